import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTallyKeys, type TallyKey } from './tally.js'

const word = fc.string({ unit: 'grapheme', maxLength: 2 })
const key: fc.Arbitrary<TallyKey> = fc.record({
  unit: word,
  subject: word,
  channel: fc.option(word, { nil: null }),
})

describe('the order of the lines of a tally', () => {
  it('is total: two keys are equal or one is first, whichever is asked about', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        const answer = Math.sign(compareTallyKeys(one, other))
        expect(answer + Math.sign(compareTallyKeys(other, one))).toBe(0)
        const same = JSON.stringify(Object.values(one)) === JSON.stringify(Object.values(other))
        expect(answer === 0).toBe(same)
      }),
    )
  })

  it('is the same wherever the lines stood before', () => {
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        const sorted = keys.toSorted(compareTallyKeys)
        expect(keys.toReversed().sort(compareTallyKeys)).toEqual(sorted)
      }),
    )
  })

  it('goes by unit before subject before channel, no channel first, by code unit', () => {
    const line = (unit: string, subject: string, channel: string | null): TallyKey => ({
      unit,
      subject,
      channel,
    })
    const ordered = [
      line('a', 'b', null),
      line('a', 'b', ''),
      line('a', 'b', 'post'),
      line('a', 'c', null),
      line('b', 'a', null),
      line('🏛️', 'a', null),
      line('\uff5e', 'a', null),
    ]
    expect(ordered.toReversed().sort(compareTallyKeys)).toEqual(ordered)
  })
})
