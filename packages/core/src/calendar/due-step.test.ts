import { describe, expect, test } from 'vitest'
import { cite } from '../model/citation.js'
import { text } from '../model/text.js'
import { plainDate } from '../model/time.js'
import {
  extendClock,
  reappointClock,
  restartClock,
  resumeClock,
  startClock,
  suspendClock,
  type Clock,
} from './clock.js'
import { explainDue } from './due.js'
import { calendarDays, workingDays, workingHours } from './term.js'
import { notice, calendar, at, ground, start, late, pause, five } from '../../test/sample-clocks.js'

const told = (clock: Clock) =>
  explainDue(clock, calendar).map(({ date, kind, count, why }) =>
    [date.slice(5), kind, ...(count === undefined ? [] : [String(count)]), why.en].join(' '),
  )

describe('The explanation of a due day', () => {
  test('counts and skips each day', () => {
    expect(told(five)).toEqual([
      '06-01 start Day of the event; not counted',
      '06-02 counted 1 Working day 1 of 5',
      '06-03 skipped Saturday, weekly day off',
      '06-04 skipped Sunday, weekly day off',
      '06-05 counted 2 Working day 2 of 5',
      '06-06 counted 3 Working day 3 of 5',
      '06-07 counted 4 Working day 4 of 5',
      '06-08 counted 5 Working day 5 of 5',
    ])
    expect(explainDue(five, calendar)[0]?.basis).toMatchObject({
      instrument: 'civil-code-2015',
      clause: 'Art 147',
      grade: 'C',
    })
  })

  test('names the days off with their decision, and why it rolled', () => {
    const steps = explainDue(start(calendarDays(15), '2017-08-18'), calendar)
    expect(steps.slice(-4)).toEqual([
      {
        date: '2017-09-02',
        kind: 'counted',
        count: 15,
        why: text('Ngày thứ 15/15', 'Day 15 of 15'),
      },
      {
        date: '2017-09-03',
        kind: 'rolled',
        why: text('Chủ nhật, ngày nghỉ hằng tuần', 'Sunday, weekly day off'),
      },
      {
        date: '2017-09-04',
        kind: 'rolled',
        why: text('Nghỉ bù Quốc khánh (99/TB)', 'In lieu of National Day (99/TB)'),
        basis: notice,
      },
      {
        date: '2017-09-05',
        kind: 'rolled',
        why: text(
          'Ngày cuối 02/9/2017 là ngày nghỉ (Quốc khánh 2/9); chuyển sang ngày làm việc này',
          'The last day 2017-09-02 is off (National Day); moved on to this working day',
        ),
        basis: cite('civil-code-2015', 'Art 148.5', 'B'),
      },
    ])
    const back = told(start(calendarDays(15), '2017-08-18', { rollRule: 'previous' }))
    expect(back.at(-1)).toBe(
      '09-01 rolled The last day 2017-09-02 is off (National Day); moved back to this working day',
    )
    const skipped = explainDue(start(workingDays(2), '2017-09-01'), calendar)
    expect(skipped[3]).toMatchObject({ date: '2017-09-04', kind: 'skipped', basis: notice })
    const saturday = explainDue(start(workingDays(1), '2017-07-14'), calendar)
    expect(saturday[1]).toMatchObject({
      kind: 'counted',
      why: { en: 'Working day 1 of 1; Worked instead' },
      basis: notice,
    })
  })

  test('tells why the event counts from another day', () => {
    expect(told(late('2017-06-02', '15:01')).slice(0, 5)).toEqual([
      '06-02 start Received at 15:01, after the cut-off at 15:00; counts as received on 2017-06-05',
      '06-03 skipped Saturday, weekly day off',
      '06-04 skipped Sunday, weekly day off',
      '06-05 start Day of the event; not counted',
      '06-06 counted 1 Working day 1 of 5',
    ])
    expect(explainDue(late('2017-06-02', '15:01'), calendar)[0]).toMatchObject({
      why: { vi: 'Nhận lúc 15:01, sau 15:00; tính như nhận ngày 05/6/2017' },
      basis: { instrument: 'nd-61-2018' },
    })
    expect(told(late('2017-06-03', '08:00'))[0]).toBe(
      '06-03 start Received on a day off at 08:00; counts as received on 2017-06-05',
    )
    expect(told(late('2017-06-02', '15:01', { startRule: 'same-day' })).slice(3, 5)).toEqual([
      '06-05 start Day of the event; counts from this very day',
      '06-05 counted 1 Working day 1 of 5',
    ])
  })

  test('shows what was paused, and why', () => {
    expect(told(pause(five, '2017-06-06', '2017-06-08')).slice(4)).toEqual([
      '06-05 counted 2 Working day 2 of 5',
      '06-06 counted 3 Working day 3 of 5',
      '06-07 suspended Suspended: bổ sung',
      '06-08 suspended Suspended: bổ sung',
      '06-09 counted 4 Working day 4 of 5',
      '06-10 skipped Saturday, weekly day off',
      '06-11 skipped Sunday, weekly day off',
      '06-12 counted 5 Working day 5 of 5',
    ])
    expect(told(pause(five, '2017-06-08', '2017-06-08'))).toEqual(told(five))
    expect(told(pause(five, '2017-06-06')).slice(-2)).toEqual([
      '06-06 counted 3 Working day 3 of 5',
      '06-06 suspended Suspended; the due day is not known: bổ sung',
    ])
    expect(told(pause(five, '2017-06-08', '2017-06-11')).slice(-4)).toEqual([
      '06-09 suspended Suspended: bổ sung',
      '06-10 suspended Suspended: bổ sung',
      '06-11 rolled Sunday, weekly day off',
      '06-12 rolled Paused on its last day; the rest of that day is today',
    ])
  })

  test('pauses a term of no time on its only day', () => {
    const none = startClock({
      term: workingDays(0),
      at: at('2017-06-02', '16:00'),
      startRule: 'same-day',
      cutOff: true,
    })
    const paused = suspendClock(none, { on: at('2017-06-02', '16:30'), ground })
    expect(told(resumeClock(paused, { on: at('2017-06-06') })).slice(3)).toEqual([
      '06-05 start Day of the event; counts from this very day',
      '06-06 rolled Paused on its last day; the rest of that day is today',
    ])
  })

  test('shows what was extended, promised and counted again', () => {
    const on = at('2017-06-08')
    expect(told(extendClock(five, { term: calendarDays(2), on, ground })).slice(-5)).toEqual([
      '06-08 extended Extended by 2 calendar days: bổ sung',
      '06-09 counted 1 Day 1 of 2; extension',
      '06-10 counted 2 Day 2 of 2; extension',
      '06-11 rolled Sunday, weekly day off',
      '06-12 rolled The last day 2017-06-10 is off (Saturday, weekly day off); moved on to this working day',
    ])
    const promised = reappointClock(five, { date: plainDate('2017-06-10'), on, ground })
    expect(told(promised)).toEqual([
      '06-01 start Day of the event; not counted',
      '06-08 reappointed Promised for 2017-06-10: bổ sung',
      '06-09 reappointed Promised for 2017-06-10: bổ sung',
      '06-10 reappointed Promised for 2017-06-10: bổ sung',
    ])
    expect(told(pause(promised, '2017-06-08', '2017-06-12')).slice(-2)).toEqual([
      '06-12 suspended Suspended: bổ sung',
      '06-13 counted 1 Working day 1 of 1; what was left to the promised day',
    ])
    expect(told(restartClock(promised, { on, ground })).slice(0, 2)).toEqual([
      '06-08 start Counted again from the start: bổ sung; first received on 2017-06-01; Day of the event; not counted',
      '06-09 counted 1 Working day 1 of 5',
    ])
  })

  test('counts hours within office hours', () => {
    const clock = startClock({ term: workingHours(2.5), at: at('2017-06-02', '16:00') })
    expect(told(clock)).toEqual([
      '06-02 start Received at 16:00; counts at once',
      '06-02 counted 1 Working hour 1 of 2.5',
      '06-03 skipped Saturday, weekly day off',
      '06-04 skipped Sunday, weekly day off',
      '06-05 counted 2.5 Working hour 2.5 of 2.5',
    ])
    const evening = startClock({ term: workingHours(1), at: at('2017-06-01', '20:00') })
    expect(told(evening)[1]).toBe('06-01 skipped Outside office hours')
  })
})
