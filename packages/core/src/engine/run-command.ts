import { MotcuaError } from '../errors.js'
import type { CaseData, Entry } from '../model/case.js'
import type { LoadedCase, SealedEntry, StoredCase } from '../ports/case-store.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import type { CaseEvent, Situation } from '../lifecycle/situation.js'
import { unitReasons } from './authorise.js'
import { CaseView } from './case-view.js'
import { admit, decided, seriesOf, writeOf, type Ruling } from './deciding.js'
import { noHead, parseEntry } from './journal.js'
import { owedCommand, runOwed } from './owed.js'
import {
  situationOf,
  standing,
  storedView,
  type CommandOutcome,
  type CommandRequest,
  type EngineParts,
  type Run,
} from './standing.js'

// Each lost race means that another command of the case was committed, so some task always gets on.
const mostRaces = 100

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
    (request.opens ?? definition.kind) === definition.kind &&
    entry.by.person === request.by.person &&
    entry.by.unit === request.by.unit &&
    entry.by.onBehalfOf?.id === request.by.onBehalfOf?.id &&
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

/**
 * Runs one command to its end: load, decide, commit, and again when another command came between. What the engine
 * owes the case by now (a correction of the calendar, a passed deadline) is done before it, by `run`, as a punctual
 * engine would have: the command may end the clock or move the day. That makes no command stale, and a command that
 * is refused does nothing of it.
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
    const first = loaded === null ? null : owedCommand(parts, ruling, ruling.event)
    if (first !== null && (await runOwed(first, run))) {
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
