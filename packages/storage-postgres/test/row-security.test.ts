import { describe, expect, onTestFinished, test } from 'vitest'
import { instant, newId, plainDate, type CaseStore, type Commit } from '@motcua/core'
import { enableRowSecurity, postgresStore } from '@motcua/storage-postgres'
import { noPostgres } from '@motcua/testing/postgres'
import { databases, sql } from './support/databases.js'
import { titled } from './support/titled.js'
import { commitOf, type Step } from '@motcua/testing/process'
import { until } from './support/until.js'

const role = `clerk_${process.pid}`
const soon = instant('2017-06-08T00:00:00.000Z')

const inUnit = (unit: string, step: Step): Commit => {
  const commit = commitOf(step)
  return {
    ...commit,
    write: (numbers) => {
      const write = commit.write(numbers)
      const jobs = [{ key: 'wake', at: soon }]
      return { ...write, jobs, summary: { ...write.summary, unit } }
    },
  }
}

describe.skipIf(noPostgres !== null)(titled('row-level security'), () => {
  const own = databases()

  const office = async () => {
    const url = await own.fresh()
    await own.sql(url, `DROP ROLE IF EXISTS ${role}; CREATE ROLE ${role} LOGIN`)
    await enableRowSecurity({ connection: url, role })
    const guarded = new URL(url)
    guarded.username = role
    const open = async (units?: readonly string[]): Promise<CaseStore> => {
      const security = units === undefined ? {} : { rowSecurity: { units } }
      const store = await postgresStore({
        connection: units === undefined ? url : guarded.href,
        ...security,
      })
      onTestFinished(() => store.close())
      return store
    }
    onTestFinished(async () => {
      await own.sql(url, `DROP OWNED BY ${role}; DROP ROLE ${role}`)
    })
    return { open, guarded: guarded.href }
  }

  test('a store sees and writes the cases of its units only', async () => {
    const { open } = await office()
    const owner = await open()
    const [hue, phuYen] = [await open(['hue']), await open(['phu-yen', 'phu-yen/tuy-hoa'])]
    const [one, other] = [newId(), newId()]
    await hue.commit(inUnit('hue', { id: one, seq: 1, command: 'open', series: ['office'] }))
    await phuYen.commit(
      inUnit('phu-yen/tuy-hoa', { id: other, seq: 1, command: 'open', series: ['office'] }),
    )
    const found = async (store: CaseStore) =>
      (await store.find({ order: 'opened', limit: 9 })).rows.map(({ id }) => id)
    expect(await found(owner)).toEqual([one, other].toSorted())
    expect([await found(hue), await found(phuYen)]).toEqual([[one], [other]])
    const june = { from: plainDate('2017-06-01'), to: plainDate('2017-07-01') }
    const counted = async (store: CaseStore) =>
      (await store.tally({ kind: 'fixture', ...june })).map(({ unit }) => unit)
    expect(await counted(owner)).toEqual(['hue', 'phu-yen/tuy-hoa'])
    expect([await counted(hue), await counted(phuYen)]).toEqual([['hue'], ['phu-yen/tuy-hoa']])
    expect(await hue.tally({ kind: 'fixture', units: ['phu-yen/tuy-hoa'], ...june })).toEqual([])
    expect(await hue.load(other)).toBeNull()
    expect(await hue.journal(other)).toEqual([])
    const jobs = await hue.dueJobs(soon, 9)
    expect(jobs.map((job) => job.case)).toEqual([one])
    await until(
      'both are in the feed',
      async () => (await owner.follow(null, 9)).entries.length === 2,
    )
    const { entries } = await hue.follow(null, 9)
    expect(entries.map((entry) => entry.case)).toEqual([one])
  })

  test('a commit outside its units is refused and takes no number', async () => {
    const { open } = await office()
    const [hue, phuYen] = [await open(['hue']), await open(['phu-yen'])]
    const [one, other] = [newId(), newId()]
    const refused = { code: 'invalid-input' }
    const step = { id: one, seq: 1, command: 'open', series: ['office'] }
    await expect(hue.commit(inUnit('phu-yen', step))).rejects.toMatchObject(refused)
    await phuYen.commit(inUnit('phu-yen', { ...step, id: other }))
    const moved = inUnit('hue', { id: other, seq: 1, command: 'seize' })
    await expect(hue.commit(moved)).rejects.toMatchObject(refused)
    const next = await hue.commit(inUnit('hue', step))
    const body: unknown = next.status === 'committed' ? JSON.parse(next.write.entry.body) : null
    expect(body).toMatchObject({ numbers: [2] })
  })

  test('a store drains the jobs of its units only', async () => {
    const { open } = await office()
    const [hue, phuYen] = [await open(['hue']), await open(['phu-yen'])]
    const [one, other] = [newId(), newId()]
    await hue.commit(inUnit('hue', { id: one, seq: 1, command: 'open' }))
    await phuYen.commit(inUnit('phu-yen', { id: other, seq: 1, command: 'open' }))
    const worked: string[] = []
    const count = await hue.jobs.drain(soon, async (job) => {
      worked.push(job.case)
      return { status: 'done' }
    })
    expect([count, worked]).toEqual([1, [one]])
    expect(await phuYen.dueJobs(soon, 9)).toHaveLength(1)
  })

  test('a session that names no unit sees nothing', async () => {
    const { open, guarded } = await office()
    const hue = await open(['hue'])
    await hue.commit(inUnit('hue', { id: newId(), seq: 1, command: 'open' }))
    expect(await sql(guarded, 'SELECT id FROM motcua.cases')).toEqual([])
    expect(await sql(guarded, 'SELECT seq FROM motcua.entry')).toEqual([])
    const none = await open([])
    expect((await none.find({ order: 'opened', limit: 9 })).rows).toEqual([])
  })
})
