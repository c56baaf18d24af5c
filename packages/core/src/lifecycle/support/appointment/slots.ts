import type { OfficeHours, WorkingCalendar } from '../../../calendar/working-calendar.js'
import type { PlainDate } from '../../../model/time.js'
import { dueOf } from '../../../calendar/due.js'
import { startClock } from '../../../calendar/clock.js'
import { hourText } from '../../../calendar/local-moment.js'
import type { AppointmentRule } from '../../../procedure/support-service.js'
import type { Situation } from '../../situation.js'
import type { CounterAppointment } from '../support-data.js'

/** An hour of appointments on a day, with the places that are free. */
export interface AppointmentSlot {
  readonly date: PlainDate
  /** `HH:MM` in the office's zone, as the command `appoint` takes it. */
  readonly hour: string
  /** Minutes after midnight at which it ends. */
  readonly until: number
  /** Numbers of the places that are free; none for an hour that is full, past, or too far ahead. */
  readonly free: readonly number[]
}

/** The hours of appointments of a working day: whole ones, counted from the opening of each period of office hours. */
export const slotHours = (
  hours: readonly OfficeHours[],
  slotMinutes: number,
): readonly OfficeHours[] =>
  hours.flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((to - from) / slotMinutes) }, (_, index) => ({
      from: from + index * slotMinutes,
      to: from + (index + 1) * slotMinutes,
    })),
  )

/** The last day an appointment may be given for now. @throws `calendar-unknown` */
export const lastDay = (rule: AppointmentRule, { local, calendar }: Situation): PlainDate => {
  const { date } = dueOf(startClock({ term: rule.ahead, at: local }), calendar)
  return date ?? local.date
}

/** The moment an hour of a day begins. */
export const begins = (
  { date, minutes }: Pick<CounterAppointment, 'date' | 'minutes'>,
  calendar: WorkingCalendar,
) => calendar.instantAt(date, minutes)

/** A day of the counter, as somebody asks about it. */
export interface SlotQuery {
  readonly rule: AppointmentRule
  readonly date: PlainDate
  /** The places of that counter and day that are taken. */
  readonly taken: readonly Pick<CounterAppointment, 'minutes' | 'place'>[]
}

/** The hours of appointments of a day, with their free places; none on a day off. @throws `calendar-unknown` */
export function slotsOfDay(
  { rule, date, taken }: SlotQuery,
  now: Situation,
): readonly AppointmentSlot[] {
  const { calendar } = now
  if (!calendar.isWorking(date)) return []
  const places = Array.from({ length: rule.capacity }, (_, index) => index + 1)
  const tooFar = date > lastDay(rule, now)
  return slotHours(calendar.hours, rule.slotMinutes).map(({ from, to }) => {
    const open = !tooFar && begins({ date, minutes: from }, calendar) > now.at
    const held = taken.filter(({ minutes }) => minutes === from).map(({ place }) => place)
    return {
      ...{ date, hour: hourText(from), until: to },
      free: open ? places.filter((place) => !held.includes(place)) : [],
    }
  })
}
