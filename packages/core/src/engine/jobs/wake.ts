import { systemActor } from '../../model/actor.js'
import type { CaseRow } from '../../ports/case-store.js'
import type { ClaimedJob, JobOutcome } from '../../ports/job-queue.js'
import { situationAt } from '../deciding.js'
import { owedNow, runOwed, type reprojectionOf } from '../owed.js'
import type { EngineParts } from '../engine-parts.js'
import { nextWake } from '../wake-moment.js'
import type { Situation } from '../../lifecycle/situation.js'
import { standing, type Run } from '../standing.js'

const systemNow = (parts: EngineParts, unit: string): Situation =>
  situationAt(parts.time.now(), systemActor(unit), parts.regime.calendar)

/**
 * Does the first thing the engine owes the case by now, such as noting a deadline that passed, and says what becomes of
 * its wake-up. The commit of a note sets the next one, which may be due at once.
 * @throws `refused` when the case moved in between
 */
export async function wake(
  parts: EngineParts,
  job: ClaimedJob,
  { run, noted }: { readonly run: Run; readonly noted: () => void },
): Promise<JobOutcome> {
  const loaded = await parts.store.load(job.case)
  if (loaded === null) return { status: 'done' }
  const { definition, before } = standing(parts, loaded.stored)
  const now = systemNow(parts, definition.unitOf(before.data))
  const request = owedNow(parts, { definition, before }, now)
  if (request !== null) {
    const { entry } = await run({ ...request, claim: job })
    if (entry !== null && request.command.type !== 'reproject') noted()
    return { status: 'done' }
  }
  // Set with an earlier calendar, the case has more time now, or nothing it waits for can be noted in this state.
  const at = nextWake(definition, before.data, now)
  return at === null ? { status: 'done' } : { status: 'later', at }
}

const batch = 250

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** What the engine may owe an open case. */
export type OwedOf = typeof reprojectionOf

const settleOne = async (
  parts: EngineParts,
  row: CaseRow,
  { owedOf, run }: { readonly owedOf: OwedOf; readonly run: Run },
): Promise<number> => {
  const loaded = await parts.store.load(row.id)
  const now = systemNow(parts, row.unit)
  const request = loaded === null ? null : owedOf(parts, standing(parts, loaded.stored), now)
  return request !== null && (await runOwed(request, run)) ? 1 : 0
}

/**
 * Does for every open case what it is owed of one sort, and returns how many that were. A case that fails holds up no
 * other; its error is thrown when all the others are done.
 */
export async function settleAll(
  parts: EngineParts,
  work: { readonly owedOf: OwedOf; readonly run: Run },
): Promise<number> {
  const open = { closed: false, order: 'opened', limit: batch } as const
  let page = await parts.store.find(open)
  let settled = 0
  const failures: PromiseRejectedResult[] = []
  for (;;) {
    const results = await Promise.allSettled(page.rows.map((row) => settleOne(parts, row, work)))
    settled += sum(results.map((result) => (result.status === 'fulfilled' ? result.value : 0)))
    failures.push(...results.filter((result) => result.status === 'rejected'))
    if (page.next === null) break
    page = await parts.store.find({ ...open, after: page.next })
  }
  const [failure] = failures
  if (failure !== undefined) throw failure.reason
  return settled
}
