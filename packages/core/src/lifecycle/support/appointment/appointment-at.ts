import { minutesOfHour } from '../../../calendar/local-moment.js'
import { MotcuaError } from '../../../errors.js'
import type { AppointmentRule } from '../../../procedure/support-service.js'
import type { Place } from '../../place.js'
import type { SupportEventOf } from '../support-commands.js'
import type { CounterAppointment, SupportData } from '../support-data.js'
import type { SupportLaw } from '../support-law.js'
import { begins, lastDay, slotHours } from './slots.js'

type Asking = SupportEventOf<'appoint'> | SupportEventOf<'moveAppointment'>

const refuse = (field: string, got: string): never => {
  throw new MotcuaError('invalid-input', { field, got })
}

const ruleOf = ({ version }: SupportLaw): AppointmentRule =>
  version.appointment ?? refuse('data.date', 'nobody comes to the counter under these rules')

const hourOf = (rule: AppointmentRule, { data, calendar, at }: Asking) => {
  const { date, hour } = data
  const slots = slotHours(calendar.hours, rule.slotMinutes)
  const minutes = minutesOfHour(hour)
  const slot = slots.find(({ from }) => from === minutes)
  if (slot === undefined) return refuse('data.hour', `${hour}; no appointment begins then`)
  if (begins({ date, minutes: slot.from }, calendar) <= at) {
    return refuse('data.hour', `${hour} on ${date}; that hour has passed`)
  }
  return slot
}

/**
 * The appointment that is asked for, checked against the rules of the counter.
 * @throws `invalid-input` naming what the rules do not allow, `calendar-unknown`
 */
export function appointmentAt(
  law: SupportLaw,
  data: SupportData,
  event: Asking,
): { readonly rule: AppointmentRule; readonly appointment: CounterAppointment } {
  const rule = ruleOf(law)
  const { date, place } = event.data
  const { calendar, local } = event
  if (!calendar.isWorking(date)) {
    refuse('data.date', `${date}; ${calendar.dayNote(date).why.en}`)
  }
  const last = lastDay(rule, event)
  if (date > last) refuse('data.date', `${date}; appointments are given up to ${last}`)
  const slot = hourOf(rule, event)
  if (place > rule.capacity) {
    refuse('data.place', `${String(place)}; an hour has ${String(rule.capacity)}`)
  }
  // Who comes on a day when another office has taken over comes to that one's counter.
  const unit =
    law.regime.heirOf(data.unit, date) ??
    refuse('data.date', `${date}; ${data.unit} has ended by then, and no office took over`)
  const hour = { minutes: slot.from, until: slot.to }
  return { rule, appointment: { unit, date, ...hour, place, givenOn: local.date } }
}

/** The place an appointment holds: one request at a time may have it. */
export const placeOf = (appointment: CounterAppointment | null): Place => {
  if (appointment === null) {
    throw new MotcuaError('invalid-input', { field: 'appointment', got: 'none' })
  }
  const { unit, date, minutes, place } = appointment
  return { series: `appointment ${unit} ${date} ${String(minutes)} ${String(place)}` }
}
