import { type PlainDate } from '@motcua/core'
import { printedCell, type Cell, type Language } from '@motcua/core/documents'

/** What a cell of a workbook holds, and the format it is shown in; null for texts. */
export interface CellValue {
  readonly value: string | number | null
  readonly format: string | null
}

const days = { vi: 'dd/mm/yyyy', en: 'yyyy-mm-dd' } as const

/** Day 0 of a workbook in milliseconds. Before 1 March 1900 workbooks count a day that never was. */
const dayZero = Date.UTC(1899, 11, 30)
const firstSureDay = '1900-03-01'

const dayNumber = (date: PlainDate): number =>
  (Date.parse(`${date}T00:00:00Z`) - dayZero) / 86_400_000

const inWorkbooks = (date: PlainDate): boolean => date.length === 10 && date >= firstSureDay

function numberFormat(value: number): string {
  const digits = String(Math.abs(value)).split('.')[1]?.length ?? 0
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
}

// More digits than these a spreadsheet rounds away.
const exact = (value: number): boolean =>
  Number.isFinite(value) && /^-?\d{1,15}$|^-?(?=[\d.]{3,16}$)\d+\.\d+$/.test(String(value))

/**
 * A cell as a workbook has it: numbers, shares, days and moments as numbers with a format, texts as texts. What a
 * spreadsheet cannot hold as such (a day before March 1900, a number of more than 15 digits) is its printed text.
 */
export function cellValue(cell: Cell, language: Language): CellValue {
  const printed: CellValue = { value: printedCell(cell, language), format: null }
  switch (cell.is) {
    case 'empty':
      return { value: null, format: null }
    case 'text':
      return printed
    case 'number':
      return exact(cell.value) ? { value: cell.value, format: numberFormat(cell.value) } : printed
    case 'share':
      return cell.value === null ? printed : { value: cell.value, format: '0.0%' }
    case 'date':
      return inWorkbooks(cell.date)
        ? { value: dayNumber(cell.date), format: days[language] }
        : printed
    case 'moment': {
      const { date, minutes } = cell.moment
      return inWorkbooks(date)
        ? { value: dayNumber(date) + minutes / 1440, format: `hh:mm ${days[language]}` }
        : printed
    }
  }
}
