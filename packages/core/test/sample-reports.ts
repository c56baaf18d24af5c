import {
  cite,
  defineRegime,
  plainDate,
  text,
  workingDays,
  type Regime,
  type Unit,
  type UnitLevel,
} from '@motcua/core'
import {
  obligations,
  type Obligation,
  type ReportDuty,
  type ReportForm,
  type ReportingRules,
  type ReportingVersion,
} from '@motcua/core/reports'
import { calendarInstruments, instruments, thadsCalendar } from '@motcua/core/thads'
import { sound } from './sample-regime.js'

const basis = cite('letter-2017', 'L8', 'A')

/** A duty of a level, due some working days after the window. */
export const within = (level: UnitLevel, count: number): ReportDuty => ({
  level,
  to: level === 'national' ? text('Tổng cục trưởng', 'Director General') : null,
  desk: null,
  due: { kind: 'after-end', term: workingDays(count), basis },
  basis,
})

/** A form for the first months of the year: two days for districts, four for provinces, six for the top. */
export const form = (toMonth: number, change: Partial<ReportForm> = {}): ReportForm => ({
  id: `to-${String(toMonth)}`,
  name: text(`Báo cáo ${String(toMonth)} tháng`, `Report of ${String(toMonth)} months`),
  window: { fromMonth: 0, toMonth, basis },
  duties: [within('district', 2), within('province', 4), within('national', 6)],
  ...change,
})

/** A version with the enforcement year and a form of six months. */
export const version = (change: Partial<ReportingVersion> = {}): ReportingVersion => ({
  id: 'first',
  from: plainDate('2018-01-01'),
  through: null,
  basis,
  year: { month: 10, day: 1, basis },
  within: null,
  parts: [{ id: 'all', name: text('Tất cả', 'Everything'), basis }],
  forms: [form(6)],
  ...change,
})

/** Rules of one version. */
export const rules = (change: Partial<ReportingVersion> = {}): ReportingRules => ({
  id: 'sample',
  name: text('Báo cáo mẫu', 'Sample reports'),
  versions: [version(change)],
})

/** An office of a short life or a long one. */
export const office = (id: string, level: UnitLevel, change: Partial<Unit> = {}): Unit => ({
  id,
  code: id.toUpperCase(),
  name: text(`Cơ quan ${id}`, `Office ${id}`),
  level,
  parent: level === 'national' ? null : level === 'province' ? 'top' : 'north',
  from: plainDate('2015-01-01'),
  through: null,
  basis,
  ...change,
})

/** The offices above in the sample. */
export const above: readonly Unit[] = [office('top', 'national'), office('north', 'province')]

/** A regime with these reports and offices, and the calendar of the catalogue. */
export const reportingRegime = (
  units: readonly Unit[],
  reporting: readonly ReportingRules[] = [rules()],
): Regime =>
  defineRegime({
    ...sound,
    instruments: [...instruments, ...calendarInstruments],
    calendars: [thadsCalendar],
    units: [...above, ...units],
    reporting,
  })

/** The end of an office, and who takes over. */
export const ends = (through: string, successor?: string): Partial<Unit> =>
  successor === undefined
    ? { through: plainDate(through) }
    : { through: plainDate(through), successor }

/** What an office owes in a period. */
export const owed = (
  regime: Regime,
  unit: string,
  [from, to]: readonly [string, string],
): readonly Obligation[] => obligations(regime, unit, { from: plainDate(from), to: plainDate(to) })

/** Obligations in short. */
export const told = (list: readonly Obligation[]): readonly string[] =>
  list.map(({ due, form: name, to, covers }) => {
    const offices = covers.map(({ unit }) => unit).join('+')
    return `${due} ${name} of ${offices} to ${to.unit ?? to.name.en}`
  })

/** What an office owes in 2020, in short. */
export const in2020 = (regime: Regime, unit: string): readonly string[] =>
  told(owed(regime, unit, ['2020-01-01', '2021-01-01']))
