import { epochOfInstant, instantOfEpoch, systemTime, type TimeSource } from '@motcua/core'

/** The clock of the machine, moved on by hand. */
export interface MovedTime extends TimeSource {
  /** Moves on by an hour: no lease of a suite is longer. */
  passHour(): void
}

/** A clock that runs with the machine's. */
export function movedTime(): MovedTime {
  let ahead = 0
  return {
    now: () => instantOfEpoch(epochOfInstant(systemTime.now()) + ahead),
    passHour: () => {
      ahead += 3_600_000
    },
  }
}
