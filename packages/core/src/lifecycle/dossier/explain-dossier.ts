import type { Clock } from '../../calendar/clock.js'
import { dueOf, explainDue } from '../../calendar/due.js'
import type { DueStep } from '../../calendar/due-step.js'
import { printedDate } from '../../calendar/local-moment.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { Citation } from '../../model/citation.js'
import { text } from '../../model/text.js'
import type { ExplainedDue } from '../case-definition.js'
import type { DossierData, Reappointment } from './dossier-data.js'
import type { DossierLaw } from './dossier-law.js'

const basisOf = (
  law: DossierLaw,
  { kind, date }: DueStep,
  data: DossierData,
): Citation | undefined => {
  const { limitBasis, supplement, extension, reappointments, suspensionGrounds } = law.version
  if (kind === 'counted') return data.limitBasis ?? limitBasis
  if (kind === 'extended') return extension?.basis
  if (kind === 'reappointed') return reappointments.basis
  if (kind !== 'suspended') return undefined
  const supplementing = data.supplements.some(
    ({ requestedOn, suppliedOn }) =>
      requestedOn <= date && (suppliedOn === null || date <= suppliedOn),
  )
  return supplementing ? supplement.basis : suspensionGrounds[0]?.basis
}

const promiseStep = ({ on, from, to, reason }: Reappointment): DueStep => ({
  date: to,
  kind: 'reappointed',
  why: text(
    `Ngày ${printedDate(on)} xin lỗi và hẹn lại từ ${printedDate(from)} sang ngày này: ${reason}`,
    `On ${on} an apology moved the date from ${from} to this day: ${reason}`,
  ),
})

const pausedSince = (clock: Clock, { on }: Reappointment): boolean =>
  clock.suspensions.some((pause) => pause.from.date >= on) ||
  clock.restarts.some((restart) => restart.on.date >= on)

/** The days to the day first counted, and then the apology, unless the promise itself was moved by a later pause. */
const stepsOf = (
  data: DossierData,
  clock: Clock,
  calendar: WorkingCalendar,
): readonly DueStep[] => {
  const last = data.reappointments.at(-1)
  if (last === undefined || pausedSince(clock, last)) return explainDue(clock, calendar)
  return [...explainDue({ ...clock, reappointments: [] }, calendar), promiseStep(last)]
}

/** The day a dossier is due, each day on the way explained, with the clause; null before receipt and while it waits. */
export function explainDossier(
  law: DossierLaw,
  data: DossierData,
  calendar: WorkingCalendar,
): ExplainedDue | null {
  const { clock } = data
  const date = clock === null ? null : dueOf(clock, calendar).date
  if (clock === null || date === null) return null
  const trace = stepsOf(data, clock, calendar).map((step) => {
    const basis = step.basis ?? basisOf(law, step, data)
    return basis === undefined ? step : { ...step, basis }
  })
  return { date, trace }
}
