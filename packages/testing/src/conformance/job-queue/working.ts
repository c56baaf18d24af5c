import type {
  CaseId,
  CaseStore,
  ClaimedJob,
  Instant,
  JobId,
  JobOutcome,
  JobWorker,
} from '@motcua/core'
import type { Dossier } from '../case-store/dossier.js'

/** The job is done. */
export const done: JobOutcome = { status: 'done' }

/** The job waits until a moment. */
export const waits = (at: Instant): JobOutcome => ({ status: 'later', at })

/** The job failed and is due again at a moment. */
export const retry = (at: Instant): JobOutcome => ({ status: 'retry', at, reason: 'no answer' })

/** The job failed for good. */
export const fatal = (reason = 'no such address'): JobOutcome => ({ status: 'dead', reason })

/** One text for the name of a job. */
export const nameOf = ({ case: id, key }: JobId): string => `${id} ${key}`

/** A worker that notes the jobs it is given, and answers `done` unless told otherwise. */
export function noting(
  answer: (job: ClaimedJob) => JobOutcome | Promise<JobOutcome> = () => done,
): {
  readonly jobs: ClaimedJob[]
  readonly work: JobWorker
} {
  const jobs: ClaimedJob[] = []
  return {
    jobs,
    work: async (job) => {
      jobs.push(job)
      return answer(job)
    },
  }
}

/** Opens a dossier with jobs of these keys, all due at one moment; returns its id. */
export async function setJobs(
  store: CaseStore,
  one: Dossier,
  { at, keys = ['wake'] }: { readonly at: Instant; readonly keys?: readonly string[] },
): Promise<CaseId> {
  await one.append(store, { jobs: keys.map((key) => ({ key, at })) })
  return one.id
}

/** Opens many dossiers at once, each with ten jobs due at one moment; returns the names of the jobs. */
export async function setMany(
  store: CaseStore,
  dossiers: readonly Dossier[],
  at: Instant,
): Promise<string[]> {
  const keys = Array.from({ length: 10 }, (_, index) => `job-${index}`)
  const ids = await Promise.all(dossiers.map((one) => setJobs(store, one, { at, keys })))
  return ids.flatMap((id) => keys.map((key) => nameOf({ case: id, key }))).sort()
}

/** The names of jobs, in order. */
export const namesOf = (jobs: readonly JobId[]): string[] => jobs.map(nameOf).sort()
