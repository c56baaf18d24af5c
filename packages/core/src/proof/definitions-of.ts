import type { CaseDefinition } from '../lifecycle/case-definition.js'
import { regimeKinds } from '../lifecycle/regime-kinds.js'
import type { Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import type { Regime } from '../procedure/regime.js'

/** A definition an engine runs under a regime. */
export interface RegimeDefinition {
  /** Key that cases are pinned to, e.g. `dossier@confirm-result/2017`. */
  readonly key: string
  /** `dossier`, `support`, `feedback`, `task` or `report`. */
  readonly kind: string
  /** What it is about: the name of the procedure, the service, the plan or the reports. */
  readonly name: Text
  /** First day on which new cases open under it. */
  readonly from: PlainDate
  /** Last such day; null while open. */
  readonly through: PlainDate | null
  /** Compiles it, as the engine does. */
  readonly define: () => CaseDefinition
}

/** Every definition of a regime, one for each version of what it holds; none is compiled before it is asked for. */
export const definitionsOf = (regime: Regime): readonly RegimeDefinition[] =>
  regimeKinds(regime).flatMap(({ kind, sources }) => sources.map((source) => ({ ...source, kind })))
