/** Widths of letters in Times New Roman Bold, in thousandths of the size of type. */
const widths: readonly (readonly [width: number, letters: string])[] = [
  [220, '|'],
  [250, ' ,.'],
  [278, "'/\\il"],
  [333, '!()-:;[]`fjt'],
  [389, 'Is'],
  [394, '{}'],
  [444, 'cerz'],
  [555, '"'],
  [556, 'Sbdhknpqu'],
  [570, '+<=>'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYw'],
  [778, 'GHKOQ'],
  [833, '&m'],
  [930, '@'],
  [944, 'M'],
  [1000, '%W'],
]

const byLetter = new Map(
  widths.flatMap(([width, letters]) =>
    Array.from(letters, (letter): [string, number] => [letter, width]),
  ),
)

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

const lineWidth = (line: string): number =>
  Array.from(plain(line)).reduce((sum, letter) => sum + (byLetter.get(letter) ?? 500), 0)

/**
 * How wide the widest line of a text is in Times New Roman Bold of a size in points, in twips. Marks take no room; unknown
 * letters take half an em.
 */
export const boldWidth = (text: string, size: number): number =>
  Math.round(Math.max(...text.split('\n').map(lineWidth)) * size * 0.02)
