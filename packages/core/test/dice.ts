/** A seeded source of chance: the same seed gives the same walk, so that a failure can be walked again. */
export interface Dice {
  /** A whole number from 0 up to but not including `below`. */
  int(below: number): number
  pick<T>(items: readonly T[]): T
  /** True in so many of a hundred throws. */
  chance(percent: number): boolean
}

export function dice(seed: number): Dice {
  let state = seed >>> 0
  const int = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
  return {
    int,
    pick: (items) => {
      const item = items[int(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    chance: (percent) => int(100) < percent,
  }
}
