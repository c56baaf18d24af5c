import type { Drawing, Language, Tone } from '@motcua/core/documents'
import type { Flow } from '@motcua/core/proof'
import { centered, drawnBlock, frameBox, stateBox, type Part } from '../drawn.js'
import type { WantedMoves } from '../shape/main-line.js'
import { shapeOf, type Shape } from '../shape/shape.js'
import { columnsOf, type TrackCounts } from './columns.js'
import { placingOf, type Given, type PlacedSection, type Placing } from './placing.js'
import { routesOf } from './routing.js'
import { slotsOf } from './slots.js'

/** How a state diagram is drawn. */
export interface StateDiagramOptions {
  /** Language of its words. */
  readonly language: Language
  /** `ordinary` the ordinary way with the waits it may come to; `all` (the default) every move that leads elsewhere. */
  readonly moves?: WantedMoves
  /** Width in points: 468 by default, that of the text on A4 upright; its letters are 8 points or more at this width. */
  readonly width?: number
}

interface Laid {
  readonly given: Given
  readonly placing: Placing
  readonly lines: readonly Part[]
}

/** Lays out, and again with as many tracks as the lines took, until they fit. */
function laidOut(shape: Shape, width: number, language: Language): Laid {
  let tracks: TrackCounts = { left: 1, right: 1, gutter: 0 }
  const has = {
    hasLeft: shape.left.length > 0,
    hasSides: shape.sections.some(({ sides }) => sides.length > 0),
  }
  for (;;) {
    const columns = columnsOf(width, tracks, has)
    const given = { shape, columns, language, slots: slotsOf(shape, columns, language) }
    const placing = placingOf(given)
    const { parts, tracks: took } = routesOf(given, placing)
    const { left, right, gutter } = took
    if (left <= tracks.left && right <= tracks.right && gutter <= tracks.gutter)
      return { given, placing, lines: parts }
    tracks = {
      left: Math.max(left, tracks.left),
      right: Math.max(right, tracks.right),
      gutter: Math.max(gutter, tracks.gutter),
    }
  }
}

function sectionParts({ section, frame, title, feet }: PlacedSection, { columns }: Given): Part[] {
  const head = {
    x: columns.leftLabels.from,
    top: frame.y + 4,
    anchor: 'start',
    tone: 'muted',
  } as const
  const foot = { x: columns.frame.to - 5, anchor: 'end', tone: 'muted' } as const
  return [
    ...(section.framed ? [frameBox(frame)] : []),
    ...drawnBlock(title, head),
    ...feet.flatMap(({ block, top }) => drawnBlock(block, { ...foot, top })),
  ]
}

function stateParts({ shape, columns }: Given, { boxes, names, nextLabels }: Placing): Part[] {
  const states = shape.sections.flatMap(({ line, sides }) => [...line, ...sides])
  return states.flatMap(({ id, kind }) => {
    const [box, name, label] = [boxes.get(id), names.get(id), nextLabels.get(id)]
    if (box === undefined || name === undefined) return []
    const tone: Tone = 'ink'
    const place = { x: columns.middle + 7, anchor: 'start', tone } as const
    return [
      stateBox(kind, box),
      ...centered([{ ...name, tone }], box),
      ...(label === undefined ? [] : drawnBlock(label.block, { ...place, top: label.top })),
    ]
  })
}

/**
 * The states of a flow by stage: the ordinary way as a thick line down the middle, what leads off it to the right, what
 * skips or goes back to the left. What every state of a stage may come to leaves from the frame of the stage, once.
 * Moves of the engine alone are dashed. An end stands beside the state that leads to it. The same flow gives the same
 * drawing.
 */
export function stateDiagram(
  flow: Flow,
  { language, moves = 'all', width = 468 }: StateDiagramOptions,
): Drawing {
  const { given, placing, lines } = laidOut(shapeOf(flow, moves), width, language)
  const { columns } = given
  const gutter = Math.max(
    0,
    ...lines.flatMap((line) => (line.part === 'line' ? line.points.map(([x]) => x + 2) : [])),
  )
  return {
    is: 'drawing',
    width: Math.max(width, columns.frame.to + 1, gutter),
    height: placing.height,
    parts: [
      ...placing.sections.flatMap((section) => sectionParts(section, given)),
      ...lines,
      ...stateParts(given, placing),
    ],
  }
}
