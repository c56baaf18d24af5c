import type { OfficialDocument } from '@motcua/core/documents'
import type Excel from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xlsxRenderer } from '@motcua/render-xlsx'
import { openWorkbook, rowsOf } from './support/read-workbook.js'
import { report, slip } from './support/samples.js'

async function coverOf(document: OfficialDocument): Promise<Excel.Worksheet> {
  const [cover] = (await openWorkbook(await xlsxRenderer().render(document))).worksheets
  if (cover === undefined) throw new Error('no sheet')
  return cover
}

/** The words of each row that has any. */
const lines = async (document: OfficialDocument) =>
  rowsOf(await coverOf(document), 'vi')
    .map((row) => row.filter((words) => words !== ''))
    .filter((row) => row.length > 0)

function cellWith(sheet: Excel.Worksheet, words: string): Excel.Cell {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= 24; column += 1) {
      const cell = sheet.getCell(row, column)
      if (cell.value === words) return cell
    }
  }
  throw new Error(`not there: ${words}`)
}

const numberOf = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** The cells of a range such as `A1:B2`, each as column and row. */
function cellsOf(range: string): readonly string[] {
  const [, from = '', top = '', to = '', bottom = ''] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
  const cells: string[] = []
  for (let row = Number(top); row <= Number(bottom); row += 1) {
    for (let column = numberOf(from); column <= numberOf(to); column += 1) {
      cells.push(`${column},${row}`)
    }
  }
  return cells
}

describe('the first sheet', () => {
  it('ticks what is checked, counts what is ordered, and puts dashes before the rest', async () => {
    const read = await lines(report)
    for (const line of [
      ['☑', 'Đã đối chiếu với sổ theo dõi hồ sơ'],
      ['☐', 'Đã gửi bản điện tử'],
      ['-', '=SUM(A1)'],
      ['1.', 'Đề nghị bổ sung biên chế'],
      ['2.', '+84 257 3841 234'],
      ['Ngày chốt số liệu', '01/6/2017'],
    ]) {
      expect(read).toContainEqual(line)
    }
  })

  it('has recipients on the left of one signature, and below where there are more', async () => {
    const first = (await lines(report)).find((row) => row.includes('Nơi nhận:'))
    expect(first).toEqual(['Nơi nhận:', 'KT. CỤC TRƯỞNG'])
    const words = (await lines({ ...slip, recipients: ['Như trên', 'Lưu: VT'] })).flat()
    expect(words.slice(-5)).toEqual([
      'Nguyễn Văn Ân',
      'Trần Thị Bình',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
    ])
    expect((await lines({ ...report, language: 'en' })).flat()).toContain('Recipients:')
  })

  it('has the office on the left and the nation on the right, each with a line below', async () => {
    const cover = await coverOf(report)
    const [issuer, motto] = [report.letterhead?.issuer ?? '', report.letterhead?.motto ?? '']
    const [left, right] = [cellWith(cover, issuer), cellWith(cover, motto)]
    expect(left.fullAddress.col).toBe(1)
    expect(right.fullAddress.col).toBe(11)
    const lineOf = (columns: readonly number[]) =>
      columns.filter((column) =>
        Array.from({ length: 12 }, (_, row) => cover.getCell(row + 1, column)).some(
          ({ style }) => style.border?.top?.style === 'thin',
        ),
      )
    expect(lineOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([4, 5, 6, 7])
    const under = lineOf([11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24])
    expect(under).toEqual([14, 15, 16, 17, 18, 19, 20, 21])
  })

  it('has rows as tall as their words', async () => {
    const text = 'Trong kỳ báo cáo, bộ phận một cửa đã tiếp nhận đủ hồ sơ. '
    const paragraph = (times: number) =>
      ({ block: 'paragraph', style: 'body', text: text.repeat(times).trim() }) as const
    const cover = await coverOf({ ...report, blocks: [1, 2, 4, 8].map(paragraph) })
    const heights = [1, 2, 4, 8].map((times) => {
      const { row } = cellWith(cover, paragraph(times).text)
      return cover.getRow(Number(row)).height
    })
    expect(heights).toEqual(heights.toSorted((one, other) => one - other))
    expect(heights[0]).toBeGreaterThan(15)
    expect(heights[3]).toBeGreaterThan((heights[0] ?? 0) * 4)
  })

  it('has the type of the decree, and smaller type on small paper', async () => {
    const sizesOf = async (document: OfficialDocument) => {
      const cover = await coverOf(document)
      const { nation = '', motto = '' } = document.letterhead ?? {}
      return [nation, motto, document.title.type].map((words) => cellWith(cover, words).font)
    }
    expect(await sizesOf(report)).toMatchObject([
      { size: 12, bold: true },
      { size: 13, bold: true },
      { size: 14, bold: true },
    ])
    expect(await sizesOf(slip)).toMatchObject([{ bold: true }, { size: 10 }, { size: 13 }])
  })

  it('merges no cell twice, however long its parts are', async () => {
    const words = fc
      .tuple(fc.constantFrom('CHI CỤC', 'x', 'thi hành án\n'), fc.integer({ min: 0, max: 90 }))
      .map(([word, times]) => `${word} `.repeat(times))
    const signature = fc.record({
      authority: fc.array(words, { maxLength: 3 }),
      note: fc.option(words),
      name: fc.option(words),
    })
    const letterhead = fc.record({
      superior: fc.option(words),
      issuer: words,
      number: fc.option(words),
      about: fc.option(words),
      nation: words,
      motto: words,
      placeAndDate: fc.option(words),
    })
    const parts = fc.record({
      letterhead,
      signatures: fc.array(signature, { maxLength: 6 }),
      recipients: fc.array(words, { maxLength: 3 }),
      page: fc.constantFrom(report.page, slip.page),
    })
    const render = async (part: Partial<OfficialDocument>) => {
      const { merges } = (await coverOf({ ...report, blocks: [], ...part })).model
      const cells = merges.flatMap((range) => cellsOf(range))
      expect(new Set(cells).size).toBe(cells.length)
    }
    await fc.assert(fc.asyncProperty(parts, render), { numRuns: 40 })
  })
})
