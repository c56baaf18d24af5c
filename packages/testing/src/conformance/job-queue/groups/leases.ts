import type { ClaimedJob, JobOutcome, JobWorker } from '@motcua/core'
import { ExpectationError, expectSame } from '../../expectation.js'
import { far, first, longAgo } from '../moments.js'
import { done, fatal, noting, retry, setJobs, waits } from '../working.js'
import { chapter, type Workbench } from '../workbench.js'

interface Hanging {
  readonly claim: ClaimedJob
  /** Lets the worker answer, and resolves when its drain has ended. */
  readonly answer: () => Promise<void>
}

/** Claims the one job that is due, and lets its worker hang. */
async function hang(bench: Workbench, outcome: JobOutcome): Promise<Hanging> {
  const gate = bench.gate()
  const { jobs, work } = noting(async () => {
    await gate.opened
    return outcome
  })
  const drained = bench.drain(work)
  await bench.patience.until('The job is claimed', () => jobs.length === 1)
  const [claim] = jobs
  if (claim === undefined) throw new ExpectationError('The job is claimed', 'a claim', jobs)
  return {
    claim,
    answer: async () => {
      gate.open()
      await drained
    },
  }
}

/** Asks that a worker begun with a short lease hears when it is lost. */
async function expectTold(
  bench: Workbench,
  begin: (work: JobWorker) => Promise<() => Promise<unknown>>,
): Promise<void> {
  await setJobs(bench.store, bench.dossier(), { at: longAgo })
  let told = false
  const { jobs, work } = noting(async ({ attempt, lost }) => {
    if (attempt > 1) return done
    await new Promise((resolve) => {
      lost.addEventListener('abort', resolve)
    })
    told = true
    return fatal()
  })
  const end = await begin(work)
  await bench.patience.until('It is at work', () => jobs.length > 0)
  await bench.patience.until('It is claimed anew', async () => {
    // A renewal may come between: then the next lease is passed.
    await bench.passLease()
    await bench.drain(work, { until: far })
    return jobs.length > 1
  })
  await bench.patience.until('It is told', () => told)
  await end()
  await bench.expectNothingLeft()
}

/** Claims that outlive their lease. */
export const leases = chapter('leases', {
  'a job at work is not claimed by another': async (bench) => {
    await setJobs(bench.store, bench.dossier(), { at: first })
    const { answer } = await hang(bench, done)
    expectSame('It is not worked', await bench.drain(noting().work, { until: far }), 0)
    await answer()
    await bench.expectNothingLeft()
  },

  'a job whose lease ran out is claimed anew, the attempt counted': async (bench) => {
    const id = await setJobs(bench.store, bench.dossier(), { at: first })
    const { claim, answer } = await hang(bench, done)
    await bench.passLease()
    const { jobs, work } = noting()
    expectSame('It is worked', await bench.drain(work), 1)
    const [job] = jobs
    const told = { case: job?.case, key: job?.key, at: job?.at, attempt: job?.attempt }
    expectSame('It is the same job', told, { case: id, key: 'wake', at: first, attempt: 2 })
    expectSame('Its token is new', job?.token === claim.token, false)
    await answer()
    await bench.expectNothingLeft()
  },

  'what is answered under a lost lease changes nothing': async (bench) => {
    for (const outcome of [done, waits(first), retry(first), fatal()]) {
      const one = bench.dossier()
      await setJobs(bench.store, one, { at: first })
      const { answer } = await hang(bench, outcome)
      await bench.passLease()
      await bench.drain(async () => waits(far), { until: first })
      await answer()
      const waiting = [{ case: one.id, key: 'wake', at: far }]
      expectSame(`Not ${outcome.status}`, await bench.store.dueJobs(far, 9), waiting)
      expectSame('It is not dead', (await bench.store.jobs.dead({ limit: 9 })).jobs, [])
      await one.append(bench.store, { jobs: [{ key: 'wake', at: null }] })
    }
  },

  'what is answered under a lost lease does not end the new claim': async (bench) => {
    for (const outcome of [done, waits(first), retry(first), fatal()]) {
      const one = bench.dossier()
      await setJobs(bench.store, one, { at: first })
      const old = await hang(bench, outcome)
      await bench.passLease()
      const { claim, answer } = await hang(bench, waits(far))
      await old.answer()
      const { status } = await bench.store.commit({ ...one.draft(), claim })
      expectSame(`It holds: ${outcome.status}`, status, 'committed')
      await answer()
    }
  },

  'a commit under a lost lease is not written': async (bench) => {
    const one = bench.dossier()
    await setJobs(bench.store, one, { at: first })
    const { claim, answer } = await hang(bench, done)
    await bench.passLease()
    const statuses: string[] = []
    const { work } = noting(async (job) => {
      statuses.push((await bench.store.commit({ ...one.draft(), claim })).status)
      statuses.push((await bench.store.commit({ ...one.draft(), claim: job })).status)
      return done
    })
    await bench.drain(work)
    expectSame('Only that of the new claim is', statuses, ['claim-lost', 'committed'])
    await answer()
  },

  'a worker that runs is told when its lease is lost': (bench) =>
    expectTold(bench, async (work) => {
      const run = await bench.run(work, { leaseMs: 600 })
      return () => run.stop()
    }),

  'a worker that drains is told when its lease is lost': (bench) =>
    expectTold(bench, async (work) => {
      const drained = bench.drain(work, { leaseMs: 600 })
      return () => drained
    }),

  'a lease is renewed while its job is at work': async (bench) => {
    await setJobs(bench.store, bench.dossier(), { at: longAgo })
    const gate = bench.gate()
    const { jobs, work } = noting(async () => {
      await gate.opened
      return done
    })
    const run = await bench.run(work, { leaseMs: 1000 })
    await bench.patience.until('It is at work', () => jobs.length === 1)
    const end = performance.now() + 2000
    const others = noting()
    await bench.patience.until('Two leases pass', async () => {
      await bench.drain(others.work, { until: far })
      return performance.now() > end
    })
    gate.open()
    await run.stop()
    expectSame('Nobody else was given it', [jobs.length, others.jobs.length], [1, 0])
    expectSame('It was not lost', jobs[0]?.lost.aborted, false)
    await bench.expectNothingLeft()
  },
})
