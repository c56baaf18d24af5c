import { splitText, tallestRow, type Part } from '../text/split-text.js'
import { lineHeight } from '../text/text-size.js'
import type { CellValue } from './cell-value.js'
import type { Look } from './looks.js'
import type { SheetDraft } from './sheet-draft.js'

/** What stands in neighbouring columns of a row, merged to one cell. */
export interface Piece extends CellValue {
  readonly column: number
  readonly columns: number
  /** Room for its text, in points. */
  readonly width: number
  readonly look: Look
}

/** Points between a text and the edges of its cell, both sides together. */
const padding = 4

const partsOf = ({ value, width, look }: Piece): readonly Part[] =>
  typeof value === 'string'
    ? splitText(value, { width: width - padding, height: tallestRow }, look)
    : [{ text: '', lines: 1 }]

/** What a piece needs in points if it fits one row; null if it takes more. */
export function oneRow(piece: Piece): number | null {
  const [part, next] = partsOf(piece)
  return part === undefined || next !== undefined ? null : part.lines * lineHeight(piece.look)
}

const goingOn = (look: Look, above: boolean, below: boolean): Look => ({
  ...look,
  upright: 'top',
  open: { above, below },
})

/**
 * Writes pieces side by side into one row, and what has no room in it into rows that continue it: part for part in the
 * same columns, nothing added. The rows that continue another have the outline level 1. `space` is what is left above or
 * below the text, in points.
 */
export function band(draft: SheetDraft, pieces: readonly Piece[], space: number): void {
  const parts = pieces.map(partsOf)
  const rows = Math.max(1, ...parts.map(({ length }) => length))
  for (let part = 0; part < rows; part += 1) {
    const heights = pieces.map(({ look }, at) => (parts[at]?.[part]?.lines ?? 0) * lineHeight(look))
    const last = part === rows - 1
    const row = draft.row(Math.max(...heights) + 2 + (last ? space : 0), part > 0)
    for (const [at, piece] of pieces.entries()) {
      const { column, columns, format } = piece
      const look = rows > 1 ? goingOn(piece.look, part > 0, !last) : piece.look
      const text = parts[at]?.[part]?.text ?? null
      const value = typeof piece.value === 'string' ? text : part === 0 ? piece.value : null
      draft.put({ row, column, rows: 1, columns }, { value, format }, look)
    }
  }
}
