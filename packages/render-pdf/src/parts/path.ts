import type { Inked } from './ink.js'

const steps = /([MLHVhvlz])\s*([-\d.,\s]*)/g

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

/** A path of a drawing, of straight lines only, as commands of the format. */
export function pathCommands(path: string): string {
  const commands: string[] = []
  let pen: Pen = { x: 0, y: 0 }
  for (const [, letter = '', rest = ''] of path.matchAll(steps)) {
    if (letter === 'z') {
      commands.push('h')
      continue
    }
    pen = moved(
      pen,
      letter,
      rest
        .trim()
        .split(/[\s,]+/)
        .map(Number),
    )
    commands.push(`${short(pen.x)} ${short(pen.y)} ${letter === 'M' ? 'm' : 'l'}`)
  }
  return commands.join(' ')
}

/** A box as commands of the format. */
export const boxCommands = ({
  x,
  y,
  width,
  height,
}: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>): string =>
  `${short(x)} ${short(y)} ${short(width)} ${short(height)} re`

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
