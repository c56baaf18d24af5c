import type { Column, Table } from '@motcua/core/documents'
import type { Element } from '../file/pdfkit-inside.js'
import { drawStrips, type Flow } from '../layout/flow.js'
import { heightOf, type Cell, type Strip } from '../layout/strip.js'
import type { Grid } from './grid.js'
import { stripsOf } from './words.js'

/** A cell of the head, over one or more columns and one or two lines of it. */
interface HeadCell {
  readonly text: string
  readonly from: number
  readonly span: number
  readonly deep: boolean
}

/** The lines of the head: groups above, and the columns below them. A column without a group stands in both. */
function linesOf(columns: readonly Column[]): readonly (readonly HeadCell[])[] {
  const grouped = columns.some(({ group }) => group !== null)
  const upper: HeadCell[] = []
  const lower: HeadCell[] = []
  for (const [from, { head, group }] of columns.entries()) {
    const single = { text: head, from, span: 1, deep: group === null && grouped }
    const last = upper.at(-1)
    const goes = from > 0 && group !== null && columns[from - 1]?.group === group
    if (group === null) upper.push(single)
    else if (goes && last !== undefined) upper[upper.length - 1] = { ...last, span: last.span + 1 }
    else upper.push({ text: group, from, span: 1, deep: false })
    if (group !== null) lower.push(single)
  }
  return lower.length === 0 ? [upper] : [upper, lower]
}

interface SetCell extends HeadCell {
  readonly strips: readonly Strip[]
}

const attributes = ({ span, deep }: HeadCell): Record<string, unknown> => ({
  O: 'Table',
  Scope: 'Column',
  ...(span > 1 ? { ColSpan: span } : {}),
  ...(deep ? { RowSpan: 2 } : {}),
})

/** The head of a table. */
export class Head {
  readonly #flow: Flow
  readonly #grid: Grid
  readonly #lines: readonly (readonly SetCell[])[]
  readonly #heights: readonly number[]

  constructor(flow: Flow, grid: Grid, { element, table }: { element: Element; table: Table }) {
    this.#flow = flow
    this.#grid = grid
    const part = flow.file.element(element, 'THead')
    this.#lines = linesOf(table.columns).map((line) => {
      const row = flow.file.element(part, 'TR')
      return line.map((cell) => ({ ...cell, strips: this.#strips(row, cell) }))
    })
    this.#heights = this.#heightsOf()
  }

  /** Height of the whole head. */
  get height(): number {
    return this.#heights.reduce((sum, height) => sum + height, 0)
  }

  /** Draws it from a height on; what is repeated is no part of the text. */
  draw(y: number, repeated: boolean): void {
    const { file } = this.#flow
    const draw = (): void => this.#cells(y, repeated)
    if (repeated) file.aside('Pagination', draw)
    else draw()
  }

  /** Prints a head that is too tall to be repeated, as lines that break across pages. */
  flowing(): void {
    for (const line of this.#lines) {
      const cells = line.map(({ from, strips }): Cell => ({ x: this.#grid.textAt(from), strips }))
      const { padding } = this.#grid
      this.#flow.row({ cells, whole: false, padding, frame: this.#grid.frame })
    }
  }

  #strips(row: Element, cell: HeadCell): readonly Strip[] {
    const th = this.#flow.file.element(row, 'TH')
    th.dictionary.data['A'] = attributes(cell)
    return stripsOf(this.#flow, th, {
      runs: [{ text: cell.text, face: 'bold' }],
      size: this.#flow.sheet.sizes.table,
      align: 'centre',
      width: this.#grid.textWidth(cell.from, cell.span),
    })
  }

  #heightsOf(): readonly number[] {
    const needs = (cells: readonly SetCell[]): number =>
      Math.max(0, ...cells.map(({ strips }) => heightOf(strips))) + 2 * this.#grid.padding
    const [upper = [], lower] = this.#lines
    if (lower === undefined) return [needs(upper)]
    const first = needs(upper.filter(({ deep }) => !deep))
    const deep = needs(upper.filter((cell) => cell.deep))
    return [first, Math.max(needs(lower), deep - first)]
  }

  #cells(y: number, repeated: boolean): void {
    const { file, sheet } = this.#flow
    let top = y
    for (const [index, line] of this.#lines.entries()) {
      const own = this.#heights[index] ?? 0
      for (const cell of line) {
        const height = cell.deep ? this.height : own
        const at = {
          x: sheet.left + this.#grid.textAt(cell.from),
          y: top + (height - heightOf(cell.strips)) / 2,
        }
        if (repeated) paintPlain(cell.strips, at)
        else drawStrips(file, cell.strips, at)
        const box = (): void => this.#grid.box(cell, { y: top, height })
        if (repeated) box()
        else file.aside('Layout', box)
      }
      top += own
    }
  }
}

function paintPlain(strips: readonly Strip[], at: { x: number; y: number }): void {
  let y = at.y
  for (const { paint, height } of strips) {
    paint?.(at.x, y)
    y += height
  }
}
