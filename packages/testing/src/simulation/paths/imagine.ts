import {
  isMotcuaError,
  type CaseData,
  type CaseEvent,
  type Effect,
  type Instant,
} from '@motcua/core'
import { seenOfRules } from './rules.js'
import type { Goal } from './goals.js'
import { calendarOf, engineActor, eventAt, type Imagined, type Model } from './model.js'
import { runningOf, seenByCommand, seenOfTime, type Standing } from './observe.js'

/** What a move shows, and the case after it; null where it is refused. */
export interface Imagination {
  readonly seen: readonly Goal[]
  readonly after: Standing | null
  readonly refusedBy: readonly string[]
}

const filled = (data: CaseData, effects: readonly Effect[]): CaseData => {
  const set: Record<string, unknown> = {}
  for (const { type, params } of effects) {
    const into = params['into']
    if (typeof into !== 'string') continue
    if (type === 'allocate') set[into] = params['pattern'] === null ? 1 : '1'
    if (type === 'openCase') set[into] = '0'.repeat(26)
  }
  return { ...data, ...set }
}

/** Steps the machine as the engine would; what an act does not take is a refusal, as it is there. */
export function imagineCommand(
  { definition, rules }: Model,
  before: Standing,
  event: CaseEvent,
): Imagination {
  const seen = seenByCommand(definition, before, event)
  try {
    const result = definition.chart.step(before.state, before.data, event)
    if (!result.ok) {
      const refusedBy = result.guards.length === 0 ? ['state'] : [...new Set(result.guards)]
      return { seen, after: null, refusedBy }
    }
    const after = { state: result.state, data: filled(result.data, result.effects) }
    const time = seenOfTime(definition, { before: before.data, event, after: after.data })
    return { seen: [...seen, ...time, ...seenOfRules(rules, event)], after, refusedBy: [] }
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    return { seen: [], after: null, refusedBy: [`${error.code} ${error.field ?? ''}`.trim()] }
  }
}

/** What the engine owes the case: its new office, the calendar in use, the deadlines and reminders reached. */
function owed(model: Model, { state, data }: Standing, when: Pick<Imagined, 'at' | 'corrected'>) {
  const { definition, regime } = model
  const calendar = calendarOf(model, when)
  const unit = definition.unitOf(data)
  const heir = regime.heirOf(unit, calendar.localTime(when.at).date)
  const reached = runningOf(definition, data, calendar).filter(({ at }) => at <= when.at)
  const commands = [
    ...(heir === null || heir === unit ? [] : [{ type: 'transfer', data: { to: heir } }]),
    { type: 'reproject', data: {} },
    ...reached.map(({ name, due, note }) => ({ type: note, data: { deadline: name, due } })),
  ]
  return commands
    .filter(({ type }) => definition.commands.has(type))
    .map((command) => eventAt(calendar, { ...command, at: when.at, by: engineActor(unit) }))
    .find((event) => definition.chart.refusals(state, data, event)?.length === 0)
}

const mostNotes = 100

/** The case when everything the engine owes it at that moment is done, and what that shows. */
export function settled(
  model: Model,
  before: Standing,
  when: { readonly at: Instant; readonly corrected: boolean },
): { readonly after: Standing; readonly seen: readonly Goal[] } {
  let after = before
  const seen: Goal[] = []
  for (let note = 0; note < mostNotes; note++) {
    const event = owed(model, after, when)
    const done = event === undefined ? null : imagineCommand(model, after, event)
    if (done === null || done.after === null) break
    seen.push(...done.seen)
    after = done.after
  }
  return { after, seen }
}

/** A command by somebody: what is owed comes before it, unless it is refused anyway. */
export function imagineSend(model: Model, before: Imagined, event: CaseEvent): Imagination {
  const asked = imagineCommand(model, before, event)
  if (asked.after === null || before.state === model.definition.chart.initial) return asked
  const owing = settled(model, before, { at: event.at, corrected: before.corrected })
  if (owing.after === before) return asked
  const done = imagineCommand(model, owing.after, event)
  return { ...done, seen: [...owing.seen, ...done.seen] }
}
