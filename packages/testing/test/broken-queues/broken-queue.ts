import { leasedQueue, type JobQueue, type JobTable, type JobWorker } from '@motcua/core'
import type { JobRows } from './job-rows.js'
import type { QueueParts, RowsFault } from './rows-store.js'

/** A queue with one fault, and the cases of the suite that must catch it. */
export interface BrokenQueue {
  readonly fault: string
  readonly caughtBy: readonly string[]
  readonly how: RowsFault
}

/** A queue with one fault. */
export const broken = (
  fault: string,
  caughtBy: readonly string[],
  how: RowsFault,
): BrokenQueue => ({ fault, caughtBy, how })

/** Breaks the rows before a store opens them. */
export const rows = (breaks: (rows: JobRows) => void): RowsFault => ({ rows: breaks })

/** Exchanges methods of the table a queue reads. */
export const table = (
  breaks: (inner: JobTable, rows: JobRows) => Partial<JobTable>,
): RowsFault => ({
  queue: (parts) => leasedQueue({ ...parts.table, ...breaks(parts.table, parts.rows) }),
})

/** Exchanges methods of the queue itself. */
export const queue = (
  breaks: (inner: JobQueue, parts: QueueParts) => Partial<JobQueue>,
): RowsFault => ({
  queue: (parts) => {
    const inner = leasedQueue(parts.table)
    return { ...inner, ...breaks(inner, parts) }
  },
})

/** Exchanges the table anew for every drain. */
export const draining = (breaks: (inner: JobTable) => Partial<JobTable>): RowsFault =>
  queue((_inner, parts) => ({
    drain: (until, work) =>
      leasedQueue({ ...parts.table, ...breaks(parts.table) }).drain(until, work),
  }))

/** Exchanges the worker. */
export const working = (change: (work: JobWorker) => JobWorker): RowsFault =>
  queue((inner) => ({
    drain: (until, work) => inner.drain(until, change(work)),
    run: (work, options) => inner.run(change(work), options),
  }))
