import { systemActor } from '../../model/actor.js'
import type { CaseRow } from '../../ports/case-store.js'
import type { ClaimedJob, JobOutcome } from '../../ports/job-queue.js'
import { situationAt, wakeOf } from '../deciding.js'
import { noteOf, reprojectionOf, runOwed } from '../owed.js'
import type { EngineParts } from '../engine-parts.js'
import { standing, type Run } from '../standing.js'

/**
 * Notes the first deadline or reminder of the case that was reached, and says what becomes of its wake-up. The commit of the note
 * sets the next one, which may be due at once.
 */
export async function wake(
  parts: EngineParts,
  job: ClaimedJob,
  { run, noted }: { readonly run: Run; readonly noted: () => void },
): Promise<JobOutcome> {
  const loaded = await parts.store.load(job.case)
  if (loaded === null) return { status: 'done' }
  const { definition, before } = standing(parts, loaded.stored)
  const request = noteOf(parts, { id: job.case, definition, before })
  if (request !== null) {
    if (await runOwed({ ...request, claim: job }, run)) noted()
    return { status: 'done' }
  }
  // Set with an earlier calendar, the case has more time now, or none of its deadlines runs any more.
  const at = wakeOf(definition, before.data, parts.regime.calendar)
  return at === null ? { status: 'done' } : { status: 'later', at }
}

const batch = 250

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

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
