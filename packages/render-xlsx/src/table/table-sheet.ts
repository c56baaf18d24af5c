import type { Cell, Language, OfficialDocument, Table } from '@motcua/core/documents'
import type { NamedRange, WriteSheet } from 'hucre'
import { band, type Piece } from '../sheet/band.js'
import { cellValue } from '../sheet/cell-value.js'
import { look } from '../sheet/looks.js'
import { inSheet } from '../sheet/names.js'
import { columnsOf, pageNumber, pageSetup, printOf } from '../sheet/page.js'
import { SheetDraft } from '../sheet/sheet-draft.js'
import { typeSizes } from '../sheet/type-sizes.js'
import { columnWidths } from './column-widths.js'
import { writeHead } from './table-head.js'
import { totalNames } from './total-names.js'

/** A sheet with the names that lead into it. */
export interface NamedSheet {
  readonly sheet: WriteSheet
  readonly names: readonly NamedRange[]
}

interface RowOptions {
  readonly widths: readonly number[]
  readonly size: number
  readonly bold: boolean
  readonly language: Language
}

function piecesOf({ columns }: Table, row: readonly Cell[], options: RowOptions): readonly Piece[] {
  const { widths, size, bold, language } = options
  return columns.map(({ align }, column) => ({
    column,
    columns: 1,
    width: widths[column] ?? 0,
    look: look(size, { bold, align, upright: 'middle', border: 'box' }),
    ...cellValue(row[column] ?? { is: 'empty' }, language),
  }))
}

function writeCaption(
  draft: SheetDraft,
  { caption }: Table,
  { widths, size }: Pick<RowOptions, 'widths' | 'size'>,
): void {
  if (caption === null) return
  const width = widths.reduce((sum, one) => sum + one, 0)
  const bold = look(size + 1, { bold: true, align: 'centre', upright: 'middle' })
  const piece = {
    column: 0,
    columns: widths.length,
    width,
    look: bold,
    value: caption,
    format: null,
  }
  band(draft, [piece], 6)
}

/** Heads that are taller than half of the page stand once: there would be no room for rows. */
const stays = (draft: SheetDraft, height: number): boolean => draft.height < height / 2

/** What a sheet is called, and the names of totals that the workbook has so far. */
export interface SheetOptions {
  readonly name: string
  readonly taken: Set<string>
}

/** The sheet of a table: its head stays in sight and on every page, its totals have names. */
export function tableSheet(
  document: OfficialDocument,
  table: Table,
  { name, taken }: SheetOptions,
): NamedSheet {
  const { language, page } = document
  const { width, height } = printOf(page)
  const { table: size } = typeSizes(document)
  const widths = columnWidths(table, { width, size, language })
  const draft = new SheetDraft(height)
  writeCaption(draft, table, { widths, size })
  const first = draft.length
  writeHead(draft, table, { widths, size })
  const head = draft.length
  const repeated = stays(draft, height)
  for (const row of table.rows) {
    band(draft, piecesOf(table, row, { widths, size, language, bold: false }), 3)
  }
  const totals = draft.length
  if (table.total !== null) {
    band(draft, piecesOf(table, table.total, { widths, size, language, bold: true }), 3)
  }
  const titles = { name: '_xlnm.Print_Titles', range: inSheet(name, `$${first + 1}:$${head}`) }
  const sheet: WriteSheet = {
    name,
    columns: columnsOf(widths),
    ...draft.finish(),
    pageSetup: { ...pageSetup(page), horizontalCentered: true },
    headerFooter: pageNumber(false),
    ...(repeated ? { freezePane: { rows: head } } : {}),
  }
  return {
    sheet,
    names: [
      ...(repeated ? [{ ...titles, scope: name }] : []),
      ...totalNames(table, totals, { sheet: name, taken }),
    ],
  }
}
