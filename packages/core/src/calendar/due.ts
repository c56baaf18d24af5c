import type { Instant, PlainDate } from '../model/time.js'
import { openSuspension, type Clock, type Suspension } from './clock.js'
import { countClock } from './count.js'
import { expandSegments, type DueStep } from './due-step.js'
import { endOfDay } from './measure.js'
import type { WorkingCalendar } from './working-calendar.js'

/** A due day that is known. */
export interface KnownDue {
  readonly date: PlainDate
  /** The minute of the day a term of hours ends at; absent when the whole day is within the term. */
  readonly minutes?: number
  /** The first instant at which it is overdue: the start of the next day, or the minute the hours end. */
  readonly at: Instant
  /** False once the clock is stopped, and while a pause that came after the due day lasts. */
  readonly running: boolean
}

/** No due day: the clock waits, and nobody knows for how long. */
export interface OpenDue {
  readonly date: null
  readonly at: null
  readonly running: false
  /** The pause that keeps it open. */
  readonly suspension: Suspension
}

/** When a clock is due; `date` tells the two apart. */
export type Due = KnownDue | OpenDue

/**
 * The due day of a clock, by arithmetic on prefix sums.
 * @throws `calendar-unknown` naming the day, when the event, a pause or the end lies outside the known days
 */
export function dueOf(clock: Clock, calendar: WorkingCalendar): Due {
  const { end, open } = countClock(clock, calendar)
  if (end === null) return { date: null, at: null, running: false, suspension: open }
  const date = calendar.dateOf(end.day)
  const at = calendar.instantAt(date, end.minutes)
  const running = clock.stoppedAt === null && openSuspension(clock) === null
  return end.minutes === endOfDay
    ? { date, at, running }
    : { date, minutes: end.minutes, at, running }
}

/**
 * Why the clock is due that day: every day from the event to the due day, in order, from the same walk as
 * {@link dueOf}. The last step is the due day or, while suspended, the start of the pause. After a restart the
 * steps begin at the restart; after a re-appointment they go from the event straight to the day of the promise.
 * @throws `calendar-unknown` as {@link dueOf}
 */
export function explainDue(clock: Clock, calendar: WorkingCalendar): readonly DueStep[] {
  return expandSegments(countClock(clock, calendar), clock, calendar)
}
