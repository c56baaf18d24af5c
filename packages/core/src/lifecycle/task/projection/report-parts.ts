import { printedDate } from '../../../calendar/local-moment.js'
import type { Verdict } from '../../../calendar/verdict.js'
import { MotcuaError } from '../../../errors.js'
import { joined, text, type Text } from '../../../model/text.js'
import { addDays, type PlainDate } from '../../../model/time.js'
import type {
  ProposalDecision,
  TaskAdjustment,
  TaskInspection,
  TaskProgress,
  TaskSelfCheck,
  TaskState,
} from '../task-data.js'
import { withoutStop } from '../../message-words.js'
import { decisionWords, taskStateWords } from '../task-words.js'
import { moveOn, standingOn, tasksIn, type KnownTask, type TaskCase } from './task-standing.js'

/** The days a report counts: the first one, and the day after the last one. */
export interface ReportDays {
  readonly from: PlainDate
  readonly before: PlainDate
}

/** What every line of a report says of the task it is about. */
export interface TaskLine {
  readonly case: string
  /** The office it was planned for. */
  readonly unit: string
  /** Id of the item of the plan. */
  readonly task: string
  readonly year: number
  readonly title: Text
  /** The whole line in words; what people wrote stands in both as they wrote it. */
  readonly text: Text
}

/** Part 1: a task against the plan, as it stood at the end of the window, and what was noted in it. */
export interface TaskReportLine extends TaskLine {
  readonly state: TaskState
  readonly stateText: Text
  readonly due: PlainDate | null
  readonly finishedOn: PlainDate | null
  readonly verdict: Verdict | null
  readonly late: boolean
  readonly progress: readonly TaskProgress[]
  readonly selfChecks: readonly TaskSelfCheck[]
  readonly inspections: readonly TaskInspection[]
  readonly adjustments: readonly TaskAdjustment[]
}

/** Part 4: a difficulty and its cause. */
export interface DifficultyReportLine extends TaskLine {
  readonly difficulty: string
  readonly cause: string
  readonly on: PlainDate
}

/** Part 5: a proposal, with its answer when there was one by the end of the window. */
export interface ProposalReportLine extends TaskLine {
  readonly proposal: string
  readonly on: PlainDate
  readonly answer: {
    readonly decision: ProposalDecision
    readonly answer: string
    readonly unit: string
    readonly on: PlainDate
  } | null
}

/** The parts of the letter's report (L8) that tasks give: 1, 4 and 5. Lines in the order of the cases. */
export interface ReportParts {
  readonly tasks: readonly TaskReportLine[]
  readonly difficulties: readonly DifficultyReportLine[]
  readonly proposals: readonly ProposalReportLine[]
}

const within = ({ on }: { readonly on: PlainDate }, { from, before }: ReportDays): boolean =>
  from <= on && on < before

const lineOf = ({ case: id, data }: KnownTask, words: Text): TaskLine => ({
  ...{ case: id, unit: data.plannedFor, task: data.task, year: data.year, title: data.title },
  text: text(`${data.title.vi}: ${words.vi}`, `${data.title.en}: ${words.en}`),
})

const verdictWords: Readonly<Record<Verdict, Text>> = {
  early: text('trước hạn', 'early'),
  'on-time': text('đúng hạn', 'on time'),
  late: text('quá hạn', 'late'),
}

const counted = ({ number, evidence, ...note }: TaskProgress): Text => {
  const shown = [number === null ? [] : String(number), evidence ?? []].flat()
  const words = shown.length === 0 ? note.text : `${note.text} (${shown.join('; ')})`
  return text(words, words)
}

type Standing = Pick<TaskReportLine, 'state' | 'due' | 'finishedOn' | 'verdict' | 'late'>

const standingWords = ({ state, due, finishedOn, verdict, late }: Standing): readonly Text[] => [
  taskStateWords[state],
  ...(finishedOn === null ? [] : [text(`ngày ${printedDate(finishedOn)}`, `on ${finishedOn}`)]),
  ...(due === null ? [] : [text(`hạn ${printedDate(due)}`, `due ${due}`)]),
  ...(verdict === null ? [] : [verdictWords[verdict]]),
  ...(late && verdict === null ? [verdictWords.late] : []),
]

const taskLine = (known: KnownTask, window: ReportDays): readonly TaskReportLine[] => {
  const { data } = known
  const last = addDays(window.before, -1)
  const { state, ...standing } = standingOn(data, last)
  if (state === 'not-planned' || state === 'not-in-year') return []
  const of = <T extends { readonly on: PlainDate }>(items: readonly T[]): readonly T[] =>
    items.filter((item) => within(item, window))
  const progress = of(data.progress)
  const noted = { selfChecks: of(data.selfChecks), inspections: of(data.inspections) }
  const adjustments = of(data.adjustments)
  const news = [of(data.course), progress, noted.selfChecks, noted.inspections, adjustments]
  const before = moveOn(data, addDays(window.from, -1))?.to
  // What was closed before the window, and of which nothing was heard in it, was told in the report before.
  if ((before === 'done' || before === 'cancelled') && news.flat().length === 0) return []
  const words = joined([...standingWords({ state, ...standing }), ...progress.map(counted)], '; ')
  return [
    {
      ...{ ...lineOf(known, words), state, stateText: taskStateWords[state], ...standing },
      ...{ progress, ...noted, adjustments },
    },
  ]
}

const difficultyLines = (known: KnownTask, window: ReportDays): readonly DifficultyReportLine[] =>
  known.data.difficulties
    .filter((each) => within(each, window))
    .map(({ difficulty, cause, on }) => ({
      ...lineOf(
        known,
        text(
          `${withoutStop(difficulty)}. Nguyên nhân: ${cause}`,
          `${withoutStop(difficulty)}. Its cause: ${cause}`,
        ),
      ),
      ...{ difficulty, cause, on },
    }))

const proposalLines = (known: KnownTask, window: ReportDays): readonly ProposalReportLine[] =>
  known.data.proposals
    .filter((each) => within(each, window))
    .map(({ proposal, on, answer: given }) => {
      const answer = given !== null && given.on < window.before ? given : null
      const taken = answer === null ? null : decisionWords[answer.decision]
      const words =
        answer === null || taken === null
          ? text(
              `${withoutStop(proposal)} (chưa có ý kiến)`,
              `${withoutStop(proposal)} (not answered yet)`,
            )
          : text(
              `${withoutStop(proposal)} (cấp trên ${taken.vi}: ${withoutStop(answer.answer)})`,
              `${withoutStop(proposal)} (${taken.en} from above: ${withoutStop(answer.answer)})`,
            )
      const told =
        answer === null
          ? null
          : {
              ...{ decision: answer.decision, answer: answer.answer },
              ...{ unit: answer.unit, on: answer.on },
            }
      return { ...lineOf(known, words), proposal, on, answer: told }
    })

/**
 * What tasks give to a report: how each stands against the plan at the end of the window (part 1), the difficulties and
 * their causes (part 4) and the proposals (part 5) of the days of the window. A task that was closed before the window
 * and of which nothing was noted in it is left out of part 1.
 * @throws `invalid-input` for a window without a day; `unknown-kind` when a case is no task
 */
export function reportParts(cases: Iterable<TaskCase>, window: ReportDays): ReportParts {
  if (window.before <= window.from) {
    const got = `${window.before}, not after ${window.from}`
    throw new MotcuaError('invalid-input', { field: 'window.before', got })
  }
  const known = tasksIn(cases)
  return {
    tasks: known.flatMap((each) => taskLine(each, window)),
    difficulties: known.flatMap((each) => difficultyLines(each, window)),
    proposals: known.flatMap((each) => proposalLines(each, window)),
  }
}
