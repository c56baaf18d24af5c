import { MotcuaError } from '../errors.js'

declare const plainDateBrand: unique symbol
declare const instantBrand: unique symbol

/** A civil day in the office's zone, `YYYY-MM-DD`. Compares as text. */
export type PlainDate = string & { readonly [plainDateBrand]: true }

/** A moment, ISO 8601 in UTC with milliseconds: `2017-06-01T01:30:00.000Z`. Compares as text. */
export type Instant = string & { readonly [instantBrand]: true }

const dayMs = 86_400_000
const datePattern = /^\d{4}-\d{2}-\d{2}$/
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isPlainDate(value: string): value is PlainDate {
  if (!datePattern.test(value)) return false
  const ms = Date.parse(`${value}T00:00:00.000Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value)
}

/** True for a moment that exists, written as {@link Instant} says. */
export function isInstant(value: string): value is Instant {
  return (
    instantPattern.test(value) &&
    isPlainDate(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value))
  )
}

/**
 * Reads a civil day.
 * @throws `invalid-date` when the text is not a day of the calendar.
 */
export function plainDate(value: string, field = 'date'): PlainDate {
  if (!isPlainDate(value)) throw new MotcuaError('invalid-date', { field, got: value })
  return value
}

/**
 * Reads a moment; accepts any ISO text with a zone and returns it in UTC with milliseconds.
 * @throws `invalid-date` when the text is not a moment.
 */
export function instant(value: string, field = 'instant'): Instant {
  if (isInstant(value)) return value
  if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(value)) {
    const ms = Date.parse(value)
    if (!Number.isNaN(ms)) return instantOfEpoch(ms, field)
  }
  throw new MotcuaError('invalid-date', { field, got: value })
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

/** The day as a count of days since 1970-01-01. */
export const dayNumber = (date: PlainDate): number => Date.parse(`${date}T00:00:00.000Z`) / dayMs

/** The day of a count of days since 1970-01-01. */
export function dateOfDayNumber(day: number): PlainDate {
  return plainDate(new Date(day * dayMs).toISOString().slice(0, 10))
}

/** The day `days` calendar days later (earlier when negative). */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  dateOfDayNumber(dayNumber(date) + days)
