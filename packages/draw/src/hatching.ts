import { shape, tenth, type SvgTree } from './svg.js'

/** A box of a drawing. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Line = 'rising' | 'falling' | 'upright' | 'lying'

interface Filling {
  readonly ground: string
  readonly lines: readonly Line[]
  readonly gap: number
}

const filling = (ground: string, lines: readonly Line[] = [], gap = 5): Filling => ({
  ground,
  lines,
  gap,
})

/** Told apart on a photocopy: black, white and lines rather than greys. */
const fillings: readonly Filling[] = [
  filling('#1a1a1a'),
  filling('#fff', ['rising']),
  filling('#fff'),
  filling('#fff', ['rising', 'falling'], 6),
  filling('#bdbdbd'),
  filling('#fff', ['lying'], 3.5),
  filling('#fff', ['falling'], 3),
  filling('#fff', ['upright'], 3.5),
  filling('#d9d9d9', ['rising'], 8),
  filling('#d9d9d9', ['upright', 'lying'], 6),
]

const segment = (...[x1, y1, x2, y2]: readonly [number, number, number, number]): string =>
  `M${tenth(x1)} ${tenth(y1)}L${tenth(x2)} ${tenth(y2)}`

const steps = (from: number, to: number, gap: number): readonly number[] =>
  Array.from(
    { length: Math.max(0, Math.ceil((to - from) / gap) - 1) },
    (_, at) => from + (at + 1) * gap,
  )

/** Lines at 45 degrees, cut at the edges of the box. */
const slanted = ({ x, y, width, height }: Box, gap: number, rising: boolean): string =>
  steps(0, width + height, gap * Math.SQRT2)
    .map((reach) => {
      const [fromX, fromY] = [Math.max(0, reach - height), Math.min(height, reach)]
      const [toX, toY] = [Math.min(width, reach), Math.max(0, reach - width)]
      const down = (at: number): number => (rising ? y + at : y + height - at)
      return segment(x + fromX, down(fromY), x + toX, down(toY))
    })
    .join('')

function pathOf(line: Line, box: Box, gap: number): string {
  const { x, y, width, height } = box
  if (line === 'upright') {
    return steps(x, x + width, gap)
      .map((at) => segment(at, y, at, y + height))
      .join('')
  }
  if (line === 'lying') {
    return steps(y, y + height, gap)
      .map((at) => segment(x, at, x + width, at))
      .join('')
  }
  return slanted(box, gap, line === 'rising')
}

/** A box filled as the series of this index is, with a black edge. Lines are drawn out: no ids, no patterns. */
export function filledBox(box: Box, index: number): readonly SvgTree[] {
  const { ground, lines, gap } = fillings[index % fillings.length] ?? filling('#fff')
  const path = lines.map((line) => pathOf(line, box, gap)).join('')
  const { x, y, width, height } = box
  const edge = { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) }
  return [
    shape('rect', { ...edge, fill: ground }),
    ...(path === ''
      ? []
      : [shape('path', { d: path, stroke: '#000', strokeWidth: 0.9, fill: 'none' })]),
    shape('rect', { ...edge, fill: 'none', stroke: '#000', strokeWidth: 1 }),
  ]
}

/** True where the series of this index is black, so that words upon it are white. */
export const isBlack = (index: number): boolean => index % fillings.length === 0
