import { hourText, printedDate, type LocalMoment } from '../calendar/local-moment.js'
import type { PlainDate } from '../model/time.js'

/** The languages documents come in. Vietnamese is the language of record. */
export type Language = 'vi' | 'en'

/** A value in a table or a field, typed, so that a spreadsheet gets numbers and dates as such. */
export type Cell =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly value: number }
  /** A share between 0 and 1, printed as per cent with one digit; null where there is nothing to share. */
  | { readonly is: 'share'; readonly value: number | null }
  | { readonly is: 'date'; readonly date: PlainDate }
  | { readonly is: 'moment'; readonly moment: LocalMoment }
  | { readonly is: 'empty' }

/** A cell of text; nothing for null. */
export const textCell = (value: string | null): Cell =>
  value === null || value === '' ? emptyCell : { is: 'text', text: value }

/** A cell of a number; nothing for null. */
export const numberCell = (value: number | null): Cell =>
  value === null ? emptyCell : { is: 'number', value }

/** A cell of a day; nothing for null. */
export const dateCell = (date: PlainDate | null): Cell =>
  date === null ? emptyCell : { is: 'date', date }

/** A cell of a moment; nothing for null. */
export const momentCell = (moment: LocalMoment | null): Cell =>
  moment === null ? emptyCell : { is: 'moment', moment }

/** A cell with nothing in it. */
export const emptyCell: Cell = Object.freeze({ is: 'empty' })

const grouped = (value: number, mark: string): string =>
  String(value).replace(/\B(?=(\d{3})+(?!\d))/g, mark)

const printedNumber = (value: number, language: Language): string => {
  const [group, point] = language === 'vi' ? (['.', ','] as const) : ([',', '.'] as const)
  const [whole = '', part] = String(Math.abs(value)).split('.')
  const digits = part === undefined ? grouped(Number(whole), group) : `${whole}${point}${part}`
  return value < 0 ? `-${digits}` : digits
}

const printedShare = (value: number | null, language: Language): string => {
  if (value === null) return '–'
  const percent = (Math.round(value * 1000) / 10).toFixed(1)
  return `${language === 'vi' ? percent.replace('.', ',') : percent}%`
}

/**
 * A cell as it is printed: numbers with the marks of the language (`1.234` in Vietnamese), days as official documents
 * have them (`01/6/2017`), moments with the hour before the day.
 */
export function printedCell(cell: Cell, language: Language): string {
  switch (cell.is) {
    case 'text':
      return cell.text
    case 'number':
      return printedNumber(cell.value, language)
    case 'share':
      return printedShare(cell.value, language)
    case 'date':
      return language === 'vi' ? printedDate(cell.date) : cell.date
    case 'moment': {
      const { date, minutes } = cell.moment
      const day = language === 'vi' ? printedDate(date) : date
      return `${hourText(minutes)} ${day}`
    }
    case 'empty':
      return ''
  }
}
