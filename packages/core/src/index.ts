// The door of Motcua: every public name, listed once.

export { createEngine, type EngineOptions } from './create-engine.js'
export type { Engine } from './engine/engine.js'
export type { Reader } from './engine/reader.js'
export type { SendOptions } from './engine/send-options.js'
export type { PrintOptions, ReadOptions } from './engine/reader.js'
export type { CaseBehind, CountedFigures, UnitFigures } from './engine/figures.js'
export type { FigureQuery, FiguresQuery, FiguresScope } from './model/figures-query.js'
export type { RegisterAsked } from './engine/register.js'
export type { CodeSent } from './engine/tracking/send-code.js'
export type { RatingByProof, TrackingCall, TrackingQuery } from './model/tracking-query.js'
export type { CaseView } from './engine/case-view.js'
export type { EngineEvents, Refusal } from './engine/engine-events.js'
export type { FindQuery } from './model/find-query.js'
export {
  checkWindow,
  compareTallyKeys,
  type TallyKey,
  type TallyRequest,
  type TallyRow,
} from './model/tally.js'
export type { Delivery } from './engine/jobs/deliver.js'
export type { Information } from './engine/jobs/inform.js'
export type { PumpOptions, StartOptions } from './engine/jobs/job-runner.js'
export { defaultRetry, type RetryPolicy } from './engine/jobs/retry.js'
export type { JobFailure } from './engine/jobs/work-job.js'
export type { Feed, PastState } from './engine/journal.js'
export type { Coverage, UncoveredCase } from './engine/absences.js'
export type { Verification } from './engine/verify.js'
export type { MigrateOptions, RevertOptions } from './engine/migration/migrate.js'
export type {
  MigrationAsked,
  MigrationOutcome,
  MigrationPlan,
  MigrationTerms,
  MoveOutcome,
  PlannedMove,
} from './engine/migration/migration-plan.js'
export type { WorkItem, WorklistOptions, WorkCommand } from './engine/worklist.js'

export { errorCodes, type ErrorCode } from './error-codes.js'
export { MotcuaError, isMotcuaError, type ErrorDetail, type Fault } from './errors.js'

export {
  actor,
  capacities,
  personOf,
  type Actor,
  type ActorOptions,
  type Capacity,
  type Person,
  type Principal,
} from './model/actor.js'
export { signatureOf, type Signature } from './model/signature.js'
export type {
  CaseData,
  CaseSummary,
  Command,
  CommandAnswer,
  Effect,
  Entry,
  Reason,
} from './model/case.js'
export { cite, type Citation, type Grade, type Instrument } from './model/citation.js'
export { caseId, epochOfId, idOf, isCaseId, type CaseId, type CommandId } from './model/ids.js'
export { clauseText, clauseWords, sourceWords } from './reporting/source-words.js'
export { fold, text, type Text } from './model/text.js'
export {
  addDays,
  epochOfInstant,
  instant,
  instantOfEpoch,
  isInstant,
  isPlainDate,
  plainDate,
  type Instant,
  type PlainDate,
} from './model/time.js'

export {
  calendarDays,
  checkTerm,
  isTerm,
  months,
  termText,
  workingDays,
  workingHours,
  years,
  type Term,
  type TermUnit,
} from './calendar/term.js'
export { hourText, printedDate, type LocalMoment } from './calendar/local-moment.js'
export type {
  CalendarBasis,
  CalendarDecision,
  CalendarOptions,
} from './calendar/calendar-options.js'
export {
  workingCalendar,
  type DayNote,
  type OfficeHours,
  type WorkingCalendar,
} from './calendar/working-calendar.js'
export type { WorkingDays } from './calendar/day-table.js'
export { decidedDays, type DecidedDays } from './calendar/decided-days.js'
export {
  extendClock,
  reappointClock,
  restartClock,
  resumeClock,
  startClock,
  stopClock,
  suspendClock,
  type Clock,
  type ClockAct,
  type ClockStart,
  type Extension,
  type GroundText,
  type Reappointment,
  type Restart,
  type RollRule,
  type StartRule,
  type Suspension,
} from './calendar/clock.js'
export { dueOf, explainDue, type Due, type KnownDue, type OpenDue } from './calendar/due.js'
export type { DueStep, DueStepKind } from './calendar/due-step.js'
export { verdictOf, type Verdict } from './calendar/verdict.js'
export { apologyDue, handoverDue, lastDayBefore } from './calendar/deadlines.js'
export { reprojectClock, type Reprojection } from './calendar/reproject.js'

export { defineProcedure } from './procedure/define-procedure.js'
export { defineRegime, type Regime } from './procedure/regime.js'
export type { RegimeSpec, Role, RuleBasis, Slip } from './procedure/regime-spec.js'
export type {
  Channel,
  Component,
  ExtensionRule,
  Ground,
  PaperForm,
  Procedure,
  ProcedureVersion,
  RefusalGround,
  Step,
  StepKind,
  SupplementRule,
} from './procedure/procedure.js'
export { printDossierCode, type CodeFormat, type CodeParts } from './procedure/dossier-code.js'
export type {
  AppointmentRule,
  BoundTerm,
  SupportChannel,
  SupportField,
  SupportService,
  SupportVersion,
} from './procedure/support-service.js'
export type { FeedbackChannel, FeedbackTopic, FeedbackVersion } from './procedure/feedback-rules.js'
export type { RequestCodes } from './procedure/regime-spec.js'
export type { Unit, UnitLevel } from './procedure/unit.js'

export type { CasesWanted, CountedCase } from './model/counted-case.js'
export type { Gathering, GatherRequest } from './lifecycle/gathering.js'

export {
  defineCase,
  type Assignment,
  type CaseDefinition,
  type CaseSpec,
  type CommandSpec,
  type Deadline,
  type ExplainedDue,
  type GuardSpec,
  type SummaryFacts,
  type CaseMessage,
  type Step as CaseStep,
  type Told,
} from './lifecycle/case-definition.js'
export type { CaseEvent, Situation } from './lifecycle/situation.js'
export type { Branch, Edge, Statechart, StepResult } from './lifecycle/statechart.js'
export type { Allocation } from './lifecycle/allocation.js'
export type { Opening } from './lifecycle/opening.js'
export type { Place } from './lifecycle/place.js'
export type { Applicant, ReceivedComponent } from './lifecycle/applicant.js'
export type { AppointmentSlot } from './lifecycle/support/appointment/slots.js'
export type { SupportCommand, SupportInput } from './lifecycle/support/support-commands.js'
export {
  supportData,
  type CounterAppointment,
  type Difference,
  type Guidance,
  type PaperReceipt,
  type SupportAnswer,
  type SupportClosing,
  type SupportData,
} from './lifecycle/support/support-data.js'
export type { FeedbackCommand, FeedbackInput } from './lifecycle/feedback/feedback-commands.js'
export {
  feedbackData,
  feedbackSorts,
  type AnswerDraft,
  type FeedbackAnswer,
  type FeedbackData,
  type FeedbackFiling,
  type FeedbackGuidance,
  type FeedbackOrigin,
  type FeedbackOutcome,
  type FeedbackPublication,
  type FeedbackRecount,
  type FeedbackReferral,
  type FeedbackSort,
  type GuidedSort,
  type LinkedDossier,
  type Sender,
} from './lifecycle/feedback/feedback-data.js'
export { competentUnit, type FeedbackPlace } from './lifecycle/feedback/feedback-law.js'
export {
  personalDataIn,
  redacted,
  removedMark,
  type PersonalKind,
} from './lifecycle/feedback/public/redact.js'
export type { Noted } from './lifecycle/ladder.js'
export { dossierData } from './lifecycle/dossier/dossier-data.js'
export type { Rating, StandIn } from './lifecycle/dossier/dossier-data.js'
export type { Adoption, ClockChoice, Move, StateOf } from './lifecycle/migration/adoption.js'
export type { LimitName } from './lifecycle/migration/limits.js'
export type { TrackingProof } from './lifecycle/engine-commands.js'
export type { DossierCommand, DossierInput } from './lifecycle/dossier/dossier-commands.js'
export type { DossierData } from './lifecycle/dossier/dossier-data.js'
export {
  publicStatus,
  type DossierState,
  type DossierStatus,
} from './lifecycle/dossier/public/public-status.js'
export { satisfactionOf, type SatisfactionRow } from './lifecycle/dossier/public/satisfaction.js'
export { readTrackingLink, trackingLink, type TrackingLink } from './model/tracking-link.js'
export { satisfactionAnswers, type SatisfactionAnswer } from './model/satisfaction.js'
export type {
  PortalCode,
  PublicAwaited,
  PublicFace,
  PublicParty,
  PublicStatus,
} from './lifecycle/public-face.js'
export {
  portalDossier,
  type PortalDossier,
  type PortalFacts,
  type PortalSource,
  type PortalSupplement,
} from './lifecycle/dossier/portal/portal-dossier.js'
export { portalProgress, type PortalProgress } from './lifecycle/dossier/portal/portal-progress.js'

export type {
  CasePage,
  CaseQuery,
  CaseRow,
  CaseStore,
  CaseWrite,
  Commit,
  CommitResult,
  JobChange,
  LoadedCase,
  SealedEntry,
  StoredCase,
  FeedEntry,
  FeedPage,
  TallyQuery,
} from './ports/case-store.js'
export type { Limit, Limiter } from './ports/limiter.js'
export type { Passcode, Passcodes } from './ports/passcodes.js'
export type {
  Cover,
  DelegationQuery,
  Directory,
  OfficerQuery,
  StandInQuery,
} from './ports/directory.js'
export type {
  ClaimedJob,
  DeadJob,
  DeadPage,
  DeadQuery,
  DrainOptions,
  Job,
  JobClaim,
  JobId,
  JobOutcome,
  JobQueue,
  JobRun,
  JobWorker,
  RunOptions,
} from './ports/job-queue.js'
export type { DeliveryAttempt, Notifier, Receipt } from './ports/notifier.js'
export type {
  Address,
  Appointment,
  Message,
  MessageWords,
  Notice,
  Recipient,
} from './model/message.js'
export type { Rung, RungMoment } from './notification/ladder.js'
export {
  feedbackFields,
  reportMessageFields,
  messageFields,
  messageFieldsOf,
  supportMessageFields,
  taskFields,
  type FeedbackField,
  type ReportMessageField,
  type MessageField,
  type MessageTemplate,
  type SupportMessageField,
  type TaskField,
} from './notification/message-template.js'
export type { Audience, NotificationRule, Trigger } from './notification/notification-rule.js'
export type { NotificationLookup } from './notification/notification-lookup.js'
export { staticDirectory, type StaticDirectory } from './directory/static-directory.js'
export type { Absence, Delegation, Duty, Officer, Staff } from './directory/staff.js'
export type { Period } from './model/period.js'
export type { Claimed, ClaimRequest, JobTable } from './queue/job-table.js'
export { leasedQueue } from './queue/leased-queue.js'
export type { IdSource } from './ports/id-source.js'
export type { TimeSource } from './ports/time-source.js'

export { newId, randomIds } from './system/random-ids.js'
export { systemTime } from './system/system-time.js'
