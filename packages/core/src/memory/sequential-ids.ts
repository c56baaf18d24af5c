import { idOf } from '../model/ids.js'
import { epochOfInstant } from '../model/time.js'
import type { IdSource } from '../ports/id-source.js'

/**
 * Ids that are the same in every run: the moment, then a counter, then the seed. They sort by time and, within one
 * millisecond, in the order they were made. Sources of different seeds never meet.
 * @param seed a whole number from 0 to 2^32 − 1
 */
export function sequentialIds(seed = 0): IdSource {
  let count = 0
  return {
    next: (now) => {
      count += 1
      const bytes = new DataView(new ArrayBuffer(10))
      bytes.setUint16(0, Math.floor(count / 2 ** 32))
      bytes.setUint32(2, count)
      bytes.setUint32(6, seed)
      return idOf(epochOfInstant(now), new Uint8Array(bytes.buffer))
    },
  }
}
