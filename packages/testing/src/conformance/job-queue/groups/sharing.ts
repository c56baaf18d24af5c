import type { JobWorker } from '@motcua/core'
import { expectSame } from '../../expectation.js'
import { turn } from '../../patience.js'
import { far, first, longAgo } from '../moments.js'
import { done, fatal, nameOf, namesOf, noting, retry, setJobs, setMany, waits } from '../working.js'
import { chapter } from '../workbench.js'

/** A worker that notes the jobs it is given while somebody else has them in hand. */
function watching(work: JobWorker): { readonly shared: string[]; readonly work: JobWorker } {
  const inHand = new Set<string>()
  const shared: string[] = []
  return {
    shared,
    work: async (job) => {
      const name = nameOf(job)
      if (inHand.has(name)) shared.push(name)
      inHand.add(name)
      await turn()
      inHand.delete(name)
      return work(job)
    },
  }
}

/** Several who work at once. */
export const sharing = chapter('sharing', {
  'two drains at once work each job once': async (bench) => {
    const names = await setMany(bench.store, Array.from({ length: 10 }, bench.dossier), first)
    const { jobs, work } = noting()
    const counts = await Promise.all([bench.drain(work), bench.drain(work)])
    expectSame('Each is worked once', namesOf(jobs), names)
    expectSame('All are counted', counts[0] + counts[1], 100)
  },

  'a job is in one pair of hands at a time': async (bench) => {
    await setMany(bench.store, Array.from({ length: 4 }, bench.dossier), first)
    const { jobs, work } = noting(({ attempt }) => (attempt < 3 ? retry(first) : done))
    const watched = watching(work)
    await Promise.all([1, 2, 3].map(() => bench.drain(watched.work)))
    expectSame('None is in two', watched.shared, [])
    expectSame('Each is worked three times', jobs.length, 120)
    await bench.expectNothingLeft()
  },

  'no token is given twice': async (bench) => {
    const { store } = bench
    const one = bench.dossier()
    const id = await setJobs(store, one, { at: first, keys: ['wake', 'remind'] })
    const { jobs, work } = noting(({ key }) => {
      if (key === 'remind') return jobs.length < 9 ? retry(first) : done
      return jobs.length < 6 ? waits(first) : fatal()
    })
    await bench.drain(work)
    await store.jobs.replay({ case: id, key: 'wake' })
    await bench.drain(work, { until: far })
    await setJobs(store, one, { at: first })
    await bench.drain(work)
    expectSame('All are new', new Set(jobs.map(({ token }) => token)).size, jobs.length)
  },

  'a job that hangs holds up no other': async (bench) => {
    const { store, dossier } = bench
    await setJobs(store, dossier(), { at: first, keys: ['hang'] })
    for (let count = 0; count < 9; count += 1) await setJobs(store, dossier(), { at: first })
    const gate = bench.gate()
    const { jobs, work } = noting(async ({ key, at }) => {
      if (key === 'hang') await gate.opened
      else if (at === first) await setJobs(store, dossier(), { at: longAgo })
      return done
    })
    const drained = bench.drain(work)
    await bench.patience.until('All others are worked', () => jobs.length === 19)
    gate.open()
    expectSame('All are counted', await drained, 19)
    await bench.expectNothingLeft()
  },

  'a job that fails holds up no other': async (bench) => {
    const { store, dossier } = bench
    const answers = [retry(far), fatal(), waits(far)]
    for (let count = 0; count < 6; count += 1) {
      await setJobs(store, dossier(), { at: longAgo, keys: [`${count}`] })
      await setJobs(store, dossier(), { at: first })
    }
    const { jobs, work } = noting(async ({ key }) => {
      if (key === 'wake') return done
      return answers[Number(key)] ?? Promise.reject(new Error('no answer'))
    })
    expectSame('All are counted', await bench.drain(work), 12)
    expectSame('All are worked', jobs.filter(({ key }) => key === 'wake').length, 6)
  },
})

/** Several stores on one storage. */
export const sharedStorage = chapter(
  'shared storage',
  {
    'two stores on one storage work each job once': async (bench) => {
      const names = await setMany(bench.store, Array.from({ length: 10 }, bench.dossier), first)
      const other = await bench.beside()
      const { jobs, work } = noting()
      await Promise.all([bench.drain(work), bench.drain(work, { store: other })])
      expectSame('Each is worked once', namesOf(jobs), names)
    },

    'a claim made through one store is checked by the other': async (bench) => {
      const one = bench.dossier()
      await setJobs(bench.store, one, { at: first })
      const other = await bench.beside()
      const statuses: string[] = []
      const { jobs, work } = noting(async (claim) => {
        const answer = await other.commit({ ...one.draft({ command: 'note' }), claim })
        statuses.push(answer.status)
        return done
      })
      await bench.drain(work)
      const [claim] = jobs
      if (claim !== undefined) {
        const late = { ...one.draft({ expectedSeq: 2 }), claim }
        statuses.push((await other.commit(late)).status)
      }
      expectSame('It holds, and then does not', statuses, ['committed', 'claim-lost'])
    },

    'a job set through one store is run by the other': async (bench) => {
      const other = await bench.beside()
      const { jobs, work } = noting()
      const run = await bench.run(work, {}, other)
      await setJobs(bench.store, bench.dossier(), { at: longAgo })
      await bench.patience.until('It is worked', () => jobs.length === 1)
      await run.stop()
      await bench.expectNothingLeft()
    },

    'a job that hangs in one store is worked by the other after its lease': async (bench) => {
      await setJobs(bench.store, bench.dossier(), { at: first })
      const other = await bench.beside()
      const gate = bench.gate()
      const hanging = noting(async () => {
        await gate.opened
        return fatal()
      })
      const drained = bench.drain(hanging.work)
      await bench.patience.until('It is at work', () => hanging.jobs.length === 1)
      expectSame('It is not free', await bench.drain(noting().work, { store: other }), 0)
      await bench.passLease()
      const { jobs, work } = noting()
      expectSame('It is worked', await bench.drain(work, { store: other }), 1)
      expectSame('It is the second attempt', jobs[0]?.attempt, 2)
      gate.open()
      await drained
      await bench.expectNothingLeft(other)
    },
  },
  'beside',
)
