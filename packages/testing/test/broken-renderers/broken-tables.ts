import {
  emptyCell,
  type Block,
  type Cell,
  type OfficialDocument,
  type Table,
} from '@motcua/core/documents'
import type { ReadBack } from '../../src/index.js'
import { broken, holding, printing, type BrokenRenderer } from './broken-renderer.js'

const none = 'a table without rows is printed with its head'
const kinds = 'every kind of cell is printed in a table, in both languages'
const breaking = 'a table that breaks across pages has its head on each'
const many = 'ten thousand rows come out whole'
const grid = 'every cell stands in its row and column'
const apart = 'two tables stay apart'
const last = 'the last of ten thousand rows has its cells'

const tabling = (change: (table: Table) => readonly Table[]) =>
  printing((document: OfficialDocument) => ({
    ...document,
    blocks: document.blocks.flatMap((block): readonly Block[] =>
      block.block === 'table' ? change(block) : [block],
    ),
  }))

const telling = (change: (tables: NonNullable<ReadBack['tables']>) => ReadBack['tables'] & {}) =>
  holding((read) => ({ ...read, tables: change(read.tables ?? []) }))

const day = (cell: Cell): Cell =>
  cell.is === 'moment' ? { is: 'date', date: cell.moment.date } : cell

/** Faults of tables. */
export const brokenTables: readonly BrokenRenderer[] = [
  broken(
    'a table without rows is left out',
    [none],
    tabling((table) => (table.rows.length === 0 ? [] : [table])),
  ),
  broken(
    'totals are left out',
    [none, kinds],
    tabling((table) => [{ ...table, total: null }]),
  ),
  broken(
    'a moment in a table is a day',
    [kinds],
    tabling((table) => [{ ...table, rows: table.rows.map((row) => row.map(day)) }]),
  ),
  broken(
    'heads are printed once',
    [breaking, many],
    holding((read) => ({ ...read, heads: { repeated: false } })),
  ),
  broken(
    'the second page has no head',
    [breaking],
    holding((read) => ({
      ...read,
      heads: { pages: [read.text, 'PY01-170601-00002 Xác nhận kết quả'] },
    })),
  ),
  broken(
    'a table never breaks',
    [breaking],
    holding((read) => ({ ...read, heads: { pages: [read.text] } })),
  ),
  broken(
    'a table ends after five thousand rows',
    [many, last],
    tabling((table) => [{ ...table, rows: table.rows.slice(0, 5000) }]),
  ),
  broken(
    'cells are in the next column',
    [grid],
    telling((tables) => tables.map((rows) => rows.map((row) => ['', ...row].slice(0, -1)))),
  ),
  broken(
    'empty cells are left out',
    [grid],
    telling((tables) => tables.map((rows) => rows.map((row) => row.filter((it) => it !== '')))),
  ),
  broken(
    'tables run together',
    [apart],
    telling((tables) => [tables.flat()]),
  ),
  broken(
    'the last row is empty',
    [last, many],
    tabling((table) => [
      {
        ...table,
        rows: table.rows.map((row, at) => (at < 9999 ? row : row.map(() => emptyCell))),
      },
    ]),
  ),
]
