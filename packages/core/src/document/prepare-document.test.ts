import { describe, expect, test } from 'vitest'
import { plainDate } from '../model/time.js'
import type { Picture } from './block.js'
import type { Drawing, DrawnBox, DrawnLine, DrawnWords } from './drawing.js'
import type { OfficialDocument } from './official-document.js'
import { prepareDocument } from './prepare-document.js'

const withPicture = (picture: Picture['picture']): OfficialDocument => ({
  kind: 'receipt-slip',
  language: 'vi',
  page: { size: 'A5', orientation: 'portrait' },
  layout: 'form',
  letterhead: null,
  title: { type: 'GIẤY TIẾP NHẬN', about: null },
  blocks: [{ block: 'picture', picture, caption: null, alternative: 'Mã' }],
  signatures: [],
  recipients: [],
  about: { title: 'Giấy', author: 'Chi cục', subject: '', date: plainDate('2017-06-01') },
})

const withCode = (text: string): OfficialDocument => withPicture({ is: 'qr', text })

describe('a QR code', () => {
  test.each(['a'.repeat(1000), 'đ'.repeat(500), 'ố'.repeat(333), '𠀀'.repeat(250)])(
    'holds up to a thousand bytes (%#)',
    (text) => {
      expect(prepareDocument(withCode(text)).blocks).toHaveLength(1)
    },
  )

  test.each(['', 'a'.repeat(1001), 'đ'.repeat(501), 'ố'.repeat(334), '𠀀'.repeat(251)])(
    'of nothing or of more is refused, naming its block (%#)',
    (text) => {
      expect(() => prepareDocument(withCode(text))).toThrow(
        expect.objectContaining({ code: 'invalid-input', field: 'blocks.0.text' }),
      )
    },
  )
})

const box: DrawnBox = {
  part: 'box',
  ...{ x: 0, y: 0, width: 100, height: 50, corner: 4 },
  tone: 'work',
  outline: 'solid',
}
const line: DrawnLine = {
  part: 'line',
  points: [
    [0, 0],
    [100, 50],
  ],
  arrow: true,
  stroke: 'solid',
  weight: 1,
  tone: 'ink',
}
const words: DrawnWords = {
  part: 'words',
  ...{ x: 50, y: 25, anchor: 'middle', size: 10, weight: 'bold', tone: 'ink', text: 'Ký' },
}
const drawing: Drawing = { is: 'drawing', width: 100, height: 50, parts: [box, line, words] }

describe('a drawing', () => {
  test('may fill its sides, and its words are printable', () => {
    const said = { ...words, text: 'Ký\u202E\tban hành' }
    const [block] = prepareDocument(withPicture({ ...drawing, parts: [box, line, said] })).blocks
    expect(block).toMatchObject({
      picture: { parts: [box, line, { ...said, text: 'Ký ban hành' }] },
    })
  })

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 14_401])(
    'that is %d wide or high is refused',
    (side) => {
      expect(() => prepareDocument(withPicture({ ...drawing, width: side }))).toThrow(
        expect.objectContaining({ code: 'invalid-input', field: 'blocks.0.width' }),
      )
      expect(() => prepareDocument(withPicture({ ...drawing, height: side }))).toThrow(
        expect.objectContaining({ code: 'invalid-input', field: 'blocks.0.height' }),
      )
    },
  )

  test.each<[string, Drawing['parts'][number]]>([
    ['a box beyond its right side', { ...box, x: 1 }],
    ['a box beyond its foot', { ...box, height: 50.5 }],
    ['a box before its left side', { ...box, x: -1 }],
    ['a box that is smaller than nothing', { ...box, x: 50, width: -10 }],
    ['a box with a corner that is no radius', { ...box, corner: Number.NaN }],
    ['a line through a point elsewhere', { ...line, points: [...line.points, [100, 51]] }],
    ['a line through no number', { ...line, points: [...line.points, [Number.NaN, 1]] }],
    ['a line of one point', { ...line, points: line.points.slice(0, 1) }],
    ['a line without thickness', { ...line, weight: 0 }],
    ['words without size', { ...words, size: 0 }],
    ['words that stand elsewhere', { ...words, y: -1 }],
  ])('with %s is refused, naming the part', (_, part) => {
    expect(() => prepareDocument(withPicture({ ...drawing, parts: [words, part] }))).toThrow(
      expect.objectContaining({ code: 'invalid-input', field: 'blocks.0.parts.1' }),
    )
  })
})
