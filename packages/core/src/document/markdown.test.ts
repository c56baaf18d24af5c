import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../model/time.js'
import type { Block } from './block.js'
import { numberCell, textCell } from './cell.js'
import { documentMarkdown } from './markdown.js'
import type { OfficialDocument } from './official-document.js'

const holding = (blocks: readonly Block[]): OfficialDocument => ({
  ...{ kind: 'guide', language: 'vi', layout: 'letter' },
  page: { size: 'A4', orientation: 'portrait' },
  letterhead: null,
  title: { type: 'QUY TRÌNH', about: null },
  ...{ blocks, signatures: [], recipients: [] },
  about: { title: 'x', author: 'x', subject: 'x', date: plainDate('2017-06-01') },
})

const said = (blocks: readonly Block[]): readonly string[] =>
  documentMarkdown(holding(blocks)).trimEnd().split('\n').slice(2)

const saying = (text: string): string =>
  said([{ block: 'paragraph', style: 'body', text }]).join('\n')

describe('a document as Markdown', () => {
  test('has a line for every row, field and item', () => {
    expect(
      said([
        { block: 'heading', level: 1, text: 'I. Hồ sơ' },
        {
          ...{ block: 'table', name: 'papers', caption: 'Giấy tờ', total: null },
          columns: [
            { head: 'Tên', group: null, width: 2, align: 'left' },
            { head: 'Số bản', group: null, width: 1, align: 'right' },
          ],
          rows: [[textCell('Đơn\nyêu cầu'), numberCell(1204)]],
        },
        { block: 'fields', fields: [{ label: 'Phí', value: textCell('Không') }] },
        { block: 'list', ordered: true, items: ['Nộp', 'Nhận'] },
        { block: 'checklist', items: [{ text: 'Bản chính', checked: true }] },
      ]),
    ).toEqual([
      ...['## I. Hồ sơ', '', '**Giấy tờ**', ''],
      ...['| Tên | Số bản |', '| :-- | --: |', '| Đơn / yêu cầu | 1.204 |', ''],
      ...['- **Phí:** Không', '', '1. Nộp', '2. Nhận', '', '- [x] Bản chính'],
    ])
  })

  test('tells a drawing by its alternative', () => {
    const drawing = { is: 'drawing', width: 10, height: 10, parts: [] } as const
    const lines = said([
      { block: 'picture', picture: drawing, caption: 'Sơ đồ', alternative: 'Từ nhận đến ký' },
    ])
    expect(lines).toEqual(['**Sơ đồ**', '', '*Từ nhận đến ký*'])
  })

  test.each([
    ['<b>đậm</b> & | *nghiêng* _gạch_', '\\<b\\>đậm\\</b\\> \\& \\| \\*nghiêng\\* \\_gạch\\_'],
    ['# đầu mục', '\\# đầu mục'],
    ['- mục', '\\- mục'],
    ['1. mục', '1\\. mục'],
    ['12/3 ngày', '12/3 ngày'],
    ['[x](https://ai.vn)', '\\[x\\](https\\://ai.vn)'],
    ['www.ai.vn, a@ai.vn', 'www\\.ai.vn, a\\@ai.vn'],
    ['{{ 1 + 1 }} `mã`', '\\{\\{ 1 + 1 \\}\\} \\`mã\\`'],
    ['    thụt vào', 'thụt vào'],
  ])('takes %s for words', (words, line) => {
    expect(saying(words)).toBe(line)
  })

  test('keeps every paragraph on its line, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        expect(saying(words).split('\n')).toHaveLength(1)
      }),
    )
  })
})
