import { isMotcuaError, type ClaimedJob, type JobOutcome, type JobWorker } from '@motcua/core'
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

interface Held {
  claim: ClaimedRow
  readonly lost: AbortController
  atWork: Promise<void>
}

// A job that was set anew begins with attempt 1 and is another job; one claimed anew has an attempt more.
const goesOn = (held: ClaimedRow, claim: ClaimedRow): boolean =>
  held.case === claim.case && held.key === claim.key && claim.attempt > held.attempt

const settleTries = 3
const settlePauseMs = 1_000

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** The jobs at work in this process: each is renewed until it ends, and its answer is written down. */
export class JobsAtWork {
  readonly #shop: Workshop
  readonly #held = new Set<Held>()
  readonly #atWork = new Set<Promise<void>>()
  #timer: NodeJS.Timeout | undefined

  constructor(shop: Workshop) {
    this.#shop = shop
  }

  /** How many jobs are at work. */
  get size(): number {
    return this.#atWork.size
  }

  /**
   * Works a claimed job; resolves when its answer is written, or lost. One that is at work here already, because its
   * lease ran out while this process was held up, goes on under the new claim.
   */
  begin(claim: ClaimedRow): Promise<void> {
    const known = [...this.#held].find((held) => goesOn(held.claim, claim))
    if (known !== undefined) {
      known.claim = claim
      return known.atWork
    }
    const held: Held = { claim, lost: new AbortController(), atWork: Promise.resolve() }
    this.#held.add(held)
    if (this.#timer === undefined) this.#renewLater()
    held.atWork = this.#workOne(held).finally(() => {
      this.#held.delete(held)
      this.#atWork.delete(held.atWork)
      if (this.#held.size > 0) return
      clearTimeout(this.#timer)
      this.#timer = undefined
    })
    this.#atWork.add(held.atWork)
    return held.atWork
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
    const { settling, work, onError } = this.#shop
    const outcome = await outcomeOf(work, { ...held.claim, lost: held.lost.signal })
    for (let left = settleTries; left > 0; left--) {
      try {
        await settling.settle({ claim: held.claim, outcome })
        return
      } catch (error) {
        // Unless it can be written down yet, the answer is lost, and the job is worked again.
        onError(storeFailure(error))
        if (left === 1 || isMotcuaError(error, 'store-closed')) return
        await pause(settlePauseMs)
      }
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
    const all = [...this.#held].map((held) => ({ held, claim: held.claim }))
    try {
      const holds = await rows.renew(
        all.map(({ claim }) => claim),
        leaseMs,
      )
      all.forEach(({ held, claim }, place) => {
        // One that ended, or was claimed anew here, meanwhile has lost nothing.
        const stands = this.#held.has(held) && held.claim === claim
        if (holds[place] === false && stands) held.lost.abort()
      })
    } catch (error) {
      onError(storeFailure(error))
    }
  }
}
