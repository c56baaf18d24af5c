import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  instantOfEpoch,
  type CaseStore,
  type ClaimedJob,
  type JobOutcome,
  type TimeSource,
} from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { openStore } from '../src/sqlite-store.js'
import { folder } from './support/folder.js'
import { at, endOfTime, jobCommit } from './support/jobs.js'
import { caseNumber } from '@motcua/testing/process'

const newFile = (): string => join(folder(), 'office.db')

function openWatched(file = newFile(), time: TimeSource = manualTime(at(30))) {
  const groups: number[] = []
  const store = openStore({ file, time }, { onGroup: (size) => groups.push(size) })
  return { store, groups, file }
}

const setJobs = (store: CaseStore, count: number): Promise<unknown> =>
  Promise.all(
    Array.from({ length: count }, (_, n) =>
      store.commit(jobCommit({ n, jobs: [{ key: 'wake', at: at(n) }] })),
    ),
  )

const done: JobOutcome = { status: 'done' }
const dead: JobOutcome = { status: 'dead', reason: 'no such address' }

/** Works every job once and gives back what was claimed. */
async function drained(store: CaseStore, outcome: JobOutcome = done): Promise<ClaimedJob[]> {
  const worked: ClaimedJob[] = []
  await store.jobs.drain(endOfTime, async (job) => {
    worked.push(job)
    return outcome
  })
  return worked
}

/** Claims so many jobs and lets them hang until the test is over. */
async function hang(store: CaseStore, count: number): Promise<readonly ClaimedJob[]> {
  const held: ClaimedJob[] = []
  const ends: (() => void)[] = []
  const run = await store.jobs.run(async (job) => {
    held.push(job)
    await new Promise<void>((resolve) => ends.push(resolve))
    return done
  })
  onTestFinished(async () => {
    for (const end of ends) end()
    await run.stop()
  })
  await vi.waitFor(() => expect(held).toHaveLength(count))
  return held
}

describe('the writes of jobs', () => {
  test('share the transaction of their turn, and a claim that finds nothing makes none', async () => {
    const { store, groups } = openWatched()
    await setJobs(store, 3)
    await drained(store)
    expect(groups).toEqual([3, 1, 3])
    await drained(store)
    expect(groups).toHaveLength(3)
    await store.close()
  })

  test('share it with commits', async () => {
    const { store, groups } = openWatched()
    await setJobs(store, 1)
    const drain = store.jobs.drain(endOfTime, async () => done)
    await store.commit(jobCommit({ n: 1, jobs: [] }))
    expect(groups).toEqual([1, 2])
    await drain
    await store.close()
  })

  test('are not harmed by one whose values cannot be stored', async () => {
    const { store } = openWatched()
    await setJobs(store, 3)
    const nothing = undefined as never // what a worker without types may answer
    await store.jobs
      .drain(endOfTime, async ({ case: id }) =>
        id === caseNumber(1) ? { status: 'retry', at: nothing, reason: 'x' } : done,
      )
      .catch(() => undefined)
    expect(await store.dueJobs(endOfTime, 10)).toMatchObject([{ case: caseNumber(1) }])
    await store.close()
  })
})

describe('a claim', () => {
  test('is asked for after the command and before the place of the case', async () => {
    const { store } = openWatched()
    await setJobs(store, 1)
    await store.jobs.drain(endOfTime, async ({ case: id, key, token }) => {
      const claim = { case: id, key, token }
      const lost = { ...claim, token: 'another' }
      const behind = { ...jobCommit({ n: 0, jobs: [], claim: lost }), command: 'other' }
      expect(await store.commit(behind)).toEqual({ status: 'claim-lost' })
      expect(await store.commit({ ...behind, claim })).toEqual({ status: 'conflict', seq: 1 })
      expect(await store.commit(jobCommit({ n: 0, jobs: [], claim: lost }))).toMatchObject({
        status: 'repeated',
      })
      expect(await store.commit(jobCommit({ n: 0, seq: 2, jobs: [], claim }))).toMatchObject({
        status: 'committed',
      })
      return done
    })
    await store.close()
  })

  test('is lost when a commit of the same turn sets the job anew or cancels it', async () => {
    for (const moment of [at(0), at(40), null]) {
      const { store } = openWatched()
      await setJobs(store, 1)
      const answers: unknown[] = []
      await store.jobs.drain(at(0), async (claim) => {
        if (claim.attempt > 1 || answers.length > 0) return done
        const jobs = [{ key: 'wake', at: moment }]
        const results = await Promise.all([
          store.commit(jobCommit({ n: 0, seq: 2, jobs })),
          store.commit(jobCommit({ n: 0, seq: 3, jobs: [], claim })),
        ])
        answers.push(...results.map(({ status }) => status))
        return dead
      })
      expect(answers).toEqual(['committed', 'claim-lost'])
      expect(await store.jobs.dead({ limit: 10 })).toEqual({ jobs: [], next: null })
      const worked = await drained(store)
      expect(worked.map(({ attempt }) => attempt)).toEqual(moment === at(40) ? [1] : [])
      await store.close()
    }
  })

  test('ends with its process: the job is free at once, its attempts stay counted', async () => {
    const first = openWatched()
    await setJobs(first.store, 2)
    const held = await hang(first.store, 2)
    await first.store.close()

    const { store } = openWatched(first.file)
    const [claim] = held
    expect(
      await store.commit(jobCommit({ n: 0, seq: 2, jobs: [], ...(claim && { claim }) })),
    ).toEqual({ status: 'claim-lost' })
    const again = await drained(store)
    expect(again.map(({ case: id, attempt }) => [id, attempt])).toEqual([
      [caseNumber(0), 2],
      [caseNumber(1), 2],
    ])
    expect(new Set([...held, ...again].map(({ token }) => token)).size).toBe(4)
    await store.close()
  })
})

describe('dead jobs', () => {
  test('are listed page by page in the order they died, over reopening', async () => {
    const first = openWatched()
    await setJobs(first.store, 5)
    await drained(first.store, dead)
    await first.store.close()

    const { store } = openWatched(first.file)
    const one = await store.jobs.dead({ limit: 2 })
    const two = await store.jobs.dead({ limit: 3, after: one.next ?? '' })
    expect(one.jobs).toHaveLength(2)
    expect([...one.jobs, ...two.jobs]).toEqual(
      [0, 1, 2, 3, 4].map((n) => ({
        case: caseNumber(n),
        key: 'wake',
        reason: 'no such address',
        attempts: 1,
      })),
    )
    expect(two.next).toBeNull()
    expect(await store.dueJobs(endOfTime, 10)).toEqual([])
    await store.close()
  })

  test('are replayed, and die behind the cursors given before', async () => {
    const { store } = openWatched()
    await setJobs(store, 3)
    await drained(store, dead)
    const { next } = await store.jobs.dead({ limit: 2 })
    const name = { case: caseNumber(2), key: 'wake' }
    expect(await store.jobs.replay(name)).toBe(true)
    expect(await store.jobs.replay(name)).toBe(false)
    expect(await store.jobs.replay({ ...name, key: 'none' })).toBe(false)
    const worked = await drained(store, dead)
    expect(worked).toMatchObject([{ ...name, attempt: 1 }])
    const page = await store.jobs.dead({ limit: 2, after: next ?? '' })
    expect(page.jobs).toMatchObject([name])
    await store.close()
  })

  test('are due at once when replayed before their moment', async () => {
    const { store } = openWatched()
    await store.commit(jobCommit({ n: 0, jobs: [{ key: 'wake', at: at(45) }] }))
    await drained(store, dead)
    await store.jobs.replay({ case: caseNumber(0), key: 'wake' })
    expect(await store.dueJobs(at(30), 10)).toEqual([
      { case: caseNumber(0), key: 'wake', at: at(30) },
    ])
    await store.close()
  })

  test('are set anew by a commit', async () => {
    const { store } = openWatched()
    await setJobs(store, 1)
    await drained(store, dead)
    await store.commit(jobCommit({ n: 0, seq: 2, jobs: [{ key: 'wake', at: at(0) }] }))
    expect(await store.jobs.dead({ limit: 10 })).toEqual({ jobs: [], next: null })
    expect(await drained(store)).toMatchObject([{ attempt: 1 }])
    await store.close()
  })

  test('are not listed after a cursor or within a limit that is none', async () => {
    const { store } = openWatched()
    for (const after of ['', 'x', '-1', '1.5', '1234567890123456']) {
      await expect(store.jobs.dead({ limit: 1, after })).rejects.toMatchObject({
        code: 'invalid-input',
        field: 'after',
      })
    }
    for (const limit of [0, 1001, 1.5]) {
      const refusal = { code: 'invalid-input', field: 'limit' }
      await expect(store.jobs.dead({ limit })).rejects.toMatchObject(refusal)
      await expect(store.dueJobs(endOfTime, limit)).rejects.toMatchObject(refusal)
    }
    await store.close()
  })
})

test('a job set by a commit, and one whose moment comes, is worked by a queue that runs', async () => {
  const store = openStore({ file: newFile() })
  const worked: string[] = []
  const run = await store.jobs.run(async ({ key }) => {
    worked.push(key)
    return done
  })
  const soon = instantOfEpoch(Date.now() + 100)
  await store.commit(
    jobCommit({
      n: 0,
      jobs: [
        { key: 'soon', at: soon },
        { key: 'now', at: at(0) },
      ],
    }),
  )
  await vi.waitFor(() => expect(worked).toEqual(['now', 'soon']), { timeout: 5000 })
  await run.stop()
  await store.close()
})

test('a closed store works no jobs', async () => {
  const { store } = openWatched()
  await setJobs(store, 1)
  await store.close()
  const closed = { code: 'store-closed' }
  const name = { case: caseNumber(0), key: 'wake' }
  await expect(drained(store)).rejects.toMatchObject(closed)
  await expect(store.jobs.run(async () => done)).rejects.toMatchObject(closed)
  await expect(store.jobs.dead({ limit: 1 })).rejects.toMatchObject(closed)
  await expect(store.jobs.replay(name)).rejects.toMatchObject(closed)
  await expect(store.follow(null, 1)).rejects.toMatchObject(closed)
  expect(() => store.recall?.(name.case)).toThrow(expect.objectContaining(closed))
})

test('a clock that is none is refused', () => {
  for (const time of [null, 1, {}, { now: 1 }]) {
    expect(() => openStore({ file: newFile(), time: time as never })).toThrow(
      expect.objectContaining({ code: 'invalid-input', field: 'time' }),
    )
  }
})
