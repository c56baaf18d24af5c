import type { Cell, Language, OfficialDocument } from '@motcua/core/documents'
import type { SheetImage } from 'hucre'
import { band, type Piece } from '../sheet/band.js'
import { cellValue } from '../sheet/cell-value.js'
import type { Look } from '../sheet/looks.js'
import { printOf } from '../sheet/page.js'
import { SheetDraft } from '../sheet/sheet-draft.js'
import type { DrawnPng } from '@motcua/draw'
import type { DrawnPictures } from './drawn-pictures.js'
import { typeSizes, type TypeSizes } from '../sheet/type-sizes.js'

/** Columns of the cover sheet, all of one width: what stands side by side takes as many as it needs. */
export const gridColumns = 24

// A row is 409 points high at most.
const highestRow = 400
// A line of its caption.
const belowImage = 20

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

  /** Pictures by their block, drawn before. */
  readonly pictures: DrawnPictures
  readonly images: SheetImage[] = []

  constructor(document: OfficialDocument, pictures: DrawnPictures) {
    this.pictures = pictures
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

  /** A picture in the middle, over whole columns and rows, which stand on one page. */
  image({ png, width, height }: DrawnPng, altText: string): void {
    const columns = Math.max(2, 2 * Math.floor(width / this.unit / 2 + 0.001))
    const high = height * Math.min(1, (columns * this.unit) / width)
    const rows = Math.ceil(high / highestRow)
    this.draft.keep(high + belowImage)
    const [row, col] = [this.draft.length, (gridColumns - columns) / 2]
    for (let part = 0; part < rows; part += 1) this.draft.row(high / rows)
    const anchor = { from: { row, col }, to: { row: row + rows, col: col + columns } }
    this.images.push({ data: png, type: 'png', anchor, altText })
  }

  /** So many points of nothing. */
  gap(height: number): void {
    this.draft.row(height)
  }
}
