import { systemActor } from '../model/actor.js'
import type { CaseRow, Job } from '../ports/case-store.js'
import { situationAt } from './deciding.js'
import { lapseOf, reprojectionOf, runOwed } from './owed.js'
import { standing, type EngineParts, type Run } from './standing.js'

const noteOne = async (parts: EngineParts, job: Job, run: Run): Promise<number> => {
  const loaded = await parts.store.load(job.case)
  const request =
    loaded === null ? null : lapseOf(parts, { id: job.case, ...standing(parts, loaded.stored) })
  return request !== null && (await runOwed(request, run)) ? 1 : 0
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

const batch = 250
const mostAtOnce = 1000

/**
 * Notes every deadline that has passed by now, each once, and returns how many it noted. Safe to call at any time,
 * from any number of processes, late or twice: a deadline is noted under one command id. A case that cannot be read
 * holds up no other; its error is thrown when all the others are noted.
 */
export async function wakeAll(parts: EngineParts, run: Run): Promise<number> {
  let noted = 0
  let limit = batch
  for (;;) {
    const jobs = await parts.store.dueJobs(parts.time.now(), limit)
    const results = await Promise.allSettled(jobs.map((job) => noteOne(parts, job, run)))
    const now = sum(results.map((result) => (result.status === 'fulfilled' ? result.value : 0)))
    noted += now
    if (now > 0) continue
    if (jobs.length === limit && limit < mostAtOnce) {
      // Set with an earlier calendar, these have more time now: those that have not lie behind them.
      limit = Math.min(limit * 2, mostAtOnce)
      continue
    }
    const failure = results.find((result) => result.status === 'rejected')
    if (failure !== undefined) throw failure.reason
    return noted
  }
}

const countAgain = async (parts: EngineParts, row: CaseRow, run: Run): Promise<number> => {
  const loaded = await parts.store.load(row.id)
  const now = situationAt(parts.time.now(), systemActor(row.unit), parts.regime.calendar)
  const request =
    loaded === null
      ? null
      : reprojectionOf(parts, { id: row.id, ...standing(parts, loaded.stored) }, now)
  return request !== null && (await runOwed(request, run)) ? 1 : 0
}

/**
 * Counts every open case again that was last counted with another edition of the calendar. Each gets a journal
 * entry; where the due day moved, it says from which day, to which, and why. Returns how many were counted again.
 * A case that cannot be counted holds up no other; its error is thrown when all the others are done.
 */
export async function reprojectAll(parts: EngineParts, run: Run): Promise<number> {
  const open = { closed: false, order: 'opened', limit: batch } as const
  let page = await parts.store.find(open)
  let counted = 0
  const failures: PromiseRejectedResult[] = []
  for (;;) {
    const results = await Promise.allSettled(page.rows.map((row) => countAgain(parts, row, run)))
    counted += sum(results.map((result) => (result.status === 'fulfilled' ? result.value : 0)))
    failures.push(...results.filter((result) => result.status === 'rejected'))
    if (page.next === null) break
    page = await parts.store.find({ ...open, after: page.next })
  }
  const [failure] = failures
  if (failure !== undefined) throw failure.reason
  return counted
}
