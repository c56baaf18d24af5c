import { join } from 'node:path'
import { z } from 'zod'
import type { Bench, FigureTable } from '../harness/bench.js'
import { short, shares } from '../harness/goal.js'
import type { MeasuredServer } from '../harness/postgres-server.js'
import { alternate, runsOf, spreadOf, type Contender } from '../harness/rounds.js'
import { jobArgs, runJob } from '../harness/run-worker.js'

const shape = z.object({
  perSecond: z.number(),
  cpu: z.number(),
  serverCpu: z.number(),
  foreign: z.number(),
})

type WakesRun = z.infer<typeof shape>

const cases = 20_000

const contender = (
  { data, workers }: Bench,
  { base, pid }: MeasuredServer,
  { name, subject }: { readonly name: string; readonly subject: string },
): Contender<WakesRun> => {
  const place = { subject, dir: join(data, 'wakes'), server: base, pid }
  const args = jobArgs('wakes', { ...place, count: cases })
  return { name, run: () => runJob({ shape, command: [process.execPath, workers.main, ...args] }) }
}

/** The engine's own wake-ups when all are due at once. */
export async function wakeFigures(bench: Bench, server: MeasuredServer): Promise<FigureTable> {
  const runs = await alternate(bench.rounds, [
    contender(bench, server, { name: 'SQLite', subject: 'sqlite' }),
    contender(bench, server, { name: 'PostgreSQL', subject: 'postgres' }),
  ])
  return {
    head: [
      `The engine wakes ${cases.toLocaleString('en')} cases by \`pump\``,
      'Cases/s',
      'CPU µs per case, client',
      'server',
      'CPU of others',
    ],
    rows: [...runs.keys()].map((name) => {
      const all = runsOf(runs, name)
      const { median, spread } = spreadOf(all.map((run) => run.perSecond))
      return [
        name,
        `${short(median)} ± ${(spread * 100).toFixed(0)} %`,
        short(spreadOf(all.map((run) => run.cpu)).median),
        short(spreadOf(all.map((run) => run.serverCpu)).median),
        shares(all.map((run) => run.foreign)),
      ]
    }),
  }
}
