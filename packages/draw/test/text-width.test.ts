import { Resvg } from '@resvg/resvg-wasm'
import { describe, expect, test } from 'vitest'
import { documentFont, svgPng, textWidth, wrapped, type TextWeight } from '../src/index.js'

const samples = [
  'Chuyển hồ sơ đến Thủ trưởng cơ quan để phân công, kèm Phiếu kiểm soát hồ sơ',
  'ĐƯỜNG ƯỚC THƯỜNG, NGHĨA VỤ',
  '2,5 giờ làm việc (Điều 19.9) – 14:30 “quá hạn”',
  'The quick brown fox jumps over 13 lazy dogs; WHY & how?',
]

describe('the width of a text', () => {
  test('is that of the font, never less and little more', async () => {
    await svgPng('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', { width: 1 })
    const { bold, italic, regular } = await documentFont()
    const fontBuffers = [regular, bold, italic]
    const looks = { regular: '', bold: 'font-weight="bold"', italic: 'font-style="italic"' }
    const weights: readonly TextWeight[] = ['regular', 'bold', 'italic']
    for (const weight of weights) {
      for (const sample of samples) {
        const text = `<text y="100" font-size="100" font-family="Tinos" ${looks[weight]}>${sample.replace('&', '+')}</text>`
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200">${text}</svg>`
        const real = (new Resvg(svg, { font: { fontBuffers } }).getBBox()?.width ?? 0) / 100
        const told = textWidth(sample, weight)
        expect(told, `${weight} ${sample}`).toBeGreaterThan(real - 0.1)
        expect(told, `${weight} ${sample}`).toBeLessThan(real * 1.04 + 0.2)
      }
    }
  })

  test('is counted in the weight the words are set in', () => {
    const long = 'Thủ trưởng cơ quan thi hành án dân sự'
    const widest = (weight: TextWeight): number =>
      Math.max(...wrapped(long, { width: 8, lines: 9, weight }).map((l) => textWidth(l, weight)))
    expect(widest('bold')).toBeLessThanOrEqual(8)
    expect(widest('regular')).toBeLessThanOrEqual(8)
    expect(textWidth(long, 'bold')).toBeGreaterThan(textWidth(long))
  })
})
