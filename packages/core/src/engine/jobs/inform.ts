import { systemActor } from '../../model/actor.js'
import type { Command } from '../../model/case.js'
import { isCaseId, type CaseId } from '../../model/ids.js'
import type { ClaimedJob, JobOutcome } from '../../ports/job-queue.js'
import type { EffectPlace } from './deliver.js'
import { parseEntry } from '../journal.js'
import type { EngineParts } from '../engine-parts.js'
import { standing, type Run } from '../standing.js'

/**
 * The effect that gives a command to another case, or to several, by the name `inform`. The engine gives it as the
 * system, so the command must be one that the role `system` may give. With `ifThere`, a case that does not exist has
 * nothing to be told, and no job dies of it.
 */
export type Information = Readonly<
  ({ case: CaseId } | { cases: readonly CaseId[] }) & {
    command: string
    data: unknown
    ifThere?: boolean
  }
>

const dataOf = (params: object): unknown => Reflect.get(params, 'data')

/** The cases an effect informs, with the command; null when it is no such effect. */
const informationOf = (params: object) => {
  if (!('command' in params) || typeof params.command !== 'string') return null
  const given: unknown = 'cases' in params ? params.cases : [Reflect.get(params, 'case')]
  if (!Array.isArray(given)) return null
  const cases: readonly unknown[] = given
  const known = cases.filter((id) => typeof id === 'string').filter(isCaseId)
  if (known.length !== cases.length) return null
  const { command } = params
  const ifThere = Reflect.get(params, 'ifThere') === true
  return { cases: known, ifThere, command: { type: command, data: dataOf(params) } }
}

interface Telling {
  readonly place: EffectPlace
  readonly run: Run
  readonly ifThere: boolean
}

const informOne = async (
  parts: EngineParts,
  job: ClaimedJob,
  {
    id,
    command,
    place,
    run,
    ifThere,
  }: Telling & { readonly id: CaseId; readonly command: Command },
): Promise<string | null> => {
  const loaded = await parts.store.load(id)
  if (loaded === null) return ifThere ? null : `there is no case ${id}`
  const { definition, before } = standing(parts, loaded.stored)
  await run({
    id,
    command,
    commandId: `inform:${job.case}.${String(place.entry)}.${String(place.effect)}`,
    by: systemActor(definition.unitOf(before.data)),
    opens: undefined,
    fresh: false,
    expectedSeq: undefined,
    claim: job,
  })
  return null
}

/**
 * Gives the command behind an effect `inform`, under one id through all attempts. A case that refuses holds up no other;
 * what the first one threw is thrown when all were told.
 */
export async function inform(
  parts: EngineParts,
  job: ClaimedJob,
  { place, run }: Omit<Telling, 'ifThere'>,
): Promise<JobOutcome> {
  const sealed = (await parts.store.journal(job.case))[place.entry - 1]
  const effect = sealed === undefined ? undefined : parseEntry(sealed).effects[place.effect]
  const information = effect?.type === 'inform' ? informationOf(effect.params) : null
  if (information === null) {
    return { status: 'dead', reason: 'the journal holds no such information' }
  }
  const { cases, command, ifThere } = information
  const told = await Promise.allSettled(
    cases.map((id) => informOne(parts, job, { id, command, place, run, ifThere })),
  )
  for (const result of told) if (result.status === 'rejected') throw result.reason
  const [lost] = told
    .flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    .filter((reason) => reason !== null)
  return lost === undefined ? { status: 'done' } : { status: 'dead', reason: lost }
}
