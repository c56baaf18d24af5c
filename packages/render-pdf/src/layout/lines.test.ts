import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { linesOf, type Letters } from './lines.js'

const set = (text: string): Letters => {
  const letters = Array.from(text)
  const widths = letters.map((letter) => (letter === '\n' || letter === '\u0301' ? 0 : 10))
  return { letters, faces: letters.map(() => 'regular' as const), widths }
}

const broken = (text: string, other: number, first = other): readonly string[] => {
  const letters = set(text)
  return linesOf(letters, { first, other }).map(({ from, to }) =>
    letters.letters.slice(from, to).join(''),
  )
}

test('a line breaks behind a space, which needs no room', () => {
  expect(broken('thi hành án dân sự', 80)).toEqual(['thi hành ', 'án dân ', 'sự'])
})

test('the first line may have less room', () => {
  expect(broken('thi hành án', 80, 50)).toEqual(['thi ', 'hành án'])
})

test('a line breaks at a line feed', () => {
  expect(broken('thi\nhành\n\nán', 500)).toEqual(['thi\n', 'hành\n', '\n', 'án'])
})

test('a line breaks behind a dash before a letter, not before a digit', () => {
  expect(broken('BC-CCTHADS', 80)).toEqual(['BC-', 'CCTHADS'])
  expect(broken('PY01-2017', 80)).toEqual(['PY01-201', '7'])
})

test('a word that is too long breaks where it must, but never before a mark', () => {
  expect(broken('aaaaaaaa', 30)).toEqual(['aaa', 'aaa', 'aa'])
  expect(broken('aaa\u0301aa', 30)).toEqual(['aaa\u0301', 'aa'])
})

test('a place narrower than a letter has a letter on each line', () => {
  expect(broken('xyz', 1)).toEqual(['x', 'y', 'z'])
})

test('the gaps of a line are the spaces between its words', () => {
  const [line] = linesOf(set('a b  c   '), { first: 500, other: 500 })
  expect(line).toMatchObject({ gaps: 3, width: 60, last: true })
})

const texts = fc.string({ unit: fc.constantFrom('a', 'đ', ' ', '\n', '-', '\u0301', '漢') })

test.prop([texts, fc.integer({ min: 1, max: 120 })])(
  'no letter is lost or doubled, and no line is wider than its room but for one letter',
  (text, room) => {
    expect(broken(text, room).join('')).toBe(text)
    const { letters } = set(text)
    for (const { from, to, width } of linesOf(set(text), { first: room, other: room })) {
      const seen = letters.slice(from, to).filter((letter) => !/[\s\u0301]/.test(letter))
      if (width > room) expect(seen).toHaveLength(1)
    }
  },
)
