import type { CaseStore } from '@motcua/core'
import { logOf, methodsOf, type Storage } from './replayed-store.js'

/** A store with one fault, and the cases of the suite that must catch it. */
export interface BrokenStore {
  readonly fault: string
  readonly caughtBy: readonly string[]
  readonly storage: Storage
}

/** Breaks some methods of a correct store. Called anew for every store, so a fault may remember things. */
export type Fault = (inner: CaseStore) => Partial<CaseStore>

/** The store, its closing held back until its commits are answered. */
function waiting(store: CaseStore): CaseStore {
  const running = new Set<Promise<unknown>>()
  return {
    ...store,
    commit: (commit) => {
      const answer = store.commit(commit)
      running.add(answer)
      return answer.finally(() => running.delete(answer))
    },
    close: async () => {
      await Promise.allSettled(running)
      await store.close()
    },
  }
}

function faulty(base: Storage, breaks: Fault): Storage {
  const inners = new WeakMap<CaseStore, CaseStore>()
  const wrap = (inner: CaseStore): CaseStore => {
    const faults = breaks(inner)
    const exchanged = { ...methodsOf(inner), ...faults }
    const store = faults.close === undefined ? waiting(exchanged) : exchanged
    inners.set(store, inner)
    return store
  }
  return {
    open: async () => wrap(await base.open()),
    reopen: async (store) => {
      await store.close()
      return wrap(await base.reopen(inners.get(store) ?? store))
    },
  }
}

/** A correct store with one fault. */
export const broken = (fault: string, caughtBy: readonly string[], breaks: Fault): BrokenStore => ({
  fault,
  caughtBy,
  storage: faulty(logOf(), breaks),
})

/** Lets everything that is ready happen. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
