import { z } from 'zod'
import type { Bench, Measure } from '../harness/bench.js'
import { short, shares } from '../harness/goal.js'
import { alternate, runsOf, spreadOf, type Contender, type Runs } from '../harness/rounds.js'
import { jobArgs, runJob } from '../harness/run-worker.js'

const shape = z.object({
  seconds: z.number(),
  cpu: z.number(),
  made: z.number(),
  peak: z.number(),
  bytes: z.number(),
  foreign: z.number(),
})

type DocumentsRun = z.infer<typeof shape>

const subjects = [
  { subject: 'register', count: 10_000, what: 'a register of 10,000 rows' },
  { subject: 'slips', count: 1000, what: '1,000 receipt slips' },
] as const

const work = subjects.flatMap((of) =>
  ['docx', 'html', 'pdf', 'xlsx'].map((format) => ({
    ...of,
    format,
    name: `${of.what}, ${format}`,
  })),
)

const contenders = ({ workers }: Bench): readonly Contender<DocumentsRun>[] =>
  work.map(({ subject, count, format, name }) => ({
    name,
    run: () =>
      runJob({
        shape,
        command: [
          process.execPath,
          workers.main,
          ...jobArgs('documents', { subject, count, format }),
        ],
      }),
  }))

const spreadText = (values: readonly number[]): string => {
  const { median, spread } = spreadOf(values)
  return `${short(median)} ± ${(spread * 100).toFixed(0)} %`
}

const figuresOf = (runs: Runs<DocumentsRun>) => ({
  head: ['Printed', 'Seconds', 'CPU s', 'Peak MiB', 'MiB before', 'MB of files', 'CPU of others'],
  rows: work.map(({ name }) => {
    const own = runsOf(runs, name)
    return [
      name,
      spreadText(own.map(({ seconds }) => seconds)),
      spreadText(own.map(({ cpu }) => cpu)),
      short(Math.max(...own.map(({ peak }) => peak))),
      short(Math.max(...own.map(({ made }) => made))),
      short((own[0]?.bytes ?? Number.NaN) / 1e6),
      shares(own.map(({ foreign }) => foreign)),
    ]
  }),
})

/** Time and memory of printing a large register, and many slips, in each format. */
export const documents: Measure = {
  name: 'documents',
  run: async (bench) => {
    const runs = await alternate(bench.rounds, contenders(bench))
    return {
      goals: [],
      figures: [figuresOf(runs)],
      notes: [
        'Each line in a process of its own, nothing printed before. The register is that of one office and year in one ' +
          'volume, eleven columns on A4 landscape; a slip is a form on A5 with one table, one after another. The documents ' +
          'are made before the measure begins: _MiB before_ is the most the process had held by then, _Peak_ the most it ' +
          'ever held. No goal was set.',
      ],
    }
  },
}
