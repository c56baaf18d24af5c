import { join } from 'node:path'
import { z } from 'zod'
import type { Bench, FigureTable } from '../harness/bench.js'
import { short, shares } from '../harness/goal.js'
import type { MeasuredServer } from '../harness/postgres-server.js'
import { alternate, runsOf, spreadOf, type Contender } from '../harness/rounds.js'
import { jobArgs, runJob } from '../harness/run-worker.js'

const shape = z.object({
  pumpedPerSecond: z.number(),
  runPerSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
  cpu: z.number(),
  serverCpu: z.number(),
  foreign: z.number(),
})

type OutboxRun = z.infer<typeof shape>

const messages = 5_000

const contender = (
  { data, workers }: Bench,
  { base, pid }: MeasuredServer,
  { name, subject }: { readonly name: string; readonly subject: string },
): Contender<OutboxRun> => {
  const place = { subject, dir: join(data, 'outbox'), server: base, pid }
  const args = jobArgs('outbox', { ...place, count: messages })
  return { name, run: () => runJob({ shape, command: [process.execPath, workers.main, ...args] }) }
}

/** Messages from their commit to a notifier that answers at once. */
export async function outboxFigures(bench: Bench, server: MeasuredServer): Promise<FigureTable> {
  const runs = await alternate(bench.rounds, [
    contender(bench, server, { name: 'SQLite', subject: 'sqlite' }),
    contender(bench, server, { name: 'PostgreSQL', subject: 'postgres' }),
  ])
  return {
    head: [
      'Outbox',
      'Messages/s of a backlog, `pump`',
      'Messages/s while started, 64 clerks at work',
      'Commit to notifier, p50 ms',
      'p99 ms',
      'CPU µs per message pumped, client',
      'server',
      'CPU of others',
    ],
    rows: [...runs.keys()].map((name) => {
      const all = runsOf(runs, name)
      const middle = (read: (run: OutboxRun) => number): string =>
        short(spreadOf(all.map(read)).median)
      return [
        name,
        middle((run) => run.pumpedPerSecond),
        middle((run) => run.runPerSecond),
        middle((run) => run.p50),
        middle((run) => run.p99),
        middle((run) => run.cpu),
        middle((run) => run.serverCpu),
        shares(all.map((run) => run.foreign)),
      ]
    }),
  }
}
