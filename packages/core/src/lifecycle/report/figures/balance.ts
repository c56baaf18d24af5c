import type { CountedCase } from '../../../model/counted-case.js'
import type { PlainDate } from '../../../model/time.js'
import type { Text } from '../../../model/text.js'
import type { CountedDays, Figure } from '../../../reporting/figure-set.js'

/** Whether a case is one of those a figure counts. */
export type Counts = Figure['counts']

/** The days between which a case is in hand; null where it is not known, or has not come. */
export interface InHand {
  readonly since: PlainDate | null
  readonly until: PlainDate | null
}

/** Whether a day lies in the window. */
export const within = (day: PlainDate | null | undefined, { from, to }: CountedDays): boolean =>
  day !== null && day !== undefined && from <= day && day < to

/** The cases of one condition that meet another. */
export const those =
  (counts: Counts, meets: Counts): Counts =>
  (it, days) =>
    counts(it, days) && meets(it, days)

/** The cases of one condition that do not meet another. */
export const others =
  (counts: Counts, meets: Counts): Counts =>
  (it, days) =>
    counts(it, days) && !meets(it, days)

/**
 * How cases come into a window and leave it, whatever their days are: every one in hand was carried over or received, and
 * ended or is pending, and what is pending when a window ends is carried over into the next.
 */
export function balanceOf(inHandOf: (it: CountedCase) => InHand) {
  const inHand: Counts = (it, { from, to }) => {
    const { since, until } = inHandOf(it)
    return since !== null && since < to && (until === null || until >= from)
  }
  const early: Counts = (it, { from }) => {
    const { since } = inHandOf(it)
    return since !== null && since < from
  }
  const over: Counts = (it, { to }) => {
    const { until } = inHandOf(it)
    return until !== null && until < to
  }
  return {
    inHand,
    carriedOver: those(inHand, early),
    received: others(inHand, early),
    ended: those(inHand, over),
    pending: others(inHand, over),
  }
}

/** A figure, with its name and what it counts in words. */
export const figure = (
  id: string,
  counts: Counts,
  words: { readonly name: Text; readonly means: Text },
): Figure => ({
  id,
  ...words,
  counts,
})
