/** The door of `@motcua/diagram`: every public name, listed once. */
export { bpmnOf, type BpmnOptions } from './bpmn/bpmn.js'
export { swimLanes, type SwimLanesOptions } from './lanes/swim-lanes.js'
export { mermaidOf, type MermaidOptions } from './mermaid.js'
export { ownPath, type OwnPathOptions } from './path/own-path.js'
export type { WantedMoves } from './shape/main-line.js'
export { stateDiagram, type StateDiagramOptions } from './state/state-diagram.js'
