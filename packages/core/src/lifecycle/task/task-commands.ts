import { z } from 'zod'
import { personId } from '../../model/actor.js'
import { day, line, orNull, prose, slug, whole } from '../../model/input.js'
import { plainLine } from '../applicant.js'
import { engineSchemas } from '../engine-commands.js'
import type { CaseEvent } from '../situation.js'
import { proposalDecisions } from './task-data.js'

const person = z.strictObject({ id: personId, name: plainLine() }).readonly()

const contact = z
  .strictObject({
    phone: z.string().regex(/^\+?[0-9 .-]{6,20}$/, 'is not a telephone number'),
    email: z.email().max(200),
    officer: person,
  })
  .readonly()

const paper = z.strictObject({ number: line(100), date: day() }).readonly()

const { lapse, remind, reproject, transfer } = engineSchemas

/** The data each command of a task carries. Dates are civil days in the office's zone. */
export const taskSchemas = {
  /** As `tasksOf` gives it. */
  plan: z.strictObject({
    /** Id of the item of the plan. */
    task: slug(),
    /** Office that has it to do; the actor's own when left out. */
    unit: slug().optional(),
    year: whole(2000, 2200),
    responsible: orNull(person),
  }),
  begin: z.strictObject({}).default({}),
  note: z.strictObject({
    text: prose(),
    evidence: orNull(line(500)),
    number: orNull(whole(0, 1_000_000)),
  }),
  selfCheck: z.strictObject({ result: prose(), adjustment: orNull(prose()) }),
  inspect: z.strictObject({ result: prose(), adjustment: orNull(prose()) }),
  /** `contact` is for a contact point that was sent already; `responsible` for a task that is not done. */
  adjust: z.strictObject({
    change: prose(),
    ground: prose(),
    responsible: orNull(person),
    contact: orNull(contact),
  }),
  reportDifficulty: z.strictObject({ difficulty: prose(), cause: prose() }),
  propose: z.strictObject({ proposal: prose() }),
  /** `proposal` is the number of the proposal within the task. */
  answerProposal: z.strictObject({
    proposal: whole(1, 10_000),
    decision: z.enum(proposalDecisions),
    answer: prose(),
  }),
  /** What the task asks for is required, what it does not is not allowed; `evidence` always is. */
  finish: z
    .strictObject({ evidence: orNull(prose()), plan: orNull(paper), contact: orNull(contact) })
    .prefault({}),
  reopen: z.strictObject({ ground: prose() }),
  cancel: z.strictObject({ ground: prose() }),
  ...{ lapse, remind, reproject, transfer },
} as const satisfies Record<string, z.ZodType>

/** Name of a command of a task. */
export type TaskCommand = keyof typeof taskSchemas

/** True for the name of a command of a task. */
export const isTaskCommand = (name: string): name is TaskCommand => Object.hasOwn(taskSchemas, name)

/** Checked data of a command. */
export type TaskInput<K extends TaskCommand> = Readonly<z.output<(typeof taskSchemas)[K]>>

/** A command of a task as the machine sees it. */
export type TaskEventOf<K extends TaskCommand> = Omit<CaseEvent, 'type' | 'data'> & {
  readonly type: K
  readonly data: TaskInput<K>
}

/** Any command of a task. */
export type TaskEvent = { [K in TaskCommand]: TaskEventOf<K> }[TaskCommand]
