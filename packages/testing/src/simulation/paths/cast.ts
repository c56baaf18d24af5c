import { actor, type Actor, type CommandSpec, type PlainDate, type Regime } from '@motcua/core'

/** The people of one office who act in a simulation: one for each role, and one who holds them all. */
export interface Cast {
  /** Id of the office. */
  readonly unit: string
  /** The person of each role, by the id of the role. */
  readonly of: Readonly<Record<string, Actor>>
  /** Somebody who holds every role: who proposes and would sign, too. */
  readonly everybody: Actor
}

const exists = (
  { from, through }: { readonly from: PlainDate; readonly through: PlainDate | null },
  on: PlainDate,
): boolean => from <= on && (through === null || on <= through)

const lowestFirst = ['district', 'province', 'national']

/** The office a simulation plays in: the first one there is on that day of the lowest level. */
export function officeOn(regime: Regime, on: PlainDate): string {
  const there = regime.units.filter((unit) => exists(unit, on))
  const [first] = there.toSorted(
    (a, b) => lowestFirst.indexOf(a.level) - lowestFirst.indexOf(b.level),
  )
  return first?.id ?? regime.units[0]?.id ?? ''
}

/** One person for each role of the regime but the engine itself, named after the role. */
export function castOf(regime: Regime, unit: string): Cast {
  const roles = regime.roles.filter(({ id }) => id !== 'system')
  const people = roles.map(({ id, name }): [string, Actor] => [
    id,
    actor(name.vi.slice(0, 100), { person: `simulated/${id}`, unit, roles: [id] }),
  ])
  return {
    unit,
    of: Object.fromEntries(people),
    everybody: actor('Người kiêm nhiệm', {
      ...{ person: 'simulated/everybody', unit },
      roles: roles.map(({ id }) => id).slice(0, 20),
    }),
  }
}

/** Ids of the roles that may give a command in a state. */
export const rolesFor = (spec: CommandSpec, state: string): readonly string[] =>
  spec.rolesIn?.[state] ??
  (spec.roles.length > 0 ? spec.roles : Object.values(spec.rolesIn ?? {}).flat())

/** The people who try a command in a state: one of each role that may give it, then who holds them all. */
export function giversOf({ of, everybody }: Cast, spec: CommandSpec, state: string): Actor[] {
  const roles = [...new Set(rolesFor(spec, state))]
  const people = roles.flatMap((role) => of[role] ?? [])
  return people.length === 0 ? [] : [...people, everybody]
}

/** The same people in the office that took over. */
export const movedTo = ({ of, everybody }: Cast, unit: string): Cast => ({
  unit,
  of: Object.fromEntries(Object.entries(of).map(([role, by]) => [role, { ...by, unit }])),
  everybody: { ...everybody, unit },
})
