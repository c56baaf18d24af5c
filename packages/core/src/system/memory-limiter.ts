import { epochOfInstant } from '../model/time.js'
import type { Limiter } from '../ports/limiter.js'
import type { TimeSource } from '../ports/time-source.js'

interface Span {
  readonly start: number
  readonly end: number
  readonly count: number
}

/** What a {@link memoryLimiter} may be given. */
export interface MemoryLimiterOptions {
  readonly time: TimeSource
  /** Keys kept at most; the one used longest ago is forgotten first. Default 100,000. */
  readonly keys?: number
}

/**
 * A limiter for one process. A span begins with the first use of a key and ends by the clock, so that twice as much may
 * be done around its end; a clock that steps back begins a new one.
 */
export function memoryLimiter({ time, keys = 100_000 }: MemoryLimiterOptions): Limiter {
  const spans = new Map<string, Span>()
  const forgetOne = (): void => {
    const [oldest] = spans.keys()
    if (oldest !== undefined) spans.delete(oldest)
  }
  return {
    take: async (key, { most, perMs }) => {
      const now = epochOfInstant(time.now())
      const kept = spans.get(key)
      const running = kept !== undefined && kept.start <= now && now < kept.end
      const { start, end, count } = running ? kept : { start: now, end: now + perMs, count: 0 }
      spans.delete(key)
      if (spans.size >= keys) forgetOne()
      spans.set(key, { start, end, count: Math.min(count + 1, most) })
      return count < most
    },
  }
}
