/**
 * A process that works the jobs of a store until it is killed or the store fails: each makes one commit in its case
 * under its claim. It says each job before it works it, and how its queue failed. Arguments: the file of the store,
 * and `hang` to let the first job hang.
 */
import { isMotcuaError, type JobOutcome } from '@motcua/core'
import { sqliteStore } from '@motcua/storage-sqlite'
import { workOne } from './jobs.js'
import { say } from '@motcua/testing/process'

const codeOf = (error: unknown): string => (isMotcuaError(error) ? error.code : String(error))

const [file = '', mode = ''] = process.argv.slice(2)
const store = sqliteStore({ file })
const never = new Promise<never>(() => undefined)
let begun = 0

async function failure(): Promise<string> {
  let failed: (code: string) => void = () => undefined
  const code = new Promise<string>((resolve) => (failed = resolve))
  const run = await store.jobs.run(
    async (job): Promise<JobOutcome> => {
      say('begun', job.case, job.attempt)
      begun += 1
      return begun === 1 && mode === 'hang' ? never : workOne(store, job)
    },
    { concurrency: 32, onError: (error) => failed(codeOf(error)) },
  )
  const first = await code
  await run.stop()
  return first
}

say('ready')
say('failed', await failure())
await store.jobs
  .run(async () => ({ status: 'done' }))
  .catch((error: unknown) => say('refused', codeOf(error)))
await store.close()
say('closed')
