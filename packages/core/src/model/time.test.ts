import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMotcuaError } from '../errors.js'
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  instant,
  isInstant,
  isPlainDate,
  plainDate,
} from './time.js'

const day = fc.integer({ min: -719_000, max: 2_900_000 })
const iso = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

const codeOf = (act: () => unknown): string | null => {
  try {
    act()
  } catch (error) {
    return isMotcuaError(error) ? error.code : 'no code'
  }
  return null
}

describe('a civil day', () => {
  it('is the day the Gregorian calendar gives for its number, over ten thousand years', () => {
    fc.assert(
      fc.property(day, (number) => {
        expect(dateOfDayNumber(number)).toBe(iso(number))
        expect(dayNumber(plainDate(iso(number)))).toBe(number)
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    '2017-02-29',
    '2017-13-01',
    '2017-00-10',
    '2017-06-31',
    '2017-6-1',
    '20170601',
    '',
    '2017-06-01 ',
    '２017-06-01',
  ])('is not %j', (value) => {
    expect(isPlainDate(value)).toBe(false)
    expect(codeOf(() => plainDate(value))).toBe('invalid-date')
  })

  it.each(['2016-02-29', '2000-02-29', '1900-02-28', '9999-12-31', '0001-01-01'])(
    'is %s',
    (value) => {
      expect(isPlainDate(value)).toBe(true)
    },
  )

  it('moves by days across years', () => {
    expect(addDays(plainDate('2018-12-31'), 1)).toBe('2019-01-01')
    expect(addDays(plainDate('2017-03-01'), -1)).toBe('2017-02-28')
  })
})

describe('a moment', () => {
  it('is kept in UTC with milliseconds, whatever zone it was written in', () => {
    expect(instant('2017-06-01T08:30:00+07:00')).toBe('2017-06-01T01:30:00.000Z')
    expect(instant('2017-06-01T01:30:00.000Z')).toBe('2017-06-01T01:30:00.000Z')
  })

  it.each([
    '2017-06-01',
    '2017-06-01T08:30:00',
    '2017-02-30T08:30:00.000Z',
    '2017-06-01T24:00:00.000Z',
    'now',
  ])('is not %j', (value) => {
    expect(isInstant(value)).toBe(false)
    expect(codeOf(() => instant(value))).toBe('invalid-date')
  })
})
