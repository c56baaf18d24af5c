import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { PlainDate } from '../../model/time.js'
import { rungDay } from '../../notification/ladder.js'
import type { Deadline } from '../case-definition.js'
import type { DossierData } from './dossier-data.js'
import { mayReappoint, type DossierLaw } from './dossier-law.js'

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

/** The rungs of a running term, as deadlines named after it. */
export function rungsOf(
  law: DossierLaw,
  data: DossierData,
  { running, calendar }: { readonly running: Running; readonly calendar: WorkingCalendar },
): readonly Deadline[] {
  const { clock, name, due, promise, since } = running
  // What the calendar does not know yet waits for the edition that does.
  if (due > calendar.knownThrough) return []
  return law.regime.rungsOn(clock, data.receivedAt?.date ?? since).flatMap((rung) => {
    // Where no apology may move the day any more there is none to remind of.
    if (rung.moment.on === 'last-day-to-apologise' && !mayReappoint(law, data)) return []
    const day = rungDay(rung.moment, due, calendar)
    if (day === null || day <= since) return []
    return [{ name: `${name}.${rung.id}`, due: promise, at: calendar.startOfDay(day) }]
  })
}
