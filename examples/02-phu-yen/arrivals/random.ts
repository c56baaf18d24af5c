/** Draws that are the same in every run from one seed. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number
  /** One of the items, each as likely as its weight. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T
  /** One of the items, all as likely. */
  oneOf<T>(items: readonly T[]): T
}

/** The generator mulberry32: 32 bits of state are plenty for a file of this size. */
const mulberry32 = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const picked = <T>(item: T | undefined): T => {
  if (item === undefined) throw new Error('there is nothing to choose from')
  return item
}

/** Draws from a seed. */
export function randomFrom(seed: number): Random {
  const next = mulberry32(seed)
  return {
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    oneOf: (items) => picked(items[Math.floor(next() * items.length)]),
    weighted: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
      const hit = items.find(([, weight]) => (left -= weight) < 0)
      return picked(hit ?? items.at(-1))[0]
    },
  }
}
