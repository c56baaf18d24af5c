import type { Instant } from '../model/time.js'

/** What time it is. The engine reads it once for each command; nothing below the engine reads it at all. */
export interface TimeSource {
  /** The moment it is. */
  now(): Instant
}
