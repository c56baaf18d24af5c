import type { Column, Table } from '@motcua/core/documents'
import { band, oneRow, type Piece } from '../sheet/band.js'
import { look, type Look } from '../sheet/looks.js'
import type { SheetDraft } from '../sheet/sheet-draft.js'

/** What a head is written with. */
export interface HeadOptions {
  readonly widths: readonly number[]
  readonly size: number
}

const headLook = (size: number): Look =>
  look(size, { bold: true, align: 'centre', upright: 'middle', border: 'box', shaded: true })

const piece = (
  text: string,
  [column, columns]: readonly [number, number],
  { widths, size }: HeadOptions,
): Piece => ({
  column,
  columns,
  width: widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0),
  look: headLook(size),
  value: text,
  format: null,
})

/** Neighbouring columns with the same head above, from the first on. */
function groupsOf(
  columns: readonly Column[],
): readonly (readonly [string | null, number, number])[] {
  const groups: (readonly [string | null, number, number])[] = []
  for (const [column, { group }] of columns.entries()) {
    const last = groups.at(-1)
    if (last !== undefined && group !== null && last[0] === group) {
      groups.splice(-1, 1, [group, last[1], last[2] + 1])
    } else groups.push([group, column, 1])
  }
  return groups
}

/** Writes heads over two rows: those under a group in the second, the others over both. */
function writeGrouped(draft: SheetDraft, table: Table, options: HeadOptions): void {
  const groups = groupsOf(table.columns).map(
    ([group, column, columns]) => [group, piece(group ?? '', [column, columns], options)] as const,
  )
  const heads = table.columns.map(
    ({ head, group }, column) => [group, piece(head, [column, 1], options)] as const,
  )
  const named = groups.flatMap(([group, it]) => (group === null ? [] : [it]))
  const under = heads.flatMap(([group, it]) => (group === null ? [] : [it]))
  const alone = heads.flatMap(([group, it]) => (group === null ? [it] : []))
  const needs = [named, under, alone].map((pieces) => pieces.map(oneRow))
  if (needs.flat().includes(null)) {
    band(
      draft,
      groups.map(([, it]) => it),
      0,
    )
    band(
      draft,
      heads.map(([, it]) => it),
      4,
    )
    return
  }
  const [upper = 0, lower = 0, both = 0] = needs.map((heights) =>
    Math.max(0, ...heights.map((height) => height ?? 0)),
  )
  const row = draft.row(upper + 4)
  draft.row(Math.max(lower, both - upper) + 4)
  for (const it of named) draft.put({ row, rows: 1, ...it }, it, it.look)
  for (const it of alone) draft.put({ row, rows: 2, ...it }, it, it.look)
  for (const it of under) draft.put({ row: row + 1, rows: 1, ...it }, it, it.look)
}

/** Writes the head of a table: one row, or two where columns share a head above theirs. */
export function writeHead(draft: SheetDraft, table: Table, options: HeadOptions): void {
  if (table.columns.some(({ group }) => group !== null)) {
    writeGrouped(draft, table, options)
    return
  }
  const heads = table.columns.map(({ head }, column) => piece(head, [column, 1], options))
  band(draft, heads, 4)
}
