import { MotcuaError } from '../errors.js'

declare const plainDateBrand: unique symbol
declare const instantBrand: unique symbol

/** A civil day in the office's zone, `YYYY-MM-DD`. Compares as text. */
export type PlainDate = string & { readonly [plainDateBrand]: true }

/** A moment, ISO 8601 in UTC with milliseconds: `2017-06-01T01:30:00.000Z`. Compares as text. */
export type Instant = string & { readonly [instantBrand]: true }

const instantPattern = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const zonedPattern = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[^Z]*(?:Z|[+-]\d{2}:\d{2})$/
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const digits = (value: string, from: number, count: number): number => {
  let number = 0
  for (let place = from; place < from + count; place++) {
    const digit = value.charCodeAt(place) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isPlainDate(value: string): value is PlainDate {
  if (value.length !== 10 || value.charAt(4) !== '-' || value.charAt(7) !== '-') return false
  const year = digits(value, 0, 4)
  const day = digits(value, 8, 2)
  return !Number.isNaN(year) && day >= 1 && day <= daysIn(year, digits(value, 5, 2))
}

/** True for a moment that exists, written as {@link Instant} says. */
export function isInstant(value: string): value is Instant {
  return instantPattern.test(value) && isPlainDate(value.slice(0, 10))
}

/**
 * Reads a civil day.
 * @throws `invalid-date` when the text is not a day of the calendar.
 */
export function plainDate(value: string, field = 'date'): PlainDate {
  if (!isPlainDate(value)) throw new MotcuaError('invalid-date', { field, got: value })
  return value
}

/** The moment a text names, in UTC with milliseconds; null when it is none, or lacks its zone. */
export function readInstant(value: string): Instant | null {
  if (isInstant(value)) return value
  if (!zonedPattern.test(value) || !isPlainDate(value.slice(0, 10))) return null
  const ms = Date.parse(value)
  return Number.isNaN(ms) ? null : instantOfEpoch(ms)
}

/**
 * Reads a moment; accepts any ISO text with a zone and returns it in UTC with milliseconds.
 * @throws `invalid-date` when the text is not a moment.
 */
export function instant(value: string, field = 'instant'): Instant {
  const read = readInstant(value)
  if (read === null) throw new MotcuaError('invalid-date', { field, got: value })
  return read
}

/** The moment of a number of milliseconds since 1970 in UTC. */
export function instantOfEpoch(ms: number, field = 'instant'): Instant {
  const value =
    Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : String(ms)
  if (!isInstant(value)) throw new MotcuaError('invalid-date', { field, got: value })
  return value
}

/** Milliseconds since 1970 in UTC. */
export const epochOfInstant = (value: Instant): number => Date.parse(value)

// Counting in years that begin in March puts the leap day last (H. Hinnant, chrono-compatible date algorithms).
const daysBeforeEpoch = 719_468

/** The day as a count of days since 1970-01-01. */
export function dayNumber(date: PlainDate): number {
  const month = digits(date, 5, 2)
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0)
  const century = Math.floor(year / 100)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(date, 8, 2) - 1
  return (
    365 * year +
    Math.floor(year / 4) -
    century +
    Math.floor(century / 4) +
    dayOfYear -
    daysBeforeEpoch
  )
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

/** The day of a count of days since 1970-01-01. @throws `invalid-date` outside the years 0 to 9999 */
export function dateOfDayNumber(day: number): PlainDate {
  const shifted = day + daysBeforeEpoch
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return plainDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`)
}

/** The day `days` calendar days later (earlier when negative). */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  dateOfDayNumber(dayNumber(date) + days)
