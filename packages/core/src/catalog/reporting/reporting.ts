import type { ReportingRules } from '../../procedure/reporting/reporting-rules.js'
import { letterReports } from './letter-2017.js'
import { noticeReports } from './notice-2020.js'
import { reportDefaults, type ReportSwitches } from './reporting-switches.js'

/** The reports of the letter of 2017 and of the notice of 2020, side by side; neither takes the other's place. */
export function thadsReporting(switches: ReportSwitches = {}): readonly ReportingRules[] {
  const all = { ...reportDefaults, ...switches }
  return [letterReports(all), noticeReports(all)]
}
