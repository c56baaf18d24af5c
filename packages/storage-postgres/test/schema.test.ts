import { readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newId, plainDate } from '@motcua/core'
import { postgresStore } from '@motcua/storage-postgres'
import { noPostgres } from '@motcua/testing/postgres'
import { Database } from '../src/database.js'
import { checkOptions } from '../src/postgres-options.js'
import { inSchema } from '../src/sql.js'
import { counting, ofUnits } from '../src/tally-cases.js'
import { migrate, migrations, type Migration } from '../src/schema/migrate.js'
import { databases } from './support/databases.js'
import { titled } from './support/titled.js'
import { commitOf } from '@motcua/testing/process'
import { until } from './support/until.js'

const newest = migrations.at(-1)?.version ?? 0

// What a later version of the code might bring: first a column that old code need not know, then its end.
const expand: Migration = {
  version: newest + 1,
  compatibleFrom: newest,
  sql: 'ALTER TABLE {m}.cases ADD COLUMN note text',
}
const contract: Migration = {
  version: newest + 2,
  compatibleFrom: newest + 1,
  sql: 'ALTER TABLE {m}.cases ALTER COLUMN note SET DEFAULT $$none$$',
}

test('every version has its frozen schema', () => {
  for (const { version, sql } of migrations) {
    const frozen = readFileSync(new URL(`../schema/v${version}.sql`, import.meta.url), 'utf8')
    expect(sql).toBe(frozen)
  }
})

describe.skipIf(noPostgres !== null)(titled('the schema'), () => {
  const own = databases()

  const upgrade = async (url: string, steps: readonly Migration[]): Promise<void> => {
    const database = new Database(checkOptions({ connection: url }))
    try {
      await migrate(database, steps)
    } finally {
      await database.end()
    }
  }

  test('many processes that start at once make one store', async () => {
    const url = await own.bare()
    const stores = await Promise.all(
      Array.from({ length: 6 }, () => postgresStore({ connection: url })),
    )
    onTestFinished(async () => {
      await Promise.all(stores.map((store) => store.close()))
    })
    const meta = await own.sql(url, 'SELECT version, compatible_from, epoch FROM motcua.meta')
    expect(meta).toEqual([{ version: newest, compatible_from: 1, epoch: '1' }])
  })

  test('old code goes on while new code upgrades the schema', async () => {
    const url = await own.fresh()
    const store = await postgresStore({ connection: url })
    onTestFinished(() => store.close())
    const statuses = new Set<string>()
    let commits = 0
    const state = { over: false }
    const working = (async () => {
      while (!state.over) {
        const { status } = await store.commit(commitOf({ id: newId(), seq: 1, command: 'open' }))
        statuses.add(status)
        commits += 1
      }
    })()
    await until('it commits', () => commits > 20)
    await upgrade(url, [...migrations, expand])
    const before = commits
    await until('it goes on', () => commits > before + 20)
    state.over = true
    await working
    expect([...statuses]).toEqual(['committed'])
    const beside = await postgresStore({ connection: url })
    await beside.close()
    const columns = await own.sql(url, 'SELECT note FROM motcua.cases LIMIT 1')
    expect(columns).toEqual([{ note: null }])
  })

  test('cases of version 1, and those its code goes on to write, count without channel and day', async () => {
    const url = await own.bare()
    await upgrade(url, migrations.slice(0, 1))
    const writeAsVersion1 = (id: string) =>
      own.sql(
        url,
        `INSERT INTO motcua.cases
           (id, definition, seq, head, state, kind, unit, subject, title, search, received_on, due, closed, data)
         VALUES ('${id}', 'old@1', 1, '', 'x', 'old', 'hue', 's', '', '', '2017-06-01', '2017-06-08', false, '{}')`,
      )
    await writeAsVersion1(newId())
    const store = await postgresStore({ connection: url })
    onTestFinished(() => store.close())
    await writeAsVersion1(newId())
    const { rows } = await store.find({ order: 'opened', limit: 9 })
    expect(rows.map(({ channel, judgedBy }) => [channel, judgedBy])).toEqual([
      [null, null],
      [null, null],
    ])
    const june = { from: plainDate('2017-06-01'), to: plainDate('2017-07-01') }
    expect(await store.tally({ kind: 'old', ...june })).toMatchObject([
      { unit: 'hue', subject: 's', channel: null, received: 2, pendingInTime: 2 },
    ])
  })

  test('cases are counted from the index alone', async () => {
    const url = await own.fresh()
    const store = await postgresStore({ connection: url })
    await store.close()
    await own.sql(
      url,
      `INSERT INTO motcua.cases
         (id, definition, seq, head, state, kind, unit, subject, title, search, received_on, closed, data)
       SELECT n, 'd@1', 1, '', 'x', 'd', 'u' || n % 9, 's', '', '', '2017-06-01', false, repeat('x', 500)
       FROM generate_series(1, 20000) n`,
    )
    await own.sql(url, 'VACUUM ANALYZE motcua.cases')
    const window = ['d', '2017-06-01', '2017-07-01']
    const plan = await own.sql(url, `EXPLAIN ${inSchema('motcua')(counting(ofUnits))}`, [
      ...window,
      ['u1', 'u2'],
    ])
    expect(JSON.stringify(plan)).toContain('Index Only Scan using cases_tally')
  })

  test('code that the schema admits no more is refused', async () => {
    const url = await own.fresh()
    await upgrade(url, [...migrations, expand, contract])
    const refused = expect.objectContaining({ code: 'store-newer' })
    await expect(postgresStore({ connection: url })).rejects.toEqual(refused)
    await expect(postgresStore({ connection: url, migrate: false })).rejects.toEqual(refused)
  })

  test('a store that is not there is not made unasked', async () => {
    const refused = expect.objectContaining({ code: 'store-missing' })
    const url = await own.bare()
    await expect(postgresStore({ connection: url, migrate: false })).rejects.toEqual(refused)
    const none = own.server.url('no_such_database')
    await expect(postgresStore({ connection: none })).rejects.toEqual(refused)
  })

  test('two stores in two schemas of a database share nothing', async () => {
    const url = await own.fresh()
    const [one, other] = [
      await postgresStore({ connection: url }),
      await postgresStore({ connection: url, schema: 'other' }),
    ]
    onTestFinished(async () => {
      await Promise.all([one.close(), other.close()])
    })
    const id = newId()
    await one.commit(commitOf({ id, seq: 1, command: 'open' }))
    expect(await other.load(id)).toBeNull()
  })
})

test('options that fit nothing are refused by their name', async () => {
  const connection = 'postgres://127.0.0.1:1/none'
  for (const [field, options] of [
    ['connection', {}],
    ['schema', { connection, schema: 'a"b' }],
    ['lanes', { connection, lanes: 0 }],
    ['lanes', { connection: { connectionString: connection, max: 2 } }],
    ['timeouts.lock', { connection, timeouts: { lock: -1 } }],
    ['rowSecurity.units', { connection, rowSecurity: { units: ['a,b'] } }],
  ] as const) {
    await expect(postgresStore(options)).rejects.toMatchObject({ code: 'invalid-input', field })
  }
  await expect(postgresStore({ connection })).rejects.toMatchObject({ code: 'store-failed' })
})
