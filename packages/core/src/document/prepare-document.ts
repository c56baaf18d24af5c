import { MotcuaError } from '../errors.js'
import type { Block, Chart, Picture, QrCode, Table } from './block.js'
import type { Cell } from './cell.js'
import type { Letterhead, OfficialDocument, SignatureBlock } from './official-document.js'
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

const drawingOf = (drawing: QrCode | Chart): QrCode | Chart =>
  drawing.is === 'qr'
    ? drawing
    : {
        ...drawing,
        unit: printable(drawing.unit),
        categories: drawing.categories.map(printable),
        series: drawing.series.map((series) => ({ ...series, name: printable(series.name) })),
      }

const pictureOf = (block: Picture): Picture => ({
  ...block,
  picture: drawingOf(block.picture),
  caption: orNull(block.caption),
  alternative: printable(block.alternative),
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
      return pictureOf(block)
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

const checkChart = ({ categories, series }: Chart, field: string): void => {
  const fits = series.every(
    ({ values }) =>
      values.length === categories.length &&
      values.every((value) => Number.isInteger(value) && value >= 0),
  )
  if (!fits) fault(`${field}.series`, 'values that do not fit the categories')
}

const qrBytes = 1000

const bytesOf = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

const checkQr = ({ text }: QrCode, field: string): void => {
  const bytes = Array.from(text).reduce((sum, letter) => sum + bytesOf(letter), 0)
  if (bytes === 0 || bytes > qrBytes) fault(`${field}.text`, `${String(bytes)} bytes`)
}

const checkPicture = ({ picture }: Picture, field: string): void => {
  if (picture.is === 'chart') checkChart(picture, field)
  else checkQr(picture, field)
}

const checkBlock = (block: Block, field: string): void => {
  if (block.block === 'table') checkTable(block, field)
  if (block.block === 'picture') checkPicture(block, field)
}

const checkNames = (blocks: readonly Block[]): void => {
  const names = blocks.flatMap((block) => (block.block === 'table' ? [block.name] : []))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) fault('blocks', `the table name ${twice} twice`)
}

/**
 * A document as renderers print it: every text {@link printable}, every table and chart checked. Renderers call it first.
 * @throws `invalid-input` naming the block, for a table whose rows do not fit its columns, a table name that is used
 * twice or is none, a chart whose values do not fit its categories, or a QR code of nothing or more than 1,000 bytes
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
