import { fc, test as prop } from '@fast-check/vitest'
import { DateTime } from 'luxon'
import { describe, expect } from 'vitest'
import { cite } from '../model/citation.js'
import { text } from '../model/text.js'
import { dateOfDayNumber, dayNumber, plainDate } from '../model/time.js'
import {
  extendClock,
  openSuspension,
  reappointClock,
  restartClock,
  resumeClock,
  startClock,
  suspendClock,
  type Clock,
  type RollRule,
} from './clock.js'
import type { CalendarDecision } from './calendar-options.js'
import { dueOf, explainDue } from './due.js'
import { checkTerm, type Term, type TermUnit } from './term.js'
import { workingCalendar, type WorkingCalendar } from './working-calendar.js'

const first = dayNumber(plainDate('2019-06-01'))
// Beyond the last day any case below can be due: a year's term, extended seven times by a year.
const last = dayNumber(plainDate('2031-12-31'))
const basis = cite('notice-test', 'Art 1', 'B')
const isWeekend = (day: number): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6

const calendarOf = (every: number, at: number): WorkingCalendar => {
  const decisions: CalendarDecision[] = []
  for (let day = first; day <= last; day++) {
    if (((day * 7919) >> 3) % every !== at) continue
    const kind = isWeekend(day) ? 'worked' : 'off'
    decisions.push({ date: dateOfDayNumber(day), kind, name: text('x', 'x'), basis })
  }
  return workingCalendar({
    edition: `every-${String(every)}`,
    zone: 'Asia/Ho_Chi_Minh',
    knownFrom: dateOfDayNumber(first),
    knownThrough: dateOfDayNumber(last),
    week: [1, 2, 3, 4, 5],
    hours: [
      { from: '07:30', to: '11:30' },
      { from: '13:00', to: '17:00' },
    ],
    cutOff: '15:00',
    decisions,
  })
}
const calendars = [calendarOf(400, 1), calendarOf(11, 2), calendarOf(5, 1), calendarOf(3, 0)]
const anyCalendar = fc.constantFrom(...calendars)

/** What the test knows of a clock, without the ledger. `promised` is a fixed end. */
interface Model {
  day: number
  minutes: number
  phases: ({ readonly term: Term } | { readonly promised: number; readonly on: number })[]
  pauses: { from: number; fromMinutes: number; through: number | null; throughMinutes: number }[]
}

interface Move {
  readonly act: 'pause' | 'go' | 'restart' | 'extend' | 'promise'
  readonly gap: number
  readonly minutes: number
  readonly term: Term
}

interface Rules {
  readonly rollRule: RollRule
  readonly sameDay: boolean
  readonly cutOff: boolean
}

const bounded: Readonly<Record<TermUnit, number>> = {
  'working-day': 25,
  'calendar-day': 40,
  month: 4,
  year: 1,
  'working-hour': 20,
}
const termIn = (...units: TermUnit[]) =>
  fc
    .tuple(fc.constantFrom(...units), fc.integer({ min: 1, max: 1000 }))
    .map(([unit, n]) => checkTerm({ unit, count: 1 + (n % bounded[unit]) }))
const dayTerm = termIn('working-day', 'calendar-day', 'month', 'year')
const movesOf = (term: fc.Arbitrary<Term>, gap: number) =>
  fc.array(
    fc.record({
      act: fc.constantFrom('pause', 'go', 'go', 'restart', 'extend', 'promise'),
      gap: fc.integer({ min: 0, max: gap }),
      minutes: fc.integer({ min: 0, max: 1439 }),
      term,
    }),
    { maxLength: 7 },
  )

/** Plays the moves on a ledger and on the model; moves the clock would refuse are left out. */
const play = (begin: Clock, model: Model, moves: readonly Move[]): Clock => {
  let clock = begin
  let { day, minutes } = model
  for (const { act, gap, minutes: minute, term } of moves) {
    minutes = gap === 0 ? Math.max(minutes, minute) : minute
    day += gap
    const on = { date: dateOfDayNumber(day), minutes }
    const open = openSuspension(clock) !== null
    const close = (): void => {
      for (const pause of model.pauses)
        if (pause.through === null) Object.assign(pause, { through: day, throughMinutes: minutes })
    }
    if (act === 'pause' && !open) {
      clock = suspendClock(clock, { on, ground: 'g' })
      model.pauses.push({ from: day, fromMinutes: minutes, through: null, throughMinutes: 0 })
    } else if (act === 'go' && open) {
      clock = resumeClock(clock, { on })
      close()
    } else if (act === 'restart') {
      clock = restartClock(clock, { on, ground: 'g' })
      Object.assign(model, { day, minutes, phases: [{ term: begin.term }], pauses: [] })
    } else if (act === 'extend') {
      clock = extendClock(clock, { term, on, ground: 'g' })
      model.phases.push({ term })
    } else if (act === 'promise' && !open) {
      const promised = day + (term.count % 30)
      clock = reappointClock(clock, { date: dateOfDayNumber(promised), on, ground: 'g' })
      model.phases = [{ promised, on: day }]
    }
  }
  return clock
}

const baseOf = ({ day, minutes }: Model, { cutOff }: Rules, calendar: WorkingCalendar): number => {
  if (!cutOff || (calendar.days.isWorking(day) && minutes <= 900)) return day
  let base = day + 1
  while (!calendar.days.isWorking(base)) base++
  return base
}

/** Days of a term of months, by Luxon's own month arithmetic. */
const daysOfTerm = ({ unit, count }: Term, from: number, sameDay: boolean): number => {
  if (unit !== 'month' && unit !== 'year') return count
  const event = DateTime.fromISO(dateOfDayNumber(from), { zone: 'utc' })
  const end = event.plus({ months: unit === 'year' ? 12 * count : count })
  const days = Math.round(end.diff(event, 'days').days)
  return days + (sameDay && end.day !== event.day ? 1 : 0)
}

/** Walks day by day and says on which day the clock is due; null while it waits. */
const naiveDue = (
  model: Model,
  unit: TermUnit,
  { rules, calendar }: { readonly rules: Rules; readonly calendar: WorkingCalendar },
): number | null => {
  const works = calendar.days.isWorking
  let day = baseOf(model, rules, calendar)
  for (const [index, phase] of model.phases.entries()) {
    const isLast = index === model.phases.length - 1
    const inWork = ('term' in phase ? phase.term.unit : unit) === 'working-day'
    const onFirst = rules.sameDay && index === 0 && 'term' in phase
    if ('promised' in phase) day = phase.on
    const mattering = model.pauses.filter(
      ({ through }) => through === null || through > day - (onFirst ? 1 : 0),
    )
    let firstPause = -1
    let left = 0
    if ('promised' in phase) {
      const pause = mattering.find(({ from, through }) => from !== through)
      if (pause === undefined || pause.from > phase.promised) {
        day = phase.promised
        continue
      }
      firstPause = pause.from
      for (let next = day + 1; next <= phase.promised; next++) if (!inWork || works(next)) left++
    } else {
      left = daysOfTerm(phase.term, day, onFirst)
    }
    if (onFirst) day--
    for (;;) {
      day++
      const pause = mattering.find(
        ({ from, through }) => from < day && day <= (through ?? Infinity),
      )
      const resumes = pause !== undefined && pause.through === day
      if (pause?.through === null) return null
      if (pause === undefined && (!inWork || works(day))) left--
      const stopping = mattering.some(
        ({ from, through }) => from <= day && (through === null || day < through),
      )
      if (left > 0 || stopping || (pause !== undefined && !resumes) || day <= firstPause) continue
      const ends = inWork || rules.rollRule === 'next' ? works(day) : true
      if (ends || (resumes && !isLast)) break
    }
  }
  return day
}

const start = fc.integer({ min: first + 30, max: first + 500 })
const rulesOf = fc.record({
  rollRule: fc.constantFrom('none' as const, 'next' as const),
  sameDay: fc.boolean(),
  cutOff: fc.boolean(),
})
const clockOf = (model: Model, term: Term, rules: Rules): Clock =>
  startClock({
    term,
    at: { date: dateOfDayNumber(model.day), minutes: model.minutes },
    startRule: rules.sameDay ? 'same-day' : 'next-day',
    rollRule: rules.rollRule,
    cutOff: rules.cutOff,
  })
const modelOf = (day: number, minutes: number, term: Term): Model => ({
  day,
  minutes,
  phases: [{ term }],
  pauses: [],
})

const minute = fc.integer({ min: 0, max: 1439 })
const dayCase = fc.record({
  calendar: anyCalendar,
  day: start,
  minutes: minute,
  term: dayTerm,
  rules: rulesOf,
  moves: movesOf(dayTerm, 15),
})

describe('A term in days, months or years', () => {
  prop.prop([dayCase], { numRuns: 6000 })(
    'is due on the day a count day by day finds, whatever happened on the way',
    ({ calendar, day, minutes, term, rules, moves }) => {
      const model = modelOf(day, minutes, term)
      const clock = play(clockOf(model, term, rules), model, moves)
      const due = naiveDue(model, term.unit, { rules, calendar })
      expect(dueOf(clock, calendar).date).toBe(due === null ? null : dateOfDayNumber(due))
    },
  )

  prop.prop([dayCase], { numRuns: 3000 })(
    'is explained by the days that make its due day',
    ({ calendar, day, minutes, term, rules, moves }) => {
      const model = modelOf(day, minutes, term)
      const clock = play(clockOf(model, term, rules), model, moves)
      const steps = explainDue(clock, calendar)
      const due = dueOf(clock, calendar)
      const dates = steps.map(({ date }) => date)
      const promised = model.phases.some((phase) => 'promised' in phase)
      expect(steps[0]).toMatchObject({ kind: 'start', date: dateOfDayNumber(model.day) })
      if (due.date === null) {
        expect(steps.at(-1)).toMatchObject({ kind: 'suspended', date: dueSince(clock) })
        return
      }
      expect(dates.at(-1)).toBe(due.date)
      expect(dates).toEqual([...dates].sort())
      if (promised) return
      const counted = steps.filter(({ kind }) => kind === 'counted').map(({ count }) => count)
      const wanted = model.phases.flatMap((phase) => ('term' in phase ? [phase.term] : []))
      if (wanted.every(({ unit }) => unit === 'working-day' || unit === 'calendar-day')) {
        expect(counted).toEqual(wanted.flatMap(({ count }) => ordinals(count)))
      }
      const span = dayNumber(due.date) - model.day + 1
      expect(new Set(dates).size).toBe(span)
      const marks = new Set(['start', 'extended'])
      const told = steps.filter(({ kind }) => !marks.has(kind)).map(({ date }) => date)
      expect(new Set(told).size).toBe(told.length)
    },
  )

  prop.prop([anyCalendar, start, start, minute, minute, dayTerm, rulesOf], { numRuns: 3000 })(
    'is never due earlier for coming later',
    (...[calendar, a, b, m, n, term, rules]) => {
      const [early, late] = [
        { day: a, minutes: m },
        { day: b, minutes: n },
      ].sort((x, y) => x.day - y.day || x.minutes - y.minutes)
      const dueOn = ({ day, minutes } = { day: a, minutes: m }) =>
        dueOf(clockOf(modelOf(day, minutes, term), term, rules), calendar).date ?? ''
      expect(dueOn(early) <= dueOn(late)).toBe(true)
    },
  )

  prop.prop([dayCase, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 })], {
    numRuns: 3000,
  })(
    'is never due earlier for a pause, and not later for one within a day',
    ({ calendar, day, minutes, term, rules }, from, length) => {
      const clock = clockOf(modelOf(day, minutes, term), term, rules)
      const due = dueOf(clock, calendar).date ?? ''
      const on = { date: dateOfDayNumber(day + from), minutes: 1439 }
      const through = { date: dateOfDayNumber(day + from + length), minutes: 1439 }
      const paused = resumeClock(suspendClock(clock, { on, ground: 'g' }), { on: through })
      const then = dueOf(paused, calendar).date ?? ''
      expect(due <= then).toBe(true)
      if (length === 0 || on.date > due) expect(then).toBe(due)
    },
  )
})

const dueSince = (clock: Clock): string => openSuspension(clock)?.from.date ?? ''
const ordinals = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1)
