import type { OfficialDocument, SignatureBlock } from '@motcua/core/documents'
import { element, lines, paragraphs, type Node } from './elements.js'
import { words } from './words.js'

const signatureNode = ({ authority, note, name }: SignatureBlock): Node =>
  element(
    'div',
    { className: ['signature'] },
    ...authority.flatMap((line) => paragraphs('authority', line)),
    ...paragraphs('signing', note),
    element('div', { className: ['room'] }),
    ...paragraphs('name', name),
  )

const recipientsNode = ({ recipients, language }: OfficialDocument): Node =>
  element(
    'div',
    { className: ['recipients'] },
    ...paragraphs('label', words[language].recipients),
    element('ul', {}, ...recipients.map((line) => element('li', {}, ...lines(line)))),
  )

/** The foot: one signature beside the recipients, several above them. */
export function endNodes(document: OfficialDocument): readonly Node[] {
  const { signatures, recipients } = document
  const signed = signatures.map(signatureNode)
  const sent = recipients.length === 0 ? [] : [recipientsNode(document)]
  if (signed.length === 0 && sent.length === 0) return []
  if (signed.length > 1) {
    return [element('footer', { className: ['signatures'] }, ...signed), ...sent]
  }
  return [element('footer', { className: ['beside'] }, ...sent, ...signed)]
}
