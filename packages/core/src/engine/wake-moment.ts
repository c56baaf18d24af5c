import type { WorkingCalendar } from '../calendar/working-calendar.js'
import type { CaseData } from '../model/case.js'
import type { Instant } from '../model/time.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import type { Situation } from '../lifecycle/situation.js'

/** The moment the case must be looked at again; null when none of its deadlines runs. */
export const wakeOf = (
  definition: CaseDefinition,
  data: CaseData,
  calendar: WorkingCalendar,
): Instant | null =>
  [...definition.deadlines(data, calendar), ...definition.reminders(data, calendar)]
    .map(({ at }) => at)
    .reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null)

/** The next moment after this one at which the case must be looked at; null when there is none. */
export const nextWake = (
  definition: CaseDefinition,
  data: CaseData,
  { at: now, calendar }: Situation,
): Instant | null =>
  [...definition.deadlines(data, calendar), ...definition.reminders(data, calendar)]
    .map(({ at }) => at)
    .filter((at) => at > now)
    .reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null)
