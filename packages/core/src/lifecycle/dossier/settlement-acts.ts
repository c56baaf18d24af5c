import { apologyDue } from '../../calendar/deadlines.js'
import {
  extendClock,
  reappointClock,
  resumeClock,
  stopClock,
  suspendClock,
} from '../../calendar/clock.js'
import { verdictOf } from '../../calendar/verdict.js'
import { MotcuaError } from '../../errors.js'
import { personOf } from '../../model/actor.js'
import { signatureBy } from '../../model/signature.js'
import type { DossierEventOf } from './dossier-commands.js'
import type { DossierData } from './dossier-data.js'
import { namedGround, stepAfter, workBefore, type DossierLaw } from './dossier-law.js'
import { dueDay, outcomeOf, settlersWith, verdictByLimit, type Change } from './dossier-change.js'

/** The counter passes the dossier in; without an assignment step it names who works on it. */
export function handOver(
  law: DossierLaw,
  data: DossierData,
  event: DossierEventOf<'handOver'>,
): Change {
  const next = stepAfter(law, data.step)
  const { officer } = event.data
  if (next?.kind === 'settle' && officer === undefined) {
    const got = `none; step ${next.id} follows the hand-over at once`
    throw new MotcuaError('invalid-input', { field: 'data.officer', got })
  }
  return {
    handedOverAt: event.local,
    step: next?.id ?? data.step,
    ...(officer === undefined ? {} : { assignee: officer }),
  }
}

/** The head names who works on it. */
export const assign = (
  law: DossierLaw,
  data: DossierData,
  event: DossierEventOf<'assign'>,
): Change => ({
  assignee: event.data.officer,
  step: stepAfter(law, data.step)?.id ?? data.step,
})

/** The head names somebody else. */
export const reassign = (event: DossierEventOf<'reassign'>): Change => ({
  assignee: event.data.officer,
})

/** The officer is away: who stands in takes the dossier over. */
export const standIn = (data: DossierData, event: DossierEventOf<'standIn'>): Change => {
  const { officer, reason } = event.data
  if (data.assignee === null) return {}
  const moved = { on: event.local.date, from: data.assignee, to: officer, reason }
  return { assignee: officer, standIns: [...data.standIns, moved] }
}

/** The officer proposes the outcome and passes it on. */
export const settle = (
  law: DossierLaw,
  data: DossierData,
  event: DossierEventOf<'settle'>,
): Change => ({
  ...outcomeOf(law, event.data),
  settledBy: personOf(event.by),
  settlers: settlersWith(data.settlers, event.by),
  step: stepAfter(law, data.step)?.id ?? data.step,
})

/** The proposal goes back to who made it. */
export const sendBack = (law: DossierLaw, data: DossierData): Change => ({
  outcome: null,
  refusalGround: null,
  summary: null,
  settledBy: null,
  settlers: [],
  step: workBefore(law, data.step ?? '')?.id ?? data.step,
})

/** A reviewer passes the proposal on. */
export const review = (law: DossierLaw, data: DossierData): Change => ({
  step: stepAfter(law, data.step)?.id ?? data.step,
})

/** The head, or who signs in the head's place, signs: the result is ready, the clock stops, the verdict is frozen. */
export function sign(data: DossierData, event: DossierEventOf<'approve'>): Change {
  const today = event.local.date
  return {
    signedBy: personOf(event.by),
    signature: signatureBy(event.by),
    finishedOn: today,
    verdict: data.promisedOn === null ? null : verdictOf(data.promisedOn, today),
    verdictByLimit: verdictByLimit(data.clock, today, event),
    clock: data.clock === null ? null : stopClock(data.clock, { on: event.local }),
  }
}

/** Asks another body, with a day to answer by. */
export function consult(data: DossierData, event: DossierEventOf<'consult'>): Change {
  const { body, question, answerBy } = event.data
  if (answerBy < event.local.date) {
    const got = `${answerBy}, before today ${event.local.date}`
    throw new MotcuaError('invalid-input', { field: 'data.answerBy', got })
  }
  const asked = {
    number: data.consultations.length + 1,
    body,
    question,
    askedOn: event.local.date,
    answerBy,
    answeredOn: null,
    answer: null,
  }
  return { consultations: [...data.consultations, asked] }
}

/** Records the answer of a body that was asked. */
export function recordAnswer(data: DossierData, event: DossierEventOf<'recordAnswer'>): Change {
  const { number, answer } = event.data
  const open = data.consultations.filter(({ answeredOn }) => answeredOn === null)
  if (!open.some((consultation) => consultation.number === number)) {
    const waiting = open.map((consultation) => String(consultation.number)).join(', ') || 'none'
    const got = `${String(number)}; unanswered: ${waiting}`
    throw new MotcuaError('invalid-input', { field: 'data.number', got })
  }
  return {
    consultations: data.consultations.map((consultation) =>
      consultation.number === number
        ? { ...consultation, answeredOn: event.local.date, answer }
        : consultation,
    ),
  }
}

/** Suspends settlement on a ground the law names; the time is not counted. */
export function suspend(
  law: DossierLaw,
  data: DossierData,
  event: DossierEventOf<'suspend'>,
): Change {
  const ground = namedGround(law.version.suspensionGrounds, event.data.ground).name
  if (data.clock === null) return {}
  return { clock: suspendClock(data.clock, { on: event.local, ground }) }
}

/** Settlement goes on; the promised date moves by the time not counted. */
export function resume(data: DossierData, event: DossierEventOf<'resume'>): Change {
  if (data.clock === null) return {}
  const clock = resumeClock(data.clock, { on: event.local })
  return { clock, promisedOn: dueDay(clock, event), promisedAt: event.local.date }
}

/** Extends the limit by the term the law gives. */
export function extend(
  law: DossierLaw,
  data: DossierData,
  event: DossierEventOf<'extend'>,
): Change {
  const rule = law.version.extension
  if (rule === null || data.clock === null) return {}
  const clock = extendClock(data.clock, {
    term: rule.term,
    ground: event.data.reason,
    on: event.local,
  })
  return { clock, promisedOn: dueDay(clock, event), promisedAt: event.local.date }
}

/** Apologises and promises a new date; told in time or not is recorded (NĐ 61/2018 Art 19.9). */
export function apologise(data: DossierData, event: DossierEventOf<'apologise'>): Change {
  const { reason, newDate } = event.data
  const today = event.local.date
  const from = dueDay(data.clock, event)
  if (data.clock === null || from === null) return {}
  if (newDate <= from || newDate < today) {
    const got = `${newDate}; it must be after ${from} and not before today ${today}`
    throw new MotcuaError('invalid-input', { field: 'data.newDate', got })
  }
  if (!event.calendar.isWorking(newDate)) {
    const got = `${newDate}, a day the office is closed`
    throw new MotcuaError('invalid-input', { field: 'data.newDate', got })
  }
  const apologyBy = apologyDue(from, event.calendar)
  const appointment = {
    on: today,
    by: personOf(event.by),
    reason,
    from,
    to: newDate,
    apologyBy,
    inTime: today <= apologyBy,
  }
  return {
    clock: reappointClock(data.clock, { date: newDate, ground: reason, on: event.local }),
    promisedOn: newDate,
    promisedAt: event.local.date,
    reappointments: [...data.reappointments, appointment],
  }
}
