import { MotcuaError } from '../errors.js'
import type { CaseId, CommandId } from '../model/ids.js'
import type { Instant } from '../model/time.js'
import type {
  CasePage,
  CaseQuery,
  CaseRow,
  CaseStore,
  CaseWrite,
  Commit,
  CommitResult,
  Job,
  JobChange,
  LoadedCase,
  SealedEntry,
  StoredCase,
} from '../ports/case-store.js'
import { pageOf } from './case-page.js'

/** What a commit leaves behind: frozen copies, made before anything is kept. */
interface Copies {
  readonly stored: StoredCase
  readonly row: CaseRow
  readonly entry: SealedEntry
  readonly jobs: readonly JobChange[]
}

/** One case as kept. */
interface Folder {
  stored: StoredCase
  readonly entries: SealedEntry[]
  readonly commands: Map<CommandId, SealedEntry>
  readonly jobs: Map<string, Instant>
}

const newFolder = (stored: StoredCase): Folder => ({
  stored,
  entries: [],
  commands: new Map(),
  jobs: new Map(),
})

function copiesOf({ id, expectedSeq }: Commit, write: CaseWrite): Copies {
  const seq = expectedSeq + 1
  const { entry, definition, data, summary } = write
  if (entry.seq !== seq) {
    throw new MotcuaError('invalid-input', { field: 'entry.seq', got: String(entry.seq) })
  }
  return {
    stored: Object.freeze({ id, definition, seq, head: entry.hash, state: summary.state, data }),
    row: Object.freeze({ ...write.summary, id }),
    entry: Object.freeze({ ...entry }),
    jobs: write.jobs.map((job) => ({ ...job })),
  }
}

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1

class MemoryStore implements CaseStore {
  readonly #folders = new Map<CaseId, Folder>()
  readonly #rows = new Map<CaseId, CaseRow>()
  readonly #numbers = new Map<string, number>()
  #closed = false

  load(id: CaseId, command?: CommandId): Promise<LoadedCase | null> {
    return this.#whileOpen(() => {
      const folder = this.#folders.get(id)
      if (folder === undefined) return null
      const made = command === undefined ? undefined : folder.commands.get(command)
      return { stored: folder.stored, repeated: made ?? null }
    })
  }

  commit(commit: Commit): Promise<CommitResult> {
    return this.#whileOpen<CommitResult>(() => {
      const folder = this.#folders.get(commit.id)
      const entry = folder?.commands.get(commit.command)
      if (entry !== undefined) return { status: 'repeated', entry }
      const seq = folder?.entries.length ?? 0
      if (seq !== commit.expectedSeq) return { status: 'conflict', seq }
      const taken = new Map<string, number>()
      const numbers = commit.series.map((series) => {
        const number = (taken.get(series) ?? this.#numbers.get(series) ?? 0) + 1
        taken.set(series, number)
        return number
      })
      const write = commit.write(numbers)
      this.#keep(commit, copiesOf(commit, write))
      for (const [series, number] of taken) this.#numbers.set(series, number)
      return { status: 'committed', write }
    })
  }

  journal(id: CaseId): Promise<readonly SealedEntry[]> {
    return this.#whileOpen(() => [...(this.#folders.get(id)?.entries ?? [])])
  }

  find(query: CaseQuery): Promise<CasePage> {
    return this.#whileOpen(() => pageOf(this.#rows.values(), query))
  }

  dueJobs(until: Instant, limit: number): Promise<readonly Job[]> {
    return this.#whileOpen(() => {
      const due: Job[] = []
      for (const [id, { jobs }] of this.#folders) {
        for (const [key, at] of [...jobs].toSorted(byKey)) {
          if (at <= until) due.push({ case: id, key, at })
        }
      }
      due.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
      return due.slice(0, limit)
    })
  }

  close(): Promise<void> {
    this.#closed = true
    return Promise.resolve()
  }

  #keep({ id, command }: Commit, { stored, row, entry, jobs }: Copies): void {
    const folder = this.#folders.get(id) ?? newFolder(stored)
    folder.stored = stored
    folder.entries.push(entry)
    folder.commands.set(command, entry)
    for (const { key, at } of jobs) {
      if (at === null) folder.jobs.delete(key)
      else folder.jobs.set(key, at)
    }
    this.#folders.set(id, folder)
    this.#rows.set(id, row)
  }

  /** Acts within one turn of the event loop, which is what makes a commit whole and reads consistent. */
  #whileOpen<T>(act: () => T): Promise<T> {
    return new Promise((resolve) => {
      if (this.#closed) throw new MotcuaError('store-closed')
      resolve(act())
    })
  }
}

/**
 * A store that keeps everything in memory and nothing after the process: the shortest correct one, and the
 * reference the others are compared with.
 */
export const memoryStore = (): CaseStore => new MemoryStore()
