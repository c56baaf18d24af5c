import type { Verdict } from '../../../calendar/verdict.js'
import { text, type Text } from '../../../model/text.js'
import type { PlainDate } from '../../../model/time.js'
import { taskData, type TaskData, type TaskMove, type TaskState } from '../task-data.js'
import { taskStateWords } from '../task-words.js'

/** A task as the projections read it; the view of a case is one. */
export interface TaskCase {
  readonly id: string
  readonly data: object
}

/** A task and the case that follows it. */
export interface KnownTask {
  readonly case: string
  readonly data: TaskData
}

/** Where a row of the rollout stands: as a task does, or without a case, or without anything to do in that year. */
export type RolloutState = TaskState | 'not-planned' | 'not-in-year'

/** How a task stood on a day. */
export interface TaskStanding {
  readonly state: RolloutState
  readonly due: PlainDate | null
  /** How it was finished; null before that, and for what has no due day. */
  readonly verdict: Verdict | null
  readonly finishedOn: PlainDate | null
  /** Finished late, not finished although due before the day, or not under way although it was to be by then. */
  readonly late: boolean
}

const stateText: Readonly<Record<RolloutState, Text>> = {
  ...taskStateWords,
  'not-planned': taskStateWords.new,
  'not-in-year': text('Không có trong năm', 'Nothing in that year'),
}

/** A state of a row in words. */
export const rolloutStateText = (state: RolloutState): Text => stateText[state]

/** The tasks behind cases. @throws `unknown-kind` when one is no task */
export const tasksIn = (cases: Iterable<TaskCase>): readonly KnownTask[] =>
  Array.from(cases, ({ id, data }) => ({ case: id, data: taskData(data) }))

/** The last move up to the day; undefined before it was planned. */
export const moveOn = (
  { course }: Pick<TaskData, 'course'>,
  day: PlainDate,
): TaskMove | undefined => course.findLast(({ on }) => on <= day)

const behind = (
  state: RolloutState,
  { due, startsOn }: Pick<TaskData, 'due' | 'startsOn'>,
  day: PlainDate,
): boolean => {
  const passed = (last: PlainDate | null): boolean => last !== null && last < day
  if (state === 'done' || state === 'cancelled') return false
  return passed(due) || (state !== 'underWay' && passed(startsOn))
}

/** How what is to be done by `due`, and under way by `startsOn`, stood at the end of a day. */
export function standingOn(
  data: Pick<TaskData, 'course' | 'due' | 'startsOn'>,
  day: PlainDate,
): TaskStanding {
  const move = moveOn(data, day)
  const state = move?.to ?? 'not-planned'
  const finished = move?.to === 'done' ? move : null
  const verdict = finished?.verdict ?? null
  return {
    ...{ state, due: data.due, verdict, finishedOn: finished?.on ?? null },
    late: verdict === 'late' || behind(state, data, day),
  }
}
