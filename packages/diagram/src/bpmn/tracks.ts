import type { Grid, Place } from './grid.js'
import type { ProcessLink } from './process.js'

/** The way of a link over the grid. */
export interface Way {
  readonly link: ProcessLink
  readonly from: Place
  readonly to: Place
  /** Whether it goes straight on to the right. */
  readonly straight: boolean
  /** The row in whose lower margin it runs; null where source and target are neighbours. */
  readonly margin: number | null
}

/** Which targets have a line between columns and between rows, in the order of the lines. */
export interface Tracks {
  readonly ways: readonly Way[]
  /** Before each column, and after the last. */
  readonly columns: readonly (readonly Place[])[]
  /** Below each row. */
  readonly rows: readonly (readonly Place[])[]
}

const isFree = ({ places }: Grid, from: Place, to: Place): boolean =>
  from.row === to.row &&
  from.column < to.column &&
  !places.some(({ row, column }) => row === from.row && from.column < column && column < to.column)

const marginOf = (from: readonly Place[], to: Place): number =>
  from.every(({ row }) => row < to.row) ? to.row - 1 : to.row

const waysOf = (grid: Grid): readonly Way[] => {
  const waysTo = grid.places.flatMap((from) => {
    const straight = from.out.find(({ to }) =>
      grid.places.some(({ node, ...at }) => node.id === to && isFree(grid, from, { node, ...at })),
    )
    return from.out.flatMap((link) =>
      grid.places
        .filter(({ node }) => node.id === link.to)
        .map((to) => ({ link, from, to, straight: link === straight })),
    )
  })
  return waysTo.map((way) => {
    const { from, to, straight } = way
    const far = waysTo.filter(
      (other) => other.to === to && !other.straight && other.from.column + 1 !== to.column,
    )
    const near = straight || from.column + 1 === to.column
    return {
      ...way,
      margin: near
        ? null
        : marginOf(
            far.map((other) => other.from),
            to,
          ),
    }
  })
}

const inOrder = (places: readonly Place[]): readonly Place[] =>
  [...new Set(places)].sort((a, b) => b.row - a.row || a.column - b.column)

/** Finds the ways of all links; links to the same target share their lines, all others have lines of their own. */
export function tracksOf(grid: Grid): Tracks {
  const ways = waysOf(grid)
  const turning = ways.filter(({ straight }) => !straight)
  return {
    ways,
    columns: Array.from({ length: grid.columns + 1 }, (_, column) =>
      inOrder(
        turning
          .filter(({ from, to }) => from.column + 1 === column || to.column === column)
          .map(({ to }) => to),
      ),
    ),
    rows: grid.rows.map((_, row) =>
      inOrder(turning.filter(({ margin }) => margin === row).map(({ to }) => to)),
    ),
  }
}
