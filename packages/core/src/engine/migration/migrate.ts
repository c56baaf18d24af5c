import { MotcuaError, isMotcuaError } from '../../errors.js'
import type { CaseDefinition } from '../../lifecycle/case-definition.js'
import { planSchema } from '../../lifecycle/migration/asked.js'
import { crossingCommands, crossingOf, type Crossing } from '../../lifecycle/migration/crossing.js'
import type { Actor } from '../../model/actor.js'
import type { Reason } from '../../model/case.js'
import type { Citation } from '../../model/citation.js'
import { caseId, type CaseId } from '../../model/ids.js'
import { parseInput } from '../../model/input.js'
import type { CaseView } from '../case-view.js'
import type { EngineParts } from '../engine-parts.js'
import { readJournal } from '../journal.js'
import { standing, type CommandRequest, type Run } from '../standing.js'
import type {
  MigrationOutcome,
  MigrationPlan,
  MigrationTerms,
  MoveOutcome,
} from './migration-plan.js'
import { moveDataOf, plannedMove } from './plan-migration.js'
import { checkedTerms } from './terms.js'
import { lastMove, revertOf } from './unmoved.js'

/** Who moves cases, and who is told how far it is. */
export interface MigrateOptions {
  /** The head of the office that holds the cases, or of one above. */
  readonly by: Actor
  /** Called after each case, with how many of how many are done. */
  readonly onProgress?: (progress: {
    readonly done: number
    readonly of: number
    readonly outcome: MoveOutcome
  }) => void
}

/** Who takes a move back, and why. */
export interface RevertOptions {
  readonly by: Actor
  readonly reason: string
  /** The clause it rests on, where there is one. */
  readonly ground?: Citation
}

const stale = (id: CaseId): never => {
  throw new MotcuaError('stale', { field: 'case', got: id })
}

/** One case of a plan that is carried out. */
interface Order {
  readonly terms: MigrationTerms
  readonly crossing: Crossing
  readonly by: Actor
  readonly run: Run
}

const crossingRequest = (
  { id, seq }: { readonly id: CaseId; readonly seq: number },
  { type, data, by }: { readonly type: string; readonly data: unknown; readonly by: Actor },
  under: (held: CaseDefinition, before: { readonly seq: number }) => CaseDefinition,
): CommandRequest => ({
  ...{ id, by, command: { type, data }, commandId: `${type}:${String(seq)}` },
  ...{ opens: undefined, fresh: false, expectedSeq: seq, claim: undefined },
  crossing: { under, commands: crossingCommands },
})

const reasonsIn = (error: MotcuaError): readonly Reason[] =>
  error.reasons.length === 0
    ? [{ rule: error.code, text: error.text }]
    : error.reasons.map((reason) => ({ rule: error.code, ...reason }))

const moveOne = async (
  parts: EngineParts,
  { terms, crossing, by, run }: Order,
  { id, seq }: { readonly id: CaseId; readonly seq: number },
): Promise<MoveOutcome> => {
  const left = (status: MoveOutcome['status'], reasons: readonly Reason[] = []): MoveOutcome => ({
    ...{ case: id, status, reasons },
  })
  const request = crossingRequest(
    { id, seq },
    { type: 'migrate', data: moveDataOf(terms), by },
    (held) => (held.key === crossing.held.key ? crossingOf(crossing) : stale(id)),
  )
  try {
    const loaded = await parts.store.load(id, request.commandId)
    if (loaded === null) return left('stale')
    if (loaded.repeated === null) {
      const { definition, before } = standing(parts, loaded.stored)
      if (before.seq !== seq || definition.key !== terms.from) return left('stale')
      const { stays, reasons } = await plannedMove(parts, { terms, crossing }, before)
      if (stays !== null) return left('stays')
      if (reasons.length > 0) return left('refused', reasons)
    }
    await run(request)
    return left('moved')
  } catch (error) {
    if (isMotcuaError(error, 'stale') || isMotcuaError(error, 'command-reused'))
      return left('stale')
    if (isMotcuaError(error, 'refused')) return left('refused', reasonsIn(error))
    throw error
  }
}

const tallied = (outcomes: readonly MoveOutcome[]): MigrationOutcome => {
  const count = (status: MoveOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length
  return {
    ...{ outcomes, moved: count('moved'), stays: count('stays') },
    ...{ refused: count('refused'), stale: count('stale') },
  }
}

/**
 * Carries a plan out, case by case: each is moved whole or left as it is.
 * @throws `invalid-input`, `unknown-definition`, `store-failed`, `directory-failed`
 */
export async function migrate(
  parts: EngineParts,
  { plan, options, run }: { plan: MigrationPlan; options: MigrateOptions; run: Run },
): Promise<MigrationOutcome> {
  const read = parseInput(planSchema, plan, 'plan')
  const { terms, crossing } = checkedTerms(parts, read.terms)
  const outcomes: MoveOutcome[] = []
  for (const { case: id, seq } of read.moves) {
    const order = { terms, crossing, by: options.by, run }
    const outcome = await moveOne(parts, order, { id: caseId(id), seq })
    outcomes.push(outcome)
    options.onProgress?.({ done: outcomes.length, of: read.moves.length, outcome })
  }
  return tallied(outcomes)
}

// What the engine owes the case is done first, and makes the journal read before one that lacks it.
const mostReadings = 5

const revertOnce = async (
  parts: EngineParts,
  id: CaseId,
  { options, run }: { readonly options: RevertOptions; readonly run: Run },
): Promise<CaseView> => {
  const sealed = await parts.store.journal(id)
  if (sealed.length === 0) throw new MotcuaError('unknown-case', { field: 'id', got: id })
  const entries = readJournal(sealed, parts.digest)
  const of = lastMove(entries)
  const target = entries[(of ?? 0) - 2]?.definition
  if (of === null || target === undefined) {
    throw new MotcuaError('invalid-input', { field: 'id', got: `${id}, whose last move is none` })
  }
  const { by, reason, ground = null } = options
  const seq = entries.length
  const request = crossingRequest(
    { id, seq },
    { type: 'revert', data: { of, reason, ground }, by },
    (held, before) =>
      before.seq === seq
        ? revertOf(parts, { held, target: parts.registry.pinned(target) }, { entries, of })
        : stale(id),
  )
  const { view } = await run(request)
  return view
}

/**
 * Takes the last move of a case back: it is as it would be had it not been moved.
 * @throws `unknown-case`, `invalid-input` when it was not moved; `refused` naming the entry since that the version before
 * would not have taken; `stale`, `store-failed`, `directory-failed`
 */
export async function revertMigration(
  parts: EngineParts,
  id: string,
  how: { readonly options: RevertOptions; readonly run: Run },
): Promise<CaseView> {
  for (let reading = 1; ; reading++) {
    try {
      return await revertOnce(parts, caseId(id), how)
    } catch (error) {
      if (!isMotcuaError(error, 'stale') || reading >= mostReadings) throw error
    }
  }
}
