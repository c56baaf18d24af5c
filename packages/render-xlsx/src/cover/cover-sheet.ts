import type { Block, OfficialDocument } from '@motcua/core/documents'
import type { WriteSheet } from 'hucre'
import { look } from '../sheet/looks.js'
import { columnsOf, pageNumber, pageSetup } from '../sheet/page.js'
import { writeBlock } from './cover-blocks.js'
import type { DrawnPictures } from './drawn-pictures.js'
import { CoverPage, gridColumns, whole } from './cover-page.js'
import { writeLetterhead } from './letterhead.js'
import { writeSignatures } from './signatures.js'

function writeTitle(page: CoverPage, { title, letterhead }: OfficialDocument): void {
  const bold = look(page.sizes.title, { bold: true, align: 'centre' })
  if (letterhead !== null) page.gap(12)
  page.line([page.piece(title.type, whole, bold)])
  if (title.about !== null) page.line([page.piece(title.about, whole, bold)])
  page.gap(8)
}

/** What stands elsewhere, or was drawn before. */
export interface CoverParts {
  /** The sheet of each table and chart. */
  readonly sheets: ReadonlyMap<Block, string>
  readonly pictures: DrawnPictures
}

/**
 * The first sheet: the document in its reading order as one would print it, but for its tables and charts, of which it
 * names the sheets.
 */
export function coverSheet(
  document: OfficialDocument,
  name: string,
  { sheets, pictures }: CoverParts,
): WriteSheet {
  const page = new CoverPage(document, pictures)
  if (document.letterhead !== null) writeLetterhead(page, document.letterhead)
  writeTitle(page, document)
  for (const block of document.blocks) writeBlock(page, block, sheets.get(block) ?? null)
  writeSignatures(page, document)
  return {
    name,
    columns: columnsOf(Array.from({ length: gridColumns }, () => page.unit)),
    ...page.draft.finish(),
    ...(page.images.length === 0 ? {} : { images: page.images }),
    pageSetup: pageSetup(document.page),
    headerFooter: pageNumber(true),
    view: { showGridLines: false },
  }
}
