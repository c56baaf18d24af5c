import { isMotcuaError } from '../errors.js'
import { systemActor } from '../model/actor.js'
import type { Command } from '../model/case.js'
import type { CaseId, CommandId } from '../model/ids.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import type { Situation } from '../lifecycle/situation.js'
import { eventOf, type Standing } from './deciding.js'
import type { CommandRequest, EngineParts, Run } from './standing.js'

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
})

/** The command that notes the first deadline of a case that has passed; null when there is none. */
export function lapseOf(parts: EngineParts, known: Known): CommandRequest | null {
  const { definition, before } = known
  const now = parts.time.now()
  const passed = definition
    .deadlines(before.data, parts.regime.calendar)
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))[0]
  if (passed === undefined) return null
  const { name, due } = passed
  return bySystem(parts, known, {
    type: 'lapse',
    data: { deadline: name, due },
    name: `lapse:${name}:${due}`,
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
    : (reprojectionOf(parts, known, situation) ?? lapseOf(parts, known))

/** Runs an owed command; false when it was done, or became needless, between reading and writing. */
export async function runOwed(owed: CommandRequest, run: Run): Promise<boolean> {
  try {
    return (await run(owed)).entry !== null
  } catch (error) {
    if (isMotcuaError(error, 'refused')) return false
    throw error
  }
}
