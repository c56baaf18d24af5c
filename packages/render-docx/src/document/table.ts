import {
  BuilderElement,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableOptions,
} from 'docx'
import type { Column, Table } from '@motcua/core/documents'
import { paragraph } from './words.js'

/** The element that stands for the rows of a table until they are written. Words cannot become one. */
export const rowsElement = 'motcua:rows'

/** Widths of the columns in twips; together as wide as the text. */
export function columnWidths(columns: readonly Column[], text: number): readonly number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const edges = columns.map((_, index) => {
    const before = columns.slice(0, index + 1).reduce((sum, { width }) => sum + width, 0)
    return Math.round((text * before) / shares)
  })
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0))
}

const headCell = (text: string, span: { columnSpan?: number; rowSpan?: number }): TableCell =>
  new TableCell({
    ...span,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [paragraph('TableHead', text)],
  })

const headRow = (children: readonly TableCell[]): TableRow =>
  new TableRow({ tableHeader: true, cantSplit: true, children })

interface Group {
  readonly head: string
  readonly columns: readonly Column[]
}

/** Neighbours under one head; a column without a group stands alone, with its own head above. */
const groupsOf = (columns: readonly Column[]): readonly (Group | Column)[] =>
  columns.reduce<readonly (Group | Column)[]>((groups, column) => {
    const last = groups.at(-1)
    if (column.group === null) return [...groups, column]
    if (last !== undefined && 'columns' in last && last.head === column.group) {
      return [...groups.slice(0, -1), { ...last, columns: [...last.columns, column] }]
    }
    return [...groups, { head: column.group, columns: [column] }]
  }, [])

const headRows = (columns: readonly Column[]): readonly TableRow[] => {
  const groups = groupsOf(columns)
  const grouped = columns.filter(({ group }) => group !== null)
  if (grouped.length === 0) return [headRow(columns.map(({ head }) => headCell(head, {})))]
  const upper = groups.map((group) =>
    'columns' in group
      ? headCell(group.head, { columnSpan: group.columns.length })
      : headCell(group.head, { rowSpan: 2 }),
  )
  return [headRow(upper), headRow(grouped.map(({ head }) => headCell(head, {})))]
}

/** A table whose rows are still to come. */
class OpenTable extends WordTable {
  constructor(number: number, options: ITableOptions) {
    super(options)
    const attributes = { number: { key: 'number', value: number } }
    this.root.push(new BuilderElement({ name: rowsElement, attributes }))
  }
}

/** A table with its caption; its rows are written by {@link rowsXml} where the element with its number stands. */
export function tableBlock(table: Table, number: number, text: number): (Paragraph | WordTable)[] {
  const widths = columnWidths(table.columns, text)
  const word = new OpenTable(number, {
    style: 'TableGrid',
    layout: TableLayoutType.FIXED,
    width: { size: text, type: WidthType.DXA },
    columnWidths: widths,
    rows: headRows(table.columns),
  })
  const caption = table.caption === null ? [] : [paragraph('Caption', table.caption)]
  return [...caption, word, new Paragraph({ style: 'Spacer', spacing: { before: 80, after: 80 } })]
}
