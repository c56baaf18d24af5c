import { expect, test } from 'vitest'
import type { Drawing, OfficialDocument } from '@motcua/core/documents'
import { bareDocument } from '@motcua/testing'
import { xlsxRenderer } from '../src/index.js'
import { openWorkbook, partsOf } from './support/read-workbook.js'

const { render } = xlsxRenderer()

const withDrawing = (width: number, height: number): OfficialDocument => {
  const picture: Drawing = { is: 'drawing', width, height, parts: [] }
  return bareDocument([
    { block: 'picture', picture, caption: 'Sơ đồ', alternative: 'Từ nhận đến ký' },
  ])
}

const anchorOf = async (document: OfficialDocument) => {
  const book = await openWorkbook(await render(document))
  const [image] = book.worksheets[0]?.getImages() ?? []
  if (image === undefined) throw new Error('no image')
  const { tl, br } = image.range
  return { columns: [tl.nativeCol, br.nativeCol], rows: [tl.nativeRow, br.nativeRow] }
}

test('a drawing stands over whole columns, in the middle', async () => {
  const [left = 0, right = 0] = (await anchorOf(withDrawing(200, 100))).columns
  expect(left).toBeGreaterThan(0)
  expect(left + right).toBe(24)
  expect((await anchorOf(withDrawing(2000, 100))).columns).toEqual([0, 24])
})

test('a drawing that is higher than a row stands over several', async () => {
  const { rows } = await anchorOf(withDrawing(200, 600))
  expect((rows[1] ?? 0) - (rows[0] ?? 0)).toBe(2)
})

test('who cannot see a drawing hears its alternative', async () => {
  const parts = partsOf(await render(withDrawing(200, 100)))
  expect(parts.get('xl/drawings/drawing1.xml')).toContain('descr="Từ nhận đến ký"')
})
