import { MotcuaError } from '@motcua/core'
import {
  prepareDocument,
  type Block,
  type DocumentRenderer,
  type OfficialDocument,
} from '@motcua/core/documents'
import type { NamedRange, WriteOptions, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { coverSheet } from './cover/cover-sheet.js'
import { drawnPictures, type DrawnPictures } from './cover/drawn-pictures.js'
import { fontName } from './sheet/looks.js'
import { columnLetters, freeSheetName, inSheet, takenNames } from './sheet/names.js'
import { repack } from './repack.js'
import { chartTable } from './table/chart-table.js'
import { tableSheet, type NamedSheet, type SheetOptions } from './table/table-sheet.js'

const words = {
  vi: { cover: 'Văn bản', chart: 'Biểu đồ' },
  en: { cover: 'Document', chart: 'Chart' },
} as const

interface Plan {
  readonly cover: string
  /** The sheet of each table and chart. */
  readonly sheets: ReadonlyMap<Block, string>
}

function planOf({ blocks, language }: OfficialDocument): Plan {
  const taken = takenNames()
  const cover = freeSheetName(words[language].cover, taken)
  const sheets = new Map<Block, string>()
  let charts = 0
  for (const block of blocks) {
    if (block.block === 'table') sheets.set(block, freeSheetName(block.name, taken))
    if (block.block !== 'picture' || block.picture.is !== 'chart') continue
    charts += 1
    const wanted = `${words[language].chart} ${charts}`
    sheets.set(block, freeSheetName(wanted, taken))
  }
  return { cover, sheets }
}

function sheetOf(
  document: OfficialDocument,
  block: Block,
  options: SheetOptions,
): NamedSheet | null {
  if (block.block === 'table') return tableSheet(document, block, options)
  if (block.block !== 'picture' || block.picture.is !== 'chart') return null
  return tableSheet(document, chartTable(block.picture, block.caption), options)
}

/** Everything that stands on a sheet is printed. */
function printArea({ name, columns = [], rowDefs }: WriteSheet): NamedRange {
  const last = `$${columnLetters(columns.length - 1)}$${Math.max(1, rowDefs?.size ?? 1)}`
  return { name: '_xlnm.Print_Area', range: inSheet(name, `$A$1:${last}`), scope: name }
}

/** What a sheet holds at most; some rows are left for a caption, heads and texts that go on. */
const mostRows = 1_000_000
const mostColumns = 16_384

/** @throws `invalid-input` naming the block, for a table that is too large for a sheet */
function checkSizes({ blocks }: OfficialDocument): void {
  for (const [index, block] of blocks.entries()) {
    if (block.block !== 'table') continue
    const [rows, columns] = [block.rows.length, block.columns.length]
    if (rows <= mostRows && columns <= mostColumns) continue
    const field = `blocks.${index}.${rows > mostRows ? 'rows' : 'columns'}`
    throw new MotcuaError('invalid-input', { field, got: `${rows} rows, ${columns} columns` })
  }
}

function workbookOf(document: OfficialDocument, pictures: DrawnPictures): WriteOptions {
  const { cover, sheets } = planOf(document)
  const taken = new Set<string>()
  const named = [...sheets].flatMap(
    ([block, name]) => sheetOf(document, block, { name, taken }) ?? [],
  )
  const all = [
    coverSheet(document, cover, { sheets, pictures }),
    ...named.map(({ sheet }) => sheet),
  ]
  const { title, author, subject, date } = document.about
  const day = new Date(`${date}T00:00:00Z`)
  return {
    sheets: all,
    namedRanges: [...all.map(printArea), ...named.flatMap(({ names }) => names)],
    defaultFont: { name: fontName, size: 12 },
    properties: { title, creator: author, subject, created: day, modified: day },
  }
}

/**
 * The renderer of Excel workbooks. The first sheet is the document as one reads it; each table has a sheet of its own,
 * called by its name, and so have the numbers of each chart. Cells are typed: numbers, shares, days and moments are
 * numbers with a format, texts are texts whatever they look like. Nothing is a formula or a link.
 *
 * A text that is longer than a cell holds, or taller than a row can be, goes on in the row below, in the same columns;
 * such rows have the outline level 1, and the parts joined are the text again.
 */
export const xlsxRenderer = (): DocumentRenderer => ({
  format: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  render: async (document) => {
    const ready = prepareDocument(document)
    checkSizes(ready)
    return repack(await writeXlsx(workbookOf(ready, await drawnPictures(ready))))
  },
})
