import {
  prepareDocument,
  printedCell,
  type Block,
  type Cell,
  type Language,
  type OfficialDocument,
  type Table,
} from '@motcua/core/documents'
import type { TemplateData, TemplateValue } from './template-data.js'

const cellsOf = (cells: readonly Cell[], language: Language): TemplateData =>
  Object.fromEntries(cells.map((cell, index) => [`c${index + 1}`, printedCell(cell, language)]))

const tableData = ({ caption, rows, total, columns }: Table, language: Language): TemplateData => ({
  caption,
  heads: columns.map(({ head }) => head),
  rows: rows.map((row) => cellsOf(row, language)),
  total: total === null ? null : cellsOf(total, language),
})

type Of<Kind extends Block['block']> = Extract<Block, { block: Kind }>

const blocksOf = <Kind extends Block['block']>(
  { blocks }: OfficialDocument,
  ...kinds: readonly Kind[]
): readonly Of<Kind>[] =>
  blocks.filter((block): block is Of<Kind> => kinds.some((kind) => kind === block.block))

const headData = ({ letterhead, title }: OfficialDocument): TemplateData => ({
  superior: letterhead?.superior ?? null,
  issuer: letterhead?.issuer ?? null,
  number: letterhead?.number ?? null,
  reference: letterhead?.about ?? null,
  nation: letterhead?.nation ?? null,
  motto: letterhead?.motto ?? null,
  placeAndDate: letterhead?.placeAndDate ?? null,
  type: title.type,
  subject: title.about,
})

const bodyData = (document: OfficialDocument): TemplateData => {
  const { language } = document
  const fields = blocksOf(document, 'fields').flatMap((block) => block.fields)
  const tables = blocksOf(document, 'table')
  return {
    paragraphs: blocksOf(document, 'paragraph', 'heading').map(({ text }) => text),
    fields: fields.map(({ label, value }) => ({ label, value: printedCell(value, language) })),
    items: blocksOf(document, 'list').flatMap((block) => block.items),
    checks: blocksOf(document, 'checklist')
      .flatMap((block) => block.items)
      .map(({ text, checked }) => ({ text, checked, box: checked ? '☒' : '☐' })),
    tables: Object.fromEntries(tables.map((table) => [table.name, tableData(table, language)])),
  }
}

/**
 * An official document as the data of an agency's own template; the names are in the README of this package. Cells are
 * texts as they are printed. Pictures are left out.
 * @throws `invalid-input` as `prepareDocument` does
 */
export function documentData(document: OfficialDocument): TemplateData {
  const ready = prepareDocument(document)
  const signatures: readonly TemplateValue[] = ready.signatures.map(
    ({ authority, note, name }) => ({
      authority: authority.join('\n'),
      note,
      name,
    }),
  )
  return { ...headData(ready), ...bodyData(ready), signatures, recipients: ready.recipients }
}
