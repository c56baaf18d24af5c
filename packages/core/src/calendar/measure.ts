import { dateOfDayNumber } from '../model/time.js'
import type { TermUnit } from './term.js'
import type { OfficeHours, WorkingCalendar } from './working-calendar.js'

/** A point of time inside the counting: a day number and minutes since its midnight; 1440 is its end. */
export interface Point {
  readonly day: number
  readonly minutes: number
}

/** Minutes of a day; the minutes of the end of a day. */
export const endOfDay = 1440

/** Negative, zero or positive as `a` is before, at or after `b`. */
export const comparePoints = (a: Point, b: Point): number => a.day - b.day || a.minutes - b.minutes

/**
 * How one unit of time passes, as a number that grows: working days, calendar days or office minutes since some
 * fixed origin. Both functions throw `calendar-unknown` past the known days.
 */
export interface Measure {
  /** True when only whole days count, so that the hour within a day does not matter. */
  readonly wholeDays: boolean
  /** How much has passed before this point; of a day-long unit, a day has passed at its end. */
  passed(point: Point): number
  /** The first point by which so much has passed. */
  reach(amount: number): Point
}

const workingDayMeasure = ({ days }: WorkingCalendar): Measure => ({
  wholeDays: true,
  passed: ({ day, minutes }) =>
    minutes < endOfDay && days.isWorking(day) ? days.upTo(day) - 1 : days.upTo(day),
  reach: (amount) => ({ day: days.nth(amount), minutes: endOfDay }),
})

const calendarDayMeasure = ({ days }: WorkingCalendar): Measure => {
  const known = (day: number): number => {
    if (day < days.first || day > days.last) throw days.unknown(day)
    return day
  }
  return {
    wholeDays: true,
    passed: ({ day, minutes }) => known(day) + (minutes < endOfDay ? 0 : 1),
    reach: (amount) => ({ day: known(amount - 1), minutes: endOfDay }),
  }
}

const officeMinutes = (hours: readonly OfficeHours[], minutes: number): number =>
  hours.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(minutes, to) - from), 0)

const minuteReached = (hours: readonly OfficeHours[], amount: number): number => {
  let left = amount
  for (const { from, to } of hours) {
    if (left <= to - from) return from + left
    left -= to - from
  }
  return endOfDay
}

const officeMinuteMeasure = ({ days, hours, minutesPerDay }: WorkingCalendar): Measure => ({
  wholeDays: false,
  passed: ({ day, minutes }) =>
    days.isWorking(day)
      ? (days.upTo(day) - 1) * minutesPerDay + officeMinutes(hours, minutes)
      : days.upTo(day) * minutesPerDay,
  reach: (amount) => {
    const whole = Math.ceil(amount / minutesPerDay)
    const inDay = amount - (whole - 1) * minutesPerDay
    return { day: days.nth(whole), minutes: minuteReached(hours, inDay) }
  },
})

/** The measure a term of this unit is counted in; months and years are counted as the calendar days they hold. */
export function measureOf(unit: TermUnit, calendar: WorkingCalendar): Measure {
  if (unit === 'working-day') return workingDayMeasure(calendar)
  return unit === 'working-hour' ? officeMinuteMeasure(calendar) : calendarDayMeasure(calendar)
}

const dayMs = 86_400_000

/**
 * The last day of a term of months whose event was on `day`: the corresponding day, or the last day of a month
 * too short to have it (Civil Code Art 148). When the day of the event is itself the first day of the term, the
 * term ends one day earlier, except at the end of a month too short.
 */
export function lastDayOfMonths(day: number, count: number, fromItself: boolean): number {
  const date = dateOfDayNumber(day)
  const [year, month, dayOfMonth] = date.split('-').map(Number)
  const monthAt = (later: number): number =>
    Date.UTC(year ?? 0, (month ?? 0) - 1 + count + later, 1) / dayMs
  const corresponding = monthAt(0) + (dayOfMonth ?? 0) - 1
  if (corresponding >= monthAt(1)) return monthAt(1) - 1
  return fromItself ? corresponding - 1 : corresponding
}
