import { text, type Entry, type Instant, type Text, type WorkingCalendar } from '@motcua/core'
import type { Flow, FlowState } from '@motcua/core/proof'
import { minutesOf, workingMinutes } from './working-time.js'

/** How a case left a state: what was done, and in which role. */
export interface Leaving {
  readonly label: Text
  readonly role: Text | null
  readonly byEngine: boolean
}

/** A state a case was in, from when to when. */
export interface Stay {
  readonly state: FlowState
  readonly since: Instant | null
  /** Null while it is still there. */
  readonly leaving: Leaving | null
  /** Office minutes; null where nobody counts them. */
  readonly minutes: number | null
  /** Office minutes over the budget of the step; 0 where it is within it or has none. */
  readonly over: number
}

/** What stays are read from. */
export interface Lived {
  readonly flow: Flow
  readonly entries: readonly Entry[]
  readonly calendar: WorkingCalendar | null
  readonly now: Instant | null
}

const stateNamed = ({ states }: Flow, id: string): FlowState =>
  states.find((state) => state.id === id) ?? {
    ...{ id, name: text(id, id), kind: 'work', stage: null, lane: '', budget: null, basis: null },
  }

function leavingOf({ moves, lanes }: Flow, from: string, { by, command, state }: Entry): Leaving {
  const given = moves.find(
    (move) => move.from === from && move.to === state && move.command === command.type,
  )
  const known = by.roles.filter((id) => given?.roles.includes(id) ?? true)
  const role = lanes.find(({ id }) => known.includes(id))
  return {
    label: given?.label ?? text(command.type, command.type),
    role: role?.name ?? null,
    byEngine: by.roles.every((id) => id === 'system'),
  }
}

interface Times {
  readonly minutes: number | null
  readonly over: number
}

function timesOf(
  { budget, kind }: FlowState,
  { calendar, now }: Lived,
  { since, until }: { readonly since: Instant | null; readonly until: Instant | null },
): Times {
  const end = until ?? now
  if (calendar === null || since === null || end === null || kind === 'end')
    return { minutes: null, over: 0 }
  const minutes = workingMinutes(calendar, since, end)
  const limit = budget === null ? null : minutesOf(budget, calendar)
  return { minutes, over: limit === null ? 0 : Math.max(0, minutes - limit) }
}

/** The states a case was in, one after the other; an entry that led nowhere else is part of the stay. */
export function staysOf(lived: Lived): readonly Stay[] {
  const { flow, entries } = lived
  const start = flow.states.find(({ kind }) => kind === 'start')?.id ?? ''
  const turns = entries.filter(({ state }, at) => state !== (entries[at - 1]?.state ?? start))
  const visited = [
    { id: start, since: null },
    ...turns.map(({ state, at }) => ({ id: state, since: at })),
  ]
  return visited.map(({ id, since }, index): Stay => {
    const next = turns[index]
    const state = stateNamed(flow, id)
    return {
      state,
      since,
      leaving: next === undefined ? null : leavingOf(flow, id, next),
      ...timesOf(state, lived, { since, until: next?.at ?? null }),
    }
  })
}
