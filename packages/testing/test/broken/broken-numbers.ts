import type { CaseStore, Commit, CommitResult } from '@motcua/core'
import { broken, type BrokenStore, type Fault } from './broken-store.js'

/** Exchanges the numbers that `write` is given. */
const giving =
  (change: (numbers: readonly number[], commit: Commit) => readonly number[]): Fault =>
  (inner) => ({
    commit: (commit) =>
      inner.commit({ ...commit, write: (numbers) => commit.write(change(numbers, commit)) }),
  })

/** Exchanges the series asked for. */
const asking =
  (change: (series: readonly string[]) => readonly string[]): Fault =>
  (inner) => ({
    commit: (commit) => inner.commit({ ...commit, series: change(commit.series) }),
  })

/** Takes the numbers before the commit is known to happen, as sequences of databases do. */
const takesFirst =
  (wasted: (answer: CommitResult['status'] | 'thrown') => boolean): Fault =>
  (inner) => {
    const waste = async (store: CaseStore, { id, series }: Commit): Promise<void> => {
      const [summary] = (await store.find({ order: 'opened', limit: 1 })).rows
      const seq = (await store.load(id))?.stored.seq ?? 0
      if (summary === undefined) return
      const write: Commit['write'] = () => ({
        entry: { seq: seq + 1, body: '{}', hash: '' },
        ...{ definition: '', state: '', data: '{}', summary, jobs: [] },
      })
      await store.commit({ id, expectedSeq: seq, command: `waste.${seq}`, series, write })
    }
    return {
      commit: async (commit) => {
        try {
          const answer = await inner.commit(commit)
          if (answer.status !== 'committed' && wasted(answer.status)) await waste(inner, commit)
          return answer
        } catch (error) {
          if (wasted('thrown')) await waste(inner, commit)
          throw error
        }
      },
    }
  }

/** Faults of numbering. */
export const brokenNumbers: readonly BrokenStore[] = [
  broken(
    'gap: a conflict takes a number',
    ['a conflict takes no number'],
    takesFirst((answer) => answer === 'conflict'),
  ),
  broken(
    'gap: a write that throws takes a number',
    [
      'a write that throws takes no number',
      'an append whose write throws leaves the case as it was',
    ],
    takesFirst((answer) => answer === 'thrown'),
  ),
  broken(
    'gap: a command sent again takes a number',
    ['a command sent again takes no number'],
    takesFirst((answer) => answer === 'repeated'),
  ),
  broken(
    'numbers come in the wrong order',
    ['numbers come in the order of the series asked for'],
    giving((numbers) => [...numbers].reverse()),
  ),
  broken(
    'numbers come in the order of the names of their series',
    ['numbers come in the order of the series asked for'],
    asking((series) => [...series].sort()),
  ),
  broken(
    'all series count together',
    ['two series count apart', 'a series may have any name'],
    asking((series) => series.map(() => 'all')),
  ),
  broken(
    'a series named twice gives the same number twice',
    ['a series named twice in a commit gives two numbers'],
    giving((numbers, { series }) => series.map((name) => numbers[series.indexOf(name)] ?? 0)),
  ),
  broken(
    'names of series are tidied',
    ['a series may have any name'],
    asking((series) => series.map((name) => name.normalize('NFC'))),
  ),
  broken(
    'a commit always takes a number',
    ['a commit without series is given no numbers'],
    asking((series) => (series.length === 0 ? ['every'] : series)),
  ),
  broken(
    'numbers begin at 0',
    [
      'a series counts 1, 2, 3 over all cases',
      'sixty-four simultaneous commits take 1 to 64 once each',
    ],
    giving((numbers) => numbers.map((number) => number - 1)),
  ),
]
