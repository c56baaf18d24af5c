import { instant, type CaseStore, type Job, type JobChange } from '@motcua/core'
import { broken, type BrokenStore, type Fault } from './broken-store.js'

const far = instant('2100-01-01T00:00:00.000Z')

const reading =
  (change: (jobs: readonly Job[], limit: number) => readonly Job[]): Fault =>
  (inner) => ({
    dueJobs: async (until, limit) => change(await inner.dueJobs(until, 1000), limit),
  })

const changing =
  (change: (jobs: readonly JobChange[]) => readonly JobChange[]): Fault =>
  (inner) => ({
    commit: (commit) =>
      inner.commit({
        ...commit,
        write: (numbers) => {
          const write = commit.write(numbers)
          return { ...write, jobs: change(write.jobs) }
        },
      }),
  })

/** A table of jobs of its own, changed by each committed commit as the fault sees fit. */
const table =
  (apply: (jobs: Job[], id: Job['case'], changes: readonly JobChange[]) => Job[]): Fault =>
  (inner) => {
    let jobs: Job[] = []
    return {
      commit: async (commit) => {
        const answer = await inner.commit(commit)
        if (answer.status === 'committed') jobs = apply(jobs, commit.id, answer.write.jobs)
        return answer
      },
      dueJobs: async (until, limit) => {
        await inner.dueJobs(until, limit)
        const due = jobs.filter(({ at }) => at <= until)
        return due.sort((one, other) => (one.at < other.at ? -1 : 1)).slice(0, limit)
      },
    }
  }

const added = (id: Job['case'], changes: readonly JobChange[]): Job[] =>
  changes.flatMap(({ key, at }) => (at === null ? [] : [{ case: id, key, at }]))

const takenByReading: Fault = (inner) => {
  const read = new Set<string>()
  return {
    dueJobs: async (until, limit) => {
      const jobs = await inner.dueJobs(until, limit)
      const fresh = jobs.filter((job) => !read.has(JSON.stringify(job)))
      for (const job of fresh) read.add(JSON.stringify(job))
      return fresh
    },
  }
}

const failsOnIdleCancel: Fault = (inner: CaseStore) => ({
  commit: async (commit) => {
    const answer = await inner.commit(commit)
    const idle = answer.status === 'committed' && answer.write.jobs.some(({ at }) => at === null)
    if (!idle || commit.expectedSeq > 0 || answer.write.jobs.length < 2) return answer
    const pending = await inner.dueJobs(far, 1)
    return pending.length > 0 ? { status: 'conflict', seq: 0 } : answer
  },
})

/** Faults of pending jobs. */
export const brokenJobs: readonly BrokenStore[] = [
  broken('a job is due after its moment only', ['a job is due from its moment on'], (inner) => ({
    dueJobs: async (until, limit) =>
      (await inner.dueJobs(until, limit)).filter(({ at }) => at < until),
  })),
  broken('every pending job is due', ['a job is due from its moment on'], (inner) => ({
    dueJobs: (_until, limit) => inner.dueJobs(far, limit),
  })),
  broken(
    'due jobs come latest first',
    ['due jobs come earliest first'],
    reading((jobs, limit) => jobs.slice(0, limit).reverse()),
  ),
  broken(
    'due jobs of one moment come by key',
    ['due jobs of one moment come as their cases were opened, then by key'],
    reading((jobs, limit) =>
      jobs.toSorted((one, other) => (one.key < other.key ? -1 : 1)).slice(0, limit),
    ),
  ),
  broken(
    'due jobs are the latest ones',
    ['at most as many due jobs come as asked for, the earliest'],
    reading((jobs, limit) => jobs.slice(-limit)),
  ),
  broken(
    'due jobs come all at once',
    ['at most as many due jobs come as asked for, the earliest'],
    reading((jobs) => jobs),
  ),
  broken(
    'a job set anew is a second job',
    ['a later commit moves a job'],
    table((jobs, id, changes) => [
      ...jobs.filter(
        (job) => job.case !== id || !changes.some(({ key, at }) => at === null && key === job.key),
      ),
      ...added(id, changes),
    ]),
  ),
  broken(
    'a job is never cancelled',
    ['a later commit cancels a job', 'the changes of a commit are made in their order'],
    changing((jobs) => jobs.filter(({ at }) => at !== null)),
  ),
  broken(
    'cancelling a job that is not set fails',
    ['cancelling a job that is not set changes nothing'],
    failsOnIdleCancel,
  ),
  broken(
    'the changes of a commit are made backwards',
    ['the changes of a commit are made in their order'],
    changing((jobs) => [...jobs].reverse()),
  ),
  broken(
    'jobs of one key are one job in all cases',
    [
      'jobs of other keys and other cases are kept apart',
      'a job stays until a commit of its case takes it away',
    ],
    table((jobs, id, changes) => [
      ...jobs.filter((job) => !changes.some(({ key }) => key === job.key)),
      ...added(id, changes),
    ]),
  ),
  broken(
    'a commit drops the jobs it does not name',
    ['a job stays until a commit of its case takes it away'],
    table((jobs, id, changes) => [...jobs.filter((job) => job.case !== id), ...added(id, changes)]),
  ),
  broken(
    'reading a job takes it away',
    ['a job stays until a commit of its case takes it away'],
    takenByReading,
  ),
]
