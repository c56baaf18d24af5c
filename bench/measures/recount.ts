import { join } from 'node:path'
import { z } from 'zod'
import type { Bench, Measure } from '../harness/bench.js'
import { short, shares } from '../harness/goal.js'
import {
  alternate,
  ratioOf,
  runsOf,
  spreadOf,
  type Contender,
  type Runs,
  type Spread,
} from '../harness/rounds.js'
import { jobArgs, runJob } from '../harness/run-worker.js'

const shape = z.object({
  seconds: z.number(),
  cpu: z.number(),
  entries: z.number(),
  digest: z.string(),
  foreign: z.number(),
})

type RecountRun = z.infer<typeof shape>

const count = 25_000
const least = 'least'
const names = ['recount', 'recount of four sets', least]

const contender = ({ workers }: Bench, name: string, file: string): Contender<RecountRun> => ({
  name,
  run: () =>
    runJob({
      shape,
      command: [process.execPath, workers.main, ...jobArgs('recount', { subject: name, file })],
    }),
})

const spreadText = ({ median, spread }: Spread, unit: string): string =>
  `${median.toPrecision(3)}${unit} ± ${(spread * 100).toFixed(0)} %`

const figuresOf = (runs: Runs<RecountRun>) => ({
  head: [
    ...['Way', 'Seconds for a million entries', 'CPU s', 'CPU to the least'],
    ...['Entries', 'CPU of others'],
  ],
  rows: names.map((name) => {
    const own = runsOf(runs, name)
    const ratio = ratioOf(runs, { candidate: name, reference: least }, ({ cpu }) => cpu)
    return [
      name,
      spreadText(spreadOf(own.map(({ seconds }) => seconds)), ''),
      spreadText(spreadOf(own.map(({ cpu }) => cpu)), ''),
      name === least ? '1' : spreadText(ratio, ' ×'),
      short(own[0]?.entries ?? Number.NaN),
      shares(own.map(({ foreign }) => foreign)),
    ]
  }),
})

/** The figures of a window counted from the journals, beside reading and parsing the same rows. */
export const recount: Measure = {
  name: 'recount',
  run: async (bench) => {
    const file = join(bench.data, 'recount', 'store.db')
    await runJob({
      shape: z.object({ count: z.literal(count) }),
      command: [process.execPath, bench.workers.main, ...jobArgs('recount-fill', { file, count })],
    })
    const contenders = [...names, 'stored'].map((name) => contender(bench, name, file))
    const runs = await alternate(bench.rounds, contenders)
    const counted = [...runs].filter(([name]) => name !== least).flatMap(([, own]) => own)
    if (new Set(counted.map(({ digest }) => digest)).size !== 1) {
      throw new Error('the journals and the summaries count differently')
    }
    return {
      goals: [],
      figures: [figuresOf(runs)],
      notes: [
        `${count.toLocaleString('en')} dossiers of the THADS regime with eight entries each, in a SQLite file. _recount_ is form ` +
          'II.06a by `figures` with `asKnownAt`: every journal is read, its chain of hashes checked, folded and summarised; ' +
          'the figures were the same as those counted from the summaries. _least_ reads the same rows and parses them, ' +
          'and does nothing with what it gets. Processor time tells them apart where others use the machine too.',
      ],
    }
  },
}
