import { unitExists } from '../../procedure/unit.js'
import type { CaseEvent } from '../situation.js'
import type { FeedbackEvent } from './feedback-commands.js'
import { isOwnSort, type FeedbackData } from './feedback-data.js'
import { feedbackDeadlines, feedbackReminders } from './feedback-deadlines.js'
import { isCompetent, officesOf, type FeedbackLaw } from './feedback-law.js'

interface Args {
  readonly context: FeedbackData
  readonly event: FeedbackEvent
}

const people = ({ by }: CaseEvent): readonly (string | undefined)[] => [
  by.person,
  by.onBehalfOf?.id,
]

const competent = ({ regime, version }: FeedbackLaw, { context, event }: Args): boolean => {
  const topic = version.topics.find(({ id }) => id === context.topic)
  const place = { unit: context.unit, on: event.local.date }
  return topic !== undefined && isCompetent(regime, topic, place)
}

const otherIsCompetent = ({ regime, version }: FeedbackLaw, { context, event }: Args): boolean => {
  const on = event.local.date
  const levels = version.topics.find(({ id }) => id === context.topic)?.competent ?? []
  const held = officesOf(regime, context, on)
  return regime.units.some(
    (unit) => levels.includes(unit.level) && unitExists(unit, on) && !held.includes(unit.id),
  )
}

const deadlineHasPassed = ({ context, event }: Args): boolean => {
  if (event.type !== 'lapse') return false
  const { deadline, due } = event.data
  return feedbackDeadlines(context, event.calendar).some(
    (running) => running.name === deadline && running.due === due && running.at <= event.at,
  )
}

const reminderIsDue = (law: FeedbackLaw, { context, event }: Args): boolean => {
  if (event.type !== 'remind') return false
  const { deadline, due } = event.data
  return feedbackReminders(law, context, event.calendar).some(
    (rung) => rung.name === deadline && rung.due === due && rung.at <= event.at,
  )
}

const unitEnded = ({ regime }: FeedbackLaw, { context, event }: Args): boolean =>
  event.type === 'transfer' &&
  event.data.to !== context.unit &&
  regime.heirOf(context.unit, event.local.date) === event.data.to

/**
 * The guards of the machine of feedback. They look at the case, never at the payload, but for the branches of
 * `classify` and for `lapse`, `remind` and `transfer`, which the engine gives.
 */
export const feedbackGuards = (law: FeedbackLaw) => ({
  notFeedback: ({ event }: Args) => event.type === 'classify' && !isOwnSort(event.data.sort),
  aboutDossier: ({ context }: Args) => context.about !== null,
  isFeedback: ({ context }: Args) => isOwnSort(context.sort),
  competent: (args: Args) => competent(law, args),
  otherIsCompetent: (args: Args) => otherIsCompetent(law, args),
  guidedAfterReferral: ({ context, event }: Args) =>
    event.type === 'classify' && !isOwnSort(event.data.sort) && context.from !== null,
  wasReferred: ({ context }: Args) => context.referral !== null,
  wasReferredOn: ({ context }: Args) => context.referral !== null && context.from !== null,
  draftedByAnother: ({ context, event }: Args) =>
    context.drafters.length > 0 && !context.drafters.some(({ id }) => people(event).includes(id)),
  publicationAllowed: ({ context }: Args) => context.publishable,
  mayWithhold: ({ context, event }: Args) =>
    !context.publishable || event.by.roles.includes('head'),
  codeAssigned: ({ context }: Args) => context.code !== null,
  deadlineHasPassed,
  reminderIsDue: (args: Args) => reminderIsDue(law, args),
  unitEnded: (args: Args) => unitEnded(law, args),
  calendarCorrected: ({ context, event }: Args) => context.calendar !== event.calendar.edition,
})

/** Name of a guard of the machine of feedback. */
export type FeedbackGuard = keyof ReturnType<typeof feedbackGuards>
