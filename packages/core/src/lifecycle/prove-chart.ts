import { flaw, type Flaw } from '../model/findings/flaw.js'
import type { Edge, Statechart } from './statechart.js'

const spread = (
  from: readonly string[],
  next: (state: string) => readonly string[],
): ReadonlySet<string> => {
  const seen = new Set(from)
  const queue = [...from]
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (const other of next(state)) {
      if (seen.has(other)) continue
      seen.add(other)
      queue.push(other)
    }
  }
  return seen
}

type Ends = Pick<Edge, 'from' | 'to'>

/** Where edges lead from each state. */
export function leadsFrom(edges: readonly Ends[]): (state: string) => readonly string[] {
  const targets = new Map<string, Set<string>>()
  for (const { from, to } of edges) {
    const known = targets.get(from)
    if (known === undefined) targets.set(from, new Set([to]))
    else known.add(to)
  }
  return (state) => [...(targets.get(state) ?? [])]
}

const reversed = (edges: readonly Ends[]): readonly Ends[] =>
  edges.map(({ from, to }) => ({ from: to, to: from }))

/**
 * Proves of a machine that its opening command is taken, that every state can be reached from the start, and that
 * from every state some path leads to a closed one. Guards are taken as able to hold.
 */
export function chartFaults(
  chart: Statechart,
  ends: { readonly opening: string; readonly closedStates: readonly string[] },
): readonly Flaw[] {
  const opens = chart.edges.some(
    ({ from, event }) => from === chart.initial && event === ends.opening,
  )
  const reached = spread([chart.initial], leadsFrom(chart.edges))
  const known = ends.closedStates.filter((state) => chart.states.includes(state))
  const ending = spread(known, leadsFrom(reversed(chart.edges)))
  return [
    ...(opens
      ? []
      : [
          flaw('opening-not-taken', chart.initial, {
            problem: `does not take the opening command "${ends.opening}"`,
            vi: ends.opening,
          }),
        ]),
    ...ends.closedStates
      .filter((state) => !chart.states.includes(state))
      .map((state) =>
        flaw('unknown-state', state, {
          problem: 'is named as closed but is not a state',
          vi: state,
        }),
      ),
    ...chart.states
      .filter((state) => !reached.has(state))
      .map((state) =>
        flaw('unreachable-state', state, {
          problem: 'cannot be reached from the start',
          vi: state,
        }),
      ),
    ...chart.states
      .filter((state) => !ending.has(state))
      .map((state) =>
        flaw('dead-end', state, {
          problem: 'cannot end: no path leads to a closed state',
          vi: state,
        }),
      ),
  ]
}
