import type { Instant } from '@motcua/core'
import { JobsAtWork, type Workshop } from './jobs-at-work.js'

// Enough for the commits of the work to fill a group.
const width = 64

/** Works every job due by a moment, those included that the work sets, and tells how many times one was worked. */
export async function drainJobs(shop: Omit<Workshop, 'onError'>, until: Instant): Promise<number> {
  let failure: Error | undefined
  const onError = (error: Error): void => {
    failure ??= error
  }
  const atWork = new JobsAtWork({ ...shop, onError })
  const { rows, leaseMs } = shop
  let worked = 0
  try {
    while (failure === undefined) {
      const claimed = await rows.claimDue({ until, limit: width - atWork.size, leaseMs })
      for (const claim of claimed) void atWork.begin(claim)
      worked += claimed.length
      if (atWork.size === 0) return worked
      do await atWork.oneEnded()
      while (atWork.size > width / 2)
    }
  } finally {
    await atWork.allEnded()
  }
  throw failure
}
