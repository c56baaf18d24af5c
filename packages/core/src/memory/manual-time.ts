import { epochOfInstant, instantOfEpoch, type Instant } from '../model/time.js'
import type { TimeSource } from '../ports/time-source.js'

/** A time source that stands still until it is moved by hand. */
export interface ManualTime extends TimeSource {
  /** Jumps to a moment, earlier ones included: the clocks of real machines step back too. */
  set(moment: Instant): void
  /** Moves on by so many milliseconds, back when negative. */
  advance(ms: number): void
}

/**
 * A time source moved by hand.
 * @throws `invalid-date` from `advance` when it leaves the years an {@link Instant} can name; the time then stays
 */
export function manualTime(start: Instant): ManualTime {
  let current = start
  return {
    now: () => current,
    set: (moment) => {
      current = moment
    },
    advance: (ms) => {
      current = instantOfEpoch(epochOfInstant(current) + ms, 'advance')
    },
  }
}
