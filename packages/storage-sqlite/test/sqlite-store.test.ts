import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { CaseWrite, Commit, CommitResult } from '@motcua/core'
import { checkSqliteVersion, openDatabase } from '../src/open-database.js'
import { openStore } from '../src/sqlite-store.js'
import { folder } from './support/folder.js'
import { caseNumber, commitOf } from '@motcua/testing/process'

function openWatched() {
  const groups: number[] = []
  const file = join(folder(), 'office.db')
  const store = openStore({ file }, { onGroup: (size) => groups.push(size) })
  return { store, groups, file }
}

const opening = (n: number, series: readonly string[] = []): Commit =>
  commitOf({ id: caseNumber(n), seq: 1, command: `open-${n}`, series })

const numbersOf = (result: CommitResult): unknown =>
  result.status === 'committed' ? JSON.parse(result.write.entry.body) : result

const changed = (commit: Commit, change: (write: CaseWrite) => CaseWrite): Commit => ({
  ...commit,
  write: (numbers) => change(commit.write(numbers)),
})

describe('opening', () => {
  test.each([
    ['full', 2],
    ['process', 1],
  ] as const)(
    'durability %s sets synchronous to %i, WAL and the exclusive lock',
    (durability, is) => {
      const { db } = openDatabase({ file: join(folder(), 'office.db'), durability })
      expect(db.pragma('synchronous', { simple: true })).toBe(is)
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
      expect(db.pragma('locking_mode', { simple: true })).toBe('exclusive')
      expect(db.pragma('trusted_schema', { simple: true })).toBe(0)
      db.close()
    },
  )

  test('SQLite before 3.51.3 is refused', () => {
    for (const version of ['3.51.2', '3.50.9', '2.99.9', '3.9.9']) {
      expect(() => checkSqliteVersion(version)).toThrow(
        expect.objectContaining({ code: 'store-unsupported', field: 'sqlite' }),
      )
    }
    for (const version of ['3.51.3', '3.51.10', '3.53.2', '4.0.0']) checkSqliteVersion(version)
  })

  test('a name that is no file is refused', () => {
    for (const file of ['', ' ', ':memory:', 'file:office.db', 'a\0b']) {
      expect(() => openStore({ file })).toThrow(
        expect.objectContaining({ code: 'invalid-input', field: 'file' }),
      )
    }
  })

  test('a closed store leaves one file and answers no more', async () => {
    const path = folder()
    const store = openStore({ file: join(path, 'office.db') })
    const last = store.commit(opening(1))
    await store.close()
    expect(await last).toMatchObject({ status: 'committed' })
    expect(readdirSync(path)).toEqual(['office.db'])
    await expect(store.commit(opening(2))).rejects.toMatchObject({ code: 'store-closed' })
    await expect(store.load(caseNumber(1))).rejects.toMatchObject({ code: 'store-closed' })
    await expect(store.backup(join(path, 'b.db'))).rejects.toMatchObject({ code: 'store-closed' })
  })
})

describe('commits of one turn', () => {
  test('share one transaction', async () => {
    const { store, groups } = openWatched()
    const results = await Promise.all(
      Array.from({ length: 64 }, (_, n) => store.commit(opening(n))),
    )
    expect(results.every(({ status }) => status === 'committed')).toBe(true)
    expect(groups).toEqual([64])
    await store.close()
  })

  test('are split when there are very many', async () => {
    const { store, groups } = openWatched()
    await Promise.all(Array.from({ length: 600 }, (_, n) => store.commit(opening(n))))
    expect(groups).toEqual([256, 256, 88])
    await store.close()
  })

  test('are answered after COMMIT and not before', async () => {
    const { store, groups } = openWatched()
    const seen: number[] = []
    await Promise.all(
      [1, 2, 3].map((n) => store.commit(opening(n)).then(() => seen.push(groups.length))),
    )
    expect(seen).toEqual([1, 1, 1])
    await store.close()
  })

  test('see each other: one wins, a retry is known, the loser is told', async () => {
    const { store } = openWatched()
    const first = store.commit(opening(1))
    const again = store.commit(opening(1))
    const other = store.commit({ ...opening(1), command: 'other' })
    const next = store.commit(commitOf({ id: caseNumber(1), seq: 2, command: 'next' }))
    expect(await first).toMatchObject({ status: 'committed' })
    expect(await again).toMatchObject({ status: 'repeated', entry: { seq: 1 } })
    expect(await other).toEqual({ status: 'conflict', seq: 1 })
    expect(await next).toMatchObject({ status: 'committed' })
    await store.close()
  })

  test('are not harmed by one that fails, and its numbers are given back', async () => {
    const { store, groups, file } = openWatched()
    const boom = new Error('boom')
    const nothing = undefined as never // what a caller without types may pass
    const fails = (n: number, change: (write: CaseWrite) => CaseWrite): Promise<unknown> =>
      store.commit(changed(opening(n, ['s']), change)).catch((error: unknown) => error)
    const answers = await Promise.all([
      store.commit(opening(1, ['s'])),
      fails(2, () => {
        throw boom
      }),
      fails(3, (write) => ({ ...write, entry: { ...write.entry, seq: 7 } })),
      fails(4, (write) => ({ ...write, entry: { ...write.entry, hash: 'no hash' } })),
      // What cannot be bound is found by the driver, when the entry is already written.
      fails(5, (write) => ({ ...write, jobs: [{ key: 'k', at: nothing }] })),
      fails(6, (write) => ({
        ...write,
        definition: 'fixture@2',
        summary: { ...write.summary, title: nothing },
      })),
      store.commit({ ...opening(1, ['s']), command: 'other' }),
      store.commit(opening(7, ['s', 's'])),
    ])
    expect(answers[1]).toBe(boom)
    expect(answers[2]).toMatchObject({ code: 'invalid-input', field: 'entry.seq' })
    expect(answers[3]).toMatchObject({ code: 'invalid-input', field: 'entry.hash' })
    expect(answers[4]).toBeInstanceOf(Error)
    expect(answers[5]).toBeInstanceOf(Error)
    expect(answers[6]).toEqual({ status: 'conflict', seq: 1 })
    const last = await store.commit(opening(8, ['s']))
    expect(numbersOf(last)).toMatchObject({ numbers: [4] })
    expect(groups).toEqual([8, 1])
    await store.close()

    const db = new Database(file, { readonly: true })
    expect(db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(3)
    expect(db.prepare('SELECT key FROM definition').pluck().all()).toEqual(['fixture@1'])
    expect(db.prepare('SELECT last FROM number').pluck().all()).toEqual([4])
    db.close()
  })
})

test('the log is written again from its start instead of growing', async () => {
  const file = join(folder(), 'office.db')
  const { db } = openDatabase({ file })
  db.pragma('wal_autocheckpoint = 100')
  db.exec('CREATE TABLE page (no INTEGER PRIMARY KEY, body BLOB)')
  const insert = db.prepare('INSERT INTO page (body) VALUES (zeroblob(4000))')
  for (let n = 0; n < 500; n++) insert.run()
  expect(statSync(`${file}-wal`).size).toBeLessThan(150 * 4200)
  db.close()
})

test('a cursor that is not ours is refused', async () => {
  const { store } = openWatched()
  await Promise.all([1, 2].map((n) => store.commit(opening(n))))
  const { next } = await store.find({ order: 'opened', limit: 1 })
  const bad = [
    { order: 'opened', limit: 1, after: 'x' },
    { order: 'due', limit: 1, after: next ?? '' },
    { order: 'opened', limit: 0 },
    { order: 'opened', limit: 1001 },
  ] as const
  for (const query of bad) {
    await expect(store.find(query)).rejects.toMatchObject({ code: 'invalid-input' })
  }
  await store.close()
})
