import { systemActor } from '../../model/actor.js'
import { isCaseId, type CaseId } from '../../model/ids.js'
import type { ClaimedJob, JobOutcome } from '../../ports/job-queue.js'
import type { EffectPlace } from './deliver.js'
import { parseEntry } from '../journal.js'
import type { EngineParts } from '../engine-parts.js'
import { standing, type Run } from '../standing.js'

/**
 * The effect that gives a command to another case, by the name `inform`. The engine gives it as the system, so the
 * command must be one that the role `system` may give.
 */
export type Information = Readonly<{ case: CaseId; command: string; data: unknown }>

const isInformation = (params: object): params is Information =>
  'case' in params &&
  typeof params.case === 'string' &&
  isCaseId(params.case) &&
  'command' in params &&
  typeof params.command === 'string'

/** Gives the command behind an effect `inform`, under one id through all attempts. */
export async function inform(
  parts: EngineParts,
  job: ClaimedJob,
  { place, run }: { readonly place: EffectPlace; readonly run: Run },
): Promise<JobOutcome> {
  const sealed = (await parts.store.journal(job.case))[place.entry - 1]
  const effect = sealed === undefined ? undefined : parseEntry(sealed).effects[place.effect]
  if (effect?.type !== 'inform' || !isInformation(effect.params)) {
    return { status: 'dead', reason: 'the journal holds no such information' }
  }
  const { case: id, command, data } = effect.params
  const loaded = await parts.store.load(id)
  if (loaded === null) return { status: 'dead', reason: `there is no case ${id}` }
  const { definition, before } = standing(parts, loaded.stored)
  await run({
    id,
    command: { type: command, data },
    commandId: `inform:${job.case}.${String(place.entry)}.${String(place.effect)}`,
    by: systemActor(definition.unitOf(before.data)),
    opens: undefined,
    fresh: false,
    expectedSeq: undefined,
    claim: job,
  })
  return { status: 'done' }
}
