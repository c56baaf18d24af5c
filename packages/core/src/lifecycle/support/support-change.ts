import { startClock, stopClock, type Clock } from '../../calendar/clock.js'
import { dueOf } from '../../calendar/due.js'
import { compareMoments, hourText, type LocalMoment } from '../../calendar/local-moment.js'
import { verdictOf } from '../../calendar/verdict.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import { MotcuaError } from '../../errors.js'
import { personOf } from '../../model/actor.js'
import { epochOfInstant, type Instant, type PlainDate } from '../../model/time.js'
import type { Term } from '../../calendar/term.js'
import type { ReceivedComponent } from '../applicant.js'
import type { Situation } from '../situation.js'
import type { Stated, SupportAnswer, SupportClosing, SupportData } from './support-data.js'
import { procedureOf, procedureOn, type SupportLaw } from './support-law.js'

/** What an act changes. */
export type Change = Partial<SupportData>

/**
 * When something came in that is entered later.
 * @throws `date-in-future`, or `invalid-input` when it was before the earliest moment there can be
 */
export function cameIn(received: Instant, earliest: LocalMoment, event: Situation): LocalMoment {
  if (epochOfInstant(received) > epochOfInstant(event.at)) {
    throw new MotcuaError('date-in-future', { field: 'data.received', got: received })
  }
  const local = event.calendar.localTime(received)
  if (compareMoments(local, earliest) >= 0) return local
  const got = `${received}; nothing of this request came in before ${hourText(earliest.minutes)} on ${earliest.date}`
  throw new MotcuaError('invalid-input', { field: 'data.received', got })
}

/** A clock that starts at a moment, with the day it is due. */
export const termFrom = (
  term: Term,
  at: LocalMoment,
  calendar: WorkingCalendar,
): { readonly clock: Clock; readonly due: PlainDate | null } => {
  const clock = startClock({ term, at })
  return { clock, due: dueOf(clock, calendar).date }
}

/** The office owes an answer from this moment on. */
export const answerOwed = (law: SupportLaw, at: LocalMoment, calendar: WorkingCalendar): Change => {
  const { clock, due } = termFrom(law.version.answer.term, at, calendar)
  return { answerClock: clock, answerBy: due, finishedOn: null, verdict: null }
}

/** The office compares papers that came in at this moment with the request. */
export function comparisonOwed(
  { version: { reconciliation } }: SupportLaw,
  at: LocalMoment,
  calendar: WorkingCalendar,
): Change {
  if (reconciliation === null) return {}
  const { clock, due } = termFrom(reconciliation.term, at, calendar)
  return { reconciliationClock: clock, reconcileBy: due }
}

/** The applicant is waited for no longer. */
export const waitOver: Change = Object.freeze({ waitClock: null, waitUntil: null })

/** The office answers; nothing changes when it has answered before. */
export function answered(data: SupportData, event: Situation, how: SupportAnswer['how']): Change {
  const { answerClock } = data
  if (answerClock === null || answerClock.stoppedAt !== null) return {}
  const due = dueOf(answerClock, event.calendar).date
  if (due === null) return {}
  const on = event.local.date
  const verdict = verdictOf(due, on)
  const before = data.answers.some((answer) => answer.verdict === 'late')
  return {
    answerClock: stopClock(answerClock, { on: event.local }),
    answers: [...data.answers, { how, by: personOf(event.by), on, due, verdict }],
    finishedOn: on,
    verdict: before ? 'late' : verdict,
  }
}

/** The request ends: what was owed or waited for is so no longer. */
export function closed(
  data: SupportData,
  event: Situation,
  closing: Partial<Pick<SupportClosing, 'competentBody' | 'note'>>,
): Change {
  const { answerClock } = data
  const runs = answerClock !== null && answerClock.stoppedAt === null
  return {
    ...{ ...waitOver, reconciliationClock: null, reconcileBy: null },
    ...(runs ? { answerClock: stopClock(answerClock, { on: event.local }) } : {}),
    closing: {
      ...{ on: event.local.date, by: personOf(event.by), competentBody: null, note: null },
      ...closing,
    },
  }
}

/** Checks that the version has every field that is stated. @throws `invalid-input` listing the fields there are */
export function knownFields({ version }: SupportLaw, stated: Stated): void {
  const known = version.fields.map(({ id }) => id)
  const other = Object.keys(stated).find((id) => !known.includes(id))
  if (other === undefined) return
  const got = `${other}; the service has: ${known.join(', ') || 'none'}`
  throw new MotcuaError('invalid-input', { field: `data.fields.${other}`, got })
}

/** Papers, and the way they come in. */
export interface Papers {
  readonly channel: 'counter' | 'post' | 'online'
  readonly components: readonly ReceivedComponent[]
}

/**
 * Checks that a dossier of the procedure could be opened today with these papers, come in that way.
 * @throws `procedure-not-in-force`, or `invalid-input` naming what the procedure does not take
 */
export function knownPapers(law: SupportLaw, { channel, components }: Papers, on: PlainDate): void {
  const version = procedureOn(law, on)
  if (version === undefined) {
    const got = `${procedureOf(law)?.id ?? 'none'} on ${on}`
    throw new MotcuaError('procedure-not-in-force', { field: 'procedure', got })
  }
  if (!version.channels.includes(channel)) {
    const got = `${channel}; the procedure is taken through: ${version.channels.join(', ')}`
    throw new MotcuaError('invalid-input', { field: 'data.channel', got })
  }
  const known = version.components.map(({ id }) => id)
  const other = components.findIndex(({ id }) => !known.includes(id))
  if (other < 0) return
  const got = `${components[other]?.id ?? ''}; the procedure has: ${known.join(', ')}`
  throw new MotcuaError('invalid-input', { field: `data.components[${String(other)}].id`, got })
}
