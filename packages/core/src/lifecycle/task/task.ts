import { printedDate } from '../../calendar/local-moment.js'
import type { DueStep } from '../../calendar/due-step.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { Citation } from '../../model/citation.js'
import { fold, text } from '../../model/text.js'
import { addDays } from '../../model/time.js'
import {
  defineCase,
  type CaseDefinition,
  type CommandSpec,
  type ExplainedDue,
  type GuardSpec,
  type SummaryFacts,
} from '../case-definition.js'
import { isTaskCommand, taskSchemas, type TaskCommand } from './task-commands.js'
import { blankTask, isOpenTask, taskData, type TaskData } from './task-data.js'
import { taskDeadlines, taskReminders } from './task-deadlines.js'
import { itemOf, type TaskLaw } from './task-law.js'
import { closedTaskStates, taskMachine } from './task-machine.js'
import {
  taskCommandWords,
  taskDeadlineWords,
  taskGuardWords,
  taskStateWords,
} from './task-words.js'
import { taskMessage } from './telling/task-message.js'
import { taskNotices } from './telling/task-notices.js'

/** The point or task of the plan behind a command: L7 and P6 for checks, L8 for what goes into reports. */
const clauses: Partial<Readonly<Record<TaskCommand, string>>> = {
  selfCheck: 'L7',
  adjust: 'L7',
  propose: 'L7',
  answerProposal: 'L7',
  inspect: 'P6',
  reportDifficulty: 'L8',
}

const basisOf = ({ plan }: TaskLaw, command: TaskCommand): Citation =>
  [...plan.points, ...plan.tasks].find(({ id }) => id === clauses[command])?.basis ?? plan.basis

const commandSpec = (law: TaskLaw, command: TaskCommand): CommandSpec => {
  const { label, by, ordinary = false } = taskCommandWords[command]
  const basis = by.includes('head') ? { basis: basisOf(law, command) } : {}
  return { label, roles: by, schema: taskSchemas[command], ordinary, ...basis }
}

const commandsOf = (law: TaskLaw): Readonly<Record<string, CommandSpec>> =>
  Object.fromEntries(
    Object.keys(taskSchemas)
      .filter(isTaskCommand)
      .map((name) => [name, commandSpec(law, name)]),
  )

const guardsOf = ({ plan }: TaskLaw): Readonly<Record<string, GuardSpec>> => ({
  ...taskGuardWords,
  canEnd: { ...taskGuardWords.canEnd, basis: plan.reform.basis },
})

const summarise = (data: TaskData): SummaryFacts => ({
  subject: data.task,
  code: null,
  title: data.title.vi,
  search: fold(data.title.vi),
  channel: null,
  receivedOn: data.plannedOn,
  judgedBy: data.due,
  due: isOpenTask(data) ? data.due : null,
  finishedOn: data.finishedOn,
  verdict: data.verdict,
  assignee: data.responsible?.id ?? null,
})

const explain = (
  { plan }: TaskLaw,
  data: TaskData,
  calendar: WorkingCalendar,
): ExplainedDue | null => {
  const { due } = data
  const placed = itemOf(plan, data.task)
  if (due === null || !isOpenTask(data) || placed === undefined) return null
  const { basis } = placed.item
  const named = addDays(due, 1)
  const step: DueStep = {
    ...{ date: due, kind: 'named', basis },
    why: text(
      `Trước ngày ${printedDate(named)} nghĩa là chậm nhất ngày ${printedDate(due)}`,
      `Before ${named} means ${due} at the latest`,
    ),
  }
  if (calendar.isWorking(due)) return { date: due, trace: [step] }
  const { why } = calendar.dayNote(due)
  const stays = text(`${why.vi}; ngày cuối không dời`, `${why.en}; the last day does not move`)
  return { date: due, trace: [step, { date: due, kind: 'named', why: stays }] }
}

/** Key of the tasks of a plan, e.g. `task@2017`. */
export const taskKey = ({ plan }: Pick<TaskLaw, 'plan'>): string => `task@${plan.id}`

/** The tasks of a rollout plan, compiled. */
export const defineTask = (law: TaskLaw): CaseDefinition =>
  defineCase({
    kind: 'task',
    version: law.plan.id,
    machine: taskMachine(law),
    commands: commandsOf(law),
    guards: guardsOf(law),
    states: taskStateWords,
    deadlineWords: taskDeadlineWords,
    opening: 'plan',
    blank: blankTask,
    closedStates: closedTaskStates,
    unitOf: (data) => taskData(data).unit,
    summarise: (data) => summarise(taskData(data)),
    deadlines: (data, calendar) => taskDeadlines(taskData(data), calendar),
    reminders: (data, calendar) => taskReminders(law, taskData(data), calendar),
    explainDue: (data, calendar) => explain(law, taskData(data), calendar),
    notices: (step) => taskNotices(law, step),
    message: (notice, told) => taskMessage(law, notice, told),
  })
