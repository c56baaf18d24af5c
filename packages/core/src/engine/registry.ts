import { MotcuaError, type Fault } from '../errors.js'
import type { PlainDate } from '../model/time.js'
import type { Regime } from '../procedure/regime.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import { defineDossier, dossierKey } from '../lifecycle/dossier/dossier.js'
import { dossierRoles } from '../lifecycle/dossier/dossier-words.js'

/** The definitions an engine runs: the regime's dossiers and the host's own kinds of case. */
export interface Registry {
  /** @throws `unknown-kind`, `unknown-procedure`, `procedure-not-in-force` */
  forOpening(kind: string, data: unknown, on: PlainDate): CaseDefinition
  /** @throws `unknown-definition` */
  pinned(key: string): CaseDefinition
  /** Every state of every definition. */
  states(): readonly string[]
}

const procedureIn = (data: unknown): string => {
  if (typeof data === 'object' && data !== null && 'procedure' in data) {
    if (typeof data.procedure === 'string') return data.procedure
  }
  throw new MotcuaError('unknown-procedure', { field: 'data.procedure', got: 'none' })
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

type Source = readonly [key: string, definition: () => CaseDefinition]

const dossiersOf = (regime: Regime): readonly Source[] =>
  regime.procedures.flatMap((procedure) =>
    procedure.versions.map((version): Source => {
      const law = { regime, procedure, version }
      return [dossierKey(law), once(() => defineDossier(law))]
    }),
  )

const byKey = (sources: readonly Source[]): ReadonlyMap<string, () => CaseDefinition> => {
  const map = new Map<string, () => CaseDefinition>()
  for (const [key, definition] of sources) {
    if (map.has(key)) {
      const faults = [{ path: key, problem: 'is defined twice' }]
      throw new MotcuaError('invalid-definition', { field: 'kinds', faults })
    }
    map.set(key, definition)
  }
  return map
}

const missingRoles = (regime: Regime, kinds: readonly CaseDefinition[]): readonly Fault[] => {
  const known = new Set(regime.roles.map(({ id }) => id))
  const needed = [
    ...(regime.procedures.length > 0 ? dossierRoles : []).map((role) => [role, 'dossier'] as const),
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

/**
 * Collects definitions. A dossier's is compiled when it is first needed, because `defineProcedure` has already
 * checked all that could fail. New cases of a host's kind open under its last version given.
 * @throws `invalid-definition` when two have the same key, or a command needs a role the regime does not define
 */
export function registryOf(regime: Regime, kinds: readonly CaseDefinition[]): Registry {
  if (kinds.some(({ kind }) => kind === 'dossier')) {
    const faults = [{ path: 'dossier', problem: 'is the name of the regime’s own kind' }]
    throw new MotcuaError('invalid-definition', { field: 'kinds', faults })
  }
  const lacking = missingRoles(regime, kinds)
  if (lacking.length > 0) {
    throw new MotcuaError('invalid-definition', { field: 'regime.roles', faults: lacking })
  }
  const own = kinds.map((kind): Source => [kind.key, () => kind])
  const definitions = byKey([...dossiersOf(regime), ...own])
  const latest = new Map(kinds.map((definition) => [definition.kind, definition]))
  const states = once(() => [...definitions.values()].flatMap((make) => make().chart.states))
  const pinned = (key: string): CaseDefinition => {
    const make = definitions.get(key)
    if (make === undefined) {
      throw new MotcuaError('unknown-definition', { field: 'definition', got: key })
    }
    return make()
  }
  const dossierOf = (id: string, on: PlainDate): CaseDefinition => {
    const procedure = regime.procedure(id)
    return pinned(dossierKey({ regime, procedure, version: regime.versionOn(id, on) }))
  }
  return {
    pinned,
    states,
    forOpening: (kind, data, on) => {
      if (kind === 'dossier') return dossierOf(procedureIn(data), on)
      const definition = latest.get(kind)
      if (definition === undefined) {
        throw new MotcuaError('unknown-kind', { field: 'kind', got: kind })
      }
      return definition
    },
  }
}
