import { addDays, type PlainDate } from './time.js'

/** A period of days, both ends included; no last day while it goes on. */
export interface Period {
  readonly from: PlainDate
  readonly through: PlainDate | null
}

/** Whether the day lies in the period. */
export const covers = ({ from, through }: Period, on: PlainDate): boolean =>
  from <= on && (through === null || on <= through)

/** Whether two periods have a day in common. */
export const meet = (one: Period, other: Period): boolean =>
  (other.through === null || one.from <= other.through) &&
  (one.through === null || other.from <= one.through)

/** The days two periods have in common; null when there are none. */
export function common(one: Period, other: Period): Period | null {
  if (!meet(one, other)) return null
  const ends = [one.through, other.through].filter((day) => day !== null).toSorted()
  return { from: one.from > other.from ? one.from : other.from, through: ends[0] ?? null }
}

/** The days of a period that none of the others covers, in order. */
export function uncovered(period: Period, others: readonly Period[]): readonly Period[] {
  const holes: Period[] = []
  let next: PlainDate | null = period.from
  for (const other of others.toSorted((one, two) => (one.from < two.from ? -1 : 1))) {
    if (next === null || !meet(other, { from: next, through: period.through })) continue
    if (next < other.from) holes.push({ from: next, through: addDays(other.from, -1) })
    next = other.through === null ? null : addDays(other.through, 1)
  }
  if (next !== null && (period.through === null || next <= period.through)) {
    holes.push({ from: next, through: period.through })
  }
  return holes
}

/** The period in words, as faults say it: `2025-07-01 through 2025-09-14`. */
export const daysText = ({ from, through }: Period): string =>
  through === null ? `${from} on` : from === through ? from : `${from} through ${through}`
