import type { Notice } from '../../../model/message.js'
import type { Trigger } from '../../../notification/notification-rule.js'
import type { Step } from '../../case-definition.js'
import { notes, noticesOf } from '../../notices.js'
import { taskData } from '../task-data.js'
import { taskDeadline, taskDeadlines } from '../task-deadlines.js'
import type { TaskLaw } from '../task-law.js'

// An engine that was away notes each moment it missed; what the deadline itself has overtaken is no news any more.
const overtaken = ({ event, after }: Step): boolean =>
  event.type === 'remind' &&
  taskDeadlines(taskData(after.data), event.calendar).some(
    ({ name, at }) => name === taskDeadline && at <= event.at,
  )

const fires = (when: Trigger, step: Step): boolean => {
  const { before, event, after } = step
  switch (when.on) {
    case 'command':
      return event.type === when.command
    case 'deadline':
      return notes(step, when.deadline) && !overtaken(step)
    case 'promise':
      return false
    case 'state':
      return before.state !== after.state
  }
}

/** Whom to tell of a step of a task: people of the offices, and nobody else. */
export const taskNotices = ({ regime }: TaskLaw, step: Step): readonly Notice[] =>
  noticesOf(regime, {
    ...{ kind: 'task', channel: '', step },
    fires: (when) => fires(when, step),
    reaches: (audience) => audience !== 'applicant' && audience !== 'assignee',
  })
