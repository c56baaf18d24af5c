import { describe, expect, test } from 'vitest'
import {
  procedureNotice,
  type Block,
  type Drawing,
  type OfficialDocument,
} from '@motcua/core/documents'
import { thads } from '@motcua/core/thads'
import { pdfRenderer } from '../src/index.js'
import { readPdf } from './support/read-pdf.js'
import { letter } from './support/samples.js'

const { render } = pdfRenderer()

const pagesOf = async (blocks: readonly Block[]): Promise<readonly string[]> => {
  const document: OfficialDocument = { ...letter, blocks, signatures: [], recipients: [] }
  const { heads } = await readPdf(await render(document))
  return 'pages' in heads ? heads.pages : []
}

const chart = (categories: number): Block => ({
  block: 'picture',
  picture: {
    ...{ is: 'chart', bars: 'grouped', unit: 'hồ sơ' },
    categories: Array.from({ length: categories }, (_, index) => `Đơn vị ${String(index + 1)}`),
    series: [{ name: 'Đúng hạn', values: Array.from({ length: categories }, () => 3) }],
  },
  caption: 'Biểu đồ tiến độ',
  alternative: 'Ba hồ sơ ở mỗi đơn vị',
})

const drawing = (width: number, height: number): Block => {
  const picture: Drawing = {
    ...{ is: 'drawing', width, height },
    parts: [
      {
        ...{ part: 'box', x: 0, y: 0, width, height, corner: 8 },
        ...{ tone: 'work', outline: 'solid' },
      },
    ],
  }
  return { block: 'picture', picture, caption: 'Sơ đồ', alternative: 'Từ nhận đến ký' }
}

const line = (text: string): Block => ({ block: 'paragraph', style: 'body', text })
const lines = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => line(`Dòng ${String(index + 1)}`))

describe('a picture', () => {
  test('that nearly fits is printed smaller on the page of its title', async () => {
    expect(await pagesOf([drawing(400, 640)])).toHaveLength(1)
  })

  test('that would be too small begins a page', async () => {
    const pages = await pagesOf([...lines(20), chart(25)])
    expect(pages).toHaveLength(2)
    expect(pages[1]).toContain('Biểu đồ tiến độ')
  })

  test('takes its heading with it', async () => {
    const heading: Block = { block: 'heading', level: 1, text: 'Sơ đồ quy trình' }
    const pages = await pagesOf([...lines(15), heading, drawing(400, 400)])
    expect(pages).toHaveLength(2)
    expect(pages[0]).not.toContain('Sơ đồ quy trình')
  })

  test('that is higher than a page is printed on one', async () => {
    expect(await pagesOf([drawing(300, 3000)])).toHaveLength(2)
  })
})

test('a drawing is lines and letters, as large as it says', async () => {
  const small = await render({ ...letter, blocks: [drawing(50, 20)] })
  const text = new TextDecoder('latin1').decode(small)
  expect(text).not.toContain('/Subtype /Image')
})

describe('the notice of every procedure', () => {
  const all = thads.procedures.flatMap(({ id, versions }) =>
    versions.map(({ from }) => ({ procedure: id, on: from })),
  )
  test.each(all)('$procedure of $on fits one page', async (of) => {
    for (const language of ['vi', 'en'] as const) {
      const { heads } = await readPdf(await render(procedureNotice(thads, { ...of, language })))
      expect('pages' in heads ? heads.pages : []).toHaveLength(1)
    }
  })
})
