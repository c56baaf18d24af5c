import { isMotcuaError } from '../../errors.js'
import type { ClaimedJob, JobOutcome, JobWorker } from '../../ports/job-queue.js'
import { deliver, type Delivery } from './deliver.js'
import type { EngineParts } from '../engine-parts.js'
import { gather } from './gather.js'
import { inform } from './inform.js'
import { taskOf, wakeKey } from './job-key.js'
import { openCase } from './open-case.js'
import { afterFailure, mostAttempts, type Failure } from './retry.js'
import type { Run } from '../standing.js'
import { wake } from './wake.js'

/** A job that failed, and whether it is tried again. */
export interface JobFailure {
  readonly case: string
  readonly key: string
  readonly attempt: number
  readonly reason: string
  /** True when it is dead: nothing more happens to it until it is replayed. */
  readonly dead: boolean
  /** What was thrown, where something was. */
  readonly error: Error | null
}

/** Told what comes of jobs. */
export interface JobListener {
  /** A case did something because of a job: a deadline was noted, or it was told something. */
  moved(): void
  delivery(delivery: Delivery): void
  failure(failure: JobFailure): void
}

/** What the worker of an engine needs. */
export interface JobContext {
  readonly run: Run
  readonly listener: JobListener
  /** Aborts when the engine ends. */
  readonly ending: AbortSignal
}

// What will be no better next time.
const hopeless = [
  ...(['refused', 'invalid-input', 'unknown-command', 'invalid-id', 'unknown-kind'] as const),
  ...(['unknown-procedure', 'procedure-not-in-force', 'unknown-unit'] as const),
]

const acts = { inform, open: openCase, gather } as const

async function worked(
  parts: EngineParts,
  job: ClaimedJob,
  { run, listener, ending }: JobContext,
): Promise<JobOutcome> {
  const task = taskOf(job.key)
  // A newer engine on the same store may know it.
  if (task === null) throw new Error(`this engine does not know the job ${job.key}`)
  switch (task.task) {
    case 'wake':
      return wake(parts, job, { run, noted: () => listener.moved() })
    case 'deliver':
      return deliver(parts, job, {
        place: task,
        tell: (delivery) => listener.delivery(delivery),
        ending,
      })
    case 'inform':
    case 'open':
    case 'gather': {
      const outcome = await acts[task.task](parts, job, { place: task, run })
      if (outcome.status === 'done') listener.moved()
      return outcome
    }
  }
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error))

const fate = (parts: EngineParts, { attempt, key }: ClaimedJob, error: Error): JobOutcome => {
  const now = parts.time.now()
  const reason = error.message
  // A wake-up never dies: without it the deadlines of its case would pass unnoted.
  if (key === wakeKey) return wakeAgain(parts, { attempt, now, reason })
  if (hopeless.some((code) => isMotcuaError(error, code))) return { status: 'dead', reason }
  return afterFailure({ attempt, now, reason }, parts.retrying)
}

const wakeAgain = ({ retrying }: EngineParts, failure: Failure): JobOutcome => {
  const { attempts } = retrying.policy
  return afterFailure({ ...failure, attempt: Math.min(failure.attempt, attempts - 1) }, retrying)
}

/** Attempts that ended without an answer, because the worker was lost with them, count too. */
const spent = (parts: EngineParts, { attempt, key }: ClaimedJob): JobOutcome | null => {
  if (key === wakeKey || attempt <= mostTries(parts)) return null
  return { status: 'dead', reason: `its worker was lost ${String(attempt - 1)} times` }
}

const mostTries = ({ retrying, notifiers }: EngineParts): number =>
  Math.max(
    retrying.policy.attempts,
    ...[...notifiers.values()].map(({ schedule }) => mostAttempts(retrying.policy, schedule)),
  )

/** The worker of an engine's jobs: it wakes, delivers, informs, opens and gathers, and never throws. */
export const jobWorker =
  (parts: EngineParts, context: JobContext): JobWorker =>
  async (job) => {
    let thrown: Error | null = null
    const outcome =
      spent(parts, job) ??
      (await worked(parts, job, context).catch((error: unknown) => {
        thrown = asError(error)
        return fate(parts, job, thrown)
      }))
    if (outcome.status === 'retry' || outcome.status === 'dead') {
      const { case: id, key, attempt } = job
      const { reason, status } = outcome
      context.listener.failure({
        ...{ case: id, key, attempt, reason },
        dead: status === 'dead',
        error: thrown,
      })
    }
    return outcome
  }
