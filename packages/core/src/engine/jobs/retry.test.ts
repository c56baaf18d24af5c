import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { epochOfInstant, instant } from '../../model/time.js'
import { afterFailure, defaultRetry, type Failure } from './retry.js'

const now = instant('2017-06-01T01:30:00.000Z')

const pauseMs = (failure: Partial<Failure>, random: number, policy = defaultRetry): number => {
  const outcome = afterFailure(
    { attempt: 1, now, reason: 'busy', ...failure },
    { policy, random: () => random },
  )
  return outcome.status === 'retry' ? epochOfInstant(outcome.at) - epochOfInstant(now) : -1
}

const chance = fc.double({ min: 0, max: 0.999_999, noNaN: true })
const policies = fc.record({
  attempts: fc.integer({ min: 1, max: 100 }),
  firstMs: fc.integer({ min: 1, max: 100_000 }),
  longestMs: fc.integer({ min: 1, max: 10_000_000 }),
})

describe('the pause after a failure', () => {
  property.prop([policies, fc.integer({ min: 1, max: 99 }), chance])(
    'is anything up to twice the one before, at most the longest, and never nothing',
    (policy, attempt, random) => {
      const pause = pauseMs({ attempt }, random, { ...policy, attempts: 100 })
      const most = Math.min(policy.longestMs, policy.firstMs * 2 ** (attempt - 1))
      expect(pause).toBeGreaterThanOrEqual(1)
      expect(pause).toBeLessThanOrEqual(Math.max(1, Math.ceil(most)))
    },
  )

  it('spreads over the whole length', () => {
    expect([0, 0.5, 0.999].map((random) => pauseMs({ attempt: 3 }, random))).toEqual([
      ...[1, 20_000, 39_960],
    ])
  })

  property.prop([fc.array(fc.integer({ min: 1, max: 1e8 }), { minLength: 1 }), chance])(
    'of a schedule is the one of the schedule, up to a tenth longer',
    (schedule, random) => {
      schedule.forEach((planned, index) => {
        const pause = pauseMs({ attempt: index + 1, schedule }, random)
        expect(pause).toBeGreaterThanOrEqual(planned)
        expect(pause).toBeLessThanOrEqual(Math.ceil(planned * 1.1))
      })
      expect(pauseMs({ attempt: schedule.length + 1, schedule }, random)).toBe(-1)
    },
  )

  property.prop([chance, fc.integer({ min: 0, max: 86_400_000 })])(
    'is at least what the far end asks for',
    (random, afterMs) => {
      expect(pauseMs({ afterMs }, random)).toBeGreaterThanOrEqual(afterMs)
    },
  )

  it('ends with the last attempt', () => {
    expect(pauseMs({ attempt: 11 }, 0.5)).toBeGreaterThan(0)
    expect(pauseMs({ attempt: 12 }, 0.5)).toBe(-1)
  })
})
