import { describe, expect, test } from 'vitest'
import { qrSvg, svgPng } from '../src/index.js'
import { readPng } from './reading/read-png.js'
import { readQr } from './reading/read-qr.js'

const options = { alternative: 'Mã tra cứu hồ sơ', language: 'vi' } as const

/** What is read from the picture, at so many pixels. */
const read = async (text: string, width: number): Promise<string> =>
  readQr(readPng(await svgPng(qrSvg(text, options), { width })))

const texts = [
  'x',
  'https://motcua.example.vn/tra-cuu#PY01-170601-0001.7Q2M-K9XD',
  '12345678901234567890',
  'PY01-170601-0001',
  'Nguyễn Thị Hoa 🏛️ 𠀀',
  'a\r\nb\u0000c',
  '<script>alert(1)</script>',
  'https://example.vn/'.padEnd(300, 'a1-'),
  'ố'.repeat(333),
  'a'.repeat(1000),
]

describe('a QR code', () => {
  // The reader follows the standard and shares no code with the writer, but has the same author as the drawing.
  test.each(texts)('is read from its picture, block by block (%#)', async (text) => {
    expect(await read(text, 600)).toBe(text)
  })

  test('is read at every length', async () => {
    for (let length = 10; length < 1000; length += 45) {
      const text = 'tra-cuu/'.repeat(125).slice(0, length)
      expect(await read(text, 900)).toBe(text)
    }
  })

  test('of nothing, or of more than a camera reads from paper, is refused', () => {
    for (const text of ['', 'a'.repeat(1001)]) {
      expect(() => qrSvg(text, options)).toThrow(
        expect.objectContaining({ code: 'invalid-input', field: 'text' }),
      )
    }
  })

  test('says what it is, and has its quiet zone', async () => {
    const svg = qrSvg('x', { alternative: 'Mã <b> & "x"\u202e', language: 'en' })
    expect(svg).toContain('role="img"')
    expect(svg).toContain('lang="en"')
    expect(svg).toContain('<title>Mã &#x3C;b> &#x26; "x"</title>')
    const side = 21 + 8
    const pixels = readPng(await svgPng(svg, { width: side * 10 }))
    expect(pixels.height).toBe(side * 10)
    expect(pixels.brightness(39, 39)).toBe(255)
    expect(pixels.brightness(41, 41)).toBe(0)
  })

  test('is two to four centimetres wide', () => {
    const width = (text: string) => Number(/width="([\d.]+)mm"/.exec(qrSvg(text, options))?.[1])
    expect(width('x')).toBe(20)
    expect(width('a'.repeat(60))).toBeCloseTo(20.5)
    expect(width('a'.repeat(1000))).toBe(40)
  })
})
