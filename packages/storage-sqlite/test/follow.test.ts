import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sqliteStore, type SqliteStore } from '@motcua/storage-sqlite'
import { folder } from './support/folder.js'
import { caseNumber, commitOf } from '@motcua/testing/process'

const commitAll = async (store: SqliteStore, names: readonly (readonly [number, number])[]) => {
  for (const [n, seq] of names) {
    await store.commit(commitOf({ id: caseNumber(n), seq, command: `c-${seq}` }))
  }
}

test('entries of all cases are followed in the order of their commits, over reopening', async () => {
  const file = join(folder(), 'office.db')
  const first = sqliteStore({ file })
  expect(await first.follow(null, 10)).toEqual({ entries: [], position: null })
  const names = [
    [2, 1],
    [1, 1],
    [2, 2],
    [2, 3],
    [1, 2],
  ] as const
  await commitAll(first, names)
  const one = await first.follow(null, 2)
  await first.close()

  const store = sqliteStore({ file })
  const two = await store.follow(one.position, 1000)
  const entries = [...one.entries, ...two.entries]
  expect(entries.map((entry) => [entry.case, entry.seq])).toEqual(
    names.map(([n, seq]) => [caseNumber(n), seq]),
  )
  const journal = await store.journal(caseNumber(2))
  expect(entries.filter((entry) => entry.case === caseNumber(2))).toEqual(
    journal.map((entry) => ({ case: caseNumber(2), ...entry })),
  )
  expect(await store.follow(two.position, 10)).toEqual({ entries: [], position: two.position })
  await commitAll(store, [[3, 1]])
  expect((await store.follow(two.position, 10)).entries).toMatchObject([{ case: caseNumber(3) }])
  await store.close()
})

test('a position that was never given and a limit that is none are refused', async () => {
  const store = sqliteStore({ file: join(folder(), 'office.db') })
  await commitAll(store, [
    [1, 1],
    [1, 2],
  ])
  for (const position of ['', '0', '3', '-1', '1.5', '01', 'x', ' 1', '9999999999999999']) {
    await expect(store.follow(position, 10)).rejects.toMatchObject({
      code: 'invalid-input',
      field: 'position',
    })
  }
  for (const limit of [0, 1001, 1.5]) {
    await expect(store.follow(null, limit)).rejects.toMatchObject({
      code: 'invalid-input',
      field: 'limit',
    })
  }
  await store.close()
})

test('a case is recalled as it was committed last', async () => {
  const store = sqliteStore({ file: join(folder(), 'office.db') })
  expect(store.recall?.(caseNumber(1))).toBeUndefined()
  await commitAll(store, [
    [1, 1],
    [1, 2],
  ])
  const loaded = await store.load(caseNumber(1))
  expect(loaded?.stored).toMatchObject({ seq: 2 })
  expect(store.recall?.(caseNumber(1))).toEqual(loaded?.stored)
  await store.close()
})
