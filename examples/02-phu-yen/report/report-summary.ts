import { type Regime } from '@motcua/core'
import {
  consolidatedTable,
  figureSetNamed,
  figureSets,
  missingIn,
  reportData,
  reportingRates,
  sumOfLines,
  windowText,
  type ConsolidatedTable,
  type FigureValues,
  type ReportingRate,
} from '@motcua/core/reports'
import type { Reported } from './report-page.js'
import { countText, officeName } from './words.js'

const percent = (value: number): string => `${value.toFixed(1).replace('.', ',')} %`

const column = (values: FigureValues, id: string): string => countText(values[id] ?? 0).padStart(8)

/** What is shown of the figures of a set: their ids, under short heads. */
const shown: Readonly<Record<string, readonly (readonly [id: string, head: string])[]>> = {
  'one-stop': [
    ...([
      ['received', 'tổng số'],
      ['online', 'tr.tuyến'],
      ['settled', 'xong'],
    ] as const),
    ...([
      ['late', 'quá hạn'],
      ['pending', 'đang làm'],
      ['overdue', 'quá hạn'],
    ] as const),
  ],
  support: [
    ...([
      ['inHand', 'yêu cầu'],
      ['answered', 'trả lời'],
      ['answeredLate', 'quá hạn'],
    ] as const),
    ...([
      ['opened', 'hồ sơ'],
      ['pending', 'đang làm'],
    ] as const),
  ],
  feedback: [
    ...([
      ['inHand', 'phản ánh'],
      ['finished', 'đã xử lý'],
      ['answeredLate', 'trễ'],
    ] as const),
    ...([
      ['published', 'côngkhai'],
      ['pending', 'đang làm'],
    ] as const),
  ],
}

const tableText = (table: ConsolidatedTable, on: Reported, regime: Regime): readonly string[] => {
  const columns = shown[table.set]
  if (columns === undefined || table.sum.lines.length === 0) return []
  const set = figureSetNamed(figureSets, table.set)
  const line = (name: string, values: FigureValues): string =>
    `    ${name.padEnd(34)}${columns.map(([id]) => column(values, id)).join(' ')}`
  return [
    `    ${set.name.vi.slice(0, 33).padEnd(34)}${columns.map(([, head]) => head.padStart(8)).join(' ')}`,
    ...table.rows.map(({ office, table: own }) =>
      line(officeName(regime, office, on.obligation.due), sumOfLines(set, own)),
    ),
    line('Cộng', sumOfLines(set, table.sum)),
  ]
}

const sameOccasion = ({ obligation }: Reported, rate: ReportingRate): boolean =>
  obligation.rules === rate.rules &&
  obligation.form === rate.form &&
  obligation.window.to === rate.window.to &&
  obligation.to.unit === rate.above

const rateText = (rate: ReportingRate, reported: readonly Reported[], regime: Regime): string => {
  const own = reported.find((each) => sameOccasion(each, rate))
  const late = rate.late.map(({ unit }) => officeName(regime, unit, rate.window.to)).join('; ')
  return [
    `  ${own?.obligation.formName.vi ?? rate.form}, ${windowText(rate.window).vi}, gửi ${own?.obligation.to.name.vi ?? ''}:`,
    `    phải gửi ${String(rate.expected)}, đã gửi ${String(rate.submitted)} (đầy đủ ${percent(rate.completeness)}), đúng hạn ${percent(rate.timeliness)}${late === '' ? '' : `; chậm: ${late}`}`,
  ].join('\n')
}

// The highest office of each form and window has the sums of all below it.
const topReports = (reported: readonly Reported[]): readonly Reported[] =>
  reported.filter(
    ({ obligation }) =>
      !reported.some(
        (other) =>
          other.obligation.unit === obligation.to.unit &&
          other.obligation.form === obligation.form &&
          other.obligation.rules === obligation.rules &&
          other.obligation.window.to === obligation.window.to,
      ),
  )

const consolidatedText = (report: Reported, regime: Regime): readonly string[] => {
  const data = reportData(report.view.data)
  const { obligation } = report
  const missing = missingIn(data.consolidation).map((office) =>
    officeName(regime, office, obligation.due),
  )
  return [
    `  ${officeName(regime, obligation.unit, obligation.due)}, ${obligation.formName.vi} ${windowText(obligation.window).vi}: ${missing.length === 0 ? 'đủ các đơn vị' : `thiếu ${missing.join('; ')}`}`,
    ...consolidatedTable(data).flatMap((table) => tableText(table, report, regime)),
  ]
}

/** Reports as they stand, their frozen figures counted again. */
export interface ReportsRead {
  readonly reported: readonly Reported[]
  /** Codes of those whose figures came out differently. */
  readonly differing: readonly string[]
}

/** The reports of a year in words and sums: who sent, who was late, and what all offices come to together. */
export function reportSummary(
  heading: string,
  { reported, differing }: ReportsRead,
  regime: Regime,
): string {
  const obligations = reported.map(({ obligation }) => obligation)
  const rates = reportingRates(
    obligations,
    reported.map(({ view }) => view),
  )
  const complete = rates.every(({ completeness }) => completeness === 100)
  const late = rates.reduce((sum, rate) => sum + rate.late.length, 0)
  return [
    heading.toUpperCase(),
    '(số liệu giả định)',
    '',
    ...rates.map((rate) => rateText(rate, reported, regime)),
    '',
    ...topReports(reported).flatMap((report) => [...consolidatedText(report, regime), '']),
    differing.length === 0
      ? `Đếm lại số liệu đã chốt của ${String(reported.length)} báo cáo từ nhật ký: đều khớp.`
      : `SỐ LIỆU KHÔNG KHỚP: ${differing.join(', ')}.`,
    '',
    `In English: ${String(reported.length)} reports were owed, ${complete ? 'all were sent' : 'SOME ARE MISSING'}, ${String(late)} late; their frozen figures counted again from the journals: ${differing.length === 0 ? 'all equal' : 'SOME DIFFER'}.`,
    '',
  ].join('\n')
}
