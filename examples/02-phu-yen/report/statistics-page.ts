import { addDays, printedDate, type PlainDate, type Regime, type TallyRow } from '@motcua/core'
import {
  identitiesBroken,
  obligations,
  oneStopColumns,
  oneStopSet,
  oneStopTable,
  sumOfLines,
  type FigureTable,
  type FigureValues,
} from '@motcua/core/reports'
import { markdownTable, officeName, procedureName } from './words.js'

/** What a page of statistics is about. */
export interface Statistics {
  readonly regime: Regime
  /** First day of the window, and the day after its last. */
  readonly from: PlainDate
  readonly to: PlainDate
  readonly rows: readonly TallyRow[]
}

const cells = (values: FigureValues): readonly number[] =>
  oneStopColumns.map(({ figure }) => values[figure] ?? 0)

const pageTable = (head: string, table: FigureTable, nameOf: (id: string) => string): string =>
  markdownTable(
    [
      '(1) TT',
      `(2) ${head}`,
      ...oneStopColumns.map(({ number, name }) => `(${number}) ${name.vi}`),
    ],
    [
      ...table.lines.map(({ id, values }, index) => [index + 1, nameOf(id), ...cells(values)]),
      ['', '**Cộng**', ...cells(sumOfLines(oneStopSet, table))],
    ],
  )

const identities = (tables: readonly FigureTable[]): string => {
  const broken = tables
    .flatMap((table) => identitiesBroken(oneStopSet, table))
    .map(({ identity }) => identity)
  return broken.length === 0
    ? '(3) = (4) + (5) + (6); (7) = (8) + (9) + (10); (11) = (12) + (13); (3) = (7) + (11): đúng ở mọi dòng.'
    : `SỐ LIỆU SAI: ${[...new Set(broken)].join('; ')}.`
}

/** Which reports cover the window, who owes them and by when. */
const owed = ({ regime, from, to }: Statistics): string => {
  const last = addDays(to, -1)
  const rows = regime.unitsBelow('phu-yen').flatMap((unit) =>
    obligations(regime, unit, { from: to, to: addDays(to, 60) })
      .filter(({ window }) => window.from === from && window.to === to)
      .map(({ formName, due, to: receiver }) => [
        officeName(regime, unit, last),
        formName.vi,
        receiver.name.vi,
        printedDate(due),
      ]),
  )
  return rows.length === 0
    ? 'Không có báo cáo định kỳ nào lấy đúng khoảng thời gian này.'
    : markdownTable(['Đơn vị', 'Báo cáo', 'Gửi', 'Chậm nhất'], rows)
}

/** Form II.06a of a window, by office and by procedure, with the reports that cover it. */
export function statisticsPage(statistics: Statistics): string {
  const { regime, from, to, rows } = statistics
  const last = addDays(to, -1)
  const byUnit = oneStopTable(rows, 'unit')
  const byProcedure = oneStopTable(rows, 'subject')
  return `# Biểu II.06a: tình hình giải quyết hồ sơ, từ ${printedDate(from)} đến ${printedDate(last)}

Số liệu giả định. Cột theo Biểu II.06a (TT 01/2020/TT-VPCP); biểu mẫu gửi kèm công văn năm 2017 không tìm thấy.

## Theo đơn vị

${pageTable('Đơn vị', byUnit, (id) => officeName(regime, id, last))}

## Theo thủ tục

${pageTable('Thủ tục', byProcedure, (id) => procedureName(regime, id))}

${identities([byUnit, byProcedure])}

## Báo cáo lấy số liệu của kỳ này

${owed(statistics)}
`
}
