import { printedCell, type Cell, type Language } from './cell.js'
import type { Block, Picture, Table } from './block.js'
import type { OfficialDocument } from './official-document.js'
import { prepareDocument } from './prepare-document.js'

const marks = /[\\`*_{}[\]<>#|~&@$]|:(?=\/)/g

/** Words on one line in which nothing is markup, an address or a program. */
const plain = (words: string): string =>
  words
    .trim()
    .replaceAll('\n', ' / ')
    .replace(marks, '\\$&')
    .replace(/www\./gi, (found) => found.replace('.', '\\.'))
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')

const rowLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const rules = { left: ':--', centre: ':-:', right: '--:' } as const

function tableLines(table: Table, language: Language): readonly string[] {
  const printed = (cells: readonly Cell[]): string =>
    rowLine(cells.map((cell) => plain(printedCell(cell, language))))
  const heads = table.columns.map(({ head, group }) =>
    plain(group === null ? head : `${group}: ${head}`),
  )
  const { caption, columns, rows, total } = table
  return [
    ...(caption === null ? [] : [`**${plain(caption)}**`, '']),
    rowLine(heads),
    rowLine(columns.map(({ align }) => rules[align])),
    ...rows.map(printed),
    ...(total === null ? [] : [printed(total)]),
  ]
}

const pictureLines = ({ caption, alternative }: Picture): readonly string[] => [
  ...(caption === null ? [] : [`**${plain(caption)}**`, '']),
  `*${plain(alternative)}*`,
]

function blockLines(block: Block, language: Language): readonly string[] {
  switch (block.block) {
    case 'paragraph':
      return [block.style === 'note' ? `*${plain(block.text)}*` : plain(block.text)]
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${plain(block.text)}`]
    case 'fields':
      return block.fields.map(
        ({ label, value }) => `- **${plain(label)}:** ${plain(printedCell(value, language))}`,
      )
    case 'list':
      return block.items.map(
        (item, index) => `${block.ordered ? `${String(index + 1)}.` : '-'} ${plain(item)}`,
      )
    case 'checklist':
      return block.items.map(({ text, checked }) => `- [${checked ? 'x' : ' '}] ${plain(text)}`)
    case 'table':
      return tableLines(block, language)
    case 'picture':
      return pictureLines(block)
    case 'new-page':
      return ['---']
  }
}

function headLines({ letterhead, title }: OfficialDocument): readonly (readonly string[])[] {
  const above =
    letterhead === null
      ? []
      : [letterhead.superior, letterhead.issuer, letterhead.number, letterhead.placeAndDate]
  const heading = [title.type, title.about].filter((words) => words !== null).join(' – ')
  return [
    ...above.flatMap((line) => (line === null ? [] : [[plain(line)]])),
    [`# ${plain(heading)}`],
  ]
}

/**
 * A document as Markdown (CommonMark with tables): a line for every paragraph, field, item and row, so that two of them
 * differ in the lines that say something else. Texts are letters only: no markup, address or line end of theirs is kept.
 * The name of the state, its motto and the drawings themselves are left out; a drawing is told by its alternative.
 * @throws `invalid-input` as {@link prepareDocument} says
 */
export function documentMarkdown(document: OfficialDocument): string {
  const ready = prepareDocument(document)
  const signed = ready.signatures.map(({ authority, name }) =>
    [...authority, ...(name === null ? [] : [name])].map(plain).join(' – '),
  )
  const parts = [
    ...headLines(ready),
    ...ready.blocks.map((block) => blockLines(block, ready.language)),
    ...signed.map((line) => [line]),
    ready.recipients.map((line) => `- ${plain(line)}`),
  ]
  const said = parts.filter((lines) => lines.length > 0)
  return `${said.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
