import { numberCell, textCell, type Block, type Table } from '@motcua/core/documents'
import { expectFault } from '../../expectation.js'
import { bareDocument, drawing } from '../full-document.js'
import { chapter, type Press } from '../press.js'

const table: Table = {
  block: 'table',
  name: 'register',
  caption: null,
  columns: ['Mã', 'Số'].map((head) => ({ head, group: null, width: 1, align: 'left' })),
  rows: [[textCell('PY01'), numberCell(1)]],
  total: null,
}

const chart = {
  is: 'chart',
  bars: 'grouped',
  unit: 'hồ sơ',
  categories: ['Quý I', 'Quý II'],
  series: [{ name: 'Đúng hạn', values: [1, 2] }],
} as const

const note: Block = { block: 'paragraph', style: 'note', text: 'Ghi chú' }

const refused = ({ renderer }: Press, field: string, block: Block): Promise<void> =>
  expectFault(
    'A document whose parts do not fit is refused, naming the block',
    renderer.render(bareDocument([note, block])),
    field,
  )

const drawn = (picture: Extract<Block, { block: 'picture' }>['picture']): Block => ({
  block: 'picture',
  picture,
  caption: null,
  alternative: 'Hình',
})

/** What no renderer prints. */
export const refusals = chapter('refusals', {
  'a table whose rows do not fit its columns is refused': async (press) => {
    const short = [textCell('PY01')]
    await refused(press, 'blocks.1.rows.0', { ...table, rows: [short] })
    await refused(press, 'blocks.1.rows.1', {
      ...table,
      rows: [...table.rows, [...short, ...short, ...short]],
    })
    await refused(press, 'blocks.1.rows.1', { ...table, total: short })
  },

  'a table without columns, or with columns of no width, is refused': async (press) => {
    await refused(press, 'blocks.1.columns', { ...table, columns: [], rows: [] })
    for (const width of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const columns = table.columns.map((column) => ({ ...column, width }))
      await refused(press, 'blocks.1.columns', { ...table, columns })
    }
  },

  'a table name that is none, or is used twice, is refused': async (press) => {
    for (const name of ['', '-x', 'a b', 'a/b', '<b>', 'x'.repeat(32)]) {
      await refused(press, 'blocks.1.name', { ...table, name })
    }
    await expectFault(
      'A name names one table',
      press.renderer.render(bareDocument([table, note, table])),
      'blocks',
    )
  },

  'a chart whose values do not fit its categories is refused': async (press) => {
    for (const values of [[1], [1, 2, 3], [1, -1], [1, 0.5], [1, Number.NaN]]) {
      const series = [{ name: 'Đúng hạn', values }]
      await refused(press, 'blocks.1.series', drawn({ ...chart, series }))
    }
  },

  'a QR code of nothing, or of more than a camera reads from paper, is refused': async (press) => {
    for (const text of ['', 'x'.repeat(1001), 'ố'.repeat(334)]) {
      await refused(press, 'blocks.1.text', drawn({ is: 'qr', text }))
    }
  },

  'a drawing that is not within its sides is refused': async (press) => {
    await refused(press, 'blocks.1.width', drawn({ ...drawing, width: 0 }))
    await refused(press, 'blocks.1.height', drawn({ ...drawing, height: Number.NaN }))
    await refused(press, 'blocks.1.parts.0', drawn({ ...drawing, width: 300 }))
  },
})
