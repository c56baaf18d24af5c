import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench, GoalRow, Measure } from '../harness/bench.js'
import { goalRow, short } from '../harness/goal.js'
import { outputOf, runJob } from '../harness/run-worker.js'
import { drivenCommand, drivenShape, type DrivenSubject } from './driven.js'

const subjects: readonly DrivenSubject[] = [
  { name: 'Motcua C=1', subject: 'motcua', clerks: 1 },
  { name: 'tuned W2 C=1', subject: 'sqlite-tuned', clerks: 1 },
  { name: 'Motcua C=64', subject: 'motcua', clerks: 64 },
  { name: 'tuned W2 C=64', subject: 'sqlite-tuned', clerks: 64 },
]

/** Flushes the device under the folder has done since the machine started; nothing where it is not told. */
function deviceFlushes(folder: string): number | undefined {
  const device = statSync(folder).dev
  const [major, minor] = [Math.floor(device / 256) % 4096, device % 256]
  try {
    const line = readFileSync('/proc/diskstats', 'utf8')
      .split('\n')
      .map((text) => text.trim().split(/\s+/))
      .find(([a, b]) => Number(a) === major && Number(b) === minor)
    const count = Number(line?.[18])
    return count > 0 ? count : undefined
  } catch {
    return undefined
  }
}

const second = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000))

interface Flushes {
  readonly commands: number
  /** Flushes of the device for each command, those of others taken off. */
  readonly device: number | undefined
  /** Flushes of others each second, by a second before and one after. */
  readonly others: number
  /** Calls of fdatasync and fsync for each command, where they can be traced. */
  readonly calls: number | undefined
}

const span = { warm: 0, seconds: 2 }

async function deviceRun(bench: Bench, subject: DrivenSubject): Promise<Omit<Flushes, 'calls'>> {
  const quiet0 = deviceFlushes(bench.data)
  await second()
  const before = deviceFlushes(bench.data)
  const started = performance.now()
  const command = drivenCommand(bench, subject, span)
  const { commands } = await runJob({ shape: drivenShape, command })
  const seconds = (performance.now() - started) / 1000
  const after = deviceFlushes(bench.data)
  await second()
  const quiet1 = deviceFlushes(bench.data)
  if (quiet0 === undefined || before === undefined || after === undefined || quiet1 === undefined) {
    return { commands, device: undefined, others: 0 }
  }
  const others = (before - quiet0 + quiet1 - after) / 2
  return { commands, device: Math.max(0, after - before - others * seconds) / commands, others }
}

async function tracedRun(bench: Bench, subject: DrivenSubject): Promise<number | undefined> {
  const trace = join(bench.data, 'flushes.txt')
  const strace = ['strace', '-f', '-c', '--seccomp-bpf', '-e', 'trace=fdatasync,fsync', '-o', trace]
  try {
    await outputOf(['strace', '-V'])
  } catch {
    return undefined
  }
  const command = [...strace, ...drivenCommand(bench, subject, span)]
  const { commands } = await runJob({ shape: drivenShape, command })
  if (!existsSync(trace)) return undefined
  const calls = readFileSync(trace, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => ['fdatasync', 'fsync'].includes(cells.at(-1) ?? ''))
    .reduce((sum, cells) => sum + Number(cells[3]), 0)
  return calls / commands
}

// With other writers on the device, what it counts says little about us; the calls are ours alone.
const tooNoisy = 0.02

const chosen = ({ device, others, commands, calls }: Flushes): readonly [number, string] => {
  const noisy = others > (tooNoisy * commands) / span.seconds
  if (device !== undefined && (calls === undefined || !noisy)) return [device, 'device']
  return [calls ?? Number.NaN, 'fdatasync calls']
}

const row = (flushes: Flushes, clerks: 1 | 64): GoalRow => {
  const [measured, by] = chosen(flushes)
  const bounds = clerks === 1 ? { floor: 1.05, aim: 1.02 } : { floor: 0.05, aim: 0.02 }
  const goal = `flushes per command, C=${clerks} (by ${by})`
  return goalRow(
    { row: '5', goal, better: 'less', unit: '', ...bounds },
    { median: measured, spread: 0 },
  )
}

/** Device flushes for each command: row 5. */
export const flushes: Measure = {
  name: 'flushes',
  run: async (bench) => {
    const found: (readonly [DrivenSubject, Flushes])[] = []
    for (const subject of subjects) {
      const device = await deviceRun(bench, subject)
      found.push([subject, { ...device, calls: await tracedRun(bench, subject) }])
    }
    const goals = found
      .filter(([{ subject }]) => subject === 'motcua')
      .map(([{ clerks }, result]) => row(result, clerks === 1 ? 1 : 64))
    const rows = found.map(([{ name }, { device, others, calls, commands }]) => [
      name,
      short(commands),
      device === undefined ? 'not told' : short(device),
      short(others),
      calls === undefined ? 'no strace' : short(calls),
    ])
    const head = [
      'Run',
      'Commands',
      'Device flushes per command',
      'Flushes/s of others',
      'fdatasync and fsync per command',
    ]
    return {
      goals,
      figures: [{ head, rows }],
      notes: [
        'The device counts in `/proc/diskstats`, less what others flushed in a second before and after; where they ' +
          'flush much, the calls that `strace` counts decide.',
      ],
    }
  },
}
