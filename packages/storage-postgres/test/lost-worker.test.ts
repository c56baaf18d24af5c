import { describe, expect, onTestFinished, test } from 'vitest'
import { instant, newId, type CaseStore, type ClaimedJob, type Commit } from '@motcua/core'
import { postgresStore } from '@motcua/storage-postgres'
import { noPostgres } from '@motcua/testing/postgres'
import { databases } from './support/databases.js'
import { titled } from './support/titled.js'
import { startOffice } from './support/process.js'
import { commitOf } from '@motcua/testing/process'
import { until } from './support/until.js'

const longAgo = instant('2017-06-01T00:00:00.000Z')

const withJob = (commit: Commit): Commit => ({
  ...commit,
  write: (numbers) => ({ ...commit.write(numbers), jobs: [{ key: 'wake', at: longAgo }] }),
})

describe.skipIf(noPostgres !== null)(titled('workers on PostgreSQL'), () => {
  const own = databases()

  const open = async (connection: string): Promise<CaseStore> => {
    const store = await postgresStore({ connection })
    onTestFinished(() => store.close())
    return store
  }

  const lockedRows = (url: string) =>
    own.sql(url, 'SELECT id FROM motcua_jobs.jobs WHERE locked_at IS NOT NULL AND key IS NOT NULL')

  test('a job of a killed process is worked by another, the attempt counted', async () => {
    const url = await own.fresh()
    const store = await open(url)
    const id = newId()
    await store.commit(withJob(commitOf({ id, seq: 1, command: 'open' })))
    const office = startOffice([url, '1000'], { script: 'job-worker.ts' })
    await office.says('claimed')
    office.process.kill('SIGKILL')
    const worked: ClaimedJob[] = []
    const run = await store.jobs.run(
      async (job) => {
        worked.push(job)
        return { status: 'done' }
      },
      { leaseMs: 1000 },
    )
    await until('it is worked', () => worked.length > 0)
    await run.stop()
    expect(worked.map(({ case: of, attempt }) => [of, attempt])).toEqual([[id, 2]])
    expect(await store.dueJobs(longAgo, 9)).toEqual([])
    expect((await store.jobs.dead({ limit: 9 })).jobs).toEqual([])
    expect(await lockedRows(url)).toEqual([])
  }, 30_000)

  test('a process frozen beyond its lease commits nothing when it thaws', async () => {
    const url = await own.fresh()
    const store = await open(url)
    const id = newId()
    await store.commit(withJob(commitOf({ id, seq: 1, command: 'open' })))
    const office = startOffice([url, '1000'], { script: 'job-worker.ts' })
    await office.says('claimed')
    office.process.kill('SIGSTOP')
    const run = await store.jobs.run(
      async (job) => {
        await store.commit({ ...commitOf({ id, seq: 2, command: 'by-heir' }), claim: job })
        return { status: 'done' }
      },
      { leaseMs: 1000 },
    )
    await until('the heir has worked', async () => (await store.load(id))?.stored.seq === 2)
    await run.stop()
    office.process.kill('SIGUSR2')
    office.process.kill('SIGCONT')
    expect(await office.says('claim-lost')).toBe(`claim-lost ${id}`)
    expect((await store.journal(id)).length).toBe(2)
  }, 30_000)

  test('two processes that race on a case change it once for every number', async () => {
    const url = await own.fresh()
    const [one, other] = [await open(url), await open(url)]
    const id = newId()
    await one.commit(commitOf({ id, seq: 1, command: 'open' }))
    const statuses: string[] = []
    for (let seq = 2; seq <= 30; seq++) {
      const answers = await Promise.all(
        [one, other].map((store, n) =>
          store.commit(commitOf({ id, seq, command: `s${seq}-${n}`, series: ['letters'] })),
        ),
      )
      statuses.push(...answers.map(({ status }) => status).toSorted())
    }
    expect(new Set(statuses)).toEqual(new Set(['committed', 'conflict']))
    expect(statuses.filter((status) => status === 'committed')).toHaveLength(29)
    const [row] = await own.sql(url, `SELECT last FROM motcua.number WHERE series = 'letters'`)
    expect(row).toEqual({ last: '29' })
  })

  test('of a command sent by two processes at once one is committed', async () => {
    const url = await own.fresh()
    const stores = [await open(url), await open(url)]
    for (let round = 0; round < 30; round++) {
      const step = { id: newId(), seq: 1, command: 'open', series: ['office'] }
      const answers = await Promise.all(stores.map((store) => store.commit(commitOf(step))))
      const statuses = answers.map(({ status }) => status).toSorted()
      expect(statuses).toEqual(['committed', 'repeated'])
    }
    const [row] = await own.sql(url, `SELECT last FROM motcua.number WHERE series = 'office'`)
    expect(row).toEqual({ last: '30' })
  })

  test('a run that is stopped leaves no job locked', async () => {
    const url = await own.fresh()
    const store = await open(url)
    for (let n = 0; n < 20; n++) {
      await store.commit(withJob(commitOf({ id: newId(), seq: 1, command: 'open' })))
    }
    let begun = 0
    let open_: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      open_ = resolve
    })
    const run = await store.jobs.run(
      async () => {
        begun += 1
        await gate
        return { status: 'done' }
      },
      { concurrency: 4 },
    )
    await until('four are at work', () => begun === 4)
    const stopped = run.stop()
    open_()
    await stopped
    const rows = await own.sql(url, 'SELECT locked_at, key FROM motcua_jobs.jobs')
    expect(rows).toHaveLength(16)
    expect(rows.filter((row) => row['locked_at'] !== null || row['key'] === null)).toEqual([])
  })

  test('a job set anew by its own commit runs again, and its old row is gone', async () => {
    const url = await own.fresh()
    const store = await open(url)
    const id = newId()
    await store.commit(withJob(commitOf({ id, seq: 1, command: 'open' })))
    const attempts: number[] = []
    const run = await store.jobs.run(async (job) => {
      attempts.push(job.attempt)
      const seq = attempts.length + 1
      if (seq > 4) return { status: 'done' }
      const commit = commitOf({ id, seq, command: `s${seq}` })
      await store.commit({ ...withJob(commit), claim: job })
      return { status: 'done' }
    })
    await until('it is done', async () => (await store.dueJobs(longAgo, 9)).length === 0)
    await run.stop()
    expect(attempts).toEqual([1, 1, 1, 1])
    expect((await store.jobs.dead({ limit: 9 })).jobs).toEqual([])
    expect(await own.sql(url, 'SELECT id FROM motcua_jobs.jobs')).toEqual([])
  })
})
