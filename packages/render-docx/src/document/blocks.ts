import { LeaderType, Paragraph, TabStopType, TextRun, type Table as WordTable } from 'docx'
import {
  printedCell,
  type Block,
  type Checklist,
  type Fields,
  type Language,
  type List,
} from '@motcua/core/documents'
import { pictureBlock, type Drawn } from './pictures.js'
import { tableBlock } from './table.js'
import { paragraph, runs } from './words.js'

/** What blocks need to know beside themselves. */
export interface Setting {
  readonly language: Language
  /** Width of the text, in twips. */
  readonly text: number
  /** The pictures of the document, by the index of their block. */
  readonly pictures: ReadonlyMap<number, Drawn>
}

const styles = { body: 'BodyText', centred: 'Centred', note: 'Note' } as const

const fieldLines = ({ fields }: Fields, { language, text }: Setting): Paragraph[] =>
  fields.map(({ label, value }) => {
    const words = printedCell(value, language)
    const asked = runs(`${label}:${words === '' ? '' : ` ${words}`}`)
    if (words !== '') return new Paragraph({ style: 'Field', children: asked })
    return new Paragraph({
      style: 'Field',
      tabStops: [{ type: TabStopType.RIGHT, position: text, leader: LeaderType.DOT }],
      children: [...asked, new TextRun({ text: '\t' })],
    })
  })

const listLines = ({ items, ordered }: List, instance: number): Paragraph[] =>
  items.map((item) =>
    paragraph('List', item, {
      numbering: { reference: ordered ? 'number' : 'dash', level: 0, instance },
    }),
  )

// Times New Roman has no boxes; Word would choose a font by the language of the machine.
const box = (checked: boolean): TextRun =>
  new TextRun({ text: checked ? '☒' : '☐', font: 'Segoe UI Symbol' })

const checkLines = ({ items }: Checklist): Paragraph[] =>
  items.map(
    ({ text, checked }) =>
      new Paragraph({
        style: 'Checklist',
        children: [box(checked), new TextRun({ text: '\t' }), ...runs(text)],
      }),
  )

/** A block as paragraphs and tables; its index is its number in the file. */
export function blockParts(
  block: Block,
  index: number,
  setting: Setting,
): (Paragraph | WordTable)[] {
  switch (block.block) {
    case 'paragraph':
      return [paragraph(styles[block.style], block.text)]
    case 'heading':
      return [paragraph(`Heading${block.level}`, block.text)]
    case 'fields':
      return fieldLines(block, setting)
    case 'list':
      return listLines(block, index)
    case 'checklist':
      return checkLines(block)
    case 'table':
      return tableBlock(block, index, setting.text)
    case 'picture': {
      const drawn = setting.pictures.get(index)
      return drawn === undefined ? [] : pictureBlock(block, drawn, index + 1)
    }
    case 'new-page':
      return [new Paragraph({ style: 'Spacer', pageBreakBefore: true })]
  }
}
