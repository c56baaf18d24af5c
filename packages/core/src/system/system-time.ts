import { instantOfEpoch } from '../model/time.js'
import type { TimeSource } from '../ports/time-source.js'

/** The clock of the machine. */
export const systemTime: TimeSource = { now: () => instantOfEpoch(Date.now()) }
