import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { common, covers, daysText, uncovered, type Period } from './period.js'
import { addDays, plainDate } from './time.js'

const first = plainDate('2026-01-01')
const day = (offset: number) => addDays(first, offset)
const all = Array.from({ length: 40 }, (_, offset) => day(offset))

const period = fc
  .tuple(fc.integer({ min: 0, max: 25 }), fc.option(fc.integer({ min: 0, max: 10 })))
  .map(([from, days]): Period => ({
    from: day(from),
    through: days === null ? null : day(from + days),
  }))

const daysOf = (periods: readonly Period[]) =>
  all.filter((date) => periods.some((one) => covers(one, date)))

describe('Periods of days', () => {
  it('have in common the days both cover', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        const both = common(one, other)
        expect(daysOf(both === null ? [] : [both])).toEqual(
          all.filter((date) => covers(one, date) && covers(other, date)),
        )
      }),
    )
  })

  it('leave uncovered the days none of the others covers', () => {
    fc.assert(
      fc.property(period, fc.array(period, { maxLength: 4 }), (whole, others) => {
        expect(daysOf(uncovered(whole, others))).toEqual(
          all.filter((date) => covers(whole, date) && !others.some((one) => covers(one, date))),
        )
      }),
    )
  })

  it('are told by their first and last day', () => {
    expect(daysText({ from: first, through: first })).toBe('2026-01-01')
    expect(daysText({ from: first, through: day(1) })).toBe('2026-01-01 through 2026-01-02')
    expect(daysText({ from: first, through: null })).toBe('2026-01-01 on')
  })
})
