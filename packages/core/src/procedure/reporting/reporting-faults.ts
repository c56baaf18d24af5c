import { isTerm } from '../../calendar/term.js'
import type { Fault } from '../../errors.js'
import { isPlainDate } from '../../model/time.js'
import { versionFaults } from '../online-faults.js'
import type {
  BeforeDayRule,
  ReportDueRule,
  ReportDuty,
  ReportForm,
  ReportingRules,
  ReportingVersion,
} from './reporting-rules.js'

const at = (path: string, index: number): string => `${path}[${String(index)}]`

const whole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most

const namedTwice = (ids: readonly string[], path: string, key = 'id'): readonly Fault[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ path: `${at(path, index)}.${key}`, problem: `"${id}" is used twice` }],
  )

const yearFaults = ({ year }: ReportingVersion, path: string): readonly Fault[] =>
  whole(year.month, 1, 12) && whole(year.day, 1, 28)
    ? []
    : [{ path: `${path}.year`, problem: 'is not a month 1 to 12 and a day 1 to 28' }]

const windowFaults = ({ window }: ReportForm, path: string): readonly Fault[] =>
  window === null ||
  (whole(window.fromMonth, 0, 11) && whole(window.toMonth, window.fromMonth + 1, 12))
    ? []
    : [{ path: `${path}.window`, problem: 'is not one or more of the 12 months of its year' }]

const levels: readonly string[] = ['national', 'province', 'district']
const rolls: readonly string[] = ['none', 'next', 'previous']

const two = (value: number): string => String(value).padStart(2, '0')

const beforeFaults = (rule: BeforeDayRule, path: string): readonly Fault[] => [
  // A year without a leap day: the named day has to come every year.
  ...(isPlainDate(`2017-${two(rule.month)}-${two(rule.day)}`)
    ? []
    : [{ path, problem: `${String(rule.day)}/${String(rule.month)} is not a day of every year` }]),
  ...(rolls.includes(rule.roll)
    ? []
    : [{ path: `${path}.roll`, problem: `"${rule.roll}" is not a roll rule` }]),
]

const dueFaults = (rule: ReportDueRule, path: string): readonly Fault[] => {
  if (rule.kind === 'before') return beforeFaults(rule, path)
  const { term } = rule
  const days = term.unit === 'working-day' || term.unit === 'calendar-day'
  return days && isTerm(term) && whole(term.count, 1, 100)
    ? []
    : [{ path: `${path}.term`, problem: 'is not 1 to 100 working or calendar days' }]
}

const dutyFaults = (duty: ReportDuty, form: ReportForm, path: string): readonly Fault[] => [
  ...(levels.includes(duty.level)
    ? []
    : [{ path: `${path}.level`, problem: `"${duty.level}" is not a level of units` }]),
  ...(duty.level === 'national' && duty.to === null
    ? [{ path: `${path}.to`, problem: 'is missing; no office is above the national one' }]
    : []),
  ...(duty.due !== null && form.window === null
    ? [{ path: `${path}.due`, problem: 'is due for a window, and the form has none' }]
    : []),
  ...(duty.due === null && form.window !== null && duty.basis.note === undefined
    ? [{ path: `${path}.due`, problem: 'is not known, and the basis does not say so in a note' }]
    : []),
  ...(duty.due === null ? [] : dueFaults(duty.due, `${path}.due`)),
]

const formFaults = (form: ReportForm, path: string): readonly Fault[] => [
  ...windowFaults(form, path),
  ...namedTwice(
    form.duties.map(({ level }) => level),
    `${path}.duties`,
    'level',
  ),
  ...form.duties.flatMap((duty, index) => dutyFaults(duty, form, at(`${path}.duties`, index))),
]

const versionContent = (version: ReportingVersion, path: string): readonly Fault[] => [
  ...yearFaults(version, path),
  ...namedTwice(
    version.parts.map(({ id }) => id),
    `${path}.parts`,
  ),
  ...namedTwice(
    version.forms.map(({ id }) => id),
    `${path}.forms`,
  ),
  ...version.forms.flatMap((form, index) => formFaults(form, at(`${path}.forms`, index))),
]

/** What is wrong with the reports of a regime. */
export const reportingFaults = (reporting: readonly ReportingRules[] = []): readonly Fault[] => [
  ...namedTwice(
    reporting.map(({ id }) => id),
    'reporting',
  ),
  ...reporting.flatMap(({ versions }, index) => {
    const path = `${at('reporting', index)}.versions`
    return [
      ...versionFaults(versions, path),
      ...versions.flatMap((version, place) => versionContent(version, at(path, place))),
    ]
  }),
]
