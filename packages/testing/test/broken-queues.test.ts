import { beforeAll, describe, expect, test } from 'vitest'
import { ExpectationError, jobQueueCases, proveJobQueue } from '../src/index.js'
import { brokenClaims } from './broken-queues/broken-claims.js'
import { brokenDeaths } from './broken-queues/broken-deaths.js'
import { brokenOutcomes } from './broken-queues/broken-outcomes.js'
import type { BrokenQueue } from './broken-queues/broken-queue.js'
import { brokenRuns } from './broken-queues/broken-runs.js'
import { rowsStorage } from './broken-queues/rows-store.js'

const brokenQueues = [...brokenClaims, ...brokenOutcomes, ...brokenDeaths, ...brokenRuns]

/** Runs the cases that must catch the fault, and tells which fail and with what. */
async function failuresOf({ how, caughtBy }: BrokenQueue): Promise<ReadonlyMap<string, unknown>> {
  const runs: [string, () => Promise<void>][] = []
  const register = (name: string, run: () => Promise<void>) => runs.push([name, run])
  proveJobQueue({ register, ...rowsStorage(how), patienceMs: 300 })
  const failures = new Map<string, unknown>()
  for (const [name, run] of runs.filter(([each]) => caughtBy.includes(each))) {
    await run().catch((error: unknown) => failures.set(name, error))
  }
  return failures
}

describe('the suite catches a queue where', () => {
  const failures = new Map<string, ReadonlyMap<string, unknown>>()

  beforeAll(async () => {
    for (const each of brokenQueues) failures.set(each.fault, await failuresOf(each))
  }, 60_000)

  for (const { fault, caughtBy } of brokenQueues) {
    test(`${fault} — by: ${caughtBy.join('; ')}`, () => {
      const found = failures.get(fault) ?? new Map<string, unknown>()
      expect(caughtBy).not.toHaveLength(0)
      expect([...found.keys()].sort()).toEqual([...caughtBy].sort())
      for (const name of caughtBy) expect(found.get(name)).toBeInstanceOf(ExpectationError)
    })
  }

  test('every case has been seen to fail', () => {
    const seen = new Set(brokenQueues.flatMap(({ caughtBy }) => caughtBy))
    const never = jobQueueCases.map(({ name }) => name).filter((name) => !seen.has(name))
    expect(never).toEqual([])
  })
})
