import type { CaseStore, Regime } from '@motcua/core'
import { memoryStore, type ManualTime } from '@motcua/core/memory'
import { coverageOf, type Coverage } from './coverage/coverage.js'
import { type Goal } from './paths/goals.js'
import { pathsThrough, type Path } from './paths/path.js'
import { play, type Disagreement, type Played } from './paths/play.js'
import { search, type Found } from './paths/search.js'
import { modelOf, type Surroundings } from './prepare.js'
import type { Model } from './paths/model.js'

/** How a definition is simulated. */
export interface SimulationOptions extends Surroundings {
  /** Opens a fresh store that runs on the given time, once for every path; a store in memory when left out. */
  readonly open?: (time: ManualTime) => Promise<CaseStore>
  /** Most moves the search tries; 200,000 when left out. What it then did not find is told as not searched to the end. */
  readonly moves?: number
  /** Called after each path, with how many were played and how many there are. */
  readonly progress?: (played: number, all: number) => void
}

/** The paths of a definition, as a search of its model finds them. */
export interface Plan {
  /** Key of the definition. */
  readonly key: string
  readonly model: Model
  readonly found: Found
  readonly paths: readonly Path[]
}

/** What a simulation came to. */
export interface Simulation {
  /** Key of the definition. */
  readonly key: string
  readonly played: readonly Played[]
  readonly coverage: Coverage
  /** Where the engine did not do what the definition says; none when all is well. */
  readonly disagreements: readonly Disagreement[]
}

const mostMoves = 200_000

/**
 * Finds paths that show every state, transition, guard outcome, deadline and reminder of a definition that can be
 * shown. The same definition and surroundings give the same paths.
 * @param key as in `dossier@confirm-result/2018`
 * @throws `unknown-definition`
 */
export function planPaths(regime: Regime, key: string, options: SimulationOptions = {}): Plan {
  const model = modelOf(regime, key, options)
  const found = search(model, { moves: options.moves ?? mostMoves })
  return { key, model, found, paths: pathsThrough(found.nodes) }
}

const missing = (found: Found, seen: ReadonlyMap<string, Goal>): readonly Disagreement[] =>
  [...found.seen.keys()]
    .filter((name) => !seen.has(name))
    .map((name) => ({ path: -1, move: -1, expected: name, came: 'not seen on the engine' }))

/**
 * Plays every path of a definition on the engine, each on a store of its own, and says what was seen to happen.
 * @param key as in `dossier@confirm-result/2018`, or of one of the host’s own kinds
 * @throws `unknown-definition`
 */
export async function simulate(
  regime: Regime,
  key: string,
  options: SimulationOptions = {},
): Promise<Simulation> {
  const plan = planPaths(regime, key, options)
  const { kinds = [] } = options
  const open = options.open ?? ((time: ManualTime) => Promise.resolve(memoryStore({ time })))
  const played: Played[] = []
  for (const [number, path] of plan.paths.entries()) {
    played.push(await play({ model: plan.model, kinds, open }, path, number))
    options.progress?.(number + 1, plan.paths.length)
  }
  const seen = new Map(played.flatMap((one) => [...one.seen]))
  const disagreements = [
    ...played.flatMap((one) => one.disagreements),
    ...missing(plan.found, seen),
  ]
  return { key, played, disagreements, coverage: coverageOf(plan, played) }
}
