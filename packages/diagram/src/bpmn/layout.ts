import type { Grid, Place } from './grid.js'
import {
  apart,
  choice,
  event,
  eventLabel,
  line,
  linesIn,
  measure,
  note,
  strip,
  type Measured,
  type Words,
} from './measures.js'
import { tracksOf, type Tracks, type Way } from './tracks.js'

/** A box, in pixels from the upper left corner. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A point: x and y. */
export type Point = readonly [x: number, y: number]

/** Where everything of a process is drawn, by id. */
export interface Layout {
  readonly pool: Bounds
  /** By id of the role. */
  readonly lanes: ReadonlyMap<string, Bounds>
  readonly shapes: ReadonlyMap<string, Bounds>
  readonly edges: ReadonlyMap<string, readonly Point[]>
  /** Where the words of events and links stand, by the same ids. */
  readonly labels: ReadonlyMap<string, Bounds>
}

interface Frame {
  readonly grid: Grid
  readonly tracks: Tracks
  readonly words: Words
  readonly measured: ReadonlyMap<Place, Measured>
  /** Left of each column and its width. */
  readonly columns: readonly { readonly x: number; readonly width: number }[]
  /** Top, middle and lower margin of each row, and where the next begins. */
  readonly rows: readonly {
    readonly top: number
    readonly middle: number
    readonly margin: number
    readonly end: number
  }[]
}

const most = (numbers: readonly number[]): number => Math.max(0, ...numbers)

const between = (lines: number): number => (lines + 2) * apart

const columnsOf = (tracks: Tracks, measured: readonly Measured[]): Frame['columns'] => {
  let x = 2 * strip
  return tracks.columns.map((targets, column) => {
    const here = measured.filter(({ place }) => place.column === column)
    const width = most(here.map(({ across }) => across))
    x += between(targets.length)
    const left = x
    x += width
    return { x: left, width }
  })
}

const rowsOf = (tracks: Tracks, measured: readonly Measured[]): Frame['rows'] => {
  let y = 0
  return tracks.rows.map((targets, row) => {
    const here = measured.filter(({ place }) => place.row === row)
    const top = y
    const middle = top + most([...here.map(({ above }) => above), 2 * line])
    const margin = middle + most([...here.map(({ below }) => below), 2 * line])
    y = margin + (targets.length === 0 ? 0 : between(targets.length - 1))
    return { top, middle, margin, end: y }
  })
}

const rowAt = ({ rows }: Frame, row: number): Frame['rows'][number] =>
  rows[row] ?? { top: 0, middle: 0, margin: 0, end: 0 }

const columnAt = ({ columns }: Frame, column: number): Frame['columns'][number] =>
  columns[column] ?? { x: 0, width: 0 }

const lineBefore = (frame: Frame, column: number, target: Place): number => {
  const targets = frame.tracks.columns[column] ?? []
  return columnAt(frame, column).x - (targets.length - targets.indexOf(target) + 1) * apart
}

const lineBelow = (frame: Frame, row: number, target: Place): number =>
  rowAt(frame, row).margin + ((frame.tracks.rows[row] ?? []).indexOf(target) + 0.5) * apart

const pointsOf = (frame: Frame, way: Way): readonly Point[] => {
  const { from, to, link, margin } = way
  const source = frame.measured.get(from)
  const target = frame.measured.get(to)
  if (source === undefined || target === undefined) return []
  const { x } = columnAt(frame, from.column)
  const { middle } = rowAt(frame, from.row)
  const entry = rowAt(frame, to.row).middle
  const left = columnAt(frame, to.column).x + target.x
  if (way.straight)
    return [
      [x + source.exit, middle],
      [left, entry],
    ]
  const trunk = x + source.trunk.x
  const turn = middle + (source.teeth.find((tooth) => tooth.link === link)?.y ?? 0)
  const last = lineBefore(frame, to.column, to)
  const detour = (row: number): readonly Point[] => {
    const first = lineBefore(frame, from.column + 1, to)
    const below = lineBelow(frame, row, to)
    return [
      [first, turn],
      [first, below],
      [last, below],
    ]
  }
  return [
    [trunk, middle + source.trunk.y],
    [trunk, turn],
    ...(margin === null ? ([[last, turn]] as const) : detour(margin)),
    [last, entry],
    [left, entry],
  ]
}

const labelOfWay = (frame: Frame, way: Way): Bounds => {
  const { from, link, straight } = way
  const { x, width } = columnAt(frame, from.column)
  const { middle } = rowAt(frame, from.row)
  const source = frame.measured.get(from)
  const tooth = source?.teeth.find((candidate) => candidate.link === link)
  const left = x + (straight ? (source?.exit ?? 0) : (source?.trunk.x ?? 0)) + 8
  const room = x + width - left
  const height = (tooth?.lines ?? linesIn(frame.words.ofLink(link), room, 'label')) * line
  return { x: left, y: middle + (tooth?.y ?? 0) - height - 3, width: room, height }
}

const shapesOf = (frame: Frame, { place, ...at }: Measured): readonly [string, Bounds][] => {
  const { x } = columnAt(frame, place.column)
  const { middle } = rowAt(frame, place.row)
  const node: [string, Bounds] = [
    place.node.id,
    { x: x + at.x, y: middle - at.height / 2, width: at.width, height: at.height },
  ]
  if (place.choice === null) return [node]
  const left = x + at.exit - choice
  return [
    node,
    [place.choice.id, { x: left, y: middle - choice / 2, width: choice, height: choice }],
  ]
}

const labelOfEvent = (frame: Frame, { place }: Measured): readonly [string, Bounds][] => {
  const { node } = place
  if (node.kind !== 'start' && node.kind !== 'end') return []
  const height = linesIn(frame.words.ofNode(node), eventLabel, 'label') * line
  const { middle } = rowAt(frame, place.row)
  const y = node.kind === 'end' ? middle + event / 2 + 4 : middle - event / 2 - 4 - height
  return [[node.id, { x: columnAt(frame, place.column).x, y, width: eventLabel, height }]]
}

const noteOf = (frame: Frame, { place, width, height }: Measured): readonly [string, Bounds][] => {
  if (frame.words.ofBudget(place.node) === null) return []
  const y = rowAt(frame, place.row).middle - height / 2 - note.apart - note.height
  const { x } = columnAt(frame, place.column)
  return [[`budget.${place.node.id}`, { x, y, width, height: note.height }]]
}

const lanesOf = ({ grid, rows, columns }: Frame): ReadonlyMap<string, Bounds> => {
  const width = (columns.at(-1)?.x ?? 0) - strip
  const lanes = new Map<string, Bounds>()
  grid.rows.forEach((lane, row) => {
    const { top, end } = rows[row] ?? { top: 0, end: 0 }
    const y = lanes.get(lane)?.y ?? top
    lanes.set(lane, { x: strip, y, width, height: end - y })
  })
  return lanes
}

const edgesOf = (frame: Frame): Layout['edges'] => {
  const toChoice = [...frame.measured.values()].flatMap(
    ({ place, x, width, exit }): [string, readonly Point[]][] => {
      if (place.choice === null) return []
      const { middle } = rowAt(frame, place.row)
      const left = columnAt(frame, place.column).x
      const points: readonly Point[] = [
        [left + x + width, middle],
        [left + exit - choice, middle],
      ]
      return [[`way.${place.node.id}`, points]]
    },
  )
  const leadingOn = frame.tracks.ways.map((way): [string, readonly Point[]] => [
    way.link.id,
    pointsOf(frame, way),
  ])
  return new Map([...toChoice, ...leadingOn])
}

const noteLine = ([id, { x, y, width, height }]: readonly [string, Bounds]): [
  string,
  readonly Point[],
] => {
  const points: readonly Point[] = [
    [x + width / 2, y + height + note.apart],
    [x + width / 2, y + height],
  ]
  return [`of.${id}`, points]
}

/**
 * Draws a grid: no shape and no label lies upon another, lines run between columns and rows, and lines that lie upon
 * each other lead to the same node or come from the same.
 */
export function layoutOf(grid: Grid, words: Words): Layout {
  const tracks = tracksOf(grid)
  const all = grid.places.map((place) => {
    const straight = tracks.ways.find((way) => way.from === place && way.straight)
    return measure(place, straight?.link, words)
  })
  const frame: Frame = {
    grid,
    tracks,
    words,
    measured: new Map(all.map((measured) => [measured.place, measured])),
    columns: columnsOf(tracks, all),
    rows: rowsOf(tracks, all),
  }
  const notes = new Map(all.flatMap((measured) => noteOf(frame, measured)))
  const shapes = [...all.flatMap((measured) => shapesOf(frame, measured)), ...notes]
  const lanes = lanesOf(frame)
  const width = frame.columns.at(-1)?.x ?? 0
  return {
    pool: { x: 0, y: 0, width, height: frame.rows.at(-1)?.end ?? 0 },
    lanes,
    shapes: new Map(shapes),
    edges: new Map([...edgesOf(frame), ...[...notes].map(noteLine)]),
    labels: new Map([
      ...all.flatMap((measured) => labelOfEvent(frame, measured)),
      ...tracks.ways
        .filter(({ link }) => words.ofLink(link) !== '')
        .map((way): [string, Bounds] => [way.link.id, labelOfWay(frame, way)]),
    ]),
  }
}
