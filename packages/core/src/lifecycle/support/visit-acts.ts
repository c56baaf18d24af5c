import { MotcuaError } from '../../errors.js'
import { personOf } from '../../model/actor.js'
import type { Situation } from '../situation.js'
import { appointmentAt } from './appointment/appointment-at.js'
import { differencesOf } from './paper/differences.js'
import {
  answered,
  answerOwed,
  cameIn,
  closed,
  comparisonOwed,
  knownFields,
  knownPapers,
  termFrom,
  waitOver,
  type Change,
} from './support-change.js'
import type { SupportEventOf } from './support-commands.js'
import type { SupportData } from './support-data.js'
import type { SupportLaw } from './support-law.js'

const given = (
  law: SupportLaw,
  data: SupportData,
  event: SupportEventOf<'appoint'> | SupportEventOf<'moveAppointment'>,
): Change => {
  const { rule, appointment } = appointmentAt(law, data, event)
  const { date, minutes } = appointment
  const wait = termFrom(rule.grace, { date, minutes }, event.calendar)
  return { appointment, waitClock: wait.clock, waitUntil: wait.due }
}

/** The request is complete: the applicant is asked to bring the papers, at an hour of the counter. */
export const appoint = (
  law: SupportLaw,
  data: SupportData,
  event: SupportEventOf<'appoint'>,
): Change => ({ ...answered(data, event, 'appointed'), ...given(law, data, event) })

/** Another hour takes the place of the one given before. */
export const moveAppointment = (
  law: SupportLaw,
  data: SupportData,
  event: SupportEventOf<'moveAppointment'>,
): Change => given(law, data, event)

/** The hour is given up; the office owes another answer. */
export const cancelAppointment = (law: SupportLaw, event: Situation): Change => ({
  ...waitOver,
  ...answerOwed(law, event.local, event.calendar),
  appointment: null,
})

/** The corrected calendar takes the day of the appointment off: nobody is to come, and another answer is owed. */
export function takeOff(
  law: SupportLaw,
  data: SupportData,
  event: SupportEventOf<'reproject'>,
): Change {
  const { appointment, calendar: from, recalculations } = data
  const { calendar, local } = event
  const to = calendar.edition
  const date = appointment?.date ?? local.date
  const { why } = calendar.dayNote(date)
  const entry = { on: local.date, from, to, was: date, now: null, why }
  return {
    ...cancelAppointment(law, event),
    ...{ calendar: to, recalculations: [...recalculations, entry] },
  }
}

/** The papers are there, brought or posted; what they state is compared with the request. */
export function receivePaper(
  law: SupportLaw,
  data: SupportData,
  event: SupportEventOf<'receivePaper'>,
): Change {
  const { received, ...stated } = event.data
  knownFields(law, stated.fields)
  knownPapers(law, stated, event.local.date)
  // What is noted again of papers that lie here came in when they did.
  const noted = data.paper?.at ?? event.local
  const at = received === undefined ? noted : cameIn(received, data.receivedAt, event)
  const appointed = data.appointment !== null || data.paper?.byAppointment === true
  const byAppointment = appointed && stated.channel === 'counter'
  return {
    ...answered(data, event, 'paper-received'),
    ...{ ...waitOver, ...comparisonOwed(law, at, event.calendar) },
    paper: { ...stated, at, by: personOf(event.by), byAppointment },
    differences: differencesOf(data, stated),
    appointment: null,
  }
}

/** Paper and request were compared, and where they differ it was explained: the dossier is opened by the paper. */
export function reconcile(
  law: SupportLaw,
  data: SupportData,
  event: SupportEventOf<'reconcile'>,
): Change {
  const { explanation } = event.data
  if (explanation === null && data.differences.length > 0) {
    const got = `none; paper and request differ in: ${data.differences.map(({ field }) => field).join(', ')}`
    throw new MotcuaError('invalid-input', { field: 'data.explanation', got })
  }
  if (data.paper !== null) knownPapers(law, data.paper, event.local.date)
  return { ...closed(data, event, {}), explanation }
}
