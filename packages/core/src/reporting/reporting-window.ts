import { printedDate } from '../calendar/local-moment.js'
import { text, type Text } from '../model/text.js'
import { addDays, plainDate, type PlainDate } from '../model/time.js'
import type {
  ReportingYearStart,
  ReportWindowRule,
} from '../procedure/reporting/reporting-rules.js'

/** The days a report counts. */
export interface ReportingWindow {
  /** The reporting year, named after the calendar year of its last day: 2021 is 1/10/2020 to 30/9/2021. */
  readonly year: number
  /** First day counted. */
  readonly from: PlainDate
  /** The day after the last one counted. */
  readonly to: PlainDate
}

type Day = Pick<ReportingYearStart, 'month' | 'day'>

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

/** A month and day of a calendar year. @throws `invalid-date` when there is none */
export const dayOfYear = (year: number, { month, day }: Day): PlainDate =>
  plainDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`)

const monthsAfter = (year: number, { month, day }: Day, months: number): PlainDate => {
  const count = month - 1 + months
  return dayOfYear(year + Math.floor(count / 12), { month: (count % 12) + 1, day })
}

/** The window of a rule in one reporting year. */
export function reportingWindow(
  start: ReportingYearStart,
  rule: ReportWindowRule,
  year: number,
): ReportingWindow {
  const begins = start.month === 1 && start.day === 1 ? year : year - 1
  return {
    year,
    from: monthsAfter(begins, start, rule.fromMonth),
    to: monthsAfter(begins, start, rule.toMonth),
  }
}

/** A window of any days, in the reporting year of its last day. */
export function windowOfDays(
  { month, day }: Day,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): ReportingWindow {
  const last = addDays(to, -1)
  const year = Number(last.slice(0, 4))
  const goesOn = (month > 1 || day > 1) && last >= dayOfYear(year, { month, day })
  return { year: goesOn ? year + 1 : year, from, to }
}

/** The last day a window counts. */
export const lastDayOf = ({ to }: ReportingWindow): PlainDate => addDays(to, -1)

/** The window in words, first and last day: `01/10/2020 – 31/3/2021`. */
export function windowText(window: ReportingWindow): Text {
  const last = lastDayOf(window)
  return text(`${printedDate(window.from)} – ${printedDate(last)}`, `${window.from} to ${last}`)
}
