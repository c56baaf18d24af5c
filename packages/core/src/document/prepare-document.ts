import { MotcuaError } from '../errors.js'
import type { Block, Table } from './block.js'
import type { Cell } from './cell.js'
import type { Letterhead, OfficialDocument, SignatureBlock } from './official-document.js'
import { pictureFault, printablePicture } from './picture.js'
import { printable } from './printable.js'

const orNull = (value: string | null): string | null => (value === null ? null : printable(value))

const cellOf = (cell: Cell): Cell =>
  cell.is === 'text' ? { ...cell, text: printable(cell.text) } : cell

const tableOf = (table: Table): Table => ({
  ...table,
  caption: orNull(table.caption),
  columns: table.columns.map((column) => ({
    ...column,
    head: printable(column.head),
    group: orNull(column.group),
  })),
  rows: table.rows.map((row) => row.map(cellOf)),
  total: table.total?.map(cellOf) ?? null,
})

const blockOf = (block: Block): Block => {
  switch (block.block) {
    case 'paragraph':
    case 'heading':
      return { ...block, text: printable(block.text) }
    case 'fields':
      return {
        ...block,
        fields: block.fields.map(({ label, value }) => ({
          label: printable(label),
          value: cellOf(value),
        })),
      }
    case 'list':
      return { ...block, items: block.items.map(printable) }
    case 'checklist':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, text: printable(item.text) })),
      }
    case 'table':
      return tableOf(block)
    case 'picture':
      return {
        ...block,
        picture: printablePicture(block.picture),
        caption: orNull(block.caption),
        alternative: printable(block.alternative),
      }
    case 'new-page':
      return block
  }
}

const letterheadOf = (head: Letterhead): Letterhead => ({
  superior: orNull(head.superior),
  issuer: printable(head.issuer),
  number: orNull(head.number),
  about: orNull(head.about),
  nation: printable(head.nation),
  motto: printable(head.motto),
  placeAndDate: orNull(head.placeAndDate),
})

const signatureOf = ({ authority, note, name }: SignatureBlock): SignatureBlock => ({
  authority: authority.map(printable),
  note: orNull(note),
  name: orNull(name),
})

const fault = (field: string, got: string): never => {
  throw new MotcuaError('invalid-input', { field, got })
}

const namePattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,30}$/

const checkTable = ({ name, columns, rows, total }: Table, field: string): void => {
  if (!namePattern.test(name)) fault(`${field}.name`, name)
  if (columns.length === 0) fault(`${field}.columns`, 'none')
  if (!columns.every(({ width }) => width > 0 && Number.isFinite(width))) {
    fault(`${field}.columns`, 'a width that is not above 0')
  }
  const all = total === null ? rows : [...rows, total]
  const odd = all.findIndex((row) => row.length !== columns.length)
  if (odd >= 0) fault(`${field}.rows.${String(odd)}`, `not ${String(columns.length)} cells`)
}

const checkBlock = (block: Block, field: string): void => {
  if (block.block === 'table') checkTable(block, field)
  if (block.block !== 'picture') return
  const found = pictureFault(block.picture)
  if (found !== null) fault(`${field}.${found.path}`, found.got)
}

const checkNames = (blocks: readonly Block[]): void => {
  const names = blocks.flatMap((block) => (block.block === 'table' ? [block.name] : []))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) fault('blocks', `the table name ${twice} twice`)
}

/**
 * A document as renderers print it: every text {@link printable}, every table and picture checked. Renderers call it first.
 * @throws `invalid-input` naming the block, for a table whose rows do not fit its columns, a table name that is used
 * twice or is none, a chart whose values do not fit its categories, a QR code of nothing or more than 1,000 bytes, or a
 * drawing that is no larger than nothing, has a part outside its bounds, or a line of fewer than two points
 */
export function prepareDocument(document: OfficialDocument): OfficialDocument {
  document.blocks.forEach((block, index) => checkBlock(block, `blocks.${String(index)}`))
  checkNames(document.blocks)
  const { letterhead, title, about } = document
  return {
    ...document,
    letterhead: letterhead === null ? null : letterheadOf(letterhead),
    title: { type: printable(title.type), about: orNull(title.about) },
    blocks: document.blocks.map(blockOf),
    signatures: document.signatures.map(signatureOf),
    recipients: document.recipients.map(printable),
    about: {
      title: printable(about.title),
      author: printable(about.author),
      subject: printable(about.subject),
      date: about.date,
    },
  }
}
