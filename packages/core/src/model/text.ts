/** Words shown to people, in both languages of the library. Vietnamese is the language of record. */
export interface Text {
  readonly vi: string
  readonly en: string
}

/** Builds a {@link Text}. */
export const text = (vi: string, en: string): Text => ({ vi, en })

/** Words in a row, in both languages, with what stands between them. */
export const joined = (parts: readonly Text[], by: string): Text =>
  text(parts.map(({ vi }) => vi).join(by), parts.map(({ en }) => en).join(by))

const marks = /\p{M}+/gu
const strokes: Readonly<Record<string, string>> = { đ: 'd', ð: 'd' }

/**
 * The form of a name used for searching: lower case, no marks, `đ` as `d`, single spaces.
 * `fold('Nguyễn  Đức')` is `'nguyen duc'`, whatever Unicode form the input has.
 */
export function fold(value: string): string {
  return value
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[đð]/g, (letter) => strokes[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}
