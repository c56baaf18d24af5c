import type { Drawing, Language } from '@motcua/core/documents'
import { drawingSvg } from './drawing.js'
import { svgPng } from './svg-png.js'

/** The room a page has for a drawing, in points. */
export interface DrawingRoom {
  readonly width: number
  readonly height: number
  /** Language of its words. */
  readonly language: Language
}

/** A drawing as a picture, with the size in points in which it is to be printed. */
export interface DrawnPng {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** Pixels a point: 300 dpi. */
const pixels = 300 / 72

/** A drawing as a PNG for a page: as large as it says, or smaller where there is less room. */
export async function drawingPng(
  drawing: Drawing,
  { language, ...room }: DrawingRoom,
): Promise<DrawnPng> {
  const { width, height } = drawing
  const scale = Math.min(1, room.width / width, room.height / height)
  // No side has less than a pixel.
  const wide = Math.ceil(Math.max(width * scale * pixels, width / height))
  const png = await svgPng(drawingSvg(drawing, { alternative: '', language }), { width: wide })
  return { png, width: width * scale, height: height * scale }
}
