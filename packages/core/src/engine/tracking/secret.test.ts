import { describe, expect, it } from 'vitest'
import { newSecret, sixDigits } from './secret.js'

const of = (bytes: readonly number[]) => ({ randomBytes: () => Uint8Array.from(bytes) })

describe('a new secret', () => {
  it('holds every one of its 128 bits', () => {
    const zeros = Array.from({ length: 16 }, () => 0)
    const secrets = new Set([newSecret(of(zeros))])
    for (let bit = 0; bit < 128; bit++) {
      const bytes = zeros.map((zero, place) => (place === bit >> 3 ? 128 >> (bit & 7) : zero))
      const secret = newSecret(of(bytes))
      expect(secret).toHaveLength(26)
      secrets.add(secret)
    }
    expect(secrets.size).toBe(129)
    expect(newSecret(of(zeros.map(() => 255)))).toBe(`${'Z'.repeat(25)}W`)
  })
})

describe('six digits', () => {
  it('are six, zeros in front included', () => {
    expect(sixDigits(of([0, 0, 0, 0, 0, 7]))).toBe('000007')
    expect(sixDigits(of([0, 0, 0, 15, 66, 64]))).toBe('000000')
    expect(sixDigits(of([255, 255, 255, 255, 255, 255]))).toBe(String((2 ** 48 - 1) % 1_000_000))
  })
})
