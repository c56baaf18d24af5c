import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newId, type CaseStore, type FeedEntry } from '@motcua/core'
import { postgresStore } from '@motcua/storage-postgres'
import { noPostgres } from '@motcua/testing/postgres'
import { databases } from './support/databases.js'
import { titled } from './support/titled.js'
import { commitOf } from '@motcua/testing/process'
import { until } from './support/until.js'

const open = async (connection: string): Promise<CaseStore> => {
  const store = await postgresStore({ connection })
  onTestFinished(() => store.close())
  return store
}

const namesOf = (entries: readonly FeedEntry[]): string[] =>
  entries.map(({ case: id, seq }) => `${id} ${seq}`)

describe.skipIf(noPostgres !== null)(titled('the feed on PostgreSQL'), () => {
  const own = databases()

  test('many writers and transactions left open hide no entry and repeat none', async () => {
    const url = await own.fresh()
    const stores = [await open(url), await open(url)]
    const reader = await open(url)
    const holder = new Client(url)
    await holder.connect()
    onTestFinished(() => holder.end())
    const state = { writing: true }
    const write = async (store: CaseStore): Promise<string[]> => {
      const id = newId()
      const names: string[] = []
      for (let seq = 1; seq <= 25; seq++) {
        const series = seq % 5 === 0 ? ['letters'] : []
        const { status } = await store.commit(commitOf({ id, seq, command: `s${seq}`, series }))
        expect(status).toBe('committed')
        names.push(`${id} ${seq}`)
      }
      return names
    }
    const written = Promise.all(
      Array.from({ length: 24 }, (_, n) => write(stores[n % 2] ?? reader)),
    ).finally(() => {
      state.writing = false
    })
    const seen: FeedEntry[] = []
    let position: string | null = null
    const read = async (): Promise<void> => {
      const page = await reader.follow(position, 17)
      seen.push(...page.entries)
      position = page.position
    }
    while (state.writing) {
      // Takes a transaction id and keeps it while others commit.
      await holder.query('BEGIN; SELECT pg_current_xact_id()')
      for (let page = 0; page < 3; page++) await read()
      await holder.query('COMMIT')
      await read()
    }
    const names = (await written).flat()
    await until('all are seen', async () => {
      await read()
      return seen.length >= names.length
    })
    await read()
    expect(namesOf(seen).toSorted()).toEqual(names.toSorted())
    for (const id of new Set(seen.map((entry) => entry.case))) {
      const seqs = seen.filter((entry) => entry.case === id).map(({ seq }) => seq)
      expect(seqs).toEqual(seqs.map((_, place) => place + 1))
    }
  }, 30_000)

  test('an entry waits for the transactions that began before it', async () => {
    const url = await own.fresh()
    const store = await open(url)
    const holder = new Client(url)
    await holder.connect()
    onTestFinished(() => holder.end())
    await holder.query('BEGIN; SELECT pg_current_xact_id()')
    await store.commit(commitOf({ id: newId(), seq: 1, command: 'open' }))
    expect((await store.follow(null, 9)).entries).toEqual([])
    await holder.query('ROLLBACK')
    await until('it is shown', async () => (await store.follow(null, 9)).entries.length === 1)
  })

  test('a store restored elsewhere begins a new epoch, and is told from the beginning', async () => {
    const url = await own.fresh()
    const store = await open(url)
    const names: string[] = []
    for (let n = 0; n < 5; n++) {
      const id = newId()
      await store.commit(commitOf({ id, seq: 1, command: 'open' }))
      names.push(`${id} 1`)
    }
    const { position } = await store.follow(null, 9)
    await store.close()
    // As a dump of a server that had seen many more transactions than this one.
    await own.sql(url, `UPDATE motcua.entry SET tx = (tx::text::bigint + 1000000000)::text::xid8`)
    const again = await open(url)
    const id = newId()
    await again.commit(commitOf({ id, seq: 1, command: 'open' }))
    const refused = { code: 'invalid-input', field: 'position' }
    await expect(again.follow(position, 9)).rejects.toMatchObject(refused)
    await until('all are shown', async () => (await again.follow(null, 9)).entries.length === 6)
    const { entries } = await again.follow(null, 9)
    expect(namesOf(entries)).toEqual([...names, `${id} 1`])
  })

  test('a position that was never given is refused', async () => {
    const store = await open(await own.fresh())
    await store.commit(commitOf({ id: newId(), seq: 1, command: 'open' }))
    await until('it is shown', async () => (await store.follow(null, 9)).position !== null)
    const [epoch] = (await store.follow(null, 9)).position?.split('.') ?? []
    for (const position of [`${epoch}.999999999999.1`, '77.5.1', `${epoch}.5`, 'x', '']) {
      const refused = { code: 'invalid-input', field: 'position' }
      await expect(store.follow(position, 9)).rejects.toMatchObject(refused)
    }
  })
})
