import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { withErrorWords } from './text/workbook-text.js'

const workbook = 'xl/workbook.xml'
const strings = 'xl/sharedStrings.xml'
const reckoning = /<calcPr [^>]*\/>/

/**
 * The file packed by the same program on every machine, so that its bytes depend on the document alone. The order to
 * calculate everything anew is left out: there are no formulas, and a workbook that was only read would ask to be saved.
 */
export function repack(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file)
  const book = parts[workbook]
  if (book !== undefined) parts[workbook] = strToU8(strFromU8(book).replace(reckoning, ''))
  const texts = parts[strings]
  if (texts !== undefined) parts[strings] = strToU8(withErrorWords(strFromU8(texts)))
  // A ZIP has local times: midnight of the first day it can tell, in whatever zone the process is now.
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) })
}
