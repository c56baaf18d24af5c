import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { cite } from '../model/citation.js'
import { text } from '../model/text.js'
import { dateOfDayNumber, dayNumber, plainDate } from '../model/time.js'
import { extendClock, resumeClock, startClock, suspendClock } from './clock.js'
import { dueOf, explainDue } from './due.js'
import { minutesOfHour } from './local-moment.js'
import { workingHours } from './term.js'
import { workingCalendar } from './working-calendar.js'

const first = dayNumber(plainDate('2020-01-01'))
const decisions = Array.from({ length: 40 }, (_, index) => first + ((index * 37) % 300)).map(
  (day) =>
    ({
      date: dateOfDayNumber(day),
      kind: (day + 4) % 7 === 0 || (day + 4) % 7 === 6 ? 'worked' : 'off',
      name: text('x', 'x'),
      basis: cite('notice-test', 'Art 1', 'B'),
    }) as const,
)
const calendar = workingCalendar({
  edition: 'test',
  zone: 'Asia/Ho_Chi_Minh',
  knownFrom: plainDate('2020-01-01'),
  knownThrough: plainDate('2021-06-30'),
  week: [1, 2, 3, 4, 5],
  hours: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
  cutOff: '15:00',
  decisions,
})

const moment = (minute: number) => ({
  date: dateOfDayNumber(Math.floor(minute / 1440)),
  minutes: minute % 1440,
})
const inOffice = (minute: number): boolean => {
  const clock = minute % 1440
  const open = (clock >= 450 && clock < 690) || (clock >= 780 && clock < 1020)
  return open && calendar.days.isWorking(Math.floor(minute / 1440))
}

interface Pause {
  readonly from: number
  readonly through: number
}

/** The minute at which so many office minutes have passed outside the pauses, one by one. */
const naiveEnd = (start: number, minutes: number, pauses: readonly Pause[]): number | null => {
  let at = start
  for (let left = minutes; left > 0; at++) {
    const pause = pauses.find(({ from, through }) => from <= at && at < through)
    if (pause?.through === Number.POSITIVE_INFINITY) return null
    if (pause === undefined && inOffice(at)) left--
  }
  return at
}

const starts = fc.integer({ min: first * 1440, max: (first + 250) * 1440 })
const halves = fc.integer({ min: 1, max: 40 }).map((n) => n / 2)
const gaps = fc.integer({ min: 0, max: 4000 })

describe('A term in working hours', () => {
  prop.prop(
    [
      starts,
      halves,
      fc.array(fc.tuple(gaps, gaps), { maxLength: 3 }),
      fc.array(halves, { maxLength: 2 }),
      fc.boolean(),
      fc.boolean(),
    ],
    { numRuns: 3000 },
  )(
    'ends at the minute a count minute by minute finds',
    (...[start, count, spans, extensions, waits, cutOff]) => {
      let clock = startClock({ term: workingHours(count), at: moment(start), cutOff })
      let at = start
      const pauses: Pause[] = []
      for (const [index, [gap, length]] of spans.entries()) {
        const from = at + gap
        at = from + length
        clock = suspendClock(clock, { on: moment(from), ground: 'g' })
        const open = waits && index === spans.length - 1
        pauses.push({ from, through: open ? Number.POSITIVE_INFINITY : at })
        if (!open) clock = resumeClock(clock, { on: moment(at) })
      }
      for (const more of extensions) {
        clock = extendClock(clock, { term: workingHours(more), on: moment(at), ground: 'g' })
      }
      const { date, minutes } = moment(start)
      const inTime = calendar.isWorking(date) && minutes <= 900
      const opening = calendar.days.next(dayNumber(date) + 1) * 1440 + 450
      const total = extensions.reduce((sum, more) => sum + more, count) * 60
      const end = naiveEnd(cutOff && !inTime ? opening : start, total, pauses)

      const due = dueOf(clock, calendar)
      const steps = explainDue(clock, calendar)
      if (due.date === null || end === null) {
        expect([due.date, end]).toEqual([null, null])
        expect(steps.at(-1)?.kind).toBe('suspended')
        return
      }
      const { date: day, minutes: minute } = moment(end)
      expect(due).toMatchObject({ date: day, minutes: minute, at: calendar.instantAt(day, minute) })
      expect(steps.at(-1)?.date).toBe(day)
      const reached = [0]
      for (const step of steps) {
        if (step.kind === 'extended') reached.push(0)
        if (step.kind === 'counted') reached.splice(-1, 1, step.count ?? 0)
      }
      expect(reached).toEqual([count, ...extensions])
    },
  )

  test.each([
    ['2020-05-04', '07:30', 4, '2020-05-04 690'],
    ['2020-05-04', '07:30', 4.5, '2020-05-04 810'],
    ['2020-05-04', '07:30', 8, '2020-05-04 1020'],
    ['2020-05-04', '12:15', 1, '2020-05-04 840'],
    ['2020-05-04', '16:00', 2, '2020-05-05 510'],
    ['2020-05-04', '20:00', 0.5, '2020-05-05 480'],
    ['2020-05-04', '20:00', 0, '2020-05-04 1200'],
  ])('from %s %s lasts %d hours until %s', (date, hour, ...[count, end]) => {
    const at = { date: plainDate(date), minutes: minutesOfHour(hour) ?? -1 }
    const due = dueOf(startClock({ term: workingHours(count), at }), calendar)
    expect(due.date === null ? '' : `${due.date} ${String(due.minutes)}`).toBe(end)
  })

  test('is over at its minute: a pause from then on changes nothing', () => {
    const at = { date: plainDate('2020-05-04'), minutes: 450 }
    const clock = startClock({ term: workingHours(4), at })
    const pausedAt = (minutes: number) =>
      suspendClock(clock, { on: { ...at, minutes }, ground: 'g' })
    expect(dueOf(pausedAt(690), calendar)).toMatchObject({ date: '2020-05-04', minutes: 690 })
    expect(dueOf(pausedAt(689), calendar).date).toBeNull()
  })
})
