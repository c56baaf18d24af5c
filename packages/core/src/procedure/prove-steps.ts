import { termText, type Term, type TermUnit } from '../calendar/term.js'
import { coded, type Flaw } from '../model/findings/flaw.js'
import type { ProcedureVersion, Step, StepKind } from './procedure.js'

/** Working hours of a working day, for weighing hour budgets against day limits (8 h, domain.md 7.1, grade C). */
export const hoursPerWorkingDay = 8

/** The most working days one unit of a limit can hold, on any calendar. */
const mostDays: Readonly<Record<Exclude<TermUnit, 'working-hour'>, number>> = {
  'working-day': 1,
  'calendar-day': 1,
  month: 31,
  year: 366,
}

/** The working hours of a term; of one in calendar days, months or years the most it can hold on any calendar. */
export const hoursAtMost = (term: Term, perDay = hoursPerWorkingDay): number =>
  term.unit === 'working-hour' ? term.count : term.count * mostDays[term.unit] * perDay

/** Hours in words: `25 working hours`. */
export const hoursText = (count: number): string =>
  count === 1 ? '1 working hour' : `${String(count)} working hours`

const pathOf = (steps: readonly Step[]): string =>
  steps.map((step) => `${step.id} ${String(step.budget.count)} ${step.budget.unit}`).join(' → ')

const over = ({ unit }: Term): string =>
  unit === 'working-day' || unit === 'working-hour'
    ? 'the limit of'
    : 'the most there can be in the limit,'

const trailOf = (steps: readonly Step[], spent: number): readonly string[] => [
  ...steps.map(({ id, budget }) => `${id} ${String(hoursAtMost(budget))} h`),
  `= ${String(spent)} h`,
]

const budgetFlaws = ({ steps, limit }: ProcedureVersion): readonly Flaw[] => {
  const most = hoursAtMost(limit)
  const spent = steps.reduce((sum, step) => sum + hoursAtMost(step.budget), 0)
  if (spent <= most) return []
  return [
    {
      code: 'budget-over-limit',
      path: 'steps',
      problem: `the path ${pathOf(steps)} takes ${hoursText(spent)}, ${hoursText(spent - most)} over ${over(limit)} ${hoursText(most)}`,
      vi: `cần ${String(spent)} giờ làm việc, thời hạn ${termText(limit).vi} chỉ có nhiều nhất ${String(most)} giờ`,
      trail: trailOf(steps, spent),
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

const orderFaults = (steps: readonly Step[]) =>
  steps.flatMap((step, index) => {
    const next = steps[index + 1]
    const path = `steps[${String(index)}].kind`
    const following = { path: `steps[${String(index + 1)}].kind` }
    return [
      ...(index === 0 && step.kind !== 'hand-over'
        ? [{ path, problem: 'the first step is not a hand-over', vi: step.id }]
        : []),
      ...(next === undefined && step.kind !== 'sign'
        ? [
            {
              path,
              problem: `the dossier cannot end: the last step is ${step.kind}, not sign`,
              vi: step.id,
            },
          ]
        : []),
      ...(next !== undefined && !may[step.kind].includes(next.kind)
        ? [
            {
              ...following,
              problem: `a ${next.kind} step cannot follow a ${step.kind} step`,
              vi: `${step.id} → ${next.id}`,
            },
          ]
        : []),
    ]
  })

/** States of waiting in settlement; a step of the same name could not be told from them. */
const waitingStates = ['awaitingSupplement', 'suspended', 'consulting']

const nameFaults = (steps: readonly Step[]) =>
  steps.flatMap(({ id }, index) =>
    waitingStates.includes(id)
      ? [
          {
            path: `steps[${String(index)}].id`,
            problem: `"${id}" is the name of a waiting state`,
            vi: id,
          },
        ]
      : [],
  )

const extensionFaults = ({ extension, limit }: ProcedureVersion) => {
  if (extension === null) return []
  const path = 'extension.term'
  const { term } = extension
  if (term.count === 0) return [{ path, problem: 'is an extension of no time' }]
  return (term.unit === 'working-hour') === (limit.unit === 'working-hour')
    ? []
    : [{ path, problem: `adds ${term.unit}s to a limit in ${limit.unit}s` }]
}

const checkTermFlaws = ({ steps, supplement }: ProcedureVersion): readonly Flaw[] => {
  const { checkTerm, rounds } = supplement
  const asking = steps.findIndex(({ kind }) => kind === 'settle')
  if (checkTerm === null || rounds === 0 || asking < 0) return []
  const before = steps.slice(0, asking)
  const spent = before.reduce((sum, step) => sum + hoursAtMost(step.budget), 0)
  const most = hoursAtMost(checkTerm)
  if (spent <= most) return []
  return [
    {
      code: 'check-term-spent',
      path: 'supplement.checkTerm',
      problem: `the path ${pathOf(before)} takes ${hoursText(spent)} before papers may be asked for, and the check term holds at most ${hoursText(most)}`,
      vi: `các bước trước đó cần ${String(spent)} giờ làm việc, thời hạn kiểm tra có nhiều nhất ${String(most)} giờ`,
      trail: trailOf(before, spent),
    },
  ]
}

/**
 * What is plainly wrong with the steps of a version, whatever the calendar: they do not lead from the counter to a
 * signed result, their budgets are over the most the limit can hold, the term for asking for papers is over before the
 * step that asks. Waiting for a supplement is outside the budgets, because the clock then pauses or starts anew; sending
 * a draft back uses what is left of the same budgets. What a limit in calendar days, months or years holds on the
 * calendar of an office is weighed by the proof of a regime.
 */
export const proveSteps = (version: ProcedureVersion): readonly Flaw[] => [
  ...coded('reserved-name', nameFaults(version.steps)),
  ...coded('step-order', orderFaults(version.steps)),
  ...coded('bad-extension', extensionFaults(version)),
  ...budgetFlaws(version),
  ...checkTermFlaws(version),
]
