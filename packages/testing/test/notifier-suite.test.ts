import { beforeAll, describe, expect, test } from 'vitest'
import { ExpectationError, notifierCases, proveNotifier } from '../src/index.js'
import type { FarEndKind, FarEnds } from '../src/index.js'
import { brokenDeliveries } from './broken-notifiers/broken-deliveries.js'
import { brokenEndings } from './broken-notifiers/broken-endings.js'
import type { Breaking } from './broken-notifiers/broken-notifier.js'
import { brokenWords } from './broken-notifiers/broken-words.js'
import { tinyFarEnd } from './tiny-notifier.js'

const brokenNotifiers = [...brokenDeliveries, ...brokenEndings, ...brokenWords]
const address = 'an@example.vn'

const farEndsOf = (breaks: Breaking = (farEnd) => farEnd): FarEnds => {
  const start = (kind: FarEndKind) => async () => breaks(await tinyFarEnd(kind), kind)
  return {
    takes: start('takes'),
    refusesForNow: start('refusesForNow'),
    refusesForGood: start('refusesForGood'),
    isAbsent: start('isAbsent'),
    hangs: start('hangs'),
    breaksOff: start('breaksOff'),
  }
}

describe('the tiny notifier keeps the contract', () => {
  proveNotifier({ register: test, farEnds: farEndsOf(), address })
})

/** Runs the whole suite on a broken notifier, and tells which cases fail and with what. */
async function failuresOf(breaks: Breaking): Promise<ReadonlyMap<string, unknown>> {
  const runs: [string, () => Promise<void>][] = []
  proveNotifier({
    register: (name, run) => runs.push([name, run]),
    farEnds: farEndsOf(breaks),
    address,
    patienceMs: 100,
  })
  const failures = new Map<string, unknown>()
  for (const [name, run] of runs) {
    await run().catch((error: unknown) => failures.set(name, error))
  }
  return failures
}

describe('the suite catches a notifier where', () => {
  const failures = new Map<string, ReadonlyMap<string, unknown>>()

  beforeAll(async () => {
    for (const { fault, breaks } of brokenNotifiers) failures.set(fault, await failuresOf(breaks))
  }, 60_000)

  for (const { fault, caughtBy } of brokenNotifiers) {
    test(`${fault} — by: ${caughtBy.join('; ')}`, () => {
      const found = failures.get(fault) ?? new Map<string, unknown>()
      expect(caughtBy).not.toHaveLength(0)
      expect([...found.keys()]).toEqual(expect.arrayContaining([...caughtBy]))
      for (const name of caughtBy) expect(found.get(name)).toBeInstanceOf(ExpectationError)
    })
  }

  test('every case has been seen to fail', () => {
    const seen = new Set(brokenNotifiers.flatMap(({ caughtBy }) => caughtBy))
    const never = notifierCases.map(({ name }) => name).filter((name) => !seen.has(name))
    expect(never).toEqual([])
  })
})
