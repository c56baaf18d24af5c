import { describe, expect, onTestFinished, test } from 'vitest'
import { instant, type CaseId, type CaseStore, type Commit, type JobChange } from '@motcua/core'
import { postgresStore } from '@motcua/storage-postgres'
import { noPostgres } from '@motcua/testing/postgres'
import { databases } from './support/databases.js'
import { titled } from './support/titled.js'
import { caseNumber, commitOf, type Step } from '@motcua/testing/process'
import { until } from './support/until.js'

const soon = instant('2017-06-08T00:00:00.000Z')
const later = instant('2017-06-09T00:00:00.000Z')
const ancient = instant('0000-01-01T00:00:00.000Z')
const far = instant('9000-01-01T00:00:00.000Z')
const cases = [1, 2, 3, 4].map(caseNumber)

const withJobs = (step: Step, jobs: readonly JobChange[]): Commit => {
  const commit = commitOf(step)
  return { ...commit, write: (numbers) => ({ ...commit.write(numbers), jobs }) }
}

const set = (key: string, at = soon): JobChange => ({ key, at })
const cut = (key: string): JobChange => ({ key, at: null })

/** What happens to the jobs of a case, commit by commit. */
const changes: readonly (readonly JobChange[])[] = [
  [],
  [set('wake'), set('letter', ancient)],
  [set('wake', later), cut('letter'), cut('never-set')],
  [cut('wake')],
  [set('wake'), cut('wake'), set('letter'), set('letter', later)],
  [set('letter', later)],
]

const move = (id: CaseId, seq: number): Commit =>
  withJobs({ id, seq, command: `step-${seq}` }, changes[seq - 1] ?? [])

/** Rounds of commits, one of each case, the last of them commits that are not made. */
const rounds: readonly (readonly Commit[])[] = [
  ...changes.map((_, place) => cases.map((id) => move(id, place + 1))),
  cases.map((id) => move(id, 1)),
  cases.map((id) => commitOf({ id, seq: 1, command: 'opened-again' })),
  cases.map((id) => commitOf({ id, seq: 3, command: 'outdated' })),
  cases.map((id) => commitOf({ id, seq: changes.length + 3, command: 'ahead' })),
  cases.map((id) => commitOf({ id, seq: changes.length + 1, command: 'step-2' })),
  cases.map((id) => commitOf({ id, seq: changes.length + 1, command: 'last' })),
]

describe.skipIf(noPostgres !== null)(titled('a commit alone'), () => {
  const own = databases()

  const office = async () => {
    const url = await own.fresh()
    const store = await postgresStore({ connection: url, lanes: 1 })
    onTestFinished(() => store.close())
    return { url, store }
  }

  const left = async ({ store }: { readonly store: CaseStore }) => {
    const entries = changes.length * cases.length + cases.length
    const feed = () => store.follow(null, 999)
    await until('all are in the feed', async () => (await feed()).entries.length === entries)
    return {
      loaded: await Promise.all(cases.map((id) => store.load(id, 'step-3'))),
      journals: await Promise.all(cases.map((id) => store.journal(id))),
      found: await store.find({ order: 'opened', limit: 99 }),
      followed: (await feed()).entries,
      jobs: await store.dueJobs(far, 99),
    }
  }

  /** The jobs, and what the queue engine knows of them. */
  const jobsOf = async (url: string) => [
    await own.sql(url, 'SELECT * FROM motcua.job ORDER BY case_no, key'),
    await own.sql(
      url,
      'SELECT key, payload::text, run_at FROM motcua_jobs._private_jobs ORDER BY key',
    ),
  ]

  const transactions = async (url: string): Promise<number> => {
    const [row] = await own.sql(url, 'SELECT count(DISTINCT tx) AS made FROM motcua.entry')
    return Number(row?.['made'])
  }

  test('leaves what it leaves in a group', async () => {
    const [alone, grouped] = [await office(), await office()]
    for (const round of rounds) {
      const oneByOne = []
      for (const commit of round) oneByOne.push(await alone.store.commit(commit))
      const together = await Promise.all(round.map((commit) => grouped.store.commit(commit)))
      expect(oneByOne).toEqual(together)
      expect(await jobsOf(alone.url)).toEqual(await jobsOf(grouped.url))
    }
    const made = changes.length + 1
    expect(await transactions(alone.url)).toBe(made * cases.length)
    expect(await transactions(grouped.url)).toBe(made)
    const remains = await left(alone)
    expect(remains).toEqual(await left(grouped))
    expect(remains.jobs.map(({ key, at }) => [key, at])).toEqual(cases.map(() => ['letter', later]))
  })

  test('moves its case on without touching an index, when what is listed stays', async () => {
    const { url, store } = await office()
    const [id = caseNumber(1)] = cases
    for (let seq = 1; seq <= 5; seq++) {
      const commit = commitOf({ id, seq, command: `step-${seq}` })
      const { summary } = commitOf({ id, seq: 1, command: '' }).write([])
      const write: typeof commit.write = () => ({
        ...commit.write([]),
        summary: { ...summary, state: `step.${seq}` },
      })
      await store.commit({ ...commit, write })
    }
    await store.close()
    await until('the server has counted', async () => {
      const [row] = await own.sql(
        url,
        `SELECT n_tup_upd AS all, n_tup_hot_upd AS hot FROM pg_stat_user_tables WHERE relid = 'motcua.cases'::regclass`,
      )
      return row?.['all'] === '4' && row['hot'] === '4'
    })
  })

  test('is made by one of two stores that try at the same time, and the other is told', async () => {
    const { url, store } = await office()
    const other = await postgresStore({ connection: url, lanes: 1 })
    onTestFinished(() => other.close())
    const both = async (one: Step, two: Step) => {
      const works = [store.commit(commitOf(one)), other.commit(commitOf(two))]
      return (await Promise.all(works)).map(({ status }) => status).toSorted()
    }
    for (let n = 0; n < 40; n++) {
      const id = caseNumber(100 + n)
      for (let seq = 1; seq <= 4; seq++) {
        const command = `step-${seq}`
        const step = { id, seq, command }
        const rival = seq % 2 === 0 ? step : { ...step, command: 'rival' + command }
        const loser = seq % 2 === 0 ? 'repeated' : 'conflict'
        expect(await both(step, rival)).toEqual(['committed', loser])
      }
    }
    const rows = await own.sql(url, 'SELECT count(*) FROM motcua.entry')
    expect(rows).toEqual([{ count: '160' }])
  })
})
