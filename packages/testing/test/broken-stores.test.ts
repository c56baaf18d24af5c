import { beforeAll, describe, expect, test } from 'vitest'
import { caseStoreCases, ExpectationError, proveCaseStore } from '../src/index.js'
import { brokenStores } from './broken-stores.js'
import type { Storage } from './broken/replayed-store.js'

type Failures = ReadonlyMap<string, unknown>

/** Runs the whole suite on a store, and tells which cases fail and with what. */
async function failuresOf({ open, reopen }: Storage): Promise<Failures> {
  const runs: [string, () => Promise<void>][] = []
  proveCaseStore({ register: (name, run) => runs.push([name, run]), open, reopen, patienceMs: 100 })
  const failures = new Map<string, unknown>()
  for (const [name, run] of runs) {
    await run().catch((error: unknown) => failures.set(name, error))
  }
  return failures
}

describe('the suite catches a store where', () => {
  const failures = new Map<string, Failures>()

  beforeAll(async () => {
    for (const { fault, storage } of brokenStores) failures.set(fault, await failuresOf(storage))
  }, 60_000)

  for (const { fault, caughtBy } of brokenStores) {
    test(`${fault} — by: ${caughtBy.join('; ')}`, () => {
      const found = failures.get(fault) ?? new Map<string, unknown>()
      expect(caughtBy).not.toHaveLength(0)
      expect([...found.keys()]).toEqual(expect.arrayContaining([...caughtBy]))
      for (const name of caughtBy) expect(found.get(name)).toBeInstanceOf(ExpectationError)
    })
  }

  test('every case has been seen to fail', () => {
    const seen = new Set(brokenStores.flatMap(({ caughtBy }) => caughtBy))
    const never = caseStoreCases.map(({ name }) => name).filter((name) => !seen.has(name))
    expect(never).toEqual([])
  })
})
