import type { Actor } from '../model/actor.js'
import type { Reason } from '../model/case.js'
import { text } from '../model/text.js'
import type { CommandSpec } from '../lifecycle/case-definition.js'

/** What a command is given on: the unit that holds the case, and the state it is in. */
export interface Place {
  readonly unit: string
  readonly state: string
}

const rolesFor = (spec: CommandSpec, state: string): readonly string[] =>
  spec.rolesIn?.[state] ??
  (spec.roles.length > 0 ? spec.roles : Object.values(spec.rolesIn ?? {}).flat())

// An applicant belongs to no office, and the system acts for all.
const boundToUnit = (role: string): boolean => role !== 'applicant' && role !== 'system'

/** The reasons why this person may not give the command here; none when they may. */
export function authorise(spec: CommandSpec, by: Actor, place: Place): readonly Reason[] {
  const needed = rolesFor(spec, place.state)
  const held = by.roles.filter((role) => needed.includes(role))
  if (held.length === 0) {
    const roles = [...new Set(needed)].join(', ')
    return [
      {
        rule: 'role',
        text: text(`Cần vai trò: ${roles}.`, `Needs one of the roles: ${roles}.`),
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
