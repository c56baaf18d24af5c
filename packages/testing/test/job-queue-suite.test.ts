import { describe, expect, test } from 'vitest'
import { memoryStore } from '@motcua/core/memory'
import type { CaseStore } from '@motcua/core'
import { jobQueueCases, proveJobQueue } from '../src/index.js'
import { rowsStorage } from './broken-queues/rows-store.js'
import { movedTime, type MovedTime } from './moved-time.js'

const clocks = new WeakMap<CaseStore, MovedTime>()

const open = async () => {
  const time = movedTime()
  const store = memoryStore({ time })
  clocks.set(store, time)
  return store
}

const passLease = async (store: CaseStore) => clocks.get(store)?.passHour()

describe('the memory store keeps the contract of jobs', () => {
  proveJobQueue({ register: test, open, passLease })
})

describe('a store that keeps jobs in rows keeps the contract, shared and reopened', () => {
  proveJobQueue({ register: test, ...rowsStorage() })
})

describe('the suite of jobs', () => {
  const names = jobQueueCases.map(({ name }) => name)

  test('names every case differently', () => {
    expect(new Set(names).size).toBe(names.length)
  })

  test('leaves out what the store does not declare', () => {
    const registered: string[] = []
    const proof = proveJobQueue({ register: (name) => registered.push(name), open, passLease })
    expect(proof.registered).toEqual(registered)
    const left = jobQueueCases.filter(({ needs }) => needs !== null).map(({ name }) => name)
    expect(left).not.toHaveLength(0)
    expect(proof.left.map(({ name }) => name)).toEqual(left)
  })
})
