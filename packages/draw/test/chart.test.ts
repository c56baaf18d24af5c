import type { Chart } from '@motcua/core/documents'
import { hostileWords } from '@motcua/testing'
import { describe, expect, test } from 'vitest'
import { chartSvg, documentFont, svgPng } from '../src/index.js'
import { readPng } from './reading/read-png.js'

const chart: Chart = {
  is: 'chart',
  bars: 'grouped',
  unit: 'hồ sơ',
  categories: ['Tháng 1', 'Xác nhận kết quả thi hành án cho đương sự'],
  series: [
    { name: 'Đúng hạn', values: [1204, 3] },
    { name: 'Quá hạn', values: [0, 2] },
  ],
}

const options = { alternative: 'Tháng 1: 1.204 đúng hạn', language: 'vi' } as const

const wordsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words)

const elementsOf = (svg: string): readonly string[] =>
  [...new Set([...svg.matchAll(/<\/?([^\s>/]+)/g)].map(([, name = '']) => name))].toSorted()

const withWords = (words: string): Chart => ({
  ...chart,
  unit: words,
  categories: [words, words],
  series: chart.series.map(({ values }) => ({ name: words, values })),
})

describe('a chart', () => {
  test('names its series, categories, values and unit, with the marks of the language', () => {
    const svg = chartSvg(chart, options)
    expect(wordsOf(svg)).toEqual(
      expect.arrayContaining(['Đúng hạn', 'Quá hạn', 'Tháng 1', '1.204', '3', '0', '2', 'hồ sơ']),
    )
    expect(wordsOf(chartSvg(chart, { ...options, language: 'en' }))).toContain('1,204')
  })

  test('is a picture with words that say the same', () => {
    const svg = chartSvg(chart, options)
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>Tháng 1: 1\.204 đúng hạn<\/title>/)
  })

  test('has bars as long as their values', () => {
    const lengths = [
      ...chartSvg(chart, options).matchAll(/width="([\d.]+)" height="13" fill="none"/g),
    ]
    const [long = 0, short = 0, last = 0] = lengths.map(([, width]) => Number(width))
    expect(lengths).toHaveLength(3)
    expect(long / short).toBeCloseTo(1204 / 3, -2)
    expect(short).toBeGreaterThan(last)
  })

  test('has the sum beside stacked bars, and numbers within where there is room', () => {
    const stacked = chartSvg({ ...chart, bars: 'stacked' }, options)
    expect(wordsOf(stacked)).toEqual(expect.arrayContaining(['1.204', '5']))
    expect(wordsOf(stacked)).not.toContain('3')
  })

  test('breaks long words into three lines and ends them with an ellipsis', () => {
    const long = wordsOf(chartSvg(withWords('Xác nhận kết quả thi hành án '.repeat(20)), options))
    expect(long.filter((words) => words.endsWith('…'))).toHaveLength(5)
    expect(Math.max(...long.map((words) => words.length))).toBeLessThan(130)
    const flood = wordsOf(chartSvg(withWords('ố'.repeat(50_000)), options))
    expect(flood.join('').length).toBeLessThan(600)
  })

  test('without numbers says so, in both languages', () => {
    const none = { ...chart, categories: [], series: [] }
    expect(wordsOf(chartSvg(none, options))).toEqual(['Không có số liệu'])
    expect(wordsOf(chartSvg(none, { ...options, language: 'en' }))).toEqual(['No data'])
  })

  test('of zeros, of one number and of very large ones is drawn', async () => {
    for (const value of [0, 1, 9_007_199_254_740_991]) {
      const series = [{ name: 'Đúng hạn', values: [value, 0] }]
      const svg = chartSvg({ ...chart, series }, options)
      expect(svg).not.toMatch(/NaN|Infinity|width="-/)
      expect(readPng(await svgPng(svg, { width: 320 })).width).toBe(320)
    }
  })

  test('of twenty series is drawn with a box for each', () => {
    const series = Array.from({ length: 20 }, (_, at) => ({ name: `Loại ${at}`, values: [at, 1] }))
    const svg = chartSvg({ ...chart, bars: 'stacked', series }, options)
    expect(wordsOf(svg).filter((words) => words.startsWith('Loại'))).toHaveLength(20)
  })

  test('is the same each time', () => {
    expect(chartSvg(chart, options)).toBe(chartSvg(chart, options))
  })

  test.each(Object.entries(hostileWords))('draws text where %s', async (_name, all) => {
    const plain = elementsOf(chartSvg(withWords('x'), { ...options, alternative: 'x' }))
    for (const words of all) {
      const svg = chartSvg(withWords(words), { ...options, alternative: words })
      expect(elementsOf(svg)).toEqual(plain)
      expect(svg).not.toMatch(/[^\P{C}\n\p{Cf}\p{Co}\p{Cn}]/u)
    }
    // A reader of XML that knows nothing of us takes them too.
    const last = chartSvg(withWords(all.join(' ')), { ...options, alternative: all.join(' ') })
    expect(readPng(await svgPng(last, { width: 200 })).width).toBe(200)
  })
})

describe('the font', () => {
  test('is Tinos in four faces, as TTF', async () => {
    const { family, ...faces } = await documentFont()
    expect(family).toBe('Tinos')
    for (const face of Object.values(faces)) {
      expect(Buffer.from(face).readUInt32BE(0)).toBe(0x00010000)
    }
  })

  test('is what drawings are set in', async () => {
    const ink = async (words: string): Promise<number> => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><text x="5" y="25" font-family="'Times New Roman', Tinos, serif">${words}</text></svg>`
      const { width, height, brightness } = readPng(await svgPng(svg, { width: 200 }))
      const every = Array.from({ length: width * height }, (_, at) =>
        brightness(at % width, Math.floor(at / width)),
      )
      return every.filter((value) => value < 128).length
    }
    expect(await ink('ố')).toBeGreaterThan(await ink('o'))
    expect(await ink('')).toBe(0)
  })

  test('what is no drawing is refused', async () => {
    await expect(svgPng('<svg', { width: 10 })).rejects.toThrow()
  })
})
