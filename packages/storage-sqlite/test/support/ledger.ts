import Database from 'better-sqlite3'
import { isCaseId } from '@motcua/core'
import { sqliteStore } from '@motcua/storage-sqlite'
import { commitOf } from '@motcua/testing/process'

/** What an office process said of its commits, kept outside of it. */
export class Ledger {
  readonly sent = new Set<string>()
  readonly acknowledged = new Set<string>()

  add(lines: readonly string[]): void {
    for (const line of lines) {
      const [word, ...commit] = line.split(' ')
      if (word === 'sent') this.sent.add(commit.join(' '))
      if (word === 'committed') this.acknowledged.add(commit.join(' '))
    }
  }
}

interface Row {
  readonly id: string
  readonly seq: number
  readonly command: string
  readonly body: string
  readonly hash: string
  readonly lastSeq: number
  readonly head: string
  readonly state: string
  readonly data: string
  readonly code: string | null
  readonly due: string | null
  readonly wake: string | null
}

const allRows = `
  SELECT c.id, e.seq, e.command, e.body, lower(hex(e.hash)) AS hash, c.seq AS lastSeq,
    lower(hex(c.head)) AS head, c.state, c.data, c.code, c.due, j.at AS wake
  FROM entry e JOIN cases c ON c.no = e.case_no
  LEFT JOIN job j ON j.case_no = c.no AND j.key = 'wake'
  ORDER BY c.no, e.seq`

const numbersOf = (body: string): readonly number[] => {
  const parsed: unknown = JSON.parse(body)
  if (typeof parsed !== 'object' || parsed === null || !('numbers' in parsed)) return []
  return Array.isArray(parsed.numbers) ? parsed.numbers.map(Number) : []
}

function faultOf(row: Row, expectedSeq: number): string | undefined {
  if (!isCaseId(row.id)) return 'not a case id'
  if (row.seq !== expectedSeq) return `entry ${row.seq} where ${expectedSeq} is due`
  const write = commitOf({ id: row.id, seq: row.seq, command: row.command }).write(
    numbersOf(row.body),
  )
  if (row.body !== write.entry.body || row.hash !== write.entry.hash) return 'another entry'
  if (row.seq < row.lastSeq) return undefined
  const { summary, jobs } = write
  const whole =
    row.head === row.hash &&
    row.state === summary.state &&
    row.data === write.data &&
    row.code === summary.code &&
    row.due === summary.due &&
    row.wake === (jobs[0]?.at ?? null)
  return whole ? undefined : 'the case does not stand at its last entry'
}

function numberFaults(db: Database.Database, rows: readonly Row[]): string[] {
  const taken = new Map<string, number[]>([
    ['office', rows.filter(({ seq }) => seq === 1).flatMap(({ body }) => numbersOf(body))],
    ['letters', rows.filter(({ seq }) => seq === 3).flatMap(({ body }) => numbersOf(body))],
  ])
  const last = db.prepare<[string], number>('SELECT last FROM number WHERE series = ?').pluck()
  return [...taken].flatMap(([series, numbers]) => {
    const sorted = numbers.toSorted((a, b) => a - b)
    const gapless = sorted.every((number, place) => number === place + 1)
    if (gapless && (last.get(series) ?? 0) === sorted.length) return []
    return [`${series}: numbers have gaps`]
  })
}

/** Reads the whole store and names everything that does not agree with the ledger or with itself. */
export async function faultsOf(file: string, ledger: Ledger): Promise<string[]> {
  await sqliteStore({ file, create: false }).close()
  const db = new Database(file)
  try {
    const faults: string[] = []
    const integrity: unknown = db.pragma('integrity_check', { simple: true })
    if (integrity !== 'ok') faults.push(`integrity: ${String(integrity)}`)
    const rows = db.prepare<[], Row>(allRows).all()
    const missing = new Set(ledger.acknowledged)
    let before: Row | undefined
    for (const row of rows) {
      const name = `${row.id} ${row.seq} ${row.command}`
      if (!ledger.sent.has(name)) faults.push(`${name}: never sent`)
      missing.delete(name)
      if (before && before.id !== row.id && before.seq !== before.lastSeq) {
        faults.push(`${before.id}: ends at ${before.seq}, not at ${before.lastSeq}`)
      }
      const fault = faultOf(row, before?.id === row.id ? before.seq + 1 : 1)
      if (fault !== undefined) faults.push(`${name}: ${fault}`)
      before = row
    }
    for (const name of missing) faults.push(`${name}: acknowledged and lost`)
    const cases = db.prepare<[], number>('SELECT count(*) FROM cases').pluck().get()
    if (cases !== new Set(rows.map(({ id }) => id)).size) faults.push('a case has no entry')
    return [...faults, ...numberFaults(db, rows)]
  } finally {
    db.close()
  }
}
