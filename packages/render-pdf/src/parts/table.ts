import { printedCell, type Cell, type Language, type Table } from '@motcua/core/documents'
import type { Face } from '../file/fonts.js'
import type { Element } from '../file/pdfkit-inside.js'
import type { Flow } from '../layout/flow.js'
import { gap, heightOf, type Strip } from '../layout/strip.js'
import { Grid } from './grid.js'
import { Head } from './head.js'
import { stripsOf, wordStrips } from './words.js'

/** A head that takes more of the page than this is not repeated, or nothing else would find room. */
const tallest = 0.4

interface Part {
  readonly flow: Flow
  readonly table: Table
  readonly language: Language
  readonly grid: Grid
  /** Where its rows go in the structure tree. */
  readonly body: Element
}

function printRow(part: Part, row: readonly Cell[], face: Face): void {
  const { flow, table, language, grid, body } = part
  const line = flow.file.element(body, 'TR')
  const cells = row.map((cell, index) => ({
    x: grid.textAt(index),
    strips: stripsOf(flow, flow.file.element(line, 'TD'), {
      runs: [{ text: printedCell(cell, language), face }],
      size: flow.sheet.sizes.table,
      align: table.columns[index]?.align ?? 'left',
      width: grid.textWidth(index, 1),
    }),
  }))
  const least = flow.sheet.sizes.table * 1.15
  const empty = cells.every(({ strips }) => heightOf(strips) === 0)
  const filled = empty ? [{ x: 0, strips: [{ height: least, element: null, paint: null }] }] : cells
  flow.row({ cells: filled, whole: true, padding: grid.padding, frame: grid.frame })
  line.end()
}

function printRows(part: Part): void {
  for (const row of part.table.rows) printRow(part, row, 'regular')
  if (part.table.total !== null) printRow(part, part.table.total, 'bold')
}

function captionOf(flow: Flow, parent: Element, table: Table): readonly Strip[] {
  const strips = wordStrips(flow, parent, {
    role: 'Caption',
    runs: [{ text: table.caption ?? '', face: 'bold' }],
    size: flow.sheet.sizes.table,
    align: 'centre',
  })
  return strips.length === 0 ? [] : [...strips, gap(flow.sheet.gap / 2)]
}

/** Prints a table; its head is repeated on every page, a row stays on one page where it fits. */
export function printTable(
  flow: Flow,
  parent: Element,
  table: Table & { readonly language: Language },
): void {
  const element = flow.file.element(parent, 'Table')
  const grid = new Grid(flow, table.columns)
  const caption = captionOf(flow, element, table)
  const head = new Head(flow, grid, { element, table })
  const { language } = table
  const part = { flow, table, language, grid, body: flow.file.element(element, 'TBody') }
  flow.space(flow.sheet.gap / 2)
  if (head.height > flow.fullRoom * tallest) {
    flow.strips(caption)
    head.flowing()
    printRows(part)
  } else {
    // Caption, head and a row stand together.
    const together = heightOf(caption) + head.height + 3 * flow.sheet.sizes.table
    if (together < flow.fullRoom) flow.need(together)
    flow.strips(caption)
    flow.block(head.height, (_x, y) => head.draw(y, false))
    const { height } = head
    flow.repeating({ height, draw: (y) => head.draw(y, true) }, () => printRows(part))
  }
  element.end()
  flow.space(flow.sheet.gap)
}
