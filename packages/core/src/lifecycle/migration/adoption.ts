import type { LocalMoment } from '../../calendar/local-moment.js'
import type { Term } from '../../calendar/term.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { CaseData } from '../../model/case.js'
import type { Text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import type { Statechart } from '../statechart.js'

/** The choices there are for the clocks of a case that is moved, see {@link ClockChoice}. */
export const clockChoices = ['keep', 'recompute', 'restart'] as const

/**
 * What becomes of the clocks that run. `keep`: they go on with the term they have. `recompute`: the term of the new
 * version, counted from the day the old one was counted from, pauses and all. `restart`: the term of the new version,
 * counted from the day of the move.
 */
export type ClockChoice = (typeof clockChoices)[number]

/** Names the state of the new version that a state of the old one becomes. */
export type StateOf = (state: string) => string

/** How a case is moved. */
export interface Move {
  readonly stateOf: StateOf
  readonly clock: ClockChoice
  /** Why, for clocks that start again. */
  readonly ground: Text
  readonly on: LocalMoment
  readonly calendar: WorkingCalendar
}

/** Whether a state of the one version may become a state of the other: the same state, or both steps. */
export const mayBecome = (
  [state, becomes]: readonly [state: string, becomes: string],
  { held, target }: { readonly held: Adoption | null; readonly target: Adoption | null },
): boolean =>
  state === becomes ||
  (held?.steps.includes(state) === true && target?.steps.includes(becomes) === true)

/** How a version of a kind takes over cases of another version. */
export interface Adoption {
  /** Cases move only between versions of one family, e.g. of one procedure. */
  readonly family: string
  /** The first day on which cases may be moved to it. */
  readonly from: PlainDate
  /** States that are steps of this version, by path: a step may become a step; every other state stays what it is. */
  readonly steps: readonly string[]
  /** The machine as if the version had always been in force: the past of a case is judged by it. */
  readonly inHindsight: () => Statechart
  /** The data of a case as it was, with what names states named as this version does. */
  recall(data: CaseData, stateOf: StateOf): CaseData
  /**
   * What is otherwise in the data of a case under this version, all of it or only that; null when it is at work this
   * version does not know. No fact goes: a version's blank data has every key that those before it have.
   */
  adopt(data: CaseData, move: Move): CaseData | null
  /** The day of return that was promised on paper; null while none was. */
  promisedOn(data: CaseData): PlainDate | null
  /** The time that each piece of work still ahead may take. */
  ahead(data: CaseData): readonly Term[]
}
