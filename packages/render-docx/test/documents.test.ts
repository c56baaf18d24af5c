import { createHash } from 'node:crypto'
import { bareDocument, fullDocument } from '@motcua/testing'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { plainDate } from '@motcua/core'
import { textCell, type Block, type OfficialDocument } from '@motcua/core/documents'
import { docxRenderer } from '@motcua/render-docx'
import { readWithMammoth } from './support/mammoth-reading.js'
import { partOf, partsOf } from './support/word-file.js'

const render = (document: OfficialDocument) => docxRenderer().render(document)

const body = async (document: OfficialDocument) =>
  partOf(await render(document), 'word/document.xml')

const line = (text: string): Block => ({ block: 'paragraph', style: 'body', text })

describe('the layout of the decree', () => {
  test('A4 has its margins in twips, forms on A5 smaller ones', async () => {
    const wide = { size: 'A4', orientation: 'landscape' } as const
    expect(await body({ ...fullDocument(), page: wide })).toMatch(
      /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/,
    )
    const small = { size: 'A5', orientation: 'portrait' } as const
    expect(await body({ ...fullDocument(), page: small })).toMatch(
      /<w:pgSz w:w="8391" w:h="11906" w:orient="portrait"\/>/,
    )
  })

  test('the number of the page stands above the text, but for the first page', async () => {
    const file = await render(fullDocument())
    const main = partOf(file, 'word/document.xml')
    expect(main).toContain('<w:titlePg/>')
    const headers = Object.entries(partsOf(file)).filter(([name]) => /^word\/header/.test(name))
    const numbered = headers.filter(([, xml]) => xml.includes('PAGE'))
    expect([headers.length, numbered.length]).toEqual([2, 1])
    expect(numbered[0]?.[1]).toContain('<w:pStyle w:val="Header"/>')
  })

  test('everything is set in Times New Roman, in the sizes of the decree', async () => {
    const styles = partOf(await render(fullDocument()), 'word/styles.xml')
    expect(new Set(styles.match(/w:ascii="[^"]*"/g))).toEqual(
      new Set(['w:ascii="Times New Roman"']),
    )
    const sizeOf = (id: string) =>
      new RegExp(`w:styleId="${id}".*?(?:<w:sz w:val="(\\d+)"/>|</w:style>)`).exec(styles)?.[1]
    expect(
      ['Nation', 'Motto', 'Issuer', 'Number', 'Title', 'RecipientsLabel', 'Recipients'].map(sizeOf),
    ).toEqual(['24', '26', '24', '26', '28', '24', '22'])
    expect(/<w:docDefaults>.*?<w:sz w:val="(\d+)"/.exec(styles)?.[1]).toBe('28')
  })

  test.each(['Title', 'Heading1', 'Heading2', 'Heading3', 'List', 'Caption', 'Signature'])(
    'the style %s is one of the file and used in it',
    async (id) => {
      const file = await render(fullDocument())
      expect(partOf(file, 'word/styles.xml')).toContain(`w:styleId="${id}"`)
      expect(partOf(file, 'word/document.xml')).toContain(`<w:pStyle w:val="${id}"/>`)
    },
  )

  test('no paragraph has a style the file lacks', async () => {
    const file = await render(fullDocument())
    const used = Array.from(
      partOf(file, 'word/document.xml').matchAll(/<w:(?:pStyle|tblStyle) w:val="([^"]*)"/g),
      ([, id]) => id,
    )
    const styles = partOf(file, 'word/styles.xml')
    expect([...new Set(used)].filter((id) => !styles.includes(`w:styleId="${id ?? ''}"`))).toEqual(
      [],
    )
  })

  test('rows stay whole, and both lines of a head are repeated', async () => {
    const file = await render(fullDocument())
    expect((await readWithMammoth(file)).heads).toEqual([2])
    const rows = partOf(file, 'word/document.xml').match(/<w:tr>.*?<\/w:tr>/g) ?? []
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([])
  })

  test('recipients stand at the left of one signature, and below several', async () => {
    const [first, second] = fullDocument().signatures
    if (first === undefined || second === undefined) throw new Error('two signatures')
    const order = async (signatures: readonly (typeof first)[]) => {
      const xml = await body({ ...fullDocument(), signatures })
      return xml.indexOf('Nơi nhận:') < xml.indexOf(signatures[0]?.name ?? '')
    }
    expect([await order([second]), await order([first, second])]).toEqual([true, false])
  })

  test('a field without a value is a dotted line', async () => {
    const fields = [
      { label: 'Họ và tên', value: textCell('Nguyễn Văn Ân') },
      { label: 'Điện thoại', value: textCell(null) },
    ]
    const xml = await body(bareDocument([{ block: 'fields', fields }]))
    expect(xml.match(/w:leader="dot"/g)).toHaveLength(1)
    expect(xml).toMatch(/leader="dot".*Điện thoại:/)
  })
})

describe('the properties of the file', () => {
  test('have the day of the document, no other', async () => {
    const about = {
      title: 'Báo cáo',
      author: 'Chi cục',
      subject: 'Một cửa',
      date: plainDate('2017-06-01'),
    }
    const core = partOf(await render({ ...bareDocument([]), about }), 'docProps/core.xml')
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(Array(2).fill('2017-06-01T00:00:00Z'))
    expect(core).toContain('<cp:lastModifiedBy>Chi cục</cp:lastModifiedBy>')
  })

  test('a title that looks like a date of the file changes none', async () => {
    const title = '<dcterms:created>1999-01-01</dcterms:created>'
    const about = { ...fullDocument().about, title }
    const core = partOf(await render({ ...bareDocument([]), about }), 'docProps/core.xml')
    expect(core).toContain('<dc:title>&lt;dcterms:created&gt;1999-01-01')
    expect(core).toContain('2017-06-01T00:00:00Z</dcterms:created>')
  })
})

describe('marks of the library in words', () => {
  test('the mark of a list and the mark of a picture stay words', async () => {
    const picture: Block = {
      block: 'picture',
      picture: { is: 'qr', text: 'PY01' },
      caption: null,
      alternative: 'Mã',
    }
    const list: Block = { block: 'list', ordered: false, items: ['Bản án'] }
    const plain = await render(bareDocument([picture, list]))
    const [, bytes = new Uint8Array()] =
      Object.entries(unzipSync(plain)).find(([name]) => name.startsWith('word/media/')) ?? []
    const image = createHash('sha1').update(bytes).digest('hex')
    const marks = ['{dash-1}', '{dash-0}', `{${image}.png}`, '{}', '{{a}}']
    const words = marks.join(' ')
    const file = await render(
      bareDocument([{ ...picture, alternative: words }, { ...list, items: [words] }, line(words)]),
    )
    const { text } = await readWithMammoth(file)
    expect(text.split(words)).toHaveLength(4)
  })

  test('an element that stands for rows is made by no word', async () => {
    const words = '<motcua:rows number="0"/>'
    const xml = await body(bareDocument([line(words)]))
    expect(xml).toContain('&lt;motcua:rows number="0"/&gt;'.replaceAll('"', '&quot;'))
    expect(xml).not.toContain('<motcua')
  })
})

describe('the file', () => {
  test('begins with its content types, all of one time', async () => {
    const file = await render(fullDocument())
    expect(Object.keys(unzipSync(file))[0]).toBe('[Content_Types].xml')
    const view = new DataView(file.buffer, file.byteOffset)
    expect(view.getUint16(12, true)).toBe((1 << 5) | 1)
    expect(view.getUint16(10, true)).toBe(12 << 11)
  })

  test('has pictures as PNG with their words', async () => {
    const file = await render(fullDocument())
    const images = Object.entries(unzipSync(file)).filter(([name]) =>
      name.startsWith('word/media/'),
    )
    expect(images).toHaveLength(3)
    for (const [, bytes] of images) expect([...bytes.subarray(0, 4)]).toEqual([137, 80, 78, 71])
    const main = partOf(file, 'word/document.xml')
    expect(main.match(/<wp:docPr id="\d+" name="Picture \d+"/g)).toHaveLength(3)
  })

  test('a chart with many categories is no higher than its page', async () => {
    const categories = Array.from({ length: 200 }, (_, index) => `Thủ tục ${index + 1}`)
    const chart: Block = {
      block: 'picture',
      picture: {
        is: 'chart',
        bars: 'grouped',
        unit: 'hồ sơ',
        categories,
        series: [{ name: 'Đúng hạn', values: categories.map((_, index) => index) }],
      },
      caption: null,
      alternative: 'Theo thủ tục',
    }
    const [, width, height] =
      /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(await body(bareDocument([chart]))) ?? []
    expect(Number(height) / 36_000).toBeLessThan(245)
    expect(Number(width) / 36_000).toBeLessThan(166)
  })
})
