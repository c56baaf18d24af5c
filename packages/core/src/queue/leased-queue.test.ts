import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { manualTime } from '../memory/manual-time.js'
import { MemoryJobs } from '../memory/memory-jobs.js'
import { sequentialIds } from '../memory/sequential-ids.js'
import { instant, instantOfEpoch } from '../model/time.js'
import type { ClaimedJob, JobOutcome } from '../ports/job-queue.js'
import { leasedQueue } from './leased-queue.js'

const start = instant('2017-06-01T01:30:00.000Z')
const later = (milliseconds: number) => instantOfEpoch(Date.parse(start) + milliseconds)
const id = sequentialIds().next(start)

const setUp = () => {
  const time = manualTime(start)
  const table = new MemoryJobs(time)
  table.change(id, 0, [{ key: 'job', at: start }])
  return { time, table, queue: leasedQueue(table) }
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
}

describe('a queue that runs', () => {
  it('does not turn round at once with a job that is put off to a moment already there', async () => {
    const { queue } = setUp()
    let worked = 0
    const run = await queue.run(async () => {
      worked += 1
      return { status: 'later', at: start }
    })
    await turns()
    await run.stop()
    expect(worked).toBe(1)
  })

  it('does not begin a job again that it has at work, though its lease ran out', async () => {
    const { queue, time, table } = setUp()
    const jobs: ClaimedJob[] = []
    let finish = (_: JobOutcome): void => undefined
    const run = await queue.run(
      (job) => {
        jobs.push(job)
        return new Promise((resolve) => (finish = resolve))
      },
      { leaseMs: 1000 },
    )
    await turns()
    time.set(later(5000))
    table.change(id, 0, [{ key: 'other', at: later(900_000) }])
    await turns()
    expect(jobs.map(({ attempt }) => attempt)).toEqual([1])
    finish({ status: 'done' })
    await run.stop()
    expect(table.due(later(800_000))).toEqual([])
  })

  it('begins a job that was set anew while the one before is still at work', async () => {
    const { queue, table } = setUp()
    let worked = 0
    const run = await queue.run(async () => {
      worked += 1
      if (worked === 1) table.change(id, 0, [{ key: 'job', at: start }])
      await turns()
      return { status: 'done' }
    })
    await turns()
    await run.stop()
    expect(worked).toBe(2)
    expect(table.due(later(1000))).toEqual([])
  })
})

describe('an answer that cannot be written down at first', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is written down a little later, and the job is not worked again', async () => {
    const { queue, table } = setUp()
    const settle = vi.spyOn(table, 'settle').mockRejectedValueOnce(new Error('the disk is away'))
    let worked = 0
    const errors: Error[] = []
    const run = await queue.run(
      async () => {
        worked += 1
        return { status: 'done' }
      },
      { onError: (error) => errors.push(error) },
    )
    await vi.advanceTimersByTimeAsync(1500)
    await run.stop()
    expect([worked, settle.mock.calls.length, errors.length]).toEqual([1, 2, 1])
    expect(table.due(later(1000))).toEqual([])
  })
})
