/**
 * A process that works jobs as they fall due until it is told to stop by SIGTERM: it moves each case on under its
 * claim, and says so. Argument: the connection string.
 */
import { isMotcuaError } from '@motcua/core'
import { postgresStore } from '@motcua/storage-postgres'
import { say } from '@motcua/testing/process'
import { commitOf } from '@motcua/testing/process'

const [connection = ''] = process.argv.slice(2)
const store = await postgresStore({ connection, timeouts: { connect: 500 } })

const run = await store.jobs.run(
  async (job) => {
    try {
      const commit = commitOf({ id: job.case, seq: 3, command: 'worked' })
      const { status } = await store.commit({ ...commit, claim: job })
      say(status, job.case)
      return { status: 'done' }
    } catch (error) {
      if (!isMotcuaError(error, 'store-failed')) throw error
      return { status: 'retry', at: job.at, reason: error.code }
    }
  },
  { leaseMs: 1500, onError: (error) => say('error', isMotcuaError(error) ? error.code : 'none') },
)
say('ready')
process.once('SIGTERM', () => {
  void run
    .stop()
    .then(() => store.close())
    .then(() => say('stopped'))
})
