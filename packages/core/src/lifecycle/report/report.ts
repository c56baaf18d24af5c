import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { Citation } from '../../model/citation.js'
import { fold } from '../../model/text.js'
import { windowText } from '../../reporting/reporting-window.js'
import {
  defineCase,
  type CaseDefinition,
  type CommandSpec,
  type ExplainedDue,
  type SummaryFacts,
} from '../case-definition.js'
import { dueOfReport } from './report-due-day.js'
import { reportGathering } from './gathering/report-gathering.js'
import { isReportCommand, reportSchemas, type ReportCommand } from './report-commands.js'
import { blankReport, reportData, verdictOfReport, type ReportData } from './report-data.js'
import { reportDeadlines, reportReminders } from './report-deadlines.js'
import { formOf, type ReportLaw } from './report-law.js'
import { closedReportStates, reportMachine } from './report-machine.js'
import {
  reportCommandWords,
  reportDeadlineWords,
  reportGuardWords,
  reportStateWords,
} from './report-words.js'
import { reportMessage } from './telling/report-message.js'
import { reportNotices } from './telling/report-notices.js'

const commandSpec = ({ version }: ReportLaw, command: ReportCommand): CommandSpec => {
  const { label, by, ordinary = false } = reportCommandWords[command]
  const basis: { readonly basis?: Citation } =
    command === 'schedule' || command === 'submit' ? { basis: version.basis } : {}
  return { label, roles: by, schema: reportSchemas[command], ordinary, ...basis }
}

const commandsOf = (law: ReportLaw): Readonly<Record<string, CommandSpec>> =>
  Object.fromEntries(
    Object.keys(reportSchemas)
      .filter(isReportCommand)
      .map((name) => [name, commandSpec(law, name)]),
  )

const summarise = (law: ReportLaw, data: ReportData): SummaryFacts => {
  const { rules, form, code, submission, due, window } = data
  const title = `${formOf(law, form).name.vi}, ${windowText(window).vi}`
  return {
    subject: `${rules}/${form}`,
    code,
    title,
    search: fold(title),
    channel: null,
    receivedOn: null,
    due: submission === null ? due : null,
    judgedBy: due,
    finishedOn: submission?.on ?? null,
    verdict: verdictOfReport(data),
    assignee: null,
  }
}

const explain = (
  law: ReportLaw,
  data: ReportData,
  calendar: WorkingCalendar,
): ExplainedDue | null => {
  const due = data.submission === null ? dueOfReport(law, data, calendar) : null
  return due && { date: due.date, trace: due.why }
}

/** Key of the reports under one version of some rules, e.g. `report@letter-2017/2018`. */
export const reportKey = ({ rules, version }: Pick<ReportLaw, 'rules' | 'version'>): string =>
  `report@${rules.id}/${version.id}`

/** The reports under one version of the rules, compiled. */
export const defineReport = (law: ReportLaw): CaseDefinition =>
  defineCase({
    kind: 'report',
    version: `${law.rules.id}/${law.version.id}`,
    machine: reportMachine(law),
    commands: commandsOf(law),
    guards: reportGuardWords,
    states: reportStateWords,
    deadlineWords: reportDeadlineWords,
    opening: 'schedule',
    blank: blankReport,
    closedStates: closedReportStates,
    unitOf: (data) => reportData(data).unit,
    summarise: (data) => summarise(law, reportData(data)),
    deadlines: (data, calendar) => reportDeadlines(reportData(data), calendar),
    reminders: (data, calendar) => reportReminders(law, reportData(data), calendar),
    explainDue: (data, calendar) => explain(law, reportData(data), calendar),
    notices: (step) => reportNotices(law, step),
    message: (notice, told) => reportMessage(law, notice, told),
    gather: (request, asked) => reportGathering(law, request, asked),
  })
