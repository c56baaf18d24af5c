import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Bench, Measure } from '../harness/bench.js'
import { goalRow, short } from '../harness/goal.js'
import { alternate, ratioOf, runsOf, spreadOf, type Contender } from '../harness/rounds.js'
import { fillStore, manyOpen, openStore, storeDir } from './stores.js'

const fewOpen = 1_000

/** Milliseconds from the spawn to the acknowledgement. */
function untilAcknowledged(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let acknowledged = Number.NaN
    let complaint = ''
    child.stdout.on('data', (data: Buffer) => {
      if (data.toString().includes('ACK')) acknowledged = performance.now() - started
    })
    child.stderr.on('data', (data: Buffer) => (complaint += data.toString()))
    child.on('error', reject)
    child.on('close', () => {
      if (Number.isNaN(acknowledged)) reject(new Error(complaint.slice(-2000)))
      else resolve(acknowledged)
    })
  })
}

const nameOf = (subject: string, open: number): string =>
  `${subject === 'motcua' ? 'Motcua' : 'raw W2'}, ${open.toLocaleString('en')} open`

function starter(bench: Bench, subject: string, open: number): Contender<number> {
  const { peers, data, workers } = bench
  const dir = storeDir(data, openStore(subject, open))
  let next = 0
  const program = subject === 'motcua' ? workers.coldMotcua : workers.coldPeer
  return {
    name: nameOf(subject, open),
    run: () => untilAcknowledged([program, peers, dir, String(next++), subject]),
  }
}

async function freshStore(bench: Bench, subject: string, open: number): Promise<void> {
  const kept = subject === 'motcua' && open === manyOpen
  if (kept && existsSync(storeDir(bench.data, openStore(subject, open)))) return
  await fillStore(bench, openStore(subject, open))
}

/** From the start of a process to its first acknowledged command: row 17. */
export const coldStart: Measure = {
  name: 'cold-start',
  run: async (bench) => {
    const cases = ['motcua', 'sqlite'].flatMap((subject) =>
      [fewOpen, manyOpen].map((open) => [subject, open] as const),
    )
    for (const [subject, open] of cases) await freshStore(bench, subject, open)
    const contenders = cases.map(([subject, open]) => starter(bench, subject, open))
    await alternate(1, contenders)
    const runs = await alternate(bench.rounds * 3, contenders)
    const same = (ms: number): number => ms
    const many = { candidate: nameOf('motcua', manyOpen), reference: nameOf('sqlite', manyOpen) }
    const grown = { candidate: many.candidate, reference: nameOf('motcua', fewOpen) }
    return {
      goals: [
        goalRow(
          {
            row: '17',
            goal: 'spawn to first acknowledged command vs raw better-sqlite3, 100,000 open',
            floor: 1.5,
            aim: 1.25,
            better: 'less',
            unit: ' ×',
          },
          ratioOf(runs, many, same),
        ),
        goalRow(
          {
            row: '17',
            goal: 'the same, 100,000 open against 1,000',
            floor: 1.1,
            aim: 1.03,
            better: 'less',
            unit: ' ×',
          },
          ratioOf(runs, grown, same),
        ),
      ],
      figures: [
        {
          head: ['Run', 'Milliseconds'],
          rows: [...runs.keys()].map((name) => {
            const { median, spread } = spreadOf(runsOf(runs, name))
            return [name, `${short(median)} ± ${(spread * 100).toFixed(0)} %`]
          }),
        },
      ],
      notes: [
        'The library is run as built. Both open the store as a process left it that was not closed.',
      ],
    }
  },
}
