import { isMotcuaError } from '../errors.js'
import { systemActor } from '../model/actor.js'
import type { Command } from '../model/case.js'
import type { CommandId } from '../model/ids.js'
import type { Assignment, CaseDefinition } from '../lifecycle/case-definition.js'
import type { CaseEvent, Situation } from '../lifecycle/situation.js'
import type { Instant } from '../model/time.js'
import { eventOf, type Standing } from './deciding.js'
import type { Cover } from '../ports/directory.js'
import type { EngineParts } from './engine-parts.js'
import type { CommandRequest, Run } from './standing.js'

/** A case as it stands, with its definition. */
export interface Known {
  readonly definition: CaseDefinition
  readonly before: Standing
}

/** Who is away from a case, and who stands in. */
export interface StandingIn {
  readonly situation: Situation
  readonly assignment: Assignment
  readonly cover: Cover
}

const bySystem = (
  parts: EngineParts,
  { definition, before }: Known,
  command: Command & { readonly name?: CommandId; readonly at?: Instant },
): CommandRequest => ({
  id: before.id,
  command: { type: command.type, data: command.data },
  commandId: command.name ?? parts.ids.next(parts.time.now()),
  by: systemActor(definition.unitOf(before.data)),
  opens: undefined,
  fresh: command.name === undefined,
  expectedSeq: undefined,
  claim: undefined,
  ...(command.at === undefined ? {} : { at: command.at }),
})

/** The engine's own notes about a case; nothing is owed before them. */
const notes: readonly string[] = ['lapse', 'remind', 'reproject', 'transfer']

const takes = (
  { definition, before }: Known,
  situation: Situation,
  { type, data }: { readonly type: string; readonly data: unknown },
): boolean =>
  definition.commands.has(type) &&
  definition.chart.refusals(before.state, before.data, eventOf(situation, before, { type, data }))
    ?.length === 0

/**
 * The command that notes the first deadline or reminder of a case that was reached by the moment of the situation and
 * that its state takes; null when there is none.
 */
export function noteOf(
  parts: EngineParts,
  known: Known,
  situation: Situation,
): CommandRequest | null {
  const { definition, before } = known
  const { at: now, calendar } = situation
  const reached = [
    ...definition.reminders(before.data, calendar).map((it) => ({ ...it, type: 'remind' })),
    ...definition.deadlines(before.data, calendar).map((it) => ({ ...it, type: 'lapse' })),
  ]
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
    .find(({ type, name, due }) => takes(known, situation, { type, data: { deadline: name, due } }))
  if (reached === undefined) return null
  const { type, name, due } = reached
  return bySystem(parts, known, {
    type,
    data: { deadline: name, due },
    name: `${type}:${name}:${due}`,
    at: now,
  })
}

/** The command that counts a case again by the calendar now in use; null when it was counted with it. */
export function reprojectionOf(
  parts: EngineParts,
  known: Known,
  situation: Situation,
): CommandRequest | null {
  const command = { type: 'reproject', data: {} }
  return takes(known, situation, command) ? bySystem(parts, known, command) : null
}

/** The command that hands a case of a unit that has ended over to its successor; null when nothing is to be done. */
export function transferOf(
  parts: EngineParts,
  known: Known,
  situation: Situation,
): CommandRequest | null {
  const unit = known.definition.unitOf(known.before.data)
  const to = parts.regime.heirOf(unit, situation.local.date)
  if (to === null || to === unit) return null
  const command = { type: 'transfer', data: { to } }
  return takes(known, situation, command) ? bySystem(parts, known, command) : null
}

/** Whether the case, in its state, can be given to who stands in at all. */
export const mayStandIn = ({ definition, before }: Known, situation: Situation): boolean =>
  definition.commands.has('standIn') &&
  definition.chart.refusals(
    before.state,
    before.data,
    eventOf(situation, before, { type: 'standIn', data: {} }),
  ) !== null

/** The command that gives a case to who stands in for its officer; null when the case is with somebody else by now. */
export function standInOf(
  parts: EngineParts,
  known: Known,
  { situation, assignment, cover }: StandingIn,
): CommandRequest | null {
  const { standIn: officer, reason } = cover
  const command = { type: 'standIn', data: { absent: assignment.officer.id, officer, reason } }
  return officer !== null && takes(known, situation, command)
    ? bySystem(parts, known, command)
    : null
}

/** What the engine owes a case by now: its new office, the calendar in use, what was reached; null when nothing. */
export const owedNow = (
  parts: EngineParts,
  known: Known,
  situation: Situation,
): CommandRequest | null =>
  transferOf(parts, known, situation) ??
  reprojectionOf(parts, known, situation) ??
  noteOf(parts, known, situation)

/** What is owed before this command; null when nothing, or when it is a note of the engine itself. */
export const owedBefore = (
  parts: EngineParts,
  known: Known,
  event: CaseEvent,
): CommandRequest | null =>
  event.by.roles.includes('system') && notes.includes(event.type)
    ? null
    : owedNow(parts, known, event)

/** Runs an owed command; false when it was done, or became needless, between reading and writing. */
export async function runOwed(owed: CommandRequest, run: Run): Promise<boolean> {
  try {
    return (await run(owed)).entry !== null
  } catch (error) {
    if (isMotcuaError(error, 'refused')) return false
    throw error
  }
}
