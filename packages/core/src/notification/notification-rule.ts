import type { Citation } from '../model/citation.js'
import type { PlainDate } from '../model/time.js'

/** What a rule of notification waits for. */
export type Trigger =
  | { readonly on: 'command'; readonly command: string }
  /** A deadline has passed, or a rung of its ladder was reached: `settlement`, `settlement.due-soon`, `consultation`. */
  | { readonly on: 'deadline'; readonly deadline: string }
  /** The promised day moved, and no rule of the kinds above tells the same people of the same step. */
  | { readonly on: 'promise' }
  /** The state, as the public sees it, changed, and no other rule tells the same people of the same step. */
  | { readonly on: 'state' }

/**
 * Who is told about a case: who brought it, who handles it, the one-stop officer on duty, the head of the office, the
 * head of the office above. Officers are looked up in the host's directory.
 */
export type Audience = (typeof audiences)[number]

const audiences = ['applicant', 'assignee', 'counter', 'head', 'superior'] as const

/** True for the name of an audience. */
export const isAudience = (name: string): name is Audience =>
  audiences.some((audience) => audience === name)

/** Which event tells whom by which channel, in one period. */
export interface NotificationRule {
  readonly id: string
  /** Kind of case it is about; `dossier` when left out. */
  readonly kind?: string
  readonly when: Trigger
  readonly tell: Audience
  /** Channels, each used where the person has an address on it. */
  readonly by: readonly string[]
  /** Id of the template. */
  readonly template: string
  /** Only cases that came in through these channels; all when left out. */
  readonly receivedBy?: readonly string[]
  /** First and last day of the rule; it applies by the day of the event. */
  readonly from: PlainDate
  readonly through: PlainDate | null
  readonly basis: Citation
}
