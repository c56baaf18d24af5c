import type { Language, Picture } from '@motcua/core/documents'
import { chartTree, qrTree } from '@motcua/draw'
import { element, lines, type Node } from './elements.js'

/** A picture with its caption; the words that say the same are the title of the drawing. */
export function pictureNode({ picture, caption, alternative }: Picture, language: Language): Node {
  const options = { alternative, language }
  const drawn = picture.is === 'qr' ? qrTree(picture.text, options) : chartTree(picture, options)
  const below = caption === null ? [] : [element('figcaption', {}, ...lines(caption))]
  return element('figure', { className: [picture.is] }, drawn, ...below)
}
