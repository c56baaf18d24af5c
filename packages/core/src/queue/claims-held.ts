import { isMotcuaError } from '../errors.js'
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

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    startTimer(milliseconds, resolve)
  })

/** What works the jobs of a table. */
export interface Workshop {
  readonly table: JobTable
  readonly work: JobWorker
  readonly leaseMs: number
  readonly onError: (error: Error) => void
  /** Told when a job has ended. */
  readonly onEnd?: () => void
}

interface Held {
  claim: Claimed
  readonly lost: AbortController
}

// A job that was set anew begins with attempt 1 and is another job; one claimed anew has an attempt more.
const goesOn = (held: Claimed, claim: Claimed): boolean =>
  held.case === claim.case && held.key === claim.key && claim.attempt > held.attempt

const settleTries = 3
const settlePauseMs = 1000

/** The jobs at work in this process: each is renewed until it ends, and its answer is written down. */
export class ClaimsHeld {
  readonly #shop: Workshop
  readonly #held = new Set<Held>()
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

  /**
   * Begins to work a claimed job. One that is at work here already, because its lease ran out while this process or its
   * clock was held up, goes on under the new claim.
   */
  begin(claim: Claimed): void {
    const known = [...this.#held].find((held) => goesOn(held.claim, claim))
    if (known !== undefined) {
      known.claim = claim
      return
    }
    const held = { claim, lost: new AbortController() }
    this.#held.add(held)
    if (this.#stopRenewing === null) this.#renewLater()
    const atWork = this.#workOne(held).finally(() => {
      this.#held.delete(held)
      this.#atWork.delete(atWork)
      if (this.#held.size === 0) this.#rest()
      this.#shop.onEnd?.()
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

  async #workOne(held: Held): Promise<void> {
    const { table, work, onError } = this.#shop
    const outcome = await answerOf(work, { ...held.claim, lost: held.lost.signal })
    for (let left = settleTries; left > 0; left--) {
      try {
        await table.settle(held.claim, outcome)
        return
      } catch (error) {
        // Unless it can be written down yet, the answer is lost, and the job is worked again.
        onError(error instanceof Error ? error : new Error(wordsOf(error)))
        if (left === 1 || isMotcuaError(error, 'store-closed')) return
        await pause(settlePauseMs)
      }
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
    const all = [...this.#held].map((held) => ({ held, claim: held.claim }))
    try {
      const holds = await this.#shop.table.renew(
        all.map(({ claim }) => claim),
        this.leaseEnd(),
      )
      all.forEach(({ held, claim }, index) => {
        // One that ended or was claimed anew here, while its renewal was under way, has lost nothing.
        const stands = this.#held.has(held) && held.claim === claim
        if (holds[index] === false && stands) held.lost.abort()
      })
    } catch (error) {
      this.#shop.onError(error instanceof Error ? error : new Error(wordsOf(error)))
    }
  }
}
