import { checkWindow, compareTallyKeys, type TallyQuery, type TallyRow } from '@motcua/core'
import type { Database } from './database.js'

const finished = 'finished_on < $3'
const pending = '(finished_on IS NULL OR finished_on >= $3)'
const overdue = 'coalesce(judged_by < $3, false)'

/** The condition on units. */
export const ofUnits = ' AND unit = ANY($4::text[])'

// Numbers of 64 bits reach the caller as text.
const countWhere = (...conditions: readonly string[]): string =>
  `(count(*) FILTER (WHERE ${conditions.join(' AND ')}))::integer`

/**
 * Counts by kind, first day, day after the last and, when asked, units. Reads the index that counts, and nothing else
 * where its pages are known to be seen by all.
 */
export const counting = (units: '' | typeof ofUnits = ''): string => `
SELECT unit, subject, channel,
  ${countWhere('received_on < $2')} AS carried,
  ${countWhere('received_on >= $2')} AS received,
  ${countWhere(finished, "verdict = 'early'")} AS early,
  ${countWhere(finished, "verdict = 'on-time'")} AS "onTime",
  ${countWhere(finished, "verdict = 'late'")} AS late,
  ${countWhere(finished, "coalesce(verdict NOT IN ('early', 'on-time', 'late'), true)")} AS unjudged,
  ${countWhere(pending, `NOT ${overdue}`)} AS "pendingInTime",
  ${countWhere(pending, overdue)} AS "pendingOverdue"
FROM {m}.cases
WHERE kind = $1${units} AND received_on < $3 AND (finished_on IS NULL OR finished_on >= $2)
GROUP BY unit, subject, channel`

/** Makes the function that counts cases. */
export function createTallyCases(
  database: Database,
): (query: TallyQuery) => Promise<readonly TallyRow[]> {
  return async ({ kind, units, from, to }) => {
    checkWindow({ from, to })
    const values = [kind, from, to]
    // Not prepared: its plan depends on the values.
    const rows = await (units === undefined
      ? database.query<TallyRow>(counting(), values)
      : database.query<TallyRow>(counting(ofUnits), [...values, units]))
    return rows.sort(compareTallyKeys)
  }
}
