import { deaths } from './groups/deaths.js'
import { draining } from './groups/draining.js'
import { closing, lasting } from './groups/lasting.js'
import { leases } from './groups/leases.js'
import { overtaken } from './groups/overtaken.js'
import { replays } from './groups/replays.js'
import { running } from './groups/running.js'
import { sharedStorage, sharing } from './groups/sharing.js'
import type { JobQueueCase } from './workbench.js'

/** The contract of the job queue, promise by promise. */
export const jobQueueCases: readonly JobQueueCase[] = Object.freeze([
  ...draining,
  ...deaths,
  ...replays,
  ...overtaken,
  ...sharing,
  ...leases,
  ...running,
  ...closing,
  ...sharedStorage,
  ...lasting,
])
