import {
  MotcuaError,
  type CaseId,
  type CaseWrite,
  type CommandId,
  type Commit,
  type CommitResult,
  type JobChange,
  type JobClaim,
} from '@motcua/core'
import type { CaseCache, KnownCase } from './case-cache.js'
import { countedOf, listedOf, sameValues } from './indexed-columns.js'
import { sealed } from './sealed.js'
import type { Outcome } from './outcome.js'
import type { EntryRow, PlainValues, Statements } from './statements.js'

type IndexedValues = Pick<KnownCase, 'listed' | 'counted'>

const invalid = (field: string, got: string): MotcuaError =>
  new MotcuaError('invalid-input', { field, got })

const plainOf = (write: CaseWrite, definition: number, head: Buffer): PlainValues => {
  const { entry, data, summary } = write
  return [
    definition,
    entry.seq,
    head,
    summary.state,
    summary.title,
    summary.search,
    summary.closed ? 1 : 0,
    data,
  ]
}

function checkWrite(write: CaseWrite, expectedSeq: number): Buffer {
  const { seq, hash } = write.entry
  if (seq !== expectedSeq + 1) throw invalid('entry.seq', `${seq} after ${expectedSeq}`)
  const head = Buffer.from(hash, 'hex')
  if (head.length !== 32 || head.toString('hex') !== hash) throw invalid('entry.hash', hash)
  return head
}

/**
 * The work of one transaction. Everything it learns stays here until the transaction is known to be committed:
 * cases, numbers and definitions of a group that is rolled back were never taken.
 */
export class CommitGroup {
  readonly #statements: Statements
  readonly #read: (id: CaseId) => KnownCase | undefined
  readonly #definitions: ReadonlyMap<string, number>
  readonly #cases = new Map<CaseId, KnownCase>()
  readonly #numbers = new Map<string, number>()
  readonly #newDefinitions = new Map<string, number>()
  #setsJobs = false

  constructor(
    statements: Statements,
    read: (id: CaseId) => KnownCase | undefined,
    definitions: ReadonlyMap<string, number>,
  ) {
    this.#statements = statements
    this.#read = read
    this.#definitions = definitions
  }

  /** True when one of the commits set a job. */
  get setsJobs(): boolean {
    return this.#setsJobs
  }

  /** Carries out one commit. Throws only when a statement fails; the transaction must then be rolled back. */
  apply(commit: Commit): Outcome<CommitResult> {
    const known = this.#cases.get(commit.id) ?? this.#read(commit.id)
    const made = this.#made(known, commit.command)
    if (made) return { result: { status: 'repeated', entry: sealed(made) } }
    if (commit.claim && !this.#holds(commit.claim)) return { result: { status: 'claim-lost' } }
    const seq = known?.stored.seq ?? 0
    if (seq !== commit.expectedSeq) return { result: { status: 'conflict', seq } }
    const taken = new Map<string, number>()
    const numbers = commit.series.map((series) => this.#next(series, taken))
    let write: CaseWrite
    let head: Buffer
    try {
      write = commit.write(numbers)
      head = checkWrite(write, seq)
    } catch (refused) {
      return { refused }
    }
    this.#store(commit, { write, head, known })
    for (const [series, last] of taken) this.#numbers.set(series, last)
    return { result: { status: 'committed', write } }
  }

  /** Writes what is written once for the group; call just before COMMIT. */
  finish(): void {
    for (const [series, last] of this.#numbers) this.#statements.setNumber.run(series, last)
  }

  /** Hands over what the group learnt; call just after COMMIT. */
  settle(cache: CaseCache, definitions: Map<string, number>): void {
    for (const known of this.#cases.values()) cache.put(known)
    for (const [key, no] of this.#newDefinitions) definitions.set(key, no)
  }

  #made(known: KnownCase | undefined, command: CommandId): EntryRow | undefined {
    if (!known || known.absent === command) return undefined
    return this.#statements.entryOfCommand.get(known.no, command)
  }

  #holds({ case: id, key, token }: JobClaim): boolean {
    return this.#statements.holdsClaim.get(id, key, token) !== undefined
  }

  #next(series: string, taken: Map<string, number>): number {
    const last =
      taken.get(series) ?? this.#numbers.get(series) ?? this.#statements.lastNumber.get(series) ?? 0
    taken.set(series, last + 1)
    return last + 1
  }

  #definition(key: string): number {
    const no = this.#newDefinitions.get(key) ?? this.#definitions.get(key)
    if (no !== undefined) return no
    const added = Number(this.#statements.insertDefinition.run(key).lastInsertRowid)
    this.#newDefinitions.set(key, added)
    return added
  }

  #store(
    { id, command }: Commit,
    { write, head, known }: { write: CaseWrite; head: Buffer; known: KnownCase | undefined },
  ): void {
    const { insertCase, insertEntry } = this.#statements
    const { entry, definition, data, summary } = write
    const plain = plainOf(write, this.#definition(definition), head)
    const indexed = { listed: listedOf(summary), counted: countedOf(summary) }
    const no =
      known?.no ??
      Number(insertCase.run(id, ...plain, ...indexed.listed, ...indexed.counted).lastInsertRowid)
    if (known) this.#update(known, plain, indexed)
    insertEntry.run(no, entry.seq, command, entry.body, head)
    this.#changeJobs(no, write.jobs)
    const stored = Object.freeze({
      id,
      definition,
      seq: entry.seq,
      head: entry.hash,
      state: summary.state,
      data,
    })
    this.#cases.set(id, { no, stored, ...indexed })
  }

  #changeJobs(no: number, jobs: readonly JobChange[]): void {
    const { setJob, cancelJob } = this.#statements
    for (const { key, at } of jobs) {
      if (at === null) {
        cancelJob.run(no, key)
      } else {
        setJob.run(no, key, at)
        this.#setsJobs = true
      }
    }
  }

  /** Leaves the indexes alone of which no column changed. */
  #update(known: KnownCase, plain: PlainValues, { listed, counted }: IndexedValues): void {
    const { updateCase, updateListedCase, updateCountedCase } = this.#statements
    if (!sameValues(known.counted, counted)) {
      updateCountedCase.run(...plain, ...listed, ...counted, known.no)
    } else if (!sameValues(known.listed, listed)) {
      updateListedCase.run(...plain, ...listed, known.no)
    } else {
      updateCase.run(...plain, known.no)
    }
  }
}
