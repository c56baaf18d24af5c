import type { SupportEvent } from './support-commands.js'
import type { SupportData } from './support-data.js'
import { hourAhead, supportDeadlines, supportReminders } from './support-deadlines.js'
import { procedureOn, type SupportLaw } from './support-law.js'

interface Args {
  readonly context: SupportData
  readonly event: SupportEvent
}

const fieldsComplete = ({ version }: SupportLaw, { context }: Args): boolean =>
  version.fields.every(({ id, required }) => !required || context.fields[id] !== undefined)

const papersSent = (law: SupportLaw, { context, event }: Args): boolean =>
  procedureOn(law, event.local.date)?.components.every(
    ({ id, required }) => !required || context.components.some((paper) => paper.id === id),
  ) ?? false

const deadlineHasPassed = ({ context, event }: Args): boolean => {
  if (event.type !== 'lapse') return false
  const { deadline, due } = event.data
  return supportDeadlines(context, event.calendar).some(
    (running) => running.name === deadline && running.due === due && running.at <= event.at,
  )
}

const hourMissed = (args: Args): boolean =>
  args.event.type === 'lapse' &&
  args.event.data.deadline === 'appointment' &&
  deadlineHasPassed(args)

const reminderIsDue = (law: SupportLaw, { context, event }: Args): boolean => {
  if (event.type !== 'remind') return false
  const { deadline, due } = event.data
  return supportReminders(law, context, event.calendar).some(
    (rung) => rung.name === deadline && rung.due === due && rung.at <= event.at,
  )
}

const unitEnded = ({ regime }: SupportLaw, { context, event }: Args): boolean =>
  event.type === 'transfer' &&
  event.data.to !== context.unit &&
  regime.heirOf(context.unit, event.local.date) === event.data.to

const dayTakenOff = ({ context: { appointment }, event: { calendar } }: Args): boolean =>
  appointment !== null && !calendar.isWorking(appointment.date)

/**
 * The guards of the machine of a request. They look at the case, never at the payload, but for the engine's own `lapse`,
 * `remind` and `transfer`.
 */
export const supportGuards = (law: SupportLaw) => ({
  fieldsComplete: (args: Args) => fieldsComplete(law, args),
  papersSent: (args: Args) => papersSent(law, args),
  hourAhead: ({ context, event }: Args) => hourAhead(context, event),
  hourMissed,
  dayTakenOff,
  deadlineHasPassed,
  reminderIsDue: (args: Args) => reminderIsDue(law, args),
  unitEnded: (args: Args) => unitEnded(law, args),
  calendarCorrected: ({ context, event }: Args) => context.calendar !== event.calendar.edition,
})

/** Name of a guard of the machine of a request. */
export type SupportGuard = keyof ReturnType<typeof supportGuards>
