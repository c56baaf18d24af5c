import { reportData, type ReportData } from '../../lifecycle/report/report-data.js'
import { dutyOn, receiverOn } from '../../lifecycle/report/report-law.js'
import { unitText } from '../../lifecycle/message-words.js'
import { text, type Text } from '../../model/text.js'
import type { ReportingVersion } from '../../procedure/reporting/reporting-rules.js'
import type { Sheet } from '../paper.js'

/** A sheet about a report. */
export interface ReportSheet extends Sheet {
  /** The report as the entry that sent it left it. */
  readonly report: ReportData
  readonly formName: Text
  /** The report this one is part of; null when it is a report of its own. */
  readonly within: Text | null
  /** To whom it is sent; null where the regime no longer holds its rules. */
  readonly receiver: Text | null
  /** Names of the parts by id. */
  readonly partName: (id: string) => Text
}

const partNames =
  (version: ReportingVersion | undefined) =>
  (id: string): Text =>
    version?.parts.find((part) => part.id === id)?.name ?? text(id, id)

/** The sheet with the report it is about. */
export function reportSheet(sheet: Sheet): ReportSheet {
  const { regime, at } = sheet
  const report = reportData(sheet.data)
  const rules = regime.reporting?.find(({ id }) => id === report.rules)
  const version = rules?.versions.find(({ id }) => id === report.version)
  const form = version?.forms.find(({ id }) => id === report.form)
  const known = { ...sheet, report, partName: partNames(version), within: version?.within ?? null }
  if (rules === undefined || version === undefined || form === undefined) {
    return { ...known, formName: text(report.form, report.form), receiver: null }
  }
  const law = { regime, rules, version }
  const person = dutyOn(law, report)?.to ?? null
  const receiver = person ?? unitText(regime, receiverOn(law, report, at.date))
  return { ...known, formName: form.name, receiver }
}
