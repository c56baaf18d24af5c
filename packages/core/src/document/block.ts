import type { Cell } from './cell.js'
import type { Drawing } from './drawing.js'

/** A part of the body of a document. */
export type Block = Paragraph | Heading | Fields | List | Checklist | Table | Picture | NewPage

/** Running text. A line feed begins a new line. */
export interface Paragraph {
  readonly block: 'paragraph'
  readonly text: string
  /** `body`: justified, its first line indented; `centred`; `note`: small italics. */
  readonly style: 'body' | 'centred' | 'note'
}

/** A heading within the body, level 1 to 3; numbers are part of its text. */
export interface Heading {
  readonly block: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
}

/** Lines of a form: what is asked, and what is filled in. */
export interface Fields {
  readonly block: 'fields'
  readonly fields: readonly { readonly label: string; readonly value: Cell }[]
}

/** A list with dashes or numbers. */
export interface List {
  readonly block: 'list'
  readonly ordered: boolean
  readonly items: readonly string[]
}

/** Lines with a box that is ticked or not. */
export interface Checklist {
  readonly block: 'checklist'
  readonly items: readonly { readonly text: string; readonly checked: boolean }[]
}

/** A column of a table. */
export interface Column {
  readonly head: string
  /** A head above it that neighbouring columns with the same text share; null for none. */
  readonly group: string | null
  /** Its share of the width against the other columns. */
  readonly width: number
  readonly align: 'left' | 'centre' | 'right'
}

/** A table. Its head is repeated on every page it breaks across; a row stays on one page where it fits. */
export interface Table {
  readonly block: 'table'
  /** Name in letters, digits and dashes, unique in the document: the name of its sheet in a workbook. */
  readonly name: string
  readonly caption: string | null
  readonly columns: readonly Column[]
  /** Each row has a cell for every column. */
  readonly rows: readonly (readonly Cell[])[]
  /** The line of totals; null for none. */
  readonly total: readonly Cell[] | null
}

/**
 * A QR code, a chart or a drawing, with the words that say the same to who cannot see it. A drawing is printed as large as
 * it says, or smaller where a page has less room.
 */
export interface Picture {
  readonly block: 'picture'
  readonly picture: QrCode | Chart | Drawing
  readonly caption: string | null
  /** What it shows, in words. */
  readonly alternative: string
}

/** A QR code of a text of at most 1,000 bytes in UTF-8, 2 to 4 centimetres wide. */
export interface QrCode {
  readonly is: 'qr'
  readonly text: string
}

/** Bars by category: side by side, or one upon the other. */
export interface Chart {
  readonly is: 'chart'
  readonly bars: 'grouped' | 'stacked'
  /** What the numbers are, such as `hồ sơ`. */
  readonly unit: string
  readonly categories: readonly string[]
  /** Each series has a whole number, 0 or more, for every category. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
}

/** What follows begins on a new page. */
export interface NewPage {
  readonly block: 'new-page'
}
