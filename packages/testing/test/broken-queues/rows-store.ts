import { leasedQueue, MotcuaError } from '@motcua/core'
import type { CaseStore, Commit, CommitResult, JobQueue, JobTable } from '@motcua/core'
import { logOf, methodsOf } from '../broken/replayed-store.js'
import { JobRows } from './job-rows.js'

/** What a queue is opened with: nothing of it is shared with another storage. */
export interface QueueParts {
  readonly rows: JobRows
  /** The rows as the queue reads them, which fail once the store is closed. */
  readonly table: JobTable
}

/** Makes the queue of an opened store; the least one reads its table. */
export type QueueOf = (parts: QueueParts) => JobQueue

/** What else may be broken: the rows before anything opens them, and what opening does to them. */
export interface RowsFault {
  readonly rows?: (rows: JobRows) => void
  readonly reopened?: (rows: JobRows) => void
  readonly queue?: QueueOf
  /** A second store reads a copy of the rows. */
  readonly apart?: boolean
}

function whileOpen(rows: JobRows, isClosed: () => boolean): JobTable {
  const open = async (): Promise<void> => {
    if (isClosed()) throw new MotcuaError('store-closed')
  }
  return {
    now: rows.now,
    claim: (request) => open().then(() => rows.claim(request)),
    renew: (...asked) => open().then(() => rows.renew(...asked)),
    settle: (...asked) => open().then(() => rows.settle(...asked)),
    nextAt: () => open().then(() => rows.nextAt()),
    watch: (changed) => rows.watch(changed),
    dead: (query) => open().then(() => rows.dead(query)),
    replay: (id) => open().then(() => rows.replay(id)),
  }
}

const lost = new Error('claim-lost')

async function commitClaimed(
  inner: CaseStore,
  rows: JobRows,
  { claim, ...commit }: Commit,
): Promise<CommitResult> {
  const holds = (): boolean => claim === undefined || rows.holds(claim)
  try {
    const answer = await inner.commit({
      ...commit,
      write: (numbers) => {
        if (!holds()) throw lost
        return commit.write(numbers)
      },
    })
    if (answer.status === 'committed') rows.change(commit.id, answer.write.jobs)
    return answer.status === 'conflict' && !holds() ? { status: 'claim-lost' } : answer
  } catch (error) {
    if (error === lost) return { status: 'claim-lost' }
    throw error
  }
}

/** A storage of cases whose jobs stand in rows that outlive their stores. */
export function rowsStorage(fault: RowsFault = {}): {
  open(): Promise<CaseStore>
  reopen(store: CaseStore): Promise<CaseStore>
  beside(store: CaseStore): Promise<CaseStore>
  passLease(store: CaseStore): Promise<void>
} {
  const log = logOf((kept, commit, write) => kept.push({ ...commit, write: () => write }))
  const parts = new WeakMap<CaseStore, { readonly inner: CaseStore; readonly rows: JobRows }>()
  const openOn = (inner: CaseStore, rows: JobRows): CaseStore => {
    let closed = false
    const isClosed = () => closed
    const table = whileOpen(rows, isClosed)
    const store: CaseStore = {
      ...methodsOf(inner),
      jobs: fault.queue?.({ rows, table }) ?? leasedQueue(table),
      commit: (commit) => commitClaimed(inner, rows, commit),
      dueJobs: async (until, limit) =>
        rows
          .pending(until)
          .slice(0, limit)
          .map(({ case: id, key, at }) => ({ case: id, key, at })),
      close: async () => {
        closed = true
      },
    }
    parts.set(store, { inner, rows })
    return store
  }
  const partsOf = (store: CaseStore) => {
    const known = parts.get(store)
    if (known === undefined) throw new Error('A store of this storage is asked for.')
    return known
  }
  return {
    open: async () => {
      const rows = new JobRows()
      fault.rows?.(rows)
      return openOn(await log.open(), rows)
    },
    reopen: async (store) => {
      const { inner, rows } = partsOf(store)
      await store.close()
      fault.reopened?.(rows)
      return openOn(await log.reopen(inner), rows)
    },
    beside: async (store) => {
      const { inner, rows } = partsOf(store)
      if (fault.apart !== true) return openOn(inner, rows)
      const copy = new JobRows()
      copy.rows = rows.rows.map((row) => ({ ...row }))
      return openOn(inner, copy)
    },
    passLease: async (store) => partsOf(store).rows.time.passHour(),
  }
}
