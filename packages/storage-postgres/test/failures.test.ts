import { Pool } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newId } from '@motcua/core'
import { postgresStore } from '@motcua/storage-postgres'
import { noPostgres } from '@motcua/testing/postgres'
import { statement } from '../src/sql.js'
import { cuttingProxy } from './support/cutting-proxy.js'
import { databases } from './support/databases.js'
import { titled } from './support/titled.js'
import { commitOf } from '@motcua/testing/process'
import { until } from './support/until.js'

const failed = expect.objectContaining({ code: 'store-failed' })
const timeouts = { connect: 1000, statement: 1000, lock: 300 }

describe.skipIf(noPostgres !== null)(titled('a store in trouble'), () => {
  const own = databases()

  test('a commit whose answer is lost is found when it is sent again', async () => {
    const proxy = await cuttingProxy(await own.fresh())
    const store = await postgresStore({ connection: proxy.url, timeouts, lanes: 1 })
    onTestFinished(() => store.close())
    const step = { id: newId(), seq: 1, command: 'open', series: ['office'] }
    await store.commit(commitOf({ id: newId(), seq: 1, command: 'warm', series: ['office'] }))
    proxy.cutAnswerTo(statement('COMMIT').name)
    await expect(store.commit(commitOf(step))).rejects.toEqual(failed)
    expect(proxy.cuts).toBe(1)
    const again = await store.commit(commitOf(step))
    expect(again.status).toBe('repeated')
    const next = await store.commit(commitOf({ ...step, id: newId() }))
    const body: unknown = next.status === 'committed' ? JSON.parse(next.write.entry.body) : null
    expect(body).toMatchObject({ numbers: [3] })
  })

  test('a commit of one statement whose answer is lost is found, too', async () => {
    const proxy = await cuttingProxy(await own.fresh())
    const store = await postgresStore({ connection: proxy.url, timeouts, lanes: 1 })
    onTestFinished(() => store.close())
    const step = { id: newId(), seq: 1, command: 'open' }
    proxy.cutAnswerTo(step.id)
    await expect(store.commit(commitOf(step))).rejects.toEqual(failed)
    await until('it is written', async () => (await store.load(step.id)) !== null)
    expect((await store.commit(commitOf(step))).status).toBe('repeated')
  })

  test('a commit that never reached the server is committed when it is sent again', async () => {
    const proxy = await cuttingProxy(await own.fresh())
    const store = await postgresStore({ connection: proxy.url, timeouts, lanes: 1 })
    onTestFinished(() => store.close())
    await store.commit(commitOf({ id: newId(), seq: 1, command: 'warm', series: ['office'] }))
    const step = { id: newId(), seq: 1, command: 'open', series: ['office'] }
    proxy.cutAnswerTo(statement('BEGIN').name)
    await expect(store.commit(commitOf(step))).rejects.toEqual(failed)
    const { status } = await store.commit(commitOf(step))
    expect(status).toBe('committed')
  })

  test('a pool with no connection left fails in time, and the store goes on after', async () => {
    const pool = new Pool({ connectionString: await own.fresh(), max: 4 })
    onTestFinished(() => pool.end())
    const store = await postgresStore({ pool, timeouts })
    onTestFinished(() => store.close())
    const taken = await Promise.all(Array.from({ length: 4 }, () => pool.connect()))
    const commit = commitOf({ id: newId(), seq: 1, command: 'open' })
    await expect(store.load(commit.id)).rejects.toEqual(failed)
    await expect(store.commit(commit)).rejects.toEqual(failed)
    for (const client of taken) client.release()
    expect((await store.commit(commit)).status).toBe('committed')
  })

  test('a lock that another program holds fails in time, and the store goes on after', async () => {
    const url = await own.fresh()
    const store = await postgresStore({ connection: url, timeouts })
    onTestFinished(() => store.close())
    const commit = commitOf({ id: newId(), seq: 1, command: 'open' })
    const pool = new Pool({ connectionString: url })
    onTestFinished(() => pool.end())
    const holder = await pool.connect()
    await holder.query('BEGIN; LOCK TABLE motcua.cases IN ACCESS EXCLUSIVE MODE')
    await expect(store.commit(commit)).rejects.toEqual(failed)
    await expect(store.load(commit.id)).rejects.toEqual(failed)
    await holder.query('ROLLBACK')
    holder.release()
    expect((await store.commit(commit)).status).toBe('committed')
  })

  test('values that the server refuses harm nobody else', async () => {
    const url = await own.fresh()
    const store = await postgresStore({ connection: url })
    onTestFinished(() => store.close())
    const commits = Array.from({ length: 12 }, (_, n) => {
      const commit = commitOf({ id: newId(), seq: 1, command: 'open', series: ['office'] })
      if (n !== 5) return commit
      const write: typeof commit.write = (numbers) => ({ ...commit.write(numbers), data: '\0' })
      return { ...commit, write }
    })
    const answers = await Promise.allSettled(commits.map((commit) => store.commit(commit)))
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused.map(({ reason }) => reason as unknown)).toMatchObject([
      { code: 'invalid-input' },
    ])
    const [row] = await own.sql(url, `SELECT last FROM motcua.number WHERE series = 'office'`)
    expect(row).toEqual({ last: '11' })
  })

  test('transactions that wait for one another are tried again until all are committed', async () => {
    const url = await own.fresh()
    const [one, other] = [
      await postgresStore({ connection: url, lanes: 4 }),
      await postgresStore({ connection: url, lanes: 4 }),
    ]
    onTestFinished(async () => {
      await Promise.all([one.close(), other.close()])
    })
    const names = ['a', 'b', 'c', 'd']
    const works = Array.from({ length: 200 }, (_, n) => {
      const series = n % 2 === 0 ? names : names.toReversed()
      const store = n % 3 === 0 ? one : other
      return store.commit(commitOf({ id: newId(), seq: 1, command: 'open', series }))
    })
    const statuses = new Set((await Promise.all(works)).map(({ status }) => status))
    expect([...statuses]).toEqual(['committed'])
    const rows = await own.sql(url, 'SELECT DISTINCT last FROM motcua.number')
    expect(rows).toEqual([{ last: '200' }])
  })

  test('the commits of one turn share a transaction', async () => {
    const url = await own.fresh()
    const store = await postgresStore({ connection: url, lanes: 1 })
    onTestFinished(() => store.close())
    const commits = Array.from({ length: 100 }, () =>
      store.commit(commitOf({ id: newId(), seq: 1, command: 'open' })),
    )
    await Promise.all(commits)
    const [row] = await own.sql(url, 'SELECT count(DISTINCT tx) AS groups FROM motcua.entry')
    expect(row).toEqual({ groups: '1' })
  })

  test('a case that another process changed is recalled outdated until a commit tells', async () => {
    const url = await own.fresh()
    const [one, other] = [
      await postgresStore({ connection: url }),
      await postgresStore({ connection: url }),
    ]
    onTestFinished(async () => {
      await Promise.all([one.close(), other.close()])
    })
    const id = newId()
    await one.commit(commitOf({ id, seq: 1, command: 'open' }))
    await other.commit(commitOf({ id, seq: 2, command: 'accept' }))
    expect(one.recall?.(id)?.seq).toBe(1)
    const { status } = await one.commit(commitOf({ id, seq: 2, command: 'assign' }))
    expect(status).toBe('conflict')
    expect(one.recall?.(id)).toBeUndefined()
    await one.load(id)
    expect(one.recall?.(id)?.seq).toBe(2)
  })
})

describe.skipIf(noPostgres !== null || process.env['TEST_PG_URL'] !== undefined)(
  titled('a server in trouble'),
  () => {
    const own = databases({ fileLimit: 60_000 })

    test('a server that answers no more fails in time, and the store goes on after', async () => {
      const url = await own.fresh()
      const store = await postgresStore({
        connection: url,
        timeouts: { ...timeouts, statement: 200 },
      })
      onTestFinished(() => store.close())
      const commit = commitOf({ id: newId(), seq: 1, command: 'open' })
      const backends = await own.sql(
        url,
        'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      )
      const pids = backends.map(({ pid }) => Number(pid))
      for (const pid of pids) process.kill(pid, 'SIGSTOP')
      const pending = store.load(commit.id)
      try {
        await expect(pending).rejects.toEqual(failed)
      } finally {
        for (const pid of pids) process.kill(pid, 'SIGCONT')
      }
      expect((await store.commit(commit)).status).toBe('committed')
    }, 20_000)

    test('a full disk fails the commit that meets it, and those before it stand', async () => {
      const url = await own.fresh()
      const store = await postgresStore({ connection: url, timeouts })
      onTestFinished(() => store.close())
      const small = newId()
      await store.commit(commitOf({ id: small, seq: 1, command: 'open' }))
      const noise = Array.from(
        { length: 4_000_000 },
        () => Math.random().toString(36)[3] ?? 'x',
      ).join('')
      let stored = 0
      const fill = async (): Promise<void> => {
        const commit = commitOf({ id: newId(), seq: 1, command: 'open' })
        const write: typeof commit.write = (numbers) => ({ ...commit.write(numbers), data: noise })
        await store.commit({ ...commit, write })
        stored += 1
      }
      let failure: unknown
      while (failure === undefined && stored < 60)
        await fill().catch((error: unknown) => (failure = error))
      expect(failure).toEqual(failed)
      expect((await store.load(small))?.stored.seq).toBe(1)
      await until('it commits again', async () => {
        const { status } = await store
          .commit(commitOf({ id: newId(), seq: 1, command: 'open' }))
          .catch(() => ({ status: 'failed' }))
        return status === 'committed'
      })
      const [row] = await own.sql(
        url,
        'SELECT count(*) AS cases FROM motcua.cases WHERE length(data) > 9999',
      )
      expect(Number(row?.['cases'])).toBe(stored)
    }, 30_000)
  },
)
