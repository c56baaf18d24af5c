import { lineHeight, lineStarts, type Type } from './text-size.js'

/** The room a text has: its width and height in points. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** The tallest row that is filled; a sheet has none above 409 points. */
export const tallestRow = 390

/** How tall the parts of a text are that has no room in one row: small enough to fill the pages they fall on. */
const partOfRoom = 1 / 2

/** What a cell holds at most, less one line. */
const longestCell = 31_000

/** A part of a text, and how many lines it takes. */
export interface Part {
  readonly text: string
  readonly lines: number
}

/**
 * The text in parts, each of which fits a cell and is seen whole in a row. Joined they are the text again, letter by
 * letter; a part ends where a line does.
 */
export function splitText(text: string, { width, height }: Room, type: Type): readonly Part[] {
  const starts = lineStarts(text, width, type)
  const fitting = Math.floor(height / lineHeight(type))
  if (starts.length <= fitting && text.length <= longestCell) {
    return [{ text, lines: starts.length }]
  }
  const most = Math.max(1, Math.floor(fitting * partOfRoom))
  const parts: Part[] = []
  let [from, lines] = [0, 0]
  for (const [index] of starts.entries()) {
    lines += 1
    const end = starts[index + 1] ?? text.length
    const last = end >= text.length
    if (!last && lines < most && end - from < longestCell) continue
    parts.push({ text: text.slice(from, end), lines })
    ;[from, lines] = [end, 0]
    if (last) break
  }
  return parts
}
