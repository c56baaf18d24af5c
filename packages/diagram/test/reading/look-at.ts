import type { Drawing, DrawnBox, DrawnLine, DrawnWords } from '@motcua/core/documents'
import { textWidth } from '@motcua/draw'

/** Where something lies. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A drawing as its reader sees it. */
export interface Seen {
  readonly drawing: Drawing
  /** Boxes of states, not the ground they stand on. */
  readonly boxes: readonly (Area & { readonly words: string })[]
  readonly frames: readonly Area[]
  readonly words: readonly (Area & { readonly text: string; readonly size: number })[]
  readonly lines: readonly DrawnLine[]
  /** All words, one after the other. */
  readonly told: string
}

const grounds: readonly string[] = ['lane', 'muted', 'paper', 'ink']

const areaOf = ({ x, y, width, height }: DrawnBox): Area => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
})

function wordsArea(words: DrawnWords): Area & { readonly text: string; readonly size: number } {
  const { x, y, size, anchor, text, weight } = words
  const width = textWidth(text, weight) * size
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor]
  const [top, bottom] = [y - size * 0.8, y + size * 0.22]
  return { left, right: left + width, top, bottom, text, size }
}

export const isWithin = (inner: Area, outer: Area): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom

export const meets = (a: Area, b: Area): boolean =>
  a.left < b.right - 0.01 &&
  b.left < a.right - 0.01 &&
  a.top < b.bottom - 0.01 &&
  b.top < a.bottom - 0.01

/** Looks at a drawing. */
export function seen(drawing: Drawing): Seen {
  const { parts } = drawing
  const all = parts.flatMap((part) => (part.part === 'box' ? [part] : []))
  const words = parts.flatMap((part) => (part.part === 'words' ? [wordsArea(part)] : []))
  const boxes = all.filter(({ tone }) => !grounds.includes(tone)).map(areaOf)
  return {
    drawing,
    boxes: boxes.map((box) => {
      const inside = words.filter((one) => isWithin(one, box)).map(({ text }) => text)
      return { ...box, words: inside.join(' ') }
    }),
    frames: all.filter(({ tone }) => grounds.includes(tone)).map(areaOf),
    words,
    lines: parts.flatMap((part) => (part.part === 'line' ? [part] : [])),
    told: words.map(({ text }) => text).join(' '),
  }
}

/** The pieces of a line, as areas as thick as it is. */
export const piecesOf = ({ points, weight }: DrawnLine): readonly Area[] =>
  points.slice(1).map(([x, y], at) => {
    const [fromX, fromY] = points[at] ?? [x, y]
    const half = weight / 2
    return {
      left: Math.min(x, fromX) - (x === fromX ? half : 0),
      right: Math.max(x, fromX) + (x === fromX ? half : 0),
      top: Math.min(y, fromY) - (y === fromY ? half : 0),
      bottom: Math.max(y, fromY) + (y === fromY ? half : 0),
    }
  })

/** The ends of a line. */
export const endsOf = ({ points }: DrawnLine) => ({
  first: points[0] ?? [NaN, NaN],
  last: points.at(-1) ?? [NaN, NaN],
})

const key = (point: readonly [number, number]): string => point.join(' ')

/** Lines that join or fork, by the ends they share: each with the number of its group. */
export function groupsOf(lines: readonly DrawnLine[]): readonly number[] {
  const group = lines.map((_, at) => at)
  const ends = lines.map((line) => [
    `first ${key(endsOf(line).first)}`,
    `last ${key(endsOf(line).last)}`,
  ])
  for (let changed = true; changed;) {
    changed = false
    for (const [a, mine] of ends.entries()) {
      for (const [b, other] of ends.entries()) {
        const [one = 0, two = 0] = [group[a], group[b]]
        if (one <= two || !mine.some((end) => other.includes(end))) continue
        group[a] = two
        changed = true
      }
    }
  }
  return group
}

/** Whether a point lies on the edge of an area. */
export const isAtEdge = ([x, y]: readonly [number, number], area: Area): boolean => {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01
  const across = x >= area.left - 0.01 && x <= area.right + 0.01
  const down = y >= area.top - 0.01 && y <= area.bottom + 0.01
  return (
    ((near(x, area.left) || near(x, area.right)) && down) ||
    ((near(y, area.top) || near(y, area.bottom)) && across)
  )
}
