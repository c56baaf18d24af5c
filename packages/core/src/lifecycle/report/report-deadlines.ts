import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import { lastDayOf } from '../../reporting/reporting-window.js'
import type { Deadline } from '../case-definition.js'
import { endOf, notNoted, rungsOf } from '../ladder.js'
import type { ReportData } from './report-data.js'
import type { ReportLaw } from './report-law.js'

/** The moments of a report: its window begins, its window has ended, its due day has passed. */
export const reportMoments = {
  begins: 'window-begins',
  ends: 'window-ends',
  due: 'report',
} as const

const reportDeadline = (
  { due, submission }: ReportData,
  calendar: WorkingCalendar,
): readonly Deadline[] => (submission === null ? [endOf(reportMoments.due, due, calendar)] : [])

/** Moments of a report that were not noted as reached; none once it was left to another office. */
export function reportDeadlines(data: ReportData, calendar: WorkingCalendar): readonly Deadline[] {
  const { window, leftTo, lapses } = data
  if (leftTo !== null) return []
  const begins: Deadline = {
    name: reportMoments.begins,
    due: window.from,
    at: calendar.startOfDay(window.from),
  }
  const ends = endOf(reportMoments.ends, lastDayOf(window), calendar)
  return notNoted([begins, ends, ...reportDeadline(data, calendar)], lapses)
}

/** The rungs of the ladder of its due day that were not noted as reached. */
export function reportReminders(
  { regime }: ReportLaw,
  data: ReportData,
  calendar: WorkingCalendar,
): readonly Deadline[] {
  const { due, dueAtFirst, scheduledOn, submission, leftTo, reminders } = data
  if (submission !== null || leftTo !== null) return []
  const clock = reportMoments.due
  const run = { clock, name: clock, due, promise: dueAtFirst, since: scheduledOn }
  const climb = { calendar, receivedOn: scheduledOn, mayApologise: false }
  return notNoted(rungsOf(regime, run, climb), reminders)
}
