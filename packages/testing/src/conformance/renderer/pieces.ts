import {
  prepareDocument,
  printedCell,
  type Block,
  type Cell,
  type Language,
  type Letterhead,
  type OfficialDocument,
  type Table,
} from '@motcua/core/documents'

/** Texts that follow each other. */
export type Strand = readonly string[]

/** Strands that stand side by side: between the step before and the step after, in any order among themselves. */
export type Step = readonly Strand[]

const given = (...texts: readonly (string | null)[]): Strand =>
  texts.filter((text) => text !== null)

const headSteps = (head: Letterhead): readonly Step[] => [
  [
    given(head.superior, head.issuer),
    given(head.issuer, head.number, head.about),
    given(head.nation, head.motto, head.placeAndDate),
  ],
]

/** The heads of a table as they are printed: a group once over the neighbours that share it. */
const headsOf = ({ columns }: Table): Step => {
  const groups = columns.map(({ group }) => group)
  return [
    given(...groups.filter((group, index) => group !== groups[index - 1])),
    ...columns.map(({ head }) => [head]),
  ]
}

const cellsOf = (cells: readonly Cell[], language: Language): Strand =>
  cells.map((cell) => printedCell(cell, language))

/** The rows of a table with the printed text of each cell, the total last. */
export const rowsOf = ({ rows, total }: Table, language: Language): readonly Strand[] =>
  (total === null ? rows : [...rows, total]).map((row) => cellsOf(row, language))

const tableSteps = (table: Table, language: Language): readonly Step[] => [
  [given(table.caption)],
  headsOf(table),
  ...rowsOf(table, language).map((row): Step => [row]),
]

function blockSteps(block: Block, language: Language): readonly Step[] {
  switch (block.block) {
    case 'paragraph':
    case 'heading':
      return [[[block.text]]]
    case 'fields':
      return [[block.fields.flatMap(({ label, value }) => [label, ...cellsOf([value], language)])]]
    case 'list':
      return [[block.items]]
    case 'checklist':
      return [[block.items.map(({ text }) => text)]]
    case 'table':
      return tableSteps(block, language)
    case 'picture':
      return [[given(block.caption), [block.alternative]]]
    case 'new-page':
      return []
  }
}

/** What has to be read in the file of a document, in its order. Words within a picture are left to its alternative. */
export function stepsOf(document: OfficialDocument): readonly Step[] {
  const ready = prepareDocument(document)
  const { letterhead, title, blocks, signatures, recipients, language } = ready
  return [
    ...(letterhead === null ? [] : headSteps(letterhead)),
    [given(title.type, title.about)],
    ...blocks.flatMap((block) => blockSteps(block, language)),
    [
      ...signatures.map(({ authority, note, name }) => [...authority, ...given(note, name)]),
      signatures.flatMap(({ authority }) => authority.slice(0, 1)),
      recipients,
    ],
  ]
}

/** Every text of the steps once for each place it has in the document. */
export function textsOf(document: OfficialDocument): readonly string[] {
  const ready = prepareDocument(document)
  const { letterhead, signatures } = ready
  const twice = [
    ...(letterhead === null ? [] : [letterhead.issuer]),
    ...signatures.flatMap(({ authority }) => authority.slice(0, 1)),
  ]
  const texts = stepsOf(document).flat(2)
  for (const text of twice) texts.splice(texts.indexOf(text), 1)
  return texts
}
