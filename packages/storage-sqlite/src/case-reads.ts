import type { Database } from 'better-sqlite3'
import type {
  CaseId,
  CasePage,
  CaseQuery,
  CommandId,
  FeedPage,
  Instant,
  Job,
  LoadedCase,
  SealedEntry,
  TallyQuery,
  TallyRow,
} from '@motcua/core'
import type { CaseCache, KnownCase } from './case-cache.js'
import { checkLimit } from './check-limit.js'
import { createFindCases } from './find-cases.js'
import { createFollowEntries } from './follow-entries.js'
import { sealed } from './sealed.js'
import { countedOf, listedOf } from './indexed-columns.js'
import type { Statements } from './statements.js'
import { createTallyCases } from './tally-cases.js'

/** Makes the function that finds a case by id, in the cache or else in the file. */
export const createReadCase =
  (statements: Statements, cache: CaseCache) =>
  (id: CaseId): KnownCase | undefined => {
    const cached = cache.get(id)
    if (cached) return cached
    const row = statements.caseById.get(id)
    if (!row) return undefined
    const { definition, seq, head, state, data } = row
    const stored = Object.freeze({ id, definition, seq, head: head.toString('hex'), state, data })
    return { no: row.no, stored, listed: listedOf(row), counted: countedOf(row) }
  }

/** The reads of a store, each from one moment. */
export interface CaseReads {
  readonly load: (id: CaseId, command?: CommandId) => LoadedCase | null
  readonly journal: (id: CaseId) => readonly SealedEntry[]
  readonly find: (query: CaseQuery) => CasePage
  readonly tally: (query: TallyQuery) => readonly TallyRow[]
  readonly follow: (position: string | null, limit: number) => FeedPage
  readonly dueJobs: (until: Instant, limit: number) => readonly Job[]
}

/** Makes the reads of a store. */
export const createCaseReads = (
  db: Database,
  statements: Statements,
  readCase: (id: CaseId) => KnownCase | undefined,
): CaseReads => ({
  load: (id, command) => {
    const known = readCase(id)
    if (!known) return null
    if (command === undefined) return { stored: known.stored, repeated: null }
    const made = statements.entryOfCommand.get(known.no, command)
    if (!made) known.absent = command
    return { stored: known.stored, repeated: made ? sealed(made) : null }
  },
  journal: (id) => statements.entriesOfCase.all(id).map(sealed),
  find: createFindCases(db),
  tally: createTallyCases(db),
  follow: createFollowEntries(statements),
  dueJobs: (until, limit) => {
    checkLimit(limit)
    return statements.dueJobs.all(until, limit)
  },
})
