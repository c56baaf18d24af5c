/** A cell: words are written as quoted text, numbers as numbers. */
export type Cell = string | number

// A spreadsheet would run a cell that begins like this as a formula.
const formulaStart = /^[=+\-@\t\r]/

const cellText = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell)
  const safe = formulaStart.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}

/** A table as CSV that Excel opens as it is meant: UTF-8 with its mark, typed text, no formulas. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`

/** One record of a CSV file and the line it begins on, from 1. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y

/**
 * Reads CSV: quoted fields may hold commas, quotes written twice, and line breaks.
 * @throws Error naming the line where a quote is not closed or stands in the middle of a field
 */
export function readCsv(content: string): readonly CsvRecord[] {
  const source = content.replace(/^\uFEFF/, '')
  const records: CsvRecord[] = []
  let [line, start, cells]: [number, number, string[]] = [1, 1, []]
  field.lastIndex = 0
  while (field.lastIndex < source.length) {
    const match = field.exec(source)
    if (match === null)
      throw new Error(`line ${line}: a quote is not closed, or stands in the middle`)
    const [whole, quoted, plain = '', end] = match
    cells.push(quoted?.replaceAll('""', '"') ?? plain)
    line += whole.split('\n').length - 1
    if (end === ',' && field.lastIndex < source.length) continue
    if (end === ',') cells.push('')
    if (cells.length > 1 || cells[0] !== '') records.push({ line: start, cells })
    ;[start, cells] = [line, []]
  }
  return records
}
