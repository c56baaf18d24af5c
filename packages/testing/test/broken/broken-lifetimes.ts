import { memoryStore } from '@motcua/core/memory'
import { isMotcuaError, type CaseStore, type CaseWrite, type Commit } from '@motcua/core'
import { broken, turn, type BrokenStore, type Fault } from './broken-store.js'
import { logOf, methodsOf, type Keep } from './replayed-store.js'

/** Answers at once, stores a turn later. */
const storesLater: Fault = (inner) => {
  const seen = memoryStore()
  const { load, journal, find, dueJobs } = methodsOf(seen)
  return {
    ...{ load, journal, find, dueJobs },
    commit: async (commit) => {
      const answer = await inner.commit(commit)
      void turn().then(() => seen.commit(commit))
      return answer
    },
  }
}

const closesAtOnce: Fault = (inner) => ({
  commit: async (commit) => {
    await turn()
    await turn()
    return inner.commit(commit)
  },
  close: () => inner.close(),
})

/** Waits, yet drops what it waited for. */
const dropsAtClosing: Fault = (inner) => {
  let closing = false
  return {
    commit: async (commit) => {
      await Promise.resolve()
      if (!closing) return inner.commit(commit)
      return { status: 'conflict', seq: commit.expectedSeq }
    },
    close: async () => {
      closing = true
      await turn()
      await inner.close()
    },
  }
}

const plainErrors: Fault = (inner) => ({
  load: async (...asked) => {
    try {
      return await inner.load(...asked)
    } catch (error) {
      throw isMotcuaError(error) ? new Error('database is closed') : error
    }
  },
})

const nothingWhenClosed: Fault = (inner) => ({
  dueJobs: (until, limit) => inner.dueJobs(until, limit).catch(() => []),
})

const onDisk = (fault: string, caughtBy: readonly string[], keep: Keep): BrokenStore => ({
  fault,
  caughtBy,
  storage: logOf(keep),
})

const behind: Keep = (() => {
  const waiting = new WeakMap<Commit[], Commit>()
  return (log, commit) => {
    const before = waiting.get(log)
    if (before !== undefined) log.push(before)
    waiting.set(log, commit)
  }
})()

/** Hands out one object for as long as the case does not change. */
const sharesObjects: Fault = (inner) => {
  const shared = new Map<string, Awaited<ReturnType<CaseStore['journal']>>>()
  return {
    journal: async (id) => {
      const entries = (await inner.journal(id)).map((entry) => ({ ...entry }))
      const known = shared.get(id)
      if (known?.length === entries.length) return known
      shared.set(id, entries)
      return entries
    },
  }
}

/** Keeps the very objects it is given. */
const keepsObjects: Fault = (inner) => {
  const given = new Map<string, CaseWrite>()
  return {
    commit: async (commit) => {
      const answer = await inner.commit(commit)
      if (answer.status === 'committed') given.set(commit.id, answer.write)
      return answer
    },
    find: async (query) => {
      const page = await inner.find(query)
      const rows = page.rows.map((row) => ({ ...row, ...given.get(row.id)?.summary }))
      return { ...page, rows }
    },
  }
}

/** Faults between the answer `committed` and the next opening, and of objects held in common. */
export const brokenLifetimes: readonly BrokenStore[] = [
  broken(
    'early acknowledgement: answers before it stores',
    ['what is committed is seen by every reader at once'],
    storesLater,
  ),
  broken(
    'closing does not wait for the commits under way',
    [
      'closing waits for the commits under way',
      'commits under way at the closing are there after reopening',
    ],
    closesAtOnce,
  ),
  broken(
    'closing turns the commits under way away',
    ['closing waits for the commits under way'],
    dropsAtClosing,
  ),
  broken('a closed store fails without a code', ['a closed store refuses every call'], plainErrors),
  broken('a closed store has no jobs', ['a closed store refuses every call'], nothingWhenClosed),
  onDisk(
    'early acknowledgement: the last commit is lost at reopening',
    [
      'a committed case is there after reopening, byte for byte',
      'commits under way at the closing are there after reopening',
      'a command sent again after reopening is repeated',
    ],
    behind,
  ),
  onDisk(
    'numbers start again at reopening',
    ['numbers go on after reopening'],
    (log, commit, write) => log.push({ ...commit, series: [], write: () => write }),
  ),
  onDisk(
    'commands are forgotten at reopening',
    ['a command sent again after reopening is repeated'],
    (log, commit) => log.push({ ...commit, command: `${log.length}` }),
  ),
  onDisk(
    'jobs are forgotten at reopening',
    ['a committed case is there after reopening, byte for byte'],
    (log, commit) =>
      log.push({ ...commit, write: (numbers) => ({ ...commit.write(numbers), jobs: [] }) }),
  ),
  broken(
    'callers share the objects they are given',
    ['changing what was returned does not change the store'],
    sharesObjects,
  ),
  broken(
    'the objects handed in are kept as they are',
    ['changing what was handed in does not change the store'],
    keepsObjects,
  ),
]
