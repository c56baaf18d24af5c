import type { Database, Statement } from 'better-sqlite3'
import type { CaseId, Instant, Job } from '@motcua/core'
import {
  countedColumns,
  listedColumns,
  type CountedValues,
  type IndexedFacts,
  type ListedValues,
} from './indexed-columns.js'

/** A row of `cases` as the commit path reads it. */
export interface CaseStateRow extends IndexedFacts {
  readonly no: number
  readonly id: CaseId
  readonly definition: string
  readonly seq: number
  readonly head: Buffer
  readonly state: string
  readonly data: string
}

/** A row of `entry`. */
export interface EntryRow {
  readonly seq: number
  readonly body: string
  readonly hash: Buffer
}

/** A row of `entry` with its case and its place in the order of the store. */
export interface FeedRow extends EntryRow {
  readonly case: CaseId
  readonly pos: number
}

/** Values of {@link plainColumns}, in their order. */
export type PlainValues = readonly [
  definition: number,
  seq: number,
  head: Buffer,
  state: string,
  title: string,
  search: string,
  closed: number,
  data: string,
]

const plainColumns = [
  'definition',
  'seq',
  'head',
  'state',
  'title',
  'search',
  'closed',
  'data',
] as const

const insert = (table: string, columns: readonly string[]): string =>
  `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`

const updateCase = (columns: readonly string[]): string =>
  `UPDATE cases SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE no = ?`

const selectCase =
  'SELECT c.no, c.id, d.key AS definition, c.seq, c.head, c.state, c.data, c.due, c.code, c.assignee, ' +
  'c.unit, c.kind, c.subject, c.channel, c.received_on AS receivedOn, c.finished_on AS finishedOn, ' +
  'c.judged_by AS judgedBy, c.verdict FROM cases c JOIN definition d ON d.no = c.definition WHERE c.id = ?'

// A job that is claimed or dead has been attempted.
const setJob =
  'INSERT INTO job (case_no, key, at, attempts) VALUES (?, ?, ?, 0) ' +
  'ON CONFLICT (case_no, key) DO UPDATE SET at = excluded.at, attempts = 0, token = NULL, ' +
  'lease_until = NULL, died = NULL, reason = NULL WHERE at <> excluded.at OR attempts > 0'

const setNumber =
  'INSERT INTO number (series, last) VALUES (?, ?) ON CONFLICT (series) DO UPDATE SET last = excluded.last'

const dueJobs =
  'SELECT c.id AS "case", j.key, j.at FROM job j JOIN cases c ON c.no = j.case_no ' +
  'WHERE j.died IS NULL AND j.at <= ? ORDER BY j.at, j.case_no, j.key LIMIT ?'

const feed =
  'SELECT c.id AS "case", e.pos, e.seq, e.body, e.hash FROM entry e JOIN cases c ON c.no = e.case_no ' +
  'WHERE e.pos > ? ORDER BY e.pos LIMIT ?'

const holdsClaim =
  'SELECT 1 FROM job WHERE case_no = (SELECT no FROM cases WHERE id = ?) AND key = ? AND token = ?'

/** Every fixed statement of commits and reads, prepared once. */
export interface Statements {
  readonly begin: Statement<[]>
  readonly commit: Statement<[]>
  readonly rollback: Statement<[]>
  readonly caseById: Statement<[id: CaseId], CaseStateRow>
  readonly insertCase: Statement<[id: CaseId, ...PlainValues, ...ListedValues, ...CountedValues]>
  readonly updateCase: Statement<[...PlainValues, no: number]>
  readonly updateListedCase: Statement<[...PlainValues, ...ListedValues, no: number]>
  readonly updateCountedCase: Statement<
    [...PlainValues, ...ListedValues, ...CountedValues, no: number]
  >
  readonly insertEntry: Statement<
    [caseNo: number, seq: number, command: string, body: string, hash: Buffer]
  >
  readonly entryOfCommand: Statement<[caseNo: number, command: string], EntryRow>
  readonly entriesOfCase: Statement<[id: CaseId], EntryRow>
  readonly definitions: Statement<[], { readonly no: number; readonly key: string }>
  readonly insertDefinition: Statement<[key: string]>
  readonly lastNumber: Statement<[series: string], number>
  readonly setNumber: Statement<[series: string, last: number]>
  readonly setJob: Statement<[caseNo: number, key: string, at: Instant]>
  readonly cancelJob: Statement<[caseNo: number, key: string]>
  readonly holdsClaim: Statement<[id: CaseId, key: string, token: string], number>
  readonly dueJobs: Statement<[until: Instant, limit: number], Job>
  readonly feed: Statement<[after: number, limit: number], FeedRow>
  readonly lastPosition: Statement<[], number | null>
}

/** Prepares the statements; fails when the file does not have the tables it should have. */
export const prepareStatements = (db: Database): Statements => ({
  begin: db.prepare('BEGIN IMMEDIATE'),
  commit: db.prepare('COMMIT'),
  rollback: db.prepare('ROLLBACK'),
  caseById: db.prepare(selectCase),
  insertCase: db.prepare(
    insert('cases', ['id', ...plainColumns, ...listedColumns, ...countedColumns]),
  ),
  updateCase: db.prepare(updateCase(plainColumns)),
  updateListedCase: db.prepare(updateCase([...plainColumns, ...listedColumns])),
  updateCountedCase: db.prepare(updateCase([...plainColumns, ...listedColumns, ...countedColumns])),
  insertEntry: db.prepare(insert('entry', ['case_no', 'seq', 'command', 'body', 'hash'])),
  entryOfCommand: db.prepare('SELECT seq, body, hash FROM entry WHERE case_no = ? AND command = ?'),
  entriesOfCase: db.prepare(
    'SELECT e.seq, e.body, e.hash FROM entry e JOIN cases c ON c.no = e.case_no WHERE c.id = ? ORDER BY e.seq',
  ),
  definitions: db.prepare('SELECT no, key FROM definition'),
  insertDefinition: db.prepare(insert('definition', ['key'])),
  lastNumber: db.prepare<[string], number>('SELECT last FROM number WHERE series = ?').pluck(),
  setNumber: db.prepare(setNumber),
  setJob: db.prepare(setJob),
  cancelJob: db.prepare('DELETE FROM job WHERE case_no = ? AND key = ?'),
  holdsClaim: db.prepare<[CaseId, string, string], number>(holdsClaim).pluck(),
  dueJobs: db.prepare(dueJobs),
  feed: db.prepare(feed),
  lastPosition: db.prepare<[], number | null>('SELECT max(pos) FROM entry').pluck(),
})
