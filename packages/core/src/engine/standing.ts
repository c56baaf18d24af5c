import { MotcuaError } from '../errors.js'
import { checkActor, type Actor } from '../model/actor.js'
import type { CaseData, Command, Entry } from '../model/case.js'
import type { CaseId, CommandId } from '../model/ids.js'
import type { Instant, PlainDate } from '../model/time.js'
import type { StoredCase } from '../ports/case-store.js'
import type { JobClaim } from '../ports/job-queue.js'
import type { Regime } from '../procedure/regime.js'
import type { Situation } from '../lifecycle/situation.js'
import { CaseView } from './case-view.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import { situationAt, type Standing } from './deciding.js'
import type { EngineParts } from './engine-parts.js'
import { parseJson } from './journal.js'

/** A command that leads from the definition of a case to another one. */
export interface CrossingRequest {
  /** The definition it is decided under. @throws `stale` where the case is no longer as it was when this was asked */
  readonly under: (held: CaseDefinition, before: Standing) => CaseDefinition
  readonly commands: CaseDefinition['commands']
}

/** One command to run. */
export interface CommandRequest {
  readonly id: CaseId
  readonly command: Command
  readonly commandId: CommandId
  readonly by: Actor
  /** Kind of case to open; undefined for a command on a case that exists. */
  readonly opens: string | undefined
  /** True when nobody can have sent this command id before. */
  readonly fresh: boolean
  readonly expectedSeq: number | undefined
  /** The job it is given for; it is written only while this claim holds. */
  readonly claim: JobClaim | undefined
  /** Where it leads from the case's definition to another; undefined for a command of the case's own. */
  readonly crossing?: CrossingRequest
  /** The moment it is decided for, where that was read before; else the moment it is. */
  readonly at?: Instant
}

/** What a command led to; `entry` is null when it had been done before. */
export interface CommandOutcome {
  readonly view: CaseView
  readonly entry: Entry | null
}

const isData = (value: unknown): value is CaseData => typeof value === 'object' && value !== null

const dataOf = (stored: StoredCase): CaseData => {
  const data = parseJson(stored.data)
  if (!isData(data)) throw new MotcuaError('store-corrupt', { field: 'data', got: stored.id })
  return data
}

// A case written before its kind learnt a new fact has the blank one.
const whole = (blank: CaseData, data: CaseData): CaseData =>
  Object.keys(blank).every((key) => key in data) ? data : { ...blank, ...data }

/** A case read from the store, with its definition. */
export function standing(parts: EngineParts, stored: StoredCase) {
  const definition = parts.registry.pinned(stored.definition)
  const { id, seq, head, state } = stored
  const data = whole(definition.blank, dataOf(stored))
  return { definition, before: { id, seq, head, state, data } }
}

/** The view of a stored case. */
export function storedView(parts: EngineParts, stored: StoredCase): CaseView {
  const { definition, before } = standing(parts, stored)
  return new CaseView(definition, before, parts.regime.calendar)
}

const checkGiver = (regime: Regime, by: Actor, on: PlainDate): void => {
  for (const role of by.roles) {
    if (!regime.roles.some(({ id }) => id === role)) {
      throw new MotcuaError('unknown-role', { field: 'by.roles', got: role })
    }
  }
  regime.unit(by.unit, on, 'by.unit')
}

/** The situation of a command given now, or at the moment given. @throws `invalid-input`, `unknown-role`, `unknown-unit` */
export function situationOf(
  { regime, time }: EngineParts,
  by: Actor,
  at: Instant = time.now(),
): Situation {
  const situation = situationAt(at, checkActor(by), regime.calendar)
  if (!by.roles.includes('system')) checkGiver(regime, by, situation.local.date)
  return situation
}

/** Runs another command of the engine. */
export type Run = (request: CommandRequest) => Promise<CommandOutcome>
