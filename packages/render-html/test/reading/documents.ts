import { fullDocument } from '@motcua/testing'
import type { OfficialDocument } from '@motcua/core/documents'

const full = fullDocument()

/** Documents of every layout, paper and language. */
export const documents: Readonly<Record<string, OfficialDocument>> = {
  'a report in Vietnamese': full,
  'a report in English': fullDocument('en'),
  'a form on A5': { ...full, layout: 'form', page: { size: 'A5', orientation: 'portrait' } },
  'a book lying': { ...full, layout: 'book', page: { size: 'A4', orientation: 'landscape' } },
  'a letter without a type': {
    ...full,
    title: { type: '', about: null },
    signatures: full.signatures.slice(1),
  },
  'a list without letterhead and signatures': {
    ...full,
    letterhead: null,
    signatures: [],
    recipients: [],
  },
}
