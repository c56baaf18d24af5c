import { z } from 'zod'
import type { Bench, Measure } from '../harness/bench.js'
import { short } from '../harness/goal.js'
import { pairRow, type PairGoal } from '../harness/pair-goal.js'
import { alternate } from '../harness/rounds.js'
import { jobArgs, runJob } from '../harness/run-worker.js'
import { drivenContender, drivenFigures, type DrivenRun, type DrivenSubject } from './driven.js'

const subjects: readonly DrivenSubject[] = [
  { name: 'Motcua C=64', subject: 'motcua', clerks: 64 },
  { name: 'tuned W2 C=64', subject: 'sqlite-tuned', clerks: 64 },
  { name: 'raw W2 C=64', subject: 'sqlite', clerks: 64 },
  { name: 'XState by hand W1 C=64', subject: 'xstate-sqlite', clerks: 64, work: 'w1' },
  { name: 'Motcua C=1', subject: 'motcua', clerks: 1 },
  { name: 'tuned W2 C=1', subject: 'sqlite-tuned', clerks: 1 },
  { name: 'raw W2 C=1', subject: 'sqlite', clerks: 1 },
  { name: 'XState by hand W1 C=1', subject: 'xstate-sqlite', clerks: 1, work: 'w1' },
  { name: 'Motcua C=1, class P', subject: 'motcua', clerks: 1, durability: 'process' },
  { name: 'tuned W2 C=1, class P', subject: 'sqlite-tuned', clerks: 1, durability: 'process' },
  { name: 'Motcua C=64, jobs for messages', subject: 'motcua-telling', clerks: 64 },
  { name: 'Motcua C=1, jobs for messages', subject: 'motcua-telling', clerks: 1 },
  { name: 'THADS dossier C=64', subject: 'motcua-thads', clerks: 64 },
  { name: 'THADS dossier C=1', subject: 'motcua-thads', clerks: 1 },
]

const speed = (run: DrivenRun): number => run.commandsPerSecond
const tail = (run: DrivenRun): number => run.p99
const more = { better: 'more', unit: ' ×', read: speed } as const
const less = { better: 'less', unit: ' ×', read: tail } as const

const at64 = { candidate: 'Motcua C=64', reference: 'tuned W2 C=64' } as const
const at1 = { candidate: 'Motcua C=1', reference: 'tuned W2 C=1' } as const

const goals: readonly PairGoal<DrivenRun>[] = [
  { row: '1', goal: 'commands/s vs tuned W2, C=64', floor: 0.45, aim: 0.7, ...more, ...at64 },
  {
    row: '1',
    goal: 'the same vs raw W2, C=64',
    floor: 1.5,
    aim: 2.4,
    ...more,
    ...at64,
    reference: 'raw W2 C=64',
  },
  { row: '2', goal: 'commands/s vs tuned W2, C=1', floor: 0.8, aim: 0.9, ...more, ...at1 },
  {
    row: '3',
    goal: 'commands/s vs tuned W2, C=1, not flushed (class P)',
    floor: 0.4,
    aim: 0.6,
    ...more,
    candidate: 'Motcua C=1, class P',
    reference: 'tuned W2 C=1, class P',
  },
  { row: '4', goal: 'p99 vs tuned W2, C=64', floor: 2, aim: 1.3, ...less, ...at64 },
  { row: '4', goal: 'p99 vs tuned W2, C=1', floor: 1.5, aim: 1.2, ...less, ...at1 },
  {
    row: '9',
    goal: 'commands/s vs XState + SQLite by hand (W1), C=64',
    floor: 1.5,
    aim: 2.5,
    ...more,
    ...at64,
    reference: 'XState by hand W1 C=64',
  },
  {
    row: '9',
    goal: 'commands/s vs XState + SQLite by hand (W1), C=1',
    floor: 1.1,
    aim: 1.3,
    ...more,
    ...at1,
    reference: 'XState by hand W1 C=1',
  },
]

async function flushMicros({ data, workers }: Bench): Promise<number> {
  const { micros } = await runJob({
    shape: z.object({ micros: z.number() }),
    command: [process.execPath, workers.main, ...jobArgs('flush', { dir: data })],
  })
  return micros
}

/** Durable commands per second and their latency: rows 1 to 4 and 9, and the real THADS dossier. */
export const throughput: Measure = {
  name: 'throughput',
  run: async (bench) => {
    const before = await flushMicros(bench)
    const runs = await alternate(
      bench.rounds,
      subjects.map((subject) => drivenContender(bench, subject)),
    )
    const after = await flushMicros(bench)
    return {
      goals: goals.map((goal) => pairRow(goal, runs)),
      figures: [drivenFigures(runs)],
      notes: [
        'Of every run 50 finished dossiers were read back and compared field by field; those of the THADS line were ' +
          'verified by deciding every command again. In the goals messages stand in the journal, which is what `follow` ' +
          'reads, as in the tuned store; with a notifier for their channel each is a job as well.',
        `The disk answered a flush of one page in ${short(before)} µs before and ${short(after)} µs after.`,
      ],
    }
  },
}
