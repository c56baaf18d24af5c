import {
  printable,
  type Drawing,
  type DrawnBox,
  type DrawnLine,
  type DrawnWords,
  type Language,
  type Tone,
} from '@motcua/core/documents'
import { picture, shape, svgText, tenth, type Attributes, type SvgTree } from './svg.js'
import { textWidth } from './text-width.js'

/** What a drawing comes with. */
export interface DrawingOptions {
  /** The words that say the same to who cannot see it. */
  readonly alternative: string
  /** Language of its words. */
  readonly language: Language
}

type Point = DrawnLine['points'][number]

/** Grounds differ in lightness as well, edges in weight: a photocopy still tells them apart. */
interface Look {
  readonly ground: string
  readonly edge: string
  readonly weight: number
  readonly words: string
}

const looks: Readonly<Record<Tone, Look>> = {
  ink: { ground: '#1f2a36', edge: '#1f2a36', weight: 1, words: '#111820' },
  muted: { ground: '#e9ecef', edge: '#7b8794', weight: 0.7, words: '#4a5560' },
  lane: { ground: '#f3f5f7', edge: '#c3cbd3', weight: 0.7, words: '#4a5560' },
  work: { ground: '#dfeaf6', edge: '#2c5a88', weight: 1, words: '#1d4670' },
  wait: { ground: '#fff8e3', edge: '#85691a', weight: 1, words: '#6b530f' },
  start: { ground: '#ffffff', edge: '#1f2a36', weight: 1, words: '#111820' },
  end: { ground: '#e2efe5', edge: '#2d6645', weight: 1, words: '#1f4d33' },
  accent: { ground: '#fbe2d5', edge: '#a83a12', weight: 2, words: '#96320e' },
  paper: { ground: '#ffffff', edge: '#9aa5b1', weight: 0.7, words: '#ffffff' },
}

const corner = 5
const head = { length: 7, half: 3 }

const rectangle = ({ x, y, width, height, corner: radius }: DrawnBox, more: Attributes): SvgTree =>
  shape('rect', {
    x: tenth(x),
    y: tenth(y),
    width: tenth(width),
    height: tenth(height),
    rx: tenth(Math.min(radius, height / 2, width / 2)),
    ...more,
  })

const inset = (box: DrawnBox, by: number): DrawnBox => ({
  ...box,
  x: box.x + by,
  y: box.y + by,
  width: Math.max(0, box.width - 2 * by),
  height: Math.max(0, box.height - 2 * by),
  corner: Math.max(0, box.corner - by),
})

function drawnBox(box: DrawnBox): readonly SvgTree[] {
  const { ground, edge, weight } = looks[box.tone]
  if (box.outline === 'none') return [rectangle(box, { fill: ground })]
  const line = { stroke: edge, strokeWidth: weight }
  if (box.outline === 'dashed') {
    return [rectangle(box, { fill: ground, ...line, strokeDasharray: '4 2.5' })]
  }
  const outer = rectangle(box, { fill: ground, ...line })
  if (box.outline === 'solid') return [outer]
  const inner = rectangle(inset(box, 2.2), { fill: 'none', stroke: edge, strokeWidth: 0.6 })
  return [outer, inner]
}

const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1])

const toward = (from: Point, to: Point, length: number): Point => {
  const whole = distance(from, to)
  const part = whole === 0 ? 0 : length / whole
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}

const at = ([x, y]: Point): string => `${tenth(x)} ${tenth(y)}`

/** Through the points, each corner rounded as far as its sides reach. */
const pathOf = (points: readonly Point[]): string =>
  points
    .map((point, index) => {
      const before = points[index - 1]
      const after = points[index + 1]
      if (before === undefined) return `M${at(point)}`
      if (after === undefined) return `L${at(point)}`
      const radius = Math.min(corner, distance(before, point) / 2, distance(point, after) / 2)
      const [enter, leave] = [toward(point, before, radius), toward(point, after, radius)]
      return `L${at(enter)}Q${at(point)} ${at(leave)}`
    })
    .join('')

/** A filled triangle with its tip at the end; drawn out, as markers need ids that meet in one page. */
function arrowHead(before: Point, tip: Point, scale: number): string {
  const base = toward(tip, before, head.length * scale)
  const [x, y] = toward([0, 0], [base[1] - tip[1], tip[0] - base[0]], head.half * scale)
  return `M${at(tip)}L${at([base[0] + x, base[1] + y])}L${at([base[0] - x, base[1] - y])}Z`
}

function drawnLine({ points, arrow, stroke, weight, tone }: DrawnLine): readonly SvgTree[] {
  const [tip, before] = points.toReversed()
  if (tip === undefined || before === undefined) return []
  const { edge } = looks[tone]
  const scale = Math.min(1.4, Math.max(0.8, weight))
  const end = arrow
    ? toward(tip, before, Math.min(distance(tip, before), head.length * scale))
    : tip
  const line = shape('path', {
    d: pathOf([...points.slice(0, -1), end]),
    fill: 'none',
    stroke: edge,
    strokeWidth: weight,
    ...(stroke === 'dashed' ? { strokeDasharray: '4 2.5' } : {}),
  })
  return arrow ? [line, shape('path', { d: arrowHead(before, tip, scale), fill: edge })] : [line]
}

const anchors = { start: {}, middle: { textAnchor: 'middle' }, end: { textAnchor: 'end' } }
const weights = { regular: {}, bold: { fontWeight: 'bold' }, italic: { fontStyle: 'italic' } }

/** As wide as they are in Tinos, whatever font stands in for it: words stay in their box on every machine. */
function drawnWords({ x, y, anchor, size, weight, tone, text }: DrawnWords): SvgTree {
  const words = printable(text).replaceAll('\n', ' ')
  const attributes = {
    x: tenth(x),
    y: tenth(y),
    fontSize: tenth(size),
    fill: looks[tone].words,
    ...anchors[anchor],
    ...weights[weight],
    textLength: tenth(textWidth(words, weight) * size),
    lengthAdjust: 'spacingAndGlyphs',
  }
  return shape('text', attributes, words)
}

function drawnPart(part: Drawing['parts'][number]): readonly SvgTree[] {
  if (part.part === 'box') return drawnBox(part)
  return part.part === 'line' ? drawnLine(part) : [drawnWords(part)]
}

/**
 * A drawing as a tree (hast), as large as it says in points: calm colours, told apart on a photocopy by lightness, edge
 * and weight. No ids, no styles: it fits anywhere, any number of times.
 */
export function drawingTree(
  { width, height, parts }: Drawing,
  { alternative, language }: DrawingOptions,
): SvgTree {
  const frame = {
    width: tenth(width),
    height: tenth(height),
    lang: language,
    fontFamily: "'Times New Roman', Tinos, serif",
  }
  const tree = picture(frame, printable(alternative), parts.flatMap(drawnPart))
  const size = { width: `${String(frame.width)}pt`, height: `${String(frame.height)}pt` }
  return { ...tree, properties: { ...tree.properties, ...size } }
}

/** A drawing as the text of an SVG file; see {@link drawingTree}. */
export const drawingSvg = (drawing: Drawing, options: DrawingOptions): string =>
  svgText(drawingTree(drawing, options))
