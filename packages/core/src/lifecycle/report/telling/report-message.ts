import type { Notice } from '../../../model/message.js'
import type { Text } from '../../../model/text.js'
import type { ReportMessageField } from '../../../notification/message-template.js'
import { isAudience } from '../../../notification/notification-rule.js'
import { windowText } from '../../../reporting/reporting-window.js'
import type { CaseMessage, Told } from '../../case-definition.js'
import {
  dayText,
  messageOf,
  officerOf,
  plainText,
  unitText,
  unknownText,
  writtenText,
} from '../../message-words.js'
import { reportData, type ReportData } from '../report-data.js'
import { formOf, type ReportLaw } from '../report-law.js'

interface Source {
  readonly law: ReportLaw
  readonly data: ReportData
}

const fields: Readonly<Record<ReportMessageField, (source: Source) => Text>> = {
  form: ({ law, data }) => formOf(law, data.form).name,
  office: ({ law, data }) => unitText(law.regime, data.office),
  window: ({ data }) => windowText(data.window),
  due: ({ data }) => dayText(data.due),
  number: ({ data }) => plainText(data.code),
  reasons: ({ data }) => writtenText(data.returns.at(-1)?.reasons),
  ground: ({ data }) => writtenText(data.reopenings.at(-1)?.ground),
}

const isField = (name: string): name is ReportMessageField => name in fields

/** The message behind a notice of a report. */
export function reportMessage(law: ReportLaw, notice: Notice, told: Told): CaseMessage | null {
  const data = reportData(told.data)
  const on = told.calendar.localTime(told.at).date
  const desk = { unit: data.unit, on, assignee: null }
  return messageOf(law.regime, notice, {
    to: isAudience(notice.audience) ? officerOf(law.regime, notice.audience, desk) : null,
    read: (name) => (isField(name) ? fields[name]({ law, data }) : unknownText),
  })
}
