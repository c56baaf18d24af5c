import { MotcuaError, type Fault } from '../errors.js'
import { demand } from '../model/input.js'
import type { Address } from '../model/message.js'
import type { PlainDate } from '../model/time.js'
import type { Directory, OfficerQuery } from '../ports/directory.js'

/** A period of days, both ends included; no last day while it goes on. */
export interface Period {
  readonly from: PlainDate
  readonly through: PlainDate | null
}

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
}

/** The people of the offices. */
export interface Staff {
  readonly officers: readonly Officer[]
  readonly duties?: readonly Duty[]
  readonly absences?: readonly Absence[]
}

/** A directory from lists that the host keeps. */
export interface StaticDirectory extends Directory {
  /** The officer on duty in a role of a unit on a day: the one named, else the first stand-in who is there. */
  onDuty(unit: string, role: string, on: PlainDate): Officer | null
}

const covers = ({ from, through }: Period, on: PlainDate): boolean =>
  from <= on && (through === null || on <= through)

const meet = (one: Period, other: Period): boolean =>
  (other.through === null || one.from <= other.through) &&
  (one.through === null || other.from <= one.through)

const at = (path: string, index: number): string => `${path}[${String(index)}]`

const dutyFaults = ({ officers, duties = [] }: Staff): readonly Fault[] =>
  duties.flatMap((duty, index) => {
    const path = at('duties', index)
    const named = [duty.person, ...duty.standIns]
    const serves = (person: string): boolean =>
      officers.some(
        (officer) =>
          officer.person === person &&
          officer.unit === duty.unit &&
          officer.roles.includes(duty.role) &&
          meet(officer, duty),
      )
    const twin = duties.findIndex(
      (other) => other.unit === duty.unit && other.role === duty.role && meet(other, duty),
    )
    return [
      ...(duty.standIns.some((person) => person !== duty.person)
        ? []
        : [{ path: `${path}.standIns`, problem: 'nobody else stands in' }]),
      ...named
        .filter((person) => !serves(person))
        .map((person) => ({ path, problem: `"${person}" does not serve there in that role` })),
      ...(twin === index ? [] : [{ path, problem: 'overlaps with another duty of the role' }]),
    ]
  })

const officerFaults = ({ officers }: Staff): readonly Fault[] =>
  officers.flatMap((officer, index) => {
    const twin = officers.findIndex(
      (other) =>
        other.person === officer.person && other.unit === officer.unit && meet(other, officer),
    )
    const ends = officer.through !== null && officer.through < officer.from
    return [
      ...(twin >= 0 && twin < index
        ? [{ path: at('officers', index), problem: 'is there twice in one period' }]
        : []),
      ...(ends ? [{ path: `${at('officers', index)}.through`, problem: 'is before from' }] : []),
    ]
  })

class Lists implements StaticDirectory {
  readonly #staff: Staff

  constructor(staff: Staff) {
    this.#staff = staff
  }

  onDuty(unit: string, role: string, on: PlainDate): Officer | null {
    const { officers, duties = [] } = this.#staff
    const duty = duties.find((it) => it.unit === unit && it.role === role && covers(it, on))
    const order =
      duty === undefined
        ? officers.filter((officer) => officer.unit === unit).map(({ person }) => person)
        : [duty.person, ...duty.standIns]
    for (const person of order) {
      const officer = this.#present(person, { unit, role, on })
      if (officer !== null) return officer
    }
    return null
  }

  async addressOf({ unit, role, person, channel, on }: OfficerQuery): Promise<Address | null> {
    const named = person === null ? null : this.#present(person, { unit, role, on })
    const officer = named ?? this.onDuty(unit, role, on)
    const address = officer?.addresses[channel]
    return officer === null || address === undefined ? null : { name: officer.name, address }
  }

  #present(
    person: string,
    { unit, role, on }: { readonly unit: string; readonly role: string; readonly on: PlainDate },
  ): Officer | null {
    const { officers, absences = [] } = this.#staff
    if (absences.some((absence) => absence.person === person && covers(absence, on))) return null
    const serving = officers.find(
      (officer) =>
        officer.person === person &&
        officer.unit === unit &&
        officer.roles.includes(role) &&
        covers(officer, on),
    )
    return serving ?? null
  }
}

/**
 * A directory from lists: officers with their periods, duties with stand-ins, absences. Who is meant is reached while
 * present, else whoever is on duty in the role. Without a duty, the first officer of the role who is there.
 * @throws `invalid-input` listing every fault: a duty without stand-in, somebody who does not serve there, an overlap
 */
export function staticDirectory(staff: Staff): StaticDirectory {
  demand(staff, ['officers'], 'staff')
  const faults = [...officerFaults(staff), ...dutyFaults(staff)]
  if (faults.length > 0) {
    throw new MotcuaError('invalid-input', { field: faults[0]?.path ?? 'staff', faults })
  }
  return new Lists(staff)
}
