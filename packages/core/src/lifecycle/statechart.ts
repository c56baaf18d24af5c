import type { AnyStateMachine } from 'xstate'
import type { CaseData, Effect } from '../model/case.js'
import { refuseFlaws, type Flaw } from '../model/findings/flaw.js'
import { statechartFaults } from './statechart-faults.js'
import {
  guardParts,
  isAssignment,
  isPredicate,
  nameOf,
  paramsOf,
  type NodeShape,
  type TransitionShape,
} from './statechart-shape.js'
import type { CaseEvent } from './situation.js'

/** One transition of the compiled machine. */
export interface Edge {
  readonly from: string
  readonly event: string
  /** State after; the same as `from` when the state does not change. */
  readonly to: string
  /** Guards that must all hold. */
  readonly guards: readonly string[]
  /** Its effects, with those of their parameters that do not depend on the case. */
  readonly effects: readonly Effect[]
}

/** What an event does in a state. */
export type StepResult =
  | {
      readonly ok: true
      readonly state: string
      readonly data: CaseData
      readonly effects: readonly Effect[]
    }
  /** Refused: the guards that did not hold, in order, of the branch that lacks least; none when the state does not know the event. */
  | { readonly ok: false; readonly guards: readonly string[] }

/** One of the branches a state has for an event. */
export interface Branch {
  readonly edge: Edge
  /** Its guards that do not hold, in order. */
  readonly unmet: readonly string[]
}

/** A machine compiled to a table. States are paths joined by dots. */
export interface Statechart {
  readonly id: string
  readonly initial: string
  readonly states: readonly string[]
  readonly edges: readonly Edge[]
  /** Takes the event: state, data and effects after, or the guards that refuse it. */
  step(state: string, data: CaseData, event: CaseEvent): StepResult
  /** Only asks: the guards that refuse the event, empty when it is open, null when the state does not know it. */
  refusals(state: string, data: CaseData, event: CaseEvent): readonly string[] | null
  /**
   * Only asks: every branch the state has for the event, in order, up to one that forbids it; the first without an unmet
   * guard is taken.
   */
  branches(state: string, data: CaseData, event: CaseEvent): readonly Branch[]
}

interface CompiledGuard {
  readonly name: string
  readonly holds: (data: CaseData, event: CaseEvent) => boolean
}

interface Row {
  readonly edge: Edge
  readonly guards: readonly CompiledGuard[]
  readonly actions: readonly CompiledAction[]
  /** True when it leads nowhere and does nothing: XState's way to forbid an event that a parent takes. */
  readonly forbids: boolean
}

interface Draft {
  data: CaseData
  readonly effects: Effect[]
}

type CompiledAction = (draft: Draft, event: CaseEvent) => void
type Named = Readonly<Record<string, unknown>>

const keyOf = (node: NodeShape): string => node.path.join('.')

const leafOf = (node: NodeShape): NodeShape => {
  const first = node.type === 'compound' ? node.initial.target?.[0] : undefined
  return first === undefined ? node : leafOf(first)
}

const resolveParams = (ref: unknown, data: CaseData, event: CaseEvent): unknown => {
  const params = paramsOf(ref)
  return isPredicate(params) ? params({ context: data, event }, undefined) : params
}

const compileGuard = (ref: unknown, guards: Named): CompiledGuard => {
  const name = nameOf(ref) ?? ''
  const test = guards[name]
  return {
    name,
    holds: (data, event) =>
      isPredicate(test) && Boolean(test({ context: data, event }, resolveParams(ref, data, event))),
  }
}

const assigned = (
  assignment: unknown,
  args: { context: CaseData; event: CaseEvent },
  params: unknown,
) => {
  if (isPredicate(assignment)) return assignment(args, params)
  const patch: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(assignment ?? {})) {
    patch[key] = isPredicate(value) ? value(args, params) : value
  }
  return patch
}

const effectOf = (ref: unknown, actions: Named): readonly Effect[] => {
  const name = nameOf(ref)
  if (name === undefined || isAssignment(actions[name])) return []
  const params = paramsOf(ref)
  return [{ type: name, params: isPredicate(params) ? {} : Object.assign({}, params) }]
}

const compileAction = (ref: unknown, actions: Named): CompiledAction => {
  const name = nameOf(ref)
  const act = name === undefined ? ref : actions[name]
  if (isAssignment(act)) {
    const { assignment } = act
    return (draft, event) => {
      const params = resolveParams(ref, draft.data, event)
      draft.data = Object.assign(
        {},
        draft.data,
        assigned(assignment, { context: draft.data, event }, params),
      )
    }
  }
  return (draft, event) => {
    const params = resolveParams(ref, draft.data, event)
    draft.effects.push({ type: name ?? '', params: Object.assign({}, params) })
  }
}

interface Implementations {
  readonly guards: Named
  readonly actions: Named
}

const compileRow = (
  { leaf, event }: { readonly leaf: NodeShape; readonly event: string },
  transition: TransitionShape,
  named: Implementations,
): Row => {
  const target = transition.target?.[0]
  const guards = guardParts(transition.guard).map((ref) => compileGuard(ref, named.guards))
  return {
    edge: {
      from: keyOf(leaf),
      event,
      to: keyOf(target === undefined ? leaf : leafOf(target)),
      guards: guards.map(({ name }) => name),
      effects: transition.actions.flatMap((ref) => effectOf(ref, named.actions)),
    },
    guards,
    actions: transition.actions.map((ref) => compileAction(ref, named.actions)),
    forbids: target === undefined && transition.actions.length === 0,
  }
}

// A row without a guard is always taken, so those behind it are never reached.
const reachable = (rows: readonly Row[]): readonly Row[] => {
  const sure = rows.findIndex(({ guards }) => guards.length === 0)
  return sure < 0 ? rows : rows.slice(0, sure + 1)
}

const leavesOf = (node: NodeShape): readonly NodeShape[] =>
  node.type === 'compound' ? Object.values(node.states).flatMap(leavesOf) : [node]

const lineage = (leaf: NodeShape): readonly NodeShape[] =>
  leaf.parent === undefined ? [leaf] : [leaf, ...lineage(leaf.parent)]

const rowsOf = (leaf: NodeShape, named: Implementations): ReadonlyMap<string, readonly Row[]> => {
  const rows = new Map<string, readonly Row[]>()
  if (leaf.type === 'final') return rows
  for (const node of lineage(leaf)) {
    for (const [event, transitions] of node.transitions) {
      const compiled = transitions.map((transition) =>
        compileRow({ leaf, event }, transition, named),
      )
      rows.set(event, reachable([...(rows.get(event) ?? []), ...compiled]))
    }
  }
  return rows
}

const unmet = (row: Row, data: CaseData, event: CaseEvent): readonly string[] =>
  row.guards.flatMap(({ name, holds }) => (holds(data, event) ? [] : [name]))

const isOpen = (row: Row, data: CaseData, event: CaseEvent): boolean =>
  row.guards.every(({ holds }) => holds(data, event))

// Of several branches the one that lacks least is the one that was meant: the others only lead elsewhere.
const lacking = (rows: readonly Row[], data: CaseData, event: CaseEvent): readonly string[] => {
  const each = rows.map((row) => unmet(row, data, event))
  const least = Math.min(...each.map(({ length }) => length))
  return each.filter(({ length }) => length === least).flat()
}

/** Everything in a machine that cannot be compiled. */
export const machineFlaws = ({ root, implementations }: AnyStateMachine): readonly Flaw[] =>
  statechartFaults(root, implementations)

/**
 * Compiles an XState v5 machine into a table that is stepped without actors. XState stays the source of the
 * semantics: a differential test walks both and compares state, data and effects.
 *
 * The machine may nest states, guard transitions and run assigns and named effects. It may not use what carries
 * time or work outside the journal: `after`, `invoke`, `always`, parallel or history states, entry or exit
 * actions, spawned children. An action that is not an assign is an effect: its name and parameters are recorded.
 * @throws `invalid-definition` listing every fault, unknown guards and actions included
 */
export function compileStatechart(machine: AnyStateMachine): Statechart {
  const root: NodeShape = machine.root
  const named: Implementations = machine.implementations
  refuseFlaws(`machine ${machine.id}`, machineFlaws(machine))
  const leaves = leavesOf(root)
  const table = new Map(leaves.map((leaf) => [keyOf(leaf), rowsOf(leaf, named)]))
  const rowsFor = (state: string, event: string): readonly Row[] =>
    table.get(state)?.get(event) ?? []
  return Object.freeze({
    id: machine.id,
    initial: keyOf(leafOf(root)),
    states: [...table.keys()],
    edges: [...table.values()].flatMap((rows) =>
      [...rows.values()].flat().flatMap(({ edge, forbids }) => (forbids ? [] : [edge])),
    ),
    refusals: (state: string, data: CaseData, event: CaseEvent) => {
      const rows = rowsFor(state, event.type)
      if (rows.length === 0) return null
      const taken = rows.find((row) => isOpen(row, data, event))
      if (taken !== undefined) return taken.forbids ? null : []
      return lacking(rows, data, event)
    },
    branches: (state: string, data: CaseData, event: CaseEvent) => {
      const rows = rowsFor(state, event.type)
      const forbidden = rows.findIndex((row) => row.forbids && isOpen(row, data, event))
      return (forbidden < 0 ? rows : rows.slice(0, forbidden)).flatMap((row) =>
        row.forbids ? [] : [{ edge: row.edge, unmet: unmet(row, data, event) }],
      )
    },
    step: (state: string, data: CaseData, event: CaseEvent): StepResult => {
      const rows = rowsFor(state, event.type)
      for (const row of rows) {
        if (!isOpen(row, data, event)) continue
        if (row.forbids) return { ok: false, guards: [] }
        const draft: Draft = { data, effects: [] }
        for (const act of row.actions) act(draft, event)
        return { ok: true, state: row.edge.to, data: draft.data, effects: draft.effects }
      }
      return { ok: false, guards: lacking(rows, data, event) }
    },
  })
}
