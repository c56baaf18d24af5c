import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { motcuaW2 } from './motcua-w2.js'
import type { Subject } from './drive.js'
import { loadWork, type PeerCommand, type PeerWork } from './peer-modules.js'
import { peerSubject } from './peer-subject.js'
import type { WorkerOptions } from './read-options.js'
import { settledHeap } from './settled-heap.js'

const clerks = 256

/** Opens dossiers `from` up to `to` and takes each as many steps on. */
async function fill(
  subject: Subject<PeerCommand>,
  { from, to, steps }: { readonly from: number; readonly to: number; readonly steps: number },
): Promise<void> {
  let next = from
  const clerk = async (): Promise<void> => {
    for (let i = next++; i < to; i = next++) {
      for (let step = 0; step < steps; step++) await subject.send(subject.command(i, step), i, step)
    }
  }
  await Promise.all(Array.from({ length: clerks }, clerk))
}

const bytesIn = (dir: string): number =>
  readdirSync(dir).reduce((sum, name) => sum + statSync(join(dir, name)).size, 0)

const subjectOf = (work: PeerWork, options: WorkerOptions): Promise<Subject<PeerCommand>> => {
  const dir = options.text('dir')
  const name = options.text('subject')
  if (name === 'motcua') {
    return Promise.resolve(motcuaW2(work, { dir, fresh: true, durability: 'process' }))
  }
  const peers = options.text('peers')
  return peerSubject(work, { peers, name }, { dir, sync: 'NORMAL', work: 'w2', batch: 1 })
}

/** What a filled store came to. */
export interface Fixture {
  readonly count: number
  /** Heap each dossier added, in bytes, when only the first few were there. */
  readonly heapPerFirst: number
  /** Heap each dossier of the second half added, with the caches filled by the first half. */
  readonly heapPerFurther: number
  /** Bytes of the closed store for each dossier. */
  readonly diskPerDossier: number
}

const first = 2_000

/** Fills a store with dossiers, all at the same step, and says what they take in memory and on the disk. */
export async function fixtureJob(options: WorkerOptions): Promise<Fixture> {
  const work = await loadWork(options.text('peers'))
  const count = options.number('count')
  const steps = options.number('steps')
  const subject = await subjectOf(work, options)
  const warmed = Math.min(first, count)
  await fill(subject, { from: count, to: count + warmed, steps: subject.steps })
  const empty = await settledHeap()
  await fill(subject, { from: 0, to: warmed, steps })
  const few = await settledHeap()
  const half = Math.max(warmed, Math.floor(count / 2))
  await fill(subject, { from: warmed, to: half, steps })
  const halfway = await settledHeap()
  await fill(subject, { from: half, to: count, steps })
  const all = await settledHeap()
  await subject.close()
  return {
    count,
    heapPerFirst: (few - empty) / warmed,
    heapPerFurther: count > half ? (all - halfway) / (count - half) : 0,
    diskPerDossier: bytesIn(options.text('dir')) / (count + warmed),
  }
}
