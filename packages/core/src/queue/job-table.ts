import type { Instant } from '../model/time.js'
import type { DeadPage, DeadQuery, Job, JobClaim, JobId, JobOutcome } from '../ports/job-queue.js'

/** A job just claimed. */
export interface Claimed extends Job, JobClaim {
  readonly attempt: number
}

/** What to claim. */
export interface ClaimRequest {
  /** Jobs due up to and including this moment. */
  readonly until: Instant
  /** End of the lease. */
  readonly leaseUntil: Instant
  readonly limit: number
}

/**
 * Jobs as rows with claims: the little a store has to offer for {@link leasedQueue} to make a job queue of it. Each
 * write is atomic, and durable before it resolves.
 */
export interface JobTable {
  /** The moment it is by the store's clock, on which leases run. */
  now(): Instant
  /**
   * Claims pending jobs whose lease is free or over, earliest first, then in the order the cases were opened, then by
   * key: each gets a token never used before, the lease, and one attempt more. Claiming nothing writes nothing.
   */
  claim(request: ClaimRequest): Promise<readonly Claimed[]>
  /** Moves the end of leases; answers for each claim whether it still holds. */
  renew(claims: readonly JobClaim[], leaseUntil: Instant): Promise<readonly boolean[]>
  /** Ends a claim: what the worker answered. Does nothing when the claim no longer holds. */
  settle(claim: JobClaim, outcome: JobOutcome): Promise<void>
  /** The first moment at which a job can be claimed; null when there is none. */
  nextAt(): Promise<Instant | null>
  /** Calls `changed` after each commit that set a job, until the returned function is called. */
  watch(changed: () => void): () => void
  /** As in `JobQueue`. */
  dead(query: DeadQuery): Promise<DeadPage>
  /** As in `JobQueue`. */
  replay(id: JobId): Promise<boolean>
}
