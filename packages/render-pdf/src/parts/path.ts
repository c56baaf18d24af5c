import type { Inked } from './ink.js'

const steps = /([MLHVQhvlzZ])\s*([-\d.,\s]*)/g

interface Pen {
  x: number
  y: number
}

const moved = (pen: Pen, letter: string, numbers: readonly number[]): Pen => {
  const [first = 0, second = 0] = numbers
  switch (letter) {
    case 'H':
      return { x: first, y: pen.y }
    case 'V':
      return { x: pen.x, y: first }
    case 'h':
      return { x: pen.x + first, y: pen.y }
    case 'v':
      return { x: pen.x, y: pen.y + first }
    case 'l':
      return { x: pen.x + first, y: pen.y + second }
    default:
      return { x: first, y: second }
  }
}

const short = (value: number): string => String(Math.round(value * 100) / 100)

const at = ({ x, y }: Pen): string => `${short(x)} ${short(y)}`

/** A point two thirds of the way, where the format has its handles for a curve of one handle. */
const handle = (from: Pen, to: Pen): string =>
  at({ x: from.x + ((to.x - from.x) * 2) / 3, y: from.y + ((to.y - from.y) * 2) / 3 })

/** A path of a drawing, of straight lines and of curves with one handle, as commands of the format. */
export function pathCommands(path: string): string {
  const commands: string[] = []
  let pen: Pen = { x: 0, y: 0 }
  for (const [, letter = '', rest = ''] of path.matchAll(steps)) {
    const numbers = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    if (letter.toLowerCase() === 'z') commands.push('h')
    else if (letter === 'Q') {
      const [x = 0, y = 0, endX = 0, endY = 0] = numbers
      const end = { x: endX, y: endY }
      commands.push(`${handle(pen, { x, y })} ${handle(end, { x, y })} ${at(end)} c`)
      pen = end
    } else {
      pen = moved(pen, letter, numbers)
      commands.push(`${at(pen)} ${letter === 'M' ? 'm' : 'l'}`)
    }
  }
  return commands.join(' ')
}

/** A box, with corners of a radius. */
export type Box = Readonly<Record<'x' | 'y' | 'width' | 'height' | 'rx', number>>

function roundedCommands({ x, y, width, height, rx }: Box): string {
  const [right, foot] = [x + width, y + height]
  const corner = (cornerX: number, cornerY: number, end: string): string =>
    `Q${cornerX} ${cornerY} ${end}`
  return pathCommands(
    [
      `M${x + rx} ${y}L${right - rx} ${y}${corner(right, y, `${right} ${y + rx}`)}`,
      `L${right} ${foot - rx}${corner(right, foot, `${right - rx} ${foot}`)}`,
      `L${x + rx} ${foot}${corner(x, foot, `${x} ${foot - rx}`)}`,
      `L${x} ${y + rx}${corner(x, y, `${x + rx} ${y}`)}Z`,
    ].join(''),
  )
}

/** A box as commands of the format. */
export const boxCommands = (box: Box): string =>
  box.rx > 0
    ? roundedCommands(box)
    : `${short(box.x)} ${short(box.y)} ${short(box.width)} ${short(box.height)} re`

/** Commands that fill and stroke a shape. */
export function inked(shape: string, { fill, stroke, strokeWidth, dash }: Inked): string {
  if (fill === null && stroke === null) return ''
  const painted = fill === null ? 'S' : stroke === null ? 'f' : 'B'
  return [
    'q',
    fill === null ? '' : `${fill} rg`,
    stroke === null ? '' : `${stroke} RG ${short(strokeWidth)} w [${dash}] 0 d`,
    shape,
    painted,
    'Q',
  ].join(' ')
}
