import { text, type Instant, type Term, type Text, type WorkingCalendar } from '@motcua/core'

const officeMinutes = ({ hours }: WorkingCalendar, minutes: number): number =>
  hours.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(minutes, to) - from), 0)

/**
 * Office minutes from one instant to a later one.
 * @throws `calendar-unknown` naming a day the calendar does not know
 */
export function workingMinutes(calendar: WorkingCalendar, from: Instant, to: Instant): number {
  const [start, end] = [calendar.localTime(from), calendar.localTime(to)]
  const leftOf = ({ date, minutes }: typeof start): number =>
    calendar.isWorking(date) ? calendar.minutesPerDay - officeMinutes(calendar, minutes) : 0
  const days = calendar.workingDaysBetween(start.date, end.date)
  return days * calendar.minutesPerDay + leftOf(start) - leftOf(end)
}

/** A term as office minutes; null where it is not counted in working time. */
export function minutesOf(term: Term, { minutesPerDay }: WorkingCalendar): number | null {
  if (term.unit === 'working-hour') return term.count * 60
  return term.unit === 'working-day' ? term.count * minutesPerDay : null
}

/** Office minutes in words: days of the office, hours and minutes of its time. */
export function durationText(minutes: number, { minutesPerDay }: WorkingCalendar): Text {
  const days = Math.floor(minutes / minutesPerDay)
  const hours = Math.floor((minutes % minutesPerDay) / 60)
  const rest = (minutes % minutesPerDay) % 60
  const some = (count: number, word: string): string =>
    count === 0 ? '' : `${String(count)} ${word}`
  const many = (count: number, word: string): string => some(count, count === 1 ? word : `${word}s`)
  const joined = (...parts: readonly string[]): string =>
    parts.filter((part) => part !== '').join(' ')
  if (minutes === 0) return text('0 phút làm việc', '0 working minutes')
  return text(
    `${joined(some(days, 'ngày'), some(hours, 'giờ'), some(rest, 'phút'))} làm việc`,
    `${joined(many(days, 'day'), many(hours, 'hour'), many(rest, 'minute'))} of office time`,
  )
}
