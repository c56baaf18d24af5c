import { expectSame } from '../../expectation.js'
import { far, first, second, third } from '../moments.js'
import { done, namesOf, noting, retry, setJobs, setMany, waits } from '../working.js'
import { chapter } from '../workbench.js'

/** How what is due is worked off. */
export const draining = chapter('draining', {
  'a drain works what is due by its moment, and nothing else': async (bench) => {
    const { store, dossier } = bench
    for (const at of [first, second, third]) await setJobs(store, dossier(), { at })
    const { jobs, work } = noting()
    expectSame('Two are worked', await bench.drain(work, { until: second }), 2)
    const moments = jobs.map(({ at }) => at).sort()
    expectSame('They are the two due', moments, [first, second])
    const left = (await store.dueJobs(far, 9)).map(({ at }) => at)
    expectSame('The third is left', left, [third])
  },

  'a drain of nothing works nothing': async (bench) => {
    await setJobs(bench.store, bench.dossier(), { at: second })
    const { jobs, work } = noting()
    expectSame('None is worked', await bench.drain(work, { until: first }), 0)
    expectSame('The worker is not called', jobs, [])
  },

  'a job in hand tells its case, key, moment and attempt': async (bench) => {
    const id = await setJobs(bench.store, bench.dossier(), { at: second })
    const { jobs, work } = noting()
    await bench.drain(work)
    const told = jobs.map(({ case: of, key, at, attempt }) => ({ case: of, key, at, attempt }))
    expectSame('It tells them', told, [{ case: id, key: 'wake', at: second, attempt: 1 }])
    expectSame('Its token says something', jobs[0]?.token === '', false)
    expectSame('It is not lost', jobs[0]?.lost.aborted, false)
  },

  'jobs are begun earliest first': async (bench) => {
    const { store, dossier } = bench
    const moments = [third, first, second, first, third, second]
    for (const at of moments) await setJobs(store, dossier(), { at })
    const { jobs, work } = noting()
    await bench.drain(work)
    expectSame(
      'They are in order',
      jobs.map(({ at }) => at),
      moments.toSorted(),
    )
  },

  'a job set while working is worked too': async (bench) => {
    const { store, dossier } = bench
    await setJobs(store, dossier(), { at: second })
    const { jobs, work } = noting(async () => {
      if (jobs.length < 6) await setJobs(store, dossier(), { at: first })
      return done
    })
    expectSame('All are worked', await bench.drain(work), 6)
    await bench.expectNothingLeft()
  },

  'a job set while working for a later moment is left': async (bench) => {
    const { store, dossier } = bench
    await setJobs(store, dossier(), { at: first })
    const { jobs, work } = noting(async () => {
      if (jobs.length < 6) await setJobs(store, dossier(), { at: third })
      return done
    })
    expectSame('One is worked', await bench.drain(work, { until: second }), 1)
    expectSame('The other is left', (await store.dueJobs(third, 9)).length, 1)
  },

  'a job that is done is gone': async (bench) => {
    await setJobs(bench.store, bench.dossier(), { at: first })
    const { work } = noting()
    await bench.drain(work)
    await bench.expectNothingLeft()
    expectSame('It is not worked again', await bench.drain(work), 0)
  },

  'a job that is to wait falls due at its new moment, its attempts forgotten': async (bench) => {
    const id = await setJobs(bench.store, bench.dossier(), { at: first })
    const answers = [retry(first), waits(second), done]
    const { jobs, work } = noting(() => answers[jobs.length - 1] ?? done)
    expectSame('It is worked twice', await bench.drain(work, { until: first }), 2)
    const waiting = [{ case: id, key: 'wake', at: second }]
    expectSame('It waits', await bench.store.dueJobs(far, 9), waiting)
    expectSame('It is worked at its moment', await bench.drain(work, { until: second }), 1)
    expectSame('It begins anew', [jobs[2]?.at, jobs[2]?.attempt], [second, 1])
  },

  'a job that failed falls due at its new moment, its attempts counted': async (bench) => {
    const id = await setJobs(bench.store, bench.dossier(), { at: first })
    const answers = [retry(second), retry(second), retry(third), done]
    const { jobs, work } = noting(() => answers[jobs.length - 1] ?? done)
    expectSame('It is worked once', await bench.drain(work, { until: first }), 1)
    const waiting = [{ case: id, key: 'wake', at: second }]
    expectSame('It waits', await bench.store.dueJobs(far, 9), waiting)
    expectSame('It is worked twice', await bench.drain(work, { until: second }), 2)
    expectSame('It is worked at last', await bench.drain(work, { until: third }), 1)
    const attempts = jobs.map(({ attempt }) => attempt)
    expectSame('Each attempt counts', attempts, [1, 2, 3, 4])
    await bench.expectNothingLeft()
  },

  'a job set anew begins with its first attempt': async (bench) => {
    const one = bench.dossier()
    await setJobs(bench.store, one, { at: first })
    const answers = [retry(second), done]
    const { jobs, work } = noting(() => answers[jobs.length - 1] ?? done)
    await bench.drain(work, { until: first })
    await setJobs(bench.store, one, { at: first })
    await bench.drain(work, { until: first })
    const attempts = jobs.map(({ attempt }) => attempt)
    expectSame('The attempt is forgotten', attempts, [1, 1])
  },

  'five hundred jobs are each worked once': async (bench) => {
    const dossiers = Array.from({ length: 50 }, bench.dossier)
    const names = await setMany(bench.store, dossiers, first)
    const { jobs, work } = noting()
    expectSame('All are counted', await bench.drain(work), 500)
    expectSame('Each is worked once', namesOf(jobs), names)
    await bench.expectNothingLeft()
  },
})
