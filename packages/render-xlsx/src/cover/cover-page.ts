import type { Cell, Language, OfficialDocument } from '@motcua/core/documents'
import { band, type Piece } from '../sheet/band.js'
import { cellValue } from '../sheet/cell-value.js'
import type { Look } from '../sheet/looks.js'
import { printOf } from '../sheet/page.js'
import { SheetDraft } from '../sheet/sheet-draft.js'
import { typeSizes, type TypeSizes } from '../sheet/type-sizes.js'

/** Columns of the cover sheet, all of one width: what stands side by side takes as many as it needs. */
export const gridColumns = 24

/** Where a piece stands on the grid. */
export interface Span {
  readonly column: number
  readonly columns: number
}

/** The whole width. */
export const whole: Span = { column: 0, columns: gridColumns }

/** The cover sheet while it is written. */
export class CoverPage {
  readonly draft: SheetDraft
  readonly language: Language
  readonly sizes: TypeSizes
  /** Width of a column in points. */
  readonly unit: number

  constructor(document: OfficialDocument) {
    this.language = document.language
    this.sizes = typeSizes(document)
    const { width, height } = printOf(document.page)
    this.unit = width / gridColumns
    this.draft = new SheetDraft(height)
  }

  /** A text in its place. */
  piece(text: string, { column, columns }: Span, look: Look): Piece {
    return { column, columns, width: columns * this.unit, look, value: text, format: null }
  }

  /** A cell in its place, typed. */
  cell(cell: Cell, { column, columns }: Span, look: Look): Piece {
    const width = columns * this.unit
    return { column, columns, width, look, ...cellValue(cell, this.language) }
  }

  /** Pieces side by side, and points left above or below them. */
  line(pieces: readonly Piece[], space = 0): void {
    band(this.draft, pieces, space)
  }

  /** So many points of nothing. */
  gap(height: number): void {
    this.draft.row(height)
  }
}
