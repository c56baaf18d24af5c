import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from './split-text.js'
import { lineStarts, textWidth } from './text-size.js'

const type = { size: 12, bold: false }
const words = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(' ', '\n', 'nghĩa', 'a\u0301'.repeat(1500), '𝒳'.repeat(900), '=1', 'Ệ'),
  ),
  { maxLength: 60 },
)

describe('a text in parts', () => {
  it('is the same text again when they are joined', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (list, width, height) => {
          const text = list.join('')
          const parts = splitText(text, { width, height }, type)
          expect(parts.map((part) => part.text).join('')).toBe(text)
        },
      ),
    )
  })

  it('has no part that is too long for a cell, and none that ends within a character', () => {
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join('').repeat(5)
        for (const part of splitText(text, { width: 9000, height: 390 }, type)) {
          expect(part.text.length).toBeLessThan(32_767)
          expect(part.text).toBe(Buffer.from(part.text).toString())
        }
      }),
    )
  })

  it('has parts of half of the room where it does not fit', () => {
    const parts = splitText('một dòng\n'.repeat(100), { width: 200, height: 144 }, type)
    expect(parts.length).toBe(20)
    for (const { lines } of parts) expect(lines).toBeLessThanOrEqual(5)
  })

  it('stays one part where it fits', () => {
    expect(splitText('', { width: 10, height: 15 }, type)).toEqual([{ text: '', lines: 1 }])
    expect(splitText('Số', { width: 100, height: 15 }, type)).toEqual([{ text: 'Số', lines: 1 }])
  })
})

describe('the lines of a text', () => {
  it('break between words, and within a word that is too long', () => {
    const starts = lineStarts('thi hành án', textWidth('thi hành', type) + 1, type)
    expect(starts).toEqual([0, 9])
    expect(lineStarts('x'.repeat(10), textWidth('xxxx', type) + 0.1, type)).toEqual([0, 4, 8])
  })

  it('are as wide as capitals, marks and bold letters make them', () => {
    expect(textWidth('MƯỜI', type)).toBeGreaterThan(textWidth('mười', type))
    expect(textWidth('e\u0302\u0301', type)).toBe(textWidth('ế', type))
    expect(textWidth('án', { size: 12, bold: true })).toBeGreaterThan(textWidth('án', type))
  })
})
