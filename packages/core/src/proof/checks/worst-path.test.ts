import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { worstPath } from './worst-path.js'

const moves = (...pairs: readonly string[]) =>
  pairs.map((pair) => ({ from: pair.slice(0, 1), to: pair.slice(1) }))
const hours = (state: string): number => state.charCodeAt(0) - 'a'.charCodeAt(0) + 1

describe('The way that takes longest', () => {
  it('is the longer of two branches', () => {
    expect(worstPath({ moves: moves('ab', 'ac', 'bd', 'cd'), starts: ['a'], hours })).toEqual({
      ...{ states: ['a', 'c', 'd'], hours: 8 },
    })
  })

  it('goes round a circle and counts each of its states once', () => {
    const round = moves('ab', 'bc', 'cb', 'cd', 'aa')
    expect(worstPath({ moves: round, starts: ['a'], hours })).toEqual({
      ...{ states: ['a', 'b', 'c', 'd'], hours: 10 },
    })
  })

  it('begins at the start from which it takes longest', () => {
    expect(worstPath({ moves: moves('ac', 'bd'), starts: ['a', 'b'], hours }).hours).toBe(6)
    expect(worstPath({ moves: [], starts: [], hours })).toEqual({ states: [], hours: 0 })
  })

  const states = ['a', 'b', 'c', 'd', 'e', 'f']
  const anyMoves = fc.array(
    fc.record({ from: fc.constantFrom(...states), to: fc.constantFrom(...states) }),
    { maxLength: 14 },
  )

  it('takes as long as the longest of all walks tried one by one', () => {
    fc.assert(
      fc.property(anyMoves, (given) => {
        const tried = new Set<string>()
        const longest = (here: string, been: ReadonlySet<string>): number => {
          const all = new Set([...been, here])
          const key = `${here} ${[...all].toSorted().join('')}`
          if (tried.has(key)) return 0
          tried.add(key)
          const spent = [...all].reduce((sum, state) => sum + hours(state), 0)
          const next = given.filter(({ from }) => from === here)
          return Math.max(spent, ...next.map(({ to }) => longest(to, all)))
        }
        const { hours: worst } = worstPath({ moves: given, starts: ['a'], hours })
        expect(worst).toBe(longest('a', new Set()))
      }),
    )
  })
})
