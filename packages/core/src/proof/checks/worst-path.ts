import { leadsFrom } from '../../lifecycle/prove-chart.js'

/** A graph in which somebody walks: moves from state to state, and what the stay in a state may take. */
export interface Terrain {
  readonly moves: readonly { readonly from: string; readonly to: string }[]
  /** Where a walk may start. */
  readonly starts: readonly string[]
  /** Hours all stays in a state may take together, however often a walk comes to it. */
  readonly hours: (state: string) => number
}

/** The way that takes longest: the states it comes to, and the hours of all of them. */
export interface WorstPath {
  readonly states: readonly string[]
  readonly hours: number
}

/** States between which a walk may go to and fro, in the order in which the walk comes to them last first. */
const circlesOf = (
  starts: readonly string[],
  next: (state: string) => readonly string[],
): readonly (readonly string[])[] => {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const held = new Set<string>()
  const circles: (readonly string[])[] = []
  const visit = (state: string): number => {
    const here = order.size
    order.set(state, here)
    open.push(state)
    held.add(state)
    let least = here
    for (const other of next(state)) {
      if (!order.has(other)) least = Math.min(least, visit(other))
      else if (held.has(other)) least = Math.min(least, low.get(other) ?? order.get(other) ?? here)
      low.set(state, least)
    }
    if (least === here) {
      const circle = open.splice(open.indexOf(state))
      circle.forEach((member) => held.delete(member))
      circles.push(circle)
    }
    return least
  }
  for (const start of starts) if (!order.has(start)) visit(start)
  return circles
}

/**
 * The walk that takes the most hours. A walk may go round a circle as often as it likes, and each of its states counts
 * once, so a circle counts with all its states: time that a state may take is for all the times a case comes to it.
 */
export function worstPath({ moves, starts, hours }: Terrain): WorstPath {
  const next = leadsFrom(moves)
  const best = new Map<string, WorstPath>()
  const none: WorstPath = { states: [], hours: 0 }
  const worse = (one: WorstPath, other: WorstPath): WorstPath =>
    other.hours > one.hours ||
    (other.hours === one.hours && other.states.length > one.states.length)
      ? other
      : one
  // Every circle comes after those it leads to.
  for (const circle of circlesOf(starts, next)) {
    const beyond = circle
      .flatMap(next)
      .filter((state) => !circle.includes(state))
      .map((state) => best.get(state) ?? none)
      .reduce(worse, none)
    const path = {
      states: [...circle, ...beyond.states],
      hours: circle.reduce((sum, state) => sum + hours(state), beyond.hours),
    }
    circle.forEach((state) => best.set(state, path))
  }
  return starts.map((start) => best.get(start) ?? none).reduce(worse, none)
}
