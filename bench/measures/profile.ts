import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench, FigureTable, Measure } from '../harness/bench.js'
import { chargesOf } from '../harness/profile-report.js'
import { runJob } from '../harness/run-worker.js'
import { drivenCommand, drivenShape, type DrivenSubject } from './driven.js'

const subjects: readonly DrivenSubject[] = [
  { name: 'C=64', subject: 'motcua', clerks: 64 },
  { name: 'C=1', subject: 'motcua', clerks: 1 },
  { name: 'THADS dossier, C=64', subject: 'motcua-thads', clerks: 64 },
]

const shown = 30
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

async function profiled(bench: Bench, subject: DrivenSubject): Promise<FigureTable> {
  const folder = join(bench.data, 'profile')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const [node = '', ...args] = drivenCommand(bench, subject, { warm: 1, seconds: 5 })
  const command = [node, '--cpu-prof', '--cpu-prof-dir', folder, ...args]
  const { cpu } = await runJob({ shape: drivenShape, command })
  const { root, workers } = bench
  const charges = readdirSync(folder).flatMap((file) =>
    chargesOf(join(folder, file), { worker: workers.main, root }),
  )
  return {
    head: [`${subject.name}: ${cpu.toFixed(1)} µs of CPU per command`, 'Share', 'Of which'],
    rows: charges
      .slice(0, shown)
      .map(({ place, share, below }) => [
        `\`${place}\``,
        percent(share),
        below.map(([name, part]) => `${name} ${percent(part)}`).join('; '),
      ]),
  }
}

/** Where the processor time goes; printed, not kept on the page. */
export const profile: Measure = {
  name: 'profile',
  run: async (bench) => {
    const figures: FigureTable[] = []
    for (const subject of subjects) figures.push(await profiled(bench, subject))
    const notes = [
      'Time is charged to the nearest line of our own above it. A call of the database or of a hash counts as the ' +
        'line that makes it.',
    ]
    return { goals: [], figures, notes }
  },
}
