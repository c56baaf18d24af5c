import type { Actor } from '../model/actor.js'
import type { Reason } from '../model/case.js'
import { text, type Text } from '../model/text.js'
import type { Role } from '../procedure/regime-spec.js'
import type { CommandSpec } from '../lifecycle/case-definition.js'

/** What a command is given on: the unit that holds the case, and the state it is in. */
export interface Place {
  readonly unit: string
  readonly state: string
  /** Names of the roles there are. */
  readonly roles: readonly Role[]
}

const rolesFor = (spec: CommandSpec, state: string): readonly string[] =>
  spec.rolesIn?.[state] ??
  (spec.roles.length > 0 ? spec.roles : Object.values(spec.rolesIn ?? {}).flat())

const roleName = (roles: readonly Role[], id: string): Text =>
  roles.find((role) => role.id === id)?.name ?? text(id, id)

// An applicant belongs to no office, and the system acts for all.
const boundToUnit = (role: string): boolean => role !== 'applicant' && role !== 'system'

/** The reasons why this person may not give the command here; none when they may. */
export function authorise(spec: CommandSpec, by: Actor, place: Place): readonly Reason[] {
  const needed = rolesFor(spec, place.state)
  const held = by.roles.filter((role) => needed.includes(role))
  if (held.length === 0) {
    const names = [...new Set(needed)].map((id) => roleName(place.roles, id))
    return [
      {
        rule: 'role',
        text: text(
          `Cần vai trò: ${names.map(({ vi }) => vi).join(', ')}.`,
          `Needs one of the roles: ${names.map(({ en }) => en).join(', ')}.`,
        ),
      },
    ]
  }
  if (by.unit === place.unit || held.some((role) => !boundToUnit(role))) return []
  return [
    {
      rule: 'unit',
      text: text(
        `Hồ sơ thuộc đơn vị ${place.unit}, không thuộc ${by.unit}.`,
        `The case belongs to unit ${place.unit}, not to ${by.unit}.`,
      ),
    },
  ]
}
