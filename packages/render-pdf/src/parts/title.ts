import type { OfficialDocument } from '@motcua/core/documents'
import type { Element } from '../file/pdfkit-inside.js'
import type { Flow } from '../layout/flow.js'
import { rule, widthOf, wordStrips } from './words.js'

/** Prints the type of the document and what it is about; nothing for an unnamed letter. */
export function printTitle(flow: Flow, parent: Element, document: OfficialDocument): void {
  const { type, about } = document.title
  if (type === '' && (about ?? '') === '') return
  const size = flow.sheet.sizes.title
  const runs = [{ text: about ?? '', face: 'bold' }] as const
  const ruled = document.layout === 'letter' && runs[0].text !== ''
  flow.space(size / 2)
  flow.strips(
    [
      ...wordStrips(flow, parent, {
        role: 'H1',
        runs: [{ text: type, face: 'bold' }],
        size,
        align: 'centre',
      }),
      ...wordStrips(flow, parent, { role: 'P', runs, size, align: 'centre' }),
      ...(ruled
        ? [rule(flow, flow.width, Math.min(widthOf(flow, runs, size), flow.width) * 0.4)]
        : []),
    ],
    true,
  )
  flow.space(flow.sheet.gap * 1.5)
}
