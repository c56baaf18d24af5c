import { printable } from '@motcua/core/documents'
import type { TemplateData, TemplateValue } from './template-data.js'

/** The data around a tag, the outermost first: the data itself, then the item of every loop the tag stands in. */
export type Scopes = readonly TemplateValue[]

const segment = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*$/u

/** The names of a tag such as `tables.register.rows`; `.` is none, the item itself. Null for what is no plain path. */
export function pathOf(tag: string): readonly string[] | null {
  const path = tag.trim().normalize('NFC')
  if (path === '.') return []
  const names = path.split('.')
  return names.every((name) => segment.test(name)) ? names : null
}

/** Whether a value has names of its own. */
export const isData = (value: unknown): value is TemplateData =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What one object of data has under a path: own names only, nothing a program brought along. */
export function valueIn(scope: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return scope
  if (!isData(scope) || !Object.hasOwn(scope, name)) return undefined
  return valueIn(scope[name], rest)
}

/** What a path stands for: in the innermost data that knows its first name. Undefined where nothing does. */
export function valueOf(scopes: readonly unknown[], path: readonly string[]): unknown {
  const [name] = path
  if (name === undefined) return scopes.at(-1)
  const scope = scopes.findLast((data) => isData(data) && Object.hasOwn(data, name))
  return valueIn(scope, path)
}

/** A value as text; undefined for what is none, such as a list. */
export function textOf(value: unknown): string | undefined {
  if (value === null) return ''
  if (typeof value === 'string') return printable(value)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
