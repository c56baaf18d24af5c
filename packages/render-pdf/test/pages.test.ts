import { expect, test } from 'vitest'
import {
  numberCell,
  textCell,
  type Block,
  type OfficialDocument,
  type Table,
} from '@motcua/core/documents'
import { pdfRenderer } from '../src/index.js'
import { readAsides, readPdf } from './support/read-pdf.js'
import { letter, register, report, slip } from './support/samples.js'

const { render } = pdfRenderer()

const pagesOf = async (document: OfficialDocument): Promise<readonly string[]> => {
  const { heads } = await readPdf(await render(document))
  return 'pages' in heads ? heads.pages : []
}

const bare = (blocks: readonly Block[]): OfficialDocument => ({
  ...letter,
  layout: 'book',
  letterhead: null,
  title: { type: 'DANH SÁCH', about: null },
  blocks,
  signatures: [],
  recipients: [],
})

const table = (over: Partial<Table>): Table => ({
  block: 'table',
  name: 'list',
  caption: null,
  columns: ['Mã', 'Tên'].map((head) => ({ head, group: null, width: 1, align: 'left' })),
  rows: [],
  total: null,
  ...over,
})

const lines = (count: number, word: string): string =>
  Array.from({ length: count }, (_, index) => `${word}-${String(index)}`).join('\n')

const paragraph = (text: string): Block => ({ block: 'paragraph', style: 'body', text })

test('the first page has no number, and the others have theirs', async () => {
  const asides = await readAsides(await render(bare([paragraph(lines(120, 'dòng'))])))
  expect(asides).toEqual(['', '2', '3'])
})

test('a register of thirty rows takes three pages, each with the whole head', async () => {
  const file = await render(register(30))
  expect(await readAsides(file)).toEqual([
    '',
    expect.stringMatching(/^2TTMã hồ sơ.*Ngày, tháng, năm.*Trả kết quả/),
    expect.stringMatching(/^3TTMã hồ sơ.*Ngày, tháng, năm.*Trả kết quả/),
  ])
})

test('a slip fits one sheet of A5', async () => {
  expect(await pagesOf(slip)).toHaveLength(1)
})

test('a row that does not fit begins the next page whole', async () => {
  const rows = [lines(40, 'một'), lines(40, 'hai'), lines(40, 'ba')].map((text) => [
    textCell(text),
    numberCell(1),
  ])
  const pages = await pagesOf(bare([table({ rows })]))
  expect(pages.map((page) => /một-39|hai-39|ba-39/.exec(page)?.[0])).toEqual([
    'một-39',
    'hai-39',
    'ba-39',
  ])
  expect(pages[1]).toContain('hai-0')
})

test('a row that is taller than a page begins where it stands and breaks', async () => {
  const rows = [[textCell(lines(100, 'một')), textCell('bên')]]
  const pages = await pagesOf(bare([paragraph('Đầu'), table({ rows })]))
  expect(pages).toHaveLength(2)
  expect(pages[0]).toMatch(/Đầu.*một-0/)
  expect(pages[1]).toMatch(/2MãTên.*một-99/)
})

test('a head of half a page is printed once', async () => {
  const columns = [lines(30, 'đầu'), 'Tên'].map(
    (head) => ({ head, group: null, width: 1, align: 'left' }) as const,
  )
  const rows = Array.from({ length: 60 }, () => [textCell('a'), textCell('b')])
  const pages = await pagesOf(bare([table({ columns, rows })]))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.join('').split('đầu-29')).toHaveLength(2)
})

test('caption, head and first row of a table stand together', async () => {
  const rows = [[textCell('hàng'), numberCell(1)]]
  for (let count = 38; count < 48; count += 1) {
    const text = lines(count, 'dòng')
    const pages = await pagesOf(bare([paragraph(text), table({ caption: 'Bảng', rows })]))
    const page = pages.find((each) => each.includes('Bảng'))
    expect(page).toMatch(/Bảng.*MãTên.*hàng/)
  }
})

test('a heading never ends a page', async () => {
  for (let count = 35; count < 50; count += 1) {
    const pages = await pagesOf({
      ...letter,
      blocks: [
        paragraph(lines(count, 'dòng')),
        { block: 'heading', level: 1, text: 'II. KIẾN NGHỊ' },
        paragraph('Không.'),
      ],
    })
    expect(pages.find((page) => page.includes('KIẾN NGHỊ'))).toContain('Không.')
  }
})

test('signatures stay on one page, with the last lines before them', async () => {
  for (let count = 20; count < 45; count += 1) {
    const pages = await pagesOf({ ...letter, blocks: [paragraph(lines(count, 'dòng'))] })
    const page = pages.find((each) => each.includes('PHÓ CHI CỤC TRƯỞNG'))
    expect(page).toMatch(new RegExp(`dòng-${String(count - 1)}.*Lưu: VT.*KT.*Lê Văn Cường`))
  }
})

test('a paragraph leaves no single line behind and takes none with it', async () => {
  for (let count = 40; count < 50; count += 1) {
    const blocks = [paragraph(lines(count, 'trên')), paragraph(lines(5, 'dòng'))]
    const pages = await pagesOf(bare(blocks))
    const counts = pages.map((page) => page.split('dòng-').length - 1)
    expect(counts).not.toContain(1)
  }
})

test('what follows a new page begins one, and no page is left empty', async () => {
  const blocks: readonly Block[] = [
    paragraph('một'),
    { block: 'new-page' },
    { block: 'new-page' },
    paragraph('hai'),
  ]
  expect(await pagesOf(bare(blocks))).toEqual(['DANH SÁCHmột', '2hai'])
})

test('fifty thousand letters without a space flow over pages', async () => {
  const pages = await pagesOf(bare([paragraph('x'.repeat(50_000))]))
  expect(pages.join('').replace(/[^x]/g, '')).toHaveLength(50_000)
  expect(pages.length).toBeGreaterThan(10)
})

test('a report is read in its order: letterhead, title, text, table, picture, recipients, signature', async () => {
  const { text } = await readPdf(await render(report))
  const order = [
    'CỤC THI HÀNH ÁN',
    'CỘNG HÒA',
    'Số: 05',
    'Tuy Hòa, ngày',
    'BÁO CÁO',
    'I. TÌNH HÌNH',
    'Số hồ sơ tiếp nhận',
    'Cộng',
    'Tháng 3: 120',
    'II. KIẾN NGHỊ',
    'Nơi nhận:',
    '- Lưu: VT, VP.',
    'KT. CHI CỤC TRƯỞNG',
    'Lê Văn Cường',
  ].map((words) => text.indexOf(words))
  expect(order).toEqual(order.toSorted((one, other) => one - other))
  expect(order).not.toContain(-1)
})

test('a heading stands on the page where the table below it begins', async () => {
  const head = 'Hướng dẫn đến cơ quan có thẩm quyền'
  const columns = Array.from({ length: 12 }, () => ({
    ...{ head, group: null, width: 1 },
    align: 'left' as const,
  }))
  const rows = [columns.map(() => numberCell(1))]
  const heading: Block = { block: 'heading', level: 1, text: 'Phần II' }
  for (let before = 20; before < 60; before += 2) {
    const blocks = [paragraph(lines(before, 'dòng')), heading, table({ columns, rows })]
    const pages = await pagesOf(bare(blocks))
    const at = pages.findIndex((page) => page.includes('Phần II'))
    expect(pages[at], String(before)).toContain('quyền')
  }
})
