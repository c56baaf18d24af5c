import { addDays, type PlainDate } from '../model/time.js'
import type { RollRule } from './clock.js'
import type { LocalMoment } from './local-moment.js'
import type { WorkingCalendar } from './working-calendar.js'

/**
 * By when what was received must be handed to those who work on it: the close of the same working day, or the
 * opening of the next working morning when received after the cut-off hour or on a day off (NĐ 61/2018 Art 18).
 * @throws `calendar-unknown` when a day is not known
 */
export function handoverDue(received: LocalMoment, calendar: WorkingCalendar): LocalMoment {
  const { hours, cutOff } = calendar
  if (calendar.isWorking(received.date) && received.minutes <= cutOff) {
    return { date: received.date, minutes: hours.at(-1)?.to ?? 0 }
  }
  const date = calendar.nextWorkingDay(addDays(received.date, 1))
  return { date, minutes: hours[0]?.from ?? 0 }
}

/**
 * The last day to send the apology for a dossier that will be late: at the latest one calendar day before the
 * due day (NĐ 61/2018 Art 19.9), and when that day is off, the last working day before it (domain.md 2.1, C).
 * @throws `calendar-unknown` when a day is not known
 */
export const apologyDue = (due: PlainDate, calendar: WorkingCalendar): PlainDate =>
  calendar.previousWorkingDay(addDays(due, -1))

/**
 * The last day that is still before `date`: "trước ngày 30/6" means 29/6 (domain.md 5.3). A last day that is off
 * stays with `none`, and moves to the `next` or `previous` working day otherwise.
 * @throws `calendar-unknown` when a day is not known; with `none` no day is looked up
 */
export function lastDayBefore(
  date: PlainDate,
  rollRule: RollRule,
  calendar: WorkingCalendar,
): PlainDate {
  const last = addDays(date, -1)
  if (rollRule === 'none') return last
  return rollRule === 'next' ? calendar.nextWorkingDay(last) : calendar.previousWorkingDay(last)
}
