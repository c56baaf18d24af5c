import type { Clock, Extension, Reappointment, Restart, Suspension } from './clock.js'
import type { LocalMoment } from './local-moment.js'
import {
  comparePoints,
  endOfDay,
  lastDayOfMonths,
  measureOf,
  type Measure,
  type Point,
} from './measure.js'
import type { Term } from './term.js'
import type { WorkingCalendar } from './working-calendar.js'

/** A stretch that is counted as one: the term, an extension of it, or the way to a promised day. */
export type Phase =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'extension'; readonly term: Term; readonly extension: Extension }
  | { readonly kind: 'promise'; readonly term: Term; readonly promise: Reappointment }

/** From `from`, which is outside, up to `to`. */
interface Span {
  readonly from: Point
  readonly to: Point
}

/** The event; with cut-off it counts from a later day, `base`, than the `day` it came. */
export interface StartSegment {
  readonly kind: 'start'
  readonly at: LocalMoment
  readonly day: number
  readonly base: number
  readonly late: 'after-cut-off' | 'day-off' | null
  readonly restart: Restart | null
}

/** Time counted towards a phase: `before` was counted earlier, the phase holds `total`. */
export interface CountedSegment extends Span {
  readonly kind: 'counted'
  readonly phase: Phase
  readonly before: number
  readonly total: number
}

/** One piece of the way from the event to the due day, in order of time. */
export type Segment =
  | StartSegment
  | CountedSegment
  | { readonly kind: 'extended'; readonly day: number; readonly extension: Extension }
  | { readonly kind: 'promised'; readonly day: number; readonly promise: Reappointment }
  | (Span & { readonly kind: 'awaited'; readonly promise: Reappointment })
  | (Span & { readonly kind: 'suspended'; readonly suspension: Suspension })
  /** All is counted; the end moves because the last day is off, or because the clock was paused on it. */
  | (Span & { readonly kind: 'rolled'; readonly why: 'day-off' | 'paused' })

/** The whole way and its end, or the pause that leaves the end open. */
export type Count =
  | { readonly segments: readonly Segment[]; readonly end: Point; readonly open: null }
  | { readonly segments: readonly Segment[]; readonly end: null; readonly open: Suspension }

/** What of the ledger still counts after the last restart and the last promise. */
interface Course {
  readonly start: LocalMoment
  readonly restart: Restart | null
  readonly suspensions: readonly Suspension[]
  readonly promise: Reappointment | null
  readonly extensions: readonly Extension[]
}

const courseOf = (clock: Clock): Course => {
  const restart = clock.restarts.at(-1) ?? null
  const spent = restart?.spent ?? { suspensions: 0, extensions: 0, reappointments: 0 }
  const promise = clock.reappointments.slice(spent.reappointments).at(-1) ?? null
  return {
    start: restart?.on ?? clock.startedAt,
    restart,
    suspensions: clock.suspensions.slice(spent.suspensions),
    promise,
    extensions: clock.extensions.slice(Math.max(spent.extensions, promise?.replaces ?? 0)),
  }
}

const phasesOf = ({ term }: Clock, { promise, extensions }: Course): readonly Phase[] => [
  promise === null ? { kind: 'term', term } : { kind: 'promise', term, promise },
  ...extensions.map((extension): Phase => ({ kind: 'extension', term: extension.term, extension })),
]

const pointOf = ({ date, minutes }: LocalMoment, calendar: WorkingCalendar): Point => ({
  day: calendar.dayOf(date),
  minutes,
})

const dayEnd = (day: number): Point => ({ day, minutes: endOfDay })

const later = (a: Point, b: Point): Point => (comparePoints(a, b) < 0 ? b : a)

const startOf = (clock: Clock, course: Course, calendar: WorkingCalendar): StartSegment => {
  const { days, cutOff } = calendar
  const { start: at, restart } = course
  const { day, minutes } = pointOf(at, calendar)
  const onTime = days.isWorking(day) ? minutes <= cutOff : null
  if (!clock.cutOff || onTime === true) {
    return { kind: 'start', at, day, base: day, late: null, restart }
  }
  const late = onTime === null ? 'day-off' : 'after-cut-off'
  return { kind: 'start', at, day, base: days.next(day + 1), late, restart }
}

const openingPoint = (clock: Clock, start: StartSegment, calendar: WorkingCalendar): Point => {
  const { base: day, late, at } = start
  if (clock.startRule === 'at-once') {
    return { day, minutes: late === null ? at.minutes : (calendar.hours[0]?.from ?? 0) }
  }
  return clock.startRule === 'same-day' && clock.term.count > 0 ? { day, minutes: 0 } : dayEnd(day)
}

/** The way walked so far; changed only by the functions of this file. */
interface Walk {
  readonly clock: Clock
  readonly calendar: WorkingCalendar
  readonly segments: Segment[]
  readonly suspensions: readonly Suspension[]
  at: Point
}

/** The phase under way. `left` is what is still to count; `promised` ends it until the first pause. */
interface Leg {
  readonly phase: Phase
  readonly last: boolean
  readonly measure: Measure
  readonly total: number
  left: number
  promised: Point | null
  paused: boolean
}

const totalOf = ({ term }: Phase, at: Point, measure: Measure): number => {
  if (term.unit === 'working-hour') return term.count * 60
  if (term.unit !== 'month' && term.unit !== 'year') return term.count
  const months = term.unit === 'year' ? term.count * 12 : term.count
  const end = lastDayOfMonths(at.day, months, at.minutes === 0)
  return months === 0 ? 0 : measure.passed(dayEnd(end)) - measure.passed(at)
}

const legOf = (walk: Walk, phase: Phase, last: boolean): Leg => {
  const measure = measureOf(phase.term.unit, walk.calendar)
  const promised = phase.kind === 'promise' ? dayEnd(walk.calendar.dayOf(phase.promise.date)) : null
  const total =
    promised === null
      ? totalOf(phase, walk.at, measure)
      : measure.passed(promised) - measure.passed(walk.at)
  return { phase, last, measure, total, left: total, promised, paused: false }
}

const rolledDay = ({ clock, calendar, at }: Walk, day: number): number => {
  if (clock.rollRule === 'none') return day
  if (clock.rollRule === 'next') return calendar.days.next(day)
  const previous = calendar.days.previous(day)
  return previous < at.day ? calendar.days.next(day) : previous
}

/** A way ahead: counted up to `raw`, rolled from there to `end`. */
interface Stretch {
  readonly raw: Point
  readonly end: Point
}

/** Where the leg ends if nothing pauses it any more. */
const endOf = (walk: Walk, leg: Leg): Stretch => {
  const { at, calendar, clock } = walk
  const { measure, left, promised, paused } = leg
  if (promised !== null) return { raw: promised, end: promised }
  if (left > 0 || !paused) {
    const raw = left > 0 ? measure.reach(measure.passed(at) + left) : dayEnd(at.day)
    if (!measure.wholeDays) return left > 0 ? { raw, end: raw } : { raw: at, end: at }
    return { raw, end: dayEnd(rolledDay(walk, raw.day)) }
  }
  if (!leg.last || !measure.wholeDays) return { raw: at, end: at }
  const stays = clock.rollRule === 'none' && leg.phase.term.unit !== 'working-day'
  return { raw: at, end: dayEnd(stays ? at.day : calendar.days.next(at.day)) }
}

const advance = (walk: Walk, leg: Leg, { raw, end: to }: Stretch): void => {
  const { segments, at: from } = walk
  const { phase, total, left, promised } = leg
  const counts = promised === null && left > 0
  if (phase.kind === 'promise' && promised !== null) {
    segments.push({ kind: 'awaited', from, to, promise: phase.promise })
  } else if (counts) {
    segments.push({ kind: 'counted', from, to: raw, phase, before: total - left, total })
  }
  if (promised === null && comparePoints(raw, to) !== 0) {
    segments.push({
      kind: 'rolled',
      from: raw,
      to,
      why: counts || !leg.paused ? 'day-off' : 'paused',
    })
  }
  walk.at = to
}

/** Counts up to the pause; false when the leg has ended before it. */
const meets = (walk: Walk, leg: Leg, pause: Suspension): boolean => {
  const { measure } = leg
  const from = pointOf(pause.from, walk.calendar)
  const point = later(measure.wholeDays ? dayEnd(from.day) : from, walk.at)
  const passed = measure.passed(point) - measure.passed(walk.at)
  if (passed < leg.left) {
    advance(walk, leg, { raw: point, end: point })
    leg.left -= passed
  } else {
    const { raw, end } = endOf(walk, leg)
    if (comparePoints(from, end) >= 0) return false
    advance(walk, leg, { raw, end: point })
    leg.left = 0
  }
  leg.promised = null
  leg.paused = true
  return true
}

/** The pauses that take time from this leg: not those over before it, nor those within one day (or minute). */
const matters = (walk: Walk, leg: Leg, { from, through }: Suspension): boolean => {
  if (through === null) return true
  const end = pointOf(through, walk.calendar)
  if (!leg.measure.wholeDays) {
    return comparePoints(end, later(walk.at, pointOf(from, walk.calendar))) > 0
  }
  return from.date !== through.date && comparePoints(dayEnd(end.day), walk.at) > 0
}

/** Walks one phase to its end, or to the open pause it returns. */
const walkPhase = (walk: Walk, phase: Phase, last: boolean): Suspension | null => {
  const leg = legOf(walk, phase, last)
  for (const pause of walk.suspensions) {
    if (!matters(walk, leg, pause)) continue
    if (!meets(walk, leg, pause)) break
    if (pause.through === null) return pause
    const through = pointOf(pause.through, walk.calendar)
    // A clock paused on its last day still owes the rest of that day, on the day it resumes.
    const resting = leg.left === 0 && last
    const to = leg.measure.wholeDays
      ? { day: through.day, minutes: resting ? 0 : endOfDay }
      : through
    walk.segments.push({ kind: 'suspended', from: walk.at, to, suspension: pause })
    walk.at = to
  }
  advance(walk, leg, endOf(walk, leg))
  return null
}

/**
 * Walks a clock from its event to its end: the one computation behind the due day and its explanation. Prefix
 * sums over the stretches between pauses; no loop over days.
 * @throws `calendar-unknown` when a day it needs is not known
 */
export function countClock(clock: Clock, calendar: WorkingCalendar): Count {
  const course = courseOf(clock)
  const { promise, suspensions } = course
  const start = startOf(clock, course, calendar)
  const segments: Segment[] = [promise === null ? start : { ...start, base: start.day, late: null }]
  const walk: Walk = {
    clock,
    calendar,
    segments,
    suspensions,
    at: openingPoint(clock, start, calendar),
  }
  if (promise !== null) {
    const on = pointOf(promise.on, calendar)
    walk.at = clock.term.unit === 'working-hour' ? on : dayEnd(on.day)
    segments.push({ kind: 'promised', day: on.day, promise })
  }
  const phases = phasesOf(clock, course)
  for (const [index, phase] of phases.entries()) {
    if (phase.kind === 'extension') {
      segments.push({ kind: 'extended', day: walk.at.day, extension: phase.extension })
    }
    const open = walkPhase(walk, phase, index === phases.length - 1)
    if (open !== null) return { segments, end: null, open }
  }
  return { segments, end: walk.at, open: null }
}
