import type { Column, Table } from '../../document/block.js'
import { emptyCell, numberCell, textCell, type Cell } from '../../document/cell.js'
import { lineName, type NamesOfLines } from '../../lifecycle/report/figures/line-name.js'
import { oneStopSet } from '../../lifecycle/report/figures/one-stop-set.js'
import { text, type Text } from '../../model/text.js'
import { oneStopColumns, type OneStopColumn } from '../../reporting/one-stop-figures.js'
import {
  sumOfLines,
  type Figure,
  type FigureSet,
  type FigureTable,
  type FigureValues,
} from '../../reporting/figure-set.js'
import type { Say } from '../layout/language.js'
import { portionsOf } from './figure-portions.js'

const ordinal = text('TT', 'No.')
const total = text('Cộng', 'In all')
const office = text('Đơn vị', 'Office')
const continued = text('tiếp theo', 'continued')

const lineHeads: Readonly<Record<string, Text>> = {
  dossier: text('Thủ tục', 'Procedure'),
  support: text('Yêu cầu hỗ trợ', 'Service'),
  feedback: text('Nội dung', 'About'),
}
const anyLine = text('Nội dung', 'Line')

const inAll = text('Tổng số', 'In all')

type Head = readonly [head: Text, group: Text]

const taken = text('Tiếp nhận', 'Received')
const settled = text('Đã giải quyết', 'Settled')
const pending = text('Đang giải quyết', 'Pending')

/** The heads of form II.06a in two lines, as the form has them (TT 01/2020/TT-VPCP; grade B). */
const formHeads: Readonly<Record<OneStopColumn['figure'], Head>> = {
  received: [inAll, taken],
  online: [text('Trực tuyến', 'Online'), taken],
  direct: [text('Trực tiếp, bưu chính', 'In person, by post'), taken],
  carriedOver: [text('Từ kỳ trước', 'Carried over'), taken],
  settled: [inAll, settled],
  early: [text('Trước hạn', 'Early'), settled],
  onTime: [text('Đúng hạn', 'On time'), settled],
  late: [text('Quá hạn', 'Late'), settled],
  pending: [inAll, pending],
  inTime: [text('Trong hạn', 'In time'), pending],
  overdue: [text('Quá hạn', 'Late'), pending],
}

const numbered = (say: Say, head: Text, number: number): string =>
  `${say(head)} (${String(number)})`

const formColumns = (say: Say): readonly Column[] =>
  oneStopColumns.map(({ number, figure }) => {
    const [head, group] = formHeads[figure]
    return { head: numbered(say, head, number), group: say(group), width: 2, align: 'right' }
  })

const figureColumns = (say: Say, set: FigureSet, figures: readonly Figure[]): readonly Column[] =>
  set.id === oneStopSet.id
    ? formColumns(say)
    : figures.map(({ name }) => ({ head: say(name), group: null, width: 2, align: 'right' }))

const leading = (say: Say, set: FigureSet, head: Text): readonly Column[] => {
  const isForm = set.id === oneStopSet.id
  return [
    {
      ...{ head: isForm ? numbered(say, ordinal, 1) : say(ordinal), group: null },
      ...{ width: 1.5, align: 'right' },
    },
    {
      ...{ head: isForm ? numbered(say, head, 2) : say(head), group: null },
      ...{ width: 6, align: 'left' },
    },
  ]
}

/** What tables of figures are made with. */
export interface FigureTablesOf {
  readonly regime: NamesOfLines
  readonly say: Say
  readonly set: FigureSet
}

/** What a line of a table of figures says. */
export interface NamedFigures {
  readonly name: string
  readonly values: FigureValues
}

/** Name and caption of a table, and the head of what its lines are. */
interface TableOf {
  readonly name: string
  readonly caption: string
  readonly head: Text
}

const tablesOf = (
  { say, set }: FigureTablesOf,
  rows: readonly NamedFigures[],
  { sum, ...of }: TableOf & { readonly sum: FigureValues },
): readonly Table[] =>
  portionsOf(set).map((figures, portion) => {
    const cells = (values: FigureValues): readonly Cell[] =>
      figures.map(({ id }) => numberCell(values[id] ?? 0))
    const first = portion === 0
    return {
      block: 'table',
      name: first ? of.name : `${of.name}-${String(portion + 1)}`,
      caption: first ? of.caption : `${of.caption} (${say(continued)})`,
      columns: [...leading(say, set, of.head), ...figureColumns(say, set, figures)],
      rows: rows.map(({ name, values }, index) => [
        ...[numberCell(index + 1), textCell(name)],
        ...cells(values),
      ]),
      total: [emptyCell, textCell(say(total)), ...cells(sum)],
    }
  })

/** A set of figures line by line, with the total: one table, or several where the sheet is too narrow for one. */
export const tablesByLine = (
  of: FigureTablesOf,
  table: FigureTable,
  { name, caption }: Pick<TableOf, 'name' | 'caption'>,
): readonly Table[] =>
  tablesOf(
    of,
    table.lines.map(({ id, values }) => ({
      name: of.say(lineName(of.regime, of.set, id)),
      values,
    })),
    {
      ...{ name, caption, head: lineHeads[of.set.kind] ?? anyLine },
      sum: sumOfLines(of.set, table),
    },
  )

/** A set of figures office by office, with the sum: one table, or several where the sheet is too narrow for one. */
export const tablesByOffice = (
  of: FigureTablesOf,
  rows: readonly NamedFigures[],
  rest: Pick<TableOf, 'name' | 'caption'> & { readonly sum: FigureTable },
): readonly Table[] =>
  tablesOf(of, rows, { ...rest, head: office, sum: sumOfLines(of.set, rest.sum) })
