import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { sqliteStore } from '@motcua/storage-sqlite'
import { schemaVersion } from '../src/schema/migrate.js'
import { folder } from './support/folder.js'
import { at, endOfTime, jobCommit } from './support/jobs.js'
import { schemaOf } from './support/schema-of.js'
import { caseNumber, commitOf } from '@motcua/testing/process'

const frozen = (version: number): string =>
  readFileSync(new URL(`../schema/v${version}.sql`, import.meta.url), 'utf8')

const commits = [
  commitOf({ id: caseNumber(1), seq: 1, command: 'a', series: ['office'] }),
  commitOf({ id: caseNumber(2), seq: 1, command: 'a', series: ['office'] }),
  commitOf({ id: caseNumber(2), seq: 2, command: 'b' }),
]

const oldTables = {
  definition: 'no, key',
  cases: '*',
  entry: '*',
  number: '*',
  job: 'case_no, key, at',
}

/** What the tables of version 1 hold. */
const contentOf = (db: Database.Database): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(oldTables).map(([table, columns]) => [
      table,
      db.prepare(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`).all(),
    ]),
  )

/** A file as version 1 left it: its own schema text, filled with what today's commits wrote into those columns. */
async function fileOfVersion1(): Promise<string> {
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
  db.exec(frozen(1))
  db.prepare('ATTACH ? AS made').run(made)
  for (const [table, columns] of Object.entries(oldTables)) {
    db.exec(`INSERT INTO main.${table} SELECT ${columns} FROM made.${table}`)
  }
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

test('a file of version 1 is brought to the newest, and nothing in it is lost', async () => {
  const file = await fileOfVersion1()
  const before = within(file, contentOf)
  await sqliteStore({ file }).close()
  expect(within(file, contentOf)).toEqual(before)
  expect(schemaOf(file)).toBe(frozen(schemaVersion))
  expect(within(file, (db) => db.pragma('integrity_check', { simple: true }))).toBe('ok')
})

test('a file of version 1 goes on: its cases, its numbers, its jobs and its feed', async () => {
  const store = sqliteStore({ file: await fileOfVersion1() })
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

test('a migration that fails leaves version 1 as it was', async () => {
  const file = await fileOfVersion1()
  within(file, (db) => db.exec('CREATE TABLE death (theirs)'))
  const before = [within(file, contentOf), schemaOf(file)]
  expect(() => sqliteStore({ file })).toThrow(expect.objectContaining({ code: 'store-corrupt' }))
  expect([within(file, contentOf), schemaOf(file)]).toEqual(before)
})
