// The door of `@motcua/core/proof`: what can be said of a definition before any case runs under it.

export { definitionsOf, type RegimeDefinition } from './proof/definitions-of.js'
export {
  flowOf,
  type Flow,
  type FlowGuard,
  type FlowMove,
  type FlowState,
  type FlowStateKind,
} from './proof/flow.js'
