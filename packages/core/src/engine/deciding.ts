import type { WorkingCalendar } from '../calendar/working-calendar.js'
import { MotcuaError } from '../errors.js'
import type { Actor } from '../model/actor.js'
import type { CaseData, CaseSummary, Command, CommandAnswer, Entry, Reason } from '../model/case.js'
import type { CaseId, CommandId } from '../model/ids.js'
import { parseInput } from '../model/input.js'
import type { Instant } from '../model/time.js'
import type { CaseWrite, JobChange } from '../ports/case-store.js'
import { allocated, allocationsOf } from '../lifecycle/allocation.js'
import type { CaseDefinition, CommandSpec } from '../lifecycle/case-definition.js'
import { decide, reasonsOf, type CaseState, type Decision } from '../lifecycle/decide.js'
import type { CaseEvent, Situation } from '../lifecycle/situation.js'
import type { Regime } from '../procedure/regime.js'
import { authorise } from './authorise.js'
import { effectKey, wakeKey } from './jobs/job-key.js'
import { seal } from './journal.js'
import type { EngineParts } from './engine-parts.js'

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
  { situation: { by, local }, regime }: Asked,
): string => {
  if (before.seq === 0) return by.unit
  const unit = definition.unitOf(before.data)
  return regime.heirOf(unit, local.date) ?? unit
}

/** A case with the number of its entries. */
export type Standing = CaseState & { readonly seq: number }

// Written out, here and below, because a spread makes an object of a new shape for every command.
/** The machine's event of a command in its situation. */
export const eventOf = (
  { at, local, by, calendar }: Situation,
  type: string,
  data: unknown,
): CaseEvent => ({ type, data, at, local, by, calendar })

/** Who asks, when, and under which regime. */
export interface Asked {
  readonly situation: Situation
  readonly regime: Regime
}

/** Checks who asks and what they send, and makes the machine's event of it. @throws `refused`, `invalid-input` */
export function admit(
  definition: CaseDefinition,
  before: Standing,
  { type, data, situation, regime }: Command & Asked,
): CaseEvent {
  const spec = specOf(definition, type)
  const unit = unitOf(definition, before, { situation, regime })
  const reasons = authorise(spec, situation.by, { unit, regime, state: before.state })
  if (reasons.length > 0) throw new MotcuaError('refused', { field: 'by', reasons })
  return eventOf(situation, type, parseInput(spec.schema, data, 'data'))
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

const answer = (
  definition: CaseDefinition,
  before: Standing,
  { command, spec, situation, regime }: Asked & { command: string; spec: CommandSpec },
): CommandAnswer => {
  const event = eventOf(situation, command, {})
  const unit = unitOf(definition, before, { situation, regime })
  const guards = definition.chart.refusals(before.state, before.data, event)
  const closed = guards === null || guards.length > 0
  const reasons: readonly Reason[] = [
    ...(closed ? reasonsOf(definition, before.state, guards ?? []) : []),
    ...authorise(spec, situation.by, { unit, regime, state: before.state }),
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

/** The moment the case must be looked at again; null when none of its deadlines runs. */
export const wakeOf = (
  definition: CaseDefinition,
  data: CaseData,
  calendar: WorkingCalendar,
): Instant | null =>
  [...definition.deadlines(data, calendar), ...definition.reminders(data, calendar)]
    .map(({ at }) => at)
    .reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null)

/** The next moment after this one at which the case must be looked at; null when there is none. */
export const nextWake = (
  definition: CaseDefinition,
  data: CaseData,
  { at: now, calendar }: Situation,
): Instant | null =>
  [...definition.deadlines(data, calendar), ...definition.reminders(data, calendar)]
    .map(({ at }) => at)
    .filter((at) => at > now)
    .reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null)

/** A decision about to be written. */
export interface Ruling {
  readonly definition: CaseDefinition
  readonly id: CaseId
  readonly command: CommandId
  readonly before: CaseState & { readonly seq: number; readonly head: string }
  readonly event: CaseEvent
  readonly decision: Decision & { readonly ok: true }
}

// A pending wake may have been set with an earlier edition of the calendar; the system's own commands set it anew.
const wakeJob = (ruling: Ruling, after: CaseData): readonly JobChange[] => {
  const { definition, before, event } = ruling
  const was = wakeOf(definition, before.data, event.calendar)
  const now = wakeOf(definition, after, event.calendar)
  const stands = was === now && before.seq > 0 && (now === null || now > event.at)
  return stands && !event.by.roles.includes('system') ? [] : [{ key: wakeKey, at: now }]
}

const effectJobs = (
  { before, event, decision }: Ruling,
  { channels }: Pick<EngineParts, 'channels'>,
): readonly JobChange[] =>
  decision.effects.flatMap(({ type, params }, effect) => {
    const place = { entry: before.seq + 1, effect }
    if (type === 'inform') return [{ key: effectKey('inform', place), at: event.at }]
    const heard = type === 'notify' && channels.has(String(params['channel']))
    return heard ? [{ key: effectKey('deliver', place), at: event.at }] : []
  })

/** The number series the ruling takes from. */
export const seriesOf = (ruling: Ruling): readonly string[] =>
  allocationsOf(ruling.decision.effects).map(({ series }) => series)

const summaryOf = (
  definition: CaseDefinition,
  { state, data }: CaseState,
  calendar: WorkingCalendar,
): CaseSummary => {
  const facts = definition.summarise(data, calendar)
  return {
    kind: definition.kind,
    unit: definition.unitOf(data),
    subject: facts.subject,
    state,
    code: facts.code,
    title: facts.title,
    search: facts.search,
    receivedOn: facts.receivedOn,
    due: facts.due,
    finishedOn: facts.finishedOn,
    verdict: facts.verdict,
    assignee: facts.assignee,
    closed: definition.closedStates.has(state),
  }
}

/** All that a ruling stores, given its numbers. Pure. */
export function writeOf(
  ruling: Ruling,
  numbers: readonly number[],
  parts: Pick<EngineParts, 'digest' | 'channels'>,
): { readonly entry: Entry; readonly data: CaseData; readonly write: CaseWrite } {
  const { definition, decision, event, before } = ruling
  const filled = allocated(allocationsOf(decision.effects), numbers)
  const data = numbers.length === 0 ? decision.data : { ...decision.data, ...filled }
  const entry: Entry = {
    case: ruling.id,
    seq: before.seq + 1,
    at: event.at,
    by: event.by,
    command: { id: ruling.command, type: event.type, data: event.data },
    definition: definition.key,
    calendar: event.calendar.edition,
    state: decision.state,
    set: numbers.length === 0 ? decision.set : { ...decision.set, ...filled },
    numbers,
    effects: decision.effects,
  }
  const write: CaseWrite = {
    entry: seal(entry, before.head, parts.digest),
    definition: definition.key,
    data: JSON.stringify(data),
    summary: summaryOf(definition, { state: decision.state, data }, event.calendar),
    jobs: [...wakeJob(ruling, data), ...effectJobs(ruling, parts)],
  }
  return { entry, data, write }
}
