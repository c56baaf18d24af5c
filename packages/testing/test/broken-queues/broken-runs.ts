import { instant } from '@motcua/core'
import { broken, queue, table, type BrokenQueue } from './broken-queue.js'

const longAgo = instant('2010-01-01T00:00:00.000Z')

/** Faults of running, stopping and opening again. */
export const brokenRuns: readonly BrokenQueue[] = [
  broken(
    'a run works nothing',
    ['what is due is worked once it runs'],
    queue(() => ({ run: async () => ({ stop: () => Promise.resolve() }) })),
  ),
  broken(
    'a run does not see what is set',
    ['what is set while it runs is worked too'],
    table(() => ({ watch: () => () => undefined })),
  ),
  broken(
    'stopping does not wait',
    ['stopping waits for the jobs at work, and takes their answers'],
    queue((inner) => ({
      run: async (...asked) => {
        const run = await inner.run(...asked)
        return {
          stop: async () => {
            void run.stop()
          },
        }
      },
    })),
  ),
  broken(
    'stopping works off what is due',
    ['nothing is claimed after stopping'],
    queue((inner) => ({
      run: async (work, options) => {
        const run = await inner.run(work, options)
        return {
          stop: async () => {
            await run.stop()
            await inner.drain(longAgo, work)
          },
        }
      },
    })),
  ),
  broken(
    'stopping waits for a job that never comes',
    ['a run that has nothing to do stops'],
    queue((inner) => ({
      run: async (work, options) => {
        let worked = false
        const run = await inner.run(async (job) => {
          worked = true
          return work(job)
        }, options)
        return {
          stop: async () => {
            await run.stop()
            if (!worked) await new Promise(() => undefined)
          },
        }
      },
    })),
  ),
  broken(
    'a run works as many jobs at once as it likes',
    ['no more jobs are worked at once than told'],
    queue((inner) => ({ run: (work) => inner.run(work) })),
  ),
  broken(
    'attempts are forgotten at reopening',
    ['jobs and their attempts are there after reopening'],
    {
      reopened: (kept) => {
        for (const row of kept.rows) row.attempts = 0
      },
    },
  ),
  broken(
    'dead jobs are forgotten at reopening',
    ['dead jobs are there after reopening, in their order'],
    {
      reopened: (kept) => {
        kept.rows = kept.rows.filter(({ died }) => died === null)
      },
    },
  ),
  broken(
    'tokens begin again at reopening',
    ['a job at work when its store closes is worked again, that attempt counted'],
    {
      reopened: (kept) => {
        kept.given = 0
      },
    },
  ),
]
