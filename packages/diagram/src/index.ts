/** The door of `@motcua/diagram`: every public name, listed once. */
export { mermaidOf } from './mermaid.js'
export type { WantedMoves } from './shape/main-line.js'
export { stateDiagram, type StateDiagramOptions } from './state/state-diagram.js'
export { swimLanes, type SwimLanesOptions } from './lanes/swim-lanes.js'
