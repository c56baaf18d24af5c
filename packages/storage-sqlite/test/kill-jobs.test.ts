import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { CaseStore } from '@motcua/core'
import { sqliteStore } from '@motcua/storage-sqlite'
import { folder } from './support/folder.js'
import { at, endOfTime, jobCommit, workOne } from './support/jobs.js'
import { startOffice } from './support/process.js'
import { caseNumber } from '@motcua/testing/process'

const count = 3000
const names = Array.from({ length: count }, (_, n) => caseNumber(n))

async function fileWithJobs(): Promise<string> {
  const file = join(folder(), 'office.db')
  const store = sqliteStore({ file })
  await Promise.all(
    names.map((_, n) => store.commit(jobCommit({ n, jobs: [{ key: 'work', at: at(n % 60) }] }))),
  )
  await store.close()
  return file
}

/** How often a process said of each job that it began it. */
const begunIn = (lines: readonly string[]): Map<string, number> => {
  const begun = new Map<string, number>()
  for (const line of lines) {
    const [word, id = ''] = line.split(' ')
    if (word === 'begun') begun.set(id, (begun.get(id) ?? 0) + 1)
  }
  return begun
}

/** Works what is left; gives the attempt at which each job was worked. */
async function workRest(store: CaseStore): Promise<Map<string, number>> {
  const attempts = new Map<string, number>()
  await store.jobs.drain(endOfTime, async (job) => {
    attempts.set(job.case, job.attempt)
    return workOne(store, job)
  })
  return attempts
}

/** Expects that every job was worked once for the record, and that none is left. */
async function expectAllWorked(store: CaseStore): Promise<void> {
  expect((await store.jobs.dead({ limit: 1 })).jobs).toEqual([])
  expect(await store.dueJobs(endOfTime, 1)).toEqual([])
  for (const id of names) expect(await store.journal(id)).toHaveLength(2)
}

test('jobs of a killed process are worked again, each attempt counted, and none is lost', async () => {
  const file = await fileWithJobs()
  const said: string[] = []
  const kills = 4
  for (let kill = 0; kill < kills; kill++) {
    const worker = startOffice([file, 'hang'], { script: 'worker.ts' })
    await worker.says('begun')
    await pause(randomInt(2, 40))
    worker.process.kill('SIGKILL')
    said.push(...(await worker.ended()))
  }
  const claims = said.filter((line) => line.startsWith('begun'))
  expect(new Set(claims).size).toBe(claims.length)
  const begun = begunIn(said)
  const store = sqliteStore({ file })
  const attempts = await workRest(store)
  for (const id of names) {
    const before = begun.get(id) ?? 0
    const attempt = attempts.get(id)
    if (attempt === undefined) expect(before).toBeGreaterThan(0)
    // A process may die between the claim and the work.
    else expect([attempt > before, attempt <= kills + 1]).toEqual([true, true])
  }
  expect(attempts.get(caseNumber(0))).toBe(kills + 1)
  await expectAllWorked(store)
  await store.close()
}, 60_000)

test('when the disk refuses a write the queue says so, and no job is lost', async () => {
  const file = await fileWithJobs()
  const wrap = ['bash', '-c', 'ulimit -f 4096; exec "$@"', 'bash']
  const lines = await startOffice([file], { script: 'worker.ts', wrap }).ended()
  expect(lines.slice(-3)).toEqual(['failed store-failed', 'refused store-failed', 'closed'])
  const begun = begunIn(lines)
  const store = sqliteStore({ file })
  const attempts = await workRest(store)
  expect(attempts.size).toBeLessThan(count)
  expect(attempts.size).toBeGreaterThanOrEqual(count - begun.size)
  for (const [id, attempt] of attempts) expect(attempt).toBe((begun.get(id) ?? 0) + 1)
  await expectAllWorked(store)
  await store.close()
}, 60_000)
