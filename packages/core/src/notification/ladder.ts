import { apologyDue } from '../calendar/deadlines.js'
import type { WorkingCalendar } from '../calendar/working-calendar.js'
import type { Citation } from '../model/citation.js'
import { addDays, type PlainDate } from '../model/time.js'

/** When a rung is reached, counted from the due day. Each is a whole day: it is reached when the day begins. */
export type RungMoment =
  | { readonly on: 'working-days-before'; readonly count: number }
  /** The last day to send the apology for a dossier that will be late. */
  | { readonly on: 'last-day-to-apologise' }
  | { readonly on: 'due-day' }
  | { readonly on: 'working-days-after'; readonly count: number }

/**
 * A rung of the ladder of a clock: a moment before or after its due day at which somebody must know. The day after the
 * due day itself needs no rung: a deadline that passes is always noted.
 */
export interface Rung {
  /** e.g. `due-soon`; reaching it is noted as `settlement.due-soon`. */
  readonly id: string
  /** The clock it belongs to: `settlement`, `consultation` or `supplement`. */
  readonly clock: string
  readonly moment: RungMoment
  /** Days of receipt it applies to. */
  readonly from: PlainDate
  readonly through: PlainDate | null
  readonly basis: Citation
}

const stepBack = (day: PlainDate, count: number, calendar: WorkingCalendar): PlainDate => {
  let reached = day
  for (let left = count; left > 0; left--) {
    reached = calendar.previousWorkingDay(addDays(reached, -1))
  }
  return reached
}

const stepOn = (day: PlainDate, count: number, calendar: WorkingCalendar): PlainDate | null => {
  let reached = day
  for (let left = count; left > 0; left--) {
    reached = addDays(reached, 1)
    while (reached <= calendar.knownThrough && !calendar.isWorking(reached)) {
      reached = addDays(reached, 1)
    }
    if (reached > calendar.knownThrough) return null
  }
  return reached
}

/**
 * The day a rung of this due day is reached. `null` while the calendar does not know the days after the due day: such
 * a rung waits for the edition that does.
 */
export function rungDay(
  moment: RungMoment,
  due: PlainDate,
  calendar: WorkingCalendar,
): PlainDate | null {
  switch (moment.on) {
    case 'working-days-before':
      return stepBack(due, moment.count, calendar)
    case 'last-day-to-apologise':
      return apologyDue(due, calendar)
    case 'due-day':
      return due
    case 'working-days-after':
      return stepOn(due, moment.count, calendar)
  }
}
