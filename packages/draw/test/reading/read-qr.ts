import type { Pixels } from './read-png.js'

/**
 * Reads a QR code of bytes from a picture, by ISO/IEC 18004: finds it, samples its modules, reads its format, takes the
 * mask away, joins the blocks, checks every one by its error-correction words, and decodes.
 */

type Grid = readonly (readonly boolean[])[]

const counts = (text: string): readonly number[] => text.split(' ').map(Number)

// Error-correction words of a block, and number of blocks, for versions 1 to 40.
const perBlock = [
  counts(
    '7 10 15 20 26 18 20 24 30 18 20 24 26 30 22 24 28 30 28 28 28 28 30 30 26 28 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
  ),
  counts(
    '10 16 26 18 24 16 18 22 22 26 30 22 22 24 24 28 28 26 26 26 26 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28',
  ),
  counts(
    '13 22 18 26 18 24 18 22 20 24 28 26 24 20 30 24 28 28 26 30 28 30 30 30 30 28 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
  ),
  counts(
    '17 28 22 16 22 28 26 26 24 28 24 28 22 24 24 30 28 28 26 28 30 24 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
  ),
]
const blockCounts = [
  counts(
    '1 1 1 1 1 2 2 2 2 4 4 4 4 4 6 6 6 6 7 8 8 9 9 10 12 12 12 13 14 15 16 17 18 19 19 20 21 22 24 25',
  ),
  counts(
    '1 1 1 2 2 4 4 4 5 5 5 8 9 9 10 10 11 13 14 16 17 17 18 20 21 23 25 26 28 29 31 33 35 37 38 40 43 45 47 49',
  ),
  counts(
    '1 1 2 2 4 4 6 6 8 8 8 10 12 16 12 17 16 18 21 20 23 23 25 27 29 34 34 35 38 40 43 45 48 51 53 56 59 62 65 68',
  ),
  counts(
    '1 1 2 4 4 4 5 6 8 8 11 11 16 16 18 16 19 21 25 25 25 34 30 32 35 37 40 42 45 48 51 54 57 60 63 66 70 74 77 81',
  ),
]

/** The modules of the code: the picture cut to its dark part, sampled in the middle of each module. */
function sampled(pixels: Pixels): Grid {
  const dark = (x: number, y: number): boolean => pixels.brightness(x, y) < 128
  const columns = Array.from({ length: pixels.width }, (_, x) => x)
  const rows = Array.from({ length: pixels.height }, (_, y) => y)
  const inked = rows.filter((y) => columns.some((x) => dark(x, y)))
  const top = inked[0] ?? 0
  const left = columns.find((x) => rows.some((y) => dark(x, y))) ?? 0
  const side = (inked.at(-1) ?? 0) - top + 1
  const finder = columns.slice(left).findIndex((x) => !dark(x, top))
  // A code has 17 modules a side, and four more for every version.
  const size = Math.round(((side * 7) / finder - 17) / 4) * 4 + 17
  const middle = (from: number, index: number): number =>
    Math.floor(from + ((index + 0.5) * side) / size)
  const along = Array.from({ length: size }, (_, index) => index)
  return along.map((y) => along.map((x) => dark(middle(left, x), middle(top, y))))
}

const at = (grid: Grid, x: number, y: number): boolean => grid[y]?.[x] ?? false

function remainder(value: number, by: number, bits: number): number {
  let rest = value << bits
  for (let bit = 31 - Math.clz32(rest); bit >= bits; bit = 31 - Math.clz32(rest)) {
    rest ^= by << (bit - bits)
  }
  return rest
}

function formatOf(grid: Grid): { readonly level: number; readonly mask: number } {
  const places = [0, 1, 2, 3, 4, 5, 7, 8].map((y): [number, number] => [8, y])
  const rest = [7, 5, 4, 3, 2, 1, 0].map((x): [number, number] => [x, 8])
  const bits = [...places, ...rest].reduce(
    (sum, [x, y], index) => sum | (at(grid, x, y) ? 1 << index : 0),
    0,
  )
  const data = (bits ^ 0x5412) >> 10
  if (((data << 10) | remainder(data, 0x537, 10)) !== (bits ^ 0x5412)) throw new Error('no format')
  // 01 L, 00 M, 11 Q, 10 H.
  return { level: [1, 0, 3, 2][data >> 3] ?? 0, mask: data & 7 }
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

function alignments(version: number, size: number): readonly number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = version === 32 ? 26 : Math.ceil((size - 13) / (count * 2 - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, index) => size - 7 - index * step).reverse()]
}

function holdsData(size: number): (x: number, y: number) => boolean {
  const version = (size - 17) / 4
  const centres = alignments(version, size)
  const corner = (x: number, y: number): boolean =>
    (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)
  const squares = centres.flatMap((x) => centres.map((y) => [x, y] as const))
  const inner = squares.filter(([x, y]) => !corner(x, y))
  return (x, y) => {
    if (corner(x, y) || x === 6 || y === 6) return false
    const words = (one: number, other: number): boolean => one < 6 && other >= size - 11
    if (version >= 7 && (words(x, y) || words(y, x))) return false
    return !inner.some(([cx, cy]) => Math.abs(cx - x) <= 2 && Math.abs(cy - y) <= 2)
  }
}

function wordsOf(grid: Grid, mask: number): readonly number[] {
  const size = grid.length
  const holds = holdsData(size)
  const masked = masks[mask] ?? (() => false)
  const bits: boolean[] = []
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const upward = ((right + 1) & 2) === 0
      const y = upward ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (holds(x, y)) bits.push(at(grid, x, y) !== masked(x, y))
      }
    }
  }
  return Array.from({ length: bits.length >> 3 }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((sum, bit) => sum * 2 + (bit ? 1 : 0), 0),
  )
}

const times = (one: number, other: number): number => {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((other >> bit) & 1) * one
  }
  return product
}

/** True when the block is a code word: every root of the generator is one of its own. */
function isWhole(block: readonly number[], correction: number): boolean {
  let root = 1
  for (let index = 0; index < correction; index += 1) {
    const sum = block.reduce((all, word) => times(all, root) ^ word, 0)
    if (sum !== 0) return false
    root = times(root, 2)
  }
  return true
}

function dataOf(words: readonly number[], level: number, version: number): readonly number[] {
  const correction = perBlock[level]?.[version - 1] ?? 0
  const count = blockCounts[level]?.[version - 1] ?? 1
  const short = Math.floor(words.length / count)
  const shortBlocks = count - (words.length % count)
  const blocks: number[][] = Array.from({ length: count }, () => [])
  let next = 0
  for (let index = 0; index <= short; index += 1) {
    blocks.forEach((block, number) => {
      // A short block lacks the last word of data.
      if (index === short - correction && number < shortBlocks) return
      const word = words[next]
      if (word === undefined) return
      block.push(word)
      next += 1
    })
  }
  if (!blocks.every((block) => isWhole(block, correction))) throw new Error('a block is damaged')
  return blocks.flatMap((block) => block.slice(0, block.length - correction))
}

function decoded(data: readonly number[], version: number): string {
  const bits = data.map((word) => word.toString(2).padStart(8, '0')).join('')
  if (!bits.startsWith('0100')) throw new Error('not of bytes')
  const width = version < 10 ? 8 : 16
  const length = Number.parseInt(bits.slice(4, 4 + width), 2)
  const bytes = Array.from({ length }, (_, index) =>
    Number.parseInt(bits.slice(4 + width + index * 8, 12 + width + index * 8), 2),
  )
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
}

/** What a camera would read. */
export function readQr(pixels: Pixels): string {
  const grid = sampled(pixels)
  const version = (grid.length - 17) / 4
  const { level, mask } = formatOf(grid)
  return decoded(dataOf(wordsOf(grid, mask), level, version), version)
}
