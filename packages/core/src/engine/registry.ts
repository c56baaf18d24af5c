import { MotcuaError } from '../errors.js'
import { refuseFlaws } from '../model/findings/flaw.js'
import type { PlainDate } from '../model/time.js'
import type { Regime } from '../procedure/regime.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import { regimeKinds, type Source } from '../lifecycle/regime-kinds.js'
import { missingRoles, namesakes, repeatedKeys } from '../lifecycle/kind-flaws.js'

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

/**
 * Collects definitions. Those of the regime are compiled when they are first needed, because the regime was checked
 * when it was defined. New cases of a host's kind open under its last version given.
 * @throws `invalid-definition` when two have the same key, or a command needs a role the regime does not define
 */
export function registryOf(regime: Regime, kinds: readonly CaseDefinition[]): Registry {
  const brought = regimeKinds(regime)
  refuseFlaws('kinds', namesakes(kinds))
  refuseFlaws('regime.roles', missingRoles(regime, brought, kinds))
  const own = kinds.map((kind): Source => ({ key: kind.key, define: () => kind }))
  const lazily = brought.flatMap(({ sources }) =>
    sources.map(({ key, define }): Source => ({ key, define: once(define) })),
  )
  const sources = [...lazily, ...own]
  refuseFlaws('kinds', repeatedKeys(sources.map(({ key }) => key)))
  const definitions = new Map(sources.map(({ key, define }) => [key, define]))
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
