import type { Verdict } from '../../../calendar/verdict.js'
import type { Text } from '../../../model/text.js'
import type { PlainDate } from '../../../model/time.js'
import {
  isForLevel,
  isOfYear,
  itemsOf,
  type PlacedItem,
  type RolloutItem,
  type RolloutPlan,
  type RolloutPoint,
} from '../../../procedure/rollout/rollout-plan.js'
import {
  rolloutDue,
  rolloutStart,
  rolloutTimeText,
} from '../../../procedure/rollout/rollout-time.js'
import type { Unit } from '../../../procedure/unit.js'
import { officesOf, planOf, workOf, type RolloutRegime } from '../task-law.js'
import {
  rolloutStateText,
  standingOn,
  tasksIn,
  type KnownTask,
  type RolloutState,
  type TaskCase,
  type TaskStanding,
} from './task-standing.js'

/** What a table of the rollout is about. */
export interface RolloutScope {
  readonly year: number
  /** The end of this day is what it shows. */
  readonly on: PlainDate
  /** This office and those below it; every office of the plan when left out. */
  readonly unit?: string | undefined
}

/** A piece of work behind a row, and how it stands. */
export interface RolloutWork extends TaskStanding {
  /** Id of the item of the plan. */
  readonly task: string
  readonly title: Text
  /** Case that follows it; null where none was opened. */
  readonly case: string | null
}

/** One point of the letter, task of the plan or duty besides, for one office. */
export interface RolloutRow extends TaskStanding {
  readonly source: 'point' | 'task' | 'duty'
  /** `L1` to `L8`, `P1` to `P6` or `III.3`; the second task has a row for each of its times. */
  readonly id: string
  readonly text: Text
  readonly unit: string
  readonly unitName: Text
  readonly year: number
  /** The time in the words of the plan; null where a point leaves it to its tasks. */
  readonly time: Text | null
  readonly stateText: Text
  /** What leads to the state: of a point every piece of work it leads to, else one. */
  readonly work: readonly RolloutWork[]
  /** Id of the reporting rules that go on with a point; null when none do. */
  readonly reporting: string | null
}

interface Office {
  readonly regime: RolloutRegime
  readonly plan: RolloutPlan
  readonly unit: Unit
  readonly scope: RolloutScope
  readonly known: readonly KnownTask[]
}

const stages: readonly RolloutState[] = ['not-planned', 'planned', 'underWay', 'done', 'cancelled']

/** The case of an office for a piece of work: the one that was not cancelled, the last one otherwise. */
export const caseOf = (
  known: readonly KnownTask[],
  { unit, year, task }: { readonly unit: string; readonly year: number; readonly task: string },
): KnownTask | undefined => {
  const those = known.filter(
    ({ data }) => data.plannedFor === unit && data.year === year && data.task === task,
  )
  return those.find(({ data }) => data.cancelledOn === null) ?? those.at(-1)
}

const workAt = ({ regime, unit, scope, known }: Office, item: RolloutItem): RolloutWork => {
  const { year, on } = scope
  const found = caseOf(known, { unit: unit.id, year, task: item.id })
  const due = rolloutDue(item.time, regime.calendar)
  const unopened = { course: [], due, startsOn: rolloutStart(item.time, year) }
  return {
    ...{ task: item.id, title: item.title, case: found?.case ?? null },
    ...standingOn(found?.data ?? unopened, on),
  }
}

const verdicts: readonly Verdict[] = ['early', 'on-time', 'late']

/** Several pieces of work as one: as far as the one that is least far, what was cancelled left out. */
const together = (work: readonly RolloutWork[]): TaskStanding => {
  const kept = work.filter(({ state }) => state !== 'cancelled')
  const those = kept.length > 0 ? kept : work
  const state = stages.find((stage) => those.some((each) => each.state === stage)) ?? 'not-in-year'
  const done = state === 'done'
  const open = those.filter((each) => each.state !== 'done')
  const days = (done ? those : open).flatMap(({ due }) => due ?? []).toSorted()
  return {
    state,
    due: (done ? days.at(-1) : days[0]) ?? null,
    verdict: done
      ? (verdicts.findLast((verdict) => those.some((each) => each.verdict === verdict)) ?? null)
      : null,
    finishedOn: done
      ? (those
          .flatMap(({ finishedOn }) => finishedOn ?? [])
          .toSorted()
          .at(-1) ?? null)
      : null,
    late: those.some(({ late }) => late),
  }
}

const rowOf = (
  { unit, scope }: Office,
  work: readonly RolloutWork[],
  facts: Pick<RolloutRow, 'source' | 'id' | 'text' | 'time' | 'reporting'>,
): RolloutRow => {
  const standing = together(work)
  return {
    ...{ ...facts, unit: unit.id, unitName: unit.name, year: scope.year, ...standing },
    ...{ stateText: rolloutStateText(standing.state), work },
  }
}

const pointRow = (office: Office, point: RolloutPoint): readonly RolloutRow[] => {
  if (!isForLevel(point, office.unit.level)) return []
  const { leadsTo, time } = point
  const own = workOf(office.plan, office.unit, office.scope.year)
  const work = leadsTo.flatMap((id) => own.filter(({ item }) => item.id === id))
  return [
    rowOf(
      office,
      work.map(({ item }) => workAt(office, item)),
      {
        ...{ source: 'point', id: point.id, text: point.text, reporting: point.reporting },
        time: time === null ? null : rolloutTimeText(time),
      },
    ),
  ]
}

const itemRow = (office: Office, { task, item }: PlacedItem): readonly RolloutRow[] => {
  if (!isForLevel(task, office.unit.level)) return []
  const work = isOfYear(item, office.scope.year) ? [workAt(office, item)] : []
  const source = office.plan.tasks.includes(task) ? 'task' : 'duty'
  const time = rolloutTimeText(item.time)
  return [rowOf(office, work, { source, id: task.id, text: item.title, time, reporting: null })]
}

/**
 * Every point of the letter, every task of the plan and every duty besides, for every office that has it: how it stood
 * at the end of a day, and the cases that follow it. A row is there also where no case was opened. Points first, each
 * with its offices.
 * @throws `procedure-not-in-force` without a plan; `unknown-kind` when a case is no task
 */
export function rolloutTable(
  regime: RolloutRegime,
  cases: Iterable<TaskCase>,
  scope: RolloutScope,
): readonly RolloutRow[] {
  const plan = planOf(regime)
  const known = tasksIn(cases)
  const offices = officesOf(regime, plan, scope).map((unit): Office => ({
    regime,
    plan,
    unit,
    scope,
    known,
  }))
  return [
    ...plan.points.flatMap((point) => offices.flatMap((office) => pointRow(office, point))),
    ...itemsOf(plan).flatMap((placed) => offices.flatMap((office) => itemRow(office, placed))),
  ]
}
