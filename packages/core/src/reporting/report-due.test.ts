import { describe, expect, test } from 'vitest'
import { calendarDays, workingDays } from '../calendar/term.js'
import { thadsCalendar } from '../catalog/calendar.js'
import { cite } from '../model/citation.js'
import { addDays, plainDate } from '../model/time.js'
import type { BeforeDayRule } from '../procedure/reporting/reporting-rules.js'
import { isDueBefore, reportDue } from './report-due.js'
import type { ReportingWindow } from './reporting-window.js'

const basis = cite('letter-2017', 'L8', 'A')
const rollBasis = cite('civil-code-2015', 'Art 148.5', 'C', 'Assumed: for this test.')

const endedOn = (lastDay: string): ReportingWindow => {
  const to = addDays(plainDate(lastDay), 1)
  return { year: Number(lastDay.slice(0, 4)), from: plainDate('2016-10-01'), to }
}

const before = (named: string, roll: BeforeDayRule['roll'] = 'none'): BeforeDayRule => {
  const [day = 0, month = 0] = named.split('/').map(Number)
  return { kind: 'before', month, day, roll, rollBasis, basis }
}

const after = (count: number) => ({ kind: 'after-end', term: workingDays(count), basis }) as const

const due = (rule: Parameters<typeof reportDue>[0], lastDay: string): string =>
  reportDue(rule, endedOn(lastDay), thadsCalendar).date

const told = (rule: Parameters<typeof reportDue>[0], lastDay: string) =>
  reportDue(rule, endedOn(lastDay), thadsCalendar).why.map(({ date, kind, why }) => {
    return `${date} ${kind}: ${why.en}`
  })

const unknown = (day: string): unknown =>
  expect.objectContaining({ code: 'calendar-unknown', message: expect.stringContaining(day) })

describe('The due days of domain.md 5.2, enforcer 1, Chi cục 2, Cục 4 working days (TT 06/2019)', () => {
  test.each([
    ['2020-03-31', '2020-04-01', '2020-04-03', '2020-04-07'],
    ['2021-12-31', '2022-01-04', '2022-01-05', '2022-01-07'],
    ['2022-12-31', '2023-01-03', '2023-01-04', '2023-01-06'],
    ['2023-09-30', '2023-10-02', '2023-10-03', '2023-10-05'],
    ['2023-12-31', '2024-01-02', '2024-01-03', '2024-01-05'],
    ['2024-12-31', '2025-01-02', '2025-01-03', '2025-01-07'],
    ['2025-12-31', '2026-01-05', '2026-01-06', '2026-01-08'],
    ['2025-09-30', '2025-10-01', '2025-10-02', '2025-10-06'],
  ])('of the period to %s are %s, %s and %s', (lastDay, ...found) => {
    expect([1, 2, 4].map((count) => due(after(count), lastDay))).toEqual(found)
  })

  test('are counted day by day, from the day after the window', () => {
    expect(told(after(2), '2025-12-31')).toEqual([
      '2025-12-31 start: Last day of the window; not counted',
      '2026-01-01 skipped: New Year (9441/TB-BNV)',
      '2026-01-02 skipped: Day off exchanged for Saturday 2026-01-10 (12729/VPCP-KGVX)',
      '2026-01-03 skipped: Saturday, weekly day off',
      '2026-01-04 skipped: Sunday, weekly day off',
      '2026-01-05 counted: Working day 1 of 2',
      '2026-01-06 counted: Working day 2 of 2',
    ])
    const [first] = reportDue(after(2), endedOn('2025-12-31'), thadsCalendar).why
    expect(first?.why.vi).toBe('Ngày cuối của kỳ số liệu; không tính ngày này')
  })

  test('in calendar days roll to the next working day', () => {
    const rule = { kind: 'after-end', term: calendarDays(2), basis } as const
    expect(due(rule, '2019-06-27')).toBe('2019-07-01')
  })
})

describe('A report due before 30/6 or 10/11 (domain.md 5.3)', () => {
  const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]
  const off = new Map([
    [2019, { previous: ['06-28', '11-08'], next: ['07-01', '11-11'] }],
    [2024, { previous: ['06-28', '11-08'], next: ['07-01', '11-11'] }],
    [2025, { previous: ['06-27', '11-07'], next: ['06-30', '11-10'] }],
  ])

  test.each(years)('is due on 29/6 and 9/11 of %i, wherever the roll rule leaves it', (year) => {
    const plain = ['06-29', '11-09']
    const days = (roll: BeforeDayRule['roll']) => [
      due(before('30/6', roll), `${String(year)}-03-31`).slice(5),
      due(before('10/11', roll), `${String(year)}-09-30`).slice(5),
    ]
    expect(days('none')).toEqual(plain)
    expect(days('previous')).toEqual(off.get(year)?.previous ?? plain)
    expect(days('next')).toEqual(off.get(year)?.next ?? plain)
  })

  test('says what "before" means, and nothing more on a working day', () => {
    expect(reportDue(before('30/6', 'next'), endedOn('2018-03-31'), thadsCalendar).why).toEqual([
      {
        date: '2018-06-29',
        kind: 'named',
        why: {
          vi: 'Trước ngày 30/6/2018 nghĩa là chậm nhất ngày 29/6/2018',
          en: 'Before 2018-06-30 means 2018-06-29 at the latest',
        },
        basis,
      },
    ])
  })

  test('says why a last day that is off stays or moves, on the ground of the switch', () => {
    const steps = (roll: BeforeDayRule['roll']) =>
      reportDue(before('30/6', roll), endedOn('2019-03-31'), thadsCalendar).why.slice(1)
    expect(steps('none')).toEqual([
      {
        date: '2019-06-29',
        kind: 'named',
        why: {
          vi: 'Thứ Bảy, ngày nghỉ hằng tuần; ngày cuối không dời',
          en: 'Saturday, weekly day off; the last day does not move',
        },
        basis: rollBasis,
      },
    ])
    expect(steps('next')).toEqual([
      expect.objectContaining({ date: '2019-06-30', kind: 'rolled' }),
      expect.objectContaining({ date: '2019-07-01', kind: 'rolled', basis: rollBasis }),
    ])
    expect(steps('previous')).toEqual([
      expect.objectContaining({
        date: '2019-06-28',
        why: expect.objectContaining({ en: expect.stringContaining('moved back') }),
        basis: rollBasis,
      }),
    ])
  })

  test.each([
    ['4/2', '2019-01-31', '2019-02-11'],
    ['7/7', '2019-06-30', '2019-07-08'],
    ['4/7', '2018-06-30', '2018-07-03'],
    ['7/2', '2018-01-31', '2018-02-06'],
  ])('in the army before %s moves on from a day off (TT 121/2015)', (named, lastDay, date) => {
    expect(due(before(named, 'next'), lastDay)).toBe(date)
  })

  test('waits for the next such day when the window still runs, or ends on the very day', () => {
    expect(due(before('30/6'), '2018-06-28')).toBe('2018-06-29')
    expect(due(before('30/6'), '2018-06-29')).toBe('2019-06-29')
    expect(due(before('30/6'), '2018-09-30')).toBe('2019-06-29')
    expect(due(before('1/1'), '2018-09-30')).toBe('2018-12-31')
  })

  test('never rolls back into its window', () => {
    expect(due(before('30/6', 'previous'), '2019-06-28')).toBe('2019-06-29')
    expect(told(before('30/6', 'previous'), '2019-06-28').at(-1)).toContain('does not move')
    expect(due(before('30/6', 'previous'), '2019-06-27')).toBe('2019-06-28')
  })
})

describe('A due day beyond the known calendar', () => {
  test('is refused by name, also when nothing has to be counted', () => {
    const calendar = thadsCalendar
    const at = (rule: Parameters<typeof reportDue>[0], lastDay: string) => () =>
      reportDue(rule, endedOn(lastDay), calendar)
    expect(at(before('30/6'), '2027-03-31')).toThrow(unknown('2027-06-29'))
    expect(at(before('10/1'), '2026-12-31')).toThrow(unknown('2027-01-09'))
    expect(at(after(2), '2026-12-31')).toThrow(unknown('2027'))
    expect(at(after(2), '2016-12-30')).toThrow(unknown('2016'))
    expect(at(after(1), '2026-12-30')().date).toBe('2026-12-31')
  })

  test('needs no calendar to be known to lie in the past', () => {
    const past = (rule: Parameters<typeof isDueBefore>[0], day: string) =>
      isDueBefore(rule, endedOn('2019-03-31'), plainDate(day))
    expect(past(before('30/6'), '2019-06-29')).toBe(false)
    expect(past(before('30/6'), '2019-06-30')).toBe(true)
    expect(past(before('30/6', 'previous'), '2019-06-30')).toBe(true)
    expect(past(before('30/6', 'next'), '2019-07-01')).toBe(false)
    expect(past(before('30/6', 'next'), '2019-08-01')).toBe(true)
    expect(past(after(2), '2019-04-03')).toBe(false)
    expect(past(after(2), '2019-06-01')).toBe(true)
    expect(past({ kind: 'after-end', term: calendarDays(2), basis }, '2019-05-06')).toBe(true)
  })
})
