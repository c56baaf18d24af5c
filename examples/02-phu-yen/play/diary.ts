import {
  actor,
  type Actor,
  type Instant,
  type PlainDate,
  type ProcedureVersion,
  type Regime,
} from '@motcua/core'
import type { Arrival } from '../arrivals/arrivals.js'
import { staffOf, type OfficeStaff } from './office-staff.js'

/** A command somebody will give at a moment of the virtual clock. */
export interface Act {
  readonly at: Instant
  readonly arrival: Arrival
  /** Derived from the line of the arrivals file, so that giving it again is harmless. */
  readonly commandId: string
  readonly by: Actor
  readonly type: string
  readonly data: object
}

/** What people will do with one dossier, written down in order of time. */
export class Diary {
  readonly arrival: Arrival
  readonly staff: OfficeStaff
  readonly applicant: Actor
  readonly version: ProcedureVersion
  /** Who works on the dossier. */
  officer: Actor
  /** The day the diary has got to, and minutes since its midnight. */
  day: PlainDate
  minutes: number
  /** When the dossier was received. */
  received: { readonly day: PlainDate; readonly minutes: number }
  readonly #regime: Regime
  readonly #acts: Act[] = []

  constructor(arrival: Arrival, regime: Regime) {
    const { unit, line, procedure, day, minutes } = arrival
    this.arrival = arrival
    this.#regime = regime
    this.staff = staffOf(unit)
    this.version = regime.versionOn(procedure, day)
    const { handlers, enforcers } = this.staff
    this.officer = (this.assigned ? handlers : enforcers)[line % 2 === 0 ? 0 : 1]
    this.applicant = actor(arrival.applicant, {
      unit,
      roles: ['applicant'],
      person: `applicant/${String(line)}`,
    })
    this.day = day
    this.minutes = minutes
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

  get acts(): readonly Act[] {
    return this.#acts
  }

  /** Writes down what somebody does at the moment the diary has got to. */
  note(by: Actor, type: string, data: object = {}): void {
    const place = String(this.#acts.length + 1).padStart(2, '0')
    this.#acts.push({
      at: this.#regime.calendar.instantAt(this.day, this.minutes),
      arrival: this.arrival,
      commandId: `line-${this.arrival.line}.${place}.${type}`,
      by,
      type,
      data,
    })
  }

  /** Goes on to a later minute of the day. */
  at(hours: number, minutes = 0): this {
    this.minutes = hours * 60 + minutes
    return this
  }

  /** Goes on to the day so many working days later. */
  forward(workingDays: number): this {
    this.day = this.after(this.day, workingDays)
    return this
  }

  /** Goes on to the working day so many after receipt. */
  sinceReceipt(workingDays: number): this {
    this.day = this.after(this.received.day, workingDays)
    return this
  }

  /** The working day so many after a day. */
  after(day: PlainDate, workingDays: number): PlainDate {
    return this.#regime.calendar.addWorkingDays(day, workingDays)
  }

  isWorking(day: PlainDate): boolean {
    return this.#regime.calendar.isWorking(day)
  }
}
