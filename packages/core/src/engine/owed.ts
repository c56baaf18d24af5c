import { systemActor } from '../model/actor.js'
import type { Command } from '../model/case.js'
import type { CommandId } from '../model/ids.js'
import type { StoredCase } from '../ports/case-store.js'
import type { Situation } from '../lifecycle/situation.js'
import { eventOf } from './deciding.js'
import { standing, type CommandRequest, type EngineParts } from './standing.js'

const bySystem = (
  parts: EngineParts,
  stored: StoredCase,
  { type, data, id }: Command & { readonly id?: CommandId },
): CommandRequest => {
  const { definition, before } = standing(parts, stored)
  return {
    id: stored.id,
    command: { type, data },
    commandId: id ?? parts.ids.next(parts.time.now()),
    by: systemActor(definition.unitOf(before.data)),
    opens: undefined,
    fresh: id === undefined,
    expectedSeq: undefined,
  }
}

/** The command that notes the first deadline of a case that has passed; null when there is none. */
export function lapseOf(parts: EngineParts, stored: StoredCase): CommandRequest | null {
  const { definition, before } = standing(parts, stored)
  const now = parts.time.now()
  const passed = definition
    .deadlines(before.data, parts.regime.calendar)
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))[0]
  if (passed === undefined) return null
  const { name, due } = passed
  return bySystem(parts, stored, {
    type: 'lapse',
    data: { deadline: name, due },
    id: `lapse:${name}:${due}`,
  })
}

/** The command that counts a case again by the calendar now in use; null when it was counted with it. */
export function reprojectionOf(
  parts: EngineParts,
  stored: StoredCase,
  situation: Situation,
): CommandRequest | null {
  const { definition, before } = standing(parts, stored)
  if (!definition.commands.has('reproject')) return null
  const event = eventOf(situation, 'reproject', {})
  const refusals = definition.chart.refusals(before.state, before.data, event)
  return refusals?.length === 0 ? bySystem(parts, stored, { type: 'reproject', data: {} }) : null
}

/** What the engine itself owes the case before a person's command; null when nothing, or when it is its own command. */
export const owedCommand = (
  parts: EngineParts,
  stored: StoredCase,
  situation: Situation,
): CommandRequest | null =>
  situation.by.roles.includes('system')
    ? null
    : (reprojectionOf(parts, stored, situation) ?? lapseOf(parts, stored))
