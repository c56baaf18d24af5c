import type { Drawing, Tone } from '@motcua/core/documents'
import { hostileWords } from '@motcua/testing'
import { describe, expect, test } from 'vitest'
import { drawingSvg, svgPng } from '../src/index.js'
import { readPng } from './reading/read-png.js'

const options = { alternative: 'Từ tiếp nhận đến trả kết quả', language: 'vi' } as const
const box = { part: 'box', x: 10, y: 10, width: 80, height: 24, corner: 4, tone: 'work' } as const
const words = { part: 'words', x: 50, y: 25, anchor: 'middle', size: 10, tone: 'ink' } as const

const drawingOf = (...parts: Drawing['parts']): Drawing => ({
  is: 'drawing',
  width: 200,
  height: 100,
  parts,
})

const svgOf = (...parts: Drawing['parts']): string => drawingSvg(drawingOf(...parts), options)

const line = {
  part: 'line',
  points: [
    [50, 34],
    [50, 70],
    [150, 70],
  ],
  arrow: true,
  stroke: 'solid',
  weight: 1,
  tone: 'ink',
} as const

describe('a drawing', () => {
  test('is a picture of its own size with words that say the same', () => {
    expect(svgOf()).toMatch(
      /^<svg [^>]*viewBox="0 0 200 100" width="200pt" height="100pt" role="img"[^>]*><title>Từ tiếp nhận đến trả kết quả<\/title><\/svg>$/,
    )
  })

  test('has lines with rounded corners, and an arrow head whose tip is where the line ends', () => {
    const paths = [...svgOf(line).matchAll(/ d="([^"]+)"/g)].map(([, d]) => d)
    expect(paths).toEqual(['M50 34L50 65Q50 70 55 70L143 70', 'M150 70L143 73L143 67Z'])
    expect(svgOf({ ...line, arrow: false })).toContain('L150 70"')
  })

  test('tells boxes apart by more than colour', () => {
    const edges = (['solid', 'dashed', 'double', 'none'] as const).map((outline) =>
      svgOf({ ...box, outline }).replaceAll(/#[0-9a-f]+/g, ''),
    )
    expect(new Set(edges).size).toBe(4)
    expect(svgOf({ ...box, tone: 'accent', outline: 'solid' })).toContain('stroke-width="2"')
  })

  test('has words in their weight where they are anchored', () => {
    expect(svgOf({ ...words, weight: 'bold', text: 'Một cửa' })).toContain(
      '<text x="50" y="25" font-size="10" fill="#111820" text-anchor="middle" font-weight="bold"',
    )
  })

  test('has words as wide as in its font, where another stands in for it', () => {
    const [short = 0, long = 0] = ['Một cửa', 'Bộ phận một cửa'].map((text) => {
      const svg = svgOf({ ...words, weight: 'regular', text })
      return Number(/textLength="([\d.]+)"/.exec(svg)?.[1])
    })
    expect(short).toBeGreaterThan(20)
    expect(long).toBeGreaterThan(short * 1.5)
  })

  test('is a drawing whatever its words are: nothing runs, nothing is fetched, nothing has an id', () => {
    for (const text of Object.values(hostileWords).flat()) {
      const svg = drawingSvg(drawingOf({ ...words, weight: 'regular', text }), {
        ...options,
        alternative: text,
      })
      const tags = svg.match(/<[^>]*>/g) ?? []
      const elements = tags.map((tag) => /[a-z]+/.exec(tag)?.[0])
      expect([...new Set(elements)].toSorted()).toEqual(['svg', 'text', 'title'])
      expect(tags.join('')).not.toMatch(/ (id|on\w+|href|style)=/)
    }
  })

  test('is dark enough to be read on a photocopy, in every tone of words but paper', async () => {
    const tones: readonly Tone[] = ['ink', 'muted', 'work', 'wait', 'end', 'accent']
    for (const tone of tones) {
      const svg = svgOf({ ...words, size: 60, y: 80, x: 100, weight: 'bold', tone, text: 'MOTCUA' })
      const { brightness, width, height } = readPng(await svgPng(svg, { width: 200 }))
      const all = Array.from({ length: width * height }, (_, at) =>
        brightness(at % width, Math.floor(at / width)),
      )
      expect(Math.min(...all), tone).toBeLessThan(155)
    }
  })
})
