import type { CaseDefinition, CommandSpec } from '../lifecycle/case-definition.js'
import type { Edge } from '../lifecycle/statechart.js'
import type { Term } from '../calendar/term.js'
import type { Citation } from '../model/citation.js'
import { text, type Text } from '../model/text.js'
import type { Role } from '../procedure/regime-spec.js'

/**
 * What a state is for whoever looks at the whole: `start` nothing has happened yet; `work` somebody has to do something;
 * `wait` somebody is waited for; `end` nothing more is expected.
 */
export type FlowStateKind = 'start' | 'work' | 'wait' | 'end'

/** A state of a definition, as people see it. */
export interface FlowState {
  /** Path of the state, e.g. `settlement.signing`. */
  readonly id: string
  readonly name: Text
  readonly kind: FlowStateKind
  /** The stage it is part of; null where the definition names none. */
  readonly stage: { readonly id: string; readonly name: Text } | null
  /** Id of the role that moves the case on from here; of an end, the role that led there. */
  readonly lane: string
  /** How long the work may take; null where no rule says. */
  readonly budget: Term | null
  /** The clause behind the budget. */
  readonly basis: Citation | null
}

/** A condition of a move: the words a refusal would have. */
export interface FlowGuard {
  readonly id: string
  readonly text: Text
  readonly basis: Citation | null
}

/** A command that leads from one state to another, or to the same. */
export interface FlowMove {
  readonly from: string
  readonly to: string
  readonly command: string
  readonly label: Text
  /** Ids of the roles that may give it here. */
  readonly roles: readonly string[]
  /** Whether it belongs to the ordinary way of a case. */
  readonly ordinary: boolean
  /** Each branch the machine has for it, with all guards that must hold there. */
  readonly branches: readonly (readonly FlowGuard[])[]
  readonly basis: Citation | null
}

/** A running definition as a graph: what diagrams, guides and test paths are made of. */
export interface Flow {
  /** Key of the definition, e.g. `dossier@confirm-result/2017`. */
  readonly key: string
  /** The roles that act in it, in the order in which they first do, each with its name. */
  readonly lanes: readonly Role[]
  /** In the order of the machine. */
  readonly states: readonly FlowState[]
  /** In the order of the machine; moves of the engine alone (role `system`) among them. */
  readonly moves: readonly FlowMove[]
}

const rolesFor = (spec: CommandSpec | undefined, state: string): readonly string[] =>
  spec?.rolesIn?.[state] ?? spec?.roles ?? []

const isOrdinary = (spec: CommandSpec | undefined, state: string): boolean =>
  spec?.ordinary === true || (Array.isArray(spec?.ordinary) && spec.ordinary.includes(state))

const branchOf = (definition: CaseDefinition, edge: Edge): readonly FlowGuard[] =>
  edge.guards.map((id) => {
    const guard = definition.guards[id]
    return { id, text: guard?.text ?? text(id, id), basis: guard?.basis ?? null }
  })

const moveOf = (definition: CaseDefinition, edges: readonly Edge[], edge: Edge): FlowMove => {
  const spec = definition.commands.get(edge.event)
  return {
    from: edge.from,
    to: edge.to,
    command: edge.event,
    label: spec?.label ?? text(edge.event, edge.event),
    roles: rolesFor(spec, edge.from),
    ordinary: isOrdinary(spec, edge.from),
    branches: edges.map((branch) => branchOf(definition, branch)),
    basis: spec?.basis ?? null,
  }
}

const movesOf = (definition: CaseDefinition): readonly FlowMove[] => {
  const alike = new Map<string, Edge[]>()
  for (const edge of definition.chart.edges) {
    const name = JSON.stringify([edge.from, edge.event, edge.to])
    const before = alike.get(name)
    if (before === undefined) alike.set(name, [edge])
    else before.push(edge)
  }
  return [...alike.values()].flatMap((edges) =>
    edges.slice(0, 1).map((edge) => moveOf(definition, edges, edge)),
  )
}

const isOfEngine = ({ roles }: FlowMove): boolean => roles.every((role) => role === 'system')

const kindOf = (
  { chart, closedStates }: CaseDefinition,
  state: string,
  leaving: readonly FlowMove[],
): FlowStateKind => {
  if (closedStates.has(state)) return 'end'
  if (state === chart.initial) return 'start'
  return leaving.some(({ ordinary }) => ordinary) ? 'work' : 'wait'
}

/** Who moves the case on: of the ordinary moves, of those that lead elsewhere, of all. */
const laneOf = (moves: readonly FlowMove[]): string => {
  const people = moves.filter((move) => !isOfEngine(move))
  const moving = people.filter(({ from, to }) => from !== to)
  const first = people.find(({ ordinary }) => ordinary) ?? moving[0] ?? people[0] ?? moves[0]
  return first?.roles[0] ?? 'system'
}

const stateOf = (
  definition: CaseDefinition,
  moves: readonly FlowMove[],
  state: string,
): FlowState => {
  const leaving = moves.filter(({ from }) => from === state)
  const kind = kindOf(definition, state, leaving)
  const arriving = moves.filter(({ from, to }) => to === state && from !== state)
  const [stage = ''] = state.split('.')
  const words = definition.stages[stage]
  const budget = definition.budgets[state]
  return {
    id: state,
    name: definition.states[state] ?? text(state, state),
    kind,
    stage: words === undefined || stage === state ? null : { id: stage, name: words },
    lane: laneOf(kind === 'end' ? arriving : leaving),
    budget: budget?.term ?? null,
    basis: budget?.basis ?? null,
  }
}

/** Reads off a definition, as the engine runs it, the graph of its states and moves, with names, roles and clauses. */
export function flowOf(definition: CaseDefinition, roles: readonly Role[]): Flow {
  const moves = movesOf(definition)
  const states = definition.chart.states.map((state) => stateOf(definition, moves, state))
  const acting = new Set([
    ...states.map(({ lane }) => lane),
    ...moves.flatMap(({ roles: giving }) => giving.filter((role) => role !== 'system')),
  ])
  const lanes = [...acting].map(
    (id) => roles.find((role) => role.id === id) ?? { id, name: text(id, id) },
  )
  return { key: definition.key, lanes, states, moves }
}
