import { stopClock } from '../../calendar/clock.js'
import { reprojectClock } from '../../calendar/reproject.js'
import { verdictOf } from '../../calendar/verdict.js'
import { MotcuaError } from '../../errors.js'
import { personOf } from '../../model/actor.js'
import { signatureBy, signatureOf } from '../../model/signature.js'
import type { Situation } from '../situation.js'
import type { DossierEventOf } from './dossier-commands.js'
import type { DossierData } from './dossier-data.js'
import { namedGround, type DossierLaw } from './dossier-law.js'
import { verdictByLimit, type Change } from './dossier-change.js'

/** The applicant is told that the result is ready. */
export const notifyReady = (event: Situation): Change => ({ toldReadyOn: event.local.date })

/** The result leaves the house. */
export const returnResult = (event: DossierEventOf<'returnResult'>): Change => ({
  handout: { on: event.local.date, ...event.data },
})

/** Gives originals back to the applicant. */
export function handBackOriginals(
  data: DossierData,
  event: DossierEventOf<'handBackOriginals'>,
): Change {
  const held = data.originals.filter(({ handedBackOn }) => handedBackOn === null)
  const unknown = event.data.components.find(
    (id) => !held.some(({ component }) => component === id),
  )
  if (unknown !== undefined) {
    const got = `${unknown}; held: ${held.map(({ component }) => component).join(', ') || 'none'}`
    throw new MotcuaError('invalid-input', { field: 'data.components', got })
  }
  return {
    originals: data.originals.map((original) =>
      original.handedBackOn === null && event.data.components.includes(original.component)
        ? { ...original, handedBackOn: event.local.date }
        : original,
    ),
  }
}

/** The applicant asks to withdraw. */
export const requestWithdrawal = (event: DossierEventOf<'requestWithdrawal'>): Change => ({
  withdrawal: {
    requestedOn: event.local.date,
    reason: event.data.reason,
    decidedOn: null,
    granted: null,
  },
})

const decided = (data: DossierData, granted: boolean, event: Situation): Change =>
  data.withdrawal === null
    ? {}
    : { withdrawal: { ...data.withdrawal, decidedOn: event.local.date, granted } }

/** The applicant goes on after all, or the request is not granted. */
export const declineWithdrawal = (data: DossierData, event: Situation): Change =>
  decided(data, false, event)

// Time after the request to complete the dossier does not count, so a dossier that ends while its clock waits
// is judged by the day the waiting began (indicator set 766, domain.md 2.6).
const endedOn = (data: DossierData, today: Situation['local']['date']) =>
  data.clock?.suspensions.find(({ through }) => through === null)?.from.date ?? today

const ending = (
  data: DossierData,
  event: Situation,
  closing: { ground: string; note: string },
): Change => {
  const today = event.local.date
  const finishedOn = endedOn(data, today)
  const due = data.promisedOn
  return {
    closing: { on: today, by: personOf(event.by), ...closing },
    ...(data.clock === null
      ? {}
      : {
          clock: stopClock(data.clock, { on: event.local }),
          finishedOn,
          verdict: due === null ? null : verdictOf(due, finishedOn),
          verdictByLimit: verdictByLimit(data.clock, finishedOn, event),
        }),
  }
}

/** The request to withdraw is granted: the dossier ends. */
export const withdraw = (data: DossierData, event: DossierEventOf<'withdraw'>): Change => ({
  ...decided(data, true, event),
  ...ending(data, event, { ground: 'withdrawal', note: data.withdrawal?.reason ?? '' }),
})

/** The office stops settling, on a ground the law names. */
export const stop = (law: DossierLaw, data: DossierData, event: DossierEventOf<'stop'>): Change =>
  ending(data, event, {
    ground: namedGround(law.version.stopGrounds, event.data.ground).id,
    note: event.data.note,
  })

/** A dossier or paper is lost: recorded with the apology given. */
export const reportLoss = (data: DossierData, event: DossierEventOf<'reportLoss'>): Change => ({
  losses: [
    ...data.losses,
    { reportedOn: event.local.date, ...event.data, remedy: null, remediedOn: null },
  ],
})

/** What was lost is rebuilt or made good. */
export const remedyLoss = (data: DossierData, event: DossierEventOf<'remedyLoss'>): Change => ({
  losses: data.losses.map((loss) =>
    loss.remediedOn === null
      ? { ...loss, remedy: event.data.remedy, remediedOn: event.local.date }
      : loss,
  ),
})

/** An error in the result is found. */
export const openCorrection = (
  data: DossierData,
  event: DossierEventOf<'openCorrection'>,
): Change => ({
  corrections: [
    ...data.corrections,
    { openedOn: event.local.date, ...event.data, correctedOn: null, what: null },
  ],
  toldReadyOn: null,
})

/** The corrected result is signed. The verdict of settling stays what it was. */
export const correct = (data: DossierData, event: DossierEventOf<'correct'>): Change => ({
  signature: data.signature === null ? signatureBy(event.by) : signatureOf(event.by),
  corrections: data.corrections.map((correction) =>
    correction.correctedOn === null
      ? { ...correction, correctedOn: event.local.date, what: event.data.what }
      : correction,
  ),
})

/** A deadline passed while it ran: noted, once. */
export const lapse = (data: DossierData, event: DossierEventOf<'lapse'>): Change => ({
  lapses: [...data.lapses, event.data],
})

/** A moment around a due day was reached at which somebody must know: noted, once. */
export const remind = (data: DossierData, event: DossierEventOf<'remind'>): Change => ({
  reminders: [...data.reminders, event.data],
})

/** The working calendar was corrected: the open clock is counted again and the reason is kept. */
export function reproject(
  law: DossierLaw,
  data: DossierData,
  event: DossierEventOf<'reproject'>,
): Change {
  const to = event.calendar.edition
  if (data.clock === null || data.clock.stoppedAt !== null) return { calendar: to }
  const before = law.regime.calendarEdition(data.calendar)
  const moved = reprojectClock(data.clock, before, event.calendar)
  if (moved === null) return { calendar: to }
  const { was, now, why } = moved
  const days = { was: was.date, now: now.date }
  const entry = { on: event.local.date, from: data.calendar, to, ...days, why }
  return { calendar: to, recalculations: [...data.recalculations, entry] }
}
