import type { Term } from '../calendar/term.js'
import type { Citation } from '../model/citation.js'
import type { Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'

/** How a dossier comes in (NĐ 61/2018 Art 16; `on-site` is handled outside the counter but tracked, Art 14.5). */
export type Channel = 'counter' | 'post' | 'online' | 'on-site'

/** In which form a paper is asked for or handed in. */
export type PaperForm = 'original' | 'certified-copy' | 'copy'

/** A paper the dossier is made of (thành phần hồ sơ). */
export interface Component {
  readonly id: string
  readonly name: Text
  /** Forms that are accepted. */
  readonly forms: readonly PaperForm[]
  readonly copies: number
  /** False for papers needed only in some circumstances, which `when` tells. */
  readonly required: boolean
  readonly when?: Text
  /** True when an original is given back with the result (NĐ 61/2018 Art 20.2). */
  readonly handedBack: boolean
  readonly basis: Citation
}

/**
 * What is done in a step of settlement:
 * `hand-over` the counter passes the dossier in; `assign` the head names the officer; `settle` the officer works and
 * proposes the outcome; `review` somebody checks the proposal; `sign` the head decides, and the result is ready.
 */
export type StepKind = 'hand-over' | 'assign' | 'settle' | 'review' | 'sign'

/** One step of settlement, in order. */
export interface Step {
  readonly id: string
  readonly kind: StepKind
  readonly name: Text
  /** Role that does it, in the unit that holds the dossier. */
  readonly role: string
  /** Time the step may take, in working days or working hours. */
  readonly budget: Term
  readonly basis: Citation
}

/** A reason for which the law lets something be done. */
export interface Ground {
  readonly id: string
  readonly name: Text
  readonly basis: Citation
}

/** A ground for refusing, with the moment it may be used. */
export interface RefusalGround extends Ground {
  /** `intake` at the counter, `appraisal` as a result, or `both`. */
  readonly at: 'intake' | 'appraisal' | 'both'
}

/** What asking for a supplement does. The sources differ, so it is data. */
export interface SupplementRule {
  /** How many times it may be asked in one dossier, outside the applicant's own fault. */
  readonly rounds: number
  /** `pause` the waiting time is not counted; `restart` the limit is counted again from the start. */
  readonly clock: 'pause' | 'restart'
  /** How long after receipt the office may still ask, once the dossier was received. */
  readonly checkTerm: Term | null
  /** How long the applicant is waited for before the wait is noted as lapsed. */
  readonly wait: Term | null
  readonly basis: Citation
}

/** A statutory extension. */
export interface ExtensionRule {
  readonly times: number
  readonly term: Term
  readonly basis: Citation
}

/** The procedure as the law has it in one period. */
export interface ProcedureVersion {
  /** Short and unique within the procedure: the year it starts, usually. */
  readonly id: string
  readonly from: PlainDate
  /** Last day in force; null while open. */
  readonly through: PlainDate | null
  readonly basis: Citation
  readonly channels: readonly Channel[]
  readonly components: readonly Component[]
  /** Statutory limit for settling. */
  readonly limit: Term
  readonly limitBasis: Citation
  readonly supplement: SupplementRule
  readonly extension: ExtensionRule | null
  /** How many apologies with a new date are allowed. */
  readonly reappointments: { readonly times: number; readonly basis: Citation }
  readonly steps: readonly Step[]
  readonly refusalGrounds: readonly RefusalGround[]
  readonly stopGrounds: readonly Ground[]
  readonly suspensionGrounds: readonly Ground[]
  /** Kinds of slip handed out along the way. */
  readonly slips: readonly string[]
  readonly results: readonly {
    readonly id: string
    readonly name: Text
    readonly basis: Citation
  }[]
  readonly fee: { readonly text: Text; readonly basis: Citation }
}

/** An administrative procedure with all its versions, oldest first. */
export interface Procedure {
  readonly id: string
  readonly name: Text
  readonly versions: readonly ProcedureVersion[]
}

/** The version in force on a day, if any. */
export const versionInForce = (procedure: Procedure, on: PlainDate): ProcedureVersion | undefined =>
  procedure.versions.find(
    (version) => version.from <= on && (version.through === null || on <= version.through),
  )
