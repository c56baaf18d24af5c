import { describe, expect, test } from 'vitest'
import { plainDate } from '../model/time.js'
import { extendClock, reappointClock, restartClock, stopClock, type Clock } from './clock.js'
import { dueOf } from './due.js'
import { calendarDays, months, workingDays, workingHours, years, type Term } from './term.js'
import { calendar, at, ground, start, late, pause, five } from '../../test/sample-clocks.js'

const day = (clock: Clock) => dueOf(clock, calendar).date

describe('A due day', () => {
  test('comes with the first instant that is too late', () => {
    expect(dueOf(five, calendar)).toEqual({
      date: '2017-06-08',
      at: '2017-06-08T17:00:00.000Z',
      running: true,
    })
    expect(dueOf(start(workingHours(4)), calendar)).toEqual({
      date: '2017-06-01',
      minutes: 14 * 60 + 30,
      at: '2017-06-01T07:30:00.000Z',
      running: true,
    })
  })

  test.each([
    [calendarDays(15), '2017-08-18', '2017-09-05'],
    [calendarDays(1), '2017-06-01', '2017-06-02'],
    [months(1), '2017-01-31', '2017-02-28'],
    [months(6), '2017-03-01', '2017-09-01'],
    [months(3), '2017-06-02', '2017-09-05'],
    [years(1), '2017-06-01', '2018-06-01'],
    [workingDays(0), '2017-06-03', '2017-06-05'],
    [calendarDays(0), '2017-06-03', '2017-06-05'],
  ])('of a term of days, months or years follows the calendar', (term, date, due) => {
    expect(day(start(term, date))).toBe(due)
  })

  test.each([
    ['none', '2017-09-02'],
    ['next', '2017-09-05'],
    ['previous', '2017-09-01'],
  ] as const)('that is off rolls by the rule %s', (rollRule, due) => {
    expect(day(start(calendarDays(15), '2017-08-18', { rollRule }))).toBe(due)
  })

  test('never rolls back past the event', () => {
    expect(day(start(calendarDays(1), '2017-06-03', { rollRule: 'previous' }))).toBe('2017-06-05')
    expect(day(start(calendarDays(1), '2017-06-02', { rollRule: 'previous' }))).toBe('2017-06-02')
  })

  test.each([
    [workingDays(5), '2017-06-01', '2017-06-07'],
    [calendarDays(1), '2017-06-01', '2017-06-01'],
    [months(1), '2017-06-01', '2017-06-30'],
    [months(1), '2017-01-31', '2017-02-28'],
    [workingDays(1), '2017-01-01', '2017-01-02'],
    [workingDays(0), '2017-06-01', '2017-06-01'],
  ])('counts the day of the event when the rule says so', (term, date, due) => {
    expect(day(start(term, date, { startRule: 'same-day' }))).toBe(due)
  })

  test.each([
    ['2017-06-01', '15:00', '2017-06-08'],
    ['2017-06-01', '15:01', '2017-06-09'],
    ['2017-06-02', '15:01', '2017-06-12'],
    ['2017-06-03', '08:00', '2017-06-12'],
    ['2017-06-05', '08:00', '2017-06-12'],
    ['2017-07-15', '08:00', '2017-07-21'],
  ])('counts what comes on %s at %s as cut off: %s', (date, hour, due) => {
    expect(day(late(date, hour))).toBe(due)
  })

  test('is unknown past the calendar', () => {
    const unknown = expect.objectContaining({ code: 'calendar-unknown' })
    for (const term of [workingDays(5), calendarDays(15), months(6)]) {
      expect(() => day(start(term, '2018-12-28'))).toThrow(unknown)
      expect(() => day(start(term, '2016-12-30'))).toThrow(unknown)
    }
    expect(() => day(start(calendarDays(15), '2018-12-28', { rollRule: 'none' }))).toThrow(
      '2019-01-12',
    )
    expect(() => day(start(calendarDays(1), '2018-12-31'))).toThrow('2019-01-01')
  })
})

describe('A pause', () => {
  test('leaves the due day open while it lasts', () => {
    const suspension = { from: at('2017-06-05'), through: null, ground }
    expect(dueOf(pause(five, '2017-06-05'), calendar)).toEqual({
      date: null,
      at: null,
      running: false,
      suspension,
    })
  })

  test.each([
    ['2017-06-01', '2017-06-12', '2017-06-19', 'on the day of the event'],
    ['2017-06-05', '2017-06-12', '2017-06-15', 'on a day that is counted'],
    ['2017-06-03', '2017-06-12', '2017-06-16', 'on a day off'],
    ['2017-06-05', '2017-06-05', '2017-06-08', 'within one day'],
    ['2017-06-08', '2017-06-08', '2017-06-08', 'within the last day'],
    ['2017-06-07', '2017-06-12', '2017-06-13', 'with one day left'],
    ['2017-06-08', '2017-06-12', '2017-06-12', 'on the last day: it goes on the day of return'],
    ['2017-06-08', '2017-06-11', '2017-06-12', 'on the last day, back on a day off'],
    ['2017-06-09', '2017-06-12', '2017-06-08', 'after the due day: nothing'],
  ])('from %s to %s makes it due %s (%s)', (from, through, due) => {
    expect(day(pause(five, from, through))).toBe(due)
  })

  test('on the last day, back on a day off, ends a count of working days in working time', () => {
    const unrolled = start(workingDays(5), '2017-06-01', { rollRule: 'none' })
    expect(day(pause(unrolled, '2017-06-08', '2017-06-11'))).toBe('2017-06-12')
  })

  test('after the due day leaves it known, and not running', () => {
    expect(dueOf(pause(five, '2017-06-09'), calendar)).toMatchObject({
      date: '2017-06-08',
      running: false,
    })
  })

  test('on the days a term has rolled over keeps the rest of the last day', () => {
    const fifteen = start(calendarDays(15), '2017-08-18')
    expect(day(pause(fifteen, '2017-09-03'))).toBeNull()
    expect(day(pause(fifteen, '2017-09-03', '2017-09-20'))).toBe('2017-09-20')
    const fixed = start(calendarDays(15), '2017-08-18', { rollRule: 'none' })
    expect(day(pause(fixed, '2017-09-02', '2017-09-09'))).toBe('2017-09-09')
    expect(day(pause(fixed, '2017-09-03', '2017-09-09'))).toBe('2017-09-02')
  })

  test('happens more than once', () => {
    const twice = pause(pause(five, '2017-06-05', '2017-06-07'), '2017-06-07', '2017-06-14')
    expect(day(twice)).toBe('2017-06-19')
  })
})

describe('An extension, a restart, a new promise and the end', () => {
  test('extend from the end, rolled', () => {
    const more = (clock: Clock, term: Term) =>
      extendClock(clock, { term, on: at('2017-06-06'), ground })
    expect(day(more(five, workingDays(3)))).toBe('2017-06-13')
    expect(day(more(five, calendarDays(2)))).toBe('2017-06-12')
    const later = start(calendarDays(15), '2017-08-18')
    const extended = extendClock(later, { term: calendarDays(5), on: at('2017-08-30'), ground })
    expect(day(extended)).toBe('2017-09-11')
    expect(day(more(pause(five, '2017-06-05'), workingDays(3)))).toBeNull()
  })

  test('restart the whole term, and forget what was before', () => {
    const on = at('2017-06-12', '16:00')
    const busy = extendClock(pause(five, '2017-06-05'), {
      term: months(1),
      on: at('2017-06-06'),
      ground,
    })
    expect(day(restartClock(busy, { on, ground }))).toBe('2017-06-19')
    const cut = restartClock(start(workingDays(5), '2017-06-01', { cutOff: true }), { on, ground })
    expect(day(cut)).toBe('2017-06-20')
    const again = extendClock(restartClock(busy, { on, ground }), {
      term: workingDays(1),
      on,
      ground,
    })
    expect(day(again)).toBe('2017-06-20')
    const sameDay = pause(
      start(workingDays(5), '2017-06-01', { startRule: 'same-day' }),
      '2017-06-05',
    )
    expect(day(restartClock(sameDay, { on, ground }))).toBe('2017-06-16')
  })

  test('promise a day, work day or not, in place of the counted one', () => {
    const promise = (clock: Clock, date: string, on = '2017-06-07') =>
      reappointClock(clock, { date: plainDate(date), on: at(on), ground })
    const promised = promise(five, '2017-06-17')
    expect(dueOf(promised, calendar)).toMatchObject({
      date: '2017-06-17',
      at: '2017-06-17T17:00:00.000Z',
    })
    expect(day(promise(promised, '2017-06-20', '2017-06-08'))).toBe('2017-06-20')
    expect(day(pause(promised, '2017-06-13', '2017-06-20'))).toBe('2017-06-23')
    expect(day(pause(promised, '2017-06-18', '2017-06-20'))).toBe('2017-06-17')
    expect(day(extendClock(promised, { term: workingDays(2), on: at('2017-06-08'), ground }))).toBe(
      '2017-06-20',
    )
    expect(day(restartClock(promised, { on: at('2017-06-12'), ground }))).toBe('2017-06-19')
    const extended = extendClock(five, { term: months(1), on: at('2017-06-06'), ground })
    expect(day(promise(extended, '2017-06-20'))).toBe('2017-06-20')
    const hours = promise(start(workingHours(4)), '2017-06-03', '2017-06-01')
    expect(dueOf(hours, calendar)).toEqual({
      date: '2017-06-03',
      at: '2017-06-03T17:00:00.000Z',
      running: true,
    })
  })

  test('stop the clock, and leave its due day', () => {
    const stopped = stopClock(five, { on: at('2017-06-07') })
    expect(dueOf(stopped, calendar)).toMatchObject({ date: '2017-06-08', running: false })
    const waiting = stopClock(pause(five, '2017-06-05'), { on: at('2017-06-20') })
    expect(dueOf(waiting, calendar)).toMatchObject({ date: '2017-06-23', running: false })
  })
})
