import type { CaseId, CaseStore, StoredCase } from '@motcua/core'
import { broken, turn, type BrokenStore, type Fault } from './broken-store.js'

/** A store that remembers what it committed, told when and what to remember. */
const remembering =
  (remember: (memory: Map<CaseId, StoredCase>, inner: CaseStore) => Partial<CaseStore>): Fault =>
  (inner) => {
    const memory = new Map<CaseId, StoredCase>()
    return { recall: (id) => memory.get(id), ...remember(memory, inner) }
  }

/** Faults of what a store recalls. */
export const brokenRecalls: readonly BrokenStore[] = [
  broken(
    'whatever is asked for is recalled',
    ['a case never seen is not recalled'],
    remembering(() => ({
      recall: (id) => ({ id, definition: '', seq: 0, head: '', state: '', data: '{}' }),
    })),
  ),
  broken(
    'what is recalled was serialised again',
    ['a case is recalled as it was last committed, byte for byte'],
    remembering((memory, inner) => ({
      commit: async (commit) => {
        const answer = await inner.commit(commit)
        const stored = (await inner.load(commit.id))?.stored
        if (stored) {
          memory.set(commit.id, { ...stored, data: JSON.stringify(JSON.parse(stored.data)) })
        }
        return answer
      },
    })),
  ),
  broken(
    'what is tried is recalled',
    [
      'a case is not recalled as it was never committed',
      'a case is not recalled before its commit is answered',
    ],
    remembering((memory, inner) => ({
      commit: async (commit) => {
        const { id } = commit
        const seq = commit.expectedSeq + 1
        memory.set(id, { id, definition: '', seq, head: '', state: '', data: '{}' })
        await turn()
        return inner.commit(commit)
      },
    })),
  ),
  broken(
    'callers share the case that is recalled',
    ['changing what was returned does not change the store'],
    remembering((memory, inner) => ({
      load: async (id, command) => {
        const loaded = await inner.load(id, command)
        if (loaded !== null && !memory.has(id)) memory.set(id, { ...loaded.stored })
        return loaded
      },
    })),
  ),
]
