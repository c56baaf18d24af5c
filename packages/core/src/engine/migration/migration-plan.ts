import type { ExplainedDue } from '../../lifecycle/case-definition.js'
import type { ClockChoice } from '../../lifecycle/migration/adoption.js'
import type { LimitName } from '../../lifecycle/migration/limits.js'
import type { Reason } from '../../model/case.js'
import type { Citation } from '../../model/citation.js'
import type { CaseId } from '../../model/ids.js'
import type { Instant, PlainDate } from '../../model/time.js'

/** Which cases a plan is to move, whereto and on what ground. */
export interface MigrationAsked {
  /** Key of the definition the cases have, e.g. `dossier@confirm-result/2025`. */
  readonly from: string
  /** Key of the definition they are to have. */
  readonly to: string
  /** What a step becomes, by its path; a state left out becomes the one of the same path. */
  readonly states?: Readonly<Record<string, string>>
  /** What becomes of the clocks that run. */
  readonly clock: ClockChoice
  /** The clause that lets them be moved: the transitional one, usually. */
  readonly ground: Citation
  /** Why, in the words of who decides it. */
  readonly reason: string
  /** Limits that need not hold; none when left out. */
  readonly despite?: readonly LimitName[]
  /** Cases that came in before a day stay with the version they have, on the ground given. */
  readonly staying?: { readonly receivedBefore: PlainDate; readonly ground: Citation }
  /** Only these cases; all open ones when left out. */
  readonly cases?: readonly string[]
}

/** What is asked, made whole: plain data, as the act takes it. */
export interface MigrationTerms {
  readonly from: string
  readonly to: string
  /** What each state that may not be closed becomes. */
  readonly states: Readonly<Record<string, string>>
  readonly clock: ClockChoice
  readonly ground: Citation
  readonly reason: string
  readonly despite: readonly LimitName[]
  readonly staying: { readonly receivedBefore: PlainDate; readonly ground: Citation } | null
}

/** What a plan says of one case. */
export interface PlannedMove {
  readonly case: CaseId
  /** Number of its entries when it was planned. */
  readonly seq: number
  readonly unit: string
  readonly code: string | null
  readonly state: { readonly before: string; readonly after: string | null }
  /** The due day with the way to it; null while no clock runs, and after where it is not moved. */
  readonly due: { readonly before: ExplainedDue | null; readonly after: ExplainedDue | null }
  /** The day on the slip, which stays what was printed. */
  readonly promisedOn: PlainDate | null
  /** The ground on which it stays with its version; null where it is to be moved. */
  readonly stays: Citation | null
  /** Why it cannot be moved; empty where it can. */
  readonly reasons: readonly Reason[]
}

/** A dry run: what moving would do to every case, as plain JSON. */
export interface MigrationPlan {
  readonly plannedAt: Instant
  readonly terms: MigrationTerms
  /** In the order in which the cases were opened. */
  readonly moves: readonly PlannedMove[]
  readonly totals: {
    readonly cases: number
    /** Can be moved. */
    readonly ready: number
    readonly staying: number
    /** Cannot be moved. */
    readonly faulty: number
    /** Of those ready: due sooner, later, on the same day or with no clock running. */
    readonly sooner: number
    readonly later: number
    readonly same: number
  }
}

/** What became of one case of a plan. */
export interface MoveOutcome {
  readonly case: CaseId
  /**
   * `moved` now or by the same plan before; `stays` as planned; `refused` for the reasons given; `stale`: something was
   * done to it since it was planned, so it was left as it is.
   */
  readonly status: 'moved' | 'stays' | 'refused' | 'stale'
  readonly reasons: readonly Reason[]
}

/** What became of a plan. */
export interface MigrationOutcome {
  readonly outcomes: readonly MoveOutcome[]
  readonly moved: number
  readonly stays: number
  readonly refused: number
  readonly stale: number
}
