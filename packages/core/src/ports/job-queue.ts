import type { CaseId } from '../model/ids.js'
import type { Instant } from '../model/time.js'

/**
 * The jobs of a store: what is to be done after a commit, or at a moment. Commits set and cancel them
 * (`jobs` of a case write), in their own transaction; this port works them off.
 *
 * Obligations of an implementation, each a named case of the conformance suite:
 * - a job is claimed by one worker at a time, with a token no other claim ever had and a lease on the store's clock;
 *   the lease is renewed while the worker is at work, and a job whose lease has run out is claimed anew;
 * - attempts are counted when a job is claimed, so that one that kills its worker is counted too;
 * - what a worker answers takes effect only while its claim holds: a commit that replaced or cancelled the job, or a
 *   claim made since, wins;
 * - a job that waits, fails or hangs holds up no other;
 * - a dead job is kept with its reason until it is replayed, set anew or cancelled.
 */
export interface JobQueue {
  /**
   * Works every job due by `until`, those included that the work sets, and resolves when none is left, with how many
   * times a job was worked. Earliest first; jobs of the same moment may run at the same time. Jobs that others hold a
   * claim on are left to them.
   */
  drain(until: Instant, work: JobWorker, options?: DrainOptions): Promise<number>

  /**
   * Works jobs as they fall due by the store's clock, until stopped. Resolves when it has begun.
   * @throws `store-failed` when it cannot begin
   */
  run(work: JobWorker, options?: RunOptions): Promise<JobRun>

  /** Dead jobs, in the order they died; at most `limit`, 1 to 1000, after `after` when given. */
  dead(query: DeadQuery): Promise<DeadPage>

  /** Sets a dead job to be due at once, attempts forgotten; false when there is no such dead job. */
  replay(id: JobId): Promise<boolean>
}

/** Names a job. The same through all its attempts and replays. */
export interface JobId {
  readonly case: CaseId
  /** Unique within the case. */
  readonly key: string
}

/** A pending job. */
export interface Job extends JobId {
  readonly at: Instant
}

/** A claim on a job, checked by every commit that names it. */
export interface JobClaim extends JobId {
  /** Never given twice. */
  readonly token: string
}

/** A job in the hands of a worker. */
export interface ClaimedJob extends Job, JobClaim {
  /** Times it was claimed since it was set or replayed, this one included. */
  readonly attempt: number
  /** Aborts when the lease was lost: the rest is somebody else's. */
  readonly lost: AbortSignal
}

/** What becomes of a job. */
export type JobOutcome =
  | { readonly status: 'done' }
  /** Its time has not come: it falls due at `at`, attempts forgotten. */
  | { readonly status: 'later'; readonly at: Instant }
  /** It failed and falls due again at `at`. */
  | { readonly status: 'retry'; readonly at: Instant; readonly reason: string }
  /** It failed for good. */
  | { readonly status: 'dead'; readonly reason: string }

/** Does the work of a job. Does not throw: a throw is a `dead` with its message. */
export type JobWorker = (job: ClaimedJob) => Promise<JobOutcome>

/** How jobs are claimed. */
export interface DrainOptions {
  /** Milliseconds a claim holds without renewal; default 30,000. */
  readonly leaseMs?: number
}

/** How jobs are worked as they fall due. */
export interface RunOptions extends DrainOptions {
  /** Jobs worked at the same time; default 8. */
  readonly concurrency?: number
  /** Told of a failure of the queue itself, such as a lost connection; it goes on by itself. */
  readonly onError?: (error: Error) => void
}

/** Jobs being worked. */
export interface JobRun {
  /** Claims no more and resolves when the jobs at work have ended. */
  stop(): Promise<void>
}

/** Which dead jobs to list. */
export interface DeadQuery {
  /** 1 to 1000. */
  readonly limit: number
  /** `next` of the page before. */
  readonly after?: string
}

/** A job that failed for good. */
export interface DeadJob extends JobId {
  readonly reason: string
  readonly attempts: number
}

/** One page of dead jobs. */
export interface DeadPage {
  readonly jobs: readonly DeadJob[]
  /** Pass as `after` for the following page; null on the last. */
  readonly next: string | null
}
