import { startClock, type Clock } from '../calendar/clock.js'
import { lastDayBefore } from '../calendar/deadlines.js'
import { rolledSteps, type DueStep } from '../calendar/due-step.js'
import { dueOf, explainDue } from '../calendar/due.js'
import { printedDate } from '../calendar/local-moment.js'
import { endOfDay } from '../calendar/measure.js'
import type { WorkingCalendar } from '../calendar/working-calendar.js'
import type { Citation } from '../model/citation.js'
import { text, type Text } from '../model/text.js'
import { addDays, type PlainDate } from '../model/time.js'
import type {
  AfterEndRule,
  BeforeDayRule,
  ReportDueRule,
} from '../procedure/reporting/reporting-rules.js'
import { dayOfYear, lastDayOf, type ReportingWindow } from './reporting-window.js'

/** When a report is due, and why: each day counted or skipped, or the day the rule names. */
export interface ReportDue {
  readonly date: PlainDate
  readonly why: readonly DueStep[]
}

// How far a due day may lie behind its count in calendar days, however many days off there are.
const daysOffAtMost = 31

/** The day "before" which a window's report is due: the first such day of a year that leaves a day after the window. */
const namedDay = (rule: BeforeDayRule, { to }: ReportingWindow): PlainDate => {
  const day = dayOfYear(Number(to.slice(0, 4)), rule)
  return day > to ? day : dayOfYear(Number(to.slice(0, 4)) + 1, rule)
}

const lastDay = (rule: BeforeDayRule, window: ReportingWindow, calendar: WorkingCalendar) => {
  const date = lastDayBefore(namedDay(rule, window), rule.roll, calendar)
  return date < window.to ? addDays(namedDay(rule, window), -1) : date
}

const rollWords = (last: PlainDate, due: PlainDate, calendar: WorkingCalendar) => {
  const point = (date: PlainDate) => ({ day: calendar.dayOf(date), minutes: endOfDay })
  const segment = { kind: 'rolled', from: point(last), to: point(due), why: 'day-off' } as const
  return rolledSteps(segment, calendar)
}

const stayWords = (last: PlainDate, calendar: WorkingCalendar) => {
  const { why } = calendar.dayNote(last)
  return text(`${why.vi}; ngày cuối không dời`, `${why.en}; the last day does not move`)
}

const beforeSteps = (
  rule: BeforeDayRule,
  window: ReportingWindow,
  calendar: WorkingCalendar,
): ReportDue => {
  const named = namedDay(rule, window)
  const last = addDays(named, -1)
  const date = lastDay(rule, window, calendar)
  const step: DueStep = {
    date: last,
    kind: 'named',
    why: text(
      `Trước ngày ${printedDate(named)} nghĩa là chậm nhất ngày ${printedDate(last)}`,
      `Before ${named} means ${last} at the latest`,
    ),
    basis: rule.basis,
  }
  if (calendar.isWorking(last)) return { date, why: [step] }
  const ground = { basis: rule.rollBasis }
  if (date === last) {
    const stays: DueStep = { date, kind: 'named', why: stayWords(last, calendar), ...ground }
    return { date, why: [step, stays] }
  }
  const rolled = rollWords(last, date, calendar)
  return {
    date,
    why: [step, ...rolled.map((each) => (each.date === date ? { ...each, ...ground } : each))],
  }
}

const termClock = ({ term }: AfterEndRule, window: ReportingWindow): Clock =>
  startClock({ term, at: { date: lastDayOf(window), minutes: 0 } })

const endOfWindow = text(
  'Ngày cuối của kỳ số liệu; không tính ngày này',
  'Last day of the window; not counted',
)

/**
 * When the report of a window is due. It is never due before the window has ended: a last day that would roll back so
 * far stays where it is.
 * @throws `calendar-unknown` naming the day, when the calendar does not know the due day or a day on the way to it;
 * a day the rule names is looked up too
 */
export function reportDue(
  rule: ReportDueRule,
  window: ReportingWindow,
  calendar: WorkingCalendar,
): ReportDue {
  if (rule.kind === 'before') return beforeSteps(rule, window, calendar)
  const clock = termClock(rule, window)
  const why = explainDue(clock, calendar).map((step, index) =>
    index === 0 ? { ...step, why: endOfWindow } : step,
  )
  return { date: dueOf(clock, calendar).date ?? window.to, why }
}

/**
 * The day that whoever asks for a report gives for it; it stays where it is, on a day off too.
 * @throws `calendar-unknown` naming the day, when the calendar does not know it
 */
export function givenDue(
  date: PlainDate,
  { why, basis }: { readonly why: Text; readonly basis: Citation },
  calendar: WorkingCalendar,
): ReportDue {
  const step: DueStep = { date, kind: 'named', why, basis }
  if (calendar.isWorking(date)) return { date, why: [step] }
  return { date, why: [step, { date, kind: 'named', why: stayWords(date, calendar) }] }
}

/** True when the report is due before the day whatever the calendar says, so that no calendar is needed to know it. */
export function isDueBefore(rule: ReportDueRule, window: ReportingWindow, day: PlainDate): boolean {
  if (rule.kind === 'after-end') {
    // One working day a week at the least, besides one long run of days off.
    const most = rule.term.unit === 'working-day' ? rule.term.count * 7 : rule.term.count
    return addDays(window.to, most + daysOffAtMost) < day
  }
  const last = addDays(namedDay(rule, window), -1)
  return (rule.roll === 'next' ? addDays(last, daysOffAtMost) : last) < day
}
