import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresStore } from '@motcua/storage-postgres'
import { noPostgres, startPostgres, type PostgresServer } from '@motcua/testing/postgres'
import { lookAt } from '../src/journal/looked-at.js'
import { fill } from './support/office-file.js'
import { typed } from './support/typed.js'

const title = `motcua journal verify on PostgreSQL${noPostgres === null ? '' : ` (skipped: ${noPostgres})`}`

describe.skipIf(noPostgres !== null)(title, () => {
  let server: PostgresServer | undefined
  const url = (): string => server?.url('postgres') ?? ''

  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(async () => {
    await server?.stop()
  }, 60_000)

  test('refuses a database without a store, and makes none', async () => {
    const line = `journal verify ${url()} --schema nothing_here --json`
    for (const { exit, err } of [await typed(line), await typed(line)]) {
      expect(exit).toBe(3)
      expect(JSON.parse(err)).toMatchObject({ error: { code: 'store-missing' } })
    }
  })

  test('finds a sound store sound, and may not write to it', async () => {
    const store = await postgresStore({ connection: url(), schema: 'cli_sound' })
    await fill(store, 2)
    await store.close()
    const { exit, out } = await typed(`journal verify ${url()} --schema cli_sound --lang en`)
    expect([exit, out]).toEqual([0, '2 cases, 4 entries: sound\n'])
    const looked = await lookAt(url(), 'cli_sound')
    await expect(fill(looked.store, 1)).rejects.toThrow(/read-only/)
    await looked.close()
  })

  test('a server that does not answer is a failure outside', async () => {
    const { exit, err } = await typed('journal verify postgres://127.0.0.1:1/none --json')
    expect(exit).toBe(3)
    expect(JSON.parse(err)).toMatchObject({
      error: { code: 'store-failed', problem: { en: 'The store could not be read.' } },
    })
  })
})
