import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { OfficialDocument } from '@motcua/core/documents'
import { documentTool, noDocumentTools } from '@motcua/testing/tools'
import { pdfRenderer } from '../src/index.js'
import { PdfObjects, words, type Value } from './support/pdf-objects.js'
import { letter, report, slip } from './support/samples.js'

const { render } = pdfRenderer()

const objectsOf = async (document: OfficialDocument): Promise<PdfObjects> =>
  new PdfObjects(await render(document))

const latin = (file: Uint8Array): string => Buffer.from(file).toString('latin1')

const nameOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

const idOf = (file: Uint8Array): string | undefined => /\/ID \[<(\w{32})>/.exec(latin(file))?.[1]

test('every font is embedded as a subset, and none that no letter needs', async () => {
  const objects = await objectsOf(letter)
  const fonts = [...objects.dictionaries()].filter((each) => each.get('Type') === '/FontDescriptor')
  const names = fonts.map((font) => nameOf(font.get('FontName')))
  expect(names.filter((name) => /^\/[A-Z]{6}\+/.test(name))).toEqual(names)
  expect(names.map((name) => name.slice(8)).toSorted()).toEqual(
    ['Bold', 'BoldItalic', 'Italic', 'Regular'].map((face) => `Tinos-${face}`),
  )
  expect(fonts.every((font) => font.has('FontFile2'))).toBe(true)
  expect(latin(await render({ ...letter, recipients: [] }))).not.toContain('BoldItalic')
})

test('a file has no link, script, form, action or other file', async () => {
  const objects = await objectsOf({
    ...slip,
    title: { type: 'https://example.vn', about: 'javascript:alert(1)' },
  })
  const names = [...objects.dictionaries()].flatMap((each) => [...each.keys()])
  const calling = names.filter((name) =>
    /^(?:URI|JS|JavaScript|Launch|OpenAction|AA|A[FP]|Annots|AcroForm|EmbeddedFiles|F)$/.test(name),
  )
  expect(calling).toEqual([])
})

test('the day the document says is when the file says it was made', async () => {
  const file = latin(await render(letter))
  expect(file.match(/D:\d{14}Z/g)).toEqual(['D:20170601000000Z', 'D:20170601000000Z'])
  expect(file).toContain('<xmp:CreateDate>2017-06-01T00:00:00Z</xmp:CreateDate>')
})

test('documents that differ in a word differ in the identity of their file', async () => {
  const [first, again] = [await render(letter), await render(letter)]
  const other = await render({ ...letter, recipients: ['Lưu: VT'] })
  expect(idOf(first)).toMatch(/^[\da-f]{32}$/)
  expect(idOf(again)).toBe(idOf(first))
  expect(idOf(other)).not.toBe(idOf(first))
})

test('title, author and subject cannot leave their place in the description of the file', async () => {
  const about = {
    ...letter.about,
    title: '</rdf:li></rdf:Alt></dc:title><x>&amp;',
    author: ']]><!--',
    subject: '<?xpacket end="w"?>',
  }
  const file = Buffer.from(await render({ ...letter, about })).toString('utf8')
  expect(file).toContain('&lt;/rdf:li&gt;&lt;/rdf:Alt&gt;&lt;/dc:title&gt;&lt;x&gt;&amp;amp;')
  expect(file).toContain(']]&gt;&lt;!--')
  const described = file.slice(file.indexOf('<?xpacket begin'))
  expect(described.slice(0, described.indexOf('endstream')).match(/<\?xpacket end/g)).toHaveLength(
    1,
  )
})

test('the file is tagged: headings, lists, tables and pictures are what they are', async () => {
  const objects = await objectsOf({ ...report, blocks: [...report.blocks, ...letter.blocks] })
  const roles = new Set([...objects.dictionaries()].map((each) => each.get('S')))
  const expected =
    '/Document /P /H1 /H2 /H3 /H4 /L /LI /Lbl /LBody /Table /Caption /THead /TBody /TR /TH /TD /Figure /Div'
  expect([...roles].filter((role) => role !== undefined).toSorted()).toEqual(
    expected.split(' ').toSorted(),
  )
  expect(objects.dictionary(objects.root.get('MarkInfo')).get('Marked')).toBe(null)
  expect(words(objects.at(objects.root.get('Lang')))).toBe('vi')
})

test('heads of a table say what they are the head of', async () => {
  const objects = await objectsOf(report)
  const heads = [...objects.dictionaries()].filter((each) => each.get('S') === '/TH')
  const spans = heads.map((head) => {
    const attributes = objects.dictionary(head.get('A'))
    return [attributes.get('Scope'), attributes.get('ColSpan'), attributes.get('RowSpan')]
  })
  const single = ['/Column', undefined, undefined]
  const deep = ['/Column', undefined, 2]
  const group = ['/Column', 3, undefined]
  const pair = ['/Column', 2, undefined]
  expect(spans).toHaveLength(9)
  expect(spans).toEqual(
    expect.arrayContaining([single, single, single, single, single, deep, deep, group, pair]),
  )
})

test('a box of a list is told to who cannot see it', async () => {
  const objects = await objectsOf(letter)
  const told = [...objects.dictionaries()].map((each) => words(objects.at(each.get('ActualText'))))
  expect(told.filter((text) => text !== '')).toEqual(['☒', '☐'])
})

const missing = noDocumentTools('pdftotext')

test.skipIf(missing !== null)(
  `poppler reads the words of a slip${missing === null ? '' : `: ${missing}`}`,
  async () => {
    const read = execFileSync(documentTool('pdftotext'), ['-', '-'], {
      input: await render(slip),
      encoding: 'utf8',
    })
    for (const words of [
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      'Tiếp nhận hồ sơ của: Nguyễn Văn Ân',
    ]) {
      expect(read).toContain(words)
    }
  },
)
