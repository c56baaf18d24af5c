import { MotcuaError } from '../errors.js'
import { checkActor } from '../model/actor.js'
import { parseFindQuery, type FindQuery } from '../model/find-query.js'
import { fold } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import { parseTallyRequest, type TallyRequest } from '../model/tally.js'
import type { CaseQuery, TallyQuery } from '../ports/case-store.js'
import type { Regime } from '../procedure/regime.js'
import { checkInsider } from './authorise.js'
import type { EngineParts } from './engine-parts.js'

const below = (regime: Regime, unit: string, field: string): readonly string[] => {
  const units = regime.unitsBelow(unit)
  if (units.length === 0) throw new MotcuaError('unknown-unit', { field, got: unit })
  return units
}

/** The units that are meant: one and all below it, or those named alone. */
export interface UnitsAsked extends Pick<FindQuery, 'unit' | 'by'> {
  readonly units?: readonly string[] | undefined
}

const named = (regime: Regime, { unit, units }: UnitsAsked): readonly string[] | null => {
  for (const id of units ?? []) below(regime, id, 'query.units')
  if (units !== undefined) return [...new Set(units)]
  return unit === undefined ? null : below(regime, unit, 'query.unit')
}

/**
 * The units whose cases are asked for, and may be seen by who asks; null for all.
 * @throws `refused`, `unknown-unit`, `invalid-input`
 */
export const unitsOf = (
  regime: Regime,
  { by, ...rest }: UnitsAsked,
  today: PlainDate,
): readonly string[] | null => {
  const asked = named(regime, rest)
  if (by === undefined) return asked
  // What was closed in an office that ended is its successor's to see.
  checkInsider(checkActor(by), 'query.by')
  const within = below(regime, by.unit, 'query.by.unit')
  const seen = regime
    .heldBy(within, today)
    .filter((id) => within.includes(regime.heirOf(id, today) ?? id))
  return asked === null ? seen : asked.filter((id) => seen.includes(id))
}

const wordsOf = (text: string): readonly string[] => {
  const folded = fold(text)
  if (folded === '') throw new MotcuaError('invalid-input', { field: 'query.text', got: text })
  return folded.split(' ')
}

const checkState = (known: readonly string[], state: string): void => {
  if (known.some((name) => name === state || name.startsWith(`${state}.`))) return
  const groups = [...new Set(known.map((name) => name.split('.')[0]))].join(', ')
  throw new MotcuaError('invalid-input', {
    field: 'query.state',
    got: `${state}; states begin with: ${groups}`,
  })
}

/** @throws `unknown-procedure` for what is neither a procedure nor a matter with online support */
const checkProcedure = (regime: Regime, id: string): void => {
  if (regime.support?.some((service) => service.id === id) !== true) regime.procedure(id)
}

/**
 * Checks a query and puts it into the store's terms.
 * @throws `invalid-input`, `refused`, `unknown-unit`, `unknown-procedure`
 */
export function storeQuery(
  query: FindQuery,
  { regime, registry, time }: Pick<EngineParts, 'regime' | 'registry' | 'time'>,
): CaseQuery {
  const { by, ...rest } = query
  const { unit, procedure, text, order, limit, ...plain } = parseFindQuery(rest)
  if (procedure !== undefined) checkProcedure(regime, procedure)
  if (plain.state !== undefined) checkState(registry.states(), plain.state)
  const today = regime.calendar.localTime(time.now()).date
  const units = unitsOf(regime, { unit, by }, today)
  return {
    ...plain,
    ...(units === null ? {} : { units }),
    ...(procedure === undefined ? {} : { subject: procedure }),
    ...(text === undefined ? {} : { words: wordsOf(text) }),
    order,
    limit,
  }
}

/**
 * Checks what to count and puts it into the store's terms.
 * @throws `invalid-input`, `refused`, `unknown-unit`
 */
export function storeTally(
  request: TallyRequest,
  { regime, time }: Pick<EngineParts, 'regime' | 'time'>,
): TallyQuery {
  const { by, ...rest } = request
  const { unit, ...plain } = parseTallyRequest(rest)
  const units = unitsOf(regime, { unit, by }, regime.calendar.localTime(time.now()).date)
  return { ...plain, ...(units === null ? {} : { units }) }
}
