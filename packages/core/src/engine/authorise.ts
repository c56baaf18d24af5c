import { MotcuaError } from '../errors.js'
import type { Actor } from '../model/actor.js'
import { printedDate } from '../calendar/local-moment.js'
import type { Reason } from '../model/case.js'
import { text, type Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import { standsAbove } from '../procedure/office-above.js'
import type { Role } from '../procedure/regime-spec.js'
import type { Regime } from '../procedure/regime.js'
import type { CommandSpec } from '../lifecycle/case-definition.js'

/** What a command is given on: the unit that holds the case, and the state it is in. */
export interface Scene {
  readonly unit: string
  readonly state: string
  readonly regime: Regime
  /** Today, in the office's zone. */
  readonly on: PlainDate
  /** Roles in which the person may act in the name of the one they name; null when that was not asked. */
  readonly delegated: readonly string[] | null
}

const rolesFor = (spec: CommandSpec, state: string): readonly string[] =>
  spec.rolesIn?.[state] ??
  (spec.roles.length > 0 ? spec.roles : Object.values(spec.rolesIn ?? {}).flat())

const roleName = (roles: readonly Role[], id: string): Text =>
  roles.find((role) => role.id === id)?.name ?? text(id, id)

// An applicant belongs to no office, and the system acts for all.
/** Whether one acts in the role for an office. */
export const boundToUnit = (role: string): boolean => role !== 'applicant' && role !== 'system'

/** The reasons why this person may not give the command here; none when they may. */
export function authorise(spec: CommandSpec, by: Actor, place: Scene): readonly Reason[] {
  const needed = rolesFor(spec, place.state)
  const held = by.roles.filter((role) => needed.includes(role))
  if (held.length === 0) {
    const names = [...new Set(needed)].map((id) => roleName(place.regime.roles, id))
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
  return held.some((role) => !boundToUnit(role))
    ? []
    : [...unitReasons(by, place), ...delegationReasons(held, by, place)]
}

const delegationReasons = (
  held: readonly string[],
  { name, onBehalfOf, capacity }: Actor,
  { delegated, regime, on }: Scene,
): readonly Reason[] => {
  if (onBehalfOf === undefined || delegated === null) return []
  if (held.some((role) => delegated.includes(role))) return []
  const names = held.map((id) => roleName(regime.roles, id))
  const as = capacity === undefined ? '' : ` (${capacity}.)`
  const basis = regime.ruleBasis('delegation', on)
  return [
    {
      rule: 'delegation',
      text: text(
        `Ngày ${printedDate(on)}, ${name} không được giao thay${as} ${onBehalfOf.name} với vai trò: ${names.map(({ vi }) => vi).join(', ')}.`,
        `On ${on} nothing lets ${name} act for ${onBehalfOf.name}${as} as: ${names.map(({ en }) => en).join(', ')}.`,
      ),
      ...(basis === undefined ? {} : { basis }),
    },
  ]
}

const unitName = ({ units }: Pick<Regime, 'units'>, id: string): Text =>
  units.find((unit) => unit.id === id)?.name ?? text(id, id)

/** Where a case is, and the day: who took over from a unit above stands above too. */
export type Held = Pick<Scene, 'unit' | 'regime' | 'on'>

/** The reasons why this person's unit may not act on the case: it neither holds it nor stands above who does. */
export function unitReasons(by: Actor, place: Held): readonly Reason[] {
  if (by.unit === place.unit || standsAbove(place.regime, by.unit, place)) return []
  const [theirs, own] = [unitName(place.regime, place.unit), unitName(place.regime, by.unit)]
  return [
    {
      rule: 'unit',
      text: text(
        `Việc này thuộc ${theirs.vi}, không thuộc ${own.vi}.`,
        `This belongs to ${theirs.en}, not to ${own.en}.`,
      ),
    },
  ]
}

const outsider = {
  rule: 'role',
  text: text(
    'Người nộp hồ sơ tra cứu bằng mã và mã bí mật.',
    'An applicant looks a case up by its code and secret.',
  ),
}

/** Whether this person may see what lies in the unit: an officer of it or of one above, or the engine itself. */
export const mayRead = (by: Actor, place: Held): boolean =>
  by.roles.includes('system') ||
  (by.roles.some((role) => role !== 'applicant') && unitReasons(by, place).length === 0)

/** Lets only people of the offices read. @throws `refused` for who is nothing but an applicant */
export function checkInsider(by: Actor, field: string): void {
  if (by.roles.some((role) => role !== 'applicant')) return
  throw new MotcuaError('refused', { field, reasons: [outsider] })
}
