import type { Language, Picture } from '@motcua/core/documents'
import { chartTree, drawingTree, qrTree, type SvgTree } from '@motcua/draw'
import { element, lines, type Node } from './elements.js'

function drawn({ picture, alternative }: Picture, language: Language): SvgTree {
  const options = { alternative, language }
  switch (picture.is) {
    case 'qr':
      return qrTree(picture.text, options)
    case 'chart':
      return chartTree(picture, options)
    case 'drawing':
      return drawingTree(picture, options)
  }
}

/** A picture with its caption; the words that say the same are the title of the drawing. */
export function pictureNode(block: Picture, language: Language): Node {
  const { picture, caption } = block
  const below = caption === null ? [] : [element('figcaption', {}, ...lines(caption))]
  return element('figure', { className: [picture.is] }, drawn(block, language), ...below)
}
