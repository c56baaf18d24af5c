import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { Verdict } from '../../calendar/verdict.js'
import type { PlainDate } from '../../model/time.js'
import { dossierData } from '../dossier/dossier-data.js'
import { feedbackData, isOwnSort, type FeedbackData } from './feedback-data.js'
import { clockDue } from './feedback-deadlines.js'

/** The first and last day of what is counted, and the calendar due days are counted with. */
export interface FeedbackPeriod {
  readonly from: PlainDate
  readonly through: PlainDate
  readonly calendar: WorkingCalendar
}

/** Complaints or denunciations: received and guided in the period. They are no feedback and not among its figures. */
export interface GuidedOnly {
  readonly received: number
  readonly guided: number
}

/**
 * The feedback and petitions of one unit in one period; `carriedOver + received = finished + pending`. What is not
 * classified yet is among them until it is found to be a complaint or denunciation.
 */
export interface FeedbackFigures {
  readonly unit: string
  readonly carriedOver: number
  readonly received: number
  /** Of those received: how they were classified up to now. */
  readonly bySort: Readonly<Record<'feedback' | 'petition' | 'unclassified', number>>
  /** Of those received: about a dossier. */
  readonly linked: number
  /** Finished in the period: answered, guided, referred and filed together. */
  readonly finished: number
  readonly answered: Readonly<Record<Verdict, number>>
  readonly guided: number
  readonly referred: number
  readonly filed: number
  /** Published in the period, whenever it was answered. */
  readonly published: number
  readonly pending: number
  /** Of those pending at the end of the period: due before its last day. */
  readonly overdue: number
  readonly complaints: GuidedOnly
  readonly denunciations: GuidedOnly
}

const within = (day: PlainDate | null | undefined, { from, through }: FeedbackPeriod): boolean =>
  day !== null && day !== undefined && from <= day && day <= through

const count = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.filter(holds).length

const guidedOnly = (
  cases: readonly FeedbackData[],
  wanted: FeedbackData['sort'],
  period: FeedbackPeriod,
): GuidedOnly => {
  const those = cases.filter(({ sort }) => sort === wanted)
  return {
    received: count(those, ({ receivedAt }) => within(receivedAt.date, period)),
    guided: count(those, ({ finishedOn }) => within(finishedOn, period)),
  }
}

const waiting = ({ finishedOn, receivedAt }: FeedbackData, on: PlainDate): boolean =>
  receivedAt.date <= on && (finishedOn === null || on < finishedOn)

const figuresOf = (
  unit: string,
  cases: readonly FeedbackData[],
  period: FeedbackPeriod,
): FeedbackFigures => {
  const { from, through, calendar } = period
  const own = cases.filter(({ sort }) => sort === null || isOwnSort(sort))
  const received = own.filter(({ receivedAt }) => within(receivedAt.date, period))
  const finished = own.filter(({ finishedOn }) => within(finishedOn, period))
  const pending = own.filter((data) => waiting(data, through))
  const answered = (wanted: Verdict): number =>
    count(finished, ({ outcome, verdict }) => outcome === 'answered' && verdict === wanted)
  const ended = (wanted: FeedbackData['outcome']): number =>
    count(finished, ({ outcome }) => outcome === wanted)
  const late = ({ answerClock }: FeedbackData): boolean => {
    const due = clockDue(answerClock, calendar)
    return due !== null && due < through
  }
  return {
    unit,
    carriedOver: count(
      own,
      ({ receivedAt, finishedOn }) =>
        receivedAt.date < from && (finishedOn === null || from <= finishedOn),
    ),
    received: received.length,
    bySort: {
      feedback: count(received, ({ sort }) => sort === 'feedback'),
      petition: count(received, ({ sort }) => sort === 'petition'),
      unclassified: count(received, ({ sort }) => sort === null),
    },
    linked: count(received, ({ dossiers }) => dossiers.length > 0),
    finished: finished.length,
    answered: { early: answered('early'), 'on-time': answered('on-time'), late: answered('late') },
    guided: ended('guided'),
    referred: ended('referred'),
    filed: ended('filed'),
    published: count(own, ({ publication }) => within(publication?.on, period)),
    pending: pending.length,
    overdue: count(pending, late),
    complaints: guidedOnly(cases, 'complaint', period),
    denunciations: guidedOnly(cases, 'denunciation', period),
  }
}

const grouped = <T>(items: Iterable<T>, unitOf: (item: T) => string) => {
  const units = new Map<string, T[]>()
  for (const item of items) {
    const unit = unitOf(item)
    const those = units.get(unit)
    if (those === undefined) units.set(unit, [item])
    else those.push(item)
  }
  return [...units].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/**
 * The figures of feedback by unit, in the order of their ids, from every case of feedback opened up to now. A case that
 * was referred counts at both offices, as each has received it.
 * @throws `unknown-kind` when a case is no feedback
 */
export const feedbackFigures = (
  cases: Iterable<{ readonly data: object }>,
  period: FeedbackPeriod,
): readonly FeedbackFigures[] =>
  grouped(
    Array.from(cases, ({ data }) => feedbackData(data)),
    ({ unit }) => unit,
  ).map(([unit, those]) => figuresOf(unit, those, period))

/**
 * How many dossiers of each unit had feedback about them noted in the period, in the order of the units' ids; units
 * without any are left out.
 * @throws `unknown-kind` when a case is no dossier
 */
export const dossiersWithFeedback = (
  dossiers: Iterable<{ readonly data: object }>,
  period: FeedbackPeriod,
): readonly { readonly unit: string; readonly dossiers: number }[] =>
  grouped(
    Array.from(dossiers, ({ data }) => dossierData(data)).filter(({ feedback }) =>
      feedback.some(({ on }) => within(on, period)),
    ),
    ({ unit }) => unit,
  ).map(([unit, those]) => ({ unit, dossiers: those.length }))
