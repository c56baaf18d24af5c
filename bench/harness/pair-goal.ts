import type { GoalRow } from './bench.js'
import { goalRow, type NumberGoal } from './goal.js'
import { ratioOf, type Runs } from './rounds.js'

/** A goal that is a ratio of two contenders. */
export interface PairGoal<T> extends NumberGoal {
  readonly candidate: string
  readonly reference: string
  readonly read: (run: T) => number
}

/** The line of a goal that is a ratio; without its reference it says why there is none. */
export function pairRow<T>(goal: PairGoal<T>, runs: Runs<T>, missing = 'not there'): GoalRow {
  if (runs.has(goal.reference)) return goalRow(goal, ratioOf(runs, goal, goal.read))
  return {
    row: goal.row,
    goal: goal.goal,
    floor: `${goal.floor}${goal.unit}`,
    aim: `${goal.aim}${goal.unit}`,
    measured: 'not measured',
    verdict: missing,
  }
}
