import { expectSame } from '../../expectation.js'
import { turn } from '../../patience.js'
import { far, longAgo, third } from '../moments.js'
import { done, fatal, namesOf, noting, retry, setJobs, setMany, waits } from '../working.js'
import { chapter } from '../workbench.js'

/** Lets much happen that is ready to. */
async function turns(count = 50): Promise<void> {
  for (let each = 0; each < count; each += 1) await turn()
}

/** Jobs worked as they fall due. */
export const running = chapter('running', {
  'what is due is worked once it runs': async (bench) => {
    await setJobs(bench.store, bench.dossier(), { at: longAgo })
    const { jobs, work } = noting()
    const run = await bench.run(work)
    await bench.patience.until('It is worked', () => jobs.length === 1)
    await run.stop()
    await bench.expectNothingLeft()
  },

  'what is set while it runs is worked too': async (bench) => {
    const { jobs, work } = noting(async ({ key }) => {
      if (key === 'wake') await setJobs(bench.store, bench.dossier(), { at: longAgo, keys: ['b'] })
      return done
    })
    const run = await bench.run(work)
    for (let count = 2; count <= 6; count += 2) {
      await setJobs(bench.store, bench.dossier(), { at: longAgo })
      await bench.patience.until('Both are worked', () => jobs.length === count)
    }
    await run.stop()
    await bench.expectNothingLeft()
  },

  'what is not yet due is left': async (bench) => {
    const id = await setJobs(bench.store, bench.dossier(), { at: far })
    await setJobs(bench.store, bench.dossier(), { at: longAgo })
    const { jobs, work } = noting()
    const run = await bench.run(work)
    await bench.patience.until('One is worked', () => jobs.length > 0)
    await turns()
    await run.stop()
    expectSame('Only that', jobs.length, 1)
    const left = [{ case: id, key: 'wake', at: far }]
    expectSame('The other is left', await bench.store.dueJobs(far, 9), left)
  },

  'what failed or waits is worked again when it is due': async (bench) => {
    const { store, dossier } = bench
    const id = await setJobs(store, dossier(), { at: longAgo, keys: ['wake', 'put-off'] })
    const { jobs, work } = noting(({ key, attempt }) => {
      if (key === 'put-off') return waits(far)
      return attempt < 3 ? retry(longAgo) : done
    })
    const run = await bench.run(work)
    await bench.patience.until('It is worked', () => jobs.length === 4)
    await run.stop()
    const attempts = jobs.filter(({ key }) => key === 'wake').map(({ attempt }) => attempt)
    expectSame('Each attempt counts', attempts, [1, 2, 3])
    const left = [{ case: id, key: 'put-off', at: far }]
    expectSame('The other waits', await store.dueJobs(far, 9), left)
  },

  'what fails for good is dead, and the run goes on': async (bench) => {
    const { store, dossier } = bench
    const id = await setJobs(store, dossier(), { at: longAgo, keys: ['dead'] })
    const other = await setJobs(store, dossier(), { at: longAgo, keys: ['thrown'] })
    const { jobs, work } = noting(({ key }) => {
      if (key === 'wake') return done
      return key === 'dead' ? fatal('one') : Promise.reject(new Error('other'))
    })
    const run = await bench.run(work)
    await bench.patience.until('Both are worked', () => jobs.length === 2)
    await setJobs(store, dossier(), { at: longAgo })
    await bench.patience.until('The next is worked', () => jobs.length === 3)
    await run.stop()
    const dead = (await store.jobs.dead({ limit: 9 })).jobs
    const told = dead.map(({ case: of, key, reason, attempts }) => [of, key, reason, attempts])
    const expected = [
      [id, 'dead', 'one', 1],
      [other, 'thrown', 'other', 1],
    ]
    expectSame('Both are dead', told.toSorted(), expected)
  },

  'stopping waits for the jobs at work, and takes their answers': async (bench) => {
    await setJobs(bench.store, bench.dossier(), { at: longAgo })
    const gate = bench.gate()
    const { jobs, work } = noting(async () => {
      await gate.opened
      return done
    })
    const run = await bench.run(work)
    await bench.patience.until('It is at work', () => jobs.length === 1)
    let stopped = false
    const stopping = run.stop().then(() => (stopped = true))
    await turns()
    expectSame('It has not stopped', stopped, false)
    gate.open()
    await bench.patience.inTime('It stops', stopping)
    await bench.expectNothingLeft()
    expectSame('No job is locked', await bench.drain(noting().work, { until: far }), 0)
  },

  'nothing is claimed after stopping': async (bench) => {
    const { store, dossier } = bench
    await setJobs(store, dossier(), { at: longAgo })
    const gate = bench.gate()
    const { jobs, work } = noting(async () => {
      await gate.opened
      return done
    })
    const run = await bench.run(work)
    await bench.patience.until('It is at work', () => jobs.length === 1)
    const stopping = run.stop()
    await setJobs(store, dossier(), { at: longAgo })
    await turns()
    gate.open()
    await bench.patience.inTime('It stops', stopping)
    await setJobs(store, dossier(), { at: longAgo })
    await turns()
    expectSame('Nothing more was worked', jobs.length, 1)
    expectSame('The others are left', await bench.drain(noting().work), 2)
  },

  'a run that has nothing to do stops': async (bench) => {
    const run = await bench.run(noting().work)
    await bench.patience.inTime('It stops', run.stop())
  },

  'no more jobs are worked at once than told': async (bench) => {
    await setMany(bench.store, [bench.dossier(), bench.dossier()], longAgo)
    const gate = bench.gate()
    let atWork = 0
    let most = 0
    const { jobs, work } = noting(async () => {
      atWork += 1
      most = Math.max(most, atWork)
      await gate.opened
      await turn()
      atWork -= 1
      return done
    })
    const run = await bench.run(work, { concurrency: 3 })
    await bench.patience.until('Three are at work', () => atWork === 3)
    await turns()
    gate.open()
    await bench.patience.until('All are worked', () => jobs.length === 20)
    await run.stop()
    expectSame('Three were at work at once', most, 3)
  },

  'a job that hangs holds up no other that runs': async (bench) => {
    const { store, dossier } = bench
    await setJobs(store, dossier(), { at: longAgo, keys: ['hang'] })
    const gate = bench.gate()
    const { jobs, work } = noting(async ({ key }) => {
      if (key === 'hang') await gate.opened
      return done
    })
    const run = await bench.run(work, { concurrency: 2 })
    await bench.patience.until('It is at work', () => jobs.length === 1)
    await setMany(store, [dossier()], longAgo)
    await bench.patience.until('The others are worked', () => jobs.length === 11)
    gate.open()
    await run.stop()
    await bench.expectNothingLeft()
  },

  'two runs and a drain at once work five hundred jobs once each': async (bench) => {
    const dossiers = Array.from({ length: 50 }, bench.dossier)
    const { jobs, work } = noting()
    const runs = [await bench.run(work), await bench.run(work, { concurrency: 2 })]
    const names = await setMany(bench.store, dossiers, longAgo)
    await bench.drain(work, { until: third })
    await bench.patience.until('All are worked', () => jobs.length >= 500)
    await Promise.all(runs.map((run) => run.stop()))
    expectSame('Each is worked once', namesOf(jobs), names)
    await bench.expectNothingLeft()
  },
})
