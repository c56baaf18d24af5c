import type { Clock } from '../../calendar/clock.js'
import { dueOf } from '../../calendar/due.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { PlainDate } from '../../model/time.js'
import type { Deadline } from '../case-definition.js'
import { notNoted, rungsOf, type Running } from '../ladder.js'
import type { FeedbackData } from './feedback-data.js'
import type { FeedbackLaw } from './feedback-law.js'

/** The terms of a case of feedback, by the key of their clock. */
export const feedbackTerms = {
  classificationClock: 'feedback-classification',
  answerClock: 'feedback-answer',
  publicationClock: 'publication',
} as const

/** The key of a clock in the data. */
export type FeedbackClock = keyof typeof feedbackTerms

/** The keys of the clocks, in the order their terms usually end. */
export const feedbackClocks = [
  'classificationClock',
  'answerClock',
  'publicationClock',
] as const satisfies readonly FeedbackClock[]

/** A clock that runs, by its key. */
export const runningClocks = (
  data: FeedbackData,
): readonly (readonly [key: FeedbackClock, clock: Clock])[] =>
  feedbackClocks.flatMap((key) => {
    const clock = data[key]
    return clock === null || clock.stoppedAt !== null ? [] : [[key, clock] as const]
  })

/** Day a clock is due; null without a clock. */
export const clockDue = (clock: Clock | null, calendar: WorkingCalendar): PlainDate | null =>
  clock === null ? null : dueOf(clock, calendar).date

const running = (data: FeedbackData, calendar: WorkingCalendar): readonly Deadline[] =>
  runningClocks(data).flatMap(([key, clock]) => {
    const due = dueOf(clock, calendar)
    return due.date === null ? [] : [{ name: feedbackTerms[key], due: due.date, at: due.at }]
  })

/** Deadlines of a case of feedback that run now and were not noted as passed. */
export const feedbackDeadlines = (
  data: FeedbackData,
  calendar: WorkingCalendar,
): readonly Deadline[] => notNoted(running(data, calendar), data.lapses)

const answerRun = (
  { answerBy, receivedAt }: FeedbackData,
  { name, due }: Deadline,
): readonly Running[] =>
  name !== feedbackTerms.answerClock || answerBy === null
    ? []
    : [{ clock: name, name, due, promise: answerBy, since: receivedAt.date }]

/** The rungs of the ladder of its answer that were not noted as reached. */
export function feedbackReminders(
  { regime }: FeedbackLaw,
  data: FeedbackData,
  calendar: WorkingCalendar,
): readonly Deadline[] {
  const climb = { calendar, receivedOn: data.receivedAt.date, mayApologise: false }
  const runs = running(data, calendar).flatMap((deadline) => answerRun(data, deadline))
  return notNoted(
    runs.flatMap((run) => rungsOf(regime, run, climb)),
    data.reminders,
  )
}
