import type { LocalMoment } from '../calendar/local-moment.js'
import type { WorkingCalendar } from '../calendar/working-calendar.js'
import type { Actor } from '../model/actor.js'
import type { CaseId } from '../model/ids.js'
import type { Instant } from '../model/time.js'

/** Everything outside the case that a decision may depend on. */
export interface Situation {
  /** The moment of decision. */
  readonly at: Instant
  /** The same moment in the office's zone. */
  readonly local: LocalMoment
  readonly by: Actor
  readonly calendar: WorkingCalendar
}

/** A command as the machine sees it: checked data, in its situation. */
export interface CaseEvent extends Situation {
  /** The case the command is given to. */
  readonly case: CaseId
  readonly type: string
  readonly data: unknown
}
