import {
  emptyCell,
  printedCell,
  type Cell,
  type Language,
  type Table,
} from '@motcua/core/documents'
import { textWidth, type Type } from '../text/text-size.js'

/** How wide a word may make a column, in points; longer ones break. */
const longestWord = 96
/** Points a column has beyond its text. */
const padding = 8

const longestOf = (text: string, type: Type): number =>
  text.split(/[ \n]+/).reduce((most, word) => Math.max(most, textWidth(word.slice(0, 40), type)), 0)

function cellNeeds(cell: Cell, type: Type, language: Language): number {
  if (cell.is === 'text') return Math.min(longestWord, longestOf(cell.text, type))
  // Numbers that do not fit are shown as ####; days are a digit longer than they are printed.
  const spare = cell.is === 'date' || cell.is === 'moment' ? '0' : ''
  return textWidth(`${printedCell(cell, language)}${spare}`, type)
}

/** What a column needs so that no number is cut off and short words do not break. */
function needsOf(table: Table, column: number, options: WidthOptions): number {
  const { size, language } = options
  const bold = { size, bold: true }
  const head = table.columns[column]?.head ?? ''
  const total = table.total?.[column] ?? emptyCell
  let most = Math.max(
    Math.min(longestWord, longestOf(head, bold)),
    cellNeeds(total, bold, language),
  )
  for (const row of table.rows) {
    most = Math.max(most, cellNeeds(row[column] ?? emptyCell, { size, bold: false }, language))
  }
  return most + padding
}

/** What widths depend on. */
export interface WidthOptions {
  /** Width of the paper that is printed on, in points. */
  readonly width: number
  /** Size of the type, in points. */
  readonly size: number
  readonly language: Language
}

/**
 * Widths of the columns in points: their shares of the paper, but none less than it needs. Where all needs together are
 * more than the paper, the sheet is printed smaller.
 */
export function columnWidths(table: Table, options: WidthOptions): readonly number[] {
  const shares = table.columns.map(({ width }) => width)
  const needs = shares.map((_, column) => needsOf(table, column, options))
  const fixed = new Set<number>()
  for (;;) {
    const free = shares.flatMap((_, column) => (fixed.has(column) ? [] : [column]))
    const sum = free.reduce((total, column) => total + (shares[column] ?? 0), 0)
    const used = [...fixed].reduce((total, column) => total + (needs[column] ?? 0), 0)
    const room = Math.max(0, options.width - used)
    const widthOf = (column: number): number => ((shares[column] ?? 0) / sum) * room
    const short = free.filter((column) => widthOf(column) < (needs[column] ?? 0))
    if (short.length === 0) {
      return shares.map((_, column) => (fixed.has(column) ? (needs[column] ?? 0) : widthOf(column)))
    }
    for (const column of short) fixed.add(column)
  }
}
