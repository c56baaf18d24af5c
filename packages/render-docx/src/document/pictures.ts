import { ImageRun, Paragraph } from 'docx'
import type { Picture } from '@motcua/core/documents'
import { guarded, paragraph } from './words.js'

/** A picture as it stands in the file. */
export interface Drawn {
  readonly png: Uint8Array
  /** In millimetres. */
  readonly width: number
  readonly height: number
}

const pixels = (millimetres: number): number => (millimetres * 96) / 25.4

/** A picture with its words for who cannot see it, its caption below. */
export function pictureBlock(
  { alternative, caption }: Picture,
  drawn: Drawn,
  number: number,
): Paragraph[] {
  const image = new ImageRun({
    type: 'png',
    data: drawn.png,
    transformation: { width: pixels(drawn.width), height: pixels(drawn.height) },
    altText: { id: `${number}`, name: `Picture ${number}`, description: guarded(alternative) },
  })
  const words = caption === null ? [] : [paragraph('PictureCaption', caption)]
  return [
    new Paragraph({ style: 'Picture', keepNext: caption !== null, children: [image] }),
    ...words,
  ]
}
