import { isPlainDate, type PlainDate } from '../model/time.js'

/**
 * A moment in the office's zone: the civil day and the minutes since its midnight, 0 to 1439.
 * Made from an instant by `calendar.localTime`; stored as it is in clocks.
 */
export interface LocalMoment {
  readonly date: PlainDate
  readonly minutes: number
}

/** True when the day exists and the minutes are whole and within one day. */
export const isLocalMoment = ({ date, minutes }: LocalMoment): boolean =>
  isPlainDate(date) && Number.isInteger(minutes) && minutes >= 0 && minutes < 1440

/** Negative, zero or positive as `a` is before, at or after `b`. */
export function compareMoments(a: LocalMoment, b: LocalMoment): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return a.minutes - b.minutes
}

/** Minutes since midnight of an hour written `HH:MM`, `00:00` to `24:00`; null when it is not one. */
export function minutesOfHour(hour: string): number | null {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(hour)) return null
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3))
}

/** Minutes since midnight written `HH:MM`. */
export function hourText(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/**
 * A day as official documents print it in Vietnamese: `01/6/2017`, `31/12/2018`, `05/02/2020`
 * (a zero before days below 10 and before months 1 and 2).
 */
export function printedDate(date: PlainDate): string {
  const month = Number(date.slice(5, 7))
  return `${date.slice(8)}/${month > 2 ? String(month) : date.slice(5, 7)}/${date.slice(0, 4)}`
}
