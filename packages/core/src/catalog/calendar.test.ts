import { describe, expect, test } from 'vitest'
import { dueOf } from '../calendar/due.js'
import { startClock } from '../calendar/clock.js'
import { calendarDays, workingDays, type Term } from '../calendar/term.js'
import { dayNumber, plainDate } from '../model/time.js'
import { calendarInstruments, thadsCalendar, thadsCalendarWith } from './calendar.js'
import { instruments } from './instruments.js'

const calendar = thadsCalendar
const swapped = thadsCalendarWith({ swapNovember2026: true })

const dueFrom = (start: string, term: Term, on = calendar) =>
  dueOf(startClock({ term, at: { date: plainDate(start), minutes: 9 * 60 } }), on).date

describe('The THADS calendar (domain.md 7.2)', () => {
  test.each([
    [2017, 250],
    [2018, 250],
    [2019, 252],
    [2020, 252],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 249],
  ])('has in %i %i working days', (year, count) => {
    const first = dayNumber(plainDate(`${String(year)}-01-01`))
    const last = dayNumber(plainDate(`${String(year)}-12-31`))
    const { upTo, isWorking } = calendar.days
    expect(upTo(last) - upTo(first) + (isWorking(first) ? 1 : 0)).toBe(count)
  })

  test.each([
    [2017, '01-02 01-26 01-27 01-30 01-31 02-01 04-06 05-01 05-02 09-04', ''],
    [2018, '01-01 02-14 02-15 02-16 02-19 02-20 04-25 04-30 05-01 09-03 12-31', ''],
    [2019, '01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02', '01-05 05-04'],
    [2020, '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02', ''],
    [2021, '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03', ''],
    [2022, '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02', ''],
    [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04', ''],
    [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03', '05-04'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', '04-26'],
    [
      2026,
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
      '01-10 08-22',
    ],
  ])('gives %i its weekdays off and Saturdays worked', (year, off, worked) => {
    const found = { off: Array<string>(), worked: Array<string>() }
    for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
      const at = new Date(day)
      const weekend = at.getUTCDay() % 6 === 0
      const works = calendar.isWorking(plainDate(at.toISOString().slice(0, 10)))
      if (works && weekend) found.worked.push(at.toISOString().slice(5, 10))
      if (!works && !weekend) found.off.push(at.toISOString().slice(5, 10))
    }
    expect(found.off.join(' ')).toBe(off)
    expect(found.worked.join(' ')).toBe(worked)
  })

  test.each([
    ['2017-01-26', 'Tết Nguyên đán', 'notice-2017-holidays'],
    ['2017-09-02', 'Quốc khánh 2/9', 'notice-2017-holidays'],
    [
      '2018-12-31',
      'Nghỉ hoán đổi, làm bù Thứ Bảy 05/01/2019 (6519/VPCP-KGVX)',
      'notice-2018-swaps',
    ],
    ['2023-09-04', 'Nghỉ bù Quốc khánh 2/9 (5034/TB-LĐTBXH)', 'notice-2023-holidays'],
    [
      '2025-04-26',
      'Thứ Bảy làm bù cho ngày nghỉ hoán đổi 02/5/2025 (6150/TB-BLĐTBXH)',
      'notice-2025-holidays',
    ],
    ['2026-11-24', 'Ngày Văn hóa Việt Nam 24/11 (28/2026/QH16)', 'nq-28-2026'],
  ])('names %s and its decision', (date, name, instrument) => {
    const note = calendar.dayNote(plainDate(date))
    expect(note.why.vi).toBe(name)
    expect(note.basis).toMatchObject({ instrument, grade: 'B' })
  })

  test('cites only instruments of the catalogue', () => {
    const known = [...instruments, ...calendarInstruments].map(({ id }) => id)
    expect(new Set(known).size).toBe(known.length)
    const { first, last } = calendar.days
    for (const each of [calendar, swapped]) {
      const cited = [...Object.values(each.basis), ...each.assumptions]
      for (let day = first; day <= last; day++) {
        const date = plainDate(new Date(day * 86_400_000).toISOString().slice(0, 10))
        const { basis } = each.dayNote(date)
        if (basis !== undefined) cited.push(basis)
      }
      for (const { instrument } of cited) expect(known).toContain(instrument)
    }
    expect(known).toContain('civil-code-2015')
  })

  test('knows nothing before 2017 and after 2026', () => {
    expect(calendar.knownFrom).toBe('2017-01-01')
    expect(calendar.knownThrough).toBe('2026-12-31')
    expect(() => calendar.addWorkingDays(plainDate('2026-12-30'), 5)).toThrow(
      expect.objectContaining({ code: 'calendar-unknown' }),
    )
  })

  test('labels what it assumes as grade C', () => {
    expect(calendar.assumptions.map(({ grade, note }) => `${grade} ${note ?? ''}`)).toEqual([
      'C offices work Monday to Friday',
      'C office hours are 07:30–11:30 and 13:00–17:00',
      'C a Saturday worked by exchange counts for statutory terms',
      'C 23 November 2026 is taken as worked and Saturday 28 November 2026 as off',
    ])
    expect(calendar.basis.cutOff).toMatchObject({ instrument: 'nd-61-2018', grade: 'B' })
    expect(calendar.cutOff).toBe(15 * 60)
    expect(calendar.minutesPerDay).toBe(8 * 60)
  })

  test('exchanges 23 November 2026 for Saturday 28 November on request only', () => {
    const [monday, saturday] = [plainDate('2026-11-23'), plainDate('2026-11-28')]
    expect([calendar.isWorking(monday), calendar.isWorking(saturday)]).toEqual([true, false])
    expect([swapped.isWorking(monday), swapped.isWorking(saturday)]).toEqual([false, true])
    expect(swapped.dayNote(monday).basis).toMatchObject({ grade: 'C' })
    expect(swapped.assumptions.at(-1)).toMatchObject({ grade: 'C' })
    expect(swapped.edition).not.toBe(calendar.edition)
  })
})

describe('The test vectors of domain.md 7.3', () => {
  test.each([
    ['2017-06-01', 5, '2017-06-08'],
    ['2017-08-31', 5, '2017-09-08'],
    ['2018-12-28', 5, '2019-01-07'],
    ['2019-04-26', 5, '2019-05-07'],
    ['2025-04-24', 5, '2025-05-05'],
    ['2026-01-01', 5, '2026-01-09'],
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-08-20', 3, '2026-08-24'],
    ['2026-11-20', 3, '2026-11-26'],
    ['2026-11-20', 5, '2026-11-30'],
  ])('%s plus %i working days is %s', (start, count, end) => {
    expect(calendar.addWorkingDays(plainDate(start), count)).toBe(end)
    expect(dueFrom(start, workingDays(count))).toBe(end)
    expect(calendar.workingDaysBetween(plainDate(start), plainDate(end))).toBe(count)
  })

  test.each([
    ['2026-11-20', 3, '2026-11-27'],
    ['2026-11-20', 5, '2026-11-30'],
  ])('%s plus %i working days is %s with the November exchange', (start, count, end) => {
    expect(dueFrom(start, workingDays(count), swapped)).toBe(end)
  })

  test.each([
    ['2017-08-18', 15, '2017-09-05'],
    ['2020-01-10', 15, '2020-01-30'],
    ['2026-04-10', 15, '2026-04-28'],
    ['2026-08-14', 15, '2026-09-03'],
  ])('%s plus %i days is %s, rolled on', (start, count, end) => {
    expect(dueFrom(start, calendarDays(count))).toBe(end)
  })
})

describe('Reports due after a period end (TT 06/2019, domain.md 5.2)', () => {
  test.each([
    ['2020-03-31', '2020-04-01', '2020-04-03', '2020-04-07'],
    ['2021-12-31', '2022-01-04', '2022-01-05', '2022-01-07'],
    ['2022-12-31', '2023-01-03', '2023-01-04', '2023-01-06'],
    ['2023-09-30', '2023-10-02', '2023-10-03', '2023-10-05'],
    ['2023-12-31', '2024-01-02', '2024-01-03', '2024-01-05'],
    ['2024-12-31', '2025-01-02', '2025-01-03', '2025-01-07'],
    ['2025-12-31', '2026-01-05', '2026-01-06', '2026-01-08'],
    ['2025-09-30', '2025-10-01', '2025-10-02', '2025-10-06'],
  ])('of %s are due %s, %s and %s', (end, ...[one, two, four]) => {
    expect(calendar.addWorkingDays(plainDate(end), 1)).toBe(one)
    expect(calendar.addWorkingDays(plainDate(end), 2)).toBe(two)
    expect(calendar.addWorkingDays(plainDate(end), 4)).toBe(four)
  })
})
