import type { LocalMoment } from '../../calendar/local-moment.js'
import { MotcuaError } from '../../errors.js'
import { personOf } from '../../model/actor.js'
import type { Instant } from '../../model/time.js'
import type { ReceivedComponent } from '../applicant.js'
import type { Situation } from '../situation.js'
import {
  answered,
  answerOwed,
  cameIn,
  closed,
  knownFields,
  knownPapers,
  termFrom,
  waitOver,
  type Change,
} from './support-change.js'
import type { SupportEventOf } from './support-commands.js'
import type { SupportData } from './support-data.js'
import { procedureOn, routeOf, type SupportLaw } from './support-law.js'

const refuse = (field: string, got: string): never => {
  throw new MotcuaError('invalid-input', { field, got })
}

const byOfficer = ({ by }: Situation): boolean => by.roles.includes('one-stop-officer')

const checkChannel = (law: SupportLaw, event: SupportEventOf<'submit'>): void => {
  const { channel, service } = event.data
  const { channels } = law.version
  if (!channels.includes(channel)) {
    refuse('data.channel', `${channel}; ${service} is asked for through: ${channels.join(', ')}`)
  }
  if (channel === 'phone' && !byOfficer(event)) {
    refuse('data.channel', 'phone; a call is noted by an officer')
  }
}

/** The moment an officer enters for what came in before. */
const entered = (
  received: Instant,
  earliest: LocalMoment,
  event: SupportEventOf<'submit'> | SupportEventOf<'complete'>,
): LocalMoment => {
  if (!byOfficer(event)) refuse('data.received', 'an earlier moment; an officer enters one')
  return cameIn(received, earliest, event)
}

const receipt = (law: SupportLaw, event: SupportEventOf<'submit'>): LocalMoment => {
  const { received, channel } = event.data
  if (received === undefined) return event.local
  if (channel === 'form') refuse('data.received', 'a form is received when it is sent')
  return entered(received, { date: law.version.from, minutes: 0 }, event)
}

const checkSent = (
  law: SupportLaw,
  components: readonly ReceivedComponent[],
  on: LocalMoment,
): void => {
  if (routeOf(law) === 'send') knownPapers(law, { channel: 'online', components }, on.date)
  else if (components.length > 0) {
    refuse('data.components', `${String(components.length)} papers; none are taken this way`)
  }
}

/** The request comes in, or an officer enters it; the term to answer it begins. */
export function submit(law: SupportLaw, event: SupportEventOf<'submit'>): Change {
  const { service, channel, applicant, fields, components, unit } = event.data
  checkChannel(law, event)
  knownFields(law, fields)
  checkSent(law, components, event.local)
  const receivedAt = receipt(law, event)
  return {
    ...{ service, version: law.version.id, unit: unit ?? event.by.unit, channel },
    ...{ applicant, fields, components },
    ...{ submittedAt: event.local, receivedAt, sentAt: receivedAt },
    calendar: event.calendar.edition,
    ...answerOwed(law, receivedAt, event.calendar),
  }
}

/** Tells the applicant what is missing, in plain words; it is waited for some time. */
export function guide(law: SupportLaw, data: SupportData, event: SupportEventOf<'guide'>): Change {
  const wait = termFrom(law.version.completion.term, event.local, event.calendar)
  const round = {
    ...{ round: data.guidance.length + 1, ...event.data, by: personOf(event.by) },
    ...{ on: event.local.date, completedOn: null },
  }
  return {
    ...answered(data, event, 'guided'),
    ...{ guidance: [...data.guidance, round], waitClock: wait.clock, waitUntil: wait.due },
  }
}

/** The papers sent before that the procedure still takes, and those that come now. */
const withPapers = (
  held: readonly ReceivedComponent[],
  added: readonly ReceivedComponent[],
  taken: readonly string[],
): readonly ReceivedComponent[] => [
  ...held
    .filter(({ id }) => taken.includes(id))
    .filter(({ id, form }) => !added.some((paper) => paper.id === id && paper.form === form)),
  ...added,
]

const completion = (data: SupportData, event: SupportEventOf<'complete'>): LocalMoment => {
  const { received } = event.data
  const asked = data.guidance.at(-1)?.on ?? data.receivedAt.date
  return received === undefined
    ? event.local
    : entered(received, { date: asked, minutes: 0 }, event)
}

/** Takes what was missing; the office owes an answer anew. */
export function complete(
  law: SupportLaw,
  data: SupportData,
  event: SupportEventOf<'complete'>,
): Change {
  const { fields, components, applicant } = event.data
  const nothing = Object.keys(fields).length === 0 && components.length === 0
  if (nothing && applicant === undefined) refuse('data.fields', 'nothing; something was missing')
  knownFields(law, fields)
  checkSent(law, components, event.local)
  const at = completion(data, event)
  const taken = procedureOn(law, event.local.date)?.components.map(({ id }) => id) ?? []
  return {
    ...{ fields: { ...data.fields, ...fields }, applicant: applicant ?? data.applicant },
    ...{ components: withPapers(data.components, components, taken), sentAt: at },
    guidance: data.guidance.map((round) =>
      round.completedOn === null ? { ...round, completedOn: at.date } : round,
    ),
    ...waitOver,
    ...answerOwed(law, at, event.calendar),
  }
}

/** The request is complete as it was sent: its dossier is opened. */
export function confirm(law: SupportLaw, data: SupportData, event: SupportEventOf<'confirm'>) {
  knownPapers(law, { channel: 'online', components: data.components }, event.local.date)
  return { ...answered(data, event, 'opened'), ...closed(data, event, {}) }
}

/** Sends the applicant to the body that is competent. */
export const redirect = (data: SupportData, event: SupportEventOf<'redirect'>): Change => {
  const { competentBody, explanation } = event.data
  const ending = closed(data, event, { competentBody, note: explanation })
  return { ...ending, ...answered(data, event, 'redirected'), appointment: null }
}

/** Guides through a procedure that is not one of online support, in words. */
export const answer = (data: SupportData, event: SupportEventOf<'answer'>): Change => ({
  ...closed(data, event, {}),
  ...answered(data, event, 'answered'),
  answer: event.data.guidance,
})

/** The applicant goes on with it no longer. */
export const withdraw = (data: SupportData, event: SupportEventOf<'withdraw'>): Change => ({
  ...closed(data, event, { note: event.data.reason }),
  appointment: null,
})
