import { join } from 'node:path'
import { z } from 'zod'
import type { Bench, FigureTable, GoalRow, Measure } from '../harness/bench.js'
import { goalRow, shares, short, type NumberGoal } from '../harness/goal.js'
import { pairRow, type PairGoal } from '../harness/pair-goal.js'
import { noPostgres, withPostgres, type MeasuredServer } from '../harness/postgres-server.js'
import { alternate, runsOf, spreadOf, type Contender, type Runs } from '../harness/rounds.js'
import { jobArgs, runJob } from '../harness/run-worker.js'
import { outboxFigures } from './outbox.js'
import { wakeFigures } from './wakes.js'
import { withoutServer } from './without-server.js'

const pending = 100_000
const idleSeconds = 20

const ownShape = z.object({
  storedPerSecond: z.number(),
  heapPerJob: z.number(),
  idle: z.number(),
  idleServer: z.number(),
  p50: z.number(),
  p99: z.number(),
  late: z.number(),
  drainedPerSecond: z.number(),
  drainCpu: z.number(),
  drainServerCpu: z.number(),
  foreign: z.number(),
})

type JobsRun = z.infer<typeof ownShape>

const unknown = {
  idleServer: Number.NaN,
  drainCpu: Number.NaN,
  drainServerCpu: Number.NaN,
  foreign: Number.NaN,
}

const peerShape = z
  .object({
    addPerSec: z.number(),
    heapBytesPerTimer: z.number(),
    idleCpuShare: z.number(),
    latenessP50ms: z.number(),
    latenessP99ms: z.number(),
    latenessSeen: z.number(),
    drainPerSec: z.number(),
  })
  .transform((run): JobsRun => ({
    ...unknown,
    storedPerSecond: run.addPerSec,
    heapPerJob: run.heapBytesPerTimer,
    idle: run.idleCpuShare,
    p50: run.latenessP50ms,
    p99: run.latenessP99ms,
    late: run.latenessSeen,
    drainedPerSecond: run.drainPerSec,
  }))

const names = {
  sqlite: 'Motcua on SQLite',
  postgres: 'Motcua on PostgreSQL',
  raw: 'raw better-sqlite3',
  boss: 'pg-boss',
  graphile: 'graphile-worker alone',
} as const

const collecting = [process.execPath, '--expose-gc']

function contenders(bench: Bench, { base, pid }: MeasuredServer): readonly Contender<JobsRun>[] {
  const { data, workers, peers } = bench
  const own = (name: string, subject: string): Contender<JobsRun> => {
    const place = { subject, dir: join(data, 'jobs'), server: base, pid }
    const args = jobArgs('jobs', { ...place, count: pending, idle: idleSeconds })
    return {
      name,
      run: () => runJob({ shape: ownShape, command: [...collecting, workers.main, ...args] }),
    }
  }
  const peer = (name: string, variant: string): Contender<JobsRun> => ({
    name,
    run: () =>
      runJob({
        shape: peerShape,
        command: [...collecting, join(peers, 'timers.mjs'), variant, String(pending)],
        env: { BENCH_PG_URL: base, BENCH_DATA: data },
      }),
  })
  return [
    own(names.sqlite, 'sqlite'),
    own(names.postgres, 'postgres'),
    peer(names.raw, 'sqlite'),
    peer(names.boss, 'pg-boss'),
    peer(names.graphile, 'graphile'),
  ]
}

const memory = { floor: 16, aim: 0, better: 'less', unit: ' B' } as const
const idle = { floor: 0.1, aim: 0.05, better: 'less', unit: ' %' } as const
const late = { floor: 0.05, aim: 0.01, better: 'less', unit: ' ×' } as const
const more = { better: 'more', unit: ' ×' } as const
const drained = (run: JobsRun): number => run.drainedPerSecond

const plain = (
  runs: Runs<JobsRun>,
  goal: NumberGoal & { readonly candidate: string },
  read: (run: JobsRun) => number,
): GoalRow => goalRow(goal, spreadOf(runsOf(runs, goal.candidate).map(read)))

/** The rows of one store; on a server of PostgreSQL a raw table of SQLite is no reference. */
function rowsOf(runs: Runs<JobsRun>, candidate: string): readonly GoalRow[] {
  const where = candidate.replace('Motcua ', '')
  const base = { row: '20', candidate } as const
  const pairs: readonly PairGoal<JobsRun>[] = [
    {
      ...base,
      ...late,
      goal: `lateness p99 vs pg-boss, ${where}`,
      reference: names.boss,
      read: (run) => run.p99,
    },
    {
      ...base,
      ...more,
      goal: `drain vs pg-boss, ${where}`,
      floor: 8,
      aim: 18,
      reference: names.boss,
      read: drained,
    },
    {
      ...base,
      ...more,
      goal: `drain vs raw better-sqlite3, ${where}`,
      floor: 0.3,
      aim: 0.6,
      reference: names.raw,
      read: drained,
    },
  ]
  return [
    plain(runs, { ...base, ...memory, goal: `heap per pending job, ${where}` }, (run) =>
      Math.max(0, run.heapPerJob),
    ),
    plain(
      runs,
      { ...base, ...idle, goal: `CPU while nothing is due, ${where}` },
      (run) => run.idle * 100,
    ),
    ...pairs
      .filter(({ reference }) => candidate === names.sqlite || reference !== names.raw)
      .map((goal) => pairRow(goal, runs)),
  ]
}

const figures = (runs: Runs<JobsRun>): FigureTable => ({
  head: [
    `${pending.toLocaleString('en')} pending`,
    'Stored/s',
    'Heap per job',
    'Idle CPU',
    'of the server',
    'Late p50 ms',
    'p99 ms',
    'Drained/s',
    'CPU µs per job drained, client',
    'server',
    'CPU of others',
  ],
  rows: [...runs.keys()].map((name) => {
    const all = runsOf(runs, name)
    const middle = (read: (run: JobsRun) => number): number => spreadOf(all.map(read)).median
    const drain = spreadOf(all.map(drained))
    return [
      name,
      short(middle((run) => run.storedPerSecond)),
      `${short(
        Math.max(
          0,
          middle((run) => run.heapPerJob),
        ),
      )} B`,
      `${short(middle((run) => run.idle * 100))} %`,
      `${short(middle((run) => run.idleServer * 100))} %`,
      short(middle((run) => run.p50)),
      short(middle((run) => run.p99)),
      `${short(drain.median)} ± ${(drain.spread * 100).toFixed(0)} %`,
      short(middle((run) => run.drainCpu)),
      short(middle((run) => run.drainServerCpu)),
      shares(all.map((run) => run.foreign)),
    ]
  }),
})

/** A hundred thousand pending jobs, the engine's wake-ups and its outbox: row 20. */
export const jobs: Measure = {
  name: 'jobs',
  run: async (bench) => {
    if (noPostgres !== null) return withoutServer(noPostgres)
    return withPostgres(async (server) => {
      const runs = await alternate(bench.rounds, contenders(bench, server))
      const wakes = await wakeFigures(bench, server)
      const outbox = await outboxFigures(bench, server)
      return {
        goals: [...rowsOf(runs, names.sqlite), ...rowsOf(runs, names.postgres)],
        figures: [figures(runs), wakes, outbox],
        notes: [
          'Stored: cases opened by commits of the store, each with entry, summary and one job; the references store ' +
            'jobs alone, in batches. Heap: a process that runs the jobs, over one that runs an empty store. Idle: ' +
            `${idleSeconds} s of \`jobs.run\` with all of them far away, as a share of one processor; 5 s for the ` +
            'references. Late: 5,000 jobs that fall due one a millisecond, beginning in three seconds. Drained: all ' +
            'due, a worker that answers at once; each job is claimed under its own token and its end is written. ' +
            'pg-boss: four workers of batches of 1,000, asking every 0.5 s, and a batch is one write.',
          'The backlog of the outbox is 5,000 messages. From commit to notifier: nothing else to be done, 300 in turn.',
        ],
      }
    })
  },
}
