import { systemActor } from '../../model/actor.js'
import type { CaseRow } from '../../ports/case-store.js'
import type { ClaimedJob, JobOutcome } from '../../ports/job-queue.js'
import { situationAt } from '../deciding.js'
import { owedNow, runOwed, type reprojectionOf } from '../owed.js'
import { eachOpen } from '../each-open.js'
import type { EngineParts } from '../engine-parts.js'
import { nextWake } from '../wake-moment.js'
import type { Situation } from '../../lifecycle/situation.js'
import { standing, type Run } from '../standing.js'

/** The situation in which the engine itself acts on a case of the unit now. */
export const systemNow = (parts: EngineParts, unit: string): Situation =>
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

/** Does for every open case what it is owed of one sort, and returns how many that were. @throws as {@link eachOpen} */
export async function settleAll(
  parts: EngineParts,
  work: { readonly owedOf: OwedOf; readonly run: Run },
): Promise<number> {
  return sum(await eachOpen(parts, (row) => settleOne(parts, row, work)))
}
