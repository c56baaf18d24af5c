import { plainDate } from '@motcua/core'
import {
  dateCell,
  numberCell,
  textCell,
  type Cell,
  type Language,
  type OfficialDocument,
  type Table,
} from '@motcua/core/documents'
import { expectSame } from '../../expectation.js'
import { expectTexts, squashed } from '../comparing.js'
import { bareDocument, everyCell, fullDocument } from '../full-document.js'
import { rowsOf } from '../pieces.js'
import { chapter, type Press } from '../press.js'
import type { ReadBack } from '../read-back.js'

const heads = ['Mã hồ sơ', 'Tên thủ tục', 'Ngày nhận', 'Số bản']

const codeOf = (index: number): string => `PY01-170601-${String(index + 1).padStart(5, '0')}`

const rowOf = (index: number): readonly Cell[] => [
  textCell(codeOf(index)),
  textCell('Xác nhận kết quả thi hành án'),
  dateCell(plainDate('2017-06-01')),
  numberCell(index),
]

const register = (rows: number): Table => ({
  block: 'table',
  name: 'register',
  caption: null,
  columns: heads.map((head) => ({ head, group: null, width: 1, align: 'left' })),
  rows: Array.from({ length: rows }, (_, index) => rowOf(index)),
  total: null,
})

/** Asks that the head stands on every page that has rows. */
function expectHeads({ heads: told }: ReadBack): void {
  if ('repeated' in told) {
    expectSame('The head is repeated on every page', told.repeated, true)
    return
  }
  const withRows = told.pages.filter((page) => squashed(page).includes('PY01-170601-'))
  const without = withRows.filter((page) =>
    heads.some((head) => !squashed(page).includes(squashed(head))),
  )
  expectSame('It breaks across pages', withRows.length > 1, true)
  expectSame('The head is repeated on every page', without.length, 0)
}

async function inGrid(press: Press, document: OfficialDocument): Promise<void> {
  const { tables = [] } = await press.print(document)
  const expected = document.blocks.flatMap((block) =>
    block.block === 'table' ? [rowsOf(block, document.language)] : [],
  )
  const clean = (grid: readonly (readonly string[])[]) => grid.map((row) => row.map(squashed))
  expectSame('Every cell is in its row and column', tables.map(clean), expected.map(clean))
}

const oneOfEach = (language: Language): OfficialDocument => ({
  ...bareDocument([
    {
      ...register(0),
      columns: everyCell.map((_, index) => ({
        head: `Cột ${index}`,
        group: index < 3 ? 'Nhóm' : null,
        width: 1,
        align: index % 2 === 0 ? 'right' : 'centre',
      })),
      rows: [everyCell, everyCell.toReversed()],
      total: everyCell,
    },
  ]),
  language,
  page: { size: 'A4', orientation: 'landscape' },
})

/** Tables, from none to ten thousand rows. */
export const tables = chapter('tables', {
  'a table without rows is printed with its head': async (press) => {
    const total = [textCell('Cộng'), textCell(null), textCell(null), numberCell(0)]
    for (const table of [register(0), { ...register(0), total }]) {
      const document = bareDocument([table])
      expectTexts(await press.print(document), document)
    }
  },

  'every kind of cell is printed in a table, in both languages': async (press) => {
    for (const language of ['vi', 'en'] as const) {
      expectTexts(await press.print(oneOfEach(language)), oneOfEach(language))
    }
  },

  'a table that breaks across pages has its head on each': async (press) => {
    expectHeads(await press.print(bareDocument([register(200)])))
  },

  'ten thousand rows come out whole': async (press) => {
    const document = bareDocument([register(10_000)])
    const read = await press.print(document)
    expectTexts(read, document)
    expectHeads(read)
  },
})

/** The cells of tables, for a format whose reader finds them. */
export const grids = chapter(
  'rows and columns',
  {
    'every cell stands in its row and column': async (press) => {
      await inGrid(press, fullDocument())
      await inGrid(press, oneOfEach('vi'))
      await inGrid(press, oneOfEach('en'))
    },

    'two tables stay apart': async (press) => {
      const second = { ...register(3), name: 'second', caption: 'Bảng 2' }
      await inGrid(press, bareDocument([register(2), second, { ...register(0), name: 'third' }]))
    },

    'the last of ten thousand rows has its cells': async (press) => {
      const { tables: [grid = []] = [] } = await press.print(bareDocument([register(10_000)]))
      expectSame('There are all rows', grid.length, 10_000)
      const last = rowsOf({ ...register(0), rows: [rowOf(9999)] }, 'vi').map((row) =>
        row.map(squashed),
      )
      expectSame(
        'The last row is whole',
        grid.slice(-1).map((row) => row.map(squashed)),
        last,
      )
    },
  },
  'tables',
)
