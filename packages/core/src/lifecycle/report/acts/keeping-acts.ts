import { MotcuaError } from '../../../errors.js'
import { isCaseId, type CaseId } from '../../../model/ids.js'
import { obligationKey } from '../../../reporting/obligation.js'
import { occasionNamed } from '../../../reporting/obligations.js'
import { reportDue } from '../../../reporting/report-due.js'
import type { Place } from '../../place.js'
import type { ReportEventOf } from '../report-commands.js'
import type { Change, ReportData } from '../report-data.js'
import { dutyOn, type ReportLaw } from '../report-law.js'

/** The id of another case, as its command brought it. @throws `invalid-id` */
export const caseNamed = (id: string): CaseId => {
  if (isCaseId(id)) return id
  throw new MotcuaError('invalid-id', { field: 'data.report', got: id })
}

const lastKnown = (law: ReportLaw, { unit, form }: ReportEventOf<'schedule'>['data']) => {
  const duty = dutyOn(law, { office: unit, form })
  if (duty !== undefined) return duty
  throw new MotcuaError('invalid-input', {
    field: 'data.unit',
    got: `${unit}, which does not owe ${form} by a known day`,
  })
}

/** Takes down who owes which report for which window, by when. @throws `calendar-unknown` naming the day */
export function schedule(law: ReportLaw, event: ReportEventOf<'schedule'>): Change {
  const { unit, rules, form, year, books, above } = event.data
  const { window } = occasionNamed(law.regime, { rules, form, year })
  const due = reportDue(lastKnown(law, event.data).due, window, event.calendar).date
  return {
    ...{ rules, version: law.version.id, form, office: unit, window, books },
    unit: law.regime.heirOf(unit, event.local.date) ?? unit,
    parts: law.version.parts.map(({ id, figures = [] }) => ({ id, figures })),
    ...{ due, dueAtFirst: due, scheduledOn: event.local.date },
    above: above === null ? null : caseNamed(above),
    calendar: event.calendar.edition,
  }
}

/** The place only one report of an office for a window holds. */
export const onlyOne = ({ rules, form, window, office }: ReportData): Place => ({
  series: `report ${obligationKey({ rules, form, window, unit: office })}`,
})

/** A moment of it was reached, or its due day passed: noted, once. */
export const lapse = (data: ReportData, { data: noted }: ReportEventOf<'lapse'>): Change => ({
  lapses: [...data.lapses, noted],
})

/** A moment before its due day was reached at which somebody must know: noted, once. */
export const remind = (data: ReportData, { data: noted }: ReportEventOf<'remind'>): Change => ({
  reminders: [...data.reminders, noted],
})

/** The working calendar was corrected: the due day is counted again, and kept with the one before. */
export function reproject(
  law: ReportLaw,
  data: ReportData,
  event: ReportEventOf<'reproject'>,
): Change {
  const duty = dutyOn(law, data)
  const to = event.calendar.edition
  const now = duty === undefined ? data.due : reportDue(duty.due, data.window, event.calendar).date
  if (now === data.due) return { calendar: to }
  const moved = { on: event.local.date, from: data.calendar, to, was: data.due, now }
  return { calendar: to, due: now, recalculations: [...data.recalculations, moved] }
}

/** The office ended before the report was due: who took over tells of its work. */
export const leave = ({ turns }: ReportData, { data }: ReportEventOf<'transfer'>): Change => ({
  turns: turns + 1,
  unit: data.to,
  leftTo: { office: data.to, report: null },
})

/** Which report tells of this office's work in its place. */
export const noteHeir = (
  { leftTo, unit }: ReportData,
  { data }: ReportEventOf<'noteHeir'>,
): Change => ({
  leftTo: {
    office: leftTo?.office ?? unit,
    report: data.report === null ? null : caseNamed(data.report),
  },
})
