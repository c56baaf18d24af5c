import { MotcuaError } from '../errors.js'
import { dateOfDayNumber } from '../model/time.js'

/**
 * Working-day arithmetic on day numbers (days since 1970-01-01), for callers that count many. Every day that
 * goes in or comes out lies within the known days.
 * Each function throws `calendar-unknown`, naming the day, when it would have to look past them.
 */
export interface WorkingDays {
  /** First and last known day. */
  readonly first: number
  readonly last: number
  /** Whether the day is worked. */
  isWorking(day: number): boolean
  /** As `addWorkingDays` of the calendar. */
  add(day: number, count: number): number
  /** Working days after the first and up to and including the second; negative when they are in reverse. */
  between(after: number, through: number): number
  /** The working day on or after this day. */
  next(day: number): number
  /** The working day on or before this day. */
  previous(day: number): number
  /** The error `calendar-unknown` (or `invalid-date`) about this day, to throw. */
  unknown(day: number): MotcuaError
  /** Working days from the first known day up to and including this day. */
  upTo(day: number): number
  /** The working day up to and including which there are `count` working days; `count` is at least 1. */
  nth(count: number): number
}

const yearZero = -719_528
const yearTenThousand = 2_932_897

interface DayTable {
  readonly first: number
  readonly last: number
  /** Whether the day is worked, by days since the first. */
  readonly works: Uint8Array
  /** Working days up to and including the day, by days since the first. */
  readonly upTo: Int32Array
  /** Day numbers of the working days, in order, from index 1. */
  readonly nth: Int32Array
}

const fill = (first: number, works: Uint8Array): DayTable => {
  const upTo = new Int32Array(works.length)
  let count = 0
  for (const [index, work] of works.entries()) {
    count += work
    upTo[index] = count
  }
  const nth = new Int32Array(count + 1)
  let found = 1
  for (const [index, work] of works.entries()) {
    if (work === 1) nth[found++] = first + index
  }
  return { first, last: first + works.length - 1, works, upTo, nth }
}

type Unknown = (day: number) => MotcuaError

const unknownDays = (table: DayTable, edition: string): Unknown => {
  const known = `known from ${dateOfDayNumber(table.first)} through ${dateOfDayNumber(table.last)}`
  return (day) =>
    Number.isInteger(day) && day >= yearZero && day < yearTenThousand
      ? new MotcuaError('calendar-unknown', {
          field: 'date',
          got: `${dateOfDayNumber(day)}; calendar ${edition} is ${known}`,
        })
      : new MotcuaError('invalid-date', { field: 'date', got: String(day) })
}

const rareAdd =
  (table: DayTable, unknown: Unknown) =>
  (day: number, count: number): number => {
    const upTo = table.upTo[day - table.first]
    const work = table.works[day - table.first]
    if (upTo === undefined || work === undefined) throw unknown(day)
    if (!Number.isInteger(count)) {
      throw new MotcuaError('invalid-term', { field: 'count', got: String(count) })
    }
    if (count === 0) return day
    if (count > 0) throw unknown(table.last + 1)
    const found = upTo - work + count + 1
    if (found < 1) throw unknown(table.first - 1)
    return table.nth[found] ?? day
  }

/**
 * Prefix sums over the known days: `works[i]` is 1 when the day `first + i` is worked, else 0.
 * `edition` names the calendar in errors.
 */
export function dayTable(first: number, works: Uint8Array, edition: string): WorkingDays {
  const table = fill(first, works)
  const { last, upTo, nth } = table
  const unknown = unknownDays(table, edition)
  const addRarely = rareAdd(table, unknown)
  const upToDay = (day: number): number => {
    const count = upTo[day - first]
    if (count === undefined) throw unknown(day)
    return count
  }
  const isWorking = (day: number): boolean => {
    const work = works[day - first]
    if (work === undefined) throw unknown(day)
    return work === 1
  }
  const nthDay = (count: number): number => {
    const day = nth[count]
    if (count < 1 || day === undefined) throw unknown(count < 1 ? first - 1 : last + 1)
    return day
  }
  return {
    first,
    last,
    unknown,
    isWorking,
    upTo: upToDay,
    nth: nthDay,
    add: (day, count) => {
      const before = upTo[day - first]
      if (before !== undefined && count > 0) {
        const found = nth[before + count]
        if (found !== undefined) return found
      }
      return addRarely(day, count)
    },
    between: (after, through) => upToDay(through) - upToDay(after),
    next: (day) => (isWorking(day) ? day : nthDay(upToDay(day) + 1)),
    previous: (day) => (isWorking(day) ? day : nthDay(upToDay(day))),
  }
}
