import { isMotcuaError } from '../../errors.js'
import { gatherRequestOf } from '../../lifecycle/gathering.js'
import { systemActor } from '../../model/actor.js'
import type { ClaimedJob, JobOutcome } from '../../ports/job-queue.js'
import type { EngineParts } from '../engine-parts.js'
import { fold, readJournal } from '../journal.js'
import { eachKnown } from '../known-cases.js'
import type { CommandRequest, Run } from '../standing.js'
import type { EffectPlace } from './deliver.js'

const tell = async (run: Run, request: CommandRequest): Promise<void> => {
  try {
    await run(request)
  } catch (error) {
    // Another worker was first, and had read the cases as they were then.
    if (!isMotcuaError(error, 'command-reused')) throw error
  }
}

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
  const commandId = `gather:${job.case}.${String(place.entry)}.${String(place.effect)}`
  // What was told stays told: the cases read may have moved since.
  if (entries.some(({ command }) => command.id === commandId)) return { status: 'done' }
  for (const [index, wanted] of gathering.wanted.entries()) {
    await eachKnown(parts, wanted, (it) => gathering.take(it, index))
  }
  await tell(run, {
    id: job.case,
    command: gathering.command(),
    commandId,
    by: systemActor(definition.unitOf(data)),
    opens: undefined,
    fresh: false,
    expectedSeq: undefined,
    claim: job,
  })
  return { status: 'done' }
}
