import type { RegimeDefinition } from '@motcua/core/proof'

/** A move of our machine. */
export interface Move {
  readonly from: string
  readonly command: string
  readonly to: string
}

/** Our machine, as the engine steps it, without what stays in its state. */
export interface Machine {
  readonly initial: string
  readonly states: readonly string[]
  readonly closed: ReadonlySet<string>
  readonly moves: readonly Move[]
  /** Of these, the moves of the ordinary way; out of a state without any, all. */
  readonly ordinary: readonly Move[]
}

/** The machine of a definition, read off its statechart. */
export function machineOf({ define }: RegimeDefinition): Machine {
  const { chart, closedStates, commands } = define()
  const byName = new Map(
    chart.edges
      .filter(({ from, to }) => from !== to)
      .map(({ from, event: command, to }) => [`${from} ${command} ${to}`, { from, command, to }]),
  )
  const moves = [...byName.values()]
  const isOrdinary = ({ from, command }: Move): boolean => {
    const ordinary = commands.get(command)?.ordinary
    return typeof ordinary === 'object' ? ordinary.includes(from) : ordinary === true
  }
  return {
    initial: chart.initial,
    states: chart.states,
    closed: closedStates,
    moves,
    ordinary: moves.filter(
      (move) =>
        isOrdinary(move) ||
        !moves.some(
          ({ from, command, to }) => from === move.from && isOrdinary({ from, command, to }),
        ),
    ),
  }
}

/** Every path on the ordinary way from the start to an end that comes to no state twice. */
export function ordinaryPaths({
  initial,
  closed,
  ordinary,
}: Machine): readonly (readonly Move[])[] {
  const from = (state: string, path: readonly Move[]): readonly (readonly Move[])[] => {
    if (closed.has(state)) return [path]
    const seen = new Set([initial, ...path.map(({ to }) => to)])
    return ordinary
      .filter((move) => move.from === state && !seen.has(move.to))
      .flatMap((move) => from(move.to, [...path, move]))
  }
  return from(initial, [])
}

const shortest = (
  { moves }: Machine,
  start: string,
  isThere: (state: string) => boolean,
): readonly Move[] | null => {
  const reached = new Map<string, readonly Move[]>([[start, []]])
  for (const [state, path] of reached) {
    if (isThere(state)) return path
    for (const move of moves)
      if (move.from === state && !reached.has(move.to)) reached.set(move.to, [...path, move])
  }
  return null
}

/** Paths from the start to an end that together go over every move. */
export function coveringPaths(machine: Machine): readonly (readonly Move[])[] {
  const covered = new Set<Move>()
  return [...machine.moves].reverse().flatMap((move) => {
    const before = shortest(machine, machine.initial, (state) => state === move.from)
    const after = shortest(machine, move.to, (state) => machine.closed.has(state))
    if (covered.has(move) || before === null || after === null) return []
    const path = [...before, move, ...after]
    for (const part of path) covered.add(part)
    return [path]
  })
}
