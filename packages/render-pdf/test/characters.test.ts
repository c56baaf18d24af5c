import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { textCell, type OfficialDocument } from '@motcua/core/documents'
import { documentTool, noDocumentTools } from '@motcua/testing/tools'
import { pdfRenderer } from '../src/index.js'
import { readPdf } from './support/read-pdf.js'
import { letter, slip } from './support/samples.js'

const saying = (text: string): OfficialDocument => ({
  ...letter,
  blocks: [{ block: 'paragraph', style: 'body', text }],
})

const readBack = async (text: string): Promise<string> =>
  (await readPdf(await pdfRenderer().render(saying(text)))).text

const foreign = '漢字 かな 📄🏛 ไทย \uE000'

test('characters the font lacks are printed as boxes that are read back as what they are', async () => {
  expect(await readBack(foreign)).toContain(foreign)
})

const missing = noDocumentTools('pdftotext')

test.skipIf(missing !== null)(
  `poppler reads them too${missing === null ? '' : `: ${missing}`}`,
  async () => {
    const input = await pdfRenderer().render(saying('Chữ 漢字 📄🏛 hết'))
    const read = execFileSync(documentTool('pdftotext'), ['-', '-'], { input, encoding: 'utf8' })
    expect(read).toContain('Chữ 漢字 📄🏛 hết')
  },
)

test('characters of one shape are read back as themselves', async () => {
  const alike = 'a-b a\u2010b a\u2011b Ω \u03A9 µ \u03BC x\u00A0y'
  expect(await readBack(alike)).toContain(alike)
})

test('characters without a shape are kept, and take no room', async () => {
  const joined = 'n\u200Bgu\u200Cy\u200Dễn soft\u00ADhyphen \u{E0041}\uFE0F'
  expect(await readBack(joined)).toContain(joined)
})

test('a renderer may refuse a document with a character its font lacks, naming place and character', async () => {
  const { render } = pdfRenderer({ missing: 'refuse' })
  await expect(render(saying('Chữ 漢'))).rejects.toMatchObject({
    code: 'invalid-input',
    field: 'blocks.0.text',
    message: expect.stringContaining('U+6F22 漢'),
  })
  const [signature] = slip.signatures
  const signed = { ...slip, signatures: [{ ...signature, authority: [], note: null, name: '📄' }] }
  await expect(render(signed)).rejects.toMatchObject({ field: 'signatures.0.name' })
})

test('what the font has is not refused, nor what has no shape, nor a line feed', async () => {
  const { render } = pdfRenderer({ missing: 'refuse' })
  const document = { ...slip, blocks: [...slip.blocks, ...saying('ĐỖ ₫\nn\u200Dg\u00AD').blocks] }
  await expect(render(document)).resolves.toBeInstanceOf(Uint8Array)
  const cell = { label: 'Họ tên', value: textCell('ไทย') }
  const fields = { ...slip, blocks: [{ block: 'fields', fields: [cell] } as const] }
  await expect(render(fields)).rejects.toMatchObject({ field: 'blocks.0.fields.0.value.text' })
})
