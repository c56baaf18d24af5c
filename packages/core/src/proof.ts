// The door of `@motcua/core/proof`: what can be said of a definition before any case runs under it.

export { diffProcedures, type ChangeNames } from './proof/diff/diff-procedures.js'
export type { ProcedureChange } from './proof/diff/changes.js'
export { definitionsOf, type RegimeDefinition } from './proof/definitions-of.js'
export {
  flowOf,
  type Flow,
  type FlowGuard,
  type FlowMove,
  type FlowState,
  type FlowStateKind,
} from './proof/flow.js'
export { findingCodes, type FindingCode } from './model/findings/finding-codes.js'
export type { FindingWords } from './model/findings/finding-words.js'
export type { ProvedKind } from './proof/kind-flaws.js'
export type { Assumption, Finding, Proof } from './proof/proof.js'
export { proveProcedure, type ProcedureProofOptions } from './proof/prove-procedure.js'
export { proveRegime, type RegimeProofOptions } from './proof/prove-regime.js'
