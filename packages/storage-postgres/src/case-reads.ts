import type { CaseId, CommandId, LoadedCase, SealedEntry, StoredCase } from '@motcua/core'
import type { Database } from './database.js'

interface LoadRow extends StoredCase {
  readonly madeSeq: number | null
  readonly body: string | null
  readonly hash: string | null
}

const loadCase = `
SELECT c.id, c.definition, c.seq, encode(c.head, 'hex') AS head, c.state, c.data,
  e.seq AS "madeSeq", e.body, encode(e.hash, 'hex') AS hash
FROM {m}.cases c LEFT JOIN {m}.entry e ON e.case_no = c.no AND e.command = $2
WHERE c.id = $1`

const loadJournal = `
SELECT e.seq, e.body, encode(e.hash, 'hex') AS hash
FROM {m}.entry e JOIN {m}.cases c ON c.no = e.case_no WHERE c.id = $1 ORDER BY e.seq`

/** The reads of one case, each from one moment. */
export interface CaseReads {
  readonly load: (id: CaseId, command?: CommandId) => Promise<LoadedCase | null>
  readonly journal: (id: CaseId) => Promise<readonly SealedEntry[]>
}

const madeOf = ({ madeSeq, body, hash }: LoadRow): SealedEntry | null =>
  madeSeq === null || body === null || hash === null ? null : { seq: madeSeq, body, hash }

/** Makes the reads of one case. */
export function createCaseReads(database: Database): CaseReads {
  const load = database.prepare(loadCase)
  const journal = database.prepare(loadJournal)
  return {
    load: async (id, command) => {
      const [row] = await database.query<LoadRow>(load, [id, command ?? null])
      if (row === undefined) return null
      const { definition, seq, head, state, data } = row
      const stored = Object.freeze({ id, definition, seq, head, state, data })
      return { stored, repeated: madeOf(row) }
    },
    journal: (id) => database.query<SealedEntry>(journal, [id]),
  }
}
