import type { Actor } from './actor.js'
import type { CaseId, CommandId } from './ids.js'
import type { Citation } from './citation.js'
import type { Text } from './text.js'
import type { Instant, PlainDate } from './time.js'

/** The facts of a case: plain JSON, top-level keys are the unit of change in the journal. */
export type CaseData = Readonly<Record<string, unknown>>

/** An order the decision gives to the outside, by name and plain parameters. */
export interface Effect {
  readonly type: string
  readonly params: Readonly<Record<string, unknown>>
}

/** What somebody asks to be done to a case. */
export interface Command {
  readonly type: string
  /** Plain JSON; checked against the schema of the command. */
  readonly data?: unknown
}

/** One line of the journal: who did what, when, in which role and unit, and what it changed. */
export interface Entry {
  readonly case: CaseId
  /** 1, 2, 3 … without gaps. */
  readonly seq: number
  /** When the engine decided, by its time source. */
  readonly at: Instant
  readonly by: Actor
  readonly command: { readonly id: CommandId; readonly type: string; readonly data: unknown }
  /** Key of the definition that decided. */
  readonly definition: string
  /** Edition of the working calendar it was decided with. */
  readonly calendar: string
  /** State after: the path of the active state, parts joined by dots. */
  readonly state: string
  /** Top-level data keys that changed, with their value after. */
  readonly set: CaseData
  /** Numbers allocated with the entry, in the order asked for. */
  readonly numbers: readonly number[]
  readonly effects: readonly Effect[]
}

/** What registers, lists and reports read without opening the case. */
export interface CaseSummary {
  readonly kind: string
  readonly unit: string
  /** What the case is about: the procedure id, for a dossier. */
  readonly subject: string
  readonly state: string
  /** Printed code, once assigned. */
  readonly code: string | null
  /** Name shown in lists. */
  readonly title: string
  /** Folded words the case is found by. */
  readonly search: string
  /** How the case came in, e.g. `counter`, `post` or `online` for a dossier; null where it came in by none. */
  readonly channel: string | null
  readonly receivedOn: PlainDate | null
  /** Day the case is due now; null while no clock runs. */
  readonly due: PlainDate | null
  /**
   * Day by which the work is, or was, to be done: the due day while a clock runs, the day the verdict was judged by
   * once finished; null while nobody knows it.
   */
  readonly judgedBy: PlainDate | null
  /** Day the work was finished. */
  readonly finishedOn: PlainDate | null
  /** `early`, `on-time` or `late`, frozen when the work was finished. */
  readonly verdict: string | null
  /** Person id of who handles it. */
  readonly assignee: string | null
  /** True once nothing more is expected. */
  readonly closed: boolean
}

/** Why a command is refused. */
export interface Reason {
  /** `state`, `role`, `unit`, `delegation`, or the name of the guard. */
  readonly rule: string
  readonly text: Text
  readonly basis?: Citation
}

/** One line of `can`: a command, and yes or the reasons why not. */
export interface CommandAnswer {
  readonly command: string
  readonly label: Text
  /** The clause behind the command, where one is known. */
  readonly basis?: Citation
  readonly allowed: boolean
  readonly reasons: readonly Reason[]
}
