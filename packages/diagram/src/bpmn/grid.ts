import type { Process, ProcessLink, ProcessNode } from './process.js'

/** A node with the ways out of it: what one cell of the grid holds. */
export interface Place {
  /** The node that stands for a state, or begins. */
  readonly node: ProcessNode
  /** The choice after it; null where one way leads on, or none. */
  readonly choice: ProcessNode | null
  /** The ways that lead on, choices skipped. */
  readonly out: readonly ProcessLink[]
  readonly column: number
  /** Counted through all lanes, from above. */
  readonly row: number
}

/** Where everything lies, in columns and rows. */
export interface Grid {
  readonly places: readonly Place[]
  readonly columns: number
  /** Id of the lane of each row, from above. */
  readonly rows: readonly string[]
}

type Unplaced = Omit<Place, 'column' | 'row'>

const unplaced = ({ nodes, links }: Process): readonly Unplaced[] =>
  nodes
    .filter(({ kind }) => kind !== 'choice')
    .map((node) => {
      const choice =
        nodes.find(
          ({ id, kind }) =>
            kind === 'choice' && links.some(({ from, to }) => from === node.id && to === id),
        ) ?? null
      const out = links.filter(({ from }) => from === (choice ?? node).id)
      return { node, choice, out }
    })

const isEnd = ({ node }: Unplaced): boolean => node.kind === 'end'
const isBeginning = ({ node }: Unplaced): boolean => node.kind === 'start'

const targetsOf = (place: Unplaced, places: readonly Unplaced[]): readonly Unplaced[] =>
  places.filter(({ node }) => place.out.some(({ to }) => to === node.id))

const leftOf = (column: number): number => Math.max(0, column - 1)

/** One column after the last that leads there in the order of the machine; ends are last of all. */
const columnsOf = (places: readonly Unplaced[]): ReadonlyMap<string, number> => {
  const columns = new Map<string, number>()
  const columnOf = ({ node }: Unplaced): number => columns.get(node.id) ?? 0
  const inner = places.filter((place) => !isEnd(place) && place.node.state !== null)
  const targetsAfter = (place: Unplaced, index: number): readonly Unplaced[] =>
    targetsOf(place, inner).filter((target) => inner.indexOf(target) > index)
  const led = new Set(inner.flatMap(targetsAfter))
  inner.forEach((place, index) => {
    for (const target of targetsAfter(place, index))
      columns.set(target.node.id, Math.max(columnOf(target), columnOf(place) + 1))
  })
  const near = (place: Unplaced): number =>
    Math.min(...targetsOf(place, inner).map(columnOf), inner.length)
  const started = inner.find(isBeginning)
  for (const place of inner)
    if (place !== started && !led.has(place)) columns.set(place.node.id, near(place))
  for (const place of places)
    if (isBeginning(place) && place !== started) columns.set(place.node.id, leftOf(near(place)))
  const last = Math.max(...places.map(columnOf)) + 1
  for (const place of places.filter(isEnd)) columns.set(place.node.id, last)
  return columns
}

/** Lays the nodes of a process out on a grid: time runs to the right, each lane has as many rows as it needs. */
export function gridOf(process: Process, lanes: readonly string[]): Grid {
  const waiting = unplaced(process)
  const columns = columnsOf(waiting)
  const rows: string[] = []
  const places: Place[] = []
  for (const lane of lanes) {
    const first = rows.length
    for (const place of waiting.filter(({ node }) => node.lane === lane)) {
      const column = columns.get(place.node.id) ?? 0
      const isTaken = (row: number): boolean =>
        places.some((other) => other.column === column && other.row === row)
      let row = first
      while (isTaken(row)) row += 1
      if (row === rows.length) rows.push(lane)
      places.push({ ...place, column, row })
    }
  }
  return { places, columns: Math.max(0, ...columns.values()) + 1, rows }
}
