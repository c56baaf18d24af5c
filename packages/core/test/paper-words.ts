import {
  printedCell,
  type Block,
  type DocumentRenderer,
  type OfficialDocument,
} from '@motcua/core/documents'

/** What the lines of a form say, by their label. */
export const fieldsOf = ({
  blocks,
  language,
}: OfficialDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(
    blocks.flatMap((block) =>
      block.block === 'fields'
        ? block.fields.map(({ label, value }) => [label, printedCell(value, language)])
        : [],
    ),
  )

/** The rows of a table of that name, as printed. */
export const rowsOf = (
  { blocks, language }: OfficialDocument,
  name: string,
): readonly (readonly string[])[] =>
  blocks.flatMap((block) =>
    block.block === 'table' && block.name === name
      ? block.rows.map((row) => row.map((cell) => printedCell(cell, language)))
      : [],
  )

/** The paragraphs of a document. */
export const paragraphsOf = ({ blocks }: OfficialDocument): readonly string[] =>
  blocks.flatMap((block) => (block.block === 'paragraph' ? [block.text] : []))

/** The blocks of a sort. */
export const blocksOf = <K extends Block['block']>(
  { blocks }: OfficialDocument,
  kind: K,
): readonly Extract<Block, { block: K }>[] =>
  blocks.filter((block): block is Extract<Block, { block: K }> => block.block === kind)

/** Every text of a document that people read, wherever it stands; texts of QR codes are for machines. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (key === 'picture' ? [] : textsOf(part)))
}

/** A renderer that prints the tree as JSON. */
export const jsonRenderer: DocumentRenderer = {
  format: 'json',
  mediaType: 'application/json',
  render: async (document) => new TextEncoder().encode(JSON.stringify(document)),
}
