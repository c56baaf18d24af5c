import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Bench, FigureTable, GoalRow, Measure } from '../harness/bench.js'
import { goalRow, short, shares } from '../harness/goal.js'
import { install } from '../harness/install.js'
import { pairRow, type PairGoal } from '../harness/pair-goal.js'
import { noPostgres, withPostgres, type MeasuredServer } from '../harness/postgres-server.js'
import { alternate, runsOf, spreadOf, type Contender, type Runs } from '../harness/rounds.js'
import { jobArgs, runJob } from '../harness/run-worker.js'
import { drivenShape, type DrivenRun } from './driven.js'
import { withoutServer } from './without-server.js'

interface Subject {
  readonly name: string
  readonly subject: string
  readonly clerks: number
  readonly work?: 'w1' | 'w2'
}

const own: readonly Subject[] = [
  { name: 'Motcua C=64', subject: 'motcua-telling', clerks: 64 },
  { name: 'raw pg W2 C=64', subject: 'pg', clerks: 64 },
  { name: 'Motcua C=1', subject: 'motcua-telling', clerks: 1 },
  { name: 'raw pg W2 C=1', subject: 'pg', clerks: 1 },
  { name: 'Motcua C=64, no notifier', subject: 'motcua', clerks: 64 },
  { name: 'Motcua C=1, no notifier', subject: 'motcua', clerks: 1 },
  { name: 'THADS dossier C=64', subject: 'motcua-thads', clerks: 64 },
  { name: 'THADS dossier C=1', subject: 'motcua-thads', clerks: 1 },
]

const others: readonly Subject[] = [
  { name: 'DBOS W1 C=64', subject: 'dbos', clerks: 64, work: 'w1' },
  { name: 'Emmett W1 C=64', subject: 'emmett-pg', clerks: 64, work: 'w1' },
]

const packages = [
  '@dbos-inc/dbos-sdk@5.3.0',
  '@event-driven-io/emmett@0.42.0',
  '@event-driven-io/emmett-postgresql@0.42.0',
]

/** How long one run is driven; more than on a file, for the server has to warm up, too. */
const span = ({ seconds }: Bench) => ({ warm: seconds, seconds: seconds * 2 })

const contender = (
  bench: Bench,
  { name, subject, clerks, work = 'w2' }: Subject,
  { peers, server }: { readonly peers: string; readonly server: MeasuredServer },
): Contender<DrivenRun> => {
  const at = { server: server.base, pid: server.pid, peers }
  const args = jobArgs('postgres', { subject, clerks, work, ...at, ...span(bench) })
  return {
    name,
    run: () =>
      runJob({
        shape: drivenShape,
        command: [process.execPath, bench.workers.main, ...args],
        env: { BENCH_PG_URL: server.base },
      }),
  }
}

const more = {
  better: 'more',
  unit: ' ×',
  read: (run: DrivenRun) => run.commandsPerSecond,
} as const
const at64 = { ...more, candidate: 'Motcua C=64' } as const

const goals: readonly PairGoal<DrivenRun>[] = [
  {
    row: '10',
    goal: 'commands/s vs raw pg, one statement, W2, C=1',
    floor: 0.8,
    aim: 0.9,
    ...more,
    candidate: 'Motcua C=1',
    reference: 'raw pg W2 C=1',
  },
  {
    row: '10',
    goal: 'the same, C=64',
    floor: 1,
    aim: 2,
    ...at64,
    reference: 'raw pg W2 C=64',
  },
  {
    row: '11',
    goal: 'commands/s vs DBOS, C=64',
    floor: 15,
    aim: 35,
    ...at64,
    reference: 'DBOS W1 C=64',
  },
  {
    row: '11',
    goal: 'commands/s vs Emmett, C=64',
    floor: 3,
    aim: 7,
    ...at64,
    reference: 'Emmett W1 C=64',
  },
]

function figures(runs: Runs<DrivenRun>): FigureTable {
  const cpu = ['CPU µs per command, client', 'server']
  return {
    head: ['Run', 'Commands/s', 'p50 ms', 'p99 ms', ...cpu, 'CPU of others'],
    rows: [...runs.keys()].map((name) => {
      const all = runsOf(runs, name)
      const { median, spread } = spreadOf(all.map((run) => run.commandsPerSecond))
      const middle = (read: (run: DrivenRun) => number): string =>
        short(spreadOf(all.map(read)).median)
      return [
        name,
        `${short(median)} ± ${(spread * 100).toFixed(0)} %`,
        middle((run) => run.p50),
        middle((run) => run.p99),
        middle((run) => run.cpu),
        middle((run) => run.serverCpu),
        shares(all.map((run) => run.foreign)),
      ]
    }),
  }
}

const costShape = z.object({
  commands: z.number(),
  roundTrips: z.number(),
  commits: z.number(),
  writing: z.number(),
})
type Cost = z.infer<typeof costShape>

const costOf = (
  { workers, peers }: Bench,
  { base }: MeasuredServer,
  { subject, clerks }: Subject,
): Promise<Cost> => {
  const args = jobArgs('postgres-cost', { subject, clerks, server: base, peers, seconds: 3 })
  return runJob({ shape: costShape, command: [process.execPath, workers.main, ...args] })
}

const costGoals = (cost: Cost, clerks: number): readonly GoalRow[] =>
  (['roundTrips', 'commits'] as const).map((what) =>
    goalRow(
      {
        row: '12',
        goal: `${what === 'commits' ? 'commits' : 'round trips'} per command, C=${clerks}`,
        floor: 1,
        aim: clerks === 1 ? 1 : 0.99,
        better: 'less',
        unit: '',
      },
      // The few statements of a session's beginning are not a command's.
      { median: Number(cost[what].toFixed(2)), spread: 0 },
    ),
  )

const counted = ['motcua-telling', 'motcua-thads']

async function costs(bench: Bench, server: MeasuredServer) {
  const found: (readonly [Subject, Cost])[] = []
  for (const subject of own.filter(({ subject }) => counted.includes(subject))) {
    found.push([subject, await costOf(bench, server, subject)])
  }
  const rows = found.map(([{ name }, { commands, roundTrips, commits, writing }]) => [
    name,
    short(commands),
    short(roundTrips),
    short(commits),
    short(writing),
  ])
  return {
    goals: found
      .filter(([{ subject }]) => subject === 'motcua-telling')
      .flatMap(([{ clerks }, cost]) => costGoals(cost, clerks)),
    figures: {
      head: ['Run', 'Commands', 'Round trips per command', 'Commits per command', 'of which wrote'],
      rows,
    },
  }
}

/** The other engines keep libraries of their own. */
async function otherEngines({ peers }: Bench) {
  const folder = join(dirname(peers), 'engines')
  cpSync(peers, folder, { recursive: true })
  return { folder, missing: await install(folder, packages) }
}

/** Durable commands on PostgreSQL, round trips and commits: rows 10 to 12. */
export const postgres: Measure = {
  name: 'postgres',
  run: async (bench) => {
    if (noPostgres !== null) return withoutServer(noPostgres)
    const { folder, missing } = await otherEngines(bench)
    return withPostgres(async (server) => {
      const contenders = [
        ...own.map((subject) => contender(bench, subject, { peers: bench.peers, server })),
        ...(missing === undefined ? others : []).map((subject) =>
          contender(bench, subject, { peers: folder, server }),
        ),
      ]
      const runs = await alternate(bench.rounds, contenders)
      const cost = await costs(bench, server)
      return {
        goals: [...goals.map((goal) => pairRow(goal, runs, missing)), ...cost.goals],
        figures: [figures(runs), cost.figures],
        notes: [
          `PostgreSQL ${server.version}. ` +
            'One server for all, on the same machine, with fsync, synchronous commit and full page writes; each run has a ' +
            'database of its own. Raw pg uses 1 connection at C=1 and 8 at C=64, the others what they do by default. DBOS ' +
            'and Emmett do W1, which favours them. Motcua sets a job for each message, as raw pg writes a row into its outbox; ' +
            'without a notifier messages stand in the journal alone. Of every run 50 finished dossiers were read back.',
          'Round trips are the statements the connections of the store sent, each of which waits for its answer; commits ' +
            'are those the server counts for the database, reads included, less those of opening the store.',
        ],
      }
    })
  },
}
