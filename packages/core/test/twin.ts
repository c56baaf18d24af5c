import {
  isMotcuaError,
  type CaseData,
  type CaseEvent,
  type Effect,
  type Statechart,
} from '@motcua/core'
import { transition, type AnyStateMachine } from 'xstate'

/** What an event did, told the same way whoever stepped. */
export type Told =
  | {
      readonly open: boolean
      readonly state: string
      readonly data: CaseData
      readonly effects: readonly Effect[]
    }
  | { readonly threw: true }

type StateValue = string | { readonly [state: string]: StateValue }

const valueOf = (path: string): StateValue => {
  const dot = path.indexOf('.')
  return dot < 0 ? path : { [path.slice(0, dot)]: valueOf(path.slice(dot + 1)) }
}

const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** A state of XState as a path joined by dots. */
export const pathOf = (value: unknown): string => {
  if (!isParts(value)) return String(value)
  return Object.entries(value)
    .map(([state, below]) => `${state}.${pathOf(below)}`)
    .join(' and ')
}

/** Takes the event the way XState itself does. */
export function xstateTells(
  machine: AnyStateMachine,
  before: { state: string; data: CaseData },
  event: CaseEvent,
): Told {
  const snapshot = machine.resolveState({ value: valueOf(before.state), context: before.data })
  try {
    // An actor that is done takes no event; the pure function leaves that to the actor.
    if (snapshot.status !== 'active') {
      return { open: false, state: before.state, data: before.data, effects: [] }
    }
    const open = snapshot.can(event)
    const [next, actions] = transition(machine, snapshot, event)
    const data: CaseData = next.context
    return {
      open,
      state: pathOf(next.value),
      data,
      effects: actions.map(({ type, params }) => ({ type, params: { ...params } })),
    }
  } catch {
    return { threw: true }
  }
}

/** Takes the event by the compiled table. */
export function tableTells(
  chart: Statechart,
  before: { state: string; data: CaseData },
  event: CaseEvent,
): Told {
  try {
    const result = chart.step(before.state, before.data, event)
    return result.ok
      ? { open: true, state: result.state, data: result.data, effects: result.effects }
      : { open: false, state: before.state, data: before.data, effects: [] }
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    return { threw: true }
  }
}
