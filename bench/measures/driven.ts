import { z } from 'zod'
import { join } from 'node:path'
import type { Bench, FigureTable } from '../harness/bench.js'
import { short, shares } from '../harness/goal.js'
import { runsOf, spreadOf, type Contender, type Runs } from '../harness/rounds.js'
import { jobArgs, runJob } from '../harness/run-worker.js'

/** What a driven run reports. */
export const drivenShape = z.object({
  serverCpu: z.number(),
  commandsPerSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
  p999: z.number(),
  commands: z.number(),
  checked: z.number(),
  cpu: z.number(),
  foreign: z.number(),
})

/** A driven run. */
export type DrivenRun = z.infer<typeof drivenShape>

/** Who is driven, and how. */
export interface DrivenSubject {
  readonly name: string
  readonly subject: string
  readonly clerks: number
  readonly work?: 'w1' | 'w2'
  readonly durability?: 'full' | 'process'
}

/** The command line of a driven run. */
export function drivenCommand(
  { peers, data, workers, warm, seconds }: Bench,
  { subject, clerks, work = 'w2', durability = 'full' }: DrivenSubject,
  span: { readonly warm: number; readonly seconds: number } = { warm, seconds },
): readonly string[] {
  const dir = join(data, 'driven')
  return [
    process.execPath,
    workers.main,
    ...jobArgs('throughput', { subject, clerks, work, durability, peers, dir, ...span }),
  ]
}

/** A contender that drives the subject in a process of its own, on an empty store. */
export const drivenContender = (bench: Bench, subject: DrivenSubject): Contender<DrivenRun> => ({
  name: subject.name,
  run: () => runJob({ shape: drivenShape, command: drivenCommand(bench, subject) }),
})

/** The absolute figures of driven runs. */
export function drivenFigures(runs: Runs<DrivenRun>): FigureTable {
  return {
    head: ['Run', 'Commands/s', 'p50 ms', 'p99 ms', 'CPU µs per command', 'CPU of others'],
    rows: [...runs.keys()].map((name) => {
      const own = runsOf(runs, name)
      const { median, spread } = spreadOf(own.map((run) => run.commandsPerSecond))
      const middle = (read: (run: DrivenRun) => number): string =>
        short(spreadOf(own.map(read)).median)
      return [
        name,
        `${short(median)} ± ${(spread * 100).toFixed(0)} %`,
        middle((run) => run.p50),
        middle((run) => run.p99),
        middle((run) => run.cpu),
        shares(own.map((run) => run.foreign)),
      ]
    }),
  }
}
