import { printedCell, type Cell, type Language } from '@motcua/core/documents'
import type { ReadBack } from '@motcua/testing'
import Excel from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'

/** A workbook as exceljs reads it; the renderer is written with hucre. */
export async function openWorkbook(file: Uint8Array): Promise<Excel.Workbook> {
  const book = new Excel.Workbook()
  // exceljs names a type of buffer of its own; it takes any.
  await book.xlsx.load(Uint8Array.from(file).buffer)
  return book
}

/** The text of every part of the file. */
export const partsOf = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]))

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** The number in the cell as its format prints it, by the rules of official documents. */
function typedCell(value: number | Date, format: string): Cell {
  if (typeof value === 'number') {
    return format.endsWith('%') ? { is: 'share', value } : { is: 'number', value }
  }
  // The tests read what the tree calls a day.
  const date = dayOf(value) as Extract<Cell, { is: 'date' }>['date']
  if (!format.startsWith('hh:mm')) return { is: 'date', date }
  const minutes = Math.round((value.getTime() - Date.parse(date)) / 60_000)
  return { is: 'moment', moment: { date, minutes } }
}

/** What stands in a cell. Anything but a text or a number is told as what it is. */
function wordsOf({ value, numFmt }: Excel.Cell, language: Language): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || value instanceof Date) {
    return printedCell(typedCell(value, numFmt), language)
  }
  return JSON.stringify(value)
}

/** A cell that is no hidden part of a merged one. */
const stands = (cell: Excel.Cell): boolean => !cell.isMerged || cell.master.address === cell.address

/** Rows of cells. Rows of the outline level 1 continue the row above, cell by cell. */
export function rowsOf(sheet: Excel.Worksheet, language: Language): readonly (readonly string[])[] {
  const rows: string[][] = []
  const { rowCount, columnCount } = sheet
  for (let at = 1; at <= rowCount; at += 1) {
    const row = sheet.getRow(at)
    const cells = Array.from({ length: columnCount }, (_, column) => {
      const cell = row.getCell(column + 1)
      return stands(cell) ? wordsOf(cell, language) : ''
    })
    const above = rows.at(-1)
    if (row.outlineLevel === 1 && above !== undefined) {
      for (const [column, words] of cells.entries()) above[column] = (above[column] ?? '') + words
    } else rows.push(cells)
  }
  return rows
}

const pointer = /^\[(?:Bảng ở trang tính|Table on sheet) “([A-Za-z0-9-]+)”\]$/
const chartSheet = /^(?:Biểu đồ|Chart) \d+$/

/** The rows that stand on every page, as `$1:$2`; null where there are none. */
export const titlesOf = (sheet: Excel.Worksheet): string | null =>
  sheet.pageSetup.printTitlesRow ?? null

function bodyOf(sheet: Excel.Worksheet, language: Language) {
  const rows = rowsOf(sheet, language)
  const last = Number(/\d+$/.exec(titlesOf(sheet)?.replaceAll('$', '') ?? '')?.[0] ?? 0)
  return rows.slice(last)
}

const papers: Readonly<Record<number, readonly [number, number]>> = {
  9: [210, 297],
  11: [148, 210],
}

function paperOf({ pageSetup }: Excel.Worksheet): ReadBack['paper'] {
  const [short, long] = papers[pageSetup.paperSize ?? 0] ?? [0, 0]
  return pageSetup.orientation === 'landscape'
    ? { width: long, height: short }
    : { width: short, height: long }
}

/** Elements and attributes of every part, told by the part's kind; how a row looks is left out. */
function marks(name: string, xml: string): readonly string[] {
  const kind = name.replace(/\d+(?=\.)/, '')
  return [...xml.matchAll(/<([\w:?]+)((?:\s+[\w:]+="[^"]*")*)/g)].flatMap(
    ([, tag = '', rest = '']) => [
      `${kind} ${tag}`,
      ...[...rest.matchAll(/([\w:]+)="[^"]*"/g)]
        .map(([, attribute = '']) => `${kind} ${tag}@${attribute}`)
        .filter((mark) => !mark.endsWith(' row@outlineLevel') && !mark.endsWith(' t@xml:space')),
    ],
  )
}

// exceljs tells a property that the file lacks as undefined, whatever its types say.
const given = (text: unknown): string => (typeof text === 'string' ? text : '')

const propertiesOf = ({ title, creator, subject }: Excel.Workbook): ReadBack['properties'] => ({
  title: given(title),
  author: given(creator),
  subject: given(subject),
})

/** Reads a workbook as the suite of renderers asks for it. */
export async function readWorkbook(file: Uint8Array): Promise<ReadBack> {
  const [book, parts] = [await openWorkbook(file), partsOf(file)]
  const [cover, ...sheets] = book.worksheets
  if (cover === undefined) throw new Error('no sheet')
  const language = cover.name.startsWith('Document') ? 'en' : 'vi'
  const tables = sheets.filter(({ name }) => !chartSheet.test(name))
  const named = new Map(tables.map((sheet) => [sheet.name, sheet]))
  const words = rowsOf(cover, language)
    .flat()
    .map((text) => {
      const sheet = named.get(pointer.exec(text)?.[1] ?? '')
      return sheet === undefined ? text : rowsOf(sheet, language).flat().join('\n')
    })
  const xml = [...parts]
    .filter(([name]) => !name.endsWith('.png'))
    .flatMap(([name, text]) => marks(name, text))
  const calls = [...parts.values()].flatMap((text) => text.match(/TargetMode="External"/g) ?? [])
  return {
    text: words.join('\n'),
    properties: propertiesOf(book),
    paper: paperOf(cover),
    parts: [...new Set([...parts.keys(), ...xml])],
    calls,
    heads: { repeated: tables.every((sheet) => titlesOf(sheet) !== null) },
    tables: tables.map((sheet) => bodyOf(sheet, language)),
  }
}
