import { dueOf } from '../../calendar/due.js'
import { startClock } from '../../calendar/clock.js'
import type { CaseEvent } from '../situation.js'
import type { DossierEvent } from './dossier-commands.js'
import type { DossierData } from './dossier-data.js'
import { dossierDeadlines, dossierReminders } from './dossier-deadlines.js'
import { mayReappoint, type DossierLaw } from './dossier-law.js'

interface Args {
  readonly context: DossierData
  readonly event: DossierEvent
}

const roundsUsed = (data: DossierData): number =>
  data.supplements.filter(({ applicantFault }) => !applicantFault).length

const people = (event: CaseEvent): readonly (string | undefined)[] => [
  event.by.person,
  event.by.onBehalfOf?.id,
]

const withinCheckTerm = (law: DossierLaw, { context, event }: Args): boolean => {
  const { checkTerm } = law.version.supplement
  if (checkTerm === null || context.receivedAt === null) return true
  const clock = startClock({ term: checkTerm, at: context.receivedAt })
  const last = dueOf(clock, event.calendar).date
  return last !== null && event.local.date <= last
}

const hasRequiredComponents = (law: DossierLaw, { context }: Args): boolean =>
  law.version.components
    .filter(({ required }) => required)
    .every(({ id, copies, forms }) => {
      const received = context.components.filter(
        (component) => component.id === id && forms.includes(component.form),
      )
      return received.reduce((sum, component) => sum + component.copies, 0) >= copies
    })

const deadlineHasPassed = ({ context, event }: Args): boolean => {
  if (event.type !== 'lapse') return false
  const { deadline, due } = event.data
  return dossierDeadlines(context, event.calendar).some(
    (running) => running.name === deadline && running.due === due && running.at <= event.at,
  )
}

const reminderIsDue = (law: DossierLaw, { context, event }: Args): boolean => {
  if (event.type !== 'remind') return false
  const { deadline, due } = event.data
  return dossierReminders(law, context, event.calendar).some(
    (rung) => rung.name === deadline && rung.due === due && rung.at <= event.at,
  )
}

const assignedToAbsent = ({ context, event }: Args): boolean => {
  if (event.type !== 'standIn' || context.assignee === null) return false
  const { absent, officer } = event.data
  return context.assignee.id === absent && officer.id !== absent
}

const unitEnded = (law: DossierLaw, { context, event }: Args): boolean =>
  event.type === 'transfer' &&
  event.data.to !== context.unit &&
  law.regime.heirOf(context.unit, event.local.date) === event.data.to

/** The guards of what the engine does by itself. */
const engineGuards = (law: DossierLaw) => ({
  deadlineHasPassed,
  reminderIsDue: (args: Args) => reminderIsDue(law, args),
  unitEnded: (args: Args) => unitEnded(law, args),
  calendarCorrected: ({ context, event }: Args) => context.calendar !== event.calendar.edition,
})

/**
 * The guards of a dossier's machine. They look at the case, never at the payload, but for `lapse`, `remind`, `transfer` and `standIn`,
 * the branches of `open` and `giveImmediateResult`, and the applicant's own fault.
 */
export const dossierGuards = (law: DossierLaw) => ({
  ...engineGuards(law),
  checkedAtOnce: ({ event }: Args) =>
    event.type === 'open' &&
    (event.data.channel === 'counter' ||
      event.data.channel === 'on-site' ||
      event.data.request !== undefined),
  componentsComplete: (args: Args) => hasRequiredComponents(law, args),
  supplementLeft: ({ context, event }: Args) =>
    roundsUsed(context) < law.version.supplement.rounds ||
    (event.type === 'requestSupplement' && event.data.applicantFault),
  withinCheckTerm: (args: Args) => withinCheckTerm(law, args),
  isAssignee: ({ context, event }: Args) =>
    context.assignee !== null && people(event).includes(context.assignee.id),
  officerAssigned: ({ context }: Args) => context.assignee !== null,
  assignedToAbsent,
  settledByAnother: ({ context, event }: Args) =>
    context.settlers.length > 0 && !context.settlers.some(({ id }) => people(event).includes(id)),
  slipAsked: ({ event }: Args) => event.type === 'giveImmediateResult' && event.data.slipAsked,
  answerAwaited: ({ context }: Args) =>
    context.consultations.some(({ answeredOn }) => answeredOn === null),
  nothingLost: ({ context }: Args) => context.losses.every(({ remediedOn }) => remediedOn !== null),
  somethingLost: ({ context }: Args) =>
    context.losses.some(({ remediedOn }) => remediedOn === null),
  consultationsClosed: ({ context, event }: Args) =>
    context.consultations.every(
      ({ answeredOn, answerBy }) => answeredOn !== null || answerBy < event.local.date,
    ),
  suspensionGroundNamed: () => law.version.suspensionGrounds.length > 0,
  stopGroundNamed: () => law.version.stopGrounds.length > 0,
  extensionLeft: ({ context }: Args) =>
    (context.clock?.extensions.length ?? 0) < (law.version.extension?.times ?? 0),
  reappointmentLeft: ({ context }: Args) => mayReappoint(law, context),
  withdrawalPending: ({ context }: Args) =>
    context.withdrawal !== null && context.withdrawal.decidedOn === null,
  noWithdrawalPending: ({ context }: Args) =>
    context.withdrawal === null || context.withdrawal.decidedOn !== null,
  toldIfEarly: ({ context, event }: Args) =>
    context.toldReadyOn !== null ||
    context.promisedOn === null ||
    event.local.date >= context.promisedOn,
  originalsHeld: ({ context }: Args) =>
    context.originals.some(({ handedBackOn }) => handedBackOn === null),
  returnsTo: ({ context }: Args, { step }: { readonly step: string }) => context.step === step,
  codeAssigned: ({ context }: Args) => context.code !== null,
  endedForApplicant: ({ context }: Args) => context.closing !== null || context.handout !== null,
  notRated: ({ context }: Args) => context.rating === null,
})

/** Name of a guard of a dossier's machine. */
export type DossierGuard = keyof ReturnType<typeof dossierGuards>
