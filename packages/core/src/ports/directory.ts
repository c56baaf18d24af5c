import type { Capacity } from '../model/actor.js'
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

/** Who wants to act for whom. */
export interface DelegationQuery {
  /** Id of the person who acts. */
  readonly person: string
  /** Id of the person in whose name. */
  readonly principal: string
  /** The unit both act for. */
  readonly unit: string
  readonly role: string
  /** How the person signs; null when standing in without a capacity. */
  readonly capacity: Capacity | null
  /** Today, in the office's zone. */
  readonly on: PlainDate
}

/** Where officers are reached, and for whom they may act. */
export interface Directory {
  /** The address of an officer on a channel; null when there is none. One address: a person, or the mailbox of a desk. */
  addressOf(query: OfficerQuery): Promise<Address | null>
  /**
   * Whether a person may act in the name of another. The engine asks before a command, `can` or a work list of
   * somebody who acts so, once for each of their roles in an office, and decides with the answers: without a delegation
   * the command is refused by the rule `delegation`. Nobody is asked when an entry is decided again: its being there
   * says that it was allowed. A rejection ends the call with `directory-failed`, and nothing is stored. A directory
   * without this method leaves it to the host whom an actor names.
   */
  mayActFor?(query: DelegationQuery): Promise<boolean>
}
