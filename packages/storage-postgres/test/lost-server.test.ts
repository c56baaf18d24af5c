import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { instant, newId } from '@motcua/core'
import { postgresStore } from '@motcua/storage-postgres'
import { noPostgres } from '@motcua/testing/postgres'
import { faultsOf, Ledger, workOf } from './support/clerks.js'
import { databases } from './support/databases.js'
import { titled } from './support/titled.js'
import { startOffice } from './support/process.js'
import { caseNumber, commitOf } from '@motcua/testing/process'
import { until } from './support/until.js'

const far = instant('2099-01-01T00:00:00.000Z')
const timeouts = { connect: 500 }

describe.skipIf(noPostgres !== null)(titled('a store whose server is lost'), () => {
  const own = databases({ fsync: true })

  const atWork = async (url: string) => {
    const store = await postgresStore({ connection: url, timeouts })
    onTestFinished(() => store.close())
    const ledger = new Ledger()
    let over = false
    const working = workOf(store, { ledger, over: () => over })
    const acknowledged = (more: number): Promise<void> => {
      const goal = ledger.acknowledged.size + more
      return until(`${goal} commits`, () => ledger.acknowledged.size >= goal)
    }
    const end = async (): Promise<string[]> => {
      over = true
      await working
      return faultsOf((text) => own.sql(url, text), ledger)
    }
    return { store, ledger, acknowledged, end }
  }

  test.skipIf(process.env['TEST_PG_URL'] !== undefined)(
    'a server that falls and comes back loses no acknowledged command',
    async () => {
      const url = await own.fresh()
      const { ledger, acknowledged, end } = await atWork(url)
      for (let fall = 0; fall < 3; fall++) {
        await acknowledged(100)
        await own.server.restart()
        await acknowledged(20)
      }
      expect(await end()).toEqual([])
      expect(ledger.failed).toBeGreaterThan(0)
    },
    30_000,
  )

  test.skipIf(process.env['TEST_PG_URL'] !== undefined)(
    'jobs go on in a process whose server falls and comes back',
    async () => {
      const url = await own.fresh()
      const store = await postgresStore({ connection: url, timeouts })
      onTestFinished(() => store.close())
      const ids = Array.from({ length: 300 }, () => newId())
      for (const seq of [1, 2]) {
        const commits = ids.map((id) => store.commit(commitOf({ id, seq, command: `s${seq}` })))
        await Promise.all(commits)
      }
      const office = startOffice([url], { script: 'job-runner.ts' })
      await office.says('committed')
      await own.server.restart()
      await until(
        'all are worked',
        async () => {
          const left = await store.dueJobs(far, 1).catch(() => [{}])
          return left.length === 0
        },
        60_000,
      )
      office.process.kill('SIGTERM')
      await office.says('stopped')
      await office.ended()
      const rows = await own.sql(url, 'SELECT DISTINCT seq FROM motcua.cases')
      expect(rows).toEqual([{ seq: 3 }])
      expect((await store.jobs.dead({ limit: 9 })).jobs).toEqual([])
    },
    150_000,
  )

  test('a process whose queue engine gave up by itself ends when it is told to', async () => {
    const url = await own.fresh()
    const store = await postgresStore({ connection: url, timeouts })
    onTestFinished(() => store.close())
    const gate = new Client(url)
    await gate.connect()
    onTestFinished(() => gate.end())
    // An engine gives up when it cannot write the end of a job; where several fail at once its shutdown never ends.
    await gate.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN PERFORM pg_advisory_xact_lock_shared(1); RAISE 'refused'; END $$;
       CREATE TRIGGER refuse BEFORE DELETE ON motcua_jobs._private_jobs
       FOR EACH ROW EXECUTE FUNCTION refuse();
       SELECT pg_advisory_lock(1)`,
    )
    const office = startOffice([url], { script: 'job-runner.ts' })
    await office.says('ready')
    const worked = async (): Promise<void> => {
      const id = newId()
      for (const seq of [1, 2]) await store.commit(commitOf({ id, seq, command: `s${seq}` }))
      await until('it is worked', async () => (await store.load(id))?.stored.seq === 3)
    }
    const count = async (what: string): Promise<number> => (await own.sql(url, what)).length
    const ending = `SELECT l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database
      WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted`
    const engines = 'SELECT DISTINCT locked_by FROM motcua_jobs.jobs WHERE locked_by IS NOT NULL'
    for (let jobs = 1; jobs <= 4; jobs++) {
      await worked()
      await until('its end is held up', async () => (await count(ending)) === jobs)
    }
    await gate.query('SELECT pg_advisory_unlock(1)')
    await until('another engine is at work', async () => {
      await worked()
      return (await count(engines)) > 1
    })
    office.process.kill('SIGTERM')
    await office.says('stopped')
    await office.ended()
  }, 60_000)

  test('connections that are cut cost their own commits at most, and nothing is written twice', async () => {
    const url = await own.fresh()
    const { ledger, acknowledged, end } = await atWork(url)
    for (let cut = 0; cut < 8; cut++) {
      await acknowledged(40)
      await own.sql(
        url,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      )
    }
    await acknowledged(40)
    expect(await end()).toEqual([])
    expect(ledger.failed).toBeGreaterThan(0)
  }, 30_000)

  test('an idle connection that is cut is not noticed at all', async () => {
    const url = await own.fresh()
    const store = await postgresStore({ connection: url })
    onTestFinished(() => store.close())
    const [id, other] = [caseNumber(1), caseNumber(2)]
    await store.commit(commitOf({ id, seq: 1, command: 'open' }))
    const others = `FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`
    await own.sql(url, `SELECT pg_terminate_backend(pid) ${others}`)
    await until('all are cut', async () => {
      return (await own.sql(url, `SELECT pid ${others}`)).length === 0
    })
    await until(
      'the store has seen it',
      () => new Promise((resolve) => setImmediate(resolve, true)),
    )
    const { status } = await store.commit(commitOf({ id: other, seq: 1, command: 'open' }))
    expect(status).toBe('committed')
    expect((await store.load(id))?.stored.seq).toBe(1)
  })
})
