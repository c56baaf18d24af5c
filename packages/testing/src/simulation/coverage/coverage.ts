import type { Citation, Text } from '@motcua/core'
import { goalName, goalsOf, type Goal } from '../paths/goals.js'
import type { Played } from '../paths/play.js'
import type { Found } from '../paths/search.js'
import type { Model } from '../paths/model.js'
import { ruleName } from '../paths/rules.js'
import { goalWords } from './goal-words.js'
import { reasonFor } from './reasons.js'

/** Something that was seen to happen. */
export interface Covered {
  readonly goal: Goal
  /** The goal in one line, the same in every run. */
  readonly name: string
  readonly words: Text
  /** Numbers of the paths that show it, from 0. */
  readonly paths: readonly number[]
}

/** Something that was not, and why. */
export interface Uncovered {
  readonly goal: Goal
  readonly name: string
  readonly words: Text
  readonly reason: Text
}

/** A clause, and the rules it stands behind. */
export interface ClauseCoverage {
  readonly basis: Citation
  readonly exercised: readonly Text[]
  readonly unexercised: readonly Text[]
}

/** What the paths of a definition have shown. */
export interface Coverage {
  /** Key of the definition. */
  readonly key: string
  /** Whether the search looked at everything it had reason to; false when its bound ended it. */
  readonly exhausted: boolean
  readonly covered: readonly Covered[]
  readonly uncovered: readonly Uncovered[]
  readonly clauses: readonly ClauseCoverage[]
}

interface Ran {
  readonly model: Model
  readonly found: Found
}

function clausesOf({ rules }: Model, seen: ReadonlyMap<string, Goal>): readonly ClauseCoverage[] {
  const clauses = new Map<string, { basis: Citation; exercised: Text[]; unexercised: Text[] }>()
  for (const rule of rules) {
    const { what, basis, byGoal = () => false } = rule
    const name = `${basis.instrument} ${basis.clause}`
    const clause = clauses.get(name) ?? { basis, exercised: [], unexercised: [] }
    const isShown = seen.has(`rule ${ruleName(rule)}`) || [...seen.values()].some(byGoal)
    ;(isShown ? clause.exercised : clause.unexercised).push(what)
    clauses.set(name, clause)
  }
  return [...clauses.values()]
}

/** Puts together what was to be seen, what the engine showed and what it did not. */
export function coverageOf({ model, found }: Ran, played: readonly Played[]): Coverage {
  const { definition } = model
  const goals = new Map(
    [...goalsOf(definition), ...found.running.values()].map((goal) => [goalName(goal), goal]),
  )
  const shown = new Map<string, number[]>()
  played.forEach(({ seen }, number) => {
    for (const name of seen.keys()) shown.set(name, [...(shown.get(name) ?? []), number])
  })
  const covered: Covered[] = []
  const uncovered: Uncovered[] = []
  for (const [name, goal] of goals) {
    const told = { goal, name, words: goalWords(definition, goal) }
    const paths = shown.get(name)
    if (paths !== undefined) covered.push({ ...told, paths })
    else uncovered.push({ ...told, reason: reasonFor(definition, found, goal) })
  }
  const clauses = clausesOf(model, new Map(played.flatMap(({ seen }) => [...seen])))
  return { key: definition.key, exhausted: found.exhausted, covered, uncovered, clauses }
}
