import {
  printedCell,
  type Block,
  type Checklist,
  type Fields,
  type Language,
  type List,
} from '@motcua/core/documents'
import { element, lines, paragraph, spoken, type Node } from './elements.js'
import { pictureNode } from './pictures.js'
import { tableNode } from './tables.js'
import { words } from './words.js'

const headings = { 1: 'h2', 2: 'h3', 3: 'h4' } as const

function fieldsNode({ fields }: Fields, language: Language): Node {
  const rows = fields.map(({ label, value }) => {
    const open = /[:?.…]$/u.test(label) ? {} : { className: ['open'] }
    return element(
      'div',
      {},
      element('dt', open, ...lines(label)),
      element('dd', {}, ...lines(printedCell(value, language))),
    )
  })
  return element('dl', {}, ...rows)
}

const listNode = ({ ordered, items }: List): Node =>
  element(ordered ? 'ol' : 'ul', {}, ...items.map((item) => element('li', {}, ...lines(item))))

function checklistNode({ items }: Checklist, language: Language): Node {
  const { ticked, open } = words[language]
  const rows = items.map(({ text, checked }) =>
    element(
      'li',
      { className: [checked ? 'ticked' : 'unticked'] },
      spoken(`${checked ? ticked : open}: `),
      ...lines(text),
    ),
  )
  return element('ul', { className: ['checklist'] }, ...rows)
}

function nodesOf(block: Block, language: Language): readonly Node[] {
  switch (block.block) {
    case 'paragraph':
      return [paragraph(block.style, block.text)]
    case 'heading':
      return block.text === '' ? [] : [element(headings[block.level], {}, ...lines(block.text))]
    case 'fields':
      return block.fields.length === 0 ? [] : [fieldsNode(block, language)]
    case 'list':
      return block.items.length === 0 ? [] : [listNode(block)]
    case 'checklist':
      return block.items.length === 0 ? [] : [checklistNode(block, language)]
    case 'table':
      return [tableNode(block, language)]
    case 'picture':
      return [pictureNode(block, language)]
    case 'new-page':
      return [element('hr', {})]
  }
}

/** The body of the document. */
export const blockNodes = (blocks: readonly Block[], language: Language): readonly Node[] =>
  blocks.flatMap((block) => nodesOf(block, language))
