import { actor, type Actor, type PlainDate, type ProcedureVersion, type Regime } from '@motcua/core'
import type { Arrival } from '../arrivals/arrivals.js'
import { Agenda, type AgendaOptions } from './agenda.js'
import { staffOf, type OfficeStaff } from './office-staff.js'

/** Where a dossier comes from that did not come by the door. */
export type Origin = Pick<AgendaOptions, 'key' | 'source' | 'prefix' | 'on'>

/** What people will do with one dossier, written down in order of time. */
export class Diary extends Agenda {
  readonly arrival: Arrival
  readonly staff: OfficeStaff
  readonly applicant: Actor
  readonly version: ProcedureVersion
  /** Who works on the dossier. */
  officer: Actor
  /** When the dossier was received. */
  received: { readonly day: PlainDate; readonly minutes: number }

  constructor(arrival: Arrival, regime: Regime, origin?: Origin) {
    const { unit, line, procedure, day, minutes, story } = arrival
    const key = `line-${String(line)}`
    const own = { key, source: `line ${String(line)} of the arrivals file (${story})` }
    super({ ...(origin ?? own), office: unit, day, minutes }, regime)
    this.arrival = arrival
    this.staff = staffOf(unit)
    this.version = regime.versionOn(procedure, day)
    const { handlers, enforcers } = this.staff
    this.officer = (this.assigned ? handlers : enforcers)[line % 2 === 0 ? 0 : 1]
    this.applicant = actor(arrival.applicant, {
      unit,
      roles: ['applicant'],
      person: `applicant/${String(line)}`,
    })
    this.received = { day, minutes }
  }

  /** True when the head names the officer; false when the counter passes the dossier straight on. */
  get assigned(): boolean {
    return this.version.steps.some(({ kind }) => kind === 'assign')
  }

  /** The head, or on some days the deputy in the head's name. */
  get signer(): Actor {
    return this.arrival.line % 5 === 0 ? this.staff.deputy : this.staff.head
  }

  /** The other person who could work on it. */
  get colleague(): Actor {
    const { handlers, enforcers } = this.staff
    const [one, other] = this.assigned ? handlers : enforcers
    return one === this.officer ? other : one
  }

  /** Goes on to the working day so many after receipt. */
  sinceReceipt(workingDays: number): this {
    this.day = this.after(this.received.day, workingDays)
    return this
  }
}
