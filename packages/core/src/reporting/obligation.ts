import type { DueStep } from '../calendar/due-step.js'
import type { Citation } from '../model/citation.js'
import type { Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import type { ReportPart } from '../procedure/reporting/reporting-rules.js'
import type { ReportingWindow } from './reporting-window.js'

/** Who receives a report: an office, or, with `unit` null, the person the office at the top reports to. */
export interface ReportReceiver {
  readonly unit: string | null
  readonly name: Text
}

/** An office by id and name. */
export interface ReportingOffice {
  readonly unit: string
  readonly name: Text
}

/** One report that one office owes for one window, by one day. */
export interface Obligation {
  /** Id of the office that owes it. */
  readonly unit: string
  readonly unitName: Text
  /** Part of the office that reports, where a source names one. */
  readonly desk: Text | null
  /** Id of the reporting rules, of their version, and of the form. */
  readonly rules: string
  readonly version: string
  readonly form: string
  readonly formName: Text
  /** The report this is part of; null when it is a report of its own. */
  readonly within: Text | null
  readonly parts: readonly ReportPart[]
  readonly window: ReportingWindow
  /** The last day to send it. */
  readonly due: PlainDate
  /** Each day on the way to the due day, with its reason; the last step is the due day. */
  readonly why: readonly DueStep[]
  readonly to: ReportReceiver
  /**
   * The offices whose work in the window it tells of: the office itself, if it existed then, and those that ended
   * before they could send their own and left it to this one. Offices below that still exist report for themselves.
   */
  readonly covers: readonly ReportingOffice[]
  /** What the duty, its window and its due day rest on. */
  readonly basis: Citation
  readonly windowBasis: Citation
  readonly dueBasis: Citation
}

/** A name for the obligation that stays the same when its due day is counted again. */
export const obligationKey = ({
  rules,
  form,
  unit,
  window,
}: Pick<Obligation, 'rules' | 'form' | 'unit' | 'window'>): string =>
  `${rules}/${form}/${window.from}/${window.to}/${unit}`
