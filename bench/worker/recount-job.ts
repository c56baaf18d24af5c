import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { createEngine, instant, type CountedFigures } from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { sqliteStore } from '@motcua/storage-sqlite'
import { cpuWatch } from './cpu-watch.js'
import { thadsSubject } from './motcua-thads.js'
import type { WorkerOptions } from './read-options.js'

/** How long one way through the journals takes. */
export interface RecountRun {
  /** Seconds for a million entries. */
  readonly seconds: number
  /** Seconds of processor time for a million entries, all threads of the process together. */
  readonly cpu: number
  readonly entries: number
  /** Digest of the figures; of the least, which counts nothing, it is empty. */
  readonly digest: string
  /** Share of the machine that other processes took. */
  readonly foreign: number
}

const asKnownAt = instant('2017-06-02T08:30:00.000+07:00')
const window = { from: '2017-06-01', to: '2017-07-01' }

const setsOf = (subject: string): readonly string[] =>
  subject === 'recount of four sets'
    ? ['one-stop', 'dossier-ways', 'delay-reasons', 'satisfaction']
    : ['one-stop']

const digestOf = ({ tables }: CountedFigures): string =>
  createHash('sha256').update(JSON.stringify(tables[0])).digest('hex')

const countEntries = (file: string): number => {
  const db = new Database(file, { readonly: true })
  const entries = db.prepare<[], number>('SELECT count(*) FROM entry').pluck().get() ?? 0
  db.close()
  return entries
}

/** A way through every journal of a file; it says what it counted. */
type Way = () => Promise<string>

const engineWay =
  (file: string, subject: string): Way =>
  async () => {
    const store = sqliteStore({ file })
    const engine = createEngine({ regime: thads, store, time: manualTime(asKnownAt) })
    const query = { ...window, sets: setsOf(subject) }
    const counted = subject === 'stored' ? query : { ...query, asKnownAt }
    const digest = digestOf(await engine.figures(counted))
    await engine.close()
    return digest
  }

/** The least there is to do: every row is read, and its text made an object of. */
const leastWay =
  (file: string): Way =>
  async () => {
    const db = new Database(file, { readonly: true })
    const rows = db.prepare<[], string>('SELECT body FROM entry').pluck().iterate()
    for (const body of rows) JSON.parse(body)
    db.close()
    return ''
  }

/** Goes through every journal of a file, by the engine or by the least there is to do. */
export async function recountJob(options: WorkerOptions): Promise<RecountRun> {
  const [file, subject] = [options.text('file'), options.text('subject')]
  const entries = countEntries(file)
  const way = subject === 'least' ? leastWay(file) : engineWay(file, subject)
  await way()
  const cpu = cpuWatch()
  const from = performance.now()
  const digest = await way()
  const took = (performance.now() - from) / 1000
  const { own, foreign } = cpu.used()
  const million = 1_000_000 / entries
  return { seconds: took * million, cpu: (own / 1_000_000) * million, entries, digest, foreign }
}

/** Makes a store of so many dossiers of a THADS office, each with its eight commands. */
export async function recountFillJob(options: WorkerOptions): Promise<{ readonly count: number }> {
  const [file, count] = [options.text('file'), options.number('count')]
  rmSync(dirname(file), { recursive: true, force: true })
  mkdirSync(dirname(file), { recursive: true })
  const subject = thadsSubject(sqliteStore({ file, durability: 'process' }))
  let next = 0
  const clerk = async (): Promise<void> => {
    for (let i = next++; i < count; i = next++) {
      for (let step = 0; step < subject.steps; step++) {
        await subject.send(subject.command(i, step), i, step)
      }
    }
  }
  await Promise.all(Array.from({ length: 64 }, clerk))
  await subject.close()
  return { count }
}
