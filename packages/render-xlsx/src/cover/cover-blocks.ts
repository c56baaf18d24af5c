import {
  printable,
  type Block,
  type Fields,
  type List,
  type Paragraph,
  type Picture,
} from '@motcua/core/documents'
import { look, type Look } from '../sheet/looks.js'
import { gridColumns, whole, type CoverPage, type Span } from './cover-page.js'

const below = 6
const mark: Span = { column: 0, columns: 2 }
const behindMark: Span = { column: 2, columns: gridColumns - 2 }
const label: Span = { column: 0, columns: 9 }
const filled: Span = { column: 9, columns: gridColumns - 9 }

/** Words of the sheets, by language. */
const words = {
  vi: { table: 'Bảng ở trang tính', chart: 'Biểu đồ ở trang tính' },
  en: { table: 'Table on sheet', chart: 'Chart on sheet' },
} as const

function paragraphLook({ style }: Paragraph, { sizes }: CoverPage): Look {
  if (style === 'note') return look(sizes.note, { italic: true })
  return look(sizes.body, { align: style === 'centred' ? 'centre' : 'justified' })
}

function writeFields(page: CoverPage, { fields }: Fields): void {
  const plain = look(page.sizes.body)
  const dotted: Look = { ...plain, border: 'dots' }
  for (const field of fields) {
    page.line([page.piece(field.label, label, plain), page.cell(field.value, filled, dotted)], 2)
  }
}

function writeItems(page: CoverPage, items: readonly (readonly [string, string])[]): void {
  const plain = look(page.sizes.body)
  const sign = look(page.sizes.body, { align: 'centre' })
  for (const [before, text] of items) {
    page.line([page.piece(before, mark, sign), page.piece(text, behindMark, plain)], 3)
  }
}

const listItems = ({ ordered, items }: List): readonly (readonly [string, string])[] =>
  items.map((item, at) => [ordered ? `${at + 1}.` : '-', item])

/** Says on which sheet something stands. */
function pointTo(page: CoverPage, what: 'table' | 'chart', sheet: string): void {
  const text = `[${words[page.language][what]} “${sheet}”]`
  page.line(
    [page.piece(text, whole, look(page.sizes.note, { italic: true, align: 'centre' }))],
    below,
  )
}

function writePicture(page: CoverPage, block: Picture, sheet: string | null): void {
  const small = look(page.sizes.note, { align: 'centre' })
  const bold = look(page.sizes.body, { bold: true, align: 'centre' })
  const drawn = page.pictures.get(block)
  if (drawn !== undefined) page.image(drawn, block.alternative)
  if (block.caption !== null) page.line([page.piece(block.caption, whole, bold)])
  page.line([page.piece(block.alternative, whole, { ...small, italic: true })], below)
  if (block.picture.is === 'qr') {
    page.line([page.piece(printable(block.picture.text), whole, small)], below)
  }
  if (sheet !== null) pointTo(page, 'chart', sheet)
}

/** Writes a block of the body; of a table and a chart the place, with the name of its sheet. */
export function writeBlock(page: CoverPage, block: Block, sheet: string | null): void {
  switch (block.block) {
    case 'paragraph':
      page.line([page.piece(block.text, whole, paragraphLook(block, page))], below)
      break
    case 'heading': {
      const italic = block.level === 3
      const bold = look(page.sizes.body, { bold: true, italic })
      page.line([page.piece(block.text, whole, bold)], below)
      break
    }
    case 'fields':
      writeFields(page, block)
      page.gap(below)
      break
    case 'list':
      writeItems(page, listItems(block))
      page.gap(below)
      break
    case 'checklist':
      writeItems(
        page,
        block.items.map(({ text, checked }) => [checked ? '☑' : '☐', text]),
      )
      page.gap(below)
      break
    case 'table':
      if (sheet !== null) pointTo(page, 'table', sheet)
      break
    case 'picture':
      writePicture(page, block, sheet)
      break
    case 'new-page':
      page.draft.newPage()
      break
  }
}
