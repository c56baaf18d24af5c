import { describe, expect, test } from 'vitest'
import { MotcuaError } from '../errors.js'
import { plainDate, type PlainDate } from '../model/time.js'
import {
  extendClock,
  openSuspension,
  reappointClock,
  restartClock,
  resumeClock,
  startClock,
  stopClock,
  suspendClock,
  type Clock,
} from './clock.js'
import { calendarDays, months, workingDays, workingHours, years, type Term } from './term.js'

const at = (date: string, minutes = 540) => ({ date: plainDate(date), minutes })
const ground = 'bổ sung hồ sơ'
const fresh = startClock({ term: workingDays(5), at: at('2017-06-01') })
const suspended = suspendClock(fresh, { on: at('2017-06-02'), ground })
const stopped = stopClock(fresh, { on: at('2017-06-07') })
const refusal = (act: () => unknown): MotcuaError => {
  try {
    act()
  } catch (error) {
    if (error instanceof MotcuaError) return error
  }
  throw new Error('nothing was refused')
}

/** Every act, at a moment, with everything else in order. */
const acts: Readonly<Record<string, (clock: Clock, date: string, minutes?: number) => Clock>> = {
  suspend: (clock, date, minutes) => suspendClock(clock, { on: at(date, minutes), ground }),
  resume: (clock, date, minutes) => resumeClock(clock, { on: at(date, minutes) }),
  restart: (clock, date, minutes) => restartClock(clock, { on: at(date, minutes), ground }),
  extend: (clock, date, minutes) =>
    extendClock(clock, { term: workingDays(2), on: at(date, minutes), ground }),
  reappoint: (clock, date, minutes) =>
    reappointClock(clock, { date: plainDate('2018-01-05'), on: at(date, minutes), ground }),
  stop: (clock, date, minutes) => stopClock(clock, { on: at(date, minutes) }),
}
const actsOn = (clock: Clock): readonly string[] =>
  Object.keys(acts).filter((name) => !(name === 'resume' && openSuspension(clock) === null))

describe('A clock', () => {
  test.each([
    [workingDays(5), 'next-day', 'next'],
    [calendarDays(15), 'next-day', 'next'],
    [months(6), 'next-day', 'next'],
    [years(5), 'next-day', 'next'],
    [workingHours(4), 'at-once', 'none'],
  ])('starts by the rules of its unit', (term, startRule, rollRule) => {
    expect(startClock({ term, at: at('2017-06-01') })).toEqual({
      term,
      startedAt: at('2017-06-01'),
      startRule,
      rollRule,
      cutOff: false,
      suspensions: [],
      extensions: [],
      restarts: [],
      reappointments: [],
      stoppedAt: null,
    })
  })

  test('takes other rules when told', () => {
    const told = { startRule: 'same-day', rollRule: 'previous', cutOff: true } as const
    expect(startClock({ term: calendarDays(3), at: at('2017-06-01'), ...told })).toMatchObject(told)
  })

  test('does not start at once in days, nor the next day in hours', () => {
    const start = (term: Term, startRule: 'next-day' | 'same-day' | 'at-once') =>
      refusal(() => startClock({ term, at: at('2017-06-01'), startRule }))
    expect(start(workingDays(5), 'at-once')).toMatchObject({
      code: 'invalid-clock',
      field: 'startRule',
    })
    expect(start(workingHours(5), 'next-day').code).toBe('invalid-clock')
    expect(start(workingHours(5), 'same-day').code).toBe('invalid-clock')
  })

  test('needs a real term and a real moment', () => {
    const pretend = (value: string): value is PlainDate => value.length > 0
    const date = '2017-06-31'
    if (!pretend(date)) return
    const bad = { date, minutes: 0 }
    const start = (term: Term, moment = at('2017-06-01')) =>
      refusal(() => startClock({ term, at: moment })).code
    expect(start({ unit: 'working-day', count: 2.5 })).toBe('invalid-term')
    expect(start(workingDays(2), bad)).toBe('invalid-date')
    expect(start(workingDays(2), at('2017-06-01', 1440))).toBe('invalid-date')
    expect(start(workingDays(2), at('2017-06-01', 0.5))).toBe('invalid-date')
    expect(refusal(() => suspendClock(fresh, { on: bad, ground })).code).toBe('invalid-date')
    expect(
      refusal(() => reappointClock(fresh, { date: bad.date, on: at('2017-06-02'), ground })).code,
    ).toBe('invalid-date')
  })

  test('is plain data', () => {
    const clock = restartClock(suspended, { on: at('2017-06-09'), ground })
    expect(JSON.parse(JSON.stringify(clock))).toEqual(clock)
  })

  test('is never changed, only replaced', () => {
    const before = JSON.stringify(suspended)
    for (const act of ['resume', 'restart', 'extend', 'stop']) acts[act]?.(suspended, '2017-06-09')
    expect(JSON.stringify(suspended)).toBe(before)
  })
})

describe('The ledger of a clock', () => {
  test('holds pauses', () => {
    expect(openSuspension(fresh)).toBeNull()
    expect(openSuspension(suspended)).toEqual({ from: at('2017-06-02'), through: null, ground })
    const resumed = resumeClock(suspended, { on: at('2017-06-09') })
    expect(resumed.suspensions).toEqual([
      { from: at('2017-06-02'), through: at('2017-06-09'), ground },
    ])
    expect(openSuspension(resumed)).toBeNull()
  })

  test('ends an open pause when the clock is restarted or stopped', () => {
    const pause = { from: at('2017-06-02'), through: at('2017-06-09'), ground }
    expect(acts['restart']?.(suspended, '2017-06-09').suspensions).toEqual([pause])
    const ended = acts['stop']?.(suspended, '2017-06-09')
    expect(ended).toMatchObject({ suspensions: [pause], stoppedAt: at('2017-06-09') })
  })

  test('marks what a restart or a promise leaves behind', () => {
    const extended = extendClock(suspended, { term: workingDays(1), on: at('2017-06-03'), ground })
    const resumed = resumeClock(extended, { on: at('2017-06-09') })
    const promised = reappointClock(resumed, {
      date: plainDate('2017-06-20'),
      on: at('2017-06-10'),
      ground,
    })
    expect(promised.reappointments).toEqual([
      { date: '2017-06-20', on: at('2017-06-10'), ground, replaces: 1 },
    ])
    expect(acts['restart']?.(promised, '2017-06-12').restarts).toEqual([
      {
        on: at('2017-06-12'),
        ground,
        spent: { suspensions: 1, extensions: 1, reappointments: 1 },
      },
    ])
  })

  test('takes a promise for the very day, not for an earlier one', () => {
    const promise = (date: string) =>
      reappointClock(fresh, { date: plainDate(date), on: at('2017-06-07'), ground })
    expect(promise('2017-06-07').reappointments).toHaveLength(1)
    expect(refusal(() => promise('2017-06-06'))).toMatchObject({
      code: 'invalid-clock',
      field: 'date',
    })
  })
})

describe('A clock refuses', () => {
  const refused = (act: () => unknown, got: string): void => {
    const error = refusal(act)
    expect(error.code).toBe('invalid-clock')
    expect(error.message).toContain(got)
  }

  test('a second pause, and the end of none', () => {
    refused(
      () => acts['suspend']?.(suspended, '2017-06-05'),
      'suspended already since 2017-06-02 09:00',
    )
    refused(() => acts['resume']?.(fresh, '2017-06-05'), 'not suspended')
  })

  test('a promise while it is suspended', () => {
    refused(() => acts['reappoint']?.(suspended, '2017-06-05'), 'suspended since 2017-06-02 09:00')
  })

  test.each(Object.keys(acts))('to %s once it is stopped', (name) => {
    refused(() => acts[name]?.(stopped, '2017-06-08'), 'the clock stopped at 2017-06-07 09:00')
  })

  test('acts before its start or before its last entry', () => {
    for (const name of actsOn(fresh)) {
      refused(() => acts[name]?.(fresh, '2017-06-01', 539), '2017-06-01 08:59 is before')
      expect(acts[name]?.(fresh, '2017-06-01', 540)).toBeDefined()
    }
    for (const last of actsOn(fresh).filter((name) => name !== 'stop')) {
      const clock = acts[last]?.(fresh, '2017-06-20') ?? fresh
      for (const name of actsOn(clock)) {
        refused(() => acts[name]?.(clock, '2017-06-19'), 'is before 2017-06-20 09:00')
      }
    }
    const resumed = acts['resume']?.(suspended, '2017-06-20') ?? fresh
    refused(() => acts['stop']?.(resumed, '2017-06-19'), 'is before 2017-06-20 09:00')
  })

  test('acts without a ground', () => {
    const on = at('2017-06-05')
    const missing = { on, ground: ' ' }
    for (const act of [
      () => suspendClock(fresh, missing),
      () => restartClock(fresh, missing),
      () => extendClock(fresh, { ...missing, term: workingDays(1) }),
      () => reappointClock(fresh, { ...missing, date: plainDate('2017-06-20') }),
    ]) {
      expect(refusal(act)).toMatchObject({ code: 'invalid-clock', field: 'ground' })
    }
  })

  test('extensions of nothing, or of hours on days', () => {
    const on = at('2017-06-05')
    const extend = (clock: Clock, term: Term) => () => extendClock(clock, { term, on, ground })
    const hours = startClock({ term: workingHours(4), at: at('2017-06-01') })
    refused(extend(fresh, workingDays(0)), 'no time')
    refused(extend(fresh, workingHours(4)), 'working-hours added to a term in working-days')
    refused(extend(hours, workingDays(1)), 'working-days added to a term in working-hours')
    expect(refusal(extend(fresh, { unit: 'month', count: -1 })).code).toBe('invalid-term')
    expect(extend(fresh, calendarDays(3))().extensions).toHaveLength(1)
    expect(extend(hours, workingHours(0.5))().extensions).toHaveLength(1)
  })
})
