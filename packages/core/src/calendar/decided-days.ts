import type { Citation } from '../model/citation.js'
import type { Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import type { WorkingCalendar } from './working-calendar.js'

/** Days in a row about which a decision says the same. */
export interface DecidedDays {
  readonly from: PlainDate
  /** The last of them. */
  readonly through: PlainDate
  readonly working: boolean
  /** The name of the decision, with its number where it has one. */
  readonly why: Text
  readonly basis: Citation
}

/**
 * The days that decisions name, off or worked, in order; plain weekdays and weekends are not among them.
 * @throws `calendar-unknown` naming the day, when the days asked for are not all known
 */
export function decidedDays(
  calendar: WorkingCalendar,
  { from, through }: { readonly from: PlainDate; readonly through: PlainDate },
): readonly DecidedDays[] {
  const found: DecidedDays[] = []
  for (let day = calendar.dayOf(from); day <= calendar.dayOf(through); day++) {
    const date = calendar.dateOf(day)
    const { working, why, basis } = calendar.dayNote(date)
    if (basis === undefined || basis === calendar.basis.week) continue
    const last = found.at(-1)
    const goesOn =
      last?.through === calendar.dateOf(day - 1) &&
      last.working === working &&
      last.why.vi === why.vi
    if (goesOn) found.splice(-1, 1, { ...last, through: date })
    else found.push({ from: date, through: date, working, why, basis })
  }
  return found
}
