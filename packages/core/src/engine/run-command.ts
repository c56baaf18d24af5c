import { MotcuaError, isMotcuaError } from '../errors.js'
import type { CaseData, Entry } from '../model/case.js'
import type { LoadedCase, SealedEntry, StoredCase } from '../ports/case-store.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import type { CaseEvent, Situation } from '../lifecycle/situation.js'
import { unitReasons } from './authorise.js'
import { delegatedRoles } from './delegation.js'
import { CaseView } from './case-view.js'
import { admit, decided } from './deciding.js'
import { noHead, parseEntry } from './journal.js'
import { owedBefore, runOwed } from './owed.js'
import type { EngineParts } from './engine-parts.js'
import {
  situationOf,
  standing,
  storedView,
  type CommandOutcome,
  type CommandRequest,
  type Run,
} from './standing.js'
import { seriesOf, writeOf, type Ruling } from './writing.js'

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
  return { definition, before: { id, seq: 0, head: noHead, state: chart.initial, data: blank } }
}

const checkOpenedIn = ({ regime }: EngineParts, unit: string, event: CaseEvent): void => {
  regime.unit(unit, event.local.date, 'data.unit')
  // Who holds a post acts for its office, also where they call themselves an applicant besides.
  const outside = event.by.roles.every((role) => role === 'applicant' || role === 'system')
  const reasons = outside ? [] : unitReasons(event.by, { unit, regime, on: event.local.date })
  if (reasons.length > 0) throw new MotcuaError('refused', { field: 'data.unit', reasons })
}

interface Grounds {
  readonly loaded: LoadedCase | null
  readonly situation: Situation
  readonly delegated: readonly string[] | null
}

const rule = (
  parts: EngineParts,
  request: CommandRequest,
  { loaded, situation, delegated }: Grounds,
): Ruling => {
  const { definition: held, before } =
    loaded === null ? opening(parts, request, situation) : standing(parts, loaded.stored)
  if (request.expectedSeq !== undefined && request.expectedSeq !== before.seq) {
    throw new MotcuaError('stale', { field: 'expectedSeq', got: String(request.expectedSeq) })
  }
  const definition = request.crossing?.under(held, before) ?? held
  const type = loaded === null ? definition.opening : request.command.type
  const { regime } = parts
  const { data } = request.command
  const event = admit(definition, before, { type, data, situation, regime, delegated })
  const decision = decided(definition, before, event)
  if (loaded === null) checkOpenedIn(parts, definition.unitOf(decision.data), event)
  return { held, definition, command: request.commandId, before, event, decision }
}

const sameCommand = (
  entry: Entry,
  definition: CaseDefinition,
  request: CommandRequest,
): boolean => {
  const type = request.opens === undefined ? request.command.type : definition.opening
  const commands = request.crossing?.commands ?? definition.commands
  const parsed = commands.get(type)?.schema.safeParse(request.command.data)
  return (
    entry.command.type === type &&
    (request.opens ?? definition.kind) === definition.kind &&
    entry.by.person === request.by.person &&
    entry.by.unit === request.by.unit &&
    entry.by.onBehalfOf?.id === request.by.onBehalfOf?.id &&
    entry.by.capacity === request.by.capacity &&
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
  { definition, before: { id }, event }: Ruling,
  { entry, data }: { readonly entry: Entry; readonly data: CaseData },
): CaseView =>
  new CaseView(definition, { id, seq: entry.seq, state: entry.state, data }, event.calendar)

// A case remembered from before may be outdated: what it leads to counts only if the store takes it.
const remembered = (parts: EngineParts, request: CommandRequest): LoadedCase | null => {
  const stored = parts.store.recall?.(request.id)
  return stored === undefined ? null : { stored, repeated: null }
}

const loadedAnew = async (
  parts: EngineParts,
  { id, fresh, commandId, opens }: CommandRequest,
  race: number,
): Promise<LoadedCase | null> =>
  opens !== undefined && fresh && race === 0
    ? null
    : parts.store.load(id, fresh ? undefined : commandId)

type Attempt =
  { readonly outcome: CommandOutcome } | { readonly again: 'owed' | 'conflict' | 'repeated' }

async function attempt(
  parts: EngineParts,
  request: CommandRequest,
  { loaded, run }: { readonly loaded: LoadedCase | null; readonly run: Run },
): Promise<Attempt> {
  if (loaded !== null && loaded.repeated !== null) {
    return { outcome: done(parts, request, { stored: loaded.stored, repeated: loaded.repeated }) }
  }
  const situation = situationOf(parts, request.by, request.at)
  const asked = delegatedRoles(parts, situation)
  const delegated = asked === null ? null : await asked
  const ruling = rule(parts, request, { loaded, situation, delegated })
  const first =
    loaded === null ? null : owedBefore(parts, { ...ruling, definition: ruling.held }, ruling.event)
  if (first !== null && (await runOwed(first, run))) return { again: 'owed' }
  let draft: ReturnType<typeof writeOf> | undefined
  const result = await parts.store.commit({
    id: request.id,
    expectedSeq: ruling.before.seq,
    command: request.commandId,
    ...(request.claim === undefined ? {} : { claim: request.claim }),
    series: seriesOf(ruling),
    write: (numbers) => {
      draft = writeOf(ruling, numbers, parts)
      return draft.write
    },
  })
  if (result.status === 'claim-lost') {
    throw new MotcuaError('claim-lost', { field: 'claim', got: request.commandId })
  }
  if (result.status === 'committed' && draft !== undefined) {
    return { outcome: { view: rulingView(ruling, draft), entry: draft.entry } }
  }
  return { again: result.status === 'conflict' ? 'conflict' : 'repeated' }
}

// What asking the store again does not mend.
const beyond = ['store-failed', 'directory-failed'] as const

async function firstAttempt(
  parts: EngineParts,
  request: CommandRequest,
  run: Run,
): Promise<Attempt | null> {
  // A case that is opened is seldom there already: the commit tells.
  const loaded = request.opens === undefined ? remembered(parts, request) : null
  if (loaded === null && request.opens === undefined) return null
  try {
    return await attempt(parts, request, { loaded, run })
  } catch (error) {
    // Refused by what may be outdated: ask the store.
    if (isMotcuaError(error) && !beyond.some((code) => isMotcuaError(error, code))) return null
    throw error
  }
}

/**
 * Runs one command to its end: load, decide, commit, and again when another command came between. What the engine
 * owes the case by now (a correction of the calendar, a passed deadline) is done before it, by `run`, as a punctual
 * engine would have: the command may end the clock or move the day. That makes no command stale, and a command that
 * is refused does nothing of it.
 * @throws `unknown-case`, `unknown-command`, `invalid-input`, `refused`, `stale`, `command-reused`, `claim-lost`,
 * `store-failed`, `directory-failed`
 */
export async function runCommand(
  parts: EngineParts,
  given: CommandRequest,
  run: Run,
): Promise<CommandOutcome> {
  let request = given
  for (let race = 0; race < mostRaces; race++) {
    const first = race === 0 ? await firstAttempt(parts, request, run) : null
    const tried =
      first ??
      (await attempt(parts, request, { loaded: await loadedAnew(parts, request, race), run }))
    if ('outcome' in tried) return tried.outcome
    const { expectedSeq } = request
    if (tried.again === 'owed' && expectedSeq !== undefined) {
      request = { ...request, expectedSeq: expectedSeq + 1 }
    }
    if (tried.again === 'conflict' && expectedSeq !== undefined && first === null) break
  }
  throw new MotcuaError('stale', { field: 'id', got: request.id })
}
