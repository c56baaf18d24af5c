import { join } from 'node:path'
import { z } from 'zod'
import type { Bench, Measure } from '../harness/bench.js'
import { short, shares } from '../harness/goal.js'
import { pairRow } from '../harness/pair-goal.js'
import { alternate, runsOf, spreadOf, type Contender, type Runs } from '../harness/rounds.js'
import { jobArgs, runJob } from '../harness/run-worker.js'

const shape = z.object({
  ms: z.number(),
  lines: z.number(),
  digest: z.string(),
  foreign: z.number(),
})

type TallyRun = z.infer<typeof shape>

const count = 1_000_000

const counter = ({ workers, seconds }: Bench, name: string, file: string): Contender<TallyRun> => ({
  name,
  run: () =>
    runJob({
      shape,
      command: [
        process.execPath,
        workers.main,
        ...jobArgs('tally', { subject: name, file, seconds: seconds * 2 }),
      ],
    }),
})

const figuresOf = (runs: Runs<TallyRun>) => ({
  head: ['Counted by', 'ms', 'Lines', 'CPU of others'],
  rows: [...runs.keys()].map((name) => {
    const own = runsOf(runs, name)
    const { median, spread } = spreadOf(own.map(({ ms }) => ms))
    return [
      name,
      `${short(median)} ± ${(spread * 100).toFixed(0)} %`,
      short(own[0]?.lines ?? Number.NaN),
      shares(own.map(({ foreign }) => foreign)),
    ]
  }),
})

/** The figures of a year over a million dossiers, beside the least SQL that gives them: row 24. */
export const tally: Measure = {
  name: 'tally',
  run: async (bench) => {
    const file = join(bench.data, 'tally', 'store.db')
    await runJob({
      shape: z.object({ count: z.literal(count) }),
      command: [process.execPath, bench.workers.main, ...jobArgs('tally-fill', { file, count })],
    })
    const contenders = ['motcua', 'least'].map((name) => counter(bench, name, file))
    const runs = await alternate(bench.rounds, contenders)
    const digests = new Set([...runs.values()].flat().map(({ digest }) => digest))
    if (digests.size !== 1) throw new Error('the store and the statement count differently')
    return {
      goals: [
        pairRow(
          {
            row: '24',
            goal: 'figures of a year counted anew vs raw SQL on the same file and index',
            floor: 1.5,
            aim: 1.1,
            better: 'less',
            unit: ' ×',
            candidate: 'motcua',
            reference: 'least',
            read: ({ ms }: TallyRun) => ms,
          },
          runs,
        ),
      ],
      figures: [figuresOf(runs)],
      notes: [
        `${count.toLocaleString('en')} dossiers of five years, 700 units, 12 procedures and three channels; a reporting ` +
          'year of the last ones. _least_ is one hand-written statement that leaves out what can be subtracted and ' +
          'neither completes nor orders its lines. Both came to the same figures.',
      ],
    }
  },
}
