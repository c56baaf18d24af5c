import { dueOf } from '../../calendar/due.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import { addDays, type PlainDate } from '../../model/time.js'
import type { Deadline } from '../case-definition.js'
import type { DossierData } from './dossier-data.js'

const endOf = (name: string, due: PlainDate, calendar: WorkingCalendar): Deadline => ({
  name,
  due,
  at: calendar.startOfDay(addDays(due, 1)),
})

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

/** Deadlines of a dossier that run now and were not noted as passed. */
export function dossierDeadlines(
  data: DossierData,
  calendar: WorkingCalendar,
): readonly Deadline[] {
  if (data.closing !== null || data.handout !== null) return []
  return [settlement, handover, consultations, supplements]
    .flatMap((read) => read(data, calendar))
    .filter(
      ({ name, due }) => !data.lapses.some((lapse) => lapse.deadline === name && lapse.due === due),
    )
}
