import type { OfficialDocument } from '@motcua/core/documents'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { packed } from '../zip.js'
import { sheetOf } from './sheet.js'
import { localeFor } from './styles.js'
import { rowsXml } from './table-rows.js'
import { rowsElement } from './table.js'
import { unguarded } from './words.js'

const rowsMark = new RegExp(`<${rowsElement} number="(\\d+)"/>`)

/** The main part with the rows of its tables. */
const withRows = (xml: string, document: OfficialDocument): Uint8Array => {
  const { text } = sheetOf(document)
  const pieces = unguarded(xml).split(rowsMark)
  return strToU8(
    pieces
      .map((piece, index) => {
        if (index % 2 === 0) return piece
        const block = document.blocks[Number(piece)]
        return block?.block === 'table' ? rowsXml(block, document.language, text) : ''
      })
      .join(''),
  )
}

const dates = /(<dcterms:(created|modified)[^>]*>)[^<]*/g

/** The properties with the day of the document in place of today, and its language. */
const withDay = (xml: string, document: OfficialDocument): Uint8Array => {
  const dated = xml.replace(dates, `$1${document.about.date}T00:00:00Z`)
  const language = `<dc:language>${localeFor(document)}</dc:language><dcterms:created`
  return strToU8(dated.replace('<dcterms:created', language))
}

/** The file of the library as it goes out: rows written, the day of the document, the same bytes each time. */
export function finishedFile(file: Uint8Array, document: OfficialDocument): Uint8Array {
  const files = unzipSync(file)
  const change = (
    name: string,
    by: (xml: string, document: OfficialDocument) => Uint8Array,
  ): Record<string, Uint8Array> => {
    const part = files[name]
    return part === undefined ? {} : { [name]: by(strFromU8(part), document) }
  }
  return packed({
    ...files,
    ...change('word/document.xml', withRows),
    ...change('docProps/core.xml', withDay),
  })
}
