import { addDays, type Actor, type CaseEvent, type Instant } from '@motcua/core'
import { examplesFor } from '../examples/examples.js'
import { giversOf, type Cast } from './cast.js'
import { imagineCommand, imagineSend, settled, type Imagination } from './imagine.js'
import {
  calendarOf,
  castAt,
  engineActor,
  eventAt,
  officeMoment,
  type Imagined,
  type Model,
} from './model.js'
import type { Move } from './move.js'
import { runningOf } from './observe.js'

/** A move that may be made, with what comes of it. */
export interface Tried extends Imagination {
  readonly move: Move
  readonly corrected: boolean
}

const parsed = (model: Model, command: string, data: unknown): { data: unknown } | null => {
  const result = model.definition.commands.get(command)?.schema.safeParse(data)
  return result?.success === true ? { data: result.data } : null
}

const unread: Imagination = { seen: [], after: null, refusedBy: ['invalid-input'] }

function sent(model: Model, node: Imagined, given: { command: string; data: unknown; by: Actor }) {
  const calendar = calendarOf(model, node)
  const at = officeMoment(calendar, node.at)
  const move: Move = { act: 'send', at, ...given }
  const read = parsed(model, given.command, given.data)
  if (read === null) return { move, corrected: node.corrected, ...unread }
  const event = eventAt(calendar, { at, by: given.by, type: given.command, ...read })
  return { move, corrected: node.corrected, ...imagineSend(model, node, event) }
}

function* commands(model: Model, node: Imagined): Generator<Tried> {
  const { definition, examples } = model
  const calendar = calendarOf(model, node)
  const known = new Set(
    definition.chart.edges.flatMap(({ from, event }) => (from === node.state ? [event] : [])),
  )
  const at = officeMoment(calendar, node.at)
  const { state, data } = node
  const cast = castAt(model, at)
  const scene = { state, data, at, today: calendar.localTime(at).date, calendar, cast }
  const fresh = state === definition.chart.initial
  for (const [command, spec] of definition.commands) {
    if (!known.has(command) || (fresh && command !== definition.opening)) continue
    const givers = giversOf(cast, spec, node.state)
    if (givers.length === 0) continue
    for (const given of examplesFor(examples, command, scene)) {
      for (const by of givers) yield sent(model, node, { command, data: given, by })
    }
  }
}

function* waits(model: Model, node: Imagined): Generator<Tried> {
  const { definition, regime } = model
  const calendar = calendarOf(model, node)
  const unit = regime.units.find(({ id }) => id === definition.unitOf(node.data))
  const end = unit?.through ?? null
  const moments = new Set<Instant>(
    runningOf(definition, node.data, calendar).flatMap(({ at }) => (at > node.at ? [at] : [])),
  )
  const open = !definition.closedStates.has(node.state)
  if (open && end !== null && end < calendar.knownThrough)
    moments.add(calendar.startOfDay(addDays(end, 1)))
  for (const at of [...moments].toSorted()) {
    if (at <= node.at || calendar.localTime(at).date > calendar.knownThrough) continue
    const { after, seen } = settled(model, node, { at, corrected: node.corrected })
    yield { move: { act: 'wait', at }, corrected: node.corrected, after, seen, refusedBy: [] }
  }
}

function* correction(model: Model, node: Imagined): Generator<Tried> {
  if (node.corrected) return
  const { at } = node
  const { after, seen } = settled(model, node, { at, corrected: true })
  yield { move: { act: 'correct', at }, corrected: true, after, seen, refusedBy: [] }
}

/** Who stands in for the officer of a case; null where nobody works on it. */
export function standInFor(cast: Cast, officer: string, role: string): Actor {
  const own = cast.of[role]
  return own === undefined || own.person === officer ? cast.everybody : own
}

function engineEvent(
  model: Model,
  node: Imagined,
  given: { readonly type: string; readonly data: unknown },
): CaseEvent {
  const by = engineActor(model.definition.unitOf(node.data))
  return eventAt(calendarOf(model, node), { at: node.at, by, ...given })
}

function* covers(model: Model, node: Imagined): Generator<Tried> {
  const assignment = model.definition.assignment(node.data)
  if (assignment === null || !model.definition.commands.has('standIn')) return
  const { officer, role } = assignment
  const { person: id, name } = standInFor(castAt(model, node.at), officer.id, role)
  const reason = { vi: 'Vắng mặt', en: 'Away' }
  const data = { absent: officer.id, officer: { id, name }, reason }
  const done = imagineCommand(model, node, engineEvent(model, node, { type: 'standIn', data }))
  if (done.after === null) return
  yield { move: { act: 'cover', at: node.at }, corrected: node.corrected, ...done }
}

function* caused(model: Model, node: Imagined): Generator<Tried> {
  for (const [command, { data }] of Object.entries(model.causes)) {
    const read = parsed(model, command, data)
    if (read === null) continue
    const move: Move = { act: 'cause', at: node.at, command, data }
    const event = engineEvent(model, node, { type: command, ...read })
    yield { move, corrected: node.corrected, ...imagineSend(model, node, event) }
  }
}

/** Everything that may happen next: commands of people, time, a corrected calendar, an absence. */
export function* movesFrom(model: Model, node: Imagined): Generator<Tried> {
  yield* commands(model, node)
  if (node.state === model.definition.chart.initial) return
  yield* waits(model, node)
  yield* covers(model, node)
  yield* caused(model, node)
  if (!model.definition.closedStates.has(node.state)) yield* correction(model, node)
}
