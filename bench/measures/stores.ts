import { join } from 'node:path'
import { z } from 'zod'
import type { Bench, Measure } from '../harness/bench.js'
import { goalRow, short } from '../harness/goal.js'
import { jobArgs, runJob } from '../harness/run-worker.js'

const fixtureShape = z.object({
  count: z.number(),
  heapPerFirst: z.number(),
  heapPerFurther: z.number(),
  diskPerDossier: z.number(),
})

/** A store filled by a process of its own. */
export type FixtureRun = z.infer<typeof fixtureShape>

const openSteps = 4
const allSteps = 8

/** Fills a store with dossiers that have done so many steps. */
export const fillStore = (
  { peers, data, workers }: Bench,
  fixture: { readonly subject: string; readonly count: number; readonly steps: number },
): Promise<FixtureRun> => {
  const dir = storeDir(data, fixture)
  return runJob({
    shape: fixtureShape,
    command: [
      process.execPath,
      '--expose-gc',
      workers.main,
      ...jobArgs('fixture', { ...fixture, peers, dir }),
    ],
  })
}

/** Where a filled store is kept. */
export const storeDir = (
  data: string,
  { subject, count, steps }: { subject: string; count: number; steps: number },
): string => join(data, `${subject}-${count}-${steps}`)

/** A store of open dossiers, each waiting for the citizen. */
export const openStore = (subject: string, count: number) => ({ subject, count, steps: openSteps })

/** Bytes a dossier; the heap of a process at rest varies by half a megabyte. */
const collectorNoise = 10

/** How many dossiers the large store holds. */
export const manyOpen = 100_000

/** Memory of an open dossier at rest: row 15. Leaves the store for the measure of the cold start. */
export const memory: Measure = {
  name: 'memory',
  run: async (bench) => {
    const motcua = await fillStore(bench, openStore('motcua', manyOpen))
    const tuned = await fillStore(bench, openStore('sqlite-tuned', manyOpen))
    const shown = (bytes: number): string => `${short(Math.max(0, bytes))} B`
    const rowOf = (name: string, run: FixtureRun): readonly string[] => [
      name,
      shown(run.heapPerFirst),
      shown(run.heapPerFurther),
      shown(run.diskPerDossier),
    ]
    return {
      goals: [
        {
          row: '15',
          goal: 'heap for each open dossier beyond the cache',
          floor: '0 B',
          aim: '0 B',
          measured: shown(motcua.heapPerFurther),
          verdict: motcua.heapPerFurther < collectorNoise ? 'aim met' : '**missed**',
        },
        goalRow(
          {
            row: '15',
            goal: 'heap for each open dossier kept in the cache',
            floor: 600,
            aim: 450,
            better: 'less',
            unit: ' B',
          },
          { median: motcua.heapPerFirst, spread: 0 },
        ),
      ],
      figures: [
        {
          head: [
            'Store',
            'Heap, first 2,000',
            'Heap, from 50,000 to 100,000',
            'Disk per open dossier',
          ],
          rows: [rowOf('Motcua', motcua), rowOf('tuned W2', tuned)],
        },
      ],
      notes: [
        'Open means four commands done, waiting for the citizen. The cache is full long before 50,000; less than ' +
          `${collectorNoise} B a dossier after that is what the collector leaves, not what a dossier takes.`,
      ],
    }
  },
}

/** Bytes on the disk for each finished dossier: row 16. */
export const disk: Measure = {
  name: 'disk',
  run: async (bench) => {
    const count = 10_000
    const fill = (subject: string) => fillStore(bench, { subject, count, steps: allSteps })
    const motcua = await fill('motcua')
    const tuned = await fill('sqlite-tuned')
    const raw = await fill('sqlite')
    const rows = [
      ['Motcua', short(motcua.diskPerDossier)],
      ['tuned W2', short(tuned.diskPerDossier)],
      ['raw W2', short(raw.diskPerDossier)],
    ]
    return {
      goals: [
        goalRow(
          {
            row: '16',
            goal: 'disk per finished dossier vs tuned W2',
            floor: 1.5,
            aim: 1.15,
            better: 'less',
            unit: ' ×',
          },
          { median: motcua.diskPerDossier / tuned.diskPerDossier, spread: 0 },
        ),
      ],
      figures: [{ head: ['Store', 'Bytes per finished dossier'], rows }],
      notes: [
        `${count.toLocaleString('en')} finished dossiers each; the store closed, its log copied back.`,
      ],
    }
  },
}
