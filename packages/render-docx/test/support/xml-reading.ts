import { partsOf } from './word-file.js'

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

/** The text that XML writes with entities. */
export const plainText = (xml: string): string =>
  xml.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? '')

const piece =
  /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>|<wp:docPr [^>]*descr="([^"]*)"|(<\/w:p>)/g

/** The text of a part in the order of its XML, the alternatives of pictures where the pictures stand. */
export const textOfXml = (xml: string): string =>
  Array.from(xml.matchAll(piece), ([, words, alternative, end]) =>
    end === undefined ? plainText(words ?? alternative ?? ' ') : '\n',
  ).join('')

const tag = /<([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*\/?>/g

const namesIn = (xml: string): readonly string[] =>
  Array.from(xml.matchAll(tag), ([, name = '', attributes = '']) =>
    [name, ...Array.from(attributes.matchAll(/([\w:]+)="[^"]*"/g), ([, it]) => it ?? '')].join(' '),
  )

/** The names of all elements of a file with their attributes, its parts, and where relations lead. */
export function partNames(file: Uint8Array): readonly string[] {
  const parts = Object.entries(partsOf(file))
  const relations = parts
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, xml]) => Array.from(xml.matchAll(/Type="([^"]*)"/g), ([, type]) => type ?? ''))
  const elements = parts
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .flatMap(([name, xml]) => namesIn(xml).map((it) => `${name}: ${it}`))
  return [...new Set([...parts.map(([name]) => name), ...relations, ...elements])]
}

/** Addresses outside the file that it leads to. */
export const callsOf = (file: Uint8Array): readonly string[] =>
  Object.entries(partsOf(file))
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, xml]) => xml.match(/<Relationship [^>]*TargetMode="External"[^>]*>/g) ?? [])
