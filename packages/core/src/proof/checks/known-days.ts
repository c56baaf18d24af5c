import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import { flaw, type Flaw } from '../../model/findings/flaw.js'
import { daysText, uncovered, type Period } from '../../model/period.js'

/** Days of a version the calendar does not know; of one without an end only its first day is asked for. */
export function unknownDays(
  { from, through }: Period,
  { knownFrom, knownThrough }: WorkingCalendar,
): readonly Flaw[] {
  const asked = { from, through: through ?? from }
  return uncovered(asked, [{ from: knownFrom, through: knownThrough }]).map((hole) =>
    flaw('calendar-gap', 'from', {
      problem: `the calendar does not know ${daysText(hole)}`,
      vi: daysText(hole),
    }),
  )
}
