import type { SatisfactionAnswer } from '../../../model/satisfaction.js'
import { dossierData } from '../dossier-data.js'

/** How the applicants of one unit and procedure answered. */
export interface SatisfactionRow extends Readonly<Record<SatisfactionAnswer, number>> {
  readonly unit: string
  readonly procedure: string
  /** Dossiers that ended, or whose result was returned, without an answer. */
  readonly unanswered: number
}

const blank = { satisfied: 0, neutral: 0, dissatisfied: 0, unanswered: 0 }

/**
 * Counts the answers of dossiers by unit and procedure, in the order of their ids. Dossiers that go on are left out.
 * @throws `unknown-kind` when a case is no dossier
 */
export function satisfactionOf(
  dossiers: Iterable<{ readonly data: object }>,
): readonly SatisfactionRow[] {
  const rows = new Map<string, SatisfactionRow>()
  for (const { data } of dossiers) {
    const { unit, procedure, rating, closing, handout } = dossierData(data)
    if (closing === null && handout === null) continue
    const key = `${unit} ${procedure}`
    const row = rows.get(key) ?? { unit, procedure, ...blank }
    const answer = rating?.answer ?? 'unanswered'
    rows.set(key, { ...row, [answer]: row[answer] + 1 })
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
