import type { Language } from '@motcua/core/documents'
import { blockOf, small, sumOf, type Block, type Rectangle } from '../drawn.js'
import { tracksOf } from '../tracks.js'
import { passesThrough } from './routes.js'
import { boxBlocks, boxHeightOf, type Route, type Row } from './rows.js'

/** Which side of a box a line leaves or meets. */
export type Side = 'left' | 'right'

/** Where a line meets the side of a box, with the words above it. */
export interface Meeting {
  readonly route: Route
  readonly row: number
  readonly side: Side
  readonly y: number
  readonly label: Block | null
}

/** From where to where a lane has its boxes. */
export interface Cell {
  readonly from: number
  readonly to: number
}

/** Where boxes and lines of a swim-lane diagram lie. */
export interface Grid {
  readonly cells: readonly Cell[]
  readonly boxes: readonly Rectangle[]
  readonly meetings: readonly Meeting[]
  /** Where the line of a route on a track runs, by the id of its bundle. */
  readonly trackOf: (route: Route) => number
  /** How many tracks each channel took. */
  readonly counts: readonly number[]
  readonly bottom: number
}

/** What a grid is made from. */
export interface GridGiven {
  readonly rows: readonly Row[]
  readonly routes: readonly Route[]
  readonly lanes: number
  readonly width: number
  readonly top: number
  readonly language: Language
}

const pitch = 7
const rowGap = 15
const bare = 8

const beforeTrack = 10

/** The width of a channel with so many tracks. */
export const channelWidth = (count: number): number =>
  Math.max(10, 2 * beforeTrack + pitch * (count - 1))

function cellsOf(counts: readonly number[], lanes: number, width: number): readonly Cell[] {
  const channels = Array.from({ length: lanes + 1 }, (_, at) => channelWidth(counts[at] ?? 0))
  const each = Math.max(56, (width - sumOf(channels)) / lanes)
  return Array.from({ length: lanes }, (_, at) => {
    const from = sumOf(channels.slice(0, at + 1)) + each * at
    return { from, to: from + each }
  })
}

interface Wanted {
  readonly route: Route
  readonly row: number
  readonly side: Side
  readonly label: Block | null
}

const sideOf = (route: Route, rows: readonly Row[], row: number): Side => {
  const lane = rows[row]?.lane ?? 0
  if (route.way === 'track') return route.channel <= lane ? 'left' : 'right'
  return (rows[route.tos[0] ?? 0]?.lane ?? 0) > lane ? 'right' : 'left'
}

/** Whether the words of a meeting have half a lane only, as a line runs down its middle. */
export const isHalved = ({ rows, routes }: GridGiven, row: number, side: Side): boolean => {
  const lane = (rows[row]?.lane ?? 0) + (side === 'right' ? 1 : -1)
  return passesThrough(routes, rows, { row, lane })
}

/** Lines at the sides of boxes; the one that falls to another box is the lowest. */
function wantedMeetings(given: GridGiven, cells: readonly Cell[]): readonly Wanted[] {
  const { rows, routes, language } = given
  const cell = cells[0] ?? { from: 0, to: 0 }
  const meetings = routes
    .filter(({ way }) => way !== 'down')
    .flatMap((route) => {
      const at = route.way === 'drop' ? route.froms : [...route.froms, ...route.tos]
      return at.map((row): Wanted => {
        const side = sideOf(route, rows, row)
        const width = (cell.to - cell.from) * (isHalved(given, row, side) ? 0.5 : 1) - 6
        const words = route.bundle.label[language]
        const label = route.bearer === row ? blockOf(words, { width, size: small }) : null
        return { route, row, side, label }
      })
    })
  const isDrop = ({ route }: Wanted): boolean => route.way === 'drop'
  const isIn = ({ route, row }: Wanted): boolean => route.tos.includes(row)
  return [
    ...meetings.filter((one) => isIn(one)),
    ...meetings.filter((one) => !isIn(one) && !isDrop(one)),
    ...meetings.filter((one) => !isIn(one) && isDrop(one)),
  ]
}

const heightOf = ({ label }: Wanted): number => (label === null ? bare : label.height + 6)

const lineAt = ({ label }: Wanted): number => (label === null ? bare / 2 : label.height + 2.5)

const sides: readonly Side[] = ['left', 'right']

function boxesOf(given: GridGiven, cells: readonly Cell[], wanted: readonly Wanted[]) {
  let { top } = given
  const boxes = given.rows.map(({ state, lane }, row): Rectangle => {
    const cell = cells[lane] ?? { from: 0, to: 0 }
    const blocks = boxBlocks(state, cell.to - cell.from - 10, given.language)
    const needed = sides.map((side) =>
      sumOf(wanted.filter((one) => one.row === row && one.side === side).map(heightOf)),
    )
    const round = state.kind === 'start' || state.kind === 'end' ? 12 : 4
    const height = Math.max(boxHeightOf(blocks), ...needed.map((sum) => sum + round))
    const box = { x: cell.from, y: top, width: cell.to - cell.from, height }
    top += height + rowGap
    return box
  })
  return { boxes, bottom: top - rowGap }
}

function placed(wanted: readonly Wanted[], boxes: readonly Rectangle[]): readonly Meeting[] {
  return boxes.flatMap((box, row) =>
    sides.flatMap((side) => {
      const own = wanted.filter((one) => one.row === row && one.side === side)
      const first = box.y + (box.height - sumOf(own.map(heightOf))) / 2
      return own.map((one, at) => ({
        ...one,
        y: first + sumOf(own.slice(0, at).map(heightOf)) + lineAt(one),
      }))
    }),
  )
}

/** Lays out for channels of so many tracks, and tells how many the lines took. */
export function gridOf(given: GridGiven, counts: readonly number[]): Grid {
  const cells = cellsOf(counts, given.lanes, given.width)
  const wanted = wantedMeetings(given, cells)
  const { boxes, bottom } = boxesOf(given, cells, wanted)
  const meetings = placed(wanted, boxes)
  const channels = Array.from({ length: given.lanes + 1 }, (_, channel) => {
    const own = given.routes.filter((route) => route.way === 'track' && route.channel === channel)
    return tracksOf(
      own.map((route) => {
        const ys = meetings.filter((one) => one.route === route).map(({ y }) => y)
        return { id: route.bundle.id, from: Math.min(...ys), to: Math.max(...ys) }
      }),
    )
  })
  const startOf = (channel: number): number => (channel === 0 ? 0 : (cells[channel - 1]?.to ?? 0))
  return {
    cells,
    boxes,
    meetings,
    bottom,
    counts: channels.map((tracks) => (tracks.size === 0 ? 0 : Math.max(...tracks.values()) + 1)),
    trackOf: ({ bundle, channel }) =>
      startOf(channel) + beforeTrack + pitch * (channels[channel]?.get(bundle.id) ?? 0),
  }
}
