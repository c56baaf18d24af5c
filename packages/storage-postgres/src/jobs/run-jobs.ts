import { Logger, run, type Runner } from 'graphile-worker'
import {
  caseId,
  instantOfEpoch,
  type JobId,
  type JobOutcome,
  type JobRun,
  type JobWorker,
} from '@motcua/core'
import type { Database } from '../database.js'
import { storeFailure } from '../postgres-errors.js'
import { JobsAtWork, type Workshop } from './jobs-at-work.js'

/** The job that the queue engine offers. */
function jobOf(payload: unknown): JobId {
  const fields = typeof payload === 'object' && payload !== null ? payload : {}
  const id = 'case' in fields ? String(fields.case) : ''
  return { case: caseId(id), key: 'key' in fields ? String(fields.key) : '' }
}

// Jobs are announced when they are set and when they fall due; asking finds what an announcement missed.
const pollMs = 2_000
const gapMs = 5
const sweepMs = 60_000
const restartMs = 1_000
const endMs = 5_000
const reviveMs = 1_000

// Without a delay of 0 a stop would not wait until the end of the last jobs is written.
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

const silent = new Logger(() => () => undefined)

/** How jobs are run: the workshop, and how many at the same time. */
export interface RunShop extends Workshop {
  readonly database: Database
  readonly concurrency: number
}

const soonestMs = 1_000

// Whoever judges by another clock may put a job off to a moment that has come here already.
function notAtOnce(outcome: JobOutcome): JobOutcome {
  if (outcome.status !== 'later') return outcome
  const soonest = instantOfEpoch(Date.now() + soonestMs)
  return outcome.at < soonest ? { status: 'later', at: soonest } : outcome
}

/**
 * Works the jobs that the queue engine offers. The engine says which job, and when; the claim on it, with its token
 * and lease, is taken from the job's own row, so that an offer made twice is worked once.
 */
export class RunningJobs implements JobRun {
  readonly #shop: RunShop
  readonly #atWork: JobsAtWork
  #runner: Runner | undefined
  #starting: Promise<void> | undefined
  #reviving: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #wake: () => void = () => undefined
  #sweptAt = 0
  #restart: NodeJS.Timeout | undefined
  #stopped: Promise<void> | undefined

  constructor(shop: RunShop) {
    this.#shop = shop
    const work: JobWorker = async (job) => notAtOnce(await shop.work(job))
    this.#atWork = new JobsAtWork({ ...shop, work })
  }

  /** Begins to work. */
  async start(): Promise<void> {
    await this.#begin()
    this.#reviveLater()
  }

  /** Claims no more and resolves when the jobs at work have ended, and their end is written. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#timer)
    this.#wake()
    clearTimeout(this.#restart)
    await this.#starting?.catch(() => undefined)
    const runner = this.#runner
    this.#runner = undefined
    if (runner !== undefined) await this.#end(runner)
    await this.#atWork.allEnded()
    await this.#reviving
  }

  /** Ends the engine. When it cannot write the end of its last jobs it never returns; they are offered again then. */
  async #end(runner: Runner): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const late = this.#atWork.allEnded().then(
      () =>
        new Promise<void>((resolve) => {
          timer = setTimeout(resolve, endMs).unref()
        }),
    )
    await Promise.race([runner.stop().catch(this.#report), late])
    clearTimeout(timer)
  }

  async #begin(): Promise<void> {
    const { database, concurrency } = this.#shop
    const runner = await run({
      pgPool: database.pool,
      schema: `${database.schema}_jobs`,
      taskList: { motcua: (payload) => this.#work(payload) },
      concurrency,
      pollInterval: pollMs,
      noHandleSignals: true,
      logger: silent,
      preset,
    })
    this.#runner = runner
    const ended = (): void => {
      if (this.#runner !== runner) return
      this.#beginLater()
      // Its timetable goes on until it is told to stop, and would keep the process alive.
      runner.stop().catch(() => undefined)
    }
    // What ends it by itself is a server it cannot write to, and then its promise may never settle.
    runner.events.on('pool:gracefulShutdown', ended)
    runner.promise.then(ended, (error: unknown) => {
      this.#report(error)
      ended()
    })
  }

  /** The engine gives up when it cannot write for long; it is started again. */
  #beginLater(): void {
    this.#runner = undefined
    if (this.#stopped !== undefined) return
    this.#restart = setTimeout(() => {
      this.#starting = this.#begin().catch((error: unknown) => {
        this.#report(error)
        this.#beginLater()
      })
    }, restartMs)
  }

  async #work(payload: unknown): Promise<void> {
    const { rows, leaseMs } = this.#shop
    const job = jobOf(payload)
    try {
      // The engine may still have been asking when it was told to stop.
      if (this.#stopped !== undefined) {
        await rows.offer(job)
        return
      }
      const claim = await rows.claimOne(job, leaseMs)
      if (claim !== undefined) await this.#atWork.begin(claim)
    } catch (error) {
      this.#report(error)
      throw error
    }
  }

  #reviveLater(wait = this.#lookMs): void {
    if (this.#stopped !== undefined) return
    this.#timer = setTimeout(() => {
      const until = performance.now() + this.#lookMs
      this.#reviving = this.#look(until)
        .catch(this.#report)
        .finally(() => {
          this.#reviveLater(Math.max(0, until - performance.now()))
        })
    }, wait)
  }

  get #lookMs(): number {
    return Math.min(this.#shop.leaseMs / 2, reviveMs)
  }

  /** Offers stray jobs again, and announces those that fall due until the next look. */
  async #look(until: number): Promise<void> {
    const { rows, concurrency } = this.#shop
    await rows.revive()
    if (performance.now() - this.#sweptAt > sweepMs) {
      await rows.sweep()
      this.#sweptAt = performance.now()
    }
    while (this.#stopped === undefined) {
      const inMs = await rows.nextInMs()
      if (inMs === null || performance.now() + inMs > until) return
      await this.#pause(Math.max(inMs, gapMs))
      await rows.announce(concurrency)
    }
  }

  /** Waits, but for no longer than it takes to be stopped. */
  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  readonly #report = (error: unknown): void => {
    this.#shop.onError(storeFailure(error))
  }
}
