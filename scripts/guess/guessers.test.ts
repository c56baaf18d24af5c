import { describe, expect, it, vi } from 'vitest'
import { guess } from './guessers.js'

// Thousands of guesses; a busy machine may need longer than the usual time.
vi.setConfig({ testTimeout: 60_000 })

/** The same numbers in every run. */
const seeded = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

describe('guessing at dossiers', () => {
  it('discloses nothing, even where every guess is compared', async () => {
    const { disclosed, compared, tries } = await guess({
      ...{ tries: 4_000, limits: 'open', random: seeded(1) },
    })
    expect({ disclosed, compared }).toEqual({ disclosed: 0, compared: tries })
  })

  it('answers who shows the right proof in between', async () => {
    const { rightAnswered, rightShown } = await guess({
      ...{ tries: 4_000, limits: 'open', random: seeded(2) },
    })
    expect(rightShown).toBe(4)
    expect(rightAnswered).toBe(rightShown)
  })

  it('is cut short by the limits of the engine, which shut nobody out who has the secret', async () => {
    const { disclosed, compared, tries, rightShown, rightAnswered } = await guess({
      ...{ tries: 60_000, limits: 'guarded', random: seeded(3) },
    })
    expect(disclosed).toBe(0)
    expect(compared).toBeLessThan(tries * 0.6)
    expect(rightAnswered).toBe(rightShown)
  })
})
