import { MotcuaError } from '../../../errors.js'
import { personOf } from '../../../model/actor.js'
import { isCaseId, type CaseId } from '../../../model/ids.js'
import { plainDate } from '../../../model/time.js'
import { occasionAsked } from '../../../reporting/asked-occasion.js'
import { obligationKey } from '../../../reporting/obligation.js'
import { occasionNamed } from '../../../reporting/obligations.js'
import type { Place } from '../../place.js'
import type { ReportEventOf } from '../report-commands.js'
import type { Change, ReportData } from '../report-data.js'
import { dueOfReport } from '../report-due-day.js'
import { coversOf, type ReportLaw } from '../report-law.js'

/** The id of another case, as its command brought it. @throws `invalid-id` */
export const caseNamed = (id: string): CaseId => {
  if (isCaseId(id)) return id
  throw new MotcuaError('invalid-id', { field: 'data.report', got: id })
}

type Occasion = Pick<ReportData, 'window' | 'asked' | 'due'>

// An office that has ended is asked for nothing any more.
const checkAsked = (law: ReportLaw, { data, local }: ReportEventOf<'schedule'>, on: Occasion) => {
  law.regime.unit(data.unit, local.date, 'data.unit')
  if (on.due < local.date) {
    const got = `${on.due}, which has passed`
    throw new MotcuaError('invalid-input', { field: 'data.asked.due', got })
  }
  if (coversOf(law, { ...on, form: data.form, office: data.unit, unit: data.unit }).length > 0)
    return
  const got = `${data.unit}, which has nothing to tell of these days`
  throw new MotcuaError('invalid-input', { field: 'data.unit', got })
}

// The schema lets one of year and days through.
const occasionOf = (law: ReportLaw, event: ReportEventOf<'schedule'>): Occasion => {
  const { rules, form, year = NaN, asked } = event.data
  if (asked === undefined) {
    const { window } = occasionNamed(law.regime, { rules, form, year })
    return { window, asked: null, due: window.to }
  }
  const days = { from: plainDate(asked.from), to: plainDate(asked.to) }
  const { window } = occasionAsked(law.regime, { rules, form, ...days })
  const { by, local } = event
  const request = { ground: asked.ground, on: local.date, by: personOf(by), office: by.unit }
  const occasion = { window, asked: request, due: plainDate(asked.due) }
  checkAsked(law, event, occasion)
  return occasion
}

/**
 * Takes down who owes which report for which window, by when: by the calendar, or as it is asked for.
 * @throws `calendar-unknown` naming the day; `invalid-input` when the office does not owe it
 */
export function schedule(law: ReportLaw, event: ReportEventOf<'schedule'>): Change {
  const { unit, rules, form, books, above } = event.data
  const occasion = occasionOf(law, event)
  const known = dueOfReport(law, { form, office: unit, ...occasion }, event.calendar)
  if (known === null) {
    const got = `${unit}, which does not owe ${form} by a known day`
    throw new MotcuaError('invalid-input', { field: 'data.unit', got })
  }
  const due = known.date
  return {
    ...{ rules, version: law.version.id, form, office: unit, books },
    ...{ window: occasion.window, asked: occasion.asked },
    unit: law.regime.heirOf(unit, event.local.date) ?? unit,
    parts: law.version.parts.map(({ id, figures = [] }) => ({ id, figures })),
    ...{ due, dueAtFirst: due, scheduledOn: event.local.date },
    above: above === null ? null : caseNamed(above),
    calendar: event.calendar.edition,
  }
}

/** The place only one report of an office for a window holds; of those asked for, one a day. */
export const onlyOne = ({ rules, form, window, office, asked }: ReportData): Place => ({
  series: `report ${obligationKey({ rules, form, window, unit: office })}${asked === null ? '' : ` ${asked.on}`}`,
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
  const to = event.calendar.edition
  const now = dueOfReport(law, data, event.calendar)?.date ?? data.due
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
