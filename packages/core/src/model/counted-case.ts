import type { CaseData, CaseSummary } from './case.js'
import type { CaseId } from './ids.js'
import type { Instant } from './time.js'

/** A case as it stood at a moment: what is counted, listed and recounted. */
export interface CountedCase {
  readonly id: CaseId
  readonly state: string
  readonly data: CaseData
  /** As lists and reports showed it then. */
  readonly summary: CaseSummary
}

/** The cases of one kind that some units held at a moment. */
export interface CasesWanted {
  readonly kind: string
  /** Ids of the units that held the case at that moment. */
  readonly units: readonly string[]
  /** As known at this moment, from the journals; as stored now when null. */
  readonly at: Instant | null
}
