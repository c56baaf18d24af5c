import { MotcuaError } from '../../errors.js'
import type { JobRun, JobWorker } from '../../ports/job-queue.js'
import type { EngineParts } from '../engine-parts.js'
import type { Listeners } from '../engine-events.js'
import type { Run } from '../standing.js'
import { jobWorker, type JobListener } from './work-job.js'

/** How an engine claims its jobs. */
export interface PumpOptions {
  /** Milliseconds a claim on a job holds without renewal; default 30,000. */
  readonly leaseMs?: number
}

/** How an engine does its jobs as they fall due. */
export interface StartOptions extends PumpOptions {
  /** Jobs done at the same time; default 8. */
  readonly concurrency?: number
}

const checkWhole = (field: string, value: number | undefined, most: number): void => {
  if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= most)) return
  throw new MotcuaError('invalid-input', { field: `options.${field}`, got: String(value) })
}

/** Does the jobs of one engine: all at once when asked, or as they fall due. */
export class JobRunner {
  readonly #parts: EngineParts
  readonly #listeners: Listeners
  readonly #run: Run
  readonly #ending = new AbortController()
  #running: Promise<JobRun> | null = null

  constructor(parts: EngineParts, listeners: Listeners, run: Run) {
    this.#parts = parts
    this.#listeners = listeners
    this.#run = run
  }

  /** Does what is due and returns how much was done; throws what a job threw when all the others are done. */
  async pump({ leaseMs }: PumpOptions): Promise<number> {
    checkWhole('leaseMs', leaseMs, 86_400_000)
    const { store, time } = this.#parts
    let done = 0
    const thrown: Error[] = []
    const listener = this.#listener(
      () => done++,
      (error) => thrown.push(error),
    )
    const worker = this.#worker(listener)
    await store.jobs.drain(time.now(), worker, leaseMs === undefined ? {} : { leaseMs })
    const [first] = thrown
    if (first !== undefined) throw first
    return done
  }

  /** @throws `already-started`, `invalid-input`, `store-failed` */
  async start({ concurrency, leaseMs }: StartOptions): Promise<void> {
    checkWhole('concurrency', concurrency, 1000)
    checkWhole('leaseMs', leaseMs, 86_400_000)
    if (this.#running !== null) throw new MotcuaError('already-started')
    const worker = this.#worker(this.#listener())
    const running = this.#parts.store.jobs.run(worker, {
      ...(concurrency === undefined ? {} : { concurrency }),
      ...(leaseMs === undefined ? {} : { leaseMs }),
      onError: (error) => this.#listeners.queueFailed(error),
    })
    this.#running = running
    await running.catch((error: unknown) => {
      this.#running = null
      throw error
    })
  }

  /** Resolves when the jobs at work have ended. */
  async stop(): Promise<void> {
    const running = this.#running
    if (running === null) return
    const run = await running.catch(() => null)
    await run?.stop()
    if (this.#running === running) this.#running = null
  }

  /** As {@link stop}, but deliveries under way are given up, to be tried again by whoever runs next. */
  async end(): Promise<void> {
    this.#ending.abort()
    await this.stop()
  }

  #worker(listener: JobListener): JobWorker {
    return jobWorker(this.#parts, { run: this.#run, listener, ending: this.#ending.signal })
  }

  #listener(moved = (): unknown => null, thrown = (_: Error): unknown => null): JobListener {
    return {
      moved,
      delivery: (delivery) => {
        if (delivery.receipt.status === 'delivered') moved()
        this.#listeners.delivery(delivery)
      },
      failure: (failure) => {
        if (failure.error !== null) thrown(failure.error)
        this.#listeners.jobFailed(failure)
      },
    }
  }
}
