import { MotcuaError, type Fault } from '../errors.js'
import type { PlainDate } from '../model/time.js'
import type { Regime } from '../procedure/regime.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import {
  regimeKindNames,
  regimeKinds,
  type RegimeKind,
  type Source,
} from '../lifecycle/regime-kinds.js'

/** The definitions an engine runs: those of the regime and the host's own kinds of case. */
export interface Registry {
  /** @throws `unknown-kind`, `unknown-procedure`, `procedure-not-in-force` */
  forOpening(kind: string, data: unknown, on: PlainDate): CaseDefinition
  /** @throws `unknown-definition` */
  pinned(key: string): CaseDefinition
  /** The kinds of case that wait for people of the office above too, with the commands they wait for. */
  readonly waitingAbove: ReadonlyMap<string, readonly string[]>
  /** Every state of every definition. */
  states(): readonly string[]
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const byKey = (sources: readonly Source[]): ReadonlyMap<string, () => CaseDefinition> => {
  const map = new Map<string, () => CaseDefinition>()
  for (const { key, define } of sources) {
    if (map.has(key)) {
      const faults = [{ path: key, problem: 'is defined twice' }]
      throw new MotcuaError('invalid-definition', { field: 'kinds', faults })
    }
    map.set(key, define)
  }
  return map
}

const missingRoles = (
  regime: Regime,
  brought: readonly RegimeKind[],
  kinds: readonly CaseDefinition[],
): readonly Fault[] => {
  const known = new Set(regime.roles.map(({ id }) => id))
  const needed = [
    ...brought.flatMap(({ kind, roles }) => roles.map((role) => [role, kind] as const)),
    ...kinds.flatMap(({ kind, commands }) =>
      [...commands.values()]
        .flatMap(({ roles, rolesIn = {} }) => [...roles, ...Object.values(rolesIn).flat()])
        .map((role) => [role, kind] as const),
    ),
  ]
  const lacking = new Map(needed.filter(([role]) => !known.has(role)))
  return [...lacking].map(([role, kind]) => ({
    path: role,
    problem: `is a role that commands of the kind "${kind}" need, and the regime does not define it`,
  }))
}

const namesake = (kinds: readonly CaseDefinition[]): readonly Fault[] =>
  kinds
    .filter(({ kind }) => regimeKindNames.includes(kind))
    .map(({ kind }) => ({ path: kind, problem: 'is the name of the regime’s own kind' }))

const refuseFaults = (field: string, faults: readonly Fault[]): void => {
  if (faults.length > 0) throw new MotcuaError('invalid-definition', { field, faults })
}

/**
 * Collects definitions. Those of the regime are compiled when they are first needed, because the regime was checked
 * when it was defined. New cases of a host's kind open under its last version given.
 * @throws `invalid-definition` when two have the same key, or a command needs a role the regime does not define
 */
export function registryOf(regime: Regime, kinds: readonly CaseDefinition[]): Registry {
  const brought = regimeKinds(regime)
  refuseFaults('kinds', namesake(kinds))
  refuseFaults('regime.roles', missingRoles(regime, brought, kinds))
  const own = kinds.map((kind): Source => ({ key: kind.key, define: () => kind }))
  const lazily = brought.flatMap(({ sources }) =>
    sources.map(({ key, define }): Source => ({ key, define: once(define) })),
  )
  const definitions = byKey([...lazily, ...own])
  const latest = new Map(kinds.map((definition) => [definition.kind, definition]))
  const states = once(() => [...definitions.values()].flatMap((make) => make().chart.states))
  const pinned = (key: string): CaseDefinition => {
    const make = definitions.get(key)
    if (make === undefined) {
      throw new MotcuaError('unknown-definition', { field: 'definition', got: key })
    }
    return make()
  }
  return {
    pinned,
    states,
    waitingAbove: new Map(
      brought.flatMap(({ kind, waitsAbove }) =>
        waitsAbove === undefined ? [] : [[kind, waitsAbove]],
      ),
    ),
    forOpening: (kind, data, on) => {
      const regimes = brought.find((candidate) => candidate.kind === kind)
      if (regimes !== undefined) return pinned(regimes.keyFor(data, on))
      const definition = latest.get(kind)
      if (definition === undefined) {
        throw new MotcuaError('unknown-kind', { field: 'kind', got: kind })
      }
      return definition
    },
  }
}
