import {
  caseId,
  instantOfEpoch,
  epochOfInstant,
  type Actor,
  type CaseDefinition,
  type CaseEvent,
  type Instant,
  type Regime,
  type WorkingCalendar,
} from '@motcua/core'
import type { Rule } from './rules.js'
import type { Causes, Examples } from '../examples/examples.js'
import { movedTo, type Cast } from './cast.js'
import type { Standing } from './observe.js'

/** A definition in its surroundings: what can happen to a case of it is worked out from this alone. */
export interface Model {
  readonly definition: CaseDefinition
  readonly regime: Regime
  /** The calendar in use, and the edition that corrects it. */
  readonly calendar: WorkingCalendar
  readonly corrected: WorkingCalendar
  readonly cast: Cast
  readonly examples: Examples
  /** What gives the commands that are the engine’s alone, by their name. */
  readonly causes: Causes
  /** What the law says of it, each with its clause. */
  readonly rules: readonly Rule[]
  /** Moment at which every path begins. */
  readonly start: Instant
}

/** A case as the model imagines it. */
export interface Imagined extends Standing {
  readonly at: Instant
  /** Whether the corrected calendar is in use. */
  readonly corrected: boolean
}

/** The same days under another name: what a correction that moves nobody's day looks like. */
export const correctedEdition = (calendar: WorkingCalendar): WorkingCalendar => ({
  ...calendar,
  edition: `${calendar.edition}-corrected`,
})

/** The calendar in use for a case. */
export const calendarOf = (model: Model, { corrected }: { readonly corrected: boolean }) =>
  corrected ? model.corrected : model.calendar

/** The engine, acting by itself. */
export const engineActor = (unit: string): Actor => ({
  ...{ person: 'system', name: 'Motcua', unit, roles: ['system'] },
})

const imaginedCase = caseId('0'.repeat(26))

/** The machine's event of a command. */
export function eventAt(
  calendar: WorkingCalendar,
  { at, by, type, data }: Pick<CaseEvent, 'at' | 'by' | 'type' | 'data'>,
): CaseEvent {
  return { case: imaginedCase, type, data, at, by, calendar, local: calendar.localTime(at) }
}

/** The moment itself where the office is open then; else the moment it opens next. */
export function officeMoment(calendar: WorkingCalendar, at: Instant): Instant {
  const { date, minutes } = calendar.localTime(at)
  if (date > calendar.knownThrough) return at
  const open = calendar.hours.find(({ to }) => minutes < to)
  if (calendar.isWorking(date) && open !== undefined) {
    return minutes >= open.from ? at : calendar.instantAt(date, open.from)
  }
  const next = calendar.dateOf(calendar.dayOf(date) + 1)
  if (next > calendar.knownThrough) return at
  return calendar.instantAt(calendar.nextWorkingDay(next), calendar.hours[0]?.from ?? 0)
}

/** The moment before: a deadline that begins here was still kept then. */
export const justBefore = (at: Instant): Instant => instantOfEpoch(epochOfInstant(at) - 1)

/** The people at a moment: those of the office, or of the one that took over from it. */
export function castAt({ cast, regime, calendar }: Model, at: Instant): Cast {
  const heir = regime.heirOf(cast.unit, calendar.localTime(at).date)
  return heir === null || heir === cast.unit ? cast : movedTo(cast, heir)
}
