import type { RollRule } from '../../calendar/clock.js'
import { cite, type Citation } from '../../model/citation.js'
import { plainDate, type PlainDate } from '../../model/time.js'

/** What no source settles about the reports, each with its default. */
export interface ReportSwitches {
  /**
   * The days a report of the 2017 letter counts, which the letter leaves open: those of the enforcement year from 1
   * October (half of it, and all of it), or of the calendar year to the end of May and of October. Default
   * `enforcement-year`.
   */
  readonly letterWindow?: 'enforcement-year' | 'calendar-year'
  /** Where 29 June and 9 November move when they are off. Default `none`: they stay. */
  readonly letterRoll?: RollRule
  /**
   * The last day the letter is followed; windows that end later are not reported by it. Default 30/6/2025, the last day
   * of the office that wrote it; null when it goes on.
   */
  readonly letterThrough?: PlainDate | null
  /**
   * What becomes of a duty for which no source names a day: `assumed` takes a day that fits the others, grade C;
   * `left-out` makes no obligation of it. Default `assumed`.
   */
  readonly unknownDue?: 'assumed' | 'left-out'
}

/** The defaults of {@link ReportSwitches}. */
export const reportDefaults: Required<ReportSwitches> = {
  letterWindow: 'enforcement-year',
  letterRoll: 'none',
  letterThrough: plainDate('2025-06-30'),
  unknownDue: 'assumed',
}

/** The ground of each answer to the question whether "before 30 June" moves when 29 June is off (domain.md 5.3). */
export const rollGrounds: Readonly<Record<RollRule, Citation>> = {
  none: cite(
    'civil-code-2015',
    'Art 148.5',
    'C',
    'Assumed: that the rule on the end of a period moves no day named as such.',
  ),
  next: cite(
    'tt-121-2015',
    'due before the 4th and the 7th',
    'C',
    'Assumed: that what the army circular says of its own reports holds here: the first working day after a holiday.',
  ),
  previous: cite(
    'letter-2017',
    'L8',
    'C',
    'Assumed: that a report due on a day off is sent on the last working day before it, the safe reading.',
  ),
}
