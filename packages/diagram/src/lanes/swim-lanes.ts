import type { Drawing, Language } from '@motcua/core/documents'
import type { Flow } from '@motcua/core/proof'
import {
  blockOf,
  centered,
  drawnBlock,
  heightOf,
  small,
  stateBox,
  type Block,
  type Part,
  type Point,
} from '../drawn.js'
import type { WantedMoves } from '../shape/main-line.js'
import { shapeOf, type Shape } from '../shape/shape.js'
import { channelWidth, gridOf, isHalved, type Grid, type GridGiven, type Meeting } from './grid.js'
import { routesOf } from './routes.js'
import { boxBlocks, rowsOf, type Route } from './rows.js'

/** How a swim-lane diagram is drawn. */
export interface SwimLanesOptions {
  /** Language of its words. */
  readonly language: Language
  /** `ordinary` (the default) the ordinary way with the waits it may come to; `all` every move that leads elsewhere. */
  readonly moves?: WantedMoves
  /** Width in points: 468 by default, that of the text on A4 upright; 720 is that on A4 across. */
  readonly width?: number
}

/** Lays out, and again with as many tracks as the lines took, until they fit. */
function laidOut(given: GridGiven): Grid {
  let counts: readonly number[] = []
  for (;;) {
    const grid = gridOf(given, counts)
    if (grid.counts.every((count, at) => count <= (counts[at] ?? 0))) return grid
    counts = grid.counts.map((count, at) => Math.max(count, counts[at] ?? 0))
  }
}

const styleOf = ({ bundle, main }: Route) => {
  const tone = main || bundle.ordinary ? 'ink' : 'muted'
  const weight = main ? 1.6 : bundle.ordinary ? 1.1 : 0.8
  return { tone, weight, stroke: bundle.byEngine ? 'dashed' : 'solid', arrow: true } as const
}

function pathsOf(route: Route, { boxes, meetings, trackOf }: Grid): readonly (readonly Point[])[] {
  const middle = (row: number): number => {
    const box = boxes[row]
    return box === undefined ? 0 : box.x + box.width / 2
  }
  const meet = (row: number): Point => {
    const { side = 'left', y = 0 } =
      meetings.find((one) => one.route === route && one.row === row) ?? {}
    const box = boxes[row]
    return [(box?.x ?? 0) + (side === 'right' ? (box?.width ?? 0) : 0), y]
  }
  const [from = 0, to = 0] = [route.froms[0], route.tos[0]]
  const [above, below] = [boxes[from], boxes[to]]
  if (above === undefined || below === undefined) return []
  if (route.way === 'down') {
    return [
      [
        [middle(to), above.y + above.height],
        [middle(to), below.y],
      ],
    ]
  }
  if (route.way === 'drop') {
    const start = meet(from)
    return [[start, [middle(to), start[1]], [middle(to), below.y]]]
  }
  const x = trackOf(route)
  const pairs = [
    ...route.tos.map((one) => [from, one] as const),
    ...route.froms.slice(1).map((one) => [one, to] as const),
  ]
  return pairs.map(([start, end]) => {
    const [a, b] = [meet(start), meet(end)]
    return [a, [x, a[1]], [x, b[1]], b]
  })
}

/** The words of a meeting: in the lane beside its box, above its line. */
function labelParts(meeting: Meeting, given: GridGiven, { cells }: Grid): readonly Part[] {
  const { label, row, side, y, route } = meeting
  if (label === null) return []
  const lane = (given.rows[row]?.lane ?? 0) + (side === 'right' ? 1 : -1)
  const { from, to } = cells[lane] ?? { from: 0, to: 0 }
  const halved = isHalved(given, row, side)
  const x = halved ? (side === 'right' ? from : to) : (from + to) / 2
  const anchor = halved ? (side === 'right' ? 'start' : 'end') : 'middle'
  const tone = route.bundle.ordinary ? 'ink' : 'muted'
  return drawnBlock(label, { x, top: y - label.height - 1.5, anchor, tone })
}

interface Heading {
  readonly names: readonly Block[]
  readonly height: number
}

function headingOf(names: readonly string[], width: number, lanes: number): Heading {
  const setting = { width: width / lanes - 12, size: 8.5, weight: 'bold' } as const
  const blocks = names.map((name) => blockOf(name, setting))
  return { names: blocks, height: Math.max(...blocks.map(({ height }) => height)) + 10 }
}

/** The ground of each lane, and its name on top. */
function laneParts(heading: Heading, { cells, bottom }: Grid, width: number): readonly Part[] {
  const edges = cells.map(({ from }, at) => {
    const before = cells[at - 1]
    return before === undefined ? 0 : (before.to + from) / 2
  })
  return cells.flatMap(({ from, to }, at): readonly Part[] => {
    const x = edges[at] ?? 0
    const name = heading.names[at]
    const place = { x, y: 0, width: (edges[at + 1] ?? width) - x, height: bottom + 8 }
    const head = { ...place, height: heading.height }
    const ground = { part: 'box', corner: 0, outline: 'none' } as const
    return [
      { ...ground, ...place, tone: at % 2 === 0 ? 'lane' : 'paper' },
      { ...ground, ...head, tone: 'muted' },
      ...(name === undefined
        ? []
        : centered([{ ...name, tone: 'ink' }], { ...head, x: from, width: to - from })),
    ]
  })
}

const everyStep = { vi: 'Ở mọi bước', en: 'At every step' } as const

/** What every state of a stage may come to, said below the lanes. */
function notesOf(shape: Shape, flow: Flow, { language, width }: GridGiven): readonly Block[] {
  const commons = shape.sections.flatMap(({ commons: own, title }) =>
    own.map((common) => ({ ...common, stage: title?.[language] })),
  )
  const ids = [...new Set(commons.map(({ id }) => id))]
  return ids.flatMap((id) => {
    const own = commons.filter((common) => common.id === id)
    const stages = own.flatMap(({ stage }) => stage ?? [])
    const where = stages.length === 0 ? '' : ` (${stages.join(', ')})`
    const end = flow.states.find((state) => state.id === own[0]?.to)?.name[language] ?? ''
    const words = `${everyStep[language]}${where}: ${own[0]?.label[language] ?? ''} → ${end}`
    return [blockOf(words, { width: width - 8, size: small, weight: 'italic' })]
  })
}

function bodyParts(given: GridGiven, grid: Grid): readonly Part[] {
  return [
    ...given.routes.flatMap((route) =>
      pathsOf(route, grid).map((points): Part => ({ part: 'line', points, ...styleOf(route) })),
    ),
    ...grid.meetings.flatMap((meeting) => labelParts(meeting, given, grid)),
    ...given.rows.flatMap(({ state }, at) => {
      const box = grid.boxes[at]
      if (box === undefined) return []
      const blocks = boxBlocks(state, box.width - 10, given.language)
      return [stateBox(state.kind, box), ...centered(blocks, box)]
    }),
  ]
}

/**
 * Who does what: a lane for each role, time from top to bottom, each step in the lane of who moves the case on, with the
 * time it may take and the clause behind that; waits are dashed, ends are round. The ordinary way is thick. What every
 * state of a stage may come to is said below. The same flow gives the same drawing.
 */
export function swimLanes(
  flow: Flow,
  { language, moves = 'ordinary', width = 468 }: SwimLanesOptions,
): Drawing {
  const shape = shapeOf(flow, moves)
  const rows = rowsOf(flow, shape)
  const used = new Set(rows.map(({ state }) => state.lane))
  const names = flow.lanes.filter(({ id }) => used.has(id)).map(({ name }) => name[language])
  // Words stand in the lane beside a box, so there are two at least.
  const lanes = Math.max(2, names.length)
  const heading = headingOf(names, width, lanes)
  const top = heading.height + 10
  const given = { rows, routes: routesOf(shape, rows, lanes), lanes, width, top, language }
  const grid = laidOut(given)
  const last = channelWidth(grid.counts.at(-1) ?? 0)
  const across = Math.max(width, (grid.cells.at(-1)?.to ?? 0) + last)
  const notes = notesOf(shape, flow, given)
  const under = grid.bottom + 14
  return {
    is: 'drawing',
    width: across,
    height: notes.length === 0 ? grid.bottom + 8 : under + heightOf(notes) + 2,
    parts: [
      ...laneParts(heading, grid, across),
      ...bodyParts(given, grid),
      ...notes.flatMap((note, at) =>
        drawnBlock(note, {
          x: 4,
          top: under + heightOf(notes.slice(0, at)),
          anchor: 'start',
          tone: 'muted',
        }),
      ),
    ],
  }
}
