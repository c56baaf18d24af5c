import type { JobOutcome } from '@motcua/core'
import { expectSame } from '../../expectation.js'
import { far, first, second } from '../moments.js'
import { done, fatal, noting, retry, setJobs, waits } from '../working.js'
import { chapter } from '../workbench.js'

const outcomes: readonly JobOutcome[] = [done, waits(first), retry(first), fatal()]

/** Commits that replace or cancel a job while it is at work. */
export const overtaken = chapter('jobs overtaken', {
  'a job set anew while at work is worked anew, whatever was answered': async (bench) => {
    for (const outcome of outcomes) {
      const one = bench.dossier()
      await setJobs(bench.store, one, { at: first })
      const { jobs, work } = noting(async () => {
        if (jobs.length > 1) return done
        await setJobs(bench.store, one, { at: second })
        return outcome
      })
      expectSame(`It is worked twice: ${outcome.status}`, await bench.drain(work), 2)
      expectSame('It begins anew', [jobs[1]?.at, jobs[1]?.attempt], [second, 1])
      await bench.expectNothingLeft()
    }
  },

  'a job put off while at work waits, whatever was answered': async (bench) => {
    for (const outcome of outcomes) {
      const one = bench.dossier()
      await setJobs(bench.store, one, { at: first })
      const { work } = noting(async () => {
        await setJobs(bench.store, one, { at: far })
        return outcome
      })
      expectSame(`It is worked once: ${outcome.status}`, await bench.drain(work), 1)
      const waiting = [{ case: one.id, key: 'wake', at: far }]
      expectSame('It waits', await bench.store.dueJobs(far, 9), waiting)
      expectSame('It is not dead', (await bench.store.jobs.dead({ limit: 9 })).jobs, [])
      await one.append(bench.store, { jobs: [{ key: 'wake', at: null }] })
    }
  },

  'a job cancelled while at work is gone, whatever was answered': async (bench) => {
    for (const outcome of outcomes) {
      const one = bench.dossier()
      await setJobs(bench.store, one, { at: first })
      const { work } = noting(async () => {
        await one.append(bench.store, { jobs: [{ key: 'wake', at: null }] })
        return outcome
      })
      expectSame(`It is worked once: ${outcome.status}`, await bench.drain(work), 1)
      await bench.expectNothingLeft()
    }
  },

  'a job cancelled and set anew while at work is the new one': async (bench) => {
    const one = bench.dossier()
    await setJobs(bench.store, one, { at: first })
    const { jobs, work } = noting(async () => {
      if (jobs.length > 1) return done
      await one.append(bench.store, { jobs: [{ key: 'wake', at: null }] })
      await one.append(bench.store, { jobs: [{ key: 'wake', at: first }] })
      return done
    })
    expectSame('It is worked twice', await bench.drain(work), 2)
    expectSame('The new one begins anew', jobs[1]?.attempt, 1)
  },
})
