import type { Chart, Picture, QrCode } from './block.js'
import type { DrawnBox, DrawnLine, DrawnWords, Drawing } from './drawing.js'
import { printable } from './printable.js'

/** What is wrong with a picture: where in it, and what was found there. */
export interface PictureFault {
  readonly path: string
  readonly got: string
}

type Part = Drawing['parts'][number]

const printablePart = (part: Part): Part =>
  part.part === 'words' ? { ...part, text: printable(part.text) } : part

/** A picture with every word in it printable. */
export function printablePicture(picture: Picture['picture']): Picture['picture'] {
  switch (picture.is) {
    case 'qr':
      return picture
    case 'chart':
      return {
        ...picture,
        unit: printable(picture.unit),
        categories: picture.categories.map(printable),
        series: picture.series.map((series) => ({ ...series, name: printable(series.name) })),
      }
    case 'drawing':
      return { ...picture, parts: picture.parts.map(printablePart) }
  }
}

const chartFault = ({ categories, series }: Chart): PictureFault | null => {
  const fits = series.every(
    ({ values }) =>
      values.length === categories.length &&
      values.every((value) => Number.isInteger(value) && value >= 0),
  )
  return fits ? null : { path: 'series', got: 'values that do not fit the categories' }
}

const qrBytes = 1000

const bytesOf = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

const qrFault = ({ text }: QrCode): PictureFault | null => {
  const bytes = Array.from(text).reduce((sum, letter) => sum + bytesOf(letter), 0)
  return bytes === 0 || bytes > qrBytes ? { path: 'text', got: `${String(bytes)} bytes` } : null
}

/** No sheet of a PDF is larger: 200 inches. */
const largest = 14_400
// Sums of measures miss a border by less than this.
const slack = 0.01

const isSize = (value: number): boolean => value > 0 && value <= largest

const boxFault = ({ width, height, corner }: DrawnBox): string | null => {
  if (!(width >= 0 && height >= 0)) return 'a box that is smaller than nothing'
  return corner >= 0 && corner <= largest ? null : 'a corner that is no radius'
}

const lineFault = ({ points, weight }: DrawnLine): string | null => {
  if (points.length < 2) return 'a line of fewer than two points'
  return isSize(weight) ? null : 'a line without a thickness'
}

const wordsFault = ({ size }: DrawnWords): string | null =>
  isSize(size) ? null : 'words without a size'

const ownFault = (part: Part): string | null => {
  if (part.part === 'box') return boxFault(part)
  return part.part === 'line' ? lineFault(part) : wordsFault(part)
}

const cornersOf = (part: Part): readonly (readonly [number, number])[] => {
  if (part.part === 'line') return part.points
  const { x, y } = part
  return part.part === 'words'
    ? [[x, y]]
    : [
        [x, y],
        [x + part.width, y + part.height],
      ]
}

const drawingFault = ({ width, height, parts }: Drawing): PictureFault | null => {
  if (!isSize(width)) return { path: 'width', got: String(width) }
  if (!isSize(height)) return { path: 'height', got: String(height) }
  const within = (value: number, side: number): boolean => value >= -slack && value <= side + slack
  for (const [index, part] of parts.entries()) {
    const inside = cornersOf(part).every(([x, y]) => within(x, width) && within(y, height))
    const got = ownFault(part) ?? (inside ? null : `outside ${String(width)} by ${String(height)}`)
    if (got !== null) return { path: `parts.${String(index)}`, got }
  }
  return null
}

/** What is wrong with a picture; null for one that can be printed. */
export function pictureFault(picture: Picture['picture']): PictureFault | null {
  switch (picture.is) {
    case 'qr':
      return qrFault(picture)
    case 'chart':
      return chartFault(picture)
    case 'drawing':
      return drawingFault(picture)
  }
}
