import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { cite } from '../model/citation.js'
import { text } from '../model/text.js'
import { addDays, plainDate, type PlainDate } from '../model/time.js'
import { startClock, suspendClock } from './clock.js'
import { dueOf } from './due.js'
import { reprojectClock } from './reproject.js'
import { calendarDays, workingDays, workingHours } from './term.js'
import { workingCalendar } from './working-calendar.js'

const d = plainDate
const calendarOf = (
  edition: string,
  marks: Readonly<Record<string, 'off' | 'worked'>>,
  lunch = '11:30',
) =>
  workingCalendar({
    edition,
    zone: 'Asia/Ho_Chi_Minh',
    knownFrom: d('2026-10-01'),
    knownThrough: d('2026-12-31'),
    week: [1, 2, 3, 4, 5],
    hours: [
      { from: '07:30', to: lunch },
      { from: '13:00', to: '17:00' },
    ],
    cutOff: '15:00',
    decisions: Object.entries(marks).map(([date, kind]) => ({
      date: d(date),
      kind,
      name: kind === 'off' ? text('Nghỉ hoán đổi', 'Exchanged') : text('Làm bù', 'Worked'),
      basis: cite('notice-test', 'Art 1', 'B'),
    })),
  })

const before = calendarOf('one', { '2026-11-24': 'off' })
const after = calendarOf('two', {
  '2026-11-23': 'off',
  '2026-11-24': 'off',
  '2026-11-28': 'worked',
})
const at = { date: d('2026-11-20'), minutes: 600 }
const clockOf = (count: number) => startClock({ term: workingDays(count), at })

describe('A new edition of the calendar', () => {
  test('moves a clock, and names the days that made it move', () => {
    const moved = reprojectClock(clockOf(3), before, after)
    expect(moved?.was).toEqual(dueOf(clockOf(3), before))
    expect(moved?.now).toEqual(dueOf(clockOf(3), after))
    expect([moved?.was.date, moved?.now.date]).toEqual(['2026-11-26', '2026-11-27'])
    expect(moved?.days).toEqual(['2026-11-23'])
    expect(moved?.why).toEqual(
      text(
        'Lịch two thay lịch one: 23/11/2026 thành ngày nghỉ (Nghỉ hoán đổi)',
        'Calendar two in place of one: 2026-11-23 is now off (Exchanged)',
      ),
    )
  })

  test('leaves alone a clock that ends the same day', () => {
    expect(reprojectClock(clockOf(5), before, after)).toBeNull()
    expect(reprojectClock(clockOf(3), before, before)).toBeNull()
    expect(reprojectClock(startClock({ term: calendarDays(5), at }), before, after)).toBeNull()
    const open = suspendClock(clockOf(3), { on: at, ground: 'g' })
    expect(reprojectClock(open, before, after)).toBeNull()
  })

  test('names days that are now worked', () => {
    const moved = reprojectClock(clockOf(4), after, before)
    expect([moved?.was.date, moved?.now.date]).toEqual(['2026-11-28', '2026-11-27'])
    expect(moved?.why.en).toBe(
      'Calendar one in place of two: 2026-11-23 is now worked (Working day); ' +
        '2026-11-28 is now off (Saturday, weekly day off)',
    )
  })

  test('moves the minute of hours, whatever the day', () => {
    const hours = startClock({ term: workingHours(4), at })
    const longer = calendarOf('longer', { '2026-11-24': 'off' }, '12:00')
    const moved = reprojectClock(hours, before, longer)
    expect([moved?.was, moved?.now]).toMatchObject([
      { date: '2026-11-20', minutes: 15 * 60 + 30 },
      { date: '2026-11-20', minutes: 15 * 60 },
    ])
    expect(moved?.days).toEqual([])
    expect(moved?.why.vi).toContain('giờ làm việc hoặc giờ chốt khác')
  })

  test('tells when only one of them knows the due day', () => {
    const clock = suspendClock(clockOf(3), {
      on: { date: d('2026-11-27'), minutes: 600 },
      ground: 'g',
    })
    const moved = reprojectClock(clock, before, after)
    expect([moved?.was.date, moved?.now.date]).toEqual(['2026-11-26', null])
    expect(moved?.days).toContain('2026-11-23')
  })

  const day = fc.integer({ min: 0, max: 60 }).map((n): PlainDate => addDays(d('2026-10-01'), n))
  const isWeekend = (date: PlainDate): boolean => new Date(date).getUTCDay() % 6 === 0
  const marks = fc
    .array(day, { maxLength: 8 })
    .map((dates) =>
      Object.fromEntries(dates.map((date) => [date, isWeekend(date) ? 'worked' : 'off'] as const)),
    )

  prop.prop([marks, marks, day, fc.integer({ min: 0, max: 15 })], { numRuns: 500 })(
    'moves exactly the clocks whose due day it changes',
    (...[some, others, date, count]) => {
      const [old, young] = [calendarOf('old', some), calendarOf('young', others)]
      const clock = startClock({ term: workingDays(count), at: { date, minutes: 600 } })
      const moved = reprojectClock(clock, old, young)
      const [was, now] = [dueOf(clock, old), dueOf(clock, young)]
      expect(moved === null).toBe(was.date === now.date)
      for (const changed of moved?.days ?? []) {
        expect(old.isWorking(changed)).not.toBe(young.isWorking(changed))
        expect(changed >= date).toBe(true)
      }
      if (moved !== null) expect(moved.days.length).toBeGreaterThan(0)
    },
  )
})
