import type { Face } from '../file/fonts.js'
import type { PdfFile } from '../file/pdf-file.js'

/** Words in one face. */
export interface Run {
  readonly text: string
  readonly face: Face
}

/** The letters of a text, one by one, with what each needs. */
export interface Letters {
  readonly letters: readonly string[]
  readonly faces: readonly Face[]
  /** In points. */
  readonly widths: readonly number[]
}

/** A line of a text: which letters it has. */
export interface Line {
  readonly from: number
  readonly to: number
  /** Without the spaces at its end, in points. */
  readonly width: number
  /** How many spaces it has between words. */
  readonly gaps: number
  /** Whether the text, or a part of it that ends with a line feed, ends here. */
  readonly last: boolean
}

const spaces = /^[ \u1680\u2000-\u2006\u2008-\u200B\u3000]$/
const joints = /^[-–/]$/
const joined = /^(?:\p{M}|\p{Emoji_Modifier}|\p{Default_Ignorable_Code_Point})$/u
const word = /^\p{L}$/u

/** Whether a line may be stretched or broken behind this letter. */
export const isSpace = (letter: string): boolean => spaces.test(letter)

/** The letters of a text in the faces it is set in. */
export function lettersOf(file: PdfFile, runs: readonly Run[], size: number): Letters {
  const letters: string[] = []
  const faces: Face[] = []
  const widths: number[] = []
  for (const { text, face } of runs) {
    const typeface = file.typeface(face)
    for (const letter of text) {
      letters.push(letter)
      faces.push(face)
      widths.push(
        letter === '\n' ? 0 : (typeface.glyph(letter.codePointAt(0) ?? 0).width * size) / 1000,
      )
    }
  }
  return { letters, faces, widths }
}

function lineOf({ letters, widths }: Letters, from: number, to: number): Omit<Line, 'last'> {
  let end = to
  while (end > from && /^\s$/.test(letters[end - 1] ?? '')) end -= 1
  let width = 0
  let gaps = 0
  for (let index = from; index < end; index += 1) {
    width += widths[index] ?? 0
    if (isSpace(letters[index] ?? '')) gaps += 1
  }
  return { from, to, width, gaps }
}

const breaksAfter = (letters: readonly string[], index: number): boolean => {
  const letter = letters[index] ?? ''
  return isSpace(letter) || (joints.test(letter) && word.test(letters[index + 1] ?? ''))
}

/** Where the line that begins at `from` ends, and whether a line feed ends it. */
function endOf({ letters, widths }: Letters, from: number, room: number) {
  let width = 0
  let chance = from
  for (let index = from; index < letters.length; index += 1) {
    const letter = letters[index] ?? ''
    if (letter === '\n') return { to: index + 1, last: true }
    width += widths[index] ?? 0
    const tooWide = width > room + 0.01 && !isSpace(letter)
    if (tooWide && chance > from) return { to: chance, last: false }
    if (tooWide && index > from && !joined.test(letter)) return { to: index, last: false }
    if (breaksAfter(letters, index)) chance = index + 1
  }
  return { to: letters.length, last: true }
}

/**
 * Breaks a text into lines: at line feeds, behind spaces, behind a dash or stroke before a letter, and within a word that
 * is wider than a line. Spaces at the end of a line stay in it and need no room.
 */
export function linesOf(text: Letters, room: { first: number; other: number }): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  while (from < text.letters.length) {
    const { to, last } = endOf(text, from, from === 0 ? room.first : room.other)
    lines.push({ ...lineOf(text, from, to), last })
    from = to
  }
  return lines
}
