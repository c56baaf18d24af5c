import {
  instant,
  type CaseStore,
  type ClaimedJob,
  type Commit,
  type Instant,
  type JobChange,
  type JobClaim,
  type JobOutcome,
} from '@motcua/core'
import { caseNumber, commitOf } from '@motcua/testing/process'

/** The moment all these tests have passed. */
export const endOfTime = instant('2099-12-31T00:00:00.000Z')

/** A moment of the morning on which the jobs of these tests fall due. */
export const at = (minute: number): Instant =>
  instant(`2017-06-08T08:${String(minute).padStart(2, '0')}:00.000Z`)

/** What a commit of jobs says. */
export interface JobStep {
  /** Number of the case. */
  readonly n: number
  /** The entry it makes; 1 when left out. */
  readonly seq?: number
  readonly jobs: readonly JobChange[]
  readonly claim?: JobClaim
}

/** A commit that sets and cancels these jobs and no other. */
export function jobCommit({ n, seq = 1, jobs, claim }: JobStep): Commit {
  const commit = commitOf({ id: caseNumber(n), seq, command: `c-${seq}` })
  return {
    ...commit,
    ...(claim && { claim }),
    write: (numbers) => ({ ...commit.write(numbers), jobs }),
  }
}

/** Does the work of a job: the second entry of its case, under its claim. */
export async function workOne(store: CaseStore, job: ClaimedJob): Promise<JobOutcome> {
  const { case: id, key, token } = job
  const commit = commitOf({ id, seq: 2, command: 'work' })
  const { status } = await store.commit({
    ...commit,
    claim: { case: id, key, token },
    write: (numbers) => ({ ...commit.write(numbers), jobs: [] }),
  })
  const worked = status === 'committed' || status === 'repeated'
  return worked ? { status: 'done' } : { status: 'dead', reason: status }
}
