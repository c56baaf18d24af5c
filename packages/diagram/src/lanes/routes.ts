import { sumOf } from '../drawn.js'
import type { Bundle } from '../shape/bundles.js'
import type { Shape } from '../shape/shape.js'
import type { Route, Row } from './rows.js'

const mean = (numbers: readonly number[]): number => sumOf(numbers) / Math.max(1, numbers.length)

/** A channel with a whole lane between it and the box that bears the words. */
function channelOf(lane: number, others: readonly number[], lanes: number): number {
  const right = lane + 2 <= lanes
  const left = lane >= 1
  const towardRight = mean(others) >= lane
  return right && (towardRight || !left) ? lane + 2 : Math.max(0, lane - 1)
}

interface Known {
  readonly rows: readonly Row[]
  readonly lanes: number
  /** What is taken already: `top 3` the upper side of the box in row 3, `drop 3 left` a line that falls there. */
  readonly taken: Set<string>
}

const laneOf = ({ rows }: Known, row: number): number => rows[row]?.lane ?? 0

/** Whether a line may run down from one row onto another, and takes the places it needs. */
function takesDown(known: Known, from: number, to: number): boolean {
  const [lane, aim] = [laneOf(known, from), laneOf(known, to)]
  const places = [
    `top ${String(to)}`,
    lane === aim
      ? `bottom ${String(from)}`
      : `drop ${String(from)} ${aim > lane ? 'right' : 'left'}`,
    ...Array.from({ length: to - from }, (_, at) => `lane ${String(from + at)} ${String(aim)}`),
  ]
  if (to <= from) return false
  if (places.some((place) => known.taken.has(place))) return false
  for (const place of places) known.taken.add(place)
  return true
}

const indexes = ({ rows }: Known, ids: readonly string[]): readonly number[] =>
  rows.flatMap(({ state }, at) => (ids.includes(state.id) ? [at] : []))

function routeOf(known: Known, bundle: Bundle, main: boolean): Route {
  const [froms, tos] = [indexes(known, bundle.froms), indexes(known, bundle.tos)]
  const [from = 0, to = 0] = [froms[0], tos[0]]
  const single = froms.length === 1 && tos.length === 1
  const near = main || to === from + 1
  const across = main || laneOf(known, from) !== laneOf(known, to)
  const down = single && near && across && takesDown(known, from, to)
  const bearer = froms.length > 1 && tos.length === 1 ? to : from
  const others = [...froms, ...tos].filter((row) => row !== bearer)
  const base = { bundle, main, froms, tos, bearer: main ? null : bearer, channel: 0 }
  if (down) return { ...base, way: laneOf(known, from) === laneOf(known, to) ? 'down' : 'drop' }
  const lanes = others.map((row) => laneOf(known, row))
  return { ...base, way: 'track', channel: channelOf(laneOf(known, bearer), lanes, known.lanes) }
}

/** How each bundle runs between the rows: the main line first, as it has the first choice. */
export function routesOf(shape: Shape, rows: readonly Row[], lanes: number): readonly Route[] {
  const known: Known = { rows, lanes, taken: new Set() }
  const next = [...shape.next.values()].flatMap((bundles) => bundles.slice(0, 1))
  return [
    ...next.map((bundle) => routeOf(known, bundle, true)),
    ...[...shape.left, ...shape.right].map((bundle) => routeOf(known, bundle, false)),
  ]
}

/** Whether a line of the main way runs down through the middle of a lane in this row, without ending there. */
export const passesThrough = (
  routes: readonly Route[],
  rows: readonly Row[],
  { row, lane }: { readonly row: number; readonly lane: number },
): boolean =>
  routes.some(
    ({ way, froms: [from = 0], tos: [to = 0] }) =>
      way !== 'track' && from < row && row < to && rows[to]?.lane === lane,
  )
