import { MotcuaError } from '../../errors.js'
import { isOfPlan, dayOf, planOf, workOf, type RolloutRegime } from './task-law.js'

/** The data of the command that opens a task: `engine.open('task', opening, { by })`. */
export interface TaskOpening {
  readonly task: string
  readonly unit: string
  readonly year: number
}

/**
 * The tasks an office has in a year: those of the plan in the year it was issued, later those of the yearly reform plan.
 * None for an office the plan is not for. A host opens them in a loop; one that is there already is refused (`placeTaken`).
 * @throws `procedure-not-in-force` without a plan, and for a year before it; `unknown-unit` when the office does not
 * exist in that year; `invalid-input` for what is no year
 */
export function tasksOf(regime: RolloutRegime, unit: string, year: number): readonly TaskOpening[] {
  const plan = planOf(regime)
  if (!Number.isInteger(year) || year < 2000 || year > 2200) {
    throw new MotcuaError('invalid-input', { field: 'year', got: String(year) })
  }
  if (year < Number(plan.issuedOn.slice(0, 4))) {
    throw new MotcuaError('procedure-not-in-force', { field: 'year', got: String(year) })
  }
  const office = regime.unit(unit, dayOf(plan, year))
  if (!isOfPlan(regime, plan, unit)) return []
  return workOf(plan, office, year).map(({ item }) => ({ task: item.id, unit, year }))
}
