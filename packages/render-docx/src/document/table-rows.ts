import {
  printedCell,
  type Cell,
  type Column,
  type Language,
  type Table,
} from '@motcua/core/documents'
import { columnWidths } from './table.js'

const styles = { left: 'TableText', centre: 'TableCentre', right: 'TableRight' } as const

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (text: string): string => text.replace(/[&<>]/g, (mark) => marks[mark] ?? '')

const line = (text: string): string => `<w:t xml:space="preserve">${escaped(text)}</w:t>`

const run = (text: string, look: string): string =>
  text === '' ? '' : `<w:r>${look}${text.split('\n').map(line).join('<w:br/>')}</w:r>`

interface Layout {
  readonly columns: readonly Column[]
  readonly widths: readonly number[]
  readonly language: Language
}

const rowXml = (cells: readonly Cell[], layout: Layout, look: string): string => {
  const { columns, widths, language } = layout
  const inner = cells.map((cell, index) => {
    const style = styles[columns[index]?.align ?? 'left']
    return (
      `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>` +
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(printedCell(cell, language), look)}</w:p></w:tc>`
    )
  })
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${inner.join('')}</w:tr>`
}

/**
 * The rows of a table and its totals as WordprocessingML. Written as text, for the elements the library would build of
 * ten thousand rows take a gigabyte.
 */
export function rowsXml(table: Table, language: Language, text: number): string {
  const { columns, rows, total } = table
  const layout = { columns, widths: columnWidths(columns, text), language }
  const body = rows.map((row) => rowXml(row, layout, ''))
  const sums = total === null ? [] : [rowXml(total, layout, '<w:rPr><w:b/></w:rPr>')]
  return [...body, ...sums].join('')
}
