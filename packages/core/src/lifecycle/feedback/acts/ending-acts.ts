import { startClock, stopClock } from '../../../calendar/clock.js'
import { verdictOf } from '../../../calendar/verdict.js'
import { MotcuaError } from '../../../errors.js'
import { personOf, type Actor, type Person } from '../../../model/actor.js'
import type { CaseId } from '../../../model/ids.js'
import { signatureBy } from '../../../model/signature.js'
import { namedGround } from '../../dossier/dossier-law.js'
import type { Opening } from '../../opening.js'
import type { Situation } from '../../situation.js'
import type { FeedbackEventOf } from '../feedback-commands.js'
import type { FeedbackData, FeedbackOutcome } from '../feedback-data.js'
import { clockDue } from '../feedback-deadlines.js'
import { isCompetent, namedTopic, officesOf, wayTo, type FeedbackLaw } from '../feedback-law.js'
import type { Change } from './receipt-acts.js'

const stopped = (data: FeedbackData, outcome: FeedbackOutcome, event: Situation): Change => {
  const { answerClock: clock } = data
  const today = event.local.date
  const due = clockDue(clock, event.calendar)
  return {
    outcome,
    finishedOn: today,
    verdict: due === null ? null : verdictOf(due, today),
    answerClock: clock === null ? null : stopClock(clock, { on: event.local }),
  }
}

const signed = (event: Situation) => ({ on: event.local.date, by: personOf(event.by) })

const withThose = (drafters: readonly Person[], by: Actor): readonly Person[] => [
  ...drafters,
  personOf(by),
  ...(by.onBehalfOf === undefined ? [] : [by.onBehalfOf]),
]

/** Drafts the written reply. */
export const answer = (data: FeedbackData, event: FeedbackEventOf<'answer'>): Change => ({
  draft: { text: event.data.text, ...signed(event) },
  drafters: withThose(data.drafters, event.by),
})

/** The draft goes back to be written again. */
export const sendBack = (): Change => ({ draft: null, drafters: [] })

/** The head approves the reply: the clock stops, and where it may be published, that term begins. */
export function approveAnswer(
  { version }: FeedbackLaw,
  data: FeedbackData,
  event: FeedbackEventOf<'approveAnswer'>,
): Change {
  const { draft, publishable } = data
  if (draft === null) return {}
  const publish = publishable ? version.publish : null
  const signature = signatureBy(event.by)
  return {
    ...stopped(data, 'answered', event),
    answer: {
      text: draft.text,
      draftedBy: draft.by,
      approvedBy: personOf(event.by),
      on: event.local.date,
      ...(signature === null ? {} : { signature }),
    },
    publicationClock: publish === null ? null : startClock({ term: publish.term, at: event.local }),
  }
}

/** Tells the sender what to do, and where. */
export const guide = (data: FeedbackData, event: FeedbackEventOf<'guide'>): Change => ({
  ...stopped(data, 'guided', event),
  guidance: { ...event.data, ...signed(event) },
})

const checkReferral = (
  law: FeedbackLaw,
  data: FeedbackData,
  { data: { unit }, local }: FeedbackEventOf<'refer'>,
): void => {
  const field = 'data.unit'
  const { regime } = law
  regime.unit(unit, local.date, field)
  if (officesOf(regime, data, local.date).includes(unit)) {
    const got = `${unit}, which has it or has referred it before`
    throw new MotcuaError('invalid-input', { field, got })
  }
  const topic = namedTopic(law, data.topic ?? '')
  if (!isCompetent(regime, topic, { unit, on: local.date })) {
    const got = `${unit}; competent for ${topic.id}: offices of level ${topic.competent.join(', ')}`
    throw new MotcuaError('invalid-input', { field, got })
  }
}

/** Passes it on to the office that is competent. */
export function refer(
  law: FeedbackLaw,
  data: FeedbackData,
  event: FeedbackEventOf<'refer'>,
): Change {
  checkReferral(law, data, event)
  return { ...stopped(data, 'referred', event), referral: { ...event.data, ...signed(event) } }
}

/** The case of the other office, which receives it anew and knows where it comes from. */
export const referredCase = (data: FeedbackData, event: { readonly case: CaseId }): Opening => ({
  into: 'transferredTo',
  kind: 'feedback',
  data: {
    unit: data.referral?.unit,
    channel: data.channel,
    sender: data.sender,
    content: data.content,
    publishable: data.publishable,
    about: data.dossiers[0]?.case ?? null,
    from: {
      case: event.case,
      unit: data.unit,
      receivedOn: data.from?.receivedOn ?? data.receivedAt.date,
      path: wayTo(data),
    },
  },
})

/** A command that another case is told. */
type Note = Readonly<{ case: string; command: string; data: unknown }>

/** What the dossier linked last is told. */
export const linkNote = ({ dossiers }: FeedbackData, event: { readonly case: CaseId }): Note => ({
  case: dossiers.at(-1)?.case ?? '',
  command: 'noteFeedback',
  data: { feedback: event.case },
})

/** The office it was referred to found it to be a complaint or denunciation. */
export const noteSort = (event: FeedbackEventOf<'noteSort'>): Change => ({
  foundToBe: event.data.sort,
})

/** What the case it was referred from is told: what this office found it to be, or an office further on. */
export const sortNote = ({ from, sort, foundToBe }: FeedbackData): Note => ({
  case: from?.case ?? '',
  command: 'noteSort',
  data: { sort: foundToBe ?? sort },
})

/** Files it without an answer, on a ground the rules name. */
export function file(
  { version }: FeedbackLaw,
  data: FeedbackData,
  event: FeedbackEventOf<'file'>,
): Change {
  const ground = namedGround(version.filingGrounds, event.data.ground).id
  if (ground === 'anonymous' && data.sender.name !== null) {
    const got = 'anonymous, but the sender gives a name'
    throw new MotcuaError('invalid-input', { field: 'data.ground', got })
  }
  return {
    ...stopped(data, 'filed', event),
    filing: { ground, note: event.data.note, ...signed(event) },
  }
}
