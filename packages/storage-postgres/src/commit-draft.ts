import type { CaseWrite, Commit, JobChange, StoredCase } from '@motcua/core'
import { invalid } from './bounds.js'

/** A commit with what it writes: its values, copied. */
export interface Draft {
  readonly commit: Commit
  readonly write: CaseWrite
  readonly row: DraftRow
  /** The case as it stands after the commit. */
  readonly stored: StoredCase
  /** The last change of each key. */
  readonly jobs: readonly JobChange[]
  /** Characters of its longest texts. */
  readonly size: number
}

/** What a commit writes, beside its jobs. */
export type DraftRow = readonly (string | number | boolean | null)[]

/** Columns of `cases` that a commit writes, in the order of a {@link DraftRow}, with their types. */
export const caseColumns = [
  ['definition', 'text'],
  ['state', 'text'],
  ['kind', 'text'],
  ['unit', 'text'],
  ['subject', 'text'],
  ['code', 'text'],
  ['title', 'text'],
  ['search', 'text'],
  ['channel', 'text'],
  ['received_on', 'text'],
  ['due', 'text'],
  ['judged_by', 'text'],
  ['finished_on', 'text'],
  ['verdict', 'text'],
  ['assignee', 'text'],
  ['closed', 'boolean'],
  ['data', 'text'],
] as const

/** Columns of the entry, after those of the case. */
export const entryColumns = [
  ['body', 'text'],
  ['hash', 'text'],
] as const

const hashPattern = /^[0-9a-f]{64}$/
const keyLimit = 480

function checkWrite({ entry, jobs }: CaseWrite, expectedSeq: number): void {
  if (entry.seq !== expectedSeq + 1) {
    throw invalid('entry.seq', `${entry.seq} after ${expectedSeq}`)
  }
  if (!hashPattern.test(entry.hash)) throw invalid('entry.hash', entry.hash)
  for (const { key } of jobs) if (key.length > keyLimit) throw invalid('jobs.key', key)
}

function rowOf({ entry, definition, data, summary }: CaseWrite): DraftRow {
  return [
    definition,
    summary.state,
    summary.kind,
    summary.unit,
    summary.subject,
    summary.code,
    summary.title,
    summary.search,
    summary.channel,
    summary.receivedOn,
    summary.due,
    summary.judgedBy,
    summary.finishedOn,
    summary.verdict,
    summary.assignee,
    summary.closed,
    data,
    entry.body,
    entry.hash,
  ]
}

/**
 * Builds what a commit writes.
 * @throws what `write` throws; `invalid-input` when it does not fit the commit
 */
export function draftOf(commit: Commit, numbers: readonly number[]): Draft {
  const write = commit.write(numbers)
  checkWrite(write, commit.expectedSeq)
  const { entry, definition, data, summary } = write
  const { seq, hash: head } = entry
  const stored = Object.freeze({
    id: commit.id,
    definition,
    seq,
    head,
    state: summary.state,
    data,
  })
  const last = new Map(write.jobs.map((job) => [job.key, { ...job }]))
  const size = data.length + entry.body.length + summary.search.length
  return { commit, write, row: rowOf(write), stored, jobs: [...last.values()], size }
}
