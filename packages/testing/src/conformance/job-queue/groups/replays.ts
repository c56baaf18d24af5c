import { expectSame } from '../../expectation.js'
import { far, first } from '../moments.js'
import { done, fatal, noting, setJobs } from '../working.js'
import { chapter } from '../workbench.js'

/** Dead jobs brought back. */
export const replays = chapter('replay', {
  'a dead job replayed is worked again under its name, its attempts forgotten': async (bench) => {
    const { store } = bench
    const id = await setJobs(store, bench.dossier(), { at: first })
    const { jobs, work } = noting(() => (jobs.length < 2 ? fatal() : done))
    await bench.drain(work)
    const name = { case: id, key: 'wake' }
    expectSame('It is replayed', await store.jobs.replay(name), true)
    expectSame('It is not dead', (await store.jobs.dead({ limit: 9 })).jobs, [])
    expectSame('It is worked', await bench.drain(work, { until: far }), 1)
    const { case: of, key, attempt } = jobs[1] ?? {}
    expectSame('It is the same job', { case: of, key, attempt }, { ...name, attempt: 1 })
    await bench.expectNothingLeft()
  },

  'a dead job is replayed once': async (bench) => {
    const id = await setJobs(bench.store, bench.dossier(), { at: first })
    await bench.drain(async () => fatal())
    const replay = () => bench.store.jobs.replay({ case: id, key: 'wake' })
    expectSame('It is, and then is not', [await replay(), await replay()], [true, false])
    expectSame('It is worked once', await bench.drain(noting().work, { until: far }), 1)
  },

  'a job that dies again is listed as the last': async (bench) => {
    const { store, dossier } = bench
    const ids = []
    for (const reason of ['one', 'two', 'three']) {
      ids.push(await setJobs(store, dossier(), { at: first }))
      await bench.drain(async () => fatal(reason))
    }
    const [id] = ids
    if (id !== undefined) await store.jobs.replay({ case: id, key: 'wake' })
    await bench.drain(async () => fatal('four'), { until: far })
    const reasons = (await store.jobs.dead({ limit: 9 })).jobs.map(({ reason }) => reason)
    expectSame('It is the last', reasons, ['two', 'three', 'four'])
  },

  'what is not dead is not replayed': async (bench) => {
    const { store, dossier } = bench
    const id = await setJobs(store, dossier(), { at: first })
    const replay = (key: string, of = id) => store.jobs.replay({ case: of, key })
    expectSame('Not a pending job', await replay('wake'), false)
    expectSame('Not a job never set', await replay('remind'), false)
    expectSame('Not a case never opened', await replay('wake', dossier().id), false)
    const answers: boolean[] = []
    const { work } = noting(async () => {
      answers.push(await replay('wake'))
      return done
    })
    expectSame('It is worked once', await bench.drain(work, { until: far }), 1)
    expectSame('Not a job at work', answers, [false])
    expectSame('Not a job that is done', await replay('wake'), false)
    await bench.expectNothingLeft()
  },
})
