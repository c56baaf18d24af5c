import type { Address } from '../model/message.js'
import type { PlainDate } from '../model/time.js'

/** Whom to look for. */
export interface OfficerQuery {
  readonly unit: string
  readonly role: string
  /** The person meant, when the case names one; else whoever is on duty in the role. */
  readonly person: string | null
  readonly channel: string
  /** Today, in the office's zone. */
  readonly on: PlainDate
}

/** Where officers are reached. */
export interface Directory {
  /** The address of an officer on a channel; null when there is none. One address: a person, or the mailbox of a desk. */
  addressOf(query: OfficerQuery): Promise<Address | null>
}
