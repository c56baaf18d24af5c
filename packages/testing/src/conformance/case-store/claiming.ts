import { instant } from '@motcua/core'
import type { CaseStore, ClaimedJob, JobChange, JobOutcome } from '@motcua/core'
import { ExpectationError } from '../expectation.js'
import type { Dossier } from './dossier.js'

/** The moment every job of a claim falls due. */
export const due = instant('2017-06-02T01:00:00.000Z')

/** A moment after all that is due. */
export const later = instant('2017-07-02T01:00:00.000Z')

/** The job of a claim, set. */
export const wake: JobChange = { key: 'wake', at: due }

/** Claims the one job of the store that is due, and acts while it is held; the job is done unless told otherwise. */
export async function holding<T>(
  store: CaseStore,
  act: (claim: ClaimedJob) => Promise<T>,
  outcome: JobOutcome = { status: 'done' },
): Promise<T> {
  const results: T[] = []
  const failures: unknown[] = []
  await store.jobs.drain(due, async (job) => {
    try {
      results.push(await act(job))
    } catch (error) {
      failures.push(error)
    }
    return outcome
  })
  if (failures.length > 0) throw failures[0]
  const [result] = results
  if (result !== undefined && results.length === 1) return result
  throw new ExpectationError('The job that is due is claimed once', 1, results.length)
}

/** A claim that held once: its job is done. */
export async function spentClaim(store: CaseStore, one: Dossier): Promise<ClaimedJob> {
  await one.append(store, { jobs: [wake] })
  return holding(store, async (claim) => claim)
}
