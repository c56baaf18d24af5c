import { startClock } from '../../calendar/clock.js'
import { dueOf } from '../../calendar/due.js'
import type { Term } from '../../calendar/term.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import { isMotcuaError } from '../../errors.js'
import { common, type Period } from '../../model/period.js'
import { addDays, type PlainDate } from '../../model/time.js'

/** The fewest working hours a term can hold, and the day of the event after which it holds so few. */
export interface Fewest {
  readonly hours: number
  /** Null where every day is alike. */
  readonly from: PlainDate | null
}

/** Office hours of a working day. */
export const hoursPerDay = ({ minutesPerDay }: WorkingCalendar): number => minutesPerDay / 60

const dueAfter = (term: Term, date: PlainDate, calendar: WorkingCalendar): PlainDate | null => {
  try {
    return dueOf(startClock({ term, at: { date, minutes: calendar.cutOff } }), calendar).date
  } catch (error) {
    if (isMotcuaError(error, 'calendar-unknown')) return null
    throw error
  }
}

const fewestDays = (term: Term, days: Period, calendar: WorkingCalendar): Fewest | null => {
  let least: Fewest | null = null
  let date = days.from
  while (days.through === null || date <= days.through) {
    const due = dueAfter(term, date, calendar)
    if (due === null) break
    const hours = calendar.workingDaysBetween(date, due) * hoursPerDay(calendar)
    if (least === null || hours < least.hours) least = { hours, from: date }
    date = addDays(date, 1)
  }
  return least
}

/**
 * The fewest working hours a term can hold when the event is on a day of the period: of one in calendar days, months or
 * years by looking at every day the calendar knows. Null when it knows none of them.
 */
export function fewestHours(term: Term, period: Period, calendar: WorkingCalendar): Fewest | null {
  if (term.unit === 'working-hour') return { hours: term.count, from: null }
  if (term.unit === 'working-day') return { hours: term.count * hoursPerDay(calendar), from: null }
  const { knownFrom, knownThrough } = calendar
  const days = common(period, { from: knownFrom, through: knownThrough })
  return days === null ? null : fewestDays(term, days, calendar)
}
