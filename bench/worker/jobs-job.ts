import {
  actor,
  createEngine,
  epochOfInstant,
  instant,
  instantOfEpoch,
  type CaseStore,
  type Instant,
  type JobWorker,
} from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { benchRegime, unitId } from './bench-regime.js'
import { cpuWatch } from './cpu-watch.js'
import { measuredStore, type MeasuredStore } from './measured-store.js'
import type { WorkerOptions } from './read-options.js'
import { setJobs } from './set-jobs.js'
import { settledHeap } from './settled-heap.js'
import { waitKind } from './wait-kind.js'

const warmed = 2_000
const dayMs = 86_400_000
const settleMs = 2_000
// Up to seventeen seconds after heavy work the collector of the platform shrinks the heap; waiting costs none of it.
const restMs = 20_000

// The same as the peers: jobs that fall due one a millisecond, beginning in three seconds.
const late = { count: 5_000, inMs: 3_000, limitMs: 60_000 }

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const atOnce: JobWorker = () => Promise.resolve({ status: 'done' })

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN

/** What many pending jobs came to. */
export interface PendingJobs {
  readonly storedPerSecond: number
  readonly heapPerJob: number
  /** Shares of one processor, of this process and of the server. */
  readonly idle: number
  readonly idleServer: number
  /** Milliseconds from the moment a job was due to its worker. */
  readonly p50: number
  readonly p99: number
  readonly late: number
  readonly drainedPerSecond: number
  /** Microseconds of processor time for each job drained. */
  readonly drainCpu: number
  readonly drainServerCpu: number
  readonly foreign: number
}

const withStore = async <T>(
  place: MeasuredStore,
  use: (store: CaseStore) => Promise<T>,
): Promise<T> => {
  const store = await place.open()
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

/** Heap of a process that runs the jobs of a store nobody has read from yet. */
const heapAtRest = (place: MeasuredStore): Promise<number> =>
  withStore(place, async (store) => {
    const run = await store.jobs.run(atOnce)
    await pause(settleMs)
    const heap = await settledHeap()
    await run.stop()
    return heap
  })

/** Processor time while nothing falls due. */
async function idleShares(store: CaseStore, { seconds, pid }: { seconds: number; pid: number }) {
  const run = await store.jobs.run(atOnce)
  await settledHeap()
  await pause(restMs)
  const cpu = cpuWatch(pid)
  await pause(seconds * 1000)
  const { own, server } = cpu.used()
  await run.stop()
  return { idle: own / 1e6 / seconds, idleServer: server / 1e6 / seconds }
}

/** How late jobs begin that fall due while the queue runs. */
async function lateness(store: CaseStore, from: number) {
  const delays: number[] = []
  const run = await store.jobs.run((job) => {
    delays.push(Date.now() - epochOfInstant(job.at))
    return atOnce(job)
  })
  const first = Date.now() + late.inMs
  const at = (i: number): Instant => instantOfEpoch(first + i - from)
  await setJobs(store, { from, count: late.count, at })
  const limit = Date.now() + late.limitMs
  while (delays.length < late.count && Date.now() < limit) await pause(50)
  await run.stop()
  const sorted = delays.toSorted((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), late: delays.length }
}

/** Many jobs far away: storing them, what they cost while they wait, and working them off. */
export async function jobsJob(options: WorkerOptions): Promise<PendingJobs> {
  const place = await measuredStore(options)
  const pid = place.serverPid
  const count = options.number('count')
  const far = Date.now() + 20 * dayMs
  const at = (i: number): Instant => instantOfEpoch(far + ((i * 7919) % 1_000_000))
  const end = instantOfEpoch(far + dayMs)
  await withStore(place, async (store) => {
    await setJobs(store, { from: 0, count: warmed, at })
    await store.jobs.drain(end, atOnce)
  })
  const empty = await heapAtRest(place)
  const stored = await withStore(place, async (store) => {
    const started = performance.now()
    await setJobs(store, { from: warmed, count, at })
    return (count * 1000) / (performance.now() - started)
  })
  const full = await heapAtRest(place)
  return withStore(place, async (store) => {
    const shares = await idleShares(store, { seconds: options.number('idle'), pid })
    const delays = await lateness(store, warmed + count)
    const cpu = cpuWatch(pid)
    const started = performance.now()
    const drained = await store.jobs.drain(end, atOnce)
    const seconds = (performance.now() - started) / 1000
    const { own, server, foreign } = cpu.used()
    if (drained !== count) throw new Error(`${drained} of ${count} jobs were drained`)
    return {
      storedPerSecond: stored,
      heapPerJob: (full - empty) / count,
      ...shares,
      ...delays,
      drainedPerSecond: drained / seconds,
      drainCpu: own / drained,
      drainServerCpu: server / drained,
      foreign,
    }
  })
}

/** What a run of the engine's own wake-ups came to. */
export interface Wakes {
  readonly perSecond: number
  readonly cpu: number
  readonly serverCpu: number
  readonly foreign: number
}

const opened = instant('2026-03-02T09:00:00.000+07:00')

/** The engine's whole wake-up, of every case at once: claim, load, decide, write the note, drop the job. */
export async function wakesJob(options: WorkerOptions): Promise<Wakes> {
  const place = await measuredStore(options)
  const time = manualTime(opened)
  const store = await place.open()
  const engine = createEngine({ regime: benchRegime, store, kinds: [waitKind], time })
  const by = actor('Nguyễn Thị Hoa', { unit: unitId(1), roles: ['officer'] })
  const round = async (count: number): Promise<Wakes> => {
    let next = 0
    const clerk = async (): Promise<void> => {
      while (next++ < count) await engine.open('wait', { days: 42 }, { by })
    }
    await Promise.all(Array.from({ length: 256 }, clerk))
    time.set(instantOfEpoch(epochOfInstant(time.now()) + 50 * dayMs))
    const cpu = cpuWatch(place.serverPid)
    const started = performance.now()
    const noted = await engine.pump()
    const seconds = (performance.now() - started) / 1000
    const { own, server, foreign } = cpu.used()
    if (noted !== count) throw new Error(`${noted} of ${count} deadlines were noted`)
    return { perSecond: noted / seconds, cpu: own / noted, serverCpu: server / noted, foreign }
  }
  await round(warmed)
  const wakes = await round(options.number('count'))
  await engine.close()
  return wakes
}
