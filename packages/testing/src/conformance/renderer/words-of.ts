import type { OfficialDocument } from '@motcua/core/documents'

/** A text of a document: where it stands, and its words. */
export interface Place {
  /** e.g. `blocks.3.fields.0.label`. */
  readonly path: string
  readonly words: string
}

const chosen = new Set(
  [
    'language size orientation layout block is style align bars date',
    'part outline tone anchor weight stroke',
  ].flatMap((keys) => keys.split(' ')),
)

// The name of a table is checked, not printed; what a QR code says is read with a camera.
const isData = (holder: object, key: string): boolean =>
  !chosen.has(key) &&
  !(key === 'name' && 'block' in holder) &&
  !(key === 'text' && 'is' in holder && holder.is === 'qr')

type Change = (place: Place) => string

function changed(value: unknown, path: string, change: Change): unknown {
  if (typeof value === 'string') return change({ path, words: value })
  if (Array.isArray(value)) {
    return value.map((item, index) => changed(item, `${path}.${index}`, change))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) => {
    const at = path === '' ? key : `${path}.${key}`
    return [key, isData(value, key) ? changed(item, at, change) : item]
  })
  return Object.fromEntries(entries)
}

/** The document with other words in every text it has, found by walking it. */
export const withWords = (document: OfficialDocument, change: Change): OfficialDocument =>
  // The walk keeps every key and every kind of value.
  changed(document, '', change) as OfficialDocument

/** Every text of the document, found by walking it. */
export function placesOf(document: OfficialDocument): readonly Place[] {
  const places: Place[] = []
  withWords(document, (place) => {
    places.push(place)
    return place.words
  })
  return places
}
