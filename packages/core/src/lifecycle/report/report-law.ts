import { MotcuaError } from '../../errors.js'
import type { PlainDate } from '../../model/time.js'
import type {
  ReportDuty,
  ReportForm,
  ReportingRules,
  ReportingVersion,
} from '../../procedure/reporting/reporting-rules.js'
import type { Regime } from '../../procedure/regime.js'
import type { Unit } from '../../procedure/unit.js'
import {
  coveredBy,
  datedDuty,
  obligationOn,
  type CalendarOccasion,
} from '../../reporting/obligations.js'
import type { ReportData } from './report-data.js'

/** The law a report runs under: one version of the reporting rules, in a regime. */
export interface ReportLaw {
  readonly regime: Regime
  readonly rules: ReportingRules
  readonly version: ReportingVersion
}

type Owed = Pick<ReportData, 'form' | 'office' | 'unit' | 'window'>

/** The form a report is of. @throws `unknown-procedure` when the version has none of that name */
export function formOf({ version }: Pick<ReportLaw, 'version'>, id: string): ReportForm {
  const form = version.forms.find((each) => each.id === id)
  if (form !== undefined) return form
  throw new MotcuaError('unknown-procedure', { field: 'data.form', got: id })
}

/** The form of a report that is owed by the calendar for its window, as the obligations of the regime know it. */
export function occasionOf({ regime, rules, version }: ReportLaw, data: Owed): CalendarOccasion {
  const form = formOf({ version }, data.form)
  const { window: rule } = form
  if (rule === null) {
    throw new MotcuaError('unknown-procedure', { field: 'data.form', got: data.form })
  }
  return { regime, rules, version, form: { ...form, window: rule }, window: data.window }
}

const unitNamed = ({ units }: Pick<Regime, 'units'>, id: string): Unit | undefined =>
  units.find((unit) => unit.id === id)

/** The duty of the office that owes it, by the calendar or when it is asked; undefined when its level owes nothing. */
export const dutyOn = (
  law: ReportLaw,
  { form, office }: Pick<ReportData, 'form' | 'office'>,
): ReportDuty | undefined => {
  const level = unitNamed(law.regime, office)?.level
  return formOf(law, form).duties.find((duty) => duty.level === level)
}

/** The offices whose work the report tells of. */
export const coversOf = (
  law: ReportLaw,
  data: Owed & Pick<ReportData, 'asked' | 'due'>,
): readonly string[] => {
  if (data.asked === null) {
    return obligationOn(occasionOf(law, data), data.office)?.covers.map(({ unit }) => unit) ?? []
  }
  const office = unitNamed(law.regime, data.office)
  const occasion = { ...law, form: formOf(law, data.form), window: data.window }
  return office === undefined ? [] : coveredBy(office, data.due, occasion).map(({ unit }) => unit)
}

/** Id of the office above; null where a person receives the report. */
const parentOf = (law: ReportLaw, data: Owed): string | null => {
  const duty = dutyOn(law, data)
  const parent = unitNamed(law.regime, data.office)?.parent ?? null
  return duty?.to === null ? parent : null
}

/**
 * The office that receives the report on the day: the one above, or who took over from it. Where a person receives it, or
 * nobody is above any more, it is the office that holds it, in another person.
 */
export const receiverOn = (law: ReportLaw, data: Owed, on: PlainDate): string => {
  const parent = parentOf(law, data)
  return (parent === null ? null : law.regime.heirOf(parent, on)) ?? data.unit
}

/** Whether the office above consolidates it: it owes the same form itself. */
export const isConsolidatedAbove = (law: ReportLaw, data: Owed): boolean => {
  const above = unitNamed(law.regime, parentOf(law, data) ?? '')
  return above !== undefined && datedDuty(formOf(law, data.form), above.level) !== undefined
}

/** Whether offices below report to this one by the same form and window, so that it consolidates. */
export const consolidatesOn = (law: ReportLaw, data: Owed, on: PlainDate): boolean => {
  const { regime } = law
  const form = formOf(law, data.form)
  return regime.units.some(({ id, level, parent, from, through }) => {
    if (id === data.office || parent === null) return false
    if (parent !== data.office && regime.heirOf(parent, on) !== data.office) return false
    const reports = from < data.window.to && (through === null || through >= data.window.to)
    return reports && datedDuty(form, level)?.to === null
  })
}
