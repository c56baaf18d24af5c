import { instantOfEpoch, epochOfInstant, type Instant } from '../model/time.js'
import type { ClaimedJob, JobOutcome, JobWorker } from '../ports/job-queue.js'
import { startTimer } from '../system/timer.js'
import type { Claimed, JobTable } from './job-table.js'

/** Words of a throw. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

const answerOf = async (work: JobWorker, job: ClaimedJob): Promise<JobOutcome> => {
  try {
    return await work(job)
  } catch (error) {
    return { status: 'dead', reason: wordsOf(error) }
  }
}

/** What works the jobs of a table. */
export interface Workshop {
  readonly table: JobTable
  readonly work: JobWorker
  readonly leaseMs: number
  readonly onError: (error: Error) => void
}

interface Held {
  readonly claim: Claimed
  readonly lost: AbortController
}

/** The jobs at work in this process: each is renewed until it ends, and its answer is written down. */
export class ClaimsHeld {
  readonly #shop: Workshop
  readonly #held = new Map<Claimed, Held>()
  readonly #atWork = new Set<Promise<void>>()
  #stopRenewing: (() => void) | null = null

  constructor(shop: Workshop) {
    this.#shop = shop
  }

  /** How many jobs are at work. */
  get size(): number {
    return this.#atWork.size
  }

  /** End of a lease that begins now. */
  leaseEnd(): Instant {
    return instantOfEpoch(epochOfInstant(this.#shop.table.now()) + this.#shop.leaseMs)
  }

  /** Begins to work a claimed job. */
  begin(claim: Claimed): void {
    const held = { claim, lost: new AbortController() }
    this.#held.set(claim, held)
    if (this.#stopRenewing === null) this.#renewLater()
    const atWork = this.#workOne(held).finally(() => {
      this.#held.delete(claim)
      this.#atWork.delete(atWork)
      if (this.#held.size === 0) this.#rest()
    })
    this.#atWork.add(atWork)
  }

  /** Resolves when one of the jobs at work has ended; at once when there is none. */
  async oneEnded(): Promise<void> {
    if (this.#atWork.size > 0) await Promise.race(this.#atWork)
  }

  /** Resolves when all have ended. */
  async allEnded(): Promise<void> {
    await Promise.all(this.#atWork)
  }

  async #workOne({ claim, lost }: Held): Promise<void> {
    const { table, work, onError } = this.#shop
    try {
      const outcome = await answerOf(work, { ...claim, lost: lost.signal })
      await table.settle(claim, outcome)
    } catch (error) {
      // The answer is lost, and so will be the lease: the job is worked again.
      onError(error instanceof Error ? error : new Error(wordsOf(error)))
    }
  }

  #rest(): void {
    this.#stopRenewing?.()
    this.#stopRenewing = null
  }

  #renewLater(): void {
    this.#stopRenewing = startTimer(this.#shop.leaseMs / 3, () => {
      void this.#renew().finally(() => {
        if (this.#held.size > 0) this.#renewLater()
        else this.#stopRenewing = null
      })
    })
  }

  async #renew(): Promise<void> {
    const all = [...this.#held.values()]
    try {
      const holds = await this.#shop.table.renew(
        all.map(({ claim }) => claim),
        this.leaseEnd(),
      )
      all.forEach(({ claim, lost }, index) => {
        // One that ended while its renewal was under way has lost nothing.
        if (holds[index] === false && this.#held.has(claim)) lost.abort()
      })
    } catch (error) {
      this.#shop.onError(error instanceof Error ? error : new Error(wordsOf(error)))
    }
  }
}
