import type { CaseStore, DeadJob } from '@motcua/core'
import { expectFault, expectSame } from '../../expectation.js'
import { far, first, second } from '../moments.js'
import { fatal, noting, retry, setJobs } from '../working.js'
import { chapter, type Workbench } from '../workbench.js'

const odd = 'Địa chỉ "ân@ví-dụ" không tồn tại;\n550 5.1.1 <b>{{x}}</b> \\ %s'

/** Lets jobs of cases die one after the other; returns them in the order they died, which is not that of their cases. */
async function bury(bench: Workbench, count: number): Promise<DeadJob[]> {
  const { store, dossier } = bench
  const dossiers = Array.from({ length: count }, dossier)
  const buried: DeadJob[] = []
  for (const one of dossiers.toReversed()) {
    const id = await setJobs(store, one, { at: first })
    const reason = `${odd} ${buried.length}`
    await bench.drain(async () => fatal(reason))
    buried.push({ case: id, key: 'wake', reason, attempts: 1 })
  }
  return buried
}

async function pagesOf(store: CaseStore, limit: number): Promise<(readonly DeadJob[])[]> {
  const pages = []
  let page = await store.jobs.dead({ limit })
  pages.push(page.jobs)
  while (page.next !== null && pages.length < 99) {
    page = await store.jobs.dead({ limit, after: page.next })
    pages.push(page.jobs)
  }
  return pages
}

/** Jobs that failed for good. */
export const deaths = chapter('dead jobs', {
  'a job that failed for good is kept with its reason and attempts': async (bench) => {
    const { store } = bench
    const id = await setJobs(store, bench.dossier(), { at: first })
    await bench.drain(async ({ attempt }) => (attempt < 3 ? retry(first) : fatal(odd)))
    const jobs = [{ case: id, key: 'wake', reason: odd, attempts: 3 }]
    expectSame('It is listed', await store.jobs.dead({ limit: 9 }), { jobs, next: null })
    expectSame('It is not pending', await store.dueJobs(far, 9), [])
    expectSame('It is not worked', await bench.drain(noting().work, { until: far }), 0)
  },

  'a worker that fails makes its job dead, in the words of the error': async (bench) => {
    const id = await setJobs(bench.store, bench.dossier(), { at: first })
    const work = async () => Promise.reject(new Error(odd))
    expectSame('It is worked', await bench.drain(work), 1)
    const { jobs } = await bench.store.jobs.dead({ limit: 9 })
    expectSame('It is dead', jobs, [{ case: id, key: 'wake', reason: odd, attempts: 1 }])
  },

  'a worker that throws at once makes its job dead, in the words of the error': async (bench) => {
    const id = await setJobs(bench.store, bench.dossier(), { at: first })
    const work = () => {
      throw new Error(odd)
    }
    expectSame('It is worked', await bench.drain(work), 1)
    const { jobs } = await bench.store.jobs.dead({ limit: 9 })
    expectSame('It is dead', jobs, [{ case: id, key: 'wake', reason: odd, attempts: 1 }])
  },

  'no job is dead in the beginning': async ({ store }) => {
    expectSame('None is', await store.jobs.dead({ limit: 9 }), { jobs: [], next: null })
  },

  'dead jobs are listed in the order they died': async (bench) => {
    const buried = await bury(bench, 5)
    expectSame('They are in order', (await bench.store.jobs.dead({ limit: 9 })).jobs, buried)
  },

  'pages of dead jobs neither repeat nor skip, and the last says so': async (bench) => {
    const buried = await bury(bench, 5)
    const [a, b, c, d, e] = buried.map((job) => [job])
    expectSame('One by one', await pagesOf(bench.store, 1), [a, b, c, d, e])
    const three = [buried.slice(0, 2), buried.slice(2, 4), buried.slice(4)]
    expectSame('Two by two', await pagesOf(bench.store, 2), three)
    expectSame('All at once', await pagesOf(bench.store, 5), [buried])
  },

  'dead jobs replayed between pages hide no others': async (bench) => {
    const buried = await bury(bench, 5)
    const { jobs, next } = await bench.store.jobs.dead({ limit: 2 })
    for (const job of jobs) await bench.store.jobs.replay(job)
    const rest = await bench.store.jobs.dead({ limit: 9, after: `${next}` })
    expectSame('The others follow', rest, { jobs: buried.slice(2), next: null })
  },

  'a page of dead jobs may hold from one to a thousand': async (bench) => {
    await bury(bench, 1)
    for (const limit of [0, -1, 1.5, 1001, Number.NaN, Infinity]) {
      await expectFault(`${limit} is refused`, bench.store.jobs.dead({ limit }), 'limit')
    }
    expectSame('A thousand is not', (await bench.store.jobs.dead({ limit: 1000 })).jobs.length, 1)
  },

  'a cursor of dead jobs the store did not give is refused': async (bench) => {
    await bury(bench, 1)
    for (const after of ['', 'anywhere', '-1', '1.5', '9'.repeat(40)]) {
      const act = bench.store.jobs.dead({ limit: 9, after })
      await expectFault(`'${after}' is refused`, act, 'after')
    }
  },

  'a dead job leaves the other jobs of its case alone': async (bench) => {
    await setJobs(bench.store, bench.dossier(), { at: first, keys: ['wake', 'remind'] })
    const { jobs, work } = noting(({ key }) => (key === 'wake' ? fatal() : retry(second)))
    await bench.drain(work, { until: first })
    expectSame('Both were worked', jobs.length, 2)
    const pending = (await bench.store.dueJobs(far, 9)).map(({ key }) => key)
    expectSame('The other is pending', pending, ['remind'])
  },

  'a dead job set anew is alive': async (bench) => {
    const one = bench.dossier()
    await setJobs(bench.store, one, { at: first })
    await bench.drain(async () => fatal())
    await setJobs(bench.store, one, { at: second })
    const listed = await bench.store.jobs.dead({ limit: 9 })
    expectSame('It is not dead', listed.jobs, [])
    const { jobs, work } = noting()
    await bench.drain(work)
    expectSame('It begins anew', [jobs[0]?.at, jobs[0]?.attempt], [second, 1])
    await bench.expectNothingLeft()
  },

  'a dead job cancelled is gone': async (bench) => {
    const one = bench.dossier()
    const id = await setJobs(bench.store, one, { at: first })
    await bench.drain(async () => fatal())
    await one.append(bench.store, { jobs: [{ key: 'wake', at: null }] })
    await bench.expectNothingLeft()
    const replayed = await bench.store.jobs.replay({ case: id, key: 'wake' })
    expectSame('It is not replayed', replayed, false)
  },
})
