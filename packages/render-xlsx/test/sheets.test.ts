import {
  prepareDocument,
  textCell,
  type OfficialDocument,
  type Table,
} from '@motcua/core/documents'
import { describe, expect, it } from 'vitest'
import { xlsxRenderer } from '@motcua/render-xlsx'
import { openWorkbook, partsOf, rowsOf } from './support/read-workbook.js'
import { registerOf, report, slip, statistics } from './support/samples.js'

const { render } = xlsxRenderer()
const opened = async (document: OfficialDocument) => openWorkbook(await render(document))
const partOf = async (document: OfficialDocument, name: string) =>
  partsOf(await render(document)).get(name) ?? ''

const sheetOf = async (document: OfficialDocument, name: string) => {
  const sheet = (await opened(document)).getWorksheet(name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}

const withTables = (...names: readonly string[]): OfficialDocument => ({
  ...report,
  blocks: names.map((name): Table => ({ ...statistics, name })),
})

const sheetNames = async (document: OfficialDocument) =>
  (await opened(document)).worksheets.map(({ name }) => name)

const definedNames = async (document: OfficialDocument) =>
  [
    ...(await partOf(document, 'xl/workbook.xml')).matchAll(
      /<definedName name="([^"]+)"[^>]*>([^<]+)</g,
    ),
  ].map(([, name = '', range = '']) => [name, range] as const)

describe('the sheets of a workbook', () => {
  it('are the document as it is read, then a sheet for each table and chart', async () => {
    expect(await sheetNames(report)).toEqual(['Văn bản', 'bieu-mot-cua', 'Biểu đồ 1'])
    expect(await sheetNames({ ...report, language: 'en' })).toEqual([
      'Document',
      'bieu-mot-cua',
      'Chart 1',
    ])
  })

  it('have names of their own, whatever the capitals, and none that is reserved', async () => {
    expect(
      await sheetNames({ ...withTables('a', 'A', 'History', 'document'), language: 'en' }),
    ).toEqual(['Document', 'a', 'A-2', 'History-2', 'document-2'])
    const long = 'x'.repeat(31)
    expect(await sheetNames(withTables(long, long.toUpperCase()))).toEqual([
      'Văn bản',
      long,
      `${'X'.repeat(29)}-2`,
    ])
  })

  it('tell on the first where each table and chart is', async () => {
    const words = rowsOf(await sheetOf(report, 'Văn bản'), 'vi').flat()
    const at = words.indexOf('[Bảng ở trang tính “bieu-mot-cua”]')
    expect(at).toBeGreaterThan(words.indexOf('1. Số liệu'))
    expect(words.indexOf('[Biểu đồ ở trang tính “Biểu đồ 1”]')).toBeGreaterThan(at)
    expect(words.indexOf('a) Khó khăn, vướng mắc')).toBeGreaterThan(at)
  })

  it('repeat heads on every page and keep them in sight', async () => {
    const sheet = await sheetOf(report, 'bieu-mot-cua')
    expect(sheet.pageSetup.printTitlesRow).toBe('2:3')
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 3 }])
    const simple = await sheetOf(registerOf(3), 'so-theo-doi')
    expect(simple.pageSetup.printTitlesRow).toBe('2:2')
  })

  it('let heads that would fill the page stand once, so that rows have room', async () => {
    const [first, ...rest] = statistics.columns
    if (first === undefined) return
    const columns = [{ ...first, head: 'rất dài '.repeat(600) }, ...rest]
    const sheet = await sheetOf(
      { ...report, blocks: [{ ...statistics, columns }] },
      statistics.name,
    )
    expect(sheet.pageSetup.printTitlesRow).toBeUndefined()
    expect(sheet.views).not.toMatchObject([{ state: 'frozen' }])
  })

  it('merge a head over the columns that share it, and other heads over both rows', async () => {
    const sheet = await sheetOf(report, 'bieu-mot-cua')
    const merged = ['A1:I1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:H2', 'I2:I3']
    expect(sheet.model.merges.toSorted()).toEqual(merged)
    expect(sheet.getCell('C2').value).toBe('Tiếp nhận')
  })

  it('print all that stands on them, one page wide, on the paper of the document', async () => {
    const names = new Map(await definedNames(registerOf(3)))
    expect(names.get('_xlnm.Print_Titles')).toBe("'so-theo-doi'!$2:$2")
    const areas = (await definedNames(registerOf(3))).filter(([name]) =>
      name.endsWith('Print_Area'),
    )
    expect(areas.at(-1)?.[1]).toBe("'so-theo-doi'!$A$1:$K$5")
    const { pageSetup } = await sheetOf(registerOf(3), 'so-theo-doi')
    const paper = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1 }
    expect(pageSetup).toMatchObject({ ...paper, fitToHeight: 0 })
    const small = (await sheetOf(slip, 'Văn bản')).pageSetup
    expect(small).toMatchObject({ paperSize: 11, orientation: 'portrait' })
  })

  it('have the margins of the decree, the page number top centre and none on page one', async () => {
    const cover = await sheetOf(report, 'Văn bản')
    const { left, right, top, bottom } = cover.pageSetup.margins ?? {}
    const millimetres = [left, right, top, bottom].map((inches = 0) => Math.round(inches * 25.4))
    expect(millimetres).toEqual([30, 15, 20, 20])
    expect(cover.headerFooter.oddHeader).toBe('&C&"Times New Roman,Regular"&13&P')
    expect(cover.headerFooter.differentFirst).toBe(true)
    const table = await sheetOf(report, 'bieu-mot-cua')
    expect(table.headerFooter.oddHeader).toContain('&P')
    expect(table.headerFooter.differentFirst).not.toBe(true)
  })

  it('are set in Times New Roman, and break lines', async () => {
    const book = await opened(report)
    for (const sheet of book.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell(({ font, alignment }) => {
          expect(font.name).toBe('Times New Roman')
          expect(alignment.wrapText).toBe(true)
        }),
      )
    }
  })

  it('are as wide as the paper, by the shares of the columns', async () => {
    const { columns } = await sheetOf(registerOf(3), 'so-theo-doi')
    const widths = columns.map(({ width = 0 }) => width)
    const paper = (252 / 25.4) * 12
    const sum = widths.reduce((all, one) => all + one, 0)
    expect(sum).toBeLessThanOrEqual(paper)
    expect(sum).toBeGreaterThan(paper - 1)
    expect(widths[4]).toBeGreaterThan(widths[0] ?? 0)
  })

  it('begin a new page where the document does', async () => {
    const [first, second] = [report.blocks[0], report.blocks[1]]
    if (first === undefined || second === undefined) return
    const broken = { ...slip, blocks: [first, { block: 'new-page' }, second] } as const
    const cover = await partOf(broken, 'xl/worksheets/sheet1.xml')
    expect(cover).toContain('<rowBreaks count="1"')
    const rows = rowsOf(await sheetOf(broken, 'Văn bản'), 'vi')
    const row = Number(/<brk id="(\d+)"/.exec(cover)?.[1])
    expect(rows[row]?.join('')).toBe('I. TÌNH HÌNH CHUNG')
  })

  it('keep signatures together on a page', async () => {
    const lines = Array.from({ length: 22 }, (_, at) => ({
      block: 'paragraph' as const,
      style: 'body' as const,
      text: `Đoạn ${at}`,
    }))
    const cover = await partOf({ ...report, blocks: lines }, 'xl/worksheets/sheet1.xml')
    const rows = rowsOf(await sheetOf({ ...report, blocks: lines }, 'Văn bản'), 'vi')
    const row = Number(/<brk id="(\d+)"/.exec(cover)?.[1])
    expect(rows[row]?.join('')).toContain('KT. CỤC TRƯỞNG')
  })

  it('leave nothing to calculate when they are opened', async () => {
    const parts = partsOf(await render(report))
    expect(parts.get('xl/workbook.xml')).not.toContain('calcPr')
    for (const [name, xml] of parts) {
      if (name.includes('worksheets')) expect(xml).not.toMatch(/<(?:f|hyperlink)[ >]/)
    }
  })
})

describe('the names of totals', () => {
  it('are those of the table and the heads, in plain letters', async () => {
    const names = await definedNames(report)
    expect(names.filter(([name]) => name.startsWith('Total_'))).toEqual([
      ['Total_bieu_mot_cua_Tiep_nhan_Ky_truoc_chuyen_sang', "'bieu-mot-cua'!$C$7"],
      ['Total_bieu_mot_cua_Tiep_nhan_Moi_tiep_nhan', "'bieu-mot-cua'!$D$7"],
      ['Total_bieu_mot_cua_Tiep_nhan_Tong_so', "'bieu-mot-cua'!$E$7"],
      ['Total_bieu_mot_cua_Da_giai_quyet_Truoc_han', "'bieu-mot-cua'!$F$7"],
      ['Total_bieu_mot_cua_Da_giai_quyet_Dung_han', "'bieu-mot-cua'!$G$7"],
      ['Total_bieu_mot_cua_Da_giai_quyet_Qua_han', "'bieu-mot-cua'!$H$7"],
      ['Total_bieu_mot_cua_Ty_le_dung_han', "'bieu-mot-cua'!$I$7"],
    ])
    expect((await sheetOf(report, 'bieu-mot-cua')).getCell('E7').value).toBe(1559)
  })

  it('tell columns apart that have the same head, or one without letters', async () => {
    const columns = statistics.columns.map((column, at) => ({
      ...column,
      group: null,
      head: at === 8 ? '%' : 'Số',
    }))
    const document = { ...report, blocks: [{ ...statistics, columns }] }
    const names = (await definedNames(document)).map(([name]) => name)
    expect(names.filter((name) => name.startsWith('Total_'))).toEqual([
      'Total_bieu_mot_cua_So',
      ...[4, 5, 6, 7, 8].map((column) => `Total_bieu_mot_cua_So_${column}`),
      'Total_bieu_mot_cua_9',
    ])
  })

  it('are not the same for two tables whose names differ in capitals or length alone', async () => {
    const columns = statistics.columns.map((column) => ({ ...column, group: null, head: 'Số' }))
    const blocks = ['a', 'A', `b-${'c'.repeat(20)}`].map((name) => ({
      ...statistics,
      name,
      columns,
    }))
    const document = { ...report, blocks }
    const names = (await definedNames(document)).map(([name]) => name.toLowerCase())
    const totals = names.filter((name) => name.startsWith('total_'))
    expect(new Set(totals).size).toBe(totals.length)
    expect(totals).toHaveLength(21)
    for (const name of totals) expect(name).toMatch(/^[a-z_][a-z0-9_]+$/)
  })
})

describe('a table that is too large for a sheet', () => {
  it('is refused, naming the block', async () => {
    const row = [textCell('x')]
    const [column] = statistics.columns
    if (column === undefined) return
    const rows = Array.from({ length: 1_000_001 }, () => row)
    const table: Table = { ...statistics, columns: [column], rows, total: null }
    const document = { ...report, blocks: [table] }
    expect(prepareDocument(document).blocks).toHaveLength(1)
    await expect(render(document)).rejects.toMatchObject({
      code: 'invalid-input',
      field: 'blocks.0.rows',
    })
  })
})
