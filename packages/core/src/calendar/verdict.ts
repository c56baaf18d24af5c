import type { PlainDate } from '../model/time.js'

/** How a finished dossier stands to its due day (form II.06a, columns 8 to 10). */
export type Verdict = 'early' | 'on-time' | 'late'

/**
 * `early` when finished before the due day, `on-time` on it, `late` after it.
 * On time means end of processing ≤ promised day (indicator set 766, domain.md 2.6); days are compared, not hours.
 */
export function verdictOf(due: PlainDate, finishedOn: PlainDate): Verdict {
  if (finishedOn === due) return 'on-time'
  return finishedOn < due ? 'early' : 'late'
}
