import type { EngineParts } from '../engine-parts.js'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Bytes in Crockford's base 32, the last character filled up with zeros. */
function crockford(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) text += alphabet.charAt((held >> (bits - 5)) & 31)
    held &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + alphabet.charAt((held << (5 - bits)) & 31)
}

/** A new secret to track by: 128 random bits in 26 characters. */
export const newSecret = ({ randomBytes }: Pick<EngineParts, 'randomBytes'>): string =>
  crockford(randomBytes(16))

/** Six random digits. Of 2^48 numbers a remainder of a million is as good as even. */
export const sixDigits = ({ randomBytes }: Pick<EngineParts, 'randomBytes'>): string => {
  const number = randomBytes(6).reduce((value, byte) => value * 256 + byte, 0)
  return String(number % 1_000_000).padStart(6, '0')
}
