import { describe, expect, test } from 'vitest'
import {
  calendarDays,
  checkTerm,
  months,
  termText,
  workingDays,
  workingHours,
  years,
  type Term,
} from './term.js'

const invalid = expect.objectContaining({ code: 'invalid-term' })

describe('A term', () => {
  test('carries its unit and count', () => {
    expect(workingDays(5)).toEqual({ unit: 'working-day', count: 5 })
    expect(calendarDays(15)).toEqual({ unit: 'calendar-day', count: 15 })
    expect(months(6)).toEqual({ unit: 'month', count: 6 })
    expect(years(5)).toEqual({ unit: 'year', count: 5 })
    expect(workingHours(2.5)).toEqual({ unit: 'working-hour', count: 2.5 })
  })

  test('may be of no time at all', () => {
    for (const make of [workingDays, calendarDays, months, years, workingHours]) {
      expect(make(0).count).toBe(0)
    }
  })

  test.each([-1, -0, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9])('is never %d', (n) => {
    for (const make of [workingDays, calendarDays, months, years]) {
      expect(() => make(n)).toThrow(invalid)
    }
  })

  test('comes in halves of working hours, no smaller', () => {
    expect(workingHours(0.5).count).toBe(0.5)
    for (const n of [0.25, -0.5, Number.NaN, 10_000.5]) {
      expect(() => workingHours(n)).toThrow(invalid)
    }
  })

  test.each([
    [workingDays, 10_000],
    [calendarDays, 36_525],
    [months, 1_200],
    [years, 100],
    [workingHours, 10_000],
  ])('is bounded', (make, most) => {
    expect(make(most).count).toBe(most)
    expect(() => make(most + 1)).toThrow(invalid)
  })

  test('read from data is checked the same way', () => {
    const pretend = (value: unknown): value is Term => value !== null
    const read = (json: string): Term => {
      const value: unknown = JSON.parse(json)
      return pretend(value) ? value : months(0)
    }
    expect(checkTerm(read('{"unit":"month","count":3}'))).toEqual(months(3))
    for (const json of [
      '{"unit":"fortnight","count":3}',
      '{"unit":"toString","count":3}',
      '{"unit":"month","count":"3"}',
      '{"unit":"month"}',
    ]) {
      expect(() => checkTerm(read(json), 'limit')).toThrow(
        expect.objectContaining({ code: 'invalid-term', field: 'limit' }),
      )
    }
  })

  test.each([
    [workingDays(5), '5 ngày làm việc', '5 working days'],
    [workingDays(1), '1 ngày làm việc', '1 working day'],
    [calendarDays(15), '15 ngày', '15 calendar days'],
    [months(6), '6 tháng', '6 months'],
    [years(1), '1 năm', '1 year'],
    [workingHours(2.5), '2,5 giờ làm việc', '2.5 working hours'],
  ])('is written in both languages', (term, vi, en) => {
    expect(termText(term)).toEqual({ vi, en })
  })
})
