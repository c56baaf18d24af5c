import { MotcuaError } from '../../errors.js'
import { plainDate, type PlainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import {
  isForLevel,
  isOfYear,
  itemsOf,
  type PlacedItem,
  type RolloutPlan,
} from '../../procedure/rollout/rollout-plan.js'
import { unitExists, type Unit } from '../../procedure/unit.js'

/** The law a task runs under: the rollout plan of a regime. */
export interface TaskLaw {
  readonly regime: Regime
  readonly plan: RolloutPlan
}

/** What of a regime the plan needs. */
export type RolloutRegime = Pick<Regime, 'rollout' | 'units' | 'unitsBelow' | 'unit' | 'calendar'>

/**
 * The rollout plan of a regime.
 * @throws `procedure-not-in-force` when it has none
 */
export function planOf({ rollout }: Pick<Regime, 'rollout'>): RolloutPlan {
  if (rollout !== undefined) return rollout
  throw new MotcuaError('procedure-not-in-force', { field: 'rollout', got: 'none' })
}

/** The piece of work of that id, with its task; undefined when the plan has none. */
export const itemOf = (plan: RolloutPlan, id: string): PlacedItem | undefined =>
  itemsOf(plan).find(({ item }) => item.id === id)

/** The day offices are looked up on for a year: the first one, or the day the plan was issued when that is later. */
export const dayOf = ({ issuedOn }: Pick<RolloutPlan, 'issuedOn'>, year: number): PlainDate => {
  const newYear = plainDate(`${String(year)}-01-01`)
  return issuedOn > newYear ? issuedOn : newYear
}

/** Whether the plan is for the office: it issued the plan, or lies below who did. */
export const isOfPlan = (
  { unitsBelow }: Pick<Regime, 'unitsBelow'>,
  plan: Pick<RolloutPlan, 'unit'>,
  unit: string,
): boolean => unitsBelow(plan.unit).includes(unit)

/** The offices the plan is for in a year, the unit and those below it alone when one is given. */
export const officesOf = (
  regime: RolloutRegime,
  plan: RolloutPlan,
  { year, unit = plan.unit }: { readonly year: number; readonly unit?: string | undefined },
): readonly Unit[] => {
  const below = regime.unitsBelow(unit)
  return regime.units.filter(
    (office) =>
      below.includes(office.id) &&
      isOfPlan(regime, plan, office.id) &&
      unitExists(office, dayOf(plan, year)),
  )
}

/** The pieces of work an office of this level has in a year, in the order of the plan. */
export const workOf = (
  plan: RolloutPlan,
  { level }: Pick<Unit, 'level'>,
  year: number,
): readonly PlacedItem[] =>
  itemsOf(plan).filter(({ task, item }) => isForLevel(task, level) && isOfYear(item, year))

/** The office that holds the cases of a unit on a day. */
export const holderOf = ({ heirOf }: Pick<Regime, 'heirOf'>, unit: string, on: PlainDate): string =>
  heirOf(unit, on) ?? unit
