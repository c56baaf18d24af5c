import type { Block, OfficialDocument } from '@motcua/core/documents'
import { drawingPng, type DrawnPng } from '@motcua/draw'
import { printOf } from '../sheet/page.js'

/** The drawings of a document, by their block. */
export type DrawnPictures = ReadonlyMap<Block, DrawnPng>

/** Points of a page that are left to a caption. */
const forCaption = 50

/** Draws the drawings of a document; none is wider or higher than a page has room. */
export async function drawnPictures(document: OfficialDocument): Promise<DrawnPictures> {
  const { width, height } = printOf(document.page)
  const room = { width, height: height - forCaption, language: document.language }
  const pictures = new Map<Block, DrawnPng>()
  for (const block of document.blocks) {
    if (block.block !== 'picture' || block.picture.is !== 'drawing') continue
    pictures.set(block, await drawingPng(block.picture, room))
  }
  return pictures
}
