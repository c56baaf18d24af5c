import { describe, expect, test } from 'vitest'
import { memoryStore } from '@motcua/core/memory'
import type { CaseId, CaseStore, CaseWrite, StoredCase } from '@motcua/core'
import { caseStoreCases, proveCaseStore } from '../src/index.js'
import { logOf, methodsOf } from './broken/replayed-store.js'

const open = () => Promise.resolve(memoryStore())
const names = caseStoreCases.map(({ name }) => name)

describe('the memory store keeps the contract', () => {
  proveCaseStore({ register: test, open })
})

describe('a store that replays its log keeps the contract, durability included', () => {
  const log = logOf()
  proveCaseStore({ register: test, open: log.open, reopen: log.reopen })
})

const storedOf = (id: CaseId, { entry, definition, summary, data }: CaseWrite): StoredCase => ({
  id,
  definition,
  seq: entry.seq,
  head: entry.hash,
  state: summary.state,
  data,
})

describe('a store that recalls what it committed keeps the contract', () => {
  const openRecalling = async (): Promise<CaseStore> => {
    const inner = memoryStore()
    const seen = new Map<CaseId, StoredCase>()
    return {
      ...methodsOf(inner),
      recall: (id) => seen.get(id),
      commit: async (commit) => {
        const answer = await inner.commit(commit)
        if (answer.status === 'committed') {
          seen.set(commit.id, Object.freeze(storedOf(commit.id, answer.write)))
        }
        return answer
      },
    }
  }
  proveCaseStore({ register: test, open: openRecalling })
})

describe('the suite', () => {
  const calls: string[] = []
  const register = (name: string) => {
    calls.push(name)
  }
  const proveNothing = { register, open, reopen: open }

  test('names every case differently', () => {
    expect(new Set(names).size).toBe(names.length)
  })

  test('registers every case once', () => {
    calls.length = 0
    const proof = proveCaseStore(proveNothing)
    expect(calls).toEqual(names)
    expect(proof).toEqual({ registered: names, left: [] })
  })

  test('tells which cases it leaves out, and why', () => {
    calls.length = 0
    const skip = { name: 'a series may have any name', reason: 'names are a closed list here' }
    const proof = proveCaseStore({ register, open, skips: [skip] })
    const durability = caseStoreCases.filter(({ needs }) => needs === 'reopen')
    expect(durability).toHaveLength(6)
    expect(proof.left).toHaveLength(1 + durability.length)
    expect(proof.left).toContainEqual(skip)
    expect(calls).toEqual(proof.registered)
    expect(calls).toHaveLength(names.length - 1 - durability.length)
  })

  test('refuses a skip that names no case, names it twice, or gives no reason', () => {
    const [name = ''] = names
    const skips = [
      { name: 'a case nobody wrote', reason: 'none' },
      { name, reason: 'once' },
      { name, reason: 'twice' },
      { name: 'a later commit moves a job', reason: ' ' },
    ]
    calls.length = 0
    const prove = () => proveCaseStore({ ...proveNothing, skips })
    expect(prove).toThrow(expect.objectContaining({ code: 'invalid-input', field: 'skips' }))
    expect(prove).toThrow(/skips\[0\].*\n.*skips\[2\].*\n.*skips\[3\]/)
    expect(calls).toEqual([])
  })
})
