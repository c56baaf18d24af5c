import { epochOfInstant } from '../model/time.js'
import type { Passcodes } from '../ports/passcodes.js'
import type { TimeSource } from '../ports/time-source.js'
import { sameText } from './same-text.js'

interface Kept {
  readonly digest: string
  readonly end: number
  readonly tries: number
}

const decoy = '0'.repeat(64)

/** What {@link memoryPasscodes} may be given. */
export interface MemoryPasscodesOptions {
  readonly time: TimeSource
  /** Codes kept at most; the oldest is forgotten first. Default 10,000. */
  readonly keys?: number
}

/** One-time codes of one process. */
export function memoryPasscodes({ time, keys = 10_000 }: MemoryPasscodesOptions): Passcodes {
  const codes = new Map<string, Kept>()
  const forgetOne = (): void => {
    const [oldest] = codes.keys()
    if (oldest !== undefined) codes.delete(oldest)
  }
  return {
    put: async (key, { digest, lifeMs, tries }) => {
      codes.delete(key)
      if (codes.size >= keys) forgetOne()
      codes.set(key, { digest, end: epochOfInstant(time.now()) + lifeMs, tries })
    },
    take: async (key, digest) => {
      const kept = codes.get(key)
      const same = sameText(digest, kept?.digest ?? decoy)
      if (kept === undefined) return false
      const alive = epochOfInstant(time.now()) < kept.end
      if (same || !alive || kept.tries <= 1) codes.delete(key)
      else codes.set(key, { ...kept, tries: kept.tries - 1 })
      return same && alive
    },
  }
}
