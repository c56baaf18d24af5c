import { MotcuaError } from '@motcua/core'
import { type OfficialDocument } from '@motcua/core/documents'
import type { Typeface } from './file/typeface.js'

/** The texts within a value, each with its path. */
function* textsOf(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value]
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    yield* textsOf(inner, path === '' ? key : `${path}.${key}`)
  }
}

// A line feed is no letter.
const lacks = (typeface: Typeface, letter: string): boolean =>
  letter !== '\n' && typeface.lacks(letter.codePointAt(0) ?? 0)

const named = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} ${letter}`

/** @throws `invalid-input` with the place and the character, for the first character the font lacks */
export function refuseMissing(document: OfficialDocument, typeface: Typeface): void {
  for (const [field, text] of textsOf(document, '')) {
    const letter = Array.from(text).find((each) => lacks(typeface, each))
    if (letter !== undefined) {
      throw new MotcuaError('invalid-input', { field, got: named(letter) })
    }
  }
}
