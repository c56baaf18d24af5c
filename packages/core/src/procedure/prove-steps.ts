import type { Term } from '../calendar/term.js'
import type { Fault } from '../errors.js'
import type { ProcedureVersion, Step, StepKind } from './procedure.js'

/** Working hours of a working day, for weighing hour budgets against day limits (8 h, domain.md 7.1, grade C). */
export const hoursPerWorkingDay = 8

const hoursOf = (term: Term): number | null => {
  if (term.unit === 'working-hour') return term.count
  if (term.unit === 'working-day') return term.count * hoursPerWorkingDay
  return null
}

const hours = (count: number): string => `${String(count)} working hour${count === 1 ? '' : 's'}`

const pathOf = (steps: readonly Step[]): string =>
  steps.map((step) => `${step.id} ${String(step.budget.count)} ${step.budget.unit}`).join(' → ')

const budgetFaults = (version: ProcedureVersion): readonly Fault[] => {
  const limit = hoursOf(version.limit)
  if (limit === null) return []
  const spent = version.steps.reduce((sum, step) => sum + (hoursOf(step.budget) ?? 0), 0)
  if (spent <= limit) return []
  return [
    {
      path: 'steps',
      problem: `the path ${pathOf(version.steps)} takes ${hours(spent)}, ${hours(spent - limit)} over the limit of ${hours(limit)}`,
    },
  ]
}

const may: Readonly<Record<StepKind, readonly StepKind[]>> = {
  'hand-over': ['assign', 'settle'],
  assign: ['settle'],
  settle: ['settle', 'review', 'sign'],
  review: ['review', 'sign'],
  sign: [],
}

const orderFaults = (steps: readonly Step[]): readonly Fault[] => {
  const faults: Fault[] = []
  steps.forEach((step, index) => {
    const next = steps[index + 1]
    if (index === 0 && step.kind !== 'hand-over') {
      faults.push({ path: 'steps[0].kind', problem: 'the first step is not a hand-over' })
    }
    if (next === undefined && step.kind !== 'sign') {
      faults.push({
        path: `steps[${String(index)}].kind`,
        problem: `the dossier cannot end: the last step is ${step.kind}, not sign`,
      })
    }
    if (next !== undefined && !may[step.kind].includes(next.kind)) {
      faults.push({
        path: `steps[${String(index + 1)}].kind`,
        problem: `a ${next.kind} step cannot follow a ${step.kind} step`,
      })
    }
  })
  return faults
}

/** States of waiting in settlement; a step of the same name could not be told from them. */
const waitingStates = ['awaitingSupplement', 'suspended', 'consulting']

const nameFaults = (steps: readonly Step[]): readonly Fault[] =>
  steps.flatMap(({ id }, index) =>
    waitingStates.includes(id)
      ? [{ path: `steps[${String(index)}].id`, problem: `"${id}" is the name of a waiting state` }]
      : [],
  )

/**
 * The first proof of a version: its steps lead from the counter to a signed result, and the budgets of every
 * path fit the statutory limit. Waiting for a supplement is outside the path, because the clock then pauses or
 * starts anew; sending a draft back uses what is left of the same budgets. A limit in calendar days, months or
 * years cannot be weighed against budgets in working time, so there only the order of steps is proved.
 */
export const proveSteps = (version: ProcedureVersion): readonly Fault[] => [
  ...nameFaults(version.steps),
  ...orderFaults(version.steps),
  ...budgetFaults(version),
]
