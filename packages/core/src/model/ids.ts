import { MotcuaError } from '../errors.js'

declare const caseIdBrand: unique symbol

/**
 * The name of a case: 26 characters of Crockford's base 32, first ten the millisecond it was opened,
 * so that ids sort by time. A case is named by the command that opened it, which makes opening it again
 * with the same id harmless.
 */
export type CaseId = string & { readonly [caseIdBrand]: true }

/** The name of a command: 1 to 64 characters of `A–Z a–z 0–9 . _ : -`, unique within its case. */
export type CommandId = string

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const caseIdPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/
const commandIdPattern = /^[A-Za-z0-9._:-]{1,64}$/

/** True for a well-formed case id. */
export const isCaseId = (value: string): value is CaseId =>
  typeof value === 'string' && caseIdPattern.test(value)

/**
 * Reads a case id.
 * @throws `invalid-id`
 */
export function caseId(value: string, field = 'id'): CaseId {
  if (!isCaseId(value)) throw new MotcuaError('invalid-id', { field, got: value })
  return value
}

/**
 * Reads a command id.
 * @throws `invalid-id`
 */
export function commandId(value: string, field = 'commandId'): CommandId {
  if (typeof value !== 'string' || !commandIdPattern.test(value))
    throw new MotcuaError('invalid-id', { field, got: value })
  return value
}

/**
 * Makes an id from a moment and ten bytes of entropy.
 * @param epochMs milliseconds since 1970, 0 to 2^48 − 1
 * @param entropy ten bytes; equal bytes at the same millisecond give the same id
 */
export function idOf(epochMs: number, entropy: Uint8Array): CaseId {
  let time = ''
  for (let rest = epochMs, place = 0; place < 10; place++) {
    time = alphabet.charAt(rest % 32) + time
    rest = Math.floor(rest / 32)
  }
  let tail = ''
  for (let bit = 0; bit < 80; bit += 5) {
    const byte = bit >> 3
    const window = ((entropy[byte] ?? 0) << 8) | (entropy[byte + 1] ?? 0)
    tail += alphabet.charAt((window >> (11 - (bit & 7))) & 31)
  }
  return caseId(time + tail)
}

/** The millisecond a case id was made, since 1970. */
export function epochOfId(id: CaseId): number {
  let value = 0
  for (const letter of id.slice(0, 10)) value = value * 32 + alphabet.indexOf(letter)
  return value
}
