import {
  prepareDocument,
  type Block,
  type DocumentRenderer,
  type Language,
  type OfficialDocument,
  type Table,
} from '@motcua/core/documents'
import { documentFont } from '@motcua/draw'
import { PdfFile } from './file/pdf-file.js'
import type { Element } from './file/pdfkit-inside.js'
import { Flow } from './layout/flow.js'
import { sheetOf } from './layout/sheet.js'
import { closingOf } from './parts/closing.js'
import { printLetterhead } from './parts/letterhead.js'
import { pictureBeginning, printPicture } from './parts/picture.js'
import {
  printChecklist,
  printFields,
  printHeading,
  printList,
  printParagraph,
} from './parts/running.js'
import { printTable } from './parts/table.js'
import { printTitle } from './parts/title.js'
import { refuseMissing } from './missing.js'

/** What a PDF renderer may be given. */
export interface PdfOptions {
  /**
   * What becomes of characters the font lacks, such as emoji and other scripts than Latin, Greek, Cyrillic: `box`, the
   * default, prints each as an empty box that is found and copied as the character it stands for; `refuse` prints no
   * document that has one.
   */
  readonly missing?: 'box' | 'refuse'
}

function printBlock(flow: Flow, parent: Element, { block, language, followed }: Placed): void {
  switch (block.block) {
    case 'paragraph':
      printParagraph(flow, parent, { ...block, followed })
      break
    case 'heading':
      printHeading(flow, parent, { ...block, followed })
      break
    case 'fields':
      printFields(flow, parent, { ...block, language })
      break
    case 'list':
      printList(flow, parent, block)
      break
    case 'checklist':
      printChecklist(flow, parent, block)
      break
    case 'table':
      printTable(flow, parent, { ...block, language })
      break
    case 'picture':
      printPicture(flow, parent, { ...block, language })
      break
    case 'new-page':
      if (!flow.atTop) flow.newPage()
  }
}

interface Placed {
  readonly block: Block
  readonly language: Language
  /** Height of what stands on one page with its end. */
  readonly followed: number
}

// About three lines.
const short = 240

/** Whether a block stands with the signatures: the last one, or the heading of a short last paragraph. */
const endsWith = (block: Block, [next, ...more]: readonly Block[]): boolean =>
  next === undefined ||
  (more.length === 0 &&
    block.block === 'heading' &&
    next.block === 'paragraph' &&
    next.text.length < short)

const wordsOf = (words: string): number => words.split(/\s+/u).length

/** How high the beginning of a table may be, if every word of its heads takes a line; half a page at most. */
const beginning = ({ fullRoom, sheet: { sizes, leading } }: Flow, { columns }: Table): number => {
  const words = columns.map(({ head, group }) => wordsOf(head) + (group === null ? 0 : 1))
  return Math.min((1 + Math.max(...words)) * sizes.table * leading, fullRoom / 2)
}

/** How high the beginning of what a heading opens is; null for running text. */
const opening = (flow: Flow, next: Block | undefined, language: Language): number | null => {
  if (next?.block === 'table') return beginning(flow, next)
  return next?.block === 'picture' ? pictureBeginning(flow, { ...next, language }) : null
}

function printBody(flow: Flow, document: OfficialDocument): void {
  const { root } = flow.file
  if (document.letterhead !== null) printLetterhead(flow, root, document.letterhead)
  printTitle(flow, root, document)
  const closing = closingOf(flow, document)
  // Signatures of half a page or more stand for themselves.
  const height = closing.height < flow.fullRoom / 2 ? closing.height : 0
  for (const [index, block] of document.blocks.entries()) {
    const after = document.blocks.slice(index + 1, index + 3)
    const [next] = after
    const { language } = document
    const end = endsWith(block, after) ? height : 0
    const followed = block.block === 'heading' ? opening(flow, next, language) : null
    printBlock(flow, root, { block, language, followed: followed ?? end })
  }
  closing.print()
}

/**
 * Documents as PDF: A4 or A5, the layout of NĐ 30/2020, Tinos (as wide as Times New Roman) embedded as far as it is used,
 * tagged so that who listens hears headings, lists and tables. Texts are letters only: a file has no link, no script and
 * no form.
 */
export function pdfRenderer({ missing = 'box' }: PdfOptions = {}): DocumentRenderer {
  return {
    format: 'pdf',
    mediaType: 'application/pdf',
    render: async (given) => {
      const document = prepareDocument(given)
      const sheet = sheetOf(document)
      const file = new PdfFile(document, sheet, await documentFont())
      if (missing === 'refuse') refuseMissing(document, file.typeface('regular'))
      printBody(new Flow(file, sheet), document)
      return file.bytes()
    },
  }
}
