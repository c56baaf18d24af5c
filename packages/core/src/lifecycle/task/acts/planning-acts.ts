import { MotcuaError } from '../../../errors.js'
import { personOf, type Actor } from '../../../model/actor.js'
import {
  hasEnd,
  isForLevel,
  isOfYear,
  itemsOf,
  type PlacedItem,
} from '../../../procedure/rollout/rollout-plan.js'
import { rolloutDue, rolloutStart } from '../../../procedure/rollout/rollout-time.js'
import type { Place } from '../../place.js'
import type { TaskEventOf } from '../task-commands.js'
import type { TaskData, TaskMove, TaskState } from '../task-data.js'
import { isOfPlan, itemOf, type TaskLaw } from '../task-law.js'

/** What an act changes. */
export type Change = Partial<TaskData>

const refuse = (field: string, got: string): never => {
  throw new MotcuaError('invalid-input', { field: `data.${field}`, got })
}

const namedItem = ({ plan }: TaskLaw, id: string): PlacedItem => {
  const found = itemOf(plan, id)
  if (found !== undefined) return found
  const known = itemsOf(plan).map(({ item }) => item.id)
  return refuse('task', `${id}; the plan has: ${known.join(', ')}`)
}

const checkPlace = (
  { regime, plan }: TaskLaw,
  { task, item }: PlacedItem,
  {
    data: { year },
    local,
    unit,
  }: { data: { year: number }; local: { date: string }; unit: string },
): void => {
  const { level } = regime.units.find(({ id }) => id === unit) ?? {}
  if (level === undefined || !isOfPlan(regime, plan, unit) || !isForLevel(task, level)) {
    refuse('unit', `${unit}, which does not have ${item.id} to do`)
  }
  // The plan of a year is drawn up in the year before.
  if (!isOfYear(item, year) || year > Number(local.date.slice(0, 4)) + 1) {
    refuse('year', `${String(year)}, in which there is no ${item.id} to open yet or any more`)
  }
}

/** Signs an entry of a task. */
export const signed = (event: Pick<TaskEventOf<'begin'>, 'local' | 'by'>) => ({
  on: event.local.date,
  by: personOf(event.by),
})

/** The course with a move to a state. */
export const moved = (
  { course }: Pick<TaskData, 'course'>,
  to: TaskState,
  move: Pick<TaskMove, 'on' | 'by'> & Partial<Pick<TaskMove, 'ground' | 'verdict'>>,
): readonly TaskMove[] => [...course, { ground: null, verdict: null, ...move, to }]

/** Those who worked on it, with who acts now and in whose name. */
export const withHands = ({ hands }: Pick<TaskData, 'hands'>, by: Actor): readonly string[] => [
  ...new Set([...hands, by.person, ...(by.onBehalfOf === undefined ? [] : [by.onBehalfOf.id])]),
]

/** Gives a piece of work of the plan to an office for a year. */
export function plan(law: TaskLaw, event: TaskEventOf<'plan'>): Change {
  const { task, year, responsible } = event.data
  const unit = event.data.unit ?? event.by.unit
  const placed = namedItem(law, task)
  law.regime.unit(unit, event.local.date, 'data.unit')
  checkPlace(law, placed, { ...event, unit })
  const { item } = placed
  return {
    ...{ plan: law.plan.id, task, title: item.title, proof: item.proof, ends: hasEnd(item) },
    ...{ unit, plannedFor: unit, year, responsible, plannedOn: event.local.date },
    due: rolloutDue(item.time, event.calendar),
    startsOn: rolloutStart(item.time, year),
    course: moved({ course: [] }, 'planned', signed(event)),
    calendar: event.calendar.edition,
  }
}

/** The place of a task among those of its office and year, which one case at a time may have. */
export const placeOf = ({ plan: id, plannedFor, year, task }: TaskData): Place => ({
  series: `task ${id} ${plannedFor} ${String(year)} ${task}`,
})
