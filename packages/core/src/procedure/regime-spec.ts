import type { WorkingCalendar } from '../calendar/working-calendar.js'
import type { Citation, Instrument } from '../model/citation.js'
import type { Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import type { Rung } from '../notification/ladder.js'
import type { MessageTemplate } from '../notification/message-template.js'
import type { Notifications } from '../notification/notification-faults.js'
import type { NotificationRule } from '../notification/notification-rule.js'
import type { CodeFormat } from './dossier-code.js'
import type { Procedure } from './procedure.js'
import type { FeedbackVersion } from './feedback-rules.js'
import type { ReportingRules } from './reporting/reporting-rules.js'
import type { RolloutPlan } from './rollout/rollout-plan.js'
import type { SupportService } from './support-service.js'
import type { Unit } from './unit.js'

/**
 * A role people act in. Dossiers need `one-stop-officer`, `applicant`, `head` and `system` (the engine itself),
 * besides the roles of the steps.
 */
export interface Role {
  readonly id: string
  readonly name: Text
}

/** A slip handed to the applicant or kept with the dossier, as one circular has it. */
export interface Slip {
  /** What it is for, e.g. `receipt-slip`; the number alone is ambiguous between circulars. */
  readonly kind: string
  readonly number: string
  readonly name: Text
  readonly from: PlainDate
  readonly through: PlainDate | null
  readonly basis: Citation
}

/** The clause behind a command or a refusal of the engine, in one period. */
export interface RuleBasis {
  /** Name of a command or guard, e.g. `accept` or `reappointmentLeft`, or `delegation`. */
  readonly rule: string
  readonly from: PlainDate
  readonly through: PlainDate | null
  readonly basis: Citation
}

/** All the law and practice an office works under, as dated data. */
export interface RegimeSpec {
  readonly id: string
  readonly name: Text
  readonly instruments: readonly Instrument[]
  /** Working calendars, oldest edition first; the last is used for new decisions. */
  readonly calendars: readonly WorkingCalendar[]
  readonly units: readonly Unit[]
  readonly roles: readonly Role[]
  readonly procedures: readonly Procedure[]
  readonly slips: readonly Slip[]
  readonly codeFormats: readonly CodeFormat[]
  /** Clauses behind commands and refusals. */
  readonly rules: readonly RuleBasis[]
  /** Which event tells whom by which channel; nobody when left out. */
  readonly notifications?: readonly NotificationRule[]
  /** The words of the messages, by version. */
  readonly templates?: readonly MessageTemplate[]
  /** Moments around a due day at which somebody must know; none when left out. */
  readonly ladder?: readonly Rung[]
  /** Matters with online support; none when left out. */
  readonly support?: readonly SupportService[]
  /** How feedback is handled, by period; not at all when left out. */
  readonly feedback?: readonly FeedbackVersion[]
  /** How requests for support and feedback are numbered; the days either is in force must be covered. */
  readonly requestCodes?: RequestCodes
  /** Which reports are owed above; none when left out. */
  readonly reporting?: readonly ReportingRules[]
  /** The plan by which the offices put all this into practice; none when left out. */
  readonly rollout?: RolloutPlan
}

/** How the codes of requests and feedback are printed. Each begins with letters of its own before the unit. */
export interface RequestCodes {
  readonly support: Omit<CodeFormat, 'from' | 'through'>
  readonly feedback: Omit<CodeFormat, 'from' | 'through'>
}

/** What a regime tells people, with nothing where it was left out. */
export const notificationsOf = (spec: RegimeSpec): Notifications => ({
  notifications: spec.notifications ?? [],
  templates: spec.templates ?? [],
  ladder: spec.ladder ?? [],
})
