import type { Capacity, Person } from '../model/actor.js'
import type { Address } from '../model/message.js'
import type { Text } from '../model/text.js'
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

/** Whose work somebody else may have to take over. */
export interface StandInQuery {
  /** Id of the person whose work it is. */
  readonly person: string
  /** The unit that holds the work. */
  readonly unit: string
  /** The role in which the person works on it. */
  readonly role: string
  /** Roles whose holders must not take it over, as they are to judge the work later. */
  readonly apartFrom: readonly string[]
  /** Today, in the office's zone. */
  readonly on: PlainDate
}

/** That somebody is away, and who stands in. */
export interface Cover {
  /** Who takes the work over; null when nobody who may is there. */
  readonly standIn: Person | null
  /** Why, as the journal keeps it: nothing about anybody's health. */
  readonly reason: Text
}

/** Where officers are reached, for whom they may act, and who stands in for them. */
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
  /**
   * Who stands in for a person on a day; null when the person is there, or nothing is known of an absence.
   * `coverAbsences` of the engine asks once for each person, unit and role, and gives the open work to whoever is named,
   * with an entry in the journal; work for which nobody is named it reports. What a stand-in was given stays with them
   * when the absence ends. A rejection leaves the work where it is, and ends the call with `directory-failed` when all
   * the others are done.
   */
  standInFor?(query: StandInQuery): Promise<Cover | null>
}
