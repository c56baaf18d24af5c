import { startClock, stopClock } from '../../../calendar/clock.js'
import type { LocalMoment } from '../../../calendar/local-moment.js'
import { MotcuaError } from '../../../errors.js'
import { personOf } from '../../../model/actor.js'
import { epochOfInstant, type PlainDate } from '../../../model/time.js'
import type { FeedbackEventOf } from '../feedback-commands.js'
import { isOwnSort, type FeedbackData, type FeedbackOrigin } from '../feedback-data.js'
import { clockDue } from '../feedback-deadlines.js'
import { namedTopic, type FeedbackLaw } from '../feedback-law.js'

/** What an act changes. */
export type Change = Partial<FeedbackData>

const receiptOf = (event: FeedbackEventOf<'receive'>): LocalMoment => {
  const { receivedAt } = event.data
  if (receivedAt === undefined) return event.local
  const field = 'data.receivedAt'
  if (!event.by.roles.includes('one-stop-officer')) {
    const got = `${receivedAt}; only a one-stop officer enters what came in before`
    throw new MotcuaError('invalid-input', { field, got })
  }
  if (epochOfInstant(receivedAt) > epochOfInstant(event.at)) {
    throw new MotcuaError('date-in-future', { field, got: receivedAt })
  }
  return event.calendar.localTime(receivedAt)
}

const originOf = ({ data, by }: FeedbackEventOf<'receive'>): FeedbackOrigin | null => {
  if (data.from === null || by.roles.includes('system')) return data.from
  const got = 'a case; only the engine opens feedback that was referred'
  throw new MotcuaError('invalid-input', { field: 'data.from', got })
}

// What was referred came to the first office by its channel, whatever is in force now.
const checkChannel = (
  { version }: FeedbackLaw,
  { channel, from }: FeedbackEventOf<'receive'>['data'],
  on: PlainDate,
): void => {
  if (from !== null) return
  const open = version.channels
    .filter((known) => known.from <= on && (known.through === null || on <= known.through))
    .map(({ id }) => id)
  if (open.includes(channel)) return
  const got = `${channel}; on ${on} feedback comes in through: ${open.join(', ')}`
  throw new MotcuaError('invalid-input', { field: 'data.channel', got })
}

/** Takes the message in: its terms run from the day after. */
export function receive(law: FeedbackLaw, event: FeedbackEventOf<'receive'>): Change {
  const { unit, channel, sender, content, publishable, about } = event.data
  const from = originOf(event)
  const receivedAt = receiptOf(event)
  checkChannel(law, event.data, receivedAt.date)
  const answerClock = startClock({ term: law.version.answer.term, at: receivedAt })
  return {
    ...{ version: law.version.id, unit: unit ?? event.by.unit, channel, sender, content },
    ...{ publishable, about, from, receivedAt, answerClock },
    classificationClock: startClock({ term: law.version.classify.term, at: receivedAt }),
    answerBy: clockDue(answerClock, event.calendar),
    calendar: event.calendar.edition,
  }
}

/** Says what the message is; with feedback and petitions, what about. */
export function classify(
  law: FeedbackLaw,
  data: FeedbackData,
  event: FeedbackEventOf<'classify'>,
): Change {
  const { sort, topic } = event.data
  const { classificationClock: clock, about, receivedAt } = data
  const told = topic !== null && about !== null
  return {
    sort,
    topic: topic === null ? null : namedTopic(law, topic).id,
    classifiedOn: event.local.date,
    classifiedBy: personOf(event.by),
    classificationClock: clock === null ? null : stopClock(clock, { on: event.local }),
    ...(isOwnSort(sort)
      ? {}
      : { answerClock: startClock({ term: law.version.guideComplaint.term, at: receivedAt }) }),
    ...(told ? { dossiers: [{ case: about, on: event.local.date }] } : {}),
  }
}

/** Notes a dossier the feedback is about. */
export function link(data: FeedbackData, event: FeedbackEventOf<'link'>): Change {
  const { dossier } = event.data
  if (data.dossiers.some((linked) => linked.case === dossier)) {
    const got = `${dossier}, which is linked already`
    throw new MotcuaError('invalid-input', { field: 'data.dossier', got })
  }
  return { dossiers: [...data.dossiers, { case: dossier, on: event.local.date }] }
}
