import type Database from 'better-sqlite3'
import { unitId } from './bench-regime.js'
import { caseOf } from './motcua-w2.js'

const dayMs = 86_400_000
const channels = ['counter', 'post', 'online']
const verdicts = ['early', 'on-time', 'late']
const procedures = 12
const units = 700
const years = 5

/** First day of the five years the cases were received in. */
export const firstDay = Date.UTC(2021, 0, 1)

const dayOf = (index: number): string =>
  new Date(firstDay + index * dayMs).toISOString().slice(0, 10)

/** Numbers that look random, the same in every run. */
const numbers = (): ((below: number) => number) => {
  let seed = 24
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const insert = `
INSERT INTO cases (id, definition, seq, head, state, kind, unit, subject, title, search, channel, received_on, due,
  judged_by, finished_on, verdict, closed, data)
VALUES (?, 1, 8, x'00', ?, 'dossier', ?, ?, 'Nguyễn Thị Hoa', 'nguyen thi hoa', ?, ?, ?, ?, ?, ?, ?, ?)`

/**
 * Writes summary rows of dossiers straight into the tables of a store: five years of 700 units, 12 procedures and three
 * channels, one in fifty still open, in the order of their receipt.
 */
export function writeRows(db: Database.Database, count: number): void {
  const random = numbers()
  const days = years * 365
  const data = JSON.stringify({ note: 'x'.repeat(200) })
  const statement = db.prepare(insert)
  db.exec("INSERT INTO definition (no, key) VALUES (1, 'dossier@bench/1')")
  db.transaction(() => {
    for (let i = 0; i < count; i++) {
      const received = Math.floor((i / count) * days)
      const term = 5 + random(20)
      const ended = received + term - 4 + random(6)
      const open = ended >= days || random(50) === 0
      const judgedBy = dayOf(received + term)
      statement.run(
        caseOf(i),
        open ? 'settlement.settle' : 'closed.returned',
        unitId(random(units)),
        `procedure-${random(procedures)}`,
        channels[random(channels.length)],
        dayOf(received),
        open ? judgedBy : null,
        judgedBy,
        open ? null : dayOf(ended),
        open ? null : verdicts[random(verdicts.length)],
        open ? 0 : 1,
        data,
      )
    }
  })()
}
