import type { Block } from '../../document/block.js'
import { numberCell, textCell, type Cell, type Language } from '../../document/cell.js'
import type { OfficialDocument } from '../../document/official-document.js'
import { prepareDocument } from '../../document/prepare-document.js'
import { MotcuaError } from '../../errors.js'
import { lineName } from '../../lifecycle/report/figures/line-name.js'
import { oneStopSet } from '../../lifecycle/report/figures/one-stop-set.js'
import { text, type Text } from '../../model/text.js'
import { addDays, type PlainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import { sumOfLines, sumOfTables, type FigureTable } from '../../reporting/figure-set.js'
import { windowText } from '../../reporting/reporting-window.js'
import { paragraph, sayIn, type Say } from '../layout/language.js'
import { officeOf, placeOf } from '../layout/office.js'
import {
  dossiersUnit,
  figureChart,
  settlementChart,
  settledSeries,
  type Bar,
  type SeriesOf,
} from '../reports/settlement-chart.js'
import { columnsOf, listing, type ColumnOf } from './listing.js'

/** What `figures` of an engine counted of the set `one-stop` in a window, such as a month. */
export interface CountedWindow {
  /** First day counted. */
  readonly from: PlainDate
  /** The day after the last one counted. */
  readonly to: PlainDate
  /** The tables of each office; those of other sets are left aside. */
  readonly units: readonly { readonly unit: string; readonly tables: readonly FigureTable[] }[]
}

/** Of whom timeliness is shown, over which windows. */
export interface TimelinessFacts {
  /** Id of the office that prints it. */
  readonly unit: string
  readonly on: PlainDate
  /** One after the other, none overlapping another. */
  readonly windows: readonly CountedWindow[]
}

const checkWindows = (windows: readonly CountedWindow[]): void => {
  windows.forEach(({ from, to }, index) => {
    const before = windows[index - 1]?.to ?? from
    if (from < to && before <= from) return
    const field = `facts.windows.${String(index)}`
    throw new MotcuaError('invalid-input', { field, got: `${from} to ${to}, after ${before}` })
  })
}

const isMonth = ({ from, to }: CountedWindow): boolean =>
  from.endsWith('-01') && to.endsWith('-01') && addDays(to, -1).slice(0, 7) === from.slice(0, 7)

const windowName = (window: CountedWindow, say: Say): string => {
  const { from, to } = window
  if (isMonth(window)) return `${from.slice(5, 7)}/${from.slice(0, 4)}`
  return say(windowText({ year: Number(from.slice(0, 4)), from, to }))
}

const ownTables = (tables: readonly FigureTable[]): readonly FigureTable[] =>
  tables.filter(({ set }) => set === oneStopSet.id)

const sumOf = (tables: readonly FigureTable[]): FigureTable =>
  sumOfTables(oneStopSet, ownTables(tables))

const tablesIn = ({ units }: CountedWindow): readonly FigureTable[] =>
  units.flatMap(({ tables }) => tables)

const barOf = (name: string, tables: readonly FigureTable[]): Bar => ({
  name,
  values: sumOfLines(oneStopSet, sumOf(tables)),
})

const byWindow = ({ windows }: TimelinessFacts, say: Say): readonly Bar[] =>
  windows.map((window) => barOf(windowName(window, say), tablesIn(window)))

const byOffice = (regime: Regime, { windows }: TimelinessFacts, say: Say): readonly Bar[] => {
  const all = windows.flatMap(({ units }) => units)
  const found = new Set(all.map(({ unit }) => unit))
  return regime.units
    .filter(({ id }) => found.has(id))
    .map((unit) => {
      const own = all.filter((each) => each.unit === unit.id)
      const name = placeOf(unit)?.value ?? say(unit.name)
      return barOf(
        name,
        own.flatMap(({ tables }) => tables),
      )
    })
}

/** Dossiers that came in, were settled and are left of each procedure: windows are added up, what is left is of the last. */
const byProcedure = (regime: Regime, { windows }: TimelinessFacts, say: Say): readonly Bar[] => {
  const all = sumOf(windows.flatMap(tablesIn))
  const last = windows.at(-1)
  const left = new Map(
    (last === undefined ? [] : sumOf(tablesIn(last)).lines).map(({ id, values }) => [
      id,
      values['pending'] ?? 0,
    ]),
  )
  return all.lines.map(({ id, values }) => ({
    name: say(lineName(regime, oneStopSet, id)),
    values: {
      taken: (values['online'] ?? 0) + (values['direct'] ?? 0),
      settled: values['settled'] ?? 0,
      left: left.get(id) ?? 0,
    },
  }))
}

const load: readonly SeriesOf[] = [
  ['taken', text('Tiếp nhận', 'Received')],
  ['settled', text('Đã giải quyết', 'Settled')],
  ['left', text('Còn lại cuối kỳ', 'Left at the end')],
]

const rate = ({ values }: Bar): Cell => {
  const [early = 0, onTime = 0, late = 0] = settledSeries.map(([figure]) => values[figure] ?? 0)
  const settled = early + onTime + late
  return { is: 'share', value: settled === 0 ? null : (early + onTime) / settled }
}

interface TableOf {
  readonly name: string
  readonly head: Text
  readonly series: readonly SeriesOf[]
}

const judgedHead = text('Tỷ lệ trước, đúng hạn', 'Early or on time')

const tableOf = (say: Say, bars: readonly Bar[], { name, head, series }: TableOf): Block => {
  const judged = series === settledSeries
  const columns: readonly ColumnOf[] = [
    [head, 8],
    ...series.map(([, of]): ColumnOf => [of, 3, 'right']),
    ...(judged ? [[judgedHead, 4, 'right'] satisfies ColumnOf] : []),
  ]
  return {
    ...{ block: 'table', name, caption: null, total: null, columns: columnsOf(say, columns) },
    rows: bars.map((bar) => [
      textCell(bar.name),
      ...series.map(([figure]) => numberCell(bar.values[figure] ?? 0)),
      ...(judged ? [rate(bar)] : []),
    ]),
  }
}

const captions = {
  window: text('Kết quả giải quyết theo kỳ', 'Timeliness by window'),
  office: text('Kết quả giải quyết theo đơn vị', 'Timeliness by office'),
  load: text('Khối lượng hồ sơ theo thủ tục', 'Load by procedure'),
}

const blocksOf = (regime: Regime, facts: TimelinessFacts, say: Say): readonly Block[] => {
  const [windows, offices, procedures] = [
    byWindow(facts, say),
    byOffice(regime, facts, say),
    byProcedure(regime, facts, say),
  ]
  const series = settledSeries
  return [
    ...settlementChart(say, windows, captions.window),
    tableOf(say, windows, { name: 'by-window', head: text('Kỳ', 'Window'), series }),
    ...settlementChart(say, offices, captions.office),
    tableOf(say, offices, { name: 'by-office', head: text('Đơn vị', 'Office'), series }),
    ...figureChart(say, procedures, {
      ...{ bars: 'grouped', unit: dossiersUnit, series: load },
      caption: captions.load,
    }),
    tableOf(say, procedures, {
      ...{ name: 'by-procedure', head: text('Thủ tục', 'Procedure'), series: load },
    }),
  ]
}

const nothing = text('Không có hồ sơ nào trong kỳ.', 'There was no dossier.')

/**
 * Charts for who would rather look than read, each with its numbers: dossiers settled early, on time and late by window
 * and by office, and how many of each procedure came in, were settled and are left. The layout is this library's own.
 * @throws `unknown-unit`; `invalid-input` naming the window, for windows that are empty, overlap or are out of order
 */
export function timelinessCharts(
  regime: Regime,
  facts: TimelinessFacts,
  { language = 'vi' }: { readonly language?: Language | undefined } = {},
): OfficialDocument {
  checkWindows(facts.windows)
  const say = sayIn(language)
  const { unit, on, windows } = facts
  officeOf(regime, unit)
  const [first, last] = [windows[0]?.from ?? on, windows.at(-1)?.to ?? addDays(on, 1)]
  const counted = windows.flatMap(tablesIn).some(({ lines }) => lines.length > 0)
  return prepareDocument(
    listing(
      { regime, unit, on, language },
      {
        ...{ kind: 'timeliness-charts', layout: 'letter' },
        title: text('Kết quả giải quyết hồ sơ qua biểu đồ', 'Timeliness in charts'),
        about: windowText({ year: Number(first.slice(0, 4)), from: first, to: last }),
        blocks: counted ? blocksOf(regime, facts, say) : [paragraph(say(nothing), 'centred')],
      },
    ),
  )
}
