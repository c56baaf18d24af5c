import { createRequire } from 'node:module'
import { join } from 'node:path'
import {
  dueOf,
  explainDue,
  plainDate,
  startClock,
  workingDays,
  type Clock,
  type PlainDate,
} from '@motcua/core'
import type { WorkerOptions } from './read-options.js'
import { holidays, syntheticCalendar } from './synthetic-calendar.js'
import { timed, type Timed } from './timed-loop.js'

const term = 30
const dayMs = 86_400_000
const firstDay = Date.UTC(2026, 0, 5) / dayMs
const starts = Int32Array.from({ length: 4096 }, (_, n) => firstDay + ((n * 7919) % 900))

const dateOf = (day: number): PlainDate =>
  plainDate(new Date(day * dayMs).toISOString().slice(0, 10))
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs

/** The day `term` working days later, counted day by day: what every way must give. */
const counted = (start: number, isWorked: (day: number) => boolean): number => {
  let day = start
  for (let left = term; left > 0;) if (isWorked(++day)) left--
  return day
}

const offDays = new Set(holidays.map(dayOf))
const isWorked = (day: number): boolean => ![2, 3].includes(day % 7) && !offDays.has(day)

/** The least that can be done: two arrays and two subtractions. */
const prefixSums = (): ((day: number) => number) => {
  const from = dayOf('2020-01-01')
  const upTo = new Int32Array(dayOf('2036-01-01') - from)
  const worked: number[] = []
  for (const index of upTo.keys()) {
    if (isWorked(from + index)) worked.push(from + index)
    upTo[index] = worked.length
  }
  const nth = Int32Array.from(worked)
  return (day) => nth[(upTo[day - from] ?? 0) + term - 1] ?? 0
}

/** One way of finding the day: inputs made beforehand, and the answer as a day number. */
interface Way<I, O> {
  readonly inputs: readonly I[]
  readonly find: (input: I) => O
  readonly day: (answer: O) => number
}

const dates = Array.from(starts, dateOf)
const days = Array.from(starts)
const clocks: readonly Clock[] = dates.map((date) =>
  startClock({ term: workingDays(term), at: { date, minutes: 540 } }),
)
const same = (day: number): number => day

function measure<I, O>({ inputs, find, day }: Way<I, O>, seconds: number): Timed {
  inputs.forEach((input, index) => {
    const want = counted(starts[index] ?? 0, isWorked)
    if (day(find(input)) !== want) throw new Error(`wrong day for start ${index}`)
  })
  let last: O | undefined
  const result = timed(seconds, inputs.length, () => {
    for (const input of inputs) last = find(input)
  })
  if (last === undefined) throw new Error('nothing was counted')
  return result
}

const motcuaWays: Readonly<Record<string, (seconds: number) => Timed>> = {
  'prefix-sums': (seconds) => measure({ inputs: days, find: prefixSums(), day: same }, seconds),
  'motcua-days': (seconds) => {
    const { days: table } = syntheticCalendar
    return measure({ inputs: days, find: (day) => table.add(day, term), day: same }, seconds)
  },
  'motcua-dates': (seconds) =>
    measure(
      {
        inputs: dates,
        find: (date) => syntheticCalendar.addWorkingDays(date, term),
        day: dayOf,
      },
      seconds,
    ),
  'motcua-due': (seconds) =>
    measure(
      {
        inputs: clocks,
        find: (clock) => dueOf(clock, syntheticCalendar).date ?? '',
        day: dayOf,
      },
      seconds,
    ),
  'motcua-due-trace': (seconds) =>
    measure(
      {
        inputs: clocks,
        find: (clock) => explainDue(clock, syntheticCalendar),
        day: (trace) => dayOf(trace.at(-1)?.date ?? ''),
      },
      seconds,
    ),
}

interface BusinessTime {
  plusBusiness(term: { days: number }): BusinessTime
  toMillis(): number
  setupBusiness(rules: {
    businessDays: readonly number[]
    holidayMatchers: readonly ((moment: { toISODate(): string }) => boolean)[]
  }): void
}
interface BusinessClass {
  local(): BusinessTime
  fromMillis(ms: number, options: { zone: string }): BusinessTime
}

const isBusinessClass = (value: unknown): value is BusinessClass =>
  typeof value === 'function' && 'fromMillis' in value && 'local' in value

function luxonWay(folder: string, seconds: number): Timed {
  const load = createRequire(join(folder, 'package.json'))
  const loaded: unknown = load('luxon-business-days')
  const found: unknown =
    typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, 'DateTime') : undefined
  if (!isBusinessClass(found)) throw new Error('luxon-business-days has no DateTime')
  const off = new Set<string>(holidays)
  found.local().setupBusiness({
    businessDays: [1, 2, 3, 4, 5],
    holidayMatchers: [(moment) => off.has(moment.toISODate())],
  })
  return measure(
    {
      inputs: days.map((day) => found.fromMillis(day * dayMs, { zone: 'utc' })),
      find: (moment) => moment.plusBusiness({ days: term }),
      day: (moment) => moment.toMillis() / dayMs,
    },
    seconds,
  )
}

/** How many times a second one way finds the day thirty working days later. */
export async function workingDaysJob(options: WorkerOptions): Promise<Timed> {
  const subject = options.text('subject')
  const seconds = options.number('seconds')
  if (subject === 'luxon-business-days') return luxonWay(options.text('packages'), seconds)
  const way = motcuaWays[subject]
  if (way === undefined) throw new Error(`there is no ${subject}`)
  return way(seconds)
}
