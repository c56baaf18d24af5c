import { systemActor } from '../../model/actor.js'
import type { ClaimedJob, JobOutcome } from '../../ports/job-queue.js'
import { openingOf } from '../../lifecycle/opening.js'
import type { EngineParts } from '../engine-parts.js'
import { parseEntry } from '../journal.js'
import { openedId } from '../opened-id.js'
import type { Run } from '../standing.js'
import type { EffectPlace } from './deliver.js'

/**
 * Opens the case behind an effect `openCase`, at the moment of its entry and under the id the entry names, so that it is
 * opened once, and late as if it were in time.
 */
export async function openCase(
  parts: EngineParts,
  job: ClaimedJob,
  { place, run }: { readonly place: EffectPlace; readonly run: Run },
): Promise<JobOutcome> {
  const sealed = (await parts.store.journal(job.case))[place.entry - 1]
  const entry = sealed === undefined ? undefined : parseEntry(sealed)
  const effect = entry?.effects[place.effect]
  const opening = effect === undefined ? null : openingOf(effect)
  if (entry === undefined || opening === null) {
    return { status: 'dead', reason: 'the journal holds no such opening' }
  }
  const id = openedId({ case: job.case, ...place }, entry.at, parts.digest)
  await run({
    id,
    command: { type: 'open', data: opening.data },
    commandId: id,
    by: systemActor(entry.by.unit),
    opens: opening.kind,
    fresh: false,
    expectedSeq: undefined,
    claim: job,
    at: entry.at,
  })
  return { status: 'done' }
}
