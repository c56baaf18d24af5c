import { MotcuaError } from '../errors.js'
import { demand } from '../model/input.js'
import type { Address } from '../model/message.js'
import type { PlainDate } from '../model/time.js'
import type { DelegationQuery, Directory, OfficerQuery } from '../ports/directory.js'
import { staffFaults } from './staff-faults.js'
import { covers, type Officer, type Staff } from './staff.js'

/** A directory from lists that the host keeps. */
export interface StaticDirectory extends Required<Directory> {
  /** The officer on duty in a role of a unit on a day: the one named, else the first stand-in who is there. */
  onDuty(unit: string, role: string, on: PlainDate): Officer | null
}

interface Post {
  readonly unit: string
  readonly role: string
  readonly on: PlainDate
}

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

  async mayActFor(query: DelegationQuery): Promise<boolean> {
    const { person, principal, unit, role, capacity, on } = query
    const { delegations = [] } = this.#staff
    return (
      this.#serving(principal, { unit, on }).some(({ roles }) => roles.includes(role)) &&
      this.#serving(person, { unit, on }).length > 0 &&
      delegations.some(
        (it) =>
          it.person === person &&
          it.principal === principal &&
          it.unit === unit &&
          it.roles.includes(role) &&
          (it.capacity ?? null) === capacity &&
          covers(it, on),
      )
    )
  }

  #serving(person: string, { unit, on }: Omit<Post, 'role'>): readonly Officer[] {
    return this.#staff.officers.filter(
      (officer) => officer.person === person && officer.unit === unit && covers(officer, on),
    )
  }

  #present(person: string, { role, ...place }: Post): Officer | null {
    const { absences = [] } = this.#staff
    if (absences.some((absence) => absence.person === person && covers(absence, place.on))) {
      return null
    }
    return this.#serving(person, place).find(({ roles }) => roles.includes(role)) ?? null
  }
}

/**
 * A directory from lists: officers with their periods, duties with stand-ins, absences, delegations. Who is meant is
 * reached while present, else whoever is on duty in the role. Without a duty, the first officer of the role who is there.
 * A delegation holds on its days, in its capacity, while both serve in the unit.
 * @throws `invalid-input` listing every fault: a duty without stand-in, somebody who does not serve there, an overlap
 */
export function staticDirectory(staff: Staff): StaticDirectory {
  demand(staff, ['officers'], 'staff')
  const faults = staffFaults(staff)
  if (faults.length > 0) {
    throw new MotcuaError('invalid-input', { field: faults[0]?.path ?? 'staff', faults })
  }
  return new Lists(staff)
}
