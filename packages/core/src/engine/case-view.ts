import type { WorkingCalendar } from '../calendar/working-calendar.js'
import type { CaseData } from '../model/case.js'
import type { CaseId } from '../model/ids.js'
import { text, type Text } from '../model/text.js'
import type { PublicFace } from '../lifecycle/public-face.js'
import type {
  CaseDefinition,
  Deadline,
  ExplainedDue,
  SummaryFacts,
} from '../lifecycle/case-definition.js'

/** What a view is made of. */
export interface ViewParts {
  readonly id: CaseId
  readonly seq: number
  readonly state: string
  readonly data: CaseData
}

/** A case as a host sees it after a command or a reading. What costs time is computed when it is read. */
export class CaseView {
  readonly id: CaseId
  /** Number of journal entries; pass as `expectedSeq` to refuse a command if the case moved since. */
  readonly seq: number
  readonly state: string
  readonly data: CaseData
  readonly #definition: CaseDefinition
  readonly #calendar: WorkingCalendar

  constructor(definition: CaseDefinition, parts: ViewParts, calendar: WorkingCalendar) {
    this.id = parts.id
    this.seq = parts.seq
    this.state = parts.state
    this.data = parts.data
    this.#definition = definition
    this.#calendar = calendar
  }

  /** Kind of case, such as `dossier`. */
  get kind(): string {
    return this.#definition.kind
  }

  /** Key of the definition the case is pinned to. */
  get definition(): string {
    return this.#definition.key
  }

  /** Id of the unit that holds the case. */
  get unit(): string {
    return this.#definition.unitOf(this.data)
  }

  /** The state in words. */
  get stateName(): Text {
    return this.#definition.states[this.state] ?? text(this.state, this.state)
  }

  /** Printed code, once assigned. */
  get code(): string | null {
    return typeof this.data['code'] === 'string' ? this.data['code'] : null
  }

  /** True once nothing more is expected. */
  get closed(): boolean {
    return this.#definition.closedStates.has(this.state)
  }

  /** When it is due, and why that day. */
  get due(): ExplainedDue | null {
    return this.#definition.explainDue(this.data, this.#calendar)
  }

  /** What lists show of it. */
  get facts(): SummaryFacts {
    return this.#definition.summarise(this.data, this.#calendar)
  }

  /** What the public may see of it, and who; null where it is nobody's business. */
  get publicFace(): PublicFace | null {
    return this.#definition.publicFace(this.state, this.data, this.#calendar)
  }

  /** Deadlines that run now. */
  get deadlines(): readonly Deadline[] {
    return this.#definition.deadlines(this.data, this.#calendar)
  }

  /** Moments around its deadlines at which somebody will be reminded. */
  get reminders(): readonly Deadline[] {
    return this.#definition.reminders(this.data, this.#calendar)
  }
}
