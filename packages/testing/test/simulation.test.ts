import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { thads } from '@motcua/core/thads'
import { definitionsOf } from '@motcua/core/proof'
import { simulate } from '@motcua/testing/simulation'

// Each definition is played whole, some hundred paths of it.
vi.setConfig({ testTimeout: 60_000 })

const remainder = new Map<string, Set<string>>()
for (const block of readFileSync(new URL('./remainder.txt', import.meta.url), 'utf8').split(
  '\n\n',
)) {
  const [head = '', ...names] = block.trim().split('\n')
  if (!head.startsWith('in ')) continue
  for (const key of head.slice(3).split(' ')) {
    remainder.set(key, new Set([...(remainder.get(key) ?? []), ...names]))
  }
}

const kinds = ['dossier', 'support', 'feedback']
const keys = definitionsOf(thads).filter(({ kind }) => kinds.includes(kind))

describe('the paths of the catalogue', () => {
  it.each(keys)('show all of $key that can be shown, as its definition says', async ({ key }) => {
    const { coverage, disagreements, played } = await simulate(thads, key)
    expect(disagreements).toEqual([])
    expect(coverage.exhausted).toBe(true)
    expect(played.length).toBeGreaterThan(5)
    const unseen = coverage.uncovered.map(({ name }) => name)
    expect(new Set(unseen)).toEqual(remainder.get(key) ?? new Set())
  })

  it('leave nothing in the remainder of a definition there is not', () => {
    const known = new Set(keys.map(({ key }) => key))
    expect([...remainder.keys()].filter((key) => !known.has(key))).toEqual([])
  })
})
