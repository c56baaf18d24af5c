import type { Clock } from '../../calendar/clock.js'
import { dueOf } from '../../calendar/due.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { PlainDate } from '../../model/time.js'
import type { Deadline } from '../case-definition.js'
import { endOf, notNoted, rungsOf, type Running } from '../ladder.js'
import { begins } from './appointment/slots.js'
import type { SupportData } from './support-data.js'
import type { SupportLaw } from './support-law.js'

const runs = (clock: Clock | null): clock is Clock => clock !== null && clock.stoppedAt === null

interface TermOf {
  readonly name: string
  readonly clock: Clock | null
  /** The day it ended when it began. */
  readonly promise: PlainDate | null
}

const termsOf = (data: SupportData): readonly TermOf[] => [
  { name: 'support-answer', clock: data.answerClock, promise: data.answerBy },
  {
    name: data.appointment === null ? 'support-completion' : 'paper',
    ...{ clock: data.waitClock, promise: data.waitUntil },
  },
  {
    name: 'support-reconciliation',
    ...{ clock: data.reconciliationClock, promise: data.reconcileBy },
  },
]

const ofTerms = (data: SupportData, calendar: WorkingCalendar): readonly (Running & Deadline)[] =>
  termsOf(data).flatMap(({ name, clock, promise }) => {
    if (data.closing !== null || !runs(clock)) return []
    const { date: due, at } = dueOf(clock, calendar)
    if (due === null) return []
    const since = clock.startedAt.date
    return [{ clock: name, name, due, at, promise: promise ?? due, since }]
  })

const ofHour = (
  { appointment, closing }: SupportData,
  calendar: WorkingCalendar,
): readonly Deadline[] =>
  appointment === null || closing !== null ? [] : [endOf('appointment', appointment.date, calendar)]

const asDeadline = ({ name, due, at }: Deadline): Deadline => ({ name, due, at })

/** Deadlines of a request that run now and were not noted as passed: its terms, and the day of its appointment. */
export const supportDeadlines = (
  data: SupportData,
  calendar: WorkingCalendar,
): readonly Deadline[] =>
  notNoted([...ofTerms(data, calendar).map(asDeadline), ...ofHour(data, calendar)], data.lapses)

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
