import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { Deadline } from '../case-definition.js'
import { endOf, notNoted, rungsOf } from '../ladder.js'
import { isOpenTask, type TaskData } from './task-data.js'
import type { TaskLaw } from './task-law.js'

/** Name of the deadline of a task, and of its ladder. */
export const taskDeadline = 'task'

const running = (data: TaskData, calendar: WorkingCalendar): readonly Deadline[] =>
  data.due !== null && isOpenTask(data) ? [endOf(taskDeadline, data.due, calendar)] : []

/** The day before which it is to be done, while it is not and was not noted as passed. */
export const taskDeadlines = (data: TaskData, calendar: WorkingCalendar): readonly Deadline[] =>
  notNoted(running(data, calendar), data.lapses)

/** The rungs of its ladder that were not noted as reached. */
export function taskReminders(
  { regime }: Pick<TaskLaw, 'regime'>,
  data: TaskData,
  calendar: WorkingCalendar,
): readonly Deadline[] {
  const climb = { calendar, receivedOn: data.plannedOn, mayApologise: false }
  const rungs = running(data, calendar).flatMap(({ name, due }) =>
    rungsOf(regime, { clock: name, name, due, promise: due, since: data.plannedOn }, climb),
  )
  return notNoted(rungs, data.reminders)
}
