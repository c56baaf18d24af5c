import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { manualTime } from '@motcua/core/memory'
import { sqliteStore } from '@motcua/storage-sqlite'
import { folder } from './support/folder.js'
import { openJobTable } from './support/job-table.js'
import { at, endOfTime, jobCommit } from './support/jobs.js'
import { caseNumber } from '@motcua/testing/process'

/** A table with one job in each of some cases, due at these minutes, and its clock. */
async function tableOf(...minutes: readonly number[]) {
  const file = join(folder(), 'office.db')
  const store = sqliteStore({ file })
  for (const [n, minute] of minutes.entries()) {
    await store.commit(jobCommit({ n, jobs: [{ key: 'wake', at: at(minute) }] }))
  }
  await store.close()
  const time = manualTime(at(10))
  const { table, close } = openJobTable(file, time)
  onTestFinished(close)
  return { table, time }
}

test('jobs are claimed earliest first, and one whose lease has run out is claimed anew', async () => {
  const { table, time } = await tableOf(2, 1, 2, 20)
  const request = { until: at(10), leaseUntil: at(12), limit: 2 }
  const first = await table.claim(request)
  expect(first.map(({ case: id }) => id)).toEqual([caseNumber(1), caseNumber(0)])
  expect(await table.claim(request)).toMatchObject([{ case: caseNumber(2), attempt: 1 }])
  expect(await table.claim(request)).toEqual([])
  time.set(at(12))
  const again = await table.claim({ ...request, leaseUntil: at(14), limit: 9 })
  expect(again.map(({ case: id, attempt }) => [id, attempt])).toEqual([
    [caseNumber(1), 2],
    [caseNumber(0), 2],
    [caseNumber(2), 2],
  ])
})

test('a lease that is renewed holds, and one that was lost is told', async () => {
  const { table, time } = await tableOf(1, 2)
  const request = { until: at(10), leaseUntil: at(12), limit: 1 }
  const [kept] = await table.claim(request)
  const [lost] = await table.claim(request)
  if (kept === undefined || lost === undefined) throw new Error('nothing was claimed')
  expect(await table.renew([kept], at(20))).toEqual([true])
  time.set(at(13))
  const [thief] = await table.claim({ ...request, leaseUntil: at(20) })
  expect(thief).toMatchObject({ case: caseNumber(1), attempt: 2 })
  expect(await table.renew([kept, lost], at(30))).toEqual([true, false])
  await table.settle(lost, { status: 'done' })
  expect(await table.nextAt()).toBe(at(20))
})

test('the next moment is the first at which a job is due and its lease over', async () => {
  const { table } = await tableOf(1, 15, 30)
  expect(await table.nextAt()).toBe(at(1))
  const [claim] = await table.claim({ until: at(10), leaseUntil: at(40), limit: 1 })
  expect(await table.nextAt()).toBe(at(15))
  if (claim) await table.renew([claim], at(12))
  expect(await table.nextAt()).toBe(at(12))
  if (claim) await table.settle(claim, { status: 'dead', reason: 'x' })
  expect(await table.nextAt()).toBe(at(15))
  for (const job of await table.claim({ until: endOfTime, leaseUntil: at(20), limit: 9 })) {
    await table.settle(job, { status: 'done' })
  }
  expect(await table.nextAt()).toBeNull()
})

test('a job that waits forgets its attempts, and one that failed keeps them', async () => {
  const { table } = await tableOf(1, 2)
  const request = { until: at(10), leaseUntil: at(20), limit: 9 }
  const [one, two] = await table.claim(request)
  if (one) await table.settle(one, { status: 'later', at: at(5) })
  if (two) await table.settle(two, { status: 'retry', at: at(4), reason: 'busy' })
  const again = await table.claim(request)
  expect(again.map(({ case: id, at: due, attempt }) => [id, due, attempt])).toEqual([
    [caseNumber(1), at(4), 2],
    [caseNumber(0), at(5), 1],
  ])
})
