import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { CaseData } from '../../model/case.js'
import { text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import { hoursPerWorkingDay } from '../../procedure/prove-steps.js'
import type { CaseDefinition, GuardSpec } from '../case-definition.js'
import type { Situation } from '../situation.js'

/** What must hold of the limits of a case that is moved, unless said otherwise. */
export const limitNames = ['promiseKept', 'stillInTime', 'budgetsFit'] as const

/** Name of what must hold of the limits of a case that is moved. */
export type LimitName = (typeof limitNames)[number]

/** Why a case is not moved on account of its limits. */
export const limitWords: Readonly<Record<LimitName, GuardSpec>> = {
  promiseKept: {
    text: text(
      'Hạn mới sau ngày hẹn trả kết quả đã ghi trên phiếu.',
      'The new due day is after the day promised on the slip.',
    ),
  },
  stillInTime: {
    text: text(
      'Hạn mới đã qua, dù hạn cũ chưa qua.',
      'The new due day has passed, though the old one has not.',
    ),
  },
  budgetsFit: {
    text: text(
      'Các bước còn lại không kịp hạn mới, dù kịp hạn cũ.',
      'The steps that are left do not fit the new due day, though they fitted the old one.',
    ),
  },
}

/** A case before and after a move. */
export interface Moved {
  readonly held: CaseDefinition
  readonly target: CaseDefinition
  readonly before: CaseData
  readonly after: CaseData
  readonly event: Pick<Situation, 'local' | 'calendar'>
}

const dueOf = (
  definition: CaseDefinition,
  data: CaseData,
  calendar: WorkingCalendar,
): PlainDate | null => definition.summarise(data, calendar).due

const hoursAhead = ({ adoption }: CaseDefinition, data: CaseData): number =>
  (adoption?.ahead(data) ?? []).reduce(
    (sum, { unit, count }) => sum + (unit === 'working-hour' ? count : count * hoursPerWorkingDay),
    0,
  )

const fits = (
  definition: CaseDefinition,
  data: CaseData,
  { local, calendar }: Moved['event'],
): boolean => {
  const due = dueOf(definition, data, calendar)
  if (due === null) return true
  const { days } = calendar
  const left = days.upTo(calendar.dayOf(due)) - days.upTo(calendar.dayOf(local.date) - 1)
  return hoursAhead(definition, data) <= left * hoursPerWorkingDay
}

/** The limits that no longer hold of a case once it is moved, and did before. */
export function limitsBroken({ held, target, before, after, event }: Moved): readonly LimitName[] {
  const was = dueOf(held, before, event.calendar)
  const is = dueOf(target, after, event.calendar)
  if (is === null) return []
  const today = event.local.date
  const promised = target.adoption?.promisedOn(after) ?? null
  const moved = is !== was
  return [
    ...(moved && promised !== null && is > promised ? (['promiseKept'] as const) : []),
    ...(is < today && (was === null || was >= today) ? (['stillInTime'] as const) : []),
    ...(!fits(target, after, event) && fits(held, before, event) ? (['budgetsFit'] as const) : []),
  ]
}
