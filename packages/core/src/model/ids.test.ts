import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMotcuaError } from '../errors.js'
import { caseId, commandId, epochOfId, idOf, isCaseId } from './ids.js'

const moments = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const entropy = fc.uint8Array({ minLength: 10, maxLength: 10 })

describe('a case id', () => {
  it('keeps its millisecond and every bit of its entropy', () => {
    fc.assert(
      fc.property(moments, entropy, entropy, (ms, one, other) => {
        expect(epochOfId(idOf(ms, one))).toBe(ms)
        expect(idOf(ms, one) === idOf(ms, other)).toBe(one.every((byte, i) => byte === other[i]))
      }),
    )
  })

  it('sorts by time', () => {
    fc.assert(
      fc.property(moments, moments, fc.tuple(entropy, entropy), (a, b, [one, other]) => {
        fc.pre(a < b)
        expect(idOf(a, one) < idOf(b, other)).toBe(true)
      }),
    )
  })

  it.each(['', 'abc', '8'.padEnd(26, '0'), '0'.repeat(25), '0'.repeat(25) + 'U', '0'.repeat(27)])(
    'is not %j',
    (value) => {
      expect(isCaseId(value)).toBe(false)
      expect(() => caseId(value)).toThrow(
        expect.toSatisfy((error) => isMotcuaError(error, 'invalid-id')),
      )
    },
  )
})

describe('a command id', () => {
  it.each(['', 'a b', 'á', 'x'.repeat(65), 'a/b'])('is not %j', (value) => {
    expect(() => commandId(value)).toThrow(
      expect.toSatisfy((error) => isMotcuaError(error, 'invalid-id')),
    )
  })
})
