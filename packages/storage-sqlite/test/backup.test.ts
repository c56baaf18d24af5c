import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CaseId } from '@motcua/core'
import { sqliteStore } from '@motcua/storage-sqlite'
import { folder } from './support/folder.js'
import { faultsOf, Ledger } from './support/ledger.js'
import { caseNumber, commitOf } from '@motcua/testing/process'

const open = (path: string) => sqliteStore({ file: join(path, 'office.db') })

/** Commits three entries in each of some cases at once, and notes them. */
async function fill(
  store: ReturnType<typeof open>,
  ids: readonly CaseId[],
  ledger: Ledger,
): Promise<void> {
  for (const seq of [1, 2, 3]) {
    const series = seq === 1 ? ['office'] : seq === 3 ? ['letters', 'letters'] : []
    await Promise.all(
      ids.map(async (id) => {
        const command = `c-${seq}`
        ledger.add([`sent ${id} ${seq} ${command}`])
        const { status } = await store.commit(commitOf({ id, seq, command, series }))
        ledger.add([`${status} ${id} ${seq} ${command}`])
      }),
    )
  }
}

const ids = (from: number, count: number): CaseId[] =>
  Array.from({ length: count }, (_, n) => caseNumber(from + n))

test('a backup made while commits go on holds a prefix of them, whole', async () => {
  const path = folder()
  const copy = join(path, 'copy.db')
  const store = open(path)
  const before = new Ledger()
  await fill(store, ids(0, 2000), before)

  const progress = { copied: false, during: 0 }
  const backup = store.backup(copy).then(() => (progress.copied = true))
  const all = new Ledger()
  all.add([...before.sent].map((line) => `sent ${line}`))
  for (let n = 0; !progress.copied; n++) {
    progress.during += 60
    await fill(store, ids(10_000 + n * 20, 20), all)
  }
  await backup
  await store.close()

  expect(progress.during).toBeGreaterThan(60)
  const expected = new Ledger()
  expected.add([...all.sent].map((line) => `sent ${line}`))
  expected.add([...before.acknowledged].map((line) => `committed ${line}`))
  expect(await faultsOf(copy, expected)).toEqual([])
  expect(readdirSync(path).toSorted()).toEqual(['copy.db', 'office.db'])
})

test('a backup opens and goes on as a store of its own', async () => {
  const path = folder()
  const store = open(path)
  await fill(store, ids(0, 5), new Ledger())
  await store.backup(join(path, 'copy.db'))
  await fill(store, ids(5, 5), new Ledger())
  await store.close()

  const copy = sqliteStore({ file: join(path, 'copy.db'), create: false })
  const page = await copy.find({ order: 'opened', limit: 100 })
  expect(page.rows.map(({ id }) => id)).toEqual(ids(0, 5))
  const next = await copy.commit(
    commitOf({ id: caseNumber(50), seq: 1, command: 'c', series: ['office'] }),
  )
  expect(next.status === 'committed' && JSON.parse(next.write.entry.body)).toMatchObject({
    numbers: [6],
  })
  await copy.close()
})

test('a backup never writes over a file', async () => {
  const path = folder()
  const store = open(path)
  writeFileSync(join(path, 'copy.db'), 'precious')
  await expect(store.backup(join(path, 'copy.db'))).rejects.toMatchObject({
    code: 'invalid-input',
    field: 'toFile',
  })
  await expect(store.backup(join(path, 'none', 'copy.db'))).rejects.toMatchObject({
    code: 'store-missing',
    field: 'toFile',
  })
  await store.close()
})

test('closing waits for a backup under way', async () => {
  const path = folder()
  const store = open(path)
  const ledger = new Ledger()
  await fill(store, ids(0, 500), ledger)
  const backup = store.backup(join(path, 'copy.db'))
  await store.close()
  await backup
  expect(await faultsOf(join(path, 'copy.db'), ledger)).toEqual([])
})
