import { explainDue } from '../../calendar/due.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { Citation } from '../../model/citation.js'
import { fold } from '../../model/text.js'
import {
  defineCase,
  type CaseDefinition,
  type CommandSpec,
  type ExplainedDue,
  type GuardSpec,
  type SummaryFacts,
} from '../case-definition.js'
import { feedbackSchemas, isFeedbackCommand, type FeedbackCommand } from './feedback-commands.js'
import { blankFeedback, feedbackData, isOwnSort, type FeedbackData } from './feedback-data.js'
import {
  clockDue,
  feedbackDeadlines,
  feedbackReminders,
  runningClocks,
} from './feedback-deadlines.js'
import type { FeedbackLaw } from './feedback-law.js'
import { closedFeedbackStates, feedbackMachine } from './feedback-machine.js'
import {
  feedbackCommandWords,
  feedbackDeadlineWords,
  feedbackGuardWords,
  feedbackSortWords,
  feedbackStateWords,
} from './feedback-words.js'
import { feedbackFace } from './public/feedback-face.js'
import { feedbackMessage } from './telling/feedback-message.js'
import { feedbackNotices } from './telling/feedback-notices.js'

const basisOf = ({ version }: FeedbackLaw, rule: string): Citation => {
  if (rule === 'classify') return version.classify.basis
  if (rule === 'publish' && version.publish !== null) return version.publish.basis
  return ['answer', 'approveAnswer', 'guide', 'refer', 'file', 'competent'].includes(rule)
    ? version.answer.basis
    : version.basis
}

const commandSpec = (law: FeedbackLaw, command: FeedbackCommand): CommandSpec => {
  const { label, by, ordinary = false } = feedbackCommandWords[command]
  const basis =
    by.includes('system') && command !== 'receive' ? {} : { basis: basisOf(law, command) }
  return { label, roles: by, schema: feedbackSchemas[command], ordinary, ...basis }
}

const commandsOf = (law: FeedbackLaw): Readonly<Record<string, CommandSpec>> =>
  Object.fromEntries(
    Object.keys(feedbackSchemas)
      .filter(isFeedbackCommand)
      .map((name) => [name, commandSpec(law, name)]),
  )

const guardsOf = (law: FeedbackLaw): Readonly<Record<string, GuardSpec>> => ({
  ...feedbackGuardWords,
  competent: { ...feedbackGuardWords.competent, basis: basisOf(law, 'competent') },
})

// Who denounces is nobody's business in a list, and cannot be searched for.
const titleOf = ({ sort, foundToBe, sender }: FeedbackData): string => {
  if ((foundToBe ?? sort) === 'denunciation') return feedbackSortWords.denunciation.vi
  return sender.name ?? 'Không nêu tên'
}

const summarise = (data: FeedbackData, calendar: WorkingCalendar): SummaryFacts => {
  const title = titleOf(data)
  const [running] = runningClocks(data).filter(([key]) => key !== 'classificationClock')
  return {
    subject: data.topic ?? data.sort ?? 'unclassified',
    code: data.code,
    title,
    search: fold(title),
    channel: data.channel,
    receivedOn: data.receivedAt.date,
    judgedBy: data.answerClock === null ? null : clockDue(data.answerClock, calendar),
    due: running === undefined ? null : clockDue(running[1], calendar),
    finishedOn: data.finishedOn,
    verdict: data.verdict,
    assignee: null,
  }
}

const explain = (
  { version }: FeedbackLaw,
  data: FeedbackData,
  calendar: WorkingCalendar,
): ExplainedDue | null => {
  const [running] = runningClocks(data).filter(([key]) => key !== 'classificationClock')
  if (running === undefined) return null
  const [key, clock] = running
  const date = clockDue(clock, calendar)
  const answering =
    data.sort === null || isOwnSort(data.sort) ? version.answer : version.guideComplaint
  const basis = key === 'answerClock' ? answering.basis : version.publish?.basis
  if (date === null || basis === undefined) return null
  const trace = explainDue(clock, calendar).map((step) =>
    step.kind === 'counted' && step.basis === undefined ? { ...step, basis } : step,
  )
  return { date, trace }
}

/** Key of feedback under one version of the rules, e.g. `feedback@2022`. */
export const feedbackKey = ({ version }: Pick<FeedbackLaw, 'version'>): string =>
  `feedback@${version.id}`

/** Feedback under one version of the rules, compiled. */
export const defineFeedback = (law: FeedbackLaw): CaseDefinition =>
  defineCase({
    kind: 'feedback',
    version: law.version.id,
    machine: feedbackMachine(law),
    commands: commandsOf(law),
    guards: guardsOf(law),
    states: feedbackStateWords,
    deadlineWords: feedbackDeadlineWords,
    opening: 'receive',
    blank: blankFeedback,
    closedStates: closedFeedbackStates,
    unitOf: (data) => feedbackData(data).unit,
    summarise: (data, calendar) => summarise(feedbackData(data), calendar),
    deadlines: (data, calendar) => feedbackDeadlines(feedbackData(data), calendar),
    reminders: (data, calendar) => feedbackReminders(law, feedbackData(data), calendar),
    explainDue: (data, calendar) => explain(law, feedbackData(data), calendar),
    notices: (step) => feedbackNotices(law, step),
    message: (notice, told) => feedbackMessage(law, notice, told),
    publicFace: (state, data) => feedbackFace(law, state, feedbackData(data)),
  })
