import type { Capacity } from '../model/actor.js'
import type { Text } from '../model/text.js'
import type { Period } from '../model/period.js'

/** An officer of one unit, in one period. A person who moves has several. */
export interface Officer extends Period {
  /** Stable id of the person. */
  readonly person: string
  readonly name: string
  readonly unit: string
  readonly roles: readonly string[]
  /** Where the officer is reached, by channel. */
  readonly addresses: Readonly<Record<string, string>>
}

/** Who is on duty in a role of a unit, and who stands in, in order; at least one (NĐ 61/2018 Art 12.8). */
export interface Duty extends Period {
  readonly unit: string
  readonly role: string
  readonly person: string
  readonly standIns: readonly string[]
}

/** Days a person is away. */
export interface Absence extends Period {
  readonly person: string
  /** Why, as the journal will say it: nothing about anybody's health. Plainly that the person is away when left out. */
  readonly reason?: Text
}

/**
 * One officer may act in the name of another of the unit, in some of that one's roles, while both serve there. Nobody
 * passes on what was delegated to them (NĐ 30/2020 Art 13.3).
 */
export interface Delegation extends Period {
  /** Id of the person in whose name. */
  readonly principal: string
  /** Id of the person who acts. */
  readonly person: string
  readonly unit: string
  /** Roles of the principal that may be acted in. */
  readonly roles: readonly string[]
  /** How the person signs; left out, the person stands in without a capacity. `TUQ` is limited in time. */
  readonly capacity?: Exclude<Capacity, 'Q'>
}

/** The people of the offices. */
export interface Staff {
  readonly officers: readonly Officer[]
  readonly duties?: readonly Duty[]
  readonly absences?: readonly Absence[]
  readonly delegations?: readonly Delegation[]
}
