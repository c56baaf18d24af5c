import { standsAbove } from '../../procedure/office-above.js'
import { unitExists } from '../../procedure/unit.js'
import type { CaseEvent } from '../situation.js'
import type { ReportEvent } from './report-commands.js'
import { isFresh, setsOf, type ReportData } from './report-data.js'
import { reportDeadlines, reportMoments, reportReminders } from './report-deadlines.js'
import { consolidatesOn, isConsolidatedAbove, receiverOn, type ReportLaw } from './report-law.js'

interface Args {
  readonly context: ReportData
  readonly event: ReportEvent
}

/** Everybody who acts in a command: the person, and the one in whose name. */
export const peopleOf = ({ by }: Pick<CaseEvent, 'by'>): readonly string[] =>
  by.onBehalfOf === undefined ? [by.person] : [by.person, by.onBehalfOf.id]

const passed = ({ context, event }: Args, moment: string): boolean => {
  if (event.type !== 'lapse' || event.data.deadline !== moment) return false
  const { due } = event.data
  return reportDeadlines(context, event.calendar).some(
    (running) => running.name === moment && running.due === due && running.at <= event.at,
  )
}

const reminderIsDue = (law: ReportLaw, { context, event }: Args): boolean => {
  if (event.type !== 'remind') return false
  const { deadline, due } = event.data
  return reportReminders(law, context, event.calendar).some(
    (rung) => rung.name === deadline && rung.due === due && rung.at <= event.at,
  )
}

const unitEnded = ({ regime }: ReportLaw, { context, event }: Args): boolean =>
  event.type === 'transfer' &&
  event.data.to !== context.unit &&
  regime.heirOf(context.unit, event.local.date) === event.data.to

// What was asked for is answered by whoever takes over: nobody reports in its place by a calendar.
const endedBeforeDue = ({ regime }: ReportLaw, { office, due, asked }: ReportData): boolean => {
  const unit = regime.units.find(({ id }) => id === office)
  return asked === null && unit !== undefined && !unitExists(unit, due)
}

const askedFromAbove = ({ regime }: ReportLaw, { event }: Args): boolean => {
  if (event.type !== 'schedule' || event.data.asked === undefined) return true
  const { by, local, data } = event
  return by.unit !== data.unit && standsAbove(regime, by.unit, { unit: data.unit, on: local.date })
}

const partsWritten = ({ parts, texts }: ReportData): boolean =>
  parts.every(({ id, figures }) => figures.length > 0 || texts.some(({ part }) => part === id))

const figuresThere = (data: ReportData): boolean =>
  setsOf(data).every((set) => data.tables.some((table) => table.set === set))

/**
 * The guards of the machine of a report. They look at the case and at who acts, never at the payload, but for what the
 * engine gives.
 */
export const reportGuards = (law: ReportLaw) => ({
  askedFromAbove: (args: Args) => askedFromAbove(law, args),
  windowBegins: (args: Args) => passed(args, reportMoments.begins),
  windowEnds: (args: Args) => passed(args, reportMoments.ends),
  isLate: (args: Args) => passed(args, reportMoments.due),
  reminderIsDue: (args: Args) => reminderIsDue(law, args),
  calendarCorrected: ({ context, event }: Args) => context.calendar !== event.calendar.edition,
  unitEnded: (args: Args) => unitEnded(law, args),
  endedBeforeDue: ({ context }: Args) => endedBeforeDue(law, context),
  booksHere: ({ context }: Args) => context.books === 'here',
  booksElsewhere: ({ context }: Args) => context.books === 'elsewhere',
  lastGathering: ({ context, event }: Args) =>
    (event.type === 'freeze' || event.type === 'include') &&
    event.data.gathering === context.gathering,
  asIncluded: ({ context: { turns }, event }: Args) =>
    (event.type === 'noteConsolidated' || event.type === 'lock') &&
    (event.data.turns?.[event.case] ?? turns) === turns,
  ownReport: ({ context, event }: Args) => event.by.unit === context.unit,
  partsWritten: ({ context }: Args) => partsWritten(context),
  figuresThere: ({ context }: Args) => figuresThere(context),
  consolidates: ({ context, event }: Args) => consolidatesOn(law, context, event.local.date),
  belowIncluded: ({ context, event }: Args) =>
    !consolidatesOn(law, context, event.local.date) || isFresh(context),
  receivedHere: ({ context, event }: Args) =>
    event.by.unit === receiverOn(law, context, event.local.date),
  anotherPerson: ({ context, event }: Args) =>
    !peopleOf(event).some((person) => context.submission?.people.includes(person) === true),
  consolidatedAbove: ({ context }: Args) => isConsolidatedAbove(law, context),
})

/** Name of a guard of the machine of a report. */
export type ReportGuard = keyof ReturnType<typeof reportGuards>
