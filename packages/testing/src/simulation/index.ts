/** The door of `@motcua/testing/simulation`: paths from a definition, what they cover, and scenarios. */
export {
  simulate,
  planPaths,
  type Plan,
  type Simulation,
  type SimulationOptions,
} from './simulate.js'
export type { Surroundings } from './prepare.js'
export type { Cause, Causes, Examples, Scene, Stage } from './examples/examples.js'
export { castOf, officeOn, type Cast } from './paths/cast.js'
export { goalName, type Goal } from './paths/goals.js'
export type { Model } from './paths/model.js'
export type { Move, Outcome, PlannedMove } from './paths/move.js'
export type { Path } from './paths/path.js'
export type { Disagreement, Played } from './paths/play.js'
export type { Given, Rule } from './paths/rules.js'
export type { Found } from './paths/search.js'
export type { ClauseCoverage, Coverage, Covered, Uncovered } from './coverage/coverage.js'
export { coverageText, type Language } from './coverage/coverage-text.js'
export { parseScenarios } from './scenario/parse-scenarios.js'
export {
  runScenario,
  type LineResult,
  type ScenarioOptions,
  type ScenarioResult,
} from './scenario/run-scenario.js'
export type {
  Deed,
  Details,
  Expectation,
  Scenario,
  ScenarioLine,
  When,
} from './scenario/scenario.js'
