import type { Verdict } from '../../calendar/verdict.js'
import { MotcuaError } from '../../errors.js'
import type { Person } from '../../model/actor.js'
import { text, type Text } from '../../model/text.js'
import { plainDate, type PlainDate } from '../../model/time.js'
import type { RolloutProof } from '../../procedure/rollout/rollout-plan.js'
import type { Noted } from '../ladder.js'

/** The states of a task. What goes on stays under way, and is self-checked and inspected there. */
export type TaskState = 'planned' | 'underWay' | 'done' | 'cancelled'

/** Who noted something, and on which day. */
export type Signed = Readonly<{ on: PlainDate; by: Person }>

/** A move of the task into a state. */
export type TaskMove = Signed &
  Readonly<{
    to: TaskState
    /** Why it was opened again or cancelled. */
    ground: string | null
    /** Of a move to `done`: how it stood to its due day; null when it has none. */
    verdict: Verdict | null
  }>

/** What was done so far, with what shows it. */
export type TaskProgress = Signed &
  Readonly<{
    text: string
    /** Paper, picture or place that shows it. */
    evidence: string | null
    /** How many of whatever the text counts. */
    number: number | null
  }>

/** What the office found when it checked itself. */
export type TaskSelfCheck = Signed & Readonly<{ result: string; adjustment: string | null }>

/** What the office above found. */
export type TaskInspection = Signed &
  Readonly<{
    result: string
    adjustment: string | null
    /** Unit that inspected. */
    unit: string
  }>

/** What is done otherwise than before, and why. */
export type TaskAdjustment = Signed & Readonly<{ change: string; ground: string }>

/** What stood in the way, and why. */
export type TaskDifficulty = Signed & Readonly<{ difficulty: string; cause: string }>

/** How the office above takes a proposal. */
export type ProposalDecision = (typeof proposalDecisions)[number]

/** Every way to take a proposal. */
export const proposalDecisions = ['agreed', 'declined', 'guided'] as const

/** What the office above answered. */
export type ProposalAnswer = Signed &
  Readonly<{ answer: string; decision: ProposalDecision; unit: string }>

/** What the office proposed to the one above. */
export type TaskProposal = Signed &
  Readonly<{
    /** 1, 2, 3 … within the task. */
    number: number
    proposal: string
    answer: ProposalAnswer | null
  }>

/** Number and date of a plan, as printed on it. */
export type PlanPaper = Readonly<{ number: string; date: PlainDate }>

/** Where an office is reached about online support and the one-stop counter. */
export type ContactPoint = Readonly<{
  /** Telephone of the office. */
  phone: string
  /** Address issued by the ministry to the focal officer. */
  email: string
  officer: Person
}>

/** What shows that the task is done; of the three the one its `proof` asks for is there. */
export type TaskCompletion = Signed &
  Readonly<{ evidence: string | null; plan: PlanPaper | null; contact: ContactPoint | null }>

/** Everything known of a task. Plain JSON; every key is a unit of change in the journal. */
export type TaskData = Readonly<{
  plan: string
  /** Id of the item of the plan, e.g. `contact-point`. */
  task: string
  title: Text
  proof: RolloutProof
  /** Whether it can be finished within its year. */
  ends: boolean
  unit: string
  /** The office it was planned for; it stays when a successor takes the case over. */
  plannedFor: string
  year: number
  responsible: Person | null
  plannedOn: PlainDate
  /** Last day in time; null for what goes on. */
  due: PlainDate | null
  /** Day by which it must be under way; null where no day is named. */
  startsOn: PlainDate | null
  course: readonly TaskMove[]
  progress: readonly TaskProgress[]
  selfChecks: readonly TaskSelfCheck[]
  inspections: readonly TaskInspection[]
  adjustments: readonly TaskAdjustment[]
  difficulties: readonly TaskDifficulty[]
  proposals: readonly TaskProposal[]
  /** Number of the proposal that was answered last. */
  answeredLast: number | null
  completion: TaskCompletion | null
  /** Ids of the people who worked on it, or in whose name: none of them inspects it or answers its proposals. */
  hands: readonly string[]
  finishedOn: PlainDate | null
  cancelledOn: PlainDate | null
  verdict: Verdict | null
  lapses: readonly Noted[]
  reminders: readonly Noted[]
  calendar: string
}>

const none: readonly never[] = Object.freeze([])

/** A task before its opening command. */
export const blankTask: TaskData = Object.freeze({
  plan: '',
  task: '',
  title: text('', ''),
  proof: 'evidence',
  ends: false,
  unit: '',
  plannedFor: '',
  year: 0,
  responsible: null,
  plannedOn: plainDate('1970-01-01'),
  due: null,
  startsOn: null,
  course: none,
  progress: none,
  selfChecks: none,
  inspections: none,
  adjustments: none,
  difficulties: none,
  proposals: none,
  answeredLast: null,
  completion: null,
  hands: none,
  finishedOn: null,
  cancelledOn: null,
  verdict: null,
  lapses: none,
  reminders: none,
  calendar: '',
})

const isTaskData = (data: object): data is TaskData => 'plannedFor' in data && 'course' in data

/**
 * The data of a case as that of a task.
 * @throws `unknown-kind` when the case is of another kind
 */
export function taskData(data: object): TaskData {
  if (isTaskData(data)) return data
  throw new MotcuaError('unknown-kind', { field: 'kind', got: 'a case that is no task' })
}

/** Whether somebody still has to do something about it by its due day. */
export const isOpenTask = ({
  finishedOn,
  cancelledOn,
}: Pick<TaskData, 'finishedOn' | 'cancelledOn'>): boolean =>
  finishedOn === null && cancelledOn === null
