import {
  prepareDocument,
  printedCell,
  type Block,
  type Cell,
  type DocumentRenderer,
  type Language,
  type OfficialDocument,
  type Table,
} from '@motcua/core/documents'
import type { PressParts, ReadBack } from '../src/index.js'

/** How the tiny renderer does its work; a broken one does a part of it otherwise. */
export interface TinyWork {
  readonly prepare: (document: OfficialDocument) => OfficialDocument
  readonly block: (block: Block, language: Language) => readonly string[]
  readonly cell: (cell: Cell, language: Language) => string
}

const rowsOf = ({ rows, total }: Table): readonly (readonly Cell[])[] =>
  total === null ? rows : [...rows, total]

const tableLines = (table: Table, cells: (cell: Cell) => string): readonly string[] => [
  table.caption ?? '',
  ...table.columns.flatMap(({ group }, index) =>
    group === null || group === table.columns[index - 1]?.group ? [] : [group],
  ),
  ...table.columns.map(({ head }) => head),
  ...rowsOf(table).flatMap((row) => row.map(cells)),
]

/** What every block says, line by line. */
export function blockLines(block: Block, language: Language): readonly string[] {
  const cells = (cell: Cell): string => printedCell(cell, language)
  switch (block.block) {
    case 'paragraph':
    case 'heading':
      return [block.text]
    case 'fields':
      return block.fields.flatMap(({ label, value }) => [`${label}: ${cells(value)}`])
    case 'list':
      return block.items.map((item) => `- ${item}`)
    case 'checklist':
      return block.items.map(({ text, checked }) => `${checked ? '☒' : '☐'} ${text}`)
    case 'table':
      return tableLines(block, cells)
    case 'picture':
      return [block.alternative, block.caption ?? '']
    case 'new-page':
      return []
  }
}

const sides = { A4: [210, 297], A5: [148, 210] } as const

const paperOf = ({ size, orientation }: OfficialDocument['page']): ReadBack['paper'] => {
  const [short, long] = sides[size]
  const upright = orientation === 'portrait'
  return upright ? { width: short, height: long } : { width: long, height: short }
}

const linesOf = (document: OfficialDocument, work: TinyWork): readonly (string | null)[] => {
  const { letterhead: head, title, signatures, recipients } = document
  return [
    ...(head === null ? [] : [head.superior, head.issuer, head.nation, head.number, head.motto]),
    ...(head === null ? [] : [head.about, head.placeAndDate]),
    title.type,
    title.about,
    ...document.blocks.flatMap((block) => work.block(block, document.language)),
    ...signatures.flatMap(({ authority, note, name }) => [...authority, note, name]),
    ...recipients.map((line) => `- ${line};`),
  ]
}

function readBackOf(document: OfficialDocument, work: TinyWork): ReadBack {
  const { about, language, page, blocks } = document
  const cells = (row: readonly Cell[]) => row.map((cell) => work.cell(cell, language))
  return {
    text: linesOf(document, work)
      .filter((line) => line !== null)
      .join('\n'),
    properties: { title: about.title, author: about.author, subject: about.subject, language },
    paper: paperOf(page),
    parts: ['line'],
    calls: [],
    heads: { repeated: true },
    tables: blocks.flatMap((block) =>
      block.block === 'table' ? [rowsOf(block).map((row) => cells(row))] : [],
    ),
  }
}

const rightWork: TinyWork = { prepare: prepareDocument, block: blockLines, cell: printedCell }

/** The least renderer that keeps the contract, with a reader of what it writes. */
export function tinyPress(changes: Partial<TinyWork> = {}): PressParts {
  const work = { ...rightWork, ...changes }
  const renderer: DocumentRenderer = {
    format: 'tiny',
    mediaType: 'application/json',
    render: async (document) =>
      new TextEncoder().encode(JSON.stringify(readBackOf(work.prepare(document), work))),
  }
  const read = async (file: Uint8Array): Promise<ReadBack> =>
    // The file is what was written above.
    JSON.parse(new TextDecoder().decode(file)) as ReadBack
  return { renderer, read }
}
