import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { plainDate } from '@motcua/core'
import { sqliteStore } from '@motcua/storage-sqlite'
import { schemaVersion } from '../src/schema/migrate.js'
import { folder } from './support/folder.js'
import { at, endOfTime, jobCommit } from './support/jobs.js'
import { schemaOf } from './support/schema-of.js'
import { caseNumber, commitOf } from '@motcua/testing/process'

const frozen = (version: number): string =>
  readFileSync(new URL(`../schema/v${version}.sql`, import.meta.url), 'utf8')

const june = { from: plainDate('2017-06-01'), to: plainDate('2017-07-01') }

const commits = [
  commitOf({ id: caseNumber(1), seq: 1, command: 'a', series: ['office'] }),
  commitOf({ id: caseNumber(2), seq: 1, command: 'a', series: ['office'] }),
  commitOf({ id: caseNumber(2), seq: 2, command: 'b' }),
]

const oldCases =
  'no, id, definition, seq, head, state, kind, unit, subject, code, title, search, received_on, due, ' +
  'finished_on, verdict, assignee, closed, data'

/** What the tables of a version hold. */
const oldTables = (version: number): Readonly<Record<string, string>> => ({
  definition: 'no, key',
  cases: oldCases,
  entry: '*',
  number: '*',
  job: version === 1 ? 'case_no, key, at' : '*',
})

const contentOf =
  (version: number) =>
  (db: Database.Database): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(oldTables(version)).map(([table, columns]) => [
        table,
        db.prepare(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`).all(),
      ]),
    )

/** A file as a version left it: its own schema text, filled with what today's commits wrote into those columns. */
async function fileOf(version: number): Promise<string> {
  const path = folder()
  const made = join(path, 'made.db')
  const store = sqliteStore({ file: made })
  for (const commit of commits) await store.commit(commit)
  await store.commit(
    jobCommit({
      n: 3,
      jobs: [
        { key: 'late', at: at(20) },
        { key: 'early', at: at(10) },
      ],
    }),
  )
  await store.close()

  const file = join(path, 'office.db')
  const db = new Database(file)
  db.exec(frozen(version))
  db.prepare('ATTACH ? AS made').run(made)
  for (const [table, columns] of Object.entries(oldTables(version))) {
    const names = columns === '*' ? '' : ` (${columns})`
    db.exec(`INSERT INTO main.${table}${names} SELECT ${columns} FROM made.${table}`)
  }
  if (version > 1) db.exec('INSERT INTO main.death SELECT * FROM made.death')
  db.close()
  return file
}

const within = <T>(file: string, act: (db: Database.Database) => T): T => {
  const db = new Database(file)
  try {
    return act(db)
  } finally {
    db.close()
  }
}

describe.each([1, 2])('a file of version %i', (version) => {
  test('is brought to the newest, and nothing in it is lost', async () => {
    const file = await fileOf(version)
    const before = within(file, contentOf(version))
    await sqliteStore({ file }).close()
    expect(within(file, contentOf(version))).toEqual(before)
    expect(schemaOf(file)).toBe(frozen(schemaVersion))
    expect(within(file, (db) => db.pragma('integrity_check', { simple: true }))).toBe('ok')
  })

  test('goes on: its cases, its numbers, its jobs and its feed', async () => {
    const store = sqliteStore({ file: await fileOf(version) })
    for (const commit of commits) {
      expect(await store.commit(commit)).toMatchObject({ status: 'repeated' })
    }
    const next = await store.commit(
      commitOf({ id: caseNumber(4), seq: 1, command: 'a', series: ['office'] }),
    )
    expect(next.status === 'committed' && JSON.parse(next.write.entry.body)).toMatchObject({
      numbers: [3],
    })
    const { entries } = await store.follow(null, 10)
    expect(entries.map((entry) => [entry.case, entry.seq])).toEqual([
      [caseNumber(1), 1],
      [caseNumber(2), 1],
      [caseNumber(2), 2],
      [caseNumber(3), 1],
      [caseNumber(4), 1],
    ])
    const worked: unknown[] = []
    await store.jobs.drain(endOfTime, async ({ case: id, key, attempt }) => {
      worked.push([id, key, attempt])
      return { status: 'dead', reason: 'x' }
    })
    expect(worked).toEqual([
      [caseNumber(2), 'wake', 1],
      [caseNumber(3), 'early', 1],
      [caseNumber(3), 'late', 1],
    ])
    expect((await store.jobs.dead({ limit: 10 })).jobs).toHaveLength(3)
    await store.close()
  })

  test('counts its cases without a channel and a day to judge by, until their next commit', async () => {
    const store = sqliteStore({ file: await fileOf(version) })
    const { rows } = await store.find({ order: 'opened', limit: 9 })
    expect(rows.map(({ channel, judgedBy }) => [channel, judgedBy])).toEqual(
      rows.map(() => [null, null]),
    )
    const channels = async () =>
      (await store.tally({ kind: 'fixture', ...june })).map((row) => [
        row.channel,
        row.received,
        row.pendingOverdue,
      ])
    expect(await channels()).toEqual([
      [null, 2, 0],
      [null, 1, 0],
    ])
    await store.commit(commitOf({ id: caseNumber(1), seq: 2, command: 'b' }))
    expect(await channels()).toEqual([
      [null, 1, 0],
      [null, 1, 0],
      ['post', 1, 1],
    ])
    await store.close()
  })

  test('is left as it was by a migration that fails', async () => {
    const file = await fileOf(version)
    within(file, (db) => db.exec(`CREATE TABLE ${version === 1 ? 'death' : 'cases_v2'} (theirs)`))
    const before = [within(file, contentOf(version)), schemaOf(file)]
    expect(() => sqliteStore({ file })).toThrow(expect.objectContaining({ code: 'store-corrupt' }))
    expect([within(file, contentOf(version)), schemaOf(file)]).toEqual(before)
  })
})
