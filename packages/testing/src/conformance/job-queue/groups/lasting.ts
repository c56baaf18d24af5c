import { expectFailure, expectSame } from '../../expectation.js'
import { far, first, second, third } from '../moments.js'
import { done, fatal, noting, retry, setJobs } from '../working.js'
import { chapter } from '../workbench.js'

/** From the closing of the store on. */
export const closing = chapter('closing', {
  'a closed store refuses drain, dead and replay': async ({ store, dossier }) => {
    const id = await setJobs(store, dossier(), { at: first })
    await store.close()
    const { jobs, work } = noting()
    const refused = (call: string, act: Promise<unknown>) =>
      expectFailure(`A closed store refuses ${call}`, act, 'store-closed')
    await refused('drain', store.jobs.drain(third, work))
    await refused('dead', store.jobs.dead({ limit: 1 }))
    await refused('replay', store.jobs.replay({ case: id, key: 'wake' }))
    expectSame('Nothing is worked', jobs, [])
  },

  'a closed store refuses to run': async (bench) => {
    await bench.store.close()
    const act = bench.run(noting().work)
    await expectFailure('A closed store refuses run', act, 'store-closed')
  },
})

/** What was written of a job is there when the store is opened again. */
export const lasting = chapter(
  'durability',
  {
    'jobs and their attempts are there after reopening': async (bench) => {
      const { store, dossier } = bench
      const keys = ['done', 'failed', 'untouched']
      const id = await setJobs(store, dossier(), { at: first, keys: keys.slice(0, 2) })
      await setJobs(store, dossier(), { at: third, keys: keys.slice(2) })
      await bench.drain(async ({ key }) => (key === 'done' ? done : retry(second)), {
        until: first,
      })
      const again = await bench.reopen()
      const pending = (await again.dueJobs(far, 9)).map(({ key, at }) => [key, at])
      const expected = [
        ['failed', second],
        ['untouched', third],
      ]
      expectSame('Those not done are pending', pending, expected)
      const { jobs, work } = noting()
      await bench.drain(work, { store: again })
      const told = jobs.map(({ key, attempt }) => [key, attempt])
      const attempts = [
        ['failed', 2],
        ['untouched', 1],
      ]
      expectSame('Attempts go on', told, attempts)
      expectSame('It is the same job', jobs[0]?.case, id)
      await bench.expectNothingLeft(again)
    },

    'dead jobs are there after reopening, in their order': async (bench) => {
      const { store, dossier } = bench
      const [younger, older] = [dossier(), dossier()]
      for (const one of [older, younger]) {
        await setJobs(store, one, { at: first })
        await bench.drain(async () => fatal(`no such address: ${one.id}`))
      }
      const { jobs: buried } = await store.jobs.dead({ limit: 9 })
      const { next } = await store.jobs.dead({ limit: 1 })
      const again = await bench.reopen()
      const listed = await again.jobs.dead({ limit: 9 })
      expectSame('They are as before', listed, { jobs: buried, next: null })
      const rest = await again.jobs.dead({ limit: 9, after: `${next}` })
      expectSame('A cursor of before holds', rest.jobs, buried.slice(1))
      const replayed = await again.jobs.replay({ case: older.id, key: 'wake' })
      expectSame('They are replayed', replayed, true)
      const { jobs, work } = noting()
      await bench.drain(work, { until: far, store: again })
      expectSame('They begin anew', jobs[0]?.attempt, 1)
    },

    'a job at work when its store closes is worked again, that attempt counted': async (bench) => {
      const one = bench.dossier()
      await setJobs(bench.store, one, { at: first })
      const gate = bench.gate()
      const old = noting(async () => {
        await gate.opened
        return done
      })
      const drained = bench.drain(old.work).catch(() => 'cut off')
      await bench.patience.until('It is at work', () => old.jobs.length === 1)
      const again = await bench.patience.inTime('The store closes', bench.reopen())
      await bench.passLease(again)
      const { jobs, work } = noting()
      expectSame('It is worked', await bench.drain(work, { store: again }), 1)
      const [before, after] = [old.jobs[0], jobs[0]]
      expectSame('It is the second attempt', after?.attempt, 2)
      expectSame('Its token is new', after?.token === before?.token, false)
      if (before !== undefined) {
        const late = await again.commit({ ...one.draft(), claim: before })
        expectSame('The old claim is lost', late.status, 'claim-lost')
      }
      gate.open()
      await drained
    },
  },
  'reopen',
)
