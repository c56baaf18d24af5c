import { standsAbove } from '../../procedure/office-above.js'
import type { CaseEvent } from '../situation.js'
import type { TaskEvent } from './task-commands.js'
import type { TaskData } from './task-data.js'
import { taskDeadlines, taskReminders } from './task-deadlines.js'
import { holderOf, type TaskLaw } from './task-law.js'

interface Args {
  readonly context: TaskData
  readonly event: TaskEvent
}

const people = ({ by }: Pick<CaseEvent, 'by'>): readonly (string | undefined)[] => [
  by.person,
  by.onBehalfOf?.id,
]

const byUnitAbove = ({ regime }: TaskLaw, { context, event }: Args): boolean => {
  const holder = holderOf(regime, context.unit, event.local.date)
  const { unit } = event.by
  return unit !== holder && standsAbove(regime, unit, { unit: holder, on: event.local.date })
}

const apartFromWork = ({ context: { hands, responsible }, event }: Args): boolean =>
  !people(event).some((id) => id !== undefined && [...hands, responsible?.id].includes(id))

const deadlineHasPassed = ({ context, event }: Args): boolean => {
  if (event.type !== 'lapse') return false
  const { deadline, due } = event.data
  return taskDeadlines(context, event.calendar).some(
    (running) => running.name === deadline && running.due === due && running.at <= event.at,
  )
}

const reminderIsDue = (law: TaskLaw, { context, event }: Args): boolean => {
  if (event.type !== 'remind') return false
  const { deadline, due } = event.data
  return taskReminders(law, context, event.calendar).some(
    (rung) => rung.name === deadline && rung.due === due && rung.at <= event.at,
  )
}

const unitEnded = ({ regime }: TaskLaw, { context, event }: Args): boolean =>
  event.type === 'transfer' &&
  event.data.to !== context.unit &&
  regime.heirOf(context.unit, event.local.date) === event.data.to

const yearIsOver = ({ context, event }: Args): boolean =>
  Number(event.local.date.slice(0, 4)) > context.year

/**
 * The guards of the machine of a task. They look at the case and at who acts, never at the payload, but for `lapse`,
 * `remind` and `transfer`, which the engine gives.
 */
export const taskGuards = (law: TaskLaw) => ({
  byUnitAbove: (args: Args) => byUnitAbove(law, args),
  apartFromWork,
  proposalWaits: ({ context }: Args) => context.proposals.some(({ answer }) => answer === null),
  canEnd: (args: Args) => args.context.ends || yearIsOver(args),
  hasContact: ({ context }: Args) =>
    context.completion?.contact !== undefined && context.completion.contact !== null,
  deadlineHasPassed,
  reminderIsDue: (args: Args) => reminderIsDue(law, args),
  unitEnded: (args: Args) => unitEnded(law, args),
  calendarCorrected: ({ context, event }: Args) => context.calendar !== event.calendar.edition,
})

/** Name of a guard of the machine of a task. */
export type TaskGuard = keyof ReturnType<typeof taskGuards>
