import { flaw, type Flaw } from '../model/findings/flaw.js'
import type { RegimeSpec } from '../procedure/regime-spec.js'
import type { CaseDefinition } from './case-definition.js'
import { regimeKindNames, type RegimeKind } from './regime-kinds.js'

/** The roles that commands of a definition name. */
export const rolesNeeded = ({ commands }: Pick<CaseDefinition, 'commands'>): readonly string[] =>
  [...commands.values()].flatMap(({ roles, rolesIn = {} }) => [
    ...roles,
    ...Object.values(rolesIn).flat(),
  ])

/** Roles that commands need and the regime does not define, each with a kind that needs it. */
export function missingRoles(
  regime: Pick<RegimeSpec, 'roles'>,
  brought: readonly Pick<RegimeKind, 'kind' | 'roles'>[],
  kinds: readonly Pick<CaseDefinition, 'kind' | 'commands'>[],
): readonly Flaw[] {
  const known = new Set(regime.roles.map(({ id }) => id))
  const needed = [
    ...brought.flatMap(({ kind, roles }) => roles.map((role) => [role, kind] as const)),
    ...kinds.flatMap((kind) => rolesNeeded(kind).map((role) => [role, kind.kind] as const)),
  ]
  const lacking = new Map(needed.filter(([role]) => !known.has(role)))
  return [...lacking].map(([role, kind]) =>
    flaw('unknown-role', role, {
      problem: `is a role that commands of the kind "${kind}" need, and the regime does not define it`,
      vi: `${role}, loại “${kind}”`,
    }),
  )
}

/** Kinds of a host that have the name of one of the regime's own. */
export const namesakes = (kinds: readonly Pick<CaseDefinition, 'kind'>[]): readonly Flaw[] =>
  kinds
    .filter(({ kind }) => regimeKindNames.includes(kind))
    .map(({ kind }) =>
      flaw('reserved-name', kind, { problem: 'is the name of the regime’s own kind', vi: kind }),
    )

/** Keys that stand for two definitions. */
export const repeatedKeys = (keys: readonly string[]): readonly Flaw[] =>
  keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [flaw('repeated-name', key, { problem: 'is defined twice', vi: key })],
  )
