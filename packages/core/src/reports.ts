// The door of `@motcua/core/reports`: the reports offices owe each other, their figures, and the plan of the rollout.

export type {
  AfterEndRule,
  BeforeDayRule,
  ReportDueRule,
  ReportDuty,
  ReportForm,
  ReportingRules,
  ReportingVersion,
  ReportingYearStart,
  ReportPart,
  ReportWindowRule,
} from './procedure/reporting/reporting-rules.js'
export type {
  RolloutItem,
  RolloutParty,
  RolloutPlan,
  RolloutPoint,
  RolloutProof,
  RolloutTask,
} from './procedure/rollout/rollout-plan.js'
export { rolloutDue, rolloutTimeText, type RolloutTime } from './procedure/rollout/rollout-time.js'
export {
  obligationKey,
  type Obligation,
  type ReportingOffice,
  type ReportReceiver,
} from './reporting/obligation.js'
export { obligations, type DuePeriod } from './reporting/obligations.js'
export {
  oneStopColumns,
  type OneStopColumn,
  type OneStopFigures,
} from './reporting/one-stop-figures.js'
export {
  FigureCounter,
  figureNamed,
  figureSetNamed,
  identityText,
  identitiesBroken,
  sumOfLines,
  sumOfTables,
  windowGaps,
  type BrokenIdentity,
  type CountedDays,
  type Figure,
  type FigureIdentity,
  type FigureLine,
  type FigureSet,
  type FigureTable,
  type FigureValues,
  type WindowGap,
} from './reporting/figure-set.js'
export { figureSets } from './lifecycle/report/figures/figure-sets.js'
export { lineName, type NamesOfLines } from './lifecycle/report/figures/line-name.js'
export { oneStopSet, oneStopTable } from './lifecycle/report/figures/one-stop-set.js'
export { delaysOf, type Delay } from './lifecycle/report/figures/delay-reasons-set.js'
export { daysOffCalendar, type DaysOffCalendarOptions } from './reporting/days-off-calendar.js'
export {
  obligationsCalendar,
  type ObligationsCalendarOptions,
} from './reporting/obligations-calendar.js'
export { reportDue, type ReportDue } from './reporting/report-due.js'
export { reportingWindow, windowText, type ReportingWindow } from './reporting/reporting-window.js'
export type { TaskCommand, TaskInput } from './lifecycle/task/task-commands.js'
export {
  taskData,
  type ContactPoint,
  type PlanPaper,
  type ProposalAnswer,
  type ProposalDecision,
  type Signed,
  type TaskAdjustment,
  type TaskCompletion,
  type TaskData,
  type TaskDifficulty,
  type TaskInspection,
  type TaskMove,
  type TaskProgress,
  type TaskProposal,
  type TaskSelfCheck,
  type TaskState,
} from './lifecycle/task/task-data.js'
export type { RolloutRegime } from './lifecycle/task/task-law.js'
export { tasksOf, type TaskOpening } from './lifecycle/task/tasks-of.js'
export {
  contactPoints,
  type ContactPoints,
  type ContactRow,
  type MissingContact,
} from './lifecycle/task/projection/contact-points.js'
export {
  reportParts,
  type DifficultyReportLine,
  type ProposalReportLine,
  type ReportDays,
  type ReportParts,
  type TaskLine,
  type TaskReportLine,
} from './lifecycle/task/projection/report-parts.js'
export {
  rolloutTable,
  type RolloutRow,
  type RolloutScope,
  type RolloutWork,
} from './lifecycle/task/projection/rollout-table.js'
export type {
  RolloutState,
  TaskCase,
  TaskStanding,
} from './lifecycle/task/projection/task-standing.js'
export type { ReportCommand, ReportInput } from './lifecycle/report/report-commands.js'
export {
  missingIn,
  reportData,
  submissionsOf,
  toldTables,
  verdictOfReport,
  type Consolidation,
  type FigureEntry,
  type GapReason,
  type IncludedReport,
  type LeftOffice,
  type PartOfReport,
  type PartText,
  type ReportData,
  type ReportGap,
  type ReportMaterial,
  type ReportRecount,
  type ReportReopening,
  type ReportRequest,
  type ReportReturn,
  type ReportSubmission,
  type TurnBelow,
} from './lifecycle/report/report-data.js'
export {
  consolidatedTable,
  type ConsolidatedRow,
  type ConsolidatedTable,
} from './lifecycle/report/views/consolidated-table.js'
export {
  reportingRates,
  type NamedOffice,
  type ReportingRate,
  type ReportSeen,
} from './lifecycle/report/views/reporting-rates.js'
export type { Recount } from './engine/reports/recount.js'
export type {
  ReportsToSchedule,
  ScheduledReport,
  ScheduleOptions,
} from './engine/reports/schedule-reports.js'
export type { FigureDifference } from './reporting/figure-differences.js'
