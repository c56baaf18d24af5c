import type { Block } from '../../document/block.js'
import { numberCell, textCell, type Cell, type Language } from '../../document/cell.js'
import type { OfficialDocument } from '../../document/official-document.js'
import { prepareDocument } from '../../document/prepare-document.js'
import { dayText } from '../../lifecycle/message-words.js'
import {
  reportingRates,
  type NamedOffice,
  type ReportingRate,
  type ReportSeen,
} from '../../lifecycle/report/views/reporting-rates.js'
import { text, type Text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import type { Obligation } from '../../reporting/obligation.js'
import { windowText } from '../../reporting/reporting-window.js'
import { paragraph, sayIn, type Say } from '../layout/language.js'
import { officeOf, placeOf } from '../layout/office.js'
import { figureChart, type Bar, type ChartOf } from '../reports/settlement-chart.js'
import { columnsOf, listing, type ColumnOf } from './listing.js'

/** Which reports were owed, and which came in. */
export interface ReportingRatesFacts {
  /** Id of the office that prints it. */
  readonly unit: string
  readonly on: PlainDate
  /** What is owed, from `obligations` or `scheduleReports`. */
  readonly expected: readonly Obligation[]
  /** Cases of the kind `report`. */
  readonly reports: readonly ReportSeen[]
}

const columns: readonly ColumnOf[] = [
  [text('TT', 'No.'), 2, 'right'],
  [text('Báo cáo', 'Report'), 6],
  [text('Kỳ số liệu', 'Window'), 5.5, 'centre'],
  [text('Nơi nhận', 'Receiver'), 5],
  [text('Phải gửi', 'Expected'), 3, 'right'],
  [text('Đã gửi', 'Submitted'), 2.5, 'right'],
  [text('Gửi đúng hạn', 'On time'), 3, 'right'],
  [text('Đầy đủ', 'Complete'), 3.5, 'right'],
  [text('Đúng hạn', 'Timely'), 3.5, 'right'],
  [text('Chưa gửi', 'Missing'), 9],
  [text('Gửi chậm', 'Late'), 6],
  [text('Bị trả lại', 'Returned'), 5],
]

const ownOf = (expected: readonly Obligation[], rate: ReportingRate): Obligation | undefined =>
  expected.find(
    ({ form, rules, window, to }) =>
      form === rate.form &&
      rules === rate.rules &&
      window.from === rate.window.from &&
      window.to === rate.window.to &&
      to.unit === rate.above,
  )

const share = (percent: number): Cell => ({ is: 'share', value: percent / 100 })

const rowOf =
  ({ expected }: ReportingRatesFacts, say: Say) =>
  (rate: ReportingRate, index: number): readonly Cell[] => {
    const own = ownOf(expected, rate)
    const named = (offices: readonly NamedOffice[]): Cell =>
      textCell(offices.map(({ name }) => say(name)).join('; '))
    return [
      numberCell(index + 1),
      textCell(own === undefined ? rate.form : say(own.formName)),
      textCell(say(windowText(rate.window))),
      textCell(own === undefined ? null : say(own.to.name)),
      ...[rate.expected, rate.submitted, rate.onTime].map(numberCell),
      ...[rate.completeness, rate.timeliness].map(share),
      ...[rate.missing, rate.late, rate.returned].map(named),
    ]
  }

const standing: ChartOf = {
  ...{ bars: 'stacked', unit: text('báo cáo', 'reports') },
  series: [
    ['onTime', text('Gửi đúng hạn', 'On time')],
    ['late', text('Gửi chậm', 'Late')],
    ['open', text('Chưa gửi, bị trả lại', 'Missing or returned')],
  ],
  caption: text('Báo cáo đã gửi và chưa gửi, theo đơn vị', 'Reports sent and not sent, by office'),
}

/** How the reports of each office came in. */
const barsOf = (
  regime: Regime,
  { expected, reports }: ReportingRatesFacts,
  say: Say,
): readonly Bar[] =>
  [...new Set(expected.map(({ unit }) => unit))].map((unit) => {
    const rates = reportingRates(
      expected.filter((one) => one.unit === unit),
      reports,
    )
    const sum = (of: (rate: ReportingRate) => number): number =>
      rates.reduce((before, rate) => before + of(rate), 0)
    const office = officeOf(regime, unit)
    return {
      name: placeOf(office)?.value ?? say(office.name),
      values: {
        onTime: sum(({ onTime }) => onTime),
        late: sum(({ late }) => late.length),
        open: sum(({ missing, returned }) => missing.length + returned.length),
      },
    }
  })

const how = text(
  'Đầy đủ = đã gửi / phải gửi; đúng hạn = gửi đúng hạn / phải gửi. Báo cáo bị trả lại tính theo lần gửi đầu tiên khi gửi lại.',
  'Complete: submitted of expected; timely: on time of expected. A report sent again counts by the day it was sent first.',
)

const judged = (rates: readonly ReportingRate[]): Text => {
  const sum = (of: (rate: ReportingRate) => number): string =>
    String(rates.reduce((before, rate) => before + of(rate), 0))
  const [owed, sent, late] = [
    sum(({ expected }) => expected),
    sum(({ submitted }) => submitted),
    sum((rate) => rate.late.length),
  ]
  return text(
    `Phải gửi ${owed} báo cáo; đã gửi ${sent}, trong đó ${late} báo cáo gửi chậm.`,
    `${owed} reports owed; ${sent} submitted, ${late} of them late.`,
  )
}

/**
 * Completeness and timeliness of a set of reports, as `reportingRates` has them, with who is missing, late or was sent
 * the report back, and a chart by office. The layout is this library's own.
 * @throws `unknown-unit`
 */
export function reportingRatesPaper(
  regime: Regime,
  facts: ReportingRatesFacts,
  { language = 'vi' }: { readonly language?: Language | undefined } = {},
): OfficialDocument {
  const say = sayIn(language)
  const { unit, on, expected, reports } = facts
  const rates = reportingRates(expected, reports)
  const day = dayText(on)
  const table: Block = {
    ...{ block: 'table', name: 'rates', caption: null, total: null },
    ...{ columns: columnsOf(say, columns), rows: rates.map(rowOf(facts, say)) },
  }
  return prepareDocument(
    listing(
      { regime, unit, on, language },
      {
        ...{ kind: 'reporting-rates', layout: 'letter' },
        title: text('Tình hình chấp hành chế độ báo cáo', 'Completeness and timeliness of reports'),
        about: text(`Tính đến hết ngày ${day.vi}`, `Through ${day.en}`),
        blocks: [
          paragraph(say(judged(rates))),
          table,
          paragraph(say(how), 'note'),
          ...figureChart(say, barsOf(regime, facts, say), standing),
        ],
      },
    ),
  )
}
