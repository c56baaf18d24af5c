import { dueOf } from '../../calendar/due.js'
import { handoverDue } from '../../calendar/deadlines.js'
import {
  restartClock,
  resumeClock,
  startClock,
  suspendClock,
  type Clock,
} from '../../calendar/clock.js'
import { verdictOf } from '../../calendar/verdict.js'
import { MotcuaError } from '../../errors.js'
import { personOf } from '../../model/actor.js'
import { text } from '../../model/text.js'
import { epochOfInstant, type PlainDate } from '../../model/time.js'
import type { Situation } from '../situation.js'
import type { DossierEventOf } from './dossier-commands.js'
import type { ReceivedComponent } from '../applicant.js'
import type { DossierData, HeldOriginal, SupplementRound, SupportRequest } from './dossier-data.js'
import { dueDay, outcomeOf, settlersWith, type Change } from './dossier-change.js'
import { namedGround, type DossierLaw } from './dossier-law.js'

const knownComponents = (law: DossierLaw, received: readonly ReceivedComponent[]): void => {
  received.forEach(({ id }, index) => {
    const component = law.version.components.find((candidate) => candidate.id === id)
    const field = `data.components[${String(index)}]`
    if (component === undefined) {
      const known = law.version.components.map((candidate) => candidate.id).join(', ')
      throw new MotcuaError('invalid-input', {
        field: `${field}.id`,
        got: `${id}; the procedure has: ${known}`,
      })
    }
  })
}

const originalsIn = (law: DossierLaw, received: readonly ReceivedComponent[]) =>
  received
    .filter(({ form }) => form === 'original')
    .filter(({ id }) => law.version.components.some((known) => known.id === id && known.handedBack))
    .map(({ id, copies }) => ({ component: id, copies, handedBackOn: null }))

const requestBehind = ({ data, by, calendar }: DossierEventOf<'open'>): SupportRequest | null => {
  const { request } = data
  if (request === undefined) return null
  if (!by.roles.includes('system')) {
    const got = 'a request; only the engine opens a dossier from one'
    throw new MotcuaError('invalid-input', { field: 'data.request', got })
  }
  const { sentAt, paperAt, ...rest } = request
  return {
    ...{ ...rest, sentAt: calendar.localTime(sentAt) },
    paperAt: paperAt === undefined ? null : calendar.localTime(paperAt),
  }
}

/** Opens the dossier with what the applicant hands in or sends. */
export function open(law: DossierLaw, event: DossierEventOf<'open'>): Change {
  const { procedure, channel, applicant, components, unit } = event.data
  if (!law.version.channels.includes(channel)) {
    const got = `${channel}; ${procedure} is taken through: ${law.version.channels.join(', ')}`
    throw new MotcuaError('invalid-input', { field: 'data.channel', got })
  }
  knownComponents(law, components)
  const request = requestBehind(event)
  return {
    ...(request === null ? {} : { request }),
    procedure,
    version: law.version.id,
    unit: unit ?? event.by.unit,
    channel,
    applicant,
    components,
    originals: originalsIn(law, components),
    submittedAt: event.local,
    calendar: event.calendar.edition,
  }
}

/** When the dossier behind a request was received: with the request or its papers, or with what completed it later. */
const receiptOfRequest = (
  { sentAt, paperAt, clockStart }: SupportRequest,
  supplements: readonly SupplementRound[],
  now: Situation['local'],
): Situation['local'] => {
  const came = clockStart === 'send' ? sentAt : (paperAt ?? now)
  const supplied = supplements.at(-1)?.suppliedAt ?? null
  return supplied !== null && supplied.date > came.date ? supplied : came
}

const receiptMoment = (
  law: DossierLaw,
  data: DossierData,
  event: DossierEventOf<'accept'>,
): Situation['local'] => {
  const { receivedAt } = event.data
  const { request, supplements } = data
  if (receivedAt === undefined) {
    return request === null ? event.local : receiptOfRequest(request, supplements, event.local)
  }
  if (request?.clockStart === 'send') {
    const got = `${receivedAt}; what was sent is received when it was sent, or completed`
    throw new MotcuaError('invalid-input', { field: 'data.receivedAt', got })
  }
  if (epochOfInstant(receivedAt) > epochOfInstant(event.at)) {
    throw new MotcuaError('date-in-future', { field: 'data.receivedAt', got: receivedAt })
  }
  const local = event.calendar.localTime(receivedAt)
  const supplied = supplements.at(-1)?.suppliedOn ?? local.date
  const began = law.everInForce === true ? supplied : law.version.from
  const first = supplied > began ? supplied : began
  if (local.date < first) {
    const got = `${local.date}; the dossier was complete, under these rules, no earlier than ${first}`
    throw new MotcuaError('invalid-input', { field: 'data.receivedAt', got })
  }
  return local
}

const startSettlementClock = (law: DossierLaw, receivedAt: Situation['local']): Clock =>
  startClock({ term: law.version.limit, at: receivedAt })

/** Receives the complete dossier: the clock starts, the date of return is promised. */
export function accept(
  law: DossierLaw,
  data: DossierData,
  event: DossierEventOf<'accept'>,
): Change {
  const receivedAt = receiptMoment(law, data, event)
  const clock = startSettlementClock(law, receivedAt)
  const sent = data.request?.clockStart === 'send'
  return {
    receivedAt,
    // What was sent in the night is received from then on; the counter hands it over once it has found it complete.
    handoverBy: handoverDue(sent ? event.local : receivedAt, event.calendar),
    clock,
    promisedOn: dueDay(clock, event),
    promisedAt: event.local.date,
    step: law.version.steps[0]?.id ?? null,
  }
}

const waitUntil = (law: DossierLaw, event: Situation): PlainDate | null => {
  const { wait } = law.version.supplement
  return wait === null
    ? null
    : dueOf(startClock({ term: wait, at: event.local }), event.calendar).date
}

/** Asks the applicant to complete the dossier; on a received dossier the clock waits. */
export function requestSupplement(
  law: DossierLaw,
  data: DossierData,
  event: DossierEventOf<'requestSupplement'>,
): Change {
  const round: SupplementRound = {
    ...event.data,
    round: data.supplements.length + 1,
    stage: data.receivedAt === null ? 'intake' : 'settlement',
    requestedBy: personOf(event.by),
    requestedOn: event.local.date,
    waitUntil: waitUntil(law, event),
    suppliedOn: null,
    suppliedAt: null,
    promisedBefore: data.promisedOn,
    promisedAfter: null,
  }
  const { clock } = data
  const waiting =
    clock === null
      ? {}
      : {
          clock: suspendClock(clock, {
            on: event.local,
            ground: text(
              `chờ bổ sung hồ sơ lần ${String(round.round)}`,
              `waiting for supplement ${String(round.round)}`,
            ),
          }),
        }
  return { ...waiting, supplements: [...data.supplements, round] }
}

const goOn = (law: DossierLaw, clock: Clock, event: Situation): Clock => {
  const resumed = resumeClock(clock, { on: event.local })
  return law.version.supplement.clock === 'pause'
    ? resumed
    : restartClock(resumed, {
        on: event.local,
        ground: text('hồ sơ đã bổ sung đủ', 'the dossier was completed'),
      })
}

const mergeComponents = (
  held: readonly ReceivedComponent[],
  added: readonly ReceivedComponent[],
): readonly ReceivedComponent[] => [
  ...held.filter(({ id, form }) => !added.some((paper) => paper.id === id && paper.form === form)),
  ...added,
]

const withOriginals = (
  held: readonly HeldOriginal[],
  added: readonly HeldOriginal[],
): readonly HeldOriginal[] => [
  ...held.filter(
    ({ component, handedBackOn }) =>
      handedBackOn !== null || !added.some((original) => original.component === component),
  ),
  ...added,
]

/** Takes what the applicant brings later; an open round is closed with the old and the new promised date. */
export function supply(
  law: DossierLaw,
  data: DossierData,
  event: DossierEventOf<'supply'>,
): Change {
  knownComponents(law, event.data.components)
  const clock = data.clock === null ? null : goOn(law, data.clock, event)
  const promisedOn = dueDay(clock, event)
  return {
    clock,
    promisedOn,
    promisedAt: promisedOn === null ? null : event.local.date,
    components: mergeComponents(data.components, event.data.components),
    originals: withOriginals(data.originals, originalsIn(law, event.data.components)),
    supplements: data.supplements.map((round) =>
      round.suppliedOn === null
        ? {
            ...{ ...round, suppliedOn: event.local.date, suppliedAt: event.local },
            promisedAfter: promisedOn,
          }
        : round,
    ),
  }
}

/** Refuses to receive the dossier, on a ground the law names. */
export function refuse(law: DossierLaw, event: DossierEventOf<'refuse'>): Change {
  const grounds = law.version.refusalGrounds.filter(({ at }) => at !== 'appraisal')
  return {
    closing: {
      on: event.local.date,
      by: personOf(event.by),
      ground: namedGround(grounds, event.data.ground).id,
      note: event.data.explanation,
    },
  }
}

/** Guides the applicant to the body that is competent. */
export const guide = (event: DossierEventOf<'guide'>): Change => ({
  closing: {
    on: event.local.date,
    by: personOf(event.by),
    ground: `guided to ${event.data.competentBody}`,
    note: event.data.explanation,
  },
})

/** Settles at the counter: received, finished and returned in one act. */
export function giveImmediateResult(
  law: DossierLaw,
  event: DossierEventOf<'giveImmediateResult'>,
): Change {
  const due = dueDay(startSettlementClock(law, event.local), event)
  const { signedBy } = event.data
  if (signedBy.id === event.by.person || signedBy.id === event.by.onBehalfOf?.id) {
    const got = `${signedBy.id}, who also settles; another person must sign`
    throw new MotcuaError('invalid-input', { field: 'data.signedBy.id', got })
  }
  return {
    ...outcomeOf(law, event.data),
    immediate: true,
    receivedAt: event.local,
    settledBy: personOf(event.by),
    settlers: settlersWith([], event.by),
    signedBy,
    finishedOn: event.local.date,
    verdict: due === null ? null : verdictOf(due, event.local.date),
    verdictByLimit: due === null ? null : verdictOf(due, event.local.date),
    handout: {
      on: event.local.date,
      receiver: event.data.receiver,
      proxy: false,
      authorisation: null,
      channel: 'counter',
    },
  }
}
