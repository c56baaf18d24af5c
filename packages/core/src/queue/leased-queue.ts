import { epochOfInstant, instantOfEpoch, type Instant } from '../model/time.js'
import type { JobOutcome, JobQueue, JobRun, JobWorker, RunOptions } from '../ports/job-queue.js'
import { startTimer } from '../system/timer.js'
import { ClaimsHeld, wordsOf } from './claims-held.js'
import type { JobTable } from './job-table.js'

// Enough for a store that commits in groups to fill one.
const drainWidth = 64

const defaultLeaseMs = 30_000
const defaultConcurrency = 8

// A clock that was set shows itself at the latest after this.
const longestWaitMs = 30_000
const firstPauseMs = 1000

/** Something to wait for that may happen before anybody waits. */
class Bell {
  #rung = false
  #wake: (() => void) | null = null

  ring = (): void => {
    this.#rung = true
    this.#wake?.()
  }

  /** Resolves at the next ring, one since the last wait included, or after so many milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const stop = startTimer(milliseconds, resolve)
        this.#wake = () => {
          stop()
          resolve()
        }
      })
    }
    this.#rung = false
    this.#wake = null
  }
}

async function drain(
  table: JobTable,
  until: Instant,
  { work, leaseMs }: { readonly work: JobWorker; readonly leaseMs: number },
): Promise<number> {
  let failure: Error | undefined
  const onError = (error: Error): void => {
    failure ??= error
  }
  const held = new ClaimsHeld({ table, work, leaseMs, onError })
  let worked = 0
  try {
    while (failure === undefined) {
      const limit = drainWidth - held.size
      const claimed = await table.claim({ until, leaseUntil: held.leaseEnd(), limit })
      for (const claim of claimed) held.begin(claim)
      worked += claimed.length
      if (held.size === 0) return worked
      do await held.oneEnded()
      while (held.size > drainWidth / 2)
    }
  } finally {
    await held.allEnded()
  }
  throw failure
}

// Whoever judges by another clock may put a job off to a moment that has come here already.
const notAtOnce = (table: JobTable, outcome: JobOutcome): JobOutcome => {
  if (outcome.status !== 'later') return outcome
  const soonest = instantOfEpoch(epochOfInstant(table.now()) + firstPauseMs)
  return outcome.at < soonest ? { status: 'later', at: soonest } : outcome
}

/** Works jobs as they fall due, until stopped. */
class Running implements JobRun {
  readonly #table: JobTable
  readonly #held: ClaimsHeld
  readonly #concurrency: number
  readonly #onError: (error: Error) => void
  readonly #bell = new Bell()
  /** Rung only to stop: after a failure commits must not cut the pause short. */
  readonly #rest = new Bell()
  readonly #unwatch: () => void
  readonly #ended: Promise<void>
  #stopping = false
  #pauseMs = firstPauseMs

  constructor(table: JobTable, work: JobWorker, options: RunOptions) {
    const { concurrency = defaultConcurrency, leaseMs = defaultLeaseMs } = options
    this.#table = table
    this.#concurrency = concurrency
    this.#onError = options.onError ?? (() => undefined)
    const patient: JobWorker = async (job) => notAtOnce(table, await work(job))
    this.#held = new ClaimsHeld({
      table,
      work: patient,
      leaseMs,
      onError: this.#onError,
      onEnd: this.#bell.ring,
    })
    this.#unwatch = table.watch(this.#bell.ring)
    this.#ended = this.#loop()
  }

  async stop(): Promise<void> {
    this.#stopping = true
    this.#unwatch()
    this.#bell.ring()
    this.#rest.ring()
    await this.#ended
    await this.#held.allEnded()
  }

  async #loop(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#bell.wait(await this.#round())
        this.#pauseMs = firstPauseMs
      } catch (error) {
        this.#onError(error instanceof Error ? error : new Error(wordsOf(error)))
        await this.#rest.wait(this.#pauseMs)
        this.#pauseMs = Math.min(this.#pauseMs * 2, longestWaitMs)
      }
    }
  }

  /** Claims what there is room for; returns how long to wait for more. */
  async #round(): Promise<number> {
    const limit = this.#concurrency - this.#held.size
    if (limit === 0) return longestWaitMs
    const until = this.#table.now()
    const leaseUntil = this.#held.leaseEnd()
    for (const claim of await this.#table.claim({ until, leaseUntil, limit })) {
      this.#held.begin(claim)
    }
    const next = await this.#table.nextAt()
    if (next === null || this.#held.size === this.#concurrency) return longestWaitMs
    const wait = epochOfInstant(next) - epochOfInstant(this.#table.now())
    return Math.max(0, Math.min(wait, longestWaitMs))
  }
}

/**
 * A job queue over a table of jobs, for stores without a queue engine of their own: claims in batches, renews leases
 * at a third of their length, and waits for the next due moment or the next commit that sets a job.
 */
export const leasedQueue = (table: JobTable): JobQueue => ({
  drain: (until, work, { leaseMs = defaultLeaseMs } = {}) => drain(table, until, { work, leaseMs }),
  run: async (work, options = {}) => {
    // A store that is closed or has failed says so here.
    await table.nextAt()
    return new Running(table, work, options)
  },
  dead: (query) => table.dead(query),
  replay: (id) => table.replay(id),
})
