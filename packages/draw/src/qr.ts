import { MotcuaError } from '@motcua/core'
import { printable, type Language } from '@motcua/core/documents'
import { encode } from 'uqr'
import { picture, shape, svgText, type SvgTree } from './svg.js'

/** What a QR code comes with. */
export interface QrOptions {
  /** The words that say what it is to who cannot see it. */
  readonly alternative: string
  /** Language of the alternative. */
  readonly language: Language
}

const mostBytes = 1000
const quiet = 4

/** Dark modules as one path: a box for each run in a row. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .map((row, y) => {
      const runs = row.map((dark) => (dark ? '1' : '0')).join('')
      return [...runs.matchAll(/1+/g)]
        .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
        .join('')
    })
    .join('')

// Half a millimetre a module is read from a photocopy; NĐ 30 knows no size, so 2 to 4 cm.
const sideOf = (modules: number): number => Math.min(40, Math.max(20, modules * 0.5))

/**
 * A QR code as a drawing: black on white with its quiet zone, level M or better, 20 to 40 mm wide.
 * @throws `invalid-input` with the field `text`, for no text or one of more than 1,000 bytes in UTF-8
 */
export function qrTree(text: string, { alternative, language }: QrOptions): SvgTree {
  const bytes = [...new TextEncoder().encode(text)]
  if (bytes.length === 0 || bytes.length > mostBytes) {
    throw new MotcuaError('invalid-input', { field: 'text', got: `${bytes.length} bytes` })
  }
  const { data, size } = encode(bytes, { ecc: 'M', boostEcc: true, border: quiet })
  const side = `${sideOf(size)}mm`
  const tree = picture({ width: size, height: size, lang: language }, printable(alternative), [
    shape('rect', { width: size, height: size, fill: '#fff' }),
    shape('path', { d: pathOf(data), fill: '#000', shapeRendering: 'crispEdges' }),
  ])
  return { ...tree, properties: { ...tree.properties, width: side, height: side } }
}

/**
 * A QR code as the text of an SVG file; see {@link qrTree}.
 * @throws `invalid-input` with the field `text`, for no text or one of more than 1,000 bytes in UTF-8
 */
export const qrSvg = (text: string, options: QrOptions): string => svgText(qrTree(text, options))
