import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { compareTallyKeys, plainDate, type TallyQuery, type TallyRow } from '@motcua/core'
import { sqliteStore } from '@motcua/storage-sqlite'
import { cpuWatch } from './cpu-watch.js'
import type { WorkerOptions } from './read-options.js'
import { writeRows } from './tally-rows.js'

/** How long one way of counting takes. */
export interface TallyRun {
  /** The middle one of all calls, in milliseconds. */
  readonly ms: number
  readonly lines: number
  /** Digest of what was counted: the same for every way. */
  readonly digest: string
  /** Share of the machine that other processes took. */
  readonly foreign: number
}

const query: TallyQuery = {
  kind: 'dossier',
  from: plainDate('2024-10-01'),
  to: plainDate('2025-10-01'),
}

/** The least that SQLite has to do for the figures: one way over the index, what can be subtracted left out. */
const least = `
SELECT unit, subject, channel, count(*) AS counted,
  count(*) FILTER (WHERE received_on < :from) AS carried,
  count(*) FILTER (WHERE finished_on < :to) AS finished,
  count(*) FILTER (WHERE finished_on < :to AND verdict = 'early') AS early,
  count(*) FILTER (WHERE finished_on < :to AND verdict = 'on-time') AS onTime,
  count(*) FILTER (WHERE finished_on < :to AND verdict = 'late') AS late,
  count(*) FILTER (WHERE judged_by < :to AND (finished_on IS NULL OR finished_on >= :to)) AS overdue
FROM cases INDEXED BY cases_tally
WHERE kind = :kind AND received_on < :to AND (finished_on IS NULL OR finished_on >= :from)
GROUP BY unit, subject, channel`

interface LeastRow extends Pick<
  TallyRow,
  'unit' | 'subject' | 'channel' | 'carried' | 'early' | 'onTime' | 'late'
> {
  readonly counted: number
  readonly finished: number
  readonly overdue: number
}

const wholeOf = ({ counted, finished, overdue, ...row }: LeastRow): TallyRow => ({
  ...row,
  received: counted - row.carried,
  unjudged: finished - row.early - row.onTime - row.late,
  pendingInTime: counted - finished - overdue,
  pendingOverdue: overdue,
})

const figures = ['carried', 'received', 'early', 'onTime', 'late', 'unjudged'] as const

const digestOf = (rows: readonly TallyRow[]): string => {
  const hash = createHash('sha256')
  for (const row of rows.toSorted(compareTallyKeys)) {
    const counts = [...figures.map((figure) => row[figure]), row.pendingInTime, row.pendingOverdue]
    hash.update(JSON.stringify([row.unit, row.subject, row.channel, ...counts]))
  }
  return hash.digest('hex')
}

/** A way of counting, and how it ends. */
interface Way {
  count(): Promise<unknown>
  rows(): Promise<readonly TallyRow[]>
  close(): Promise<void>
}

const storeWay = (file: string): Way => {
  const store = sqliteStore({ file })
  return {
    count: () => store.tally(query),
    rows: () => store.tally(query),
    close: () => store.close(),
  }
}

const leastWay = (file: string): Way => {
  const db = new Database(file)
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('cache_size = -65536')
  const statement = db.prepare<[TallyQuery], LeastRow>(least)
  return {
    count: async () => statement.all(query),
    rows: async () => statement.all(query).map(wholeOf),
    close: async () => void db.close(),
  }
}

/** Counts a year of the cases in a file again and again, by the store or by the least statement. */
export async function tallyJob(options: WorkerOptions): Promise<TallyRun> {
  const file = options.text('file')
  const way = options.text('subject') === 'least' ? leastWay(file) : storeWay(file)
  const rows = await way.rows()
  await way.count()
  const cpu = cpuWatch()
  const took: number[] = []
  const until = performance.now() + options.number('seconds') * 1000
  while (performance.now() < until || took.length < 5) {
    const from = performance.now()
    await way.count()
    took.push(performance.now() - from)
  }
  const { foreign } = cpu.used()
  await way.close()
  const ms = took.toSorted((one, other) => one - other)[Math.floor(took.length / 2)] ?? Number.NaN
  return { ms, lines: rows.length, digest: digestOf(rows), foreign }
}

/** Makes a store of so many dossiers; only their summaries can be read. */
export async function tallyFillJob(options: WorkerOptions): Promise<{ readonly count: number }> {
  const [file, count] = [options.text('file'), options.number('count')]
  rmSync(dirname(file), { recursive: true, force: true })
  mkdirSync(dirname(file), { recursive: true })
  await sqliteStore({ file }).close()
  const db = new Database(file)
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -1048576')
  writeRows(db, count)
  db.close()
  return { count }
}
