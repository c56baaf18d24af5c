import type { Cell, Language, OfficialDocument } from '@motcua/core/documents'
import type { SheetImage } from 'hucre'
import { band, type Piece } from '../sheet/band.js'
import { cellValue } from '../sheet/cell-value.js'
import type { Look } from '../sheet/looks.js'
import { printOf, type Print } from '../sheet/page.js'
import { SheetDraft } from '../sheet/sheet-draft.js'
import type { DrawnPng } from '@motcua/draw'
import type { DrawnPictures } from './drawn-pictures.js'
import { typeSizes, type TypeSizes } from '../sheet/type-sizes.js'

/** Columns of the cover sheet, all of one width: what stands side by side takes as many as it needs. */
export const gridColumns = 24

// A row is 409 points high at most.
const highestRow = 400

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
  /** What of the paper is printed on, in points. */
  readonly print: Print

  constructor(document: OfficialDocument, pictures: DrawnPictures) {
    this.pictures = pictures
    this.language = document.language
    this.sizes = typeSizes(document)
    this.print = printOf(document.page)
    this.unit = this.print.width / gridColumns
    this.draft = new SheetDraft(this.print.height)
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

  /** A picture in the middle of rows as high as it is; they stand on one page. */
  image({ png, width, height }: DrawnPng, altText: string): void {
    this.draft.keep(height)
    const row = this.draft.length
    const parts = Math.ceil(height / highestRow)
    for (let part = 0; part < parts; part += 1) this.draft.row(height / parts)
    const col = Math.floor((gridColumns - width / this.unit) / 2)
    const [wide, high] = [width, height].map((points) => Math.round((points * 4) / 3))
    this.images.push({
      ...{ data: png, type: 'png', anchor: { from: { row, col } }, altText },
      ...{ width: wide ?? 1, height: high ?? 1 },
    })
  }

  /** So many points of nothing. */
  gap(height: number): void {
    this.draft.row(height)
  }
}
