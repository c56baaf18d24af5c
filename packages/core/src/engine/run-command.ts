import { MotcuaError, isMotcuaError } from '../errors.js'
import { checkActor, systemActor, type Actor } from '../model/actor.js'
import type { CaseData, Command, Entry } from '../model/case.js'
import type { CaseId, CommandId } from '../model/ids.js'
import type { PlainDate } from '../model/time.js'
import type { CaseStore, LoadedCase, SealedEntry, StoredCase } from '../ports/case-store.js'
import type { IdSource } from '../ports/id-source.js'
import type { TimeSource } from '../ports/time-source.js'
import type { Regime } from '../procedure/regime.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import type { CaseEvent, Situation } from '../lifecycle/situation.js'
import { unitReasons } from './authorise.js'
import { CaseView } from './case-view.js'
import { admit, decided, seriesOf, situationAt, writeOf, type Ruling } from './deciding.js'
import { noHead, parseEntry, parseJson, type Digest } from './journal.js'
import type { Registry } from './registry.js'

/** What an engine works with. */
export interface EngineParts {
  readonly regime: Regime
  readonly registry: Registry
  readonly store: CaseStore
  readonly time: TimeSource
  readonly ids: IdSource
  readonly digest: Digest
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
}

/** What a command led to; `entry` is null when it had been done before. */
export interface CommandOutcome {
  readonly view: CaseView
  readonly entry: Entry | null
}

// Each lost race means that another command of the case was committed, so some task always gets on.
const mostRaces = 100

const isData = (value: unknown): value is CaseData => typeof value === 'object' && value !== null

const dataOf = (stored: StoredCase): CaseData => {
  const data = parseJson(stored.data)
  if (!isData(data)) throw new MotcuaError('store-corrupt', { field: 'data', got: stored.id })
  return data
}

/** A case read from the store, with its definition. */
export function standing(parts: EngineParts, stored: StoredCase) {
  const definition = parts.registry.pinned(stored.definition)
  const { seq, head, state } = stored
  return { definition, before: { seq, head, state, data: dataOf(stored) } }
}

/** The view of a stored case. */
export function storedView(parts: EngineParts, stored: StoredCase): CaseView {
  const { definition, before } = standing(parts, stored)
  return new CaseView(definition, { id: stored.id, ...before }, parts.regime.calendar)
}

const checkGiver = (regime: Regime, by: Actor, on: PlainDate): void => {
  for (const role of by.roles) {
    if (!regime.roles.some(({ id }) => id === role)) {
      throw new MotcuaError('unknown-role', { field: 'by.roles', got: role })
    }
  }
  regime.unit(by.unit, on, 'by.unit')
}

/** The situation of a command given now. @throws `invalid-input`, `unknown-role`, `unknown-unit` */
export function situationOf({ regime, time }: EngineParts, by: Actor): Situation {
  const situation = situationAt(time.now(), checkActor(by), regime.calendar)
  if (!by.roles.includes('system')) checkGiver(regime, by, situation.local.date)
  return situation
}

const opening = (
  parts: EngineParts,
  { opens, command, id }: CommandRequest,
  situation: Situation,
) => {
  if (opens === undefined) throw new MotcuaError('unknown-case', { field: 'id', got: id })
  const definition = parts.registry.forOpening(opens, command.data, situation.local.date)
  const { chart, blank } = definition
  return { definition, before: { seq: 0, head: noHead, state: chart.initial, data: blank } }
}

const checkOpenedIn = ({ regime }: EngineParts, unit: string, event: CaseEvent): void => {
  regime.unit(unit, event.local.date, 'data.unit')
  const reasons = event.by.roles.includes('applicant')
    ? []
    : unitReasons(event.by, { unit, regime })
  if (reasons.length > 0) throw new MotcuaError('refused', { field: 'data.unit', reasons })
}

const rule = (parts: EngineParts, request: CommandRequest, loaded: LoadedCase | null): Ruling => {
  const situation = situationOf(parts, request.by)
  const { definition, before } =
    loaded === null ? opening(parts, request, situation) : standing(parts, loaded.stored)
  if (request.expectedSeq !== undefined && request.expectedSeq !== before.seq) {
    throw new MotcuaError('stale', { field: 'expectedSeq', got: String(request.expectedSeq) })
  }
  const type = loaded === null ? definition.opening : request.command.type
  const { regime } = parts
  const event = admit(definition, before, { type, data: request.command.data, situation, regime })
  const decision = decided(definition, before, event)
  if (loaded === null) checkOpenedIn(parts, definition.unitOf(decision.data), event)
  return { definition, id: request.id, command: request.commandId, before, event, decision }
}

const sameCommand = (
  entry: Entry,
  definition: CaseDefinition,
  request: CommandRequest,
): boolean => {
  const type = request.opens === undefined ? request.command.type : definition.opening
  const parsed = definition.commands.get(type)?.schema.safeParse(request.command.data)
  return (
    entry.command.type === type &&
    entry.by.person === request.by.person &&
    parsed?.success === true &&
    JSON.stringify(parsed.data) === JSON.stringify(entry.command.data)
  )
}

const done = (
  parts: EngineParts,
  request: CommandRequest,
  found: { stored: StoredCase; repeated: SealedEntry },
): CommandOutcome => {
  const { definition } = standing(parts, found.stored)
  if (!sameCommand(parseEntry(found.repeated), definition, request)) {
    throw new MotcuaError('command-reused', { field: 'commandId', got: request.commandId })
  }
  return { view: storedView(parts, found.stored), entry: null }
}

const rulingView = (
  { definition, id, event }: Ruling,
  { entry, data }: { readonly entry: Entry; readonly data: CaseData },
): CaseView =>
  new CaseView(definition, { id, seq: entry.seq, state: entry.state, data }, event.calendar)

/** The command that notes the first deadline of a case that has passed; null when there is none. */
export function lapseOf(parts: EngineParts, stored: StoredCase): CommandRequest | null {
  const { definition, before } = standing(parts, stored)
  const now = parts.time.now()
  const passed = definition
    .deadlines(before.data, parts.regime.calendar)
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))[0]
  if (passed === undefined) return null
  return {
    id: stored.id,
    command: { type: 'lapse', data: { deadline: passed.name, due: passed.due } },
    commandId: `lapse:${passed.name}:${passed.due}`,
    by: systemActor(definition.unitOf(before.data)),
    opens: undefined,
    fresh: false,
    expectedSeq: undefined,
  }
}

/** Runs another command first. */
type Run = (request: CommandRequest) => Promise<CommandOutcome>

const note = async (lapse: CommandRequest, run: Run): Promise<void> => {
  try {
    await run(lapse)
  } catch (error) {
    if (!isMotcuaError(error, 'refused')) throw error
  }
}

/**
 * Runs one command to its end: load, decide, commit, and again when another command came between. What passed
 * before this command is noted before it, by `run`, as a punctual pump would have done: the command may end the
 * clock or move the day. That makes no command stale, and a command that is refused notes nothing.
 * @throws `unknown-case`, `unknown-command`, `invalid-input`, `refused`, `stale`, `command-reused`, `store-failed`
 */
export async function runCommand(
  parts: EngineParts,
  given: CommandRequest,
  run: Run,
): Promise<CommandOutcome> {
  let request = given
  for (let race = 0; race < mostRaces; race++) {
    const skip = request.opens !== undefined && request.fresh && race === 0
    const loaded = skip
      ? null
      : await parts.store.load(request.id, request.fresh ? undefined : request.commandId)
    if (loaded !== null && loaded.repeated !== null) {
      return done(parts, request, { stored: loaded.stored, repeated: loaded.repeated })
    }
    const ruling = rule(parts, request, loaded)
    const byEngine = ruling.event.by.roles.includes('system')
    const lapse = loaded === null || byEngine ? null : lapseOf(parts, loaded.stored)
    if (lapse !== null) {
      await note(lapse, run)
      const { expectedSeq } = request
      if (expectedSeq !== undefined) request = { ...request, expectedSeq: expectedSeq + 1 }
      continue
    }
    let draft: ReturnType<typeof writeOf> | undefined
    const result = await parts.store.commit({
      id: request.id,
      expectedSeq: ruling.before.seq,
      command: request.commandId,
      series: seriesOf(ruling),
      write: (numbers) => {
        draft = writeOf(ruling, numbers, parts.digest)
        return draft.write
      },
    })
    if (result.status === 'committed' && draft !== undefined) {
      return { view: rulingView(ruling, draft), entry: draft.entry }
    }
    if (result.status === 'conflict' && request.expectedSeq !== undefined) break
  }
  throw new MotcuaError('stale', { field: 'id', got: request.id })
}
