import { MotcuaError } from '../errors.js'
import { demand } from '../model/input.js'
import type { Address } from '../model/message.js'
import type { PlainDate } from '../model/time.js'
import { text, type Text } from '../model/text.js'
import type {
  Cover,
  DelegationQuery,
  Directory,
  OfficerQuery,
  StandInQuery,
} from '../ports/directory.js'
import { staffFaults } from './staff-faults.js'
import { covers } from '../model/period.js'
import type { Officer, Staff } from './staff.js'

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

const away = text('Vắng mặt', 'Away')
const gone = text('Không còn giữ nhiệm vụ', 'No longer in the post')

class Lists implements StaticDirectory {
  readonly #staff: Staff

  constructor(staff: Staff) {
    this.#staff = staff
  }

  onDuty(unit: string, role: string, on: PlainDate): Officer | null {
    return this.#there({ unit, role, on })[0] ?? null
  }

  /** Who is there of the role, in the order of duty. */
  #there({ unit, role, on }: Post): readonly Officer[] {
    const { officers, duties = [] } = this.#staff
    const duty = duties.find((it) => it.unit === unit && it.role === role && covers(it, on))
    const order =
      duty === undefined
        ? officers.filter((officer) => officer.unit === unit).map(({ person }) => person)
        : [duty.person, ...duty.standIns]
    return [...new Set(order)]
      .map((person) => this.#present(person, { unit, role, on }))
      .filter((officer) => officer !== null)
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

  async standInFor(query: StandInQuery): Promise<Cover | null> {
    const { person, apartFrom, ...post } = query
    const reason = this.#whyAway(person, post)
    if (reason === null) return null
    const standIn = this.#there(post)
      .filter((officer) => officer.person !== person)
      .find((officer) =>
        this.#serving(officer.person, post).every(
          ({ roles }) => !roles.some((role) => apartFrom.includes(role)),
        ),
      )
    return {
      standIn: standIn === undefined ? null : { id: standIn.person, name: standIn.name },
      reason,
    }
  }

  #whyAway(person: string, { unit, role, on }: Post): Text | null {
    const { officers, absences = [] } = this.#staff
    const absence = absences.find((it) => it.person === person && covers(it, on))
    if (absence !== undefined) return absence.reason ?? away
    const posts = officers.filter((officer) => officer.person === person)
    const own = posts.filter((post) => post.unit === unit && post.roles.includes(role))
    // Nobody goes over to the office that takes over by themselves.
    const left = posts.some(({ through }) => through !== null && through < on)
    return left && !own.some((post) => covers(post, on)) ? gone : null
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
 * A delegation holds on its days, in its capacity, while both serve in the unit. The work of who is absent, or has left
 * the post, goes to whoever is there of the role in the order of duty, but not to the holder of a role to be kept apart.
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
