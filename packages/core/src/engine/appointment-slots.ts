import { slotsOfDay, type AppointmentSlot } from '../lifecycle/support/appointment/slots.js'
import { supportData, type CounterAppointment } from '../lifecycle/support/support-data.js'
import { MotcuaError } from '../errors.js'
import { systemActor } from '../model/actor.js'
import { plainDate, type PlainDate } from '../model/time.js'
import type { AppointmentRule } from '../procedure/support-service.js'
import type { Regime } from '../procedure/regime.js'
import type { CaseQuery, CaseRow } from '../ports/case-store.js'
import { situationAt } from './deciding.js'
import type { EngineParts } from './engine-parts.js'
import { standing } from './standing.js'

/** The office whose counter it is, the day as `YYYY-MM-DD`, and the id of the matter somebody comes for. */
export type SlotsAsked = readonly [unit: string, date: string, service: string]

// Who asked under older rules may still come once newer ones give no appointments.
const ruleOf = ({ support }: Regime, id: string, today: PlainDate): AppointmentRule | null => {
  const service = support?.find((candidate) => candidate.id === id)
  if (service === undefined) {
    throw new MotcuaError('unknown-procedure', { field: 'service', got: id })
  }
  const rules = service.versions.filter(({ from }) => from <= today)
  return rules.findLast(({ appointment }) => appointment !== null)?.appointment ?? null
}

const heldBy = async (parts: EngineParts, row: CaseRow): Promise<CounterAppointment | null> => {
  const loaded = await parts.store.load(row.id)
  return loaded === null
    ? null
    : supportData(standing(parts, loaded.stored).before.data).appointment
}

/** The appointments of all open requests of these units. */
async function given(
  parts: EngineParts,
  units: readonly string[],
): Promise<readonly CounterAppointment[]> {
  const state = 'appointed'
  const query: CaseQuery = { kind: 'support', units, state, order: 'opened', limit: 250 }
  const appointments: (CounterAppointment | null)[] = []
  let page = await parts.store.find(query)
  for (;;) {
    appointments.push(...(await Promise.all(page.rows.map((row) => heldBy(parts, row)))))
    if (page.next === null) break
    page = await parts.store.find({ ...query, after: page.next })
  }
  return appointments.filter((appointment) => appointment !== null)
}

/**
 * The hours of appointments of a counter on a day with the places free by now, as appointments for this matter are given
 * today; none on a day off, and where nobody comes to the counter.
 */
export async function appointmentSlotsOf(
  parts: EngineParts,
  [office, day, service]: SlotsAsked,
): Promise<readonly AppointmentSlot[]> {
  const { regime } = parts
  const date = plainDate(day)
  const { id: unit } = regime.unit(office, date)
  const now = situationAt(parts.time.now(), systemActor(unit), regime.calendar)
  const rule = ruleOf(regime, service, now.local.date)
  if (rule === null) return []
  // Who comes on that day comes to the office that then holds the case.
  const held = await given(parts, regime.heldBy([unit], date))
  const taken = held.filter((appointment) => appointment.date === date)
  return slotsOfDay({ rule, date, taken }, now)
}
