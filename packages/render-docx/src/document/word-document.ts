import {
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type Table,
} from 'docx'
import type { OfficialDocument } from '@motcua/core/documents'
import { blockParts } from './blocks.js'
import { boldWidth } from './bold-width.js'
import { letterheadTable, rule } from './letterhead.js'
import type { Drawn } from './pictures.js'
import { sheetOf, type Sheet } from './sheet.js'
import { documentEnd } from './signatures.js'
import { numberingOf, stylesOf } from './styles.js'
import { typeSizesOf, type TypeSizes } from './type-sizes.js'
import { paragraph } from './words.js'

type Part = Paragraph | Table

const space = (points: number): Paragraph =>
  new Paragraph({ style: 'Spacer', keepNext: true, spacing: { before: Math.round(points * 20) } })

const titleParts = (document: OfficialDocument, size: TypeSizes, text: number): Part[] => {
  const { type, about } = document.title
  const gap = space(size.gap * 1.5)
  const head = type === '' ? [] : [paragraph('Title', type)]
  if (about === null || about === '') return [...head, gap]
  const width = Math.min(boldWidth(about, size.title), text) * 0.4
  const line = document.layout === 'letter' ? [rule(width, text)] : []
  return [...head, paragraph('Subtitle', about), ...line, gap]
}

const parts = (
  document: OfficialDocument,
  pictures: ReadonlyMap<number, Drawn>,
  { text }: Sheet,
): Part[] => {
  const size = typeSizesOf(document)
  const { letterhead, language, blocks } = document
  const setting = { language, text, pictures }
  return [
    ...(letterhead === null ? [] : [letterheadTable(letterhead, size, text)]),
    ...titleParts(document, size, text),
    ...blocks.flatMap((block, index) => blockParts(block, index, setting)),
    space(size.gap * 2),
    ...documentEnd(document, text),
  ]
}

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Header',
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  })

const noPageNumber = (): Header => new Header({ children: [new Paragraph({ style: 'Header' })] })

const pageOf = (sheet: Sheet) => {
  const { width, height, landscape, margin } = sheet
  return {
    // The library turns the sheet itself.
    size: landscape
      ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
      : { width, height, orientation: PageOrientation.PORTRAIT },
    margin: { ...margin, footer: margin.header, gutter: 0 },
  }
}

/** The document as the library writes it: random names, today's date, rows of tables still to come. */
export function libraryFile(
  document: OfficialDocument,
  pictures: ReadonlyMap<number, Drawn>,
): Promise<Uint8Array> {
  const sheet = sheetOf(document)
  const size = typeSizesOf(document)
  const { about } = document
  const file = new Document({
    title: about.title,
    subject: about.subject,
    creator: about.author,
    lastModifiedBy: about.author,
    // A line that ends with a line break is not spread to the margin.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    styles: stylesOf(document, size),
    numbering: numberingOf(size),
    sections: [
      {
        properties: { titlePage: true, page: pageOf(sheet) },
        headers: { default: pageNumber(), first: noPageNumber() },
        children: parts(document, pictures, sheet),
      },
    ],
  })
  return Packer.toBuffer(file)
}
