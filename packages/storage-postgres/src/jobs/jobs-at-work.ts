import type { ClaimedJob, JobOutcome, JobWorker } from '@motcua/core'
import { storeFailure } from '../postgres-errors.js'
import type { ClaimedRow, JobRows } from './job-rows.js'
import type { Settling } from './settling.js'

/** What works jobs. */
export interface Workshop {
  readonly rows: JobRows
  readonly settling: Settling
  readonly work: JobWorker
  readonly leaseMs: number
  /** Told of a failure of the queue itself. */
  readonly onError: (error: Error) => void
}

/** What the worker answers; a throw is a `dead` with its words. */
async function outcomeOf(work: JobWorker, job: ClaimedJob): Promise<JobOutcome> {
  try {
    return await work(job)
  } catch (error) {
    return { status: 'dead', reason: error instanceof Error ? error.message : String(error) }
  }
}

/** The jobs at work in this process: each is renewed until it ends, and its answer is written down. */
export class JobsAtWork {
  readonly #shop: Workshop
  readonly #held = new Map<ClaimedRow, AbortController>()
  readonly #atWork = new Set<Promise<void>>()
  #timer: NodeJS.Timeout | undefined

  constructor(shop: Workshop) {
    this.#shop = shop
  }

  /** How many jobs are at work. */
  get size(): number {
    return this.#atWork.size
  }

  /** Works a claimed job; resolves when its answer is written, or lost. */
  begin(claim: ClaimedRow): Promise<void> {
    const lost = new AbortController()
    this.#held.set(claim, lost)
    if (this.#timer === undefined) this.#renewLater()
    const atWork = this.#workOne(claim, lost.signal).finally(() => {
      this.#atWork.delete(atWork)
      if (this.#held.size > 0) return
      clearTimeout(this.#timer)
      this.#timer = undefined
    })
    this.#atWork.add(atWork)
    return atWork
  }

  /** Resolves when one of the jobs at work has ended; at once when there is none. */
  async oneEnded(): Promise<void> {
    if (this.#atWork.size > 0) await Promise.race(this.#atWork)
  }

  /** Resolves when all have ended. */
  async allEnded(): Promise<void> {
    await Promise.all(this.#atWork)
  }

  async #workOne(claim: ClaimedRow, lost: AbortSignal): Promise<void> {
    const { settling, work, onError } = this.#shop
    try {
      const outcome = await outcomeOf(work, { ...claim, lost })
      this.#held.delete(claim)
      await settling.settle({ claim, outcome })
    } catch (error) {
      // The answer is lost, and so will be the lease: the job is worked again.
      onError(storeFailure(error))
    }
  }

  #renewLater(): void {
    this.#timer = setTimeout(() => {
      void this.#renew().finally(() => {
        if (this.#held.size > 0) this.#renewLater()
        else this.#timer = undefined
      })
    }, this.#shop.leaseMs / 3)
  }

  async #renew(): Promise<void> {
    const { rows, leaseMs, onError } = this.#shop
    const held = [...this.#held]
    try {
      const holds = await rows.renew(
        held.map(([claim]) => claim),
        leaseMs,
      )
      held.forEach(([claim, lost], place) => {
        // A job that ended meanwhile gave its claim up itself.
        if (holds[place] === false && this.#held.has(claim)) lost.abort()
      })
    } catch (error) {
      onError(storeFailure(error))
    }
  }
}
