import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { documentFont } from './document-font.js'

/** How a drawing becomes a PNG. */
export interface PngOptions {
  /** Width in pixels; the height follows. For print: 12 pixels a millimetre are 300 dpi. */
  readonly width: number
}

async function start(): Promise<void> {
  const { resolve } = createRequire(import.meta.url)
  const program = await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm'))
  try {
    await initWasm(program)
  } catch (error) {
    // Whoever shares the module with us may have started it.
    if (!String(error).includes('Already initialized')) throw error
  }
}

let started: Promise<void> | undefined

/**
 * A drawing as a PNG on white, its texts set in Tinos. Nothing is fetched and no file is read but the font.
 * @throws Error for a text that is no SVG
 */
export async function svgPng(svg: string, { width }: PngOptions): Promise<Uint8Array> {
  started ??= start()
  const [font] = await Promise.all([documentFont(), started])
  const { family, regular, bold, italic, boldItalic } = font
  const drawing = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'width', value: width },
    font: {
      fontBuffers: [regular, bold, italic, boldItalic],
      defaultFontFamily: family,
      serifFamily: family,
    },
  })
  const image = drawing.render()
  try {
    return Uint8Array.from(image.asPng())
  } finally {
    image.free()
    drawing.free()
  }
}
