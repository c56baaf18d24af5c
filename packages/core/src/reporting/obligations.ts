import { MotcuaError } from '../errors.js'
import { plainDate, type PlainDate } from '../model/time.js'
import { demand } from '../model/input.js'
import type { Regime } from '../procedure/regime.js'
import type {
  ReportDueRule,
  ReportDuty,
  ReportForm,
  ReportingRules,
  ReportingVersion,
  ReportWindowRule,
} from '../procedure/reporting/reporting-rules.js'
import { heirOn, unitExists, type Unit } from '../procedure/unit.js'
import type { Obligation, ReportingOffice, ReportReceiver } from './obligation.js'
import { isDueBefore, reportDue } from './report-due.js'
import { lastDayOf, reportingWindow, type ReportingWindow } from './reporting-window.js'

/** The due days asked for: from `from` on, before `to`. */
export interface DuePeriod {
  readonly from: PlainDate
  readonly to: PlainDate
}

type WindowedForm = ReportForm & { readonly window: ReportWindowRule }
/** A duty with a known limit. */
export type DatedDuty = ReportDuty & { readonly due: ReportDueRule }

/** One form for one window, whoever owes it; the window is that of a calendar, or of who asks for the report. */
export interface Occasion {
  readonly regime: Regime
  readonly rules: ReportingRules
  readonly version: ReportingVersion
  readonly form: ReportForm
  readonly window: ReportingWindow
}

/** An occasion that comes by the calendar. */
export type CalendarOccasion = Occasion & { readonly form: WindowedForm }

// A day named for a report comes within a year of its window, which ends within its reporting year.
const yearsBack = 2

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))

const hasWindow = (form: ReportForm): form is WindowedForm => form.window !== null
const isDated = (duty: ReportDuty): duty is DatedDuty => duty.due !== null

/** Whether the version is in force on the day. */
export const governs = ({ from, through }: ReportingVersion, day: PlainDate): boolean =>
  from <= day && (through === null || day <= through)

const windowsOf = (
  version: ReportingVersion,
  form: WindowedForm,
  { from, to }: DuePeriod,
): readonly ReportingWindow[] => {
  const first = Math.max(yearOf(from) - yearsBack, yearOf(version.from))
  const years = Math.max(0, yearOf(to) + 2 - first)
  return Array.from({ length: years }, (_, index) =>
    reportingWindow(version.year, form.window, first + index),
  ).filter((window) => window.to < to && governs(version, lastDayOf(window)))
}

const occasionsIn = (regime: Regime, period: DuePeriod): readonly CalendarOccasion[] =>
  (regime.reporting ?? []).flatMap((rules) =>
    rules.versions.flatMap((version) =>
      version.forms.filter(hasWindow).flatMap((form) =>
        windowsOf(version, form, period).map((window) => ({
          regime,
          rules,
          version,
          form,
          window,
        })),
      ),
    ),
  )

/** What the offices of a level owe for a form by a known day; undefined when they owe nothing by the calendar. */
export const datedDuty = (
  form: Pick<ReportForm, 'duties'>,
  level: Unit['level'],
): DatedDuty | undefined => form.duties.filter(isDated).find((duty) => duty.level === level)

const dutyOf = ({ form }: Occasion, unit: Unit): DatedDuty | undefined =>
  datedDuty(form, unit.level)

const lived = ({ from, through }: Unit, window: ReportingWindow): boolean =>
  from < window.to && (through === null || through >= window.from)

/** The day an office that has ended sent its report, if it was due while the office existed. */
const sentOn = (unit: Unit, occasion: Occasion): PlainDate | null => {
  const duty = dutyOf(occasion, unit)
  if (duty === undefined || unit.through === null || unit.through < occasion.window.to) return null
  const { date } = reportDue(duty.due, occasion.window, occasion.regime.calendar)
  return date <= unit.through ? date : null
}

/** Whether the work of an office that has ended was reported before, by itself or by one it was left to since. */
const toldBefore = (ended: Unit, heir: Unit, occasion: Occasion): boolean => {
  const { units } = occasion.regime
  let holder: Unit | undefined = ended
  while (holder !== undefined && holder.id !== heir.id) {
    const on = sentOn(holder, occasion)
    if (on !== null && heirOn(units, ended.id, on)?.id === holder.id) return true
    const next: string | undefined = holder.successor
    holder = units.find(({ id }) => id === next)
  }
  return false
}

/** The offices whose work a report of the unit tells of, when it is due on the day. */
export const coveredBy = (
  unit: Unit,
  due: PlainDate,
  occasion: Occasion,
): readonly ReportingOffice[] => {
  const { units } = occasion.regime
  const left = units.filter(
    (other) =>
      other.id !== unit.id &&
      lived(other, occasion.window) &&
      heirOn(units, other.id, due)?.id === unit.id &&
      !toldBefore(other, unit, occasion),
  )
  const own = lived(unit, occasion.window) ? [unit] : []
  return [...own, ...left].map(({ id, name }) => ({ unit: id, name }))
}

const receiverOf = (unit: Unit, due: PlainDate, units: readonly Unit[]): ReportReceiver => {
  const above = unit.parent === null ? null : heirOn(units, unit.parent, due)
  if (above !== null) return { unit: above.id, name: above.name }
  throw new MotcuaError('unknown-unit', {
    field: 'unit',
    got: `the office above ${unit.id} on ${due}`,
  })
}

const owed = (occasion: CalendarOccasion, unit: Unit, period: DuePeriod): Obligation | null => {
  const { regime, rules, version, form, window } = occasion
  const duty = dutyOf(occasion, unit)
  if (duty === undefined || isDueBefore(duty.due, window, period.from)) return null
  if (unit.through !== null && unit.through < window.to) return null
  const { date: due, why } = reportDue(duty.due, window, regime.calendar)
  if (due < period.from || due >= period.to || !unitExists(unit, due)) return null
  const covers = coveredBy(unit, due, occasion)
  if (covers.length === 0) return null
  return {
    unit: unit.id,
    unitName: unit.name,
    desk: duty.desk,
    rules: rules.id,
    version: version.id,
    form: form.id,
    formName: form.name,
    within: version.within,
    parts: version.parts,
    window,
    due,
    why,
    to: duty.to === null ? receiverOf(unit, due, regime.units) : { unit: null, name: duty.to },
    covers,
    basis: duty.basis,
    windowBasis: form.window.basis,
    dueBasis: duty.due.basis,
  }
}

/** Rules, form and reporting year of a report, as they are named. */
export interface OccasionName {
  readonly rules: string
  readonly form: string
  readonly year: number
}

/** The reporting rules of that name. @throws `unknown-procedure` when the regime has none */
export function rulesNamed({ reporting }: Pick<Regime, 'reporting'>, id: string): ReportingRules {
  const rules = reporting?.find((each) => each.id === id)
  if (rules !== undefined) return rules
  throw new MotcuaError('unknown-procedure', { field: 'data.rules', got: id })
}

/**
 * The form of that name for the window of that year, under the version that governs its last day.
 * @throws `unknown-procedure` when there is no such form with a window; `procedure-not-in-force` when none governs it then
 */
export function occasionNamed(
  regime: Regime,
  { rules: id, form: name, year }: OccasionName,
): CalendarOccasion {
  const rules = rulesNamed(regime, id)
  const named = rules.versions.flatMap((version) =>
    version.forms
      .filter(hasWindow)
      .filter((form) => form.id === name)
      .map((form) => ({ version, form, window: reportingWindow(version.year, form.window, year) })),
  )
  const found = named.find(({ version, window }) => governs(version, lastDayOf(window)))
  if (found !== undefined) return { regime, rules, ...found }
  if (named.length === 0)
    throw new MotcuaError('unknown-procedure', { field: 'data.form', got: name })
  throw new MotcuaError('procedure-not-in-force', {
    field: 'data.year',
    got: `${name} of ${String(year)}`,
  })
}

const everAfter = plainDate('9999-12-31')

/**
 * What an office owes on an occasion; null when it owes nothing then.
 * @throws `unknown-unit` when the regime has no such office; `calendar-unknown` as {@link obligations}
 */
export function obligationOn(occasion: CalendarOccasion, unit: string): Obligation | null {
  const found = occasion.regime.units.find(({ id }) => id === unit)
  if (found === undefined) throw new MotcuaError('unknown-unit', { field: 'unit', got: unit })
  return owed(occasion, found, { from: occasion.window.to, to: everAfter })
}

const checked = ({ from, to }: DuePeriod): DuePeriod => {
  const period = { from: plainDate(from, 'from'), to: plainDate(to, 'to') }
  if (period.from <= period.to) return period
  throw new MotcuaError('invalid-input', {
    field: 'to',
    got: `${to}, before ${from}`,
  })
}

/**
 * The reports an office owes with a due day in the period, by due day; those of one day in the order of the regime. Each
 * office and form is owed once for a window. Ad hoc reports and duties without a known limit are not among them.
 *
 * An office owes for windows in which it existed, or in which an office existed that has ended and left its work to it;
 * an office that has ended owes nothing that would be due after its end. The level, the parent and the receiver are those
 * of the due day, the rules those of the last day of the window.
 * @throws `unknown-unit` when the regime has no such unit; `invalid-date`; `invalid-input` when the period ends before it
 * begins; `calendar-unknown` naming the day, when a due day lies beyond the known calendar, as a window does that ends
 * there while the period goes on
 */
export function obligations(
  regime: Regime,
  unit: string,
  period: DuePeriod,
): readonly Obligation[] {
  demand(period, ['from', 'to'], 'period')
  const asked = checked(period)
  const found = regime.units.find(({ id }) => id === unit)
  if (found === undefined) throw new MotcuaError('unknown-unit', { field: 'unit', got: unit })
  return occasionsIn(regime, asked)
    .flatMap((occasion) => owed(occasion, found, asked) ?? [])
    .toSorted((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1))
}
