import type { Flow, FlowMove, FlowState } from '@motcua/core/proof'
import { idOf } from './names.js'

/** What stands for a state, begins a run, or parts the ways that lead on. */
export type NodeKind = 'start' | 'work' | 'wait' | 'end' | 'choice'

/** A node of the process. */
export interface ProcessNode {
  readonly id: string
  readonly kind: NodeKind
  /** Id of the role whose lane it lies in. */
  readonly lane: string
  /** The state it stands for; null of a choice and of what begins a run anew. */
  readonly state: FlowState | null
  /** Of what begins a run anew after an end: the moves it stands for. */
  readonly moves: readonly FlowMove[]
}

/** A sequence flow. */
export interface ProcessLink {
  readonly id: string
  readonly from: string
  readonly to: string
  /** The move it stands for; null of what only leads to a choice. */
  readonly move: FlowMove | null
  /** True where a choice must know when to go this way. */
  readonly chosen: boolean
}

/** The process of a flow: its states as nodes, the moves that lead from one to another as links. */
export interface Process {
  readonly nodes: readonly ProcessNode[]
  readonly links: readonly ProcessLink[]
}

interface Origin {
  readonly node: ProcessNode
  /** The moves that lead on from it. */
  readonly moves: readonly FlowMove[]
}

const leadsOn = ({ from, to }: FlowMove): boolean => from !== to

const originsOf = (flow: Flow, state: FlowState): readonly Origin[] => {
  const { id, kind, lane } = state
  const moves = flow.moves.filter((move) => move.from === id && leadsOn(move))
  const again = flow.moves.some((move) => move.to === id && leadsOn(move))
  const node = { id: idOf('state', id), lane, state, moves: [] }
  if (kind !== 'end')
    return [{ node: { ...node, kind: kind === 'start' && again ? 'wait' : kind }, moves }]
  const commands = [...new Set(moves.map(({ command }) => command))]
  return [
    { node: { ...node, kind }, moves: [] },
    ...commands.map((command): Origin => {
      const alike = moves.filter((move) => move.command === command)
      const giving = alike[0]?.roles[0] ?? lane
      const anew = { id: idOf('again', id, command), lane: giving, state: null, moves: alike }
      return { node: { ...anew, kind: 'start' }, moves: alike }
    }),
  ]
}

const linkOf = (from: string, move: FlowMove, chosen: boolean): ProcessLink => ({
  id: idOf('move', move.from, move.command, move.to),
  from,
  to: idOf('state', move.to),
  move,
  chosen,
})

const leaving = ({ node, moves }: Origin): Process => {
  const [only, ...more] = moves
  if (only === undefined) return { nodes: [node], links: [] }
  if (more.length === 0) return { nodes: [node], links: [linkOf(node.id, only, false)] }
  const choice = {
    ...node,
    id: `choice.${node.id}`,
    kind: 'choice',
    state: null,
    moves: [],
  } as const
  const way = { id: `way.${node.id}`, from: node.id, to: choice.id, move: null, chosen: false }
  return {
    nodes: [node, choice],
    links: [way, ...moves.map((move) => linkOf(choice.id, move, true))],
  }
}

const beginning = ({ nodes }: Process): Process => {
  const first = nodes.find(({ kind, state }) => kind === 'wait' && state?.kind === 'start')
  if (first === undefined) return { nodes: [], links: [] }
  const id = `begin.${first.id}`
  return {
    nodes: [{ ...first, id, kind: 'start', state: null }],
    links: [{ id: `way.${id}`, from: id, to: first.id, move: null, chosen: false }],
  }
}

/**
 * Turns a flow into a process that walks the same way: one activity or event for each state, one sequence flow for each
 * move that leads to another state. A move out of an end begins a run anew, so it is a start event of its own.
 */
export function processOf(flow: Flow): Process {
  const parts = flow.states.flatMap((state) => originsOf(flow, state).map(leaving))
  const process = {
    nodes: parts.flatMap(({ nodes }) => nodes),
    links: parts.flatMap(({ links }) => links),
  }
  const begin = beginning(process)
  return {
    nodes: [...begin.nodes, ...process.nodes],
    links: [...begin.links, ...process.links],
  }
}
