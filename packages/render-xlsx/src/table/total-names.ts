import type { Cell, Table } from '@motcua/core/documents'
import type { NamedRange } from 'hucre'
import { columnLetters, freeCellName, inSheet, plainName } from '../sheet/names.js'

const counts = (cell: Cell | undefined): boolean =>
  cell?.is === 'number' || (cell?.is === 'share' && cell.value !== null)

/** Where totals stand, and the names of the workbook that are taken. */
export interface TotalOptions {
  readonly sheet: string
  readonly taken: Set<string>
}

/**
 * Names for the numbers of a line of totals, such as `Total_one_stop_Tiep_nhan_Moi_trong_ky`: the table, the head above
 * and the head, in plain letters. A column whose head has none, or is the same as another's, is told by its number.
 */
export function totalNames(
  table: Table,
  row: number,
  { sheet, taken }: TotalOptions,
): readonly NamedRange[] {
  return (table.total ?? []).flatMap((cell, column) => {
    const head = table.columns[column]
    if (head === undefined || !counts(cell)) return []
    const heads = [head.group ?? '', head.head].map(plainName).filter((part) => part !== '')
    const words = heads.length === 0 ? [String(column + 1)] : heads
    const wanted = ['Total', plainName(table.name), ...words].join('_')
    const same = taken.has(wanted.toLowerCase())
    const name = freeCellName(same ? `${wanted}_${column + 1}` : wanted, taken)
    return [{ name, range: inSheet(sheet, `$${columnLetters(column)}$${row + 1}`) }]
  })
}
