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
  FeedEntry,
  FeedPage,
  JobChange,
  LoadedCase,
  SealedEntry,
  StoredCase,
  TallyQuery,
} from '../ports/case-store.js'
import type { Job, JobQueue } from '../ports/job-queue.js'
import type { TimeSource } from '../ports/time-source.js'
import { leasedQueue } from '../queue/leased-queue.js'
import { systemTime } from '../system/system-time.js'
import { pageOf } from './case-page.js'
import type { TallyRow } from '../model/tally.js'
import { tallyOf } from './case-tally.js'
import { MemoryJobs } from './memory-jobs.js'

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
  /** Place in the order of opening. */
  readonly opened: number
}

const newFolder = (stored: StoredCase, opened: number): Folder => ({
  stored,
  entries: [],
  commands: new Map(),
  opened,
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

const checkLimit = (limit: number): void => {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return
  throw new MotcuaError('invalid-input', { field: 'limit', got: String(limit) })
}

const placeOf = (position: string | null, end: number): number => {
  if (position === null) return 0
  if (/^[1-9]\d{0,14}$/.test(position) && Number(position) <= end) return Number(position)
  throw new MotcuaError('invalid-input', { field: 'position', got: position })
}

class MemoryStore implements CaseStore {
  readonly #folders = new Map<CaseId, Folder>()
  readonly #rows = new Map<CaseId, CaseRow>()
  readonly #numbers = new Map<string, number>()
  readonly #feed: FeedEntry[] = []
  readonly #jobs: MemoryJobs
  readonly jobs: JobQueue
  #closed = false

  constructor(time: TimeSource) {
    this.#jobs = new MemoryJobs(time)
    this.jobs = leasedQueue(this.#jobs)
  }

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
      const { claim } = commit
      if (claim !== undefined && !this.#jobs.holds(claim)) return { status: 'claim-lost' }
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

  tally(query: TallyQuery): Promise<readonly TallyRow[]> {
    return this.#whileOpen(() => tallyOf(this.#rows.values(), query))
  }

  follow(position: string | null, limit: number): Promise<FeedPage> {
    return this.#whileOpen(() => {
      checkLimit(limit)
      const place = placeOf(position, this.#feed.length)
      const entries = this.#feed.slice(place, place + limit)
      return {
        entries,
        position: entries.length === 0 ? position : String(place + entries.length),
      }
    })
  }

  dueJobs(until: Instant, limit: number): Promise<readonly Job[]> {
    return this.#whileOpen(() => {
      checkLimit(limit)
      return this.#jobs.due(until).slice(0, limit)
    })
  }

  close(): Promise<void> {
    this.#closed = true
    this.#jobs.close()
    return Promise.resolve()
  }

  #keep({ id, command }: Commit, { stored, row, entry, jobs }: Copies): void {
    const folder = this.#folders.get(id) ?? newFolder(stored, this.#folders.size)
    folder.stored = stored
    folder.entries.push(entry)
    folder.commands.set(command, entry)
    this.#feed.push(Object.freeze({ ...entry, case: id }))
    this.#folders.set(id, folder)
    this.#rows.set(id, row)
    this.#jobs.change(id, folder.opened, jobs)
  }

  /** Acts within one turn of the event loop, which is what makes a commit whole and reads consistent. */
  #whileOpen<T>(act: () => T): Promise<T> {
    return new Promise((resolve) => {
      if (this.#closed) throw new MotcuaError('store-closed')
      resolve(act())
    })
  }
}

/** What a {@link memoryStore} may be given. */
export interface MemoryStoreOptions {
  /** The clock leases of jobs run on; default: the clock of the machine. */
  readonly time?: TimeSource
}

/**
 * A store that keeps everything in memory and nothing after the process: the shortest correct one, and the
 * reference the others are compared with.
 */
export const memoryStore = ({ time = systemTime }: MemoryStoreOptions = {}): CaseStore =>
  new MemoryStore(time)
