import type { Text } from '../../../model/text.js'
import { obligationKey, type Obligation } from '../../../reporting/obligation.js'
import type { ReportingWindow } from '../../../reporting/reporting-window.js'
import { reportData, verdictOfReport, type ReportData } from '../report-data.js'

/** A report as rates look at it: a view of its case. */
export interface ReportSeen {
  readonly state: string
  readonly data: object
}

/** An office by id and name. */
export interface NamedOffice {
  readonly unit: string
  readonly name: Text
}

/** How the reports of one form for one window came in at one office above. */
export interface ReportingRate {
  readonly rules: string
  readonly form: string
  readonly window: ReportingWindow
  /** The office that receives them; null where a person does. */
  readonly above: string | null
  readonly expected: number
  /** Submitted and not returned: what DHIS2 calls actual reports. */
  readonly submitted: number
  /** Of those, accepted. */
  readonly accepted: number
  /** Of those submitted, in time when they were submitted first. */
  readonly onTime: number
  /** Submitted of a hundred expected, with one decimal. */
  readonly completeness: number
  /** Submitted on time of a hundred expected, with one decimal. */
  readonly timeliness: number
  /** Offices without a report: not scheduled, not submitted yet, or reopened. */
  readonly missing: readonly NamedOffice[]
  /** Offices whose report came in late. */
  readonly late: readonly NamedOffice[]
  /** Offices whose report was returned and is not submitted again. */
  readonly returned: readonly NamedOffice[]
}

const acceptedStates: readonly string[] = ['accepted', 'consolidated', 'locked']

interface Line {
  readonly obligation: Obligation
  readonly state: string
  readonly data: ReportData | null
}

const isReceived = ({ state }: Line): boolean =>
  state === 'submitted' || acceptedStates.includes(state)

const isLate = ({ data }: Line): boolean => data !== null && verdictOfReport(data) === 'late'

const percent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10

const offices = (lines: readonly Line[]): readonly NamedOffice[] =>
  lines.map(({ obligation: { unit, unitName: name } }) => ({ unit, name }))

const rateOf = (lines: readonly Line[], { rules, form, window, to }: Obligation): ReportingRate => {
  const received = lines.filter(isReceived)
  const returned = lines.filter(({ state }) => state === 'returned')
  const onTime = received.filter((line) => !isLate(line)).length
  return {
    ...{ rules, form, window, above: to.unit },
    expected: lines.length,
    submitted: received.length,
    accepted: received.filter(({ state }) => acceptedStates.includes(state)).length,
    onTime,
    completeness: percent(received.length, lines.length),
    timeliness: percent(onTime, lines.length),
    missing: offices(lines.filter((line) => !isReceived(line) && line.state !== 'returned')),
    late: offices(received.filter(isLate)),
    returned: offices(returned),
  }
}

/**
 * Completeness and timeliness of reporting, for each form, window and office above, as the rates of DHIS2: REPORTING_RATE
 * is ACTUAL_REPORTS of a hundred EXPECTED_REPORTS, REPORTING_RATE_ON_TIME is ACTUAL_REPORTS_ON_TIME of a hundred
 * EXPECTED_REPORTS (names of the metrics of its analytics; the formula is assumed, as its guide was not seen).
 * A report submitted again after it was returned keeps the day it was submitted first.
 * @param expected what is owed, from `obligations` or `scheduleReports`, each obligation once
 * @param reports cases of the kind `report`; those that meet none of the obligations count nowhere
 */
export function reportingRates(
  expected: readonly Obligation[],
  reports: readonly ReportSeen[],
): readonly ReportingRate[] {
  const seen = new Map(
    reports.map(({ state, data: facts }) => {
      const data = reportData(facts)
      const { rules, form, window, office } = data
      return [obligationKey({ rules, form, window, unit: office }), { state, data }] as const
    }),
  )
  const groups = new Map<string, readonly Line[]>()
  for (const obligation of new Map(expected.map((one) => [obligationKey(one), one])).values()) {
    const report = seen.get(obligationKey(obligation))
    const line = { obligation, state: report?.state ?? '', data: report?.data ?? null }
    const { rules, form, window, to } = obligation
    const key = JSON.stringify([rules, form, window.from, window.to, to.unit])
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].flatMap((lines) => {
    const [first] = lines
    return first === undefined ? [] : [rateOf(lines, first.obligation)]
  })
}
