import { describe, expect, it } from 'vitest'
import { manualTime } from '../memory/manual-time.js'
import { instant } from '../model/time.js'
import { memoryLimiter } from './memory-limiter.js'

const limit = { most: 2, perMs: 1000 }
const now = () => manualTime(instant('2017-06-01T01:30:00.000Z'))

describe('a limiter in memory', () => {
  it('lets as many through as the limit says, for each key, until the span is over', async () => {
    const time = now()
    const limiter = memoryLimiter({ time })
    const take = async (key = 'a') => limiter.take(key, limit)
    expect([await take(), await take(), await take(), await take('b')]).toEqual([
      ...[true, true, false, true],
    ])
    time.advance(999)
    expect(await take()).toBe(false)
    time.advance(1)
    expect([await take(), await take(), await take()]).toEqual([true, true, false])
  })

  it('is not stopped for long by a clock that steps back', async () => {
    const time = now()
    const limiter = memoryLimiter({ time })
    for (let round = 0; round < 3; round++) await limiter.take('a', limit)
    time.advance(-3_600_000)
    expect(await limiter.take('a', limit)).toBe(true)
  })

  it('forgets the key used longest ago when there are too many', async () => {
    const limiter = memoryLimiter({ time: now(), keys: 2 })
    const take = async (key: string) => limiter.take(key, { most: 1, perMs: 1000 })
    await take('a')
    await take('b')
    expect(await take('a')).toBe(false)
    await take('c')
    expect(await take('a')).toBe(false)
    expect(await take('b')).toBe(true)
  })
})
