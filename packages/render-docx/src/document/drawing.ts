import { chartSvg, drawingPng, qrSvg, svgPng } from '@motcua/draw'
import type { Drawing, Language, OfficialDocument, Picture } from '@motcua/core/documents'
import type { Drawn } from './pictures.js'
import { millimetres, sheetOf } from './sheet.js'

/** 300 dpi. */
const pixels = 12

interface Room {
  readonly width: number
  readonly height: number
}

const sizeOf = (png: Uint8Array): Room => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

const numberIn = (svg: string, pattern: RegExp): number => Number(pattern.exec(svg)?.[1])

/** Every module of a code is as many whole pixels wide, so that its edges are sharp. */
async function drawnCode(svg: string): Promise<Drawn> {
  const side = numberIn(svg, / width="([\d.]+)mm"/)
  const modules = numberIn(svg, / viewBox="0 0 (\d+) /)
  const png = await svgPng(svg, { width: modules * Math.ceil((side * pixels) / modules) })
  return { png, width: side, height: side }
}

async function drawnChart(svg: string, room: Room): Promise<Drawn> {
  const most = Math.min(room.width, 165)
  const png = await svgPng(svg, { width: Math.round(most * pixels) })
  const { width, height } = sizeOf(png)
  const scale = Math.min(most / width, room.height / height)
  return { png, width: width * scale, height: height * scale }
}

const point = 25.4 / 72

async function drawnDrawing(
  drawing: Drawing,
  { width, height }: Room,
  language: Language,
): Promise<Drawn> {
  const room = { width: width / point, height: height / point, language }
  const drawn = await drawingPng(drawing, room)
  return { png: drawn.png, width: drawn.width * point, height: drawn.height * point }
}

function drawn({ picture }: Picture, { language }: OfficialDocument, room: Room): Promise<Drawn> {
  // The words for who cannot see it stand in the file, not in the picture.
  const options = { alternative: '', language }
  switch (picture.is) {
    case 'qr':
      return drawnCode(qrSvg(picture.text, options))
    case 'chart':
      return drawnChart(chartSvg(picture, options), room)
    case 'drawing':
      return drawnDrawing(picture, room, language)
  }
}

/** The pictures of a document, by the index of their block; none is wider or higher than a page has room. */
export async function drawnPictures(
  document: OfficialDocument,
): Promise<ReadonlyMap<number, Drawn>> {
  const { text, height, margin } = sheetOf(document)
  const caption = 20
  const room = {
    width: millimetres(text),
    height: millimetres(height - margin.top - margin.bottom) - caption,
  }
  const pictures = new Map<number, Drawn>()
  for (const [index, block] of document.blocks.entries()) {
    if (block.block === 'picture') pictures.set(index, await drawn(block, document, room))
  }
  return pictures
}
