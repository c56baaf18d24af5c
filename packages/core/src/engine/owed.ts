import { isMotcuaError } from '../errors.js'
import { systemActor } from '../model/actor.js'
import type { Command } from '../model/case.js'
import type { CaseId, CommandId } from '../model/ids.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import type { Situation } from '../lifecycle/situation.js'
import { eventOf, type Standing } from './deciding.js'
import type { EngineParts } from './engine-parts.js'
import type { CommandRequest, Run } from './standing.js'

/** A case as it stands, with its definition. */
interface Known {
  readonly id: CaseId
  readonly definition: CaseDefinition
  readonly before: Standing
}

const bySystem = (
  parts: EngineParts,
  { id, definition, before }: Known,
  command: Command & { readonly name?: CommandId },
): CommandRequest => ({
  id,
  command: { type: command.type, data: command.data },
  commandId: command.name ?? parts.ids.next(parts.time.now()),
  by: systemActor(definition.unitOf(before.data)),
  opens: undefined,
  fresh: command.name === undefined,
  expectedSeq: undefined,
  claim: undefined,
})

/** The command that notes the first deadline or reminder of a case that has been reached; null when there is none. */
export function noteOf(parts: EngineParts, known: Known): CommandRequest | null {
  const { definition, before } = known
  const now = parts.time.now()
  const { calendar } = parts.regime
  const reached = [
    ...definition.reminders(before.data, calendar).map((it) => ({ ...it, type: 'remind' })),
    ...definition.deadlines(before.data, calendar).map((it) => ({ ...it, type: 'lapse' })),
  ]
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))[0]
  if (reached === undefined) return null
  const { type, name, due } = reached
  return bySystem(parts, known, {
    type,
    data: { deadline: name, due },
    name: `${type}:${name}:${due}`,
  })
}

/** The command that counts a case again by the calendar now in use; null when it was counted with it. */
export function reprojectionOf(
  parts: EngineParts,
  known: Known,
  situation: Situation,
): CommandRequest | null {
  const { definition, before } = known
  if (!definition.commands.has('reproject')) return null
  const event = eventOf(situation, 'reproject', {})
  const refusals = definition.chart.refusals(before.state, before.data, event)
  return refusals?.length === 0 ? bySystem(parts, known, { type: 'reproject', data: {} }) : null
}

/** What the engine itself owes the case before a person's command; null when nothing, or when it is its own command. */
export const owedCommand = (
  parts: EngineParts,
  known: Known,
  situation: Situation,
): CommandRequest | null =>
  situation.by.roles.includes('system')
    ? null
    : (reprojectionOf(parts, known, situation) ?? noteOf(parts, known))

/** Runs an owed command; false when it was done, or became needless, between reading and writing. */
export async function runOwed(owed: CommandRequest, run: Run): Promise<boolean> {
  try {
    return (await run(owed)).entry !== null
  } catch (error) {
    if (isMotcuaError(error, 'refused')) return false
    throw error
  }
}
