import { memoryStore } from '@motcua/core/memory'
import type { CaseStore, CaseWrite, Commit } from '@motcua/core'

/** Fresh stores, and the way to open their storage again. */
export interface Storage {
  open(): Promise<CaseStore>
  reopen(store: CaseStore): Promise<CaseStore>
}

/** The methods of a store, bound, so that some can be exchanged. */
export const methodsOf = (store: CaseStore): CaseStore => ({
  load: (...asked) => store.load(...asked),
  commit: (commit) => store.commit(commit),
  journal: (id) => store.journal(id),
  find: (query) => store.find(query),
  jobs: store.jobs,
  tally: (query) => store.tally(query),
  follow: (position, limit) => store.follow(position, limit),
  dueJobs: (until, limit) => store.dueJobs(until, limit),
  close: () => store.close(),
})

/** Puts a committed commit, with what it wrote, into the log that is replayed at opening. */
export type Keep = (log: Commit[], commit: Commit, write: CaseWrite) => void

const keepAll: Keep = (log, commit) => log.push(commit)

// A claim was checked when the commit was made; nobody holds it when the log is replayed.
const withoutClaim = ({ claim: _, ...commit }: Commit): Commit => commit

/** A storage in memory that outlives its stores: the committed commits, replayed at opening. */
export function logOf(keep: Keep = keepAll): Storage {
  const logs = new WeakMap<CaseStore, Commit[]>()
  const openOn = async (log: Commit[]): Promise<CaseStore> => {
    const inner = memoryStore()
    for (const commit of log) await inner.commit(withoutClaim(commit))
    const store: CaseStore = {
      ...methodsOf(inner),
      commit: async (commit) => {
        const answer = await inner.commit(commit)
        if (answer.status === 'committed') keep(log, commit, answer.write)
        return answer
      },
    }
    logs.set(store, log)
    return store
  }
  return {
    open: () => openOn([]),
    reopen: async (store) => {
      await store.close()
      return openOn(logs.get(store) ?? [])
    },
  }
}
