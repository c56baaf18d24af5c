import { actor, createEngine, type Engine, type Notifier } from '@motcua/core'
import { benchRegime } from './bench-regime.js'
import { cpuWatch } from './cpu-watch.js'
import { measuredStore } from './measured-store.js'
import type { WorkerOptions } from './read-options.js'
import { tellChannel, tellKind } from './tell-kind.js'

const clerks = 64
const warmed = 1_000
const singles = 300

const by = actor('Nguyễn Thị Hoa', { unit: 'office', roles: ['officer'] })

/** A far end that takes everything at once, and tells when. */
class FarEnd implements Notifier {
  readonly channel = tellChannel
  taken = 0
  #wanted = 0
  #reached: () => void = () => undefined

  deliver: Notifier['deliver'] = () => {
    this.taken++
    if (this.taken === this.#wanted) this.#reached()
    return Promise.resolve({ status: 'delivered', words: '' })
  }

  close = (): Promise<void> => Promise.resolve()

  /** Resolves when so many more messages were taken. */
  more(count: number): Promise<void> {
    this.#wanted = this.taken + count
    return new Promise((resolve) => (this.#reached = resolve))
  }
}

async function tell(engine: Engine, count: number): Promise<void> {
  let next = 0
  const clerk = async (): Promise<void> => {
    while (next++ < count) await engine.open('tell', { name: 'Võ Thị Lan' }, { by })
  }
  await Promise.all(Array.from({ length: clerks }, clerk))
}

/** How fast messages leave. */
export interface Outbox {
  /** Messages a second of a backlog, by `pump`. */
  readonly pumpedPerSecond: number
  /** Messages a second while 64 clerks give commands, first commit to last delivery. */
  readonly runPerSecond: number
  /** Milliseconds from the acknowledgement of a command to its message, nothing else to be done. */
  readonly p50: number
  readonly p99: number
  /** Microseconds of processor time for each message pumped. */
  readonly cpu: number
  readonly serverCpu: number
  readonly foreign: number
}

async function oneByOne(engine: Engine, end: FarEnd): Promise<readonly number[]> {
  const delays: number[] = []
  for (let i = 0; i < singles; i++) {
    const arrived = end.more(1).then(() => performance.now())
    await tell(engine, 1)
    const told = performance.now()
    delays.push(Math.max(0, (await arrived) - told))
  }
  return delays.toSorted((a, b) => a - b)
}

/** Messages from their commit to a notifier that answers at once. */
export async function outboxJob(options: WorkerOptions): Promise<Outbox> {
  const place = await measuredStore(options)
  const count = options.number('count')
  const end = new FarEnd()
  const store = await place.open()
  const engine = createEngine({
    regime: benchRegime,
    store,
    kinds: [tellKind],
    notifiers: [end],
  })
  const pumped = async (messages: number): Promise<number> => {
    await tell(engine, messages)
    const started = performance.now()
    const done = await engine.pump()
    if (done !== messages) throw new Error(`${done} of ${messages} messages were delivered`)
    return (messages * 1000) / (performance.now() - started)
  }
  await pumped(warmed)
  await tell(engine, count)
  const cpu = cpuWatch(place.serverPid)
  const begun = performance.now()
  await engine.pump()
  const pumpedPerSecond = (count * 1000) / (performance.now() - begun)
  const { own, server, foreign } = cpu.used()
  await engine.start()
  const all = end.more(count)
  const started = performance.now()
  await tell(engine, count)
  await all
  const runPerSecond = (count * 1000) / (performance.now() - started)
  const delays = await oneByOne(engine, end)
  await engine.close()
  const at = (share: number): number => delays[Math.floor(share * delays.length)] ?? Number.NaN
  return {
    pumpedPerSecond,
    runPerSecond,
    p50: at(0.5),
    p99: at(0.99),
    cpu: own / count,
    serverCpu: server / count,
    foreign,
  }
}
