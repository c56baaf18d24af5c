import { gatherRequestOf } from '../../lifecycle/gathering.js'
import { systemActor } from '../../model/actor.js'
import type { ClaimedJob, JobOutcome } from '../../ports/job-queue.js'
import type { EngineParts } from '../engine-parts.js'
import { fold, readJournal } from '../journal.js'
import { eachKnown } from '../known-cases.js'
import type { Run } from '../standing.js'
import type { EffectPlace } from './deliver.js'

/**
 * Reads the cases that an effect `gather` asks for and gives its case the command they lead to, under one id through
 * all attempts.
 */
export async function gather(
  parts: EngineParts,
  job: ClaimedJob,
  { place, run }: { readonly place: EffectPlace; readonly run: Run },
): Promise<JobOutcome> {
  const entries = readJournal(await parts.store.journal(job.case), parts.digest)
  const entry = entries[place.entry - 1]
  const effect = entry?.effects[place.effect]
  const request = effect === undefined ? null : gatherRequestOf(effect)
  const left = fold(entries.slice(0, place.entry))
  if (entry === undefined || request === null || left === null) {
    return { status: 'dead', reason: 'the journal holds no such request' }
  }
  const definition = parts.registry.pinned(entry.definition)
  const data = { ...definition.blank, ...left.data }
  const { calendar } = parts.regime
  const gathering = definition.gather(request, { id: job.case, data, at: entry.at, calendar })
  if (gathering === null) return { status: 'dead', reason: `${definition.kind} gathers nothing` }
  for (const [index, wanted] of gathering.wanted.entries()) {
    await eachKnown(parts, wanted, (it) => gathering.take(it, index))
  }
  await run({
    id: job.case,
    command: gathering.command(),
    commandId: `gather:${job.case}.${String(place.entry)}.${String(place.effect)}`,
    by: systemActor(definition.unitOf(data)),
    opens: undefined,
    fresh: false,
    expectedSeq: undefined,
    claim: job,
  })
  return { status: 'done' }
}
