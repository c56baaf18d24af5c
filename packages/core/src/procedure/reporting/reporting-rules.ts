import type { RollRule } from '../../calendar/clock.js'
import type { Term } from '../../calendar/term.js'
import type { Citation } from '../../model/citation.js'
import type { Text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import type { UnitLevel } from '../unit.js'

/** One part of a report. */
export interface ReportPart {
  readonly id: string
  readonly name: Text
  /** Ids of the sets of figures it shows, e.g. `one-stop`; none in a part that people write alone. */
  readonly figures?: readonly string[]
  readonly basis: Citation
}

/**
 * The day a reporting year begins, every year: 1 October for enforcement. `month` is 1 to 12, `day` 1 to 28, so that
 * every month counted from it has that day.
 */
export interface ReportingYearStart {
  readonly month: number
  readonly day: number
  readonly basis: Citation
}

/**
 * Which days of the reporting year a report counts: whole months after the first day of the year, the last one outside.
 * `{ fromMonth: 0, toMonth: 6 }` is the first half year; windows that all begin with month 0 are cumulative.
 */
export interface ReportWindowRule {
  readonly fromMonth: number
  readonly toMonth: number
  readonly basis: Citation
}

/**
 * Due before a named day of the year ("trước ngày 30/6"), so on the day before it at the latest: the first such day
 * after the window has ended. `roll` says what happens when that last day is off, on the ground of `rollBasis`.
 */
export interface BeforeDayRule {
  readonly kind: 'before'
  readonly month: number
  readonly day: number
  readonly roll: RollRule
  readonly rollBasis: Citation
  readonly basis: Citation
}

/** Due at the end of a term of working or calendar days, 1 to 100, counted from the day after the window's last. */
export interface AfterEndRule {
  readonly kind: 'after-end'
  readonly term: Term
  readonly basis: Citation
}

/** By when a report is due. */
export type ReportDueRule = BeforeDayRule | AfterEndRule

/** What the offices of one level owe for a form of report. */
export interface ReportDuty {
  readonly level: UnitLevel
  /** Who receives it, in words; null for the office above. */
  readonly to: Text | null
  /** The part of the office that reports, where a source names one. */
  readonly desk: Text | null
  /** Null when there is no day it is due by: an ad hoc report, or a limit nobody found, as `basis.note` then says. */
  readonly due: ReportDueRule | null
  readonly basis: Citation
}

/** One sort of report: six-month, annual, ad hoc, three months. */
export interface ReportForm {
  readonly id: string
  readonly name: Text
  /** Null for a report owed on demand only; no obligation by the calendar is made of it. */
  readonly window: ReportWindowRule | null
  readonly duties: readonly ReportDuty[]
}

/** What is reported in one period. It governs the windows whose last day lies in the period. */
export interface ReportingVersion {
  /** Short and unique: the year it starts, usually. */
  readonly id: string
  readonly from: PlainDate
  /** Last day in force; null while open. */
  readonly through: PlainDate | null
  readonly basis: Citation
  readonly year: ReportingYearStart
  /** The report these are part of; null when they are reports of their own. */
  readonly within: Text | null
  readonly parts: readonly ReportPart[]
  readonly forms: readonly ReportForm[]
}

/** A set of reports one instrument asks for, by period. Several coexist. */
export interface ReportingRules {
  readonly id: string
  readonly name: Text
  /** Each begins on the day after the one before ends. */
  readonly versions: readonly ReportingVersion[]
}
