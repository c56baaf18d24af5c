import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import { text } from '../../model/text.js'
import { givenDue, reportDue, type ReportDue } from '../../reporting/report-due.js'
import { unitText } from '../message-words.js'
import type { ReportData } from './report-data.js'
import { dutyOn, type ReportLaw } from './report-law.js'

type Facts = Pick<ReportData, 'form' | 'office' | 'window' | 'asked' | 'due'>

/**
 * When a report is due, and why: by the rule of its form, or on the day given by who asked for it; null when its office
 * owes nothing by a known day.
 * @throws `calendar-unknown` naming the day
 */
export function dueOfReport(
  law: ReportLaw,
  data: Facts,
  calendar: WorkingCalendar,
): ReportDue | null {
  const duty = dutyOn(law, data)
  if (duty === undefined) return null
  if (data.asked === null) {
    return duty.due === null ? null : reportDue(duty.due, data.window, calendar)
  }
  const { vi, en } = unitText(law.regime, data.asked.office)
  const why = text(
    `Hạn do ${vi} ấn định khi yêu cầu báo cáo: ${data.asked.ground}`,
    `Day given by ${en}, which asked for the report: ${data.asked.ground}`,
  )
  return givenDue(data.due, { why, basis: duty.basis }, calendar)
}
