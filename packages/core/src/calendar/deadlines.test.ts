import { describe, expect, test } from 'vitest'
import { cite } from '../model/citation.js'
import { text } from '../model/text.js'
import { plainDate } from '../model/time.js'
import { apologyDue, handoverDue, lastDayBefore } from './deadlines.js'
import { hourText, minutesOfHour } from './local-moment.js'
import { workingCalendar } from './working-calendar.js'

const decision = { name: text('Nghỉ', 'Off'), basis: cite('notice-test', 'Art 1', 'B') }
const off = (from: string, through = from) =>
  ({ ...decision, kind: 'off', from: plainDate(from), through: plainDate(through) }) as const

const calendar = workingCalendar({
  edition: 'test',
  zone: 'Asia/Ho_Chi_Minh',
  knownFrom: plainDate('2017-01-01'),
  knownThrough: plainDate('2026-12-31'),
  week: [1, 2, 3, 4, 5],
  hours: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
  cutOff: '15:00',
  decisions: [
    off('2017-09-04'),
    off('2026-02-16', '2026-02-20'),
    off('2026-08-31', '2026-09-02'),
    { ...decision, kind: 'worked', date: plainDate('2025-04-26') },
  ],
})

const handover = (date: string, hour: string): string => {
  const received = { date: plainDate(date), minutes: minutesOfHour(hour) ?? -1 }
  const due = handoverDue(received, calendar)
  return `${due.date} ${hourText(due.minutes)}`
}

describe('The hand-over from the counter (NĐ 61/2018 Art 18)', () => {
  test.each([
    ['2017-06-01', '09:00', '2017-06-01 17:00'],
    ['2017-06-01', '06:00', '2017-06-01 17:00'],
    ['2017-06-01', '15:00', '2017-06-01 17:00'],
    ['2017-06-01', '15:01', '2017-06-02 07:30'],
    ['2017-06-02', '15:01', '2017-06-05 07:30'],
    ['2017-06-03', '09:00', '2017-06-05 07:30'],
    ['2025-04-25', '16:00', '2025-04-26 07:30'],
    ['2017-09-01', '16:00', '2017-09-05 07:30'],
  ])('of what comes on %s at %s is due by %s', (date, hour, due) => {
    expect(handover(date, hour)).toBe(due)
  })

  test('is not known past the calendar', () => {
    expect(handover('2026-12-31', '15:00')).toBe('2026-12-31 17:00')
    expect(() => handover('2026-12-31', '15:01')).toThrow(
      expect.objectContaining({ code: 'calendar-unknown' }),
    )
  })
})

describe('The apology for a late dossier (NĐ 61/2018 Art 19.9)', () => {
  test.each([
    ['2026-09-03', '2026-08-28'],
    ['2017-06-08', '2017-06-07'],
    ['2017-06-05', '2017-06-02'],
    ['2025-04-27', '2025-04-26'],
    ['2026-02-23', '2026-02-13'],
  ])('for a dossier due %s is sent by %s', (due, last) => {
    expect(apologyDue(plainDate(due), calendar)).toBe(last)
  })
})

describe('"Before" a day', () => {
  test.each([
    ['2017-06-30', 'none', '2017-06-29'],
    ['2017-11-10', 'none', '2017-11-09'],
    ['2019-06-30', 'none', '2019-06-29'],
    ['2019-06-30', 'next', '2019-07-01'],
    ['2019-06-30', 'previous', '2019-06-28'],
    ['2025-11-10', 'none', '2025-11-09'],
    ['2025-11-10', 'next', '2025-11-10'],
    ['2025-11-10', 'previous', '2025-11-07'],
    ['2017-06-30', 'next', '2017-06-29'],
    ['2017-06-30', 'previous', '2017-06-29'],
  ] as const)('%s with roll %s is at the latest %s', (date, roll, last) => {
    expect(lastDayBefore(plainDate(date), roll, calendar)).toBe(last)
  })
})
