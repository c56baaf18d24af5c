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

const follow =
  (edges: readonly Edge[]) =>
  (state: string): readonly string[] =>
    edges.filter(({ from }) => from === state).map(({ to }) => to)

const followBack =
  (edges: readonly Edge[]) =>
  (state: string): readonly string[] =>
    edges.filter(({ to }) => to === state).map(({ from }) => from)

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
  const reached = spread([chart.initial], follow(chart.edges))
  const known = ends.closedStates.filter((state) => chart.states.includes(state))
  const ending = spread(known, followBack(chart.edges))
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
