import type { WorkingCalendar } from '../calendar/working-calendar.js'
import type { CaseData } from '../model/case.js'
import type { CaseId } from '../model/ids.js'
import type {
  CaseDefinition,
  Deadline,
  ExplainedDue,
  SummaryFacts,
} from '../lifecycle/case-definition.js'

/** A case as a host sees it after a command or a reading. */
export interface CaseView {
  readonly id: CaseId
  readonly kind: string
  /** Key of the definition the case is pinned to. */
  readonly definition: string
  /** Number of journal entries; pass as `expectedSeq` to refuse a command if the case moved since. */
  readonly seq: number
  readonly state: string
  readonly data: CaseData
  /** Printed code, once assigned. */
  readonly code: string | null
  /** True once nothing more is expected. */
  readonly closed: boolean
  /** When it is due, and why that day; computed when read. */
  readonly due: ExplainedDue | null
  /** What lists show of it; computed when read. */
  readonly facts: SummaryFacts
  /** Deadlines that run now; computed when read. */
  readonly deadlines: readonly Deadline[]
}

/** What a view is made of. */
export interface ViewParts {
  readonly id: CaseId
  readonly seq: number
  readonly state: string
  readonly data: CaseData
}

const codeIn = ({ code }: CaseData): string | null => (typeof code === 'string' ? code : null)

/** Builds a view; what costs time is computed when it is read. */
export const viewOf = (
  definition: CaseDefinition,
  parts: ViewParts,
  calendar: WorkingCalendar,
): CaseView =>
  Object.freeze({
    ...parts,
    kind: definition.kind,
    definition: definition.key,
    code: codeIn(parts.data),
    closed: definition.closedStates.has(parts.state),
    get due() {
      return definition.explainDue(parts.data, calendar)
    },
    get facts() {
      return definition.summarise(parts.data, calendar)
    },
    get deadlines() {
      return definition.deadlines(parts.data, calendar)
    },
  })
