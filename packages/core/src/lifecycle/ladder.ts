import type { WorkingCalendar } from '../calendar/working-calendar.js'
import { addDays, type PlainDate } from '../model/time.js'
import { rungDay } from '../notification/ladder.js'
import type { Regime } from '../procedure/regime.js'
import type { Deadline } from './case-definition.js'

/** A running term whose due day has a ladder. */
export interface Running {
  /** Clock of the ladder, e.g. `settlement`. */
  readonly clock: string
  /** Name of its deadline, e.g. `consultation.2`. */
  readonly name: string
  readonly due: PlainDate
  /**
   * The day that names its rungs: it stays when a corrected calendar moves the due day, so that no rung is reached
   * twice, and changes with a new promise, which has a ladder of its own.
   */
  readonly promise: PlainDate
  /** Day of the promise; a rung on or before it has nothing to remind of. */
  readonly since: PlainDate
}

/** What the rungs of a running term depend on besides it. */
export interface Climb {
  readonly calendar: WorkingCalendar
  /** Day by which the rungs in force are chosen. */
  readonly receivedOn: PlainDate
  /** Whether an apology may still move the day; where none may, there is none to remind of. */
  readonly mayApologise: boolean
}

/** The rungs of a running term, as deadlines named after it. */
export function rungsOf(
  regime: Pick<Regime, 'rungsOn'>,
  { clock, name, due, promise, since }: Running,
  { calendar, receivedOn, mayApologise }: Climb,
): readonly Deadline[] {
  // What the calendar does not know yet waits for the edition that does.
  if (due > calendar.knownThrough) return []
  return regime.rungsOn(clock, receivedOn).flatMap((rung) => {
    if (rung.moment.on === 'last-day-to-apologise' && !mayApologise) return []
    const day = rungDay(rung.moment, due, calendar)
    if (day === null || day <= since) return []
    return [{ name: `${name}.${rung.id}`, due: promise, at: calendar.startOfDay(day) }]
  })
}

/** What was noted as reached or passed, once; `due` is the day it belonged to. */
export type Noted = Readonly<{ deadline: string; due: PlainDate }>

/** The deadlines that were not noted yet. */
export const notNoted = (
  deadlines: readonly Deadline[],
  noted: readonly Noted[],
): readonly Deadline[] =>
  deadlines.filter(
    ({ name, due }) => !noted.some((lapse) => lapse.deadline === name && lapse.due === due),
  )

/** The deadline of a whole day: late from the start of the next one. */
export const endOf = (name: string, due: PlainDate, calendar: WorkingCalendar): Deadline => ({
  name,
  due,
  at: calendar.startOfDay(addDays(due, 1)),
})
