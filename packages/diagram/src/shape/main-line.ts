import type { Flow, FlowMove, FlowState } from '@motcua/core/proof'

/** Whether only the engine gives it. */
export const isOfEngine = ({ roles }: FlowMove): boolean => roles.every((role) => role === 'system')

// Ordinary moves lead on; among ways alike the fuller one is taken, and a case is not waited or given up out of order.
function worth(move: FlowMove, to: FlowState): number {
  if (move.ordinary) return to.kind === 'wait' ? 99 : 100
  if (to.kind !== 'end') return 2
  return isOfEngine(move) ? 0 : -50
}

/** The states of the ordinary way of a case, from the start to an end. */
export function mainLine({ states, moves }: Flow): readonly FlowState[] {
  const order = new Map(states.map(({ id }, index) => [id, index]))
  const ways = new Map<string, { readonly worth: number; readonly way: readonly FlowState[] }>()
  for (const state of states.toReversed()) {
    const onward = moves.flatMap((move) => {
      const rest = ways.get(move.to)
      const [to] = rest?.way ?? []
      const forward = (order.get(move.to) ?? 0) > (order.get(state.id) ?? 0)
      if (move.from !== state.id || !forward || to === undefined || rest === undefined) return []
      return [{ worth: worth(move, to) + rest.worth, way: [state, ...rest.way] }]
    })
    const here = { worth: state.kind === 'end' ? 0 : -1000, way: [state] }
    const choices = state.kind === 'end' ? [here] : [...onward, here]
    ways.set(
      state.id,
      choices.reduce((best, one) => (one.worth > best.worth ? one : best)),
    )
  }
  const start = states.find(({ kind }) => kind === 'start') ?? states[0]
  return start === undefined ? [] : (ways.get(start.id)?.way ?? [])
}

/** Which moves a picture shows: those of the ordinary way with the waits it may come to, or all that lead elsewhere. */
export type WantedMoves = 'ordinary' | 'all'

/** Whether a move leads from a state of the main line to the next. */
export const isNext = (line: readonly FlowState[], { from, to }: FlowMove): boolean =>
  line.some(({ id }, index) => id === from && line[index + 1]?.id === to)

/** The moves a picture shows, none of them from a state to itself. */
export function wantedMoves(flow: Flow, wanted: WantedMoves): readonly FlowMove[] {
  const leading = flow.moves.filter(({ from, to }) => from !== to)
  if (wanted === 'all') return leading
  const line = mainLine(flow)
  const kinds = new Map(flow.states.map(({ id, kind }) => [id, kind]))
  const seen = new Set(line.map(({ id }) => id))
  const ordinary = new Set<FlowMove>()
  for (let before = -1; before < ordinary.size;) {
    before = ordinary.size
    for (const move of leading) {
      const back = kinds.get(move.from) === 'wait' && seen.has(move.to)
      if (!seen.has(move.from) || !(move.ordinary || back || isNext(line, move))) continue
      ordinary.add(move)
      seen.add(move.to)
    }
  }
  return leading.filter((move) => ordinary.has(move))
}
