import { dueOf } from '../../calendar/due.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { Deadline } from '../case-definition.js'
import { endOf, notNoted, rungsOf, type Running } from '../ladder.js'
import type { DossierData } from './dossier-data.js'
import { mayReappoint, type DossierLaw } from './dossier-law.js'

const settlement = (data: DossierData, calendar: WorkingCalendar): readonly Deadline[] => {
  if (data.clock === null || data.clock.stoppedAt !== null) return []
  const due = dueOf(data.clock, calendar)
  return due.date === null ? [] : [{ name: 'settlement', due: due.date, at: due.at }]
}

// "The start of the next working morning" is taken to be its first hour (grade C, docs/decisions/0008).
const firstHour = 60

const handover = (data: DossierData, calendar: WorkingCalendar): readonly Deadline[] => {
  if (data.handoverBy === null || data.handedOverAt !== null || data.closing !== null) return []
  const { date, minutes } = data.handoverBy
  const opening = calendar.hours[0]?.from === minutes
  const at = calendar.instantAt(date, minutes + (opening ? firstHour : 1))
  return [{ name: 'handover', due: date, at }]
}

const consultations = (data: DossierData, calendar: WorkingCalendar): readonly Deadline[] =>
  data.consultations
    .filter(({ answeredOn }) => answeredOn === null)
    .map(({ number, answerBy }) => endOf(`consultation.${String(number)}`, answerBy, calendar))

const supplements = (data: DossierData, calendar: WorkingCalendar): readonly Deadline[] =>
  data.supplements.flatMap(({ round, suppliedOn, waitUntil }) =>
    suppliedOn !== null || waitUntil === null
      ? []
      : [endOf(`supplement.${String(round)}`, waitUntil, calendar)],
  )

const settlementRuns = (data: DossierData, due: readonly Deadline[]): readonly Running[] => {
  const since = data.promisedAt
  return due.flatMap(({ name, due }) =>
    since === null ? [] : [{ clock: name, name, due, promise: data.promisedOn ?? due, since }],
  )
}

const consultationRuns = (data: DossierData): readonly Running[] =>
  data.consultations
    .filter(({ answeredOn }) => answeredOn === null)
    .map(({ number, answerBy, askedOn }) => ({
      clock: 'consultation',
      name: `consultation.${String(number)}`,
      due: answerBy,
      promise: answerBy,
      since: askedOn,
    }))

const supplementRuns = (data: DossierData): readonly Running[] =>
  data.supplements.flatMap(({ round, suppliedOn, waitUntil, requestedOn }) =>
    suppliedOn !== null || waitUntil === null
      ? []
      : [
          {
            clock: 'supplement',
            name: `supplement.${String(round)}`,
            due: waitUntil,
            promise: waitUntil,
            since: requestedOn,
          },
        ],
  )

const ended = ({ closing, handout }: DossierData): boolean => closing !== null || handout !== null

/** Deadlines of a dossier that run now and were not noted as passed. */
export function dossierDeadlines(
  data: DossierData,
  calendar: WorkingCalendar,
): readonly Deadline[] {
  if (ended(data)) return []
  const running = [settlement, handover, consultations, supplements]
  return notNoted(
    running.flatMap((read) => read(data, calendar)),
    data.lapses,
  )
}

/** The rungs of the ladders of its running terms that were not noted as reached. */
export function dossierReminders(
  law: DossierLaw,
  data: DossierData,
  calendar: WorkingCalendar,
): readonly Deadline[] {
  if (ended(data)) return []
  const mayApologise = mayReappoint(law, data)
  const runs = [
    ...settlementRuns(data, settlement(data, calendar)),
    ...consultationRuns(data),
    ...supplementRuns(data),
  ]
  return notNoted(
    runs.flatMap((running) => {
      const receivedOn = data.receivedAt?.date ?? running.since
      return rungsOf(law.regime, running, { calendar, receivedOn, mayApologise })
    }),
    data.reminders,
  )
}
