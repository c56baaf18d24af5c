import type { Clock } from '../../calendar/clock.js'
import { dueOf } from '../../calendar/due.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { Deadline } from '../case-definition.js'
import { notNoted, rungsOf, type Running } from '../ladder.js'
import { begins } from './appointment/slots.js'
import type { SupportData } from './support-data.js'
import type { SupportLaw } from './support-law.js'

const runs = (clock: Clock | null): clock is Clock => clock !== null && clock.stoppedAt === null

const deadlineOf = (
  name: string,
  clock: Clock | null,
  calendar: WorkingCalendar,
): readonly Deadline[] => {
  if (!runs(clock)) return []
  const due = dueOf(clock, calendar)
  return due.date === null ? [] : [{ name, due: due.date, at: due.at }]
}

const waitName = ({ appointment }: SupportData): string =>
  appointment === null ? 'support-completion' : 'paper'

const running = (data: SupportData, calendar: WorkingCalendar): readonly Deadline[] =>
  data.closing === null
    ? [
        ...deadlineOf('support-answer', data.answerClock, calendar),
        ...deadlineOf(waitName(data), data.waitClock, calendar),
      ]
    : []

/** Deadlines of a request that run now and were not noted as passed. */
export const supportDeadlines = (
  data: SupportData,
  calendar: WorkingCalendar,
): readonly Deadline[] => notNoted(running(data, calendar), data.lapses)

const ofTerms = (data: SupportData, calendar: WorkingCalendar): readonly Running[] =>
  running(data, calendar).flatMap(({ name, due }) => {
    const answers = name === 'support-answer'
    const clock = answers ? data.answerClock : data.waitClock
    const promise = answers ? data.answerBy : data.waitUntil
    if (clock === null) return []
    return [{ clock: name, name, due, promise: promise ?? due, since: clock.startedAt.date }]
  })

const ofAppointment = ({ appointment, closing }: SupportData): readonly Running[] => {
  if (appointment === null || closing !== null) return []
  const { date, givenOn } = appointment
  return [{ clock: 'appointment', name: 'appointment', due: date, promise: date, since: givenOn }]
}

/** The rungs of the ladders of its terms and of its appointment that were not noted as reached. */
export function supportReminders(
  { regime }: SupportLaw,
  data: SupportData,
  calendar: WorkingCalendar,
): readonly Deadline[] {
  const climb = { calendar, receivedOn: data.receivedAt.date, mayApologise: false }
  return notNoted(
    [...ofTerms(data, calendar), ...ofAppointment(data)].flatMap((term) =>
      rungsOf(regime, term, climb),
    ),
    data.reminders,
  )
}

/** Whether the hour of the appointment lies ahead. */
export const hourAhead = (
  { appointment }: SupportData,
  now: { readonly at: string; readonly calendar: WorkingCalendar },
): boolean => appointment !== null && begins(appointment, now.calendar) > now.at
