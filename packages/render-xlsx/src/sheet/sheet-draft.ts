import type { MergeRange, RowDef, WriteSheet } from 'hucre'
import { workbookText } from '../text/workbook-text.js'
import type { CellValue } from './cell-value.js'
import { styleOf, type Look } from './looks.js'

type Cells = NonNullable<WriteSheet['cells']>

/** No row is taller, in points. */
const tallest = 409

/** Where something stands on a sheet, from 0. */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A sheet while it is written, row by row. */
export class SheetDraft {
  readonly #cells: Cells = new Map()
  readonly #merges: MergeRange[] = []
  readonly #rows = new Map<number, RowDef>()
  readonly #breaks: number[] = []
  #length = 0
  #height = 0
  #onPage = 0
  readonly #page: number

  /** `page` is the height of what is printed on, in points. */
  constructor(page: number) {
    this.#page = page
  }

  /** The row that comes next, from 0. */
  get length(): number {
    return this.#length
  }

  /** Height of all rows, in points. */
  get height(): number {
    return this.#height
  }

  /** Begins a row. Its height is in points; `continues` says it carries on the row above. */
  row(height: number, continues = false): number {
    const definition = {
      height: Math.min(tallest, Math.round(height * 4) / 4),
      ...(continues ? { outlineLevel: 1 } : {}),
    }
    this.#rows.set(this.#length, definition)
    this.#length += 1
    this.#height += height
    this.#onPage = this.#onPage + height > this.#page ? height : this.#onPage + height
    return this.#length - 1
  }

  /** Puts a value into an area, merged to one cell. */
  put({ row, column, rows, columns }: Area, { value, format }: CellValue, look: Look): void {
    const style = styleOf(look, format)
    const held = typeof value === 'string' ? workbookText(value) : value
    for (let down = 0; down < rows; down += 1) {
      for (let across = 0; across < columns; across += 1) {
        const first = down === 0 && across === 0
        this.#cells.set(`${row + down},${column + across}`, { value: first ? held : null, style })
      }
    }
    if (rows * columns === 1) return
    const [endRow, endCol] = [row + rows - 1, column + columns - 1]
    this.#merges.push({ startRow: row, startCol: column, endRow, endCol })
  }

  /** Keeps so many points of rows together: they begin a new page where this one has no room for them. */
  keep(height: number): void {
    if (height <= this.#page && this.#onPage + height > this.#page) this.newPage()
  }

  /** The next row begins a new page. */
  newPage(): void {
    this.#onPage = 0
    if (this.#length > 0) this.#breaks.push(this.#length - 1)
  }

  /** The sheet as the writer takes it. */
  finish(): Pick<
    WriteSheet,
    'rows' | 'cells' | 'merges' | 'rowDefs' | 'rowBreaks' | 'outlineProperties'
  > {
    return {
      rows: [],
      cells: this.#cells,
      merges: this.#merges,
      rowDefs: this.#rows,
      rowBreaks: [...new Set(this.#breaks)].filter((row) => row < this.#length - 1),
      outlineProperties: { summaryBelow: false },
    }
  }
}
