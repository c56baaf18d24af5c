import type { CaseStore, Instant, JobRun, JobWorker, RunOptions } from '@motcua/core'
import { dossiers } from '../case-store/context.js'
import type { Dossier } from '../case-store/dossier.js'
import { chapter as chapterOf, type Ability, type ConformanceCase } from '../conformance-case.js'
import { ExpectationError, expectSame } from '../expectation.js'
import type { Patience } from '../patience.js'
import { far, third } from './moments.js'

/** What a workbench is made of. */
export interface WorkbenchParts {
  readonly store: CaseStore
  readonly passLease: (store: CaseStore) => Promise<void>
  readonly reopen: ((store: CaseStore) => Promise<CaseStore>) | undefined
  readonly beside: ((store: CaseStore) => Promise<CaseStore>) | undefined
  readonly patience: Patience
}

/** Something workers wait for. */
export interface Gate {
  /** Resolves once the gate is open. */
  readonly opened: Promise<void>
  /** Opens it for good. */
  readonly open: () => void
}

/** How jobs are drained. */
export interface Draining {
  /** Default: when all is due that is due in a case. */
  readonly until?: Instant
  /** Milliseconds a claim holds; default: what the store takes. */
  readonly leaseMs?: number
  /** Default: the store under proof. */
  readonly store?: CaseStore
}

// No case works so many: a queue that gives the same job again and again comes to an end.
const mostWorked = 2000

function bounded(work: JobWorker): JobWorker {
  let worked = 0
  return (job) => {
    worked += 1
    if (worked <= mostWorked) return work(job)
    return Promise.resolve({ status: 'dead', reason: 'The work has no end.' })
  }
}

/** One promise of the job queue. */
export type JobQueueCase = ConformanceCase<Workbench>

/** The cases of one chapter, each named by its sentence. */
export const chapter = (
  group: string,
  proofs: Readonly<Record<string, JobQueueCase['run']>>,
  needs: Ability | null = null,
): readonly JobQueueCase[] => chapterOf(group, proofs, needs)

/** What a case of the suite works with: the store, and whatever must be ended when the case is over. */
export class Workbench {
  /** The fresh store under proof. */
  readonly store: CaseStore
  /** A dossier not yet opened; each next one has a greater id. */
  readonly dossier: () => Dossier = dossiers()
  readonly patience: Patience
  readonly #parts: WorkbenchParts
  readonly #gates: Gate[] = []
  readonly #runs: JobRun[] = []
  readonly #drains: Promise<unknown>[] = []

  constructor(parts: WorkbenchParts) {
    this.store = parts.store
    this.patience = parts.patience
    this.#parts = parts
  }

  /** Closes the store and opens the same storage again. */
  reopen(): Promise<CaseStore> {
    return this.#open('reopen')
  }

  /** Opens a second store on the same storage. */
  beside(): Promise<CaseStore> {
    return this.#open('beside')
  }

  /** Lets every lease held now run out. */
  passLease(store = this.store): Promise<void> {
    return this.#parts.passLease(store)
  }

  /** A gate, opened at the latest when the case is over. */
  gate(): Gate {
    const { promise: opened, resolve: open } = promised()
    const gate = { opened, open }
    this.#gates.push(gate)
    return gate
  }

  /** Begins to drain; when waited for, it must end in time. */
  drain(work: JobWorker, options: Draining = {}): Promise<number> {
    const { until = third, store = this.store, leaseMs } = options
    const lease = leaseMs === undefined ? undefined : { leaseMs }
    const drained = store.jobs.drain(until, bounded(work), lease)
    this.#drains.push(drained.catch(() => undefined))
    const inTime = this.patience.inTime('The drain ends', drained)
    inTime.catch(() => undefined)
    return inTime
  }

  /** Begins to work jobs; stopped at the latest when the case is over. */
  async run(work: JobWorker, options?: RunOptions, store = this.store): Promise<JobRun> {
    const begun = await store.jobs.run(bounded(work), options)
    let stopped: Promise<void> | undefined
    const run = { stop: () => (stopped ??= begun.stop()) }
    this.#runs.push(run)
    return run
  }

  /** Asks that nothing is pending and nothing is dead. */
  async expectNothingLeft(store = this.store): Promise<void> {
    expectSame('No job is pending', await store.dueJobs(far, 1000), [])
    expectSame('No job is dead', await store.jobs.dead({ limit: 1000 }), { jobs: [], next: null })
  }

  /** Ends whatever was begun. */
  async clear(): Promise<void> {
    for (const { open } of this.#gates) open()
    const ended = Promise.allSettled([...this.#runs.map((run) => run.stop()), ...this.#drains])
    await this.patience.inTime('Whatever was begun ends', ended)
  }

  #open(how: 'reopen' | 'beside'): Promise<CaseStore> {
    const open = this.#parts[how]
    if (open !== undefined) return open(this.store)
    throw new ExpectationError('The storage is opened again', `the option ${how}`, 'none')
  }
}

function promised(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let settle: () => void = () => undefined
  const promise = new Promise<void>((resolve) => {
    settle = resolve
  })
  return { promise, resolve: () => settle() }
}
