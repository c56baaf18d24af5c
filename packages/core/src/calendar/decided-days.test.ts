import { describe, expect, test } from 'vitest'
import { thadsCalendar } from '../catalog/calendar.js'
import { plainDate } from '../model/time.js'
import { decidedDays } from './decided-days.js'
import { workingCalendar } from './working-calendar.js'

const daysOf = (from: string, through: string) =>
  decidedDays(thadsCalendar, { from: plainDate(from), through: plainDate(through) })

describe('the days that decisions name', () => {
  test('days in a row of one decision are one line', () => {
    const [tet] = daysOf('2026-02-01', '2026-02-28')
    expect(tet).toMatchObject({ from: '2026-02-16', through: '2026-02-20', working: false })
    expect(tet?.why.vi).toBe('Tết Nguyên đán (9441/TB-BNV)')
    expect(daysOf('2026-02-01', '2026-02-28')).toHaveLength(1)
  })

  test('a Saturday worked in exchange is among them, next to the day it is worked for', () => {
    const shown = daysOf('2026-08-15', '2026-08-31').map(({ from, working }) => [from, working])
    expect(shown).toEqual([
      ['2026-08-22', true],
      ['2026-08-31', false],
    ])
  })

  test('decisions of neighbouring days stay apart when they say different things', () => {
    expect(daysOf('2026-04-26', '2026-04-27').map(({ from }) => from)).toEqual([
      '2026-04-26',
      '2026-04-27',
    ])
  })

  test('plain weekdays and weekends are left out, of calendars that cite nothing for them, too', () => {
    const plain = workingCalendar({
      edition: 'plain',
      zone: 'Asia/Ho_Chi_Minh',
      knownFrom: plainDate('2026-01-01'),
      knownThrough: plainDate('2026-01-31'),
      week: [1, 2, 3, 4, 5],
      hours: [{ from: '08:00', to: '12:00' }],
      cutOff: '11:00',
      decisions: [],
    })
    const january = { from: plainDate('2026-01-01'), through: plainDate('2026-01-31') }
    expect(decidedDays(plain, january)).toEqual([])
    expect(daysOf('2026-06-01', '2026-06-30')).toEqual([])
  })

  test('a day beyond the known ones is refused', () => {
    expect(() => daysOf('2026-12-01', '2027-01-01')).toThrow(
      expect.objectContaining({ code: 'calendar-unknown' }),
    )
  })
})
