import type { DrainOptions, Instant, JobQueue, JobRun, JobWorker, RunOptions } from '@motcua/core'
import { invalid } from '../bounds.js'
import type { Database } from '../database.js'
import { storeFailure } from '../postgres-errors.js'
import { createDeadJobs, type DeadJobs } from './dead-jobs.js'
import { drainJobs } from './drain-jobs.js'
import { JobRows } from './job-rows.js'
import { RunningJobs } from './run-jobs.js'
import { Settling } from './settling.js'

const defaultLeaseMs = 30_000
const defaultConcurrency = 8

function checkLease(leaseMs: number): void {
  if (!Number.isFinite(leaseMs) || leaseMs <= 0) throw invalid('leaseMs', leaseMs)
}

/** Fails with a coded error, whatever failed. */
async function coded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storeFailure(error)
  }
}

/** The jobs of a store on PostgreSQL. */
export class PostgresJobs implements JobQueue {
  readonly #database: Database
  readonly #dead: DeadJobs
  readonly #settling: Settling
  readonly #runs = new Set<JobRun>()
  /** The rows themselves. */
  readonly rows: JobRows

  constructor(database: Database) {
    this.#database = database
    this.#dead = createDeadJobs(database)
    this.rows = new JobRows(database)
    this.#settling = new Settling(this.rows)
  }

  drain(until: Instant, work: JobWorker, options: DrainOptions = {}): Promise<number> {
    const { leaseMs = defaultLeaseMs } = options
    return this.#whileOpen(async () => {
      checkLease(leaseMs)
      return drainJobs({ rows: this.rows, settling: this.#settling, work, leaseMs }, until)
    })
  }

  run(work: JobWorker, options: RunOptions = {}): Promise<JobRun> {
    const { concurrency = defaultConcurrency, leaseMs = defaultLeaseMs } = options
    return this.#whileOpen(async () => {
      if (!Number.isInteger(concurrency) || concurrency < 1) {
        throw invalid('concurrency', concurrency)
      }
      checkLease(leaseMs)
      const running = new RunningJobs({
        database: this.#database,
        rows: this.rows,
        settling: this.#settling,
        onError: options.onError ?? (() => undefined),
        work,
        concurrency,
        leaseMs,
      })
      await running.start()
      this.#runs.add(running)
      return running
    })
  }

  dead: JobQueue['dead'] = (query) => this.#whileOpen(() => this.#dead.list(query))

  replay: JobQueue['replay'] = (id) => this.#whileOpen(() => this.#dead.replay(id))

  /** Stops whatever still runs. */
  async close(): Promise<void> {
    await Promise.all([...this.#runs].map((run) => run.stop()))
  }

  #whileOpen<T>(work: () => Promise<T>): Promise<T> {
    return coded(async () => {
      this.#database.assertOpen()
      return work()
    })
  }
}
