import { MotcuaError, type CaseStore, type Commit, type CommitResult } from '@motcua/core'
import { broken, turn, type BrokenStore, type Fault } from './broken-store.js'

const seqOf = async (store: CaseStore, { id }: Commit): Promise<number> =>
  (await store.load(id))?.stored.seq ?? 0

/** The commit moved to another place, its entry renumbered. */
const movedTo = (expectedSeq: number, commit: Commit): Commit => ({
  ...commit,
  expectedSeq,
  write: (numbers) => {
    const write = commit.write(numbers)
    return { ...write, entry: { ...write.entry, seq: expectedSeq + 1 } }
  },
})

const throwing = (commit: Commit): boolean => {
  try {
    commit.write(commit.series.map(() => 1))
    return false
  } catch {
    return true
  }
}

/** Exchanges what the store is told to write. */
const rewriting =
  (change: (write: ReturnType<Commit['write']>) => ReturnType<Commit['write']>): Fault =>
  (inner) => ({
    commit: (commit) =>
      inner.commit({ ...commit, write: (numbers) => change(commit.write(numbers)) }),
  })

const checkThenAct: Fault = (inner) => ({
  commit: async (commit) => {
    const before = await seqOf(inner, commit)
    if (before !== commit.expectedSeq) return inner.commit(commit)
    await turn()
    return inner.commit(movedTo(await seqOf(inner, commit), commit))
  },
})

const halfOfThrown: Fault = (inner) => ({
  commit: async (commit) => {
    if (!throwing(commit)) return inner.commit(commit)
    const entry = { seq: commit.expectedSeq + 1, body: '{}', hash: '' }
    const { rows } = await inner.find({ order: 'opened', limit: 1 })
    const [summary] = rows
    const rest = { definition: '', data: '{}', jobs: [] }
    if (summary) await inner.commit({ ...commit, write: () => ({ entry, summary, ...rest }) })
    return inner.commit(commit)
  },
})

const numberAndRowOfThrown: Fault = (inner) => {
  let ghosts = 0
  return {
    commit: (commit) => {
      if (throwing(commit)) ghosts += 1
      return inner.commit(commit)
    },
    find: async (query) => {
      const page = await inner.find(query)
      return ghosts > 0 ? { ...page, rows: [...page.rows, ...page.rows] } : page
    },
    journal: async (id) => {
      const entries = await inner.journal(id)
      return ghosts > 0 ? [...entries, { seq: 0, body: '', hash: '' }] : entries
    },
  }
}

const groupFails: Fault = (inner) => {
  let group: Commit[] = []
  let flushed: Promise<void> | undefined
  let failed = false
  return {
    commit: async (commit) => {
      group.push(commit)
      flushed ??= Promise.resolve().then(() => {
        failed = group.length > 1 && group.some(throwing)
        group = []
        flushed = undefined
      })
      await flushed
      if (failed) throw new MotcuaError('store-failed')
      return inner.commit(commit)
    },
  }
}

const onlyAFewAtOnce: Fault = (inner) => {
  let running = 0
  return {
    commit: async (commit): Promise<CommitResult> => {
      if (running >= 50) return { status: 'conflict', seq: commit.expectedSeq }
      running += 1
      await turn()
      running -= 1
      return inner.commit(commit)
    },
  }
}

const keepsFirstHead: Fault = (inner) => ({
  load: async (...asked) => {
    const loaded = await inner.load(...asked)
    const [first] = await inner.journal(asked[0])
    return loaded && first ? { ...loaded, stored: { ...loaded.stored, head: first.hash } } : loaded
  },
})

const keepsFirstSummary: Fault = (inner) => {
  const summaries = new Map<string, ReturnType<Commit['write']>['summary']>()
  return {
    commit: (commit) =>
      inner.commit({
        ...commit,
        write: (numbers) => {
          const write = commit.write(numbers)
          const summary = summaries.get(commit.id) ?? write.summary
          summaries.set(commit.id, summary)
          return { ...write, summary }
        },
      }),
  }
}

/** Faults of the one write: place, wholeness, many at once. */
export const brokenCommits: readonly BrokenStore[] = [
  broken(
    'lost update: the expected seq is not checked',
    [
      'opening a case that is open is a conflict',
      'a commit past the opening of an unknown case is a conflict at 0',
      'a commit below the place of the case is a conflict with the true seq',
      'a commit above the place of the case is a conflict with the true seq',
      'a conflict leaves the case as it was',
      'an append at the wrong place leaves the case as it was',
      'a command met by a conflict may be sent again',
    ],
    (inner) => ({
      commit: async (commit) => inner.commit(movedTo(await seqOf(inner, commit), commit)),
    }),
  ),
  broken(
    'lost update: the expected seq is checked before, not within, the write',
    [
      'of a hundred simultaneous appends to a case one is committed',
      'of a hundred simultaneous openings of a case one is committed',
      'writers that retry after a conflict lose no update',
    ],
    checkThenAct,
  ),
  broken(
    'a conflict tells the seq asked for',
    ['a commit below the place of the case is a conflict with the true seq'],
    (inner) => ({
      commit: async (commit) => {
        const answer = await inner.commit(commit)
        return answer.status === 'conflict' ? { ...answer, seq: commit.expectedSeq } : answer
      },
    }),
  ),
  broken('an entry is renumbered in silence', ['an entry out of its turn is refused'], (inner) => ({
    commit: (commit) => inner.commit(movedTo(commit.expectedSeq, commit)),
  })),
  broken(
    'the answer holds another write than the one stored',
    [
      'a commit is answered with what its write built',
      'sixty-four simultaneous commits take 1 to 64 once each',
      'numbers go on after reopening',
    ],
    (inner) => ({
      commit: async (commit) => {
        const answer = await inner.commit(commit)
        return answer.status === 'committed' ? { ...answer, write: commit.write([]) } : answer
      },
    }),
  ),
  broken(
    'half commit: the case keeps its first head',
    ['each commit replaces definition, state, data and head'],
    keepsFirstHead,
  ),
  broken(
    'half commit: an entry without its summary',
    ['a later commit replaces the summary'],
    keepsFirstSummary,
  ),
  broken(
    'half commit: an entry without its job',
    [
      'a commit stores entry, state, summary, number and job together',
      'a job is due from its moment on',
      'what is committed is seen by every reader at once',
    ],
    rewriting((write) => ({ ...write, jobs: [] })),
  ),
  broken(
    'half commit: a write that throws leaves an entry',
    ['an append whose write throws leaves the case as it was'],
    halfOfThrown,
  ),
  broken(
    'half commit: a write that throws leaves rows behind',
    ['an opening whose write throws leaves nothing'],
    numberAndRowOfThrown,
  ),
  broken(
    'the error of write is replaced by store-failed',
    ['the error thrown by write reaches the caller unchanged'],
    (inner) => ({
      commit: (commit) =>
        throwing(commit) ? Promise.reject(new MotcuaError('store-failed')) : inner.commit(commit),
    }),
  ),
  broken(
    'one failing commit fails its whole group',
    ['a failing commit harms none beside it'],
    groupFails,
  ),
  broken(
    'many commits at once are turned away as conflicts',
    [
      'simultaneous commits to many cases are all committed',
      'sixty-four simultaneous commits take 1 to 64 once each',
    ],
    onlyAFewAtOnce,
  ),
]
