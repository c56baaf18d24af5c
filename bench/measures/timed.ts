import { z } from 'zod'
import type { Bench, FigureTable } from '../harness/bench.js'
import { short, shares } from '../harness/goal.js'
import { runsOf, spreadOf, type Contender, type Runs } from '../harness/rounds.js'
import { jobArgs, runJob } from '../harness/run-worker.js'

const timedShape = z.object({ perSecond: z.number(), foreign: z.number() })

/** A timed loop in a process of its own. */
export type TimedRun = z.infer<typeof timedShape>

/** A contender that times one way of doing something. */
export const timedContender = (
  { peers, workers, seconds }: Bench,
  { job, subject, packages = '-' }: { job: string; subject: string; packages?: string },
): Contender<TimedRun> => ({
  name: subject,
  run: () =>
    runJob({
      shape: timedShape,
      command: [
        process.execPath,
        workers.main,
        ...jobArgs(job, { subject, peers, packages, seconds: seconds / 3 }),
      ],
    }),
})

/** The absolute figures of timed loops. */
export const timedFigures = (runs: Runs<TimedRun>, what: string): FigureTable => ({
  head: ['Run', what, 'µs', 'CPU of others'],
  rows: [...runs.keys()].map((name) => {
    const own = runsOf(runs, name)
    const { median, spread } = spreadOf(own.map((run) => run.perSecond))
    return [
      name,
      `${short(median)} ± ${(spread * 100).toFixed(0)} %`,
      short(1e6 / median),
      shares(own.map((run) => run.foreign)),
    ]
  }),
})
