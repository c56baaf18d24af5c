/**
 * A process that works jobs until it is killed: it says each claim, and commits under it when it is told `go` by the
 * signal SIGUSR2. Arguments: the connection string, the lease in milliseconds, and the series of letters.
 */
import { postgresStore } from '@motcua/storage-postgres'
import { say } from '@motcua/testing/process'
import { commitOf } from '@motcua/testing/process'

const [connection = '', leaseMs = '1000'] = process.argv.slice(2)
const store = await postgresStore({ connection })

const told = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGUSR2', () => resolve())
  })

await store.jobs.run(
  async (job) => {
    const go = told()
    say('claimed', job.case, job.attempt)
    await go
    const seq = ((await store.load(job.case))?.stored.seq ?? 0) + 1
    const commit = commitOf({ id: job.case, seq, command: `by-${process.pid}` })
    const { status } = await store.commit({ ...commit, claim: job })
    say(status, job.case)
    return { status: 'done' }
  },
  { leaseMs: Number(leaseMs) },
)
say('ready')
setInterval(() => undefined, 1000)
