import type { WorkingCalendar } from '../calendar/working-calendar.js'
import { MotcuaError } from '../errors.js'
import type { Actor } from '../model/actor.js'
import type { Command, CommandAnswer, Reason } from '../model/case.js'
import type { CaseId } from '../model/ids.js'
import { parseInput } from '../model/input.js'
import { text } from '../model/text.js'
import type { Instant } from '../model/time.js'
import type { CaseDefinition, CommandSpec } from '../lifecycle/case-definition.js'
import { decide, reasonsOf, type CaseState, type Decision } from '../lifecycle/decide.js'
import type { CaseEvent, Situation } from '../lifecycle/situation.js'
import type { Regime } from '../procedure/regime.js'
import { authorise, mayRead } from './authorise.js'

/** The moment and the calendar a decision is made in. */
export const situationAt = (at: Instant, by: Actor, calendar: WorkingCalendar): Situation => ({
  at,
  local: calendar.localTime(at),
  by,
  calendar,
})

const specOf = (definition: CaseDefinition, command: string): CommandSpec => {
  const spec = definition.commands.get(command)
  if (spec === undefined) {
    const known = [...definition.commands.keys()].join(', ')
    throw new MotcuaError('unknown-command', {
      field: 'type',
      got: `${command}; there are: ${known}`,
    })
  }
  return spec
}

// The cases of a unit that ended are those of its successor, handed over or closed.
const unitOf = (
  definition: CaseDefinition,
  before: Standing,
  { situation: { by, local }, regime }: Pick<Asked, 'situation' | 'regime'>,
): string => {
  if (before.seq === 0) return by.unit
  const unit = definition.unitOf(before.data)
  return regime.heirOf(unit, local.date) ?? unit
}

/** A case by its id, with the number of its entries. */
export type Standing = CaseState & { readonly id: CaseId; readonly seq: number }

// Written out, here and below, because a spread makes an object of a new shape for every command.
/** The machine's event of a command to a case in its situation. */
export const eventOf = (
  { at, local, by, calendar }: Situation,
  { id }: Pick<Standing, 'id'>,
  { type, data }: Command,
): CaseEvent => ({ case: id, type, data, at, local, by, calendar })

/** Who asks, when, and under which regime. */
export interface Asked {
  readonly situation: Situation
  readonly regime: Regime
  /** Roles delegated to who asks; null when nobody was asked, as in deciding an entry again. */
  readonly delegated: readonly string[] | null
}

/** Checks who asks and what they send, and makes the machine's event of it. @throws `refused`, `invalid-input` */
export function admit(
  definition: CaseDefinition,
  before: Standing,
  { type, data, situation, regime, delegated }: Command & Asked,
): CaseEvent {
  const spec = specOf(definition, type)
  const unit = unitOf(definition, before, { situation, regime })
  const on = situation.local.date
  const place = { unit, regime, state: before.state, on, delegated }
  const reasons = authorise(spec, situation.by, place)
  if (reasons.length > 0) throw new MotcuaError('refused', { field: 'by', reasons })
  return eventOf(situation, before, { type, data: parseInput(spec.schema, data, 'data') })
}

/** Decides, or throws the reasons. @throws `refused` */
export function decided(
  definition: CaseDefinition,
  before: CaseState,
  event: CaseEvent,
): Decision & { readonly ok: true } {
  const decision = decide(definition, before, event)
  if (!decision.ok) throw new MotcuaError('refused', { field: 'type', reasons: decision.reasons })
  return decision
}

// What a case is waiting for is told to those who may see it.
const notNow: Reason = {
  rule: 'state',
  text: text('Hiện chưa làm được việc này.', 'This cannot be done now.'),
}

const answer = (
  definition: CaseDefinition,
  before: Standing,
  { command, spec, situation, regime, delegated }: Asked & { command: string; spec: CommandSpec },
): CommandAnswer => {
  const event = eventOf(situation, before, { type: command, data: {} })
  const unit = unitOf(definition, before, { situation, regime })
  const guards = definition.chart.refusals(before.state, before.data, event)
  const closed = guards === null || guards.length > 0
  const denied = authorise(spec, situation.by, {
    ...{ unit, regime, state: before.state, on: situation.local.date, delegated },
  })
  const told = mayRead(situation.by, { unit, regime, on: situation.local.date })
  const reasons: readonly Reason[] = [
    ...(closed && told ? reasonsOf(definition, before.state, guards ?? []) : []),
    ...(closed && !told ? [notNow] : []),
    ...denied,
  ]
  const { label, basis } = spec
  const allowed = reasons.length === 0
  return basis === undefined
    ? { command, label, allowed, reasons }
    : { command, label, basis, allowed, reasons }
}

/** Every command of the case: yes, or why not. */
export const answers = (
  definition: CaseDefinition,
  before: Standing,
  asked: Asked,
): readonly CommandAnswer[] =>
  [...definition.commands].map(([command, spec]) =>
    answer(definition, before, { ...asked, command, spec }),
  )
