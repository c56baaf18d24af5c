import type { Database, Statement } from 'better-sqlite3'
import { checkWindow, compareTallyKeys, type TallyQuery, type TallyRow } from '@motcua/core'

type Values = Readonly<Record<string, string>>

/** The condition on units. */
export const ofUnits = ' AND unit IN (SELECT value FROM json_each(:units))'

const finishedAs = (verdict: string): string =>
  `count(*) FILTER (WHERE finished_on < :to AND verdict = '${verdict}')`

/**
 * Counts by kind, window and, when asked, units: reads the index that counts, and nothing else, in the order of its
 * groups. Every case is tested for as little as possible; what is left is subtracted once for each group.
 */
export const counting = (units: '' | typeof ofUnits = ''): string => `
SELECT unit, subject, channel, carried, counted - carried AS received,
  early, onTime, late, finished - early - onTime - late AS unjudged,
  counted - finished - overdue AS pendingInTime, overdue AS pendingOverdue
FROM (
  SELECT unit, subject, channel,
    count(*) AS counted,
    count(*) FILTER (WHERE received_on < :from) AS carried,
    ${finishedAs('early')} AS early,
    ${finishedAs('on-time')} AS onTime,
    ${finishedAs('late')} AS late,
    count(*) FILTER (WHERE finished_on < :to) AS finished,
    count(*) FILTER (
      WHERE judged_by < :to AND (finished_on IS NULL OR finished_on >= :to)
    ) AS overdue
  FROM cases INDEXED BY cases_tally
  WHERE kind = :kind${units} AND received_on < :to AND (finished_on IS NULL OR finished_on >= :from)
  GROUP BY unit, subject, channel
)`

/** Makes the function that counts cases. */
export function createTallyCases(db: Database): (query: TallyQuery) => readonly TallyRow[] {
  const everywhere: Statement<[Values], TallyRow> = db.prepare(counting())
  const somewhere: Statement<[Values], TallyRow> = db.prepare(counting(ofUnits))

  return ({ kind, units, from, to }) => {
    checkWindow({ from, to })
    const rows =
      units === undefined
        ? everywhere.all({ kind, from, to })
        : somewhere.all({ kind, from, to, units: JSON.stringify(units) })
    return rows.sort(compareTallyKeys)
  }
}
