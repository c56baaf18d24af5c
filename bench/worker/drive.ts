import { cpuWatch, type CpuWatch } from './cpu-watch.js'

/** An engine under measure: how one command is prepared, sent and read back. */
export interface Subject<C> {
  /** Commands of one dossier. */
  readonly steps: number
  /** The command of this step of dossier `i`; made before the stopwatch starts. */
  command(i: number, step: number): C
  /** Sends it; a synchronous engine returns nothing. */
  send(command: C, i: number, step: number): Promise<unknown> | undefined
  /** Reads a finished dossier and compares it with what was sent. @throws when it differs */
  check(i: number): Promise<void>
  close(): Promise<void>
}

/** The load: a closed loop of clerks, each with one dossier at a time. */
export interface Load {
  readonly clerks: number
  /** Seconds before the stopwatch starts. */
  readonly warm: number
  readonly seconds: number
  /** Process id of the server whose processor time is told apart; 0 when there is none. */
  readonly serverPid?: number
}

/** What a run came to. */
export interface Driven {
  readonly commandsPerSecond: number
  /** Milliseconds from the call to the acknowledgement. */
  readonly p50: number
  readonly p99: number
  readonly p999: number
  /** Commands in the whole run, warm-up included. */
  readonly commands: number
  readonly checked: number
  /** Microseconds of processor time for each command, all threads of the process together. */
  readonly cpu: number
  /** The same of the server. */
  readonly serverCpu: number
  /** Share of the machine that other processes took. */
  readonly foreign: number
}

const sampleSize = 50

const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN

async function readBack<C>(subject: Subject<C>, finished: readonly number[]): Promise<number> {
  const stride = Math.max(1, Math.floor(finished.length / sampleSize))
  const sample = finished.filter((_, place) => place % stride === 0).slice(0, sampleSize)
  for (const i of sample) await subject.check(i)
  return sample.length
}

/** Drives the subject for the time of the load, then reads a sample of the finished dossiers back. */
export async function drive<C>(subject: Subject<C>, load: Load): Promise<Driven> {
  const samples = new Float64Array(1 << 21)
  const finished: number[] = []
  const from = performance.now() + load.warm * 1000
  const until = from + load.seconds * 1000
  let next = 0
  let counted = 0
  let commands = 0
  let warmedBy = 0
  let cpu: CpuWatch | undefined
  const clerk = async (): Promise<void> => {
    for (let now = performance.now(); now < until;) {
      const i = next++
      for (let step = 0; step < subject.steps; step++) {
        const command = subject.command(i, step)
        const sent = performance.now()
        if (cpu === undefined && sent >= from) {
          cpu = cpuWatch(load.serverPid)
          warmedBy = commands
        }
        const pending = subject.send(command, i, step)
        if (pending !== undefined) await pending
        now = performance.now()
        commands++
        if (sent >= from && now <= until) samples[counted++] = now - sent
      }
      finished.push(i)
    }
  }
  await Promise.all(Array.from({ length: load.clerks }, clerk))
  const { foreign, own, server } = (cpu ?? cpuWatch()).used()
  const checked = await readBack(subject, finished)
  const sorted = samples.slice(0, counted).sort()
  return {
    commandsPerSecond: counted / load.seconds,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    p999: quantile(sorted, 0.999),
    commands,
    checked,
    cpu: own / (commands - warmedBy),
    serverCpu: server / (commands - warmedBy),
    foreign,
  }
}
