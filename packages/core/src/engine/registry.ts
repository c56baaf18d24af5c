import { MotcuaError } from '../errors.js'
import type { PlainDate } from '../model/time.js'
import type { Regime } from '../procedure/regime.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import { defineDossier } from '../lifecycle/dossier/dossier.js'

/** The definitions an engine runs: the regime's dossiers and the host's own kinds of case. */
export interface Registry {
  /** @throws `unknown-kind`, `unknown-procedure`, `procedure-not-in-force` */
  forOpening(kind: string, data: unknown, on: PlainDate): CaseDefinition
  /** @throws `unknown-definition` */
  pinned(key: string): CaseDefinition
  /** True when some definition has the state, or states below it. */
  knowsState(state: string): boolean
}

const procedureIn = (data: unknown): string => {
  if (typeof data === 'object' && data !== null && 'procedure' in data) {
    if (typeof data.procedure === 'string') return data.procedure
  }
  throw new MotcuaError('unknown-procedure', { field: 'data.procedure', got: 'none' })
}

const dossiersOf = (regime: Regime): readonly CaseDefinition[] =>
  regime.procedures.flatMap((procedure) =>
    procedure.versions.map((version) => defineDossier({ regime, procedure, version })),
  )

const byKey = (definitions: readonly CaseDefinition[]): ReadonlyMap<string, CaseDefinition> => {
  const map = new Map<string, CaseDefinition>()
  for (const definition of definitions) {
    if (map.has(definition.key)) {
      const faults = [{ path: definition.key, problem: 'is defined twice' }]
      throw new MotcuaError('invalid-definition', { field: 'kinds', faults })
    }
    map.set(definition.key, definition)
  }
  return map
}

/**
 * Collects definitions. New cases of a host's kind open under its last version given.
 * @throws `invalid-definition` when two have the same key
 */
export function registryOf(regime: Regime, kinds: readonly CaseDefinition[]): Registry {
  const definitions = byKey([...dossiersOf(regime), ...kinds])
  const latest = new Map(kinds.map((definition) => [definition.kind, definition]))
  const states = new Set([...definitions.values()].flatMap(({ chart }) => chart.states))
  const pinned = (key: string): CaseDefinition => {
    const found = definitions.get(key)
    if (found === undefined)
      throw new MotcuaError('unknown-definition', { field: 'definition', got: key })
    return found
  }
  return {
    pinned,
    knowsState: (state) =>
      [...states].some((known) => known === state || known.startsWith(`${state}.`)),
    forOpening: (kind, data, on) => {
      if (kind === 'dossier') {
        const procedure = procedureIn(data)
        return pinned(`dossier@${procedure}/${regime.versionOn(procedure, on).id}`)
      }
      const definition = latest.get(kind)
      if (definition === undefined)
        throw new MotcuaError('unknown-kind', { field: 'kind', got: kind })
      return definition
    },
  }
}
