import { filledBox } from './hatching.js'
import { shape, tenth, type SvgTree } from './svg.js'
import { textWidth, wrapped } from './text-width.js'

/** The room a legend has. */
export interface LegendRoom {
  readonly width: number
  readonly size: number
  readonly lineHeight: number
}

/** A drawn legend, and how high it is. */
export interface Legend {
  readonly drawn: readonly SvgTree[]
  readonly height: number
}

const swatch = 22

/** The names of the series beside how they are filled, in as many lines as they need. */
export function legendOf(
  names: readonly string[],
  { width, size, lineHeight }: LegendRoom,
): Legend {
  let x = 2
  let y = 2
  const drawn = names.flatMap((name, index) => {
    const text = wrapped(name, { width: (width - swatch - 30) / size, lines: 1 })[0] ?? ''
    const needed = swatch + 6 + textWidth(text) * size + 18
    if (x > 2 && x + needed > width) {
      x = 2
      y += lineHeight
    }
    const at = x
    x += needed
    return [
      ...filledBox({ x: at, y: y + 1, width: swatch, height: 12 }, index),
      shape('text', { x: tenth(at + swatch + 6), y: tenth(y + 11.5) }, text),
    ]
  })
  return { drawn, height: names.length === 0 ? 0 : y + lineHeight }
}
