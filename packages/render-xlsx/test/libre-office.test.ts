import { plainDate } from '@motcua/core'
import { dateCell, momentCell, numberCell, textCell, type Cell } from '@motcua/core/documents'
import { noDocumentTools } from '@motcua/testing/tools'
import { describe, expect, it } from 'vitest'
import { xlsxRenderer } from '@motcua/render-xlsx'
import { cellsOf, converted, pagesOf } from './support/libre-office.js'
import { registerOf, report } from './support/samples.js'

const { render } = xlsxRenderer()
const missing = noDocumentTools('soffice', 'pdftotext')
const patience = 120_000

const texts = [
  '=1+1',
  '+84905123456',
  '-5',
  '@SUM(A1)',
  '=HYPERLINK("http://x.vn";"x")',
  '007',
  '01/6/2017',
  '#N/A',
  '#REF!',
  '_x0041_',
  '_x0041_x0042_',
  "'=1",
  '<b>&amp;</b>',
  'một\nhai',
  'Nguyễn Thị Ệ 𝒳 👩‍👩‍👧',
  '  hai bên  ',
]
const long = 'Thi hành án dân sự '.repeat(2700)
const typed: readonly Cell[] = [
  numberCell(1_234_567),
  numberCell(-12.5),
  { is: 'share', value: 0.975 },
  dateCell(plainDate('2017-06-01')),
  momentCell({ date: plainDate('2017-12-31'), minutes: 1439 }),
]
const table = {
  block: 'table',
  name: 'cells',
  caption: null,
  columns: [{ head: 'Giá trị', group: null, width: 1, align: 'left' }],
  rows: [...texts.map(textCell), ...typed, textCell(long)].map((cell) => [cell]),
  total: [numberCell(7)],
} as const

describe.skipIf(missing !== null)(`LibreOffice${missing === null ? '' : ` (${missing})`}`, () => {
  it(
    'shows the values that were written',
    async () => {
      const files = await converted(await render({ ...report, blocks: [table] }), 'csv')
      const cells = cellsOf(files.get('book-cells.csv')?.toString() ?? '').map(
        ([cell = '']) => cell,
      )
      const shown = ['1,234,567', '-12.5', '97.5%', '01/06/2017', '23:59 31/12/2017']
      const quoted = texts.map((text) => `"${text}"`)
      expect(cells.slice(0, 1 + texts.length + shown.length)).toEqual([
        '"Giá trị"',
        ...quoted,
        ...shown,
      ])
      const rest = cells.slice(1 + texts.length + shown.length, -1)
      expect(rest.map((cell) => cell.slice(1, -1)).join('')).toBe(long)
      expect(cells.at(-1)).toBe('7')
      const cover = files.get('book-Văn bản.csv')?.toString()
      expect(cover).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    },
    patience,
  )

  it(
    'prints heads and page numbers on every page but the first',
    async () => {
      const pdf = (await converted(await render(registerOf(60)), 'pdf')).get('book.pdf')
      const [cover = '', ...pages] = await pagesOf(pdf ?? Buffer.alloc(0))
      expect(cover).toContain('SỔ THEO DÕI HỒ SƠ')
      expect(cover.trimStart()).not.toMatch(/^1\s/)
      expect(pages.length).toBeGreaterThan(3)
      for (const [at, page] of pages.entries()) {
        expect(page).toContain('Mã hồ sơ')
        expect(page.trimStart()).toMatch(new RegExp(`^${at + 2}\\s`))
      }
      expect(pages.join('')).not.toContain('###')
      for (let row = 1; row <= 60; row += 1) {
        expect(pages.join('')).toContain(`PY01-170601-${String(row).padStart(5, '0')}`)
      }
    },
    patience,
  )
})
