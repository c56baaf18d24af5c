import { Engine } from './engine/engine.js'
import { registryOf } from './engine/registry.js'
import type { CaseDefinition } from './lifecycle/case-definition.js'
import { demand } from './model/input.js'
import type { CaseStore } from './ports/case-store.js'
import type { IdSource } from './ports/id-source.js'
import type { TimeSource } from './ports/time-source.js'
import type { Regime } from './procedure/regime.js'
import { randomIds } from './system/random-ids.js'
import { sha256 } from './system/sha256.js'
import { systemTime } from './system/system-time.js'

/** What a host hands to {@link createEngine}. */
export interface EngineOptions {
  /** The law and practice to run under, such as `thads`. */
  readonly regime: Regime
  /** Where cases are kept. */
  readonly store: CaseStore
  /** The host's own kinds of case, from `defineCase`. Of several versions the last opens new cases. */
  readonly kinds?: readonly CaseDefinition[]
  /** Default: the clock of the machine. */
  readonly time?: TimeSource
  /** Default: random ids. */
  readonly ids?: IdSource
}

/**
 * Joins a regime, a store and the defaults into an engine.
 * @throws `invalid-input` when regime or store is missing; `invalid-definition` when a command of the dossier or of a
 * host's kind needs a role the regime does not define, or two definitions have one key
 */
export function createEngine(options: EngineOptions): Engine {
  demand(options, ['regime', 'store'], 'options')
  demand(options.regime, ['versionOn', 'calendar', 'roles'], 'options.regime')
  demand(options.store, ['load', 'commit', 'find', 'dueJobs', 'journal', 'close'], 'options.store')
  const { regime, store, kinds = [], time = systemTime, ids = randomIds } = options
  const registry = registryOf(regime, kinds)
  return new Engine({ regime, registry, store, time, ids, digest: sha256 })
}
