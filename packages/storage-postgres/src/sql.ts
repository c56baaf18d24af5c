import { createHash } from 'node:crypto'

/** A statement, prepared once on each connection. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** Puts the names of the schemas into a text. */
export type InSchema = (text: string) => string

/** Makes the function that replaces `{m}` by the schema of the store and `{jobs}` by that of the queue engine. */
export const inSchema =
  (schema: string): InSchema =>
  (text) =>
    text.replaceAll('{m}', `"${schema}"`).replaceAll('{jobs}', `"${schema}_jobs"`)

/** A prepared statement. It is named by its text, so that two stores on one pool never mix theirs up. */
export const statement = (text: string): Statement => ({
  name: `motcua_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`,
  text,
})
