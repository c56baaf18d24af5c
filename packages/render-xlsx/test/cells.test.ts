import { plainDate } from '@motcua/core'
import {
  dateCell,
  momentCell,
  numberCell,
  textCell,
  type Cell,
  type Chart,
  type Language,
  type OfficialDocument,
} from '@motcua/core/documents'
import Excel from 'exceljs'
import { describe, expect, it } from 'vitest'
import { xlsxRenderer } from '@motcua/render-xlsx'
import { openWorkbook, partsOf, rowsOf } from './support/read-workbook.js'
import { report } from './support/samples.js'

const { render } = xlsxRenderer()

const tableOf = (cells: readonly Cell[], language: Language = 'vi'): OfficialDocument => ({
  ...report,
  language,
  blocks: [
    {
      block: 'table',
      name: 'cells',
      caption: null,
      columns: [{ head: 'Giá trị', group: null, width: 1, align: 'left' }],
      rows: cells.map((cell) => [cell]),
      total: null,
    },
  ],
})

async function column(cells: readonly Cell[], language: Language = 'vi') {
  const book = await openWorkbook(await render(tableOf(cells, language)))
  const sheet = book.getWorksheet('cells')
  return cells.map((_, at) => {
    const { value, numFmt, type } = sheet?.getCell(at + 2, 1) ?? {}
    return { value, numFmt, type }
  })
}

const values = async (cells: readonly Cell[]) => (await column(cells)).map(({ value }) => value)

describe('a cell of a workbook', () => {
  it('holds numbers as numbers, thousands apart', async () => {
    expect(await column([1234567, -5, 0, 12.25].map(numberCell))).toEqual([
      { value: 1_234_567, numFmt: '#,##0', type: Excel.ValueType.Number },
      { value: -5, numFmt: '#,##0', type: Excel.ValueType.Number },
      { value: 0, numFmt: '#,##0', type: Excel.ValueType.Number },
      { value: 12.25, numFmt: '#,##0.00', type: Excel.ValueType.Number },
    ])
  })

  it('holds a share as a percentage, and a dash where there is nothing to share', async () => {
    const shares: readonly Cell[] = [0.975, null].map((value) => ({ is: 'share', value }))
    expect(await column(shares)).toMatchObject([
      { value: 0.975, numFmt: '0.0%' },
      { value: '–', type: Excel.ValueType.String },
    ])
  })

  it('holds days and moments as such, in the format of the language', async () => {
    const day = plainDate('2017-06-01')
    const cells = [dateCell(day), momentCell({ date: day, minutes: 825 })]
    const [date, moment] = ['2017-06-01T00:00:00Z', '2017-06-01T13:45:00Z'].map(
      (text) => new Date(text),
    )
    expect(await column(cells)).toEqual([
      { value: date, numFmt: 'dd/mm/yyyy', type: Excel.ValueType.Date },
      { value: moment, numFmt: 'hh:mm dd/mm/yyyy', type: Excel.ValueType.Date },
    ])
    expect(await column(cells, 'en')).toMatchObject([
      { numFmt: 'yyyy-mm-dd' },
      { numFmt: 'hh:mm yyyy-mm-dd' },
    ])
  })

  it('holds every minute of a day', async () => {
    const date = plainDate('2024-02-29')
    const cells = Array.from({ length: 1440 }, (_, minutes) => momentCell({ date, minutes }))
    const start = Date.parse('2024-02-29T00:00:00Z')
    const expected = cells.map((_, minutes) => new Date(start + minutes * 60_000))
    expect(await values(cells)).toEqual(expected)
  })

  it('holds as text what a spreadsheet would change', async () => {
    const cells = [
      dateCell(plainDate('1899-12-31')),
      dateCell(plainDate('1900-02-28')),
      dateCell(plainDate('1900-03-01')),
      ...[1234567890123456, 1e21, Number.NaN, Number.POSITIVE_INFINITY, 0.1234567890123456].map(
        numberCell,
      ),
    ]
    const [before, last, first, ...numbers] = await values(cells)
    expect([before, last]).toEqual(['31/12/1899', '28/02/1900'])
    expect(first).toEqual(new Date('1900-03-01T00:00:00Z'))
    for (const number of numbers) expect(typeof number).toBe('string')
  })

  it('holds a text as a text, whatever it looks like', async () => {
    const texts =
      `=1+1 +84905123456 -5 @SUM(A1) =HYPERLINK("http://x.vn") 007 1e5 12.5 01/6/2017 2017-06-01 TRUE 50%
      #N/A #REF! #VALUE! #DIV/0! #NAME? #NULL! #NUM! #SPILL! #CALC! #GETTING_DATA #N/A! _x0041_ _x0041_x0042_ __x000D__
      _x005F_ _x00e9_ '=1 https://motcua.example.vn a@b.vn &amp; <b> &#65;`.split(/\s+/)
    const spaced = [' trước', 'sau ', '  ', 'một\nhai', '\n', '\n=1', '=\n1', 'a  b']
    const read = await column([...texts, ...spaced].map(textCell))
    expect(read.map(({ value }) => value)).toEqual([...texts, ...spaced])
    for (const { type } of read) expect(type).toBe(Excel.ValueType.String)
  })

  it('is empty where the document has nothing', async () => {
    expect(await values([textCell(null), numberCell(null)])).toEqual([null, null])
  })
})

describe('the words of a chart', () => {
  const chart: Chart = {
    is: 'chart',
    bars: 'grouped',
    unit: '=cmd|a',
    categories: ['@x', '#N/A'],
    series: [
      { name: '+1', values: [3, 1234] },
      { name: '<c>&_x0041_', values: [0, 5] },
    ],
  }

  it('stand with its numbers on a sheet of their own, as text', async () => {
    const picture = {
      block: 'picture',
      picture: chart,
      caption: 'Hình 1',
      alternative: 'a',
    } as const
    const book = await openWorkbook(await render({ ...report, blocks: [picture] }))
    const sheet = book.getWorksheet('Biểu đồ 1')
    if (sheet === undefined) throw new Error('no sheet')
    expect(rowsOf(sheet, 'vi').map((row) => row.filter((words) => words !== ''))).toEqual([
      ['Hình 1'],
      ['=cmd|a', '+1', '<c>&_x0041_'],
      ['@x', '3', '0'],
      ['#N/A', '1.234', '5'],
    ])
    expect(sheet.getCell('B4').value).toBe(1234)
  })
})

describe('a text longer than a cell', () => {
  const long = 'Thi hành án dân sự 𝒳 '.repeat(4000)

  it('goes on in the rows below, and is whole when they are joined', async () => {
    const book = await openWorkbook(await render(tableOf([textCell(long), textCell('Sau')])))
    const sheet = book.getWorksheet('cells')
    if (sheet === undefined) throw new Error('no sheet')
    const parts = Array.from({ length: sheet.rowCount }, (_, at) => sheet.getRow(at + 1))
    const goingOn = parts.filter(({ outlineLevel }) => outlineLevel === 1)
    expect(goingOn.length).toBeGreaterThan(2)
    for (const row of parts) expect(row.getCell(1).text.length).toBeLessThan(32_767)
    expect(rowsOf(sheet, 'vi').map(([text]) => text)).toEqual(['Giá trị', long, 'Sau'])
  })

  it('leaves the cells beside it alone', async () => {
    const document = tableOf([])
    const [table] = document.blocks
    if (table?.block !== 'table') return
    const columns = [...table.columns, ...table.columns]
    const rows = [[textCell(long), numberCell(7)]]
    const book = await openWorkbook(
      await render({ ...document, blocks: [{ ...table, columns, rows }] }),
    )
    const sheet = book.getWorksheet('cells')
    const numbers = sheet?.getColumn(2).values.filter((value) => typeof value === 'number')
    expect(numbers).toEqual([7])
    const borders = [2, 3].map((row) => sheet?.getCell(row, 2).border)
    expect(borders[0]).toMatchObject({ top: { style: 'thin' }, left: { style: 'thin' } })
    expect(borders[0]?.bottom).toBeUndefined()
    expect(borders[1]?.top).toBeUndefined()
  })
})

describe('the properties of a workbook', () => {
  it('are those of the document, its day for the clock', async () => {
    const core = partsOf(await render(report)).get('docProps/core.xml')
    expect(core).toContain('<dc:title>Báo cáo 05/BC-CTHADS</dc:title>')
    expect(core).toContain('<dc:creator>Cục THADS tỉnh Phú Yên</dc:creator>')
    expect(core).toContain('<dc:subject>Cơ chế một cửa</dc:subject>')
    expect(core?.match(/2017-06-01T00:00:00Z/g)).toHaveLength(2)
  })
})
