import { epochOfInstant, instantOfEpoch, type Instant } from '../../model/time.js'
import type { JobOutcome } from '../../ports/job-queue.js'

/** How often a failed job is tried again, and when. */
export interface RetryPolicy {
  /** Attempts before the job is dead. */
  readonly attempts: number
  /** The first pause is anything up to this, each further one up to twice as much; milliseconds. */
  readonly firstMs: number
  /** The longest pause; milliseconds. */
  readonly longestMs: number
}

/** Twelve attempts within about six hours. */
export const defaultRetry: RetryPolicy = {
  attempts: 12,
  firstMs: 10_000,
  longestMs: 3_600_000,
}

/** A failed attempt. */
export interface Failure {
  readonly attempt: number
  readonly now: Instant
  readonly reason: string
  /** Pauses the notifier asks for, in place of the policy. */
  readonly schedule?: readonly number[] | undefined
  /** Pause the far end asked for. */
  readonly afterMs?: number | undefined
}

// Between nothing and the whole pause at random, so that many jobs that failed together do not come back together.
const jittered = (policy: RetryPolicy, attempt: number, random: () => number): number =>
  random() * Math.min(policy.longestMs, policy.firstMs * 2 ** Math.min(attempt - 1, 40))

/** How many attempts a job has, by the policy or by the schedule of its notifier. */
export const mostAttempts = ({ attempts }: RetryPolicy, schedule?: readonly number[]): number =>
  schedule === undefined ? attempts : schedule.length + 1

/**
 * What becomes of a job after a failure: another attempt after a pause, or dead when there were enough. Pauses have
 * full jitter; those of a schedule get up to a tenth more.
 */
export function afterFailure(
  failure: Failure,
  { policy, random }: { readonly policy: RetryPolicy; readonly random: () => number },
): JobOutcome {
  const { attempt, now, reason, schedule, afterMs = 0 } = failure
  if (attempt >= mostAttempts(policy, schedule)) return { status: 'dead', reason }
  const pause =
    schedule === undefined
      ? jittered(policy, attempt, random)
      : (schedule[attempt - 1] ?? 0) * (1 + random() / 10)
  const at = instantOfEpoch(epochOfInstant(now) + Math.ceil(Math.max(1, afterMs, pause)))
  return { status: 'retry', at, reason }
}
