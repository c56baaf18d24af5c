import { instant, type JobOutcome } from '@motcua/core'
import { broken, rows, working, type BrokenQueue } from './broken-queue.js'
import type { JobRow } from './job-rows.js'

const far = instant('2099-01-01T00:00:00.000Z')

/** Acts beside what settles a job. */
const settling = (act: (row: JobRow, outcome: JobOutcome) => void) =>
  rows((kept) => {
    const { settleRow } = kept
    kept.settleRow = (row, outcome) => {
      settleRow.call(kept, row, outcome)
      act(row, outcome)
    }
  })

/** Faults of what a worker answers, and of commits that come between. */
export const brokenOutcomes: readonly BrokenQueue[] = [
  broken(
    'a job that is done is kept',
    ['a job that is done is gone'],
    rows((kept) => {
      const { settleRow } = kept
      kept.settleRow = (row, outcome) =>
        settleRow.call(
          kept,
          row,
          outcome.status === 'done' ? { status: 'later', at: far } : outcome,
        )
    }),
  ),
  broken(
    'waiting counts as an attempt',
    ['a job that is to wait falls due at its new moment, its attempts forgotten'],
    rows((kept) => {
      const { settleRow } = kept
      kept.settleRow = (row, outcome) => {
        const { attempts } = row
        settleRow.call(kept, row, outcome)
        row.attempts = attempts
      }
    }),
  ),
  broken(
    'a failure forgets its attempt',
    [
      'a job that failed falls due at its new moment, its attempts counted',
      'a job that failed for good is kept with its reason and attempts',
      'what failed or waits is worked again when it is due',
    ],
    settling((row, { status }) => {
      if (status === 'retry') row.attempts = 0
    }),
  ),
  broken(
    'a job set anew keeps its attempts',
    ['a job set anew begins with its first attempt'],
    rows((kept) => {
      const { change } = kept
      kept.change = (id, changes) => {
        const before = changes.map(({ key }) => kept.rowOf({ case: id, key })?.attempts ?? 0)
        change.call(kept, id, changes)
        for (const [index, { key }] of changes.entries()) {
          const row = kept.rowOf({ case: id, key })
          if (row !== undefined) row.attempts = before[index] ?? 0
        }
      }
    }),
  ),
  broken(
    'the words of an error are lost',
    [
      'a worker that fails makes its job dead, in the words of the error',
      'a worker that throws at once makes its job dead, in the words of the error',
      'what fails for good is dead, and the run goes on',
    ],
    working((work) => async (job) => {
      try {
        return await work(job)
      } catch {
        return { status: 'dead', reason: 'unexpected' }
      }
    }),
  ),
  broken(
    'an old answer ends the new job',
    [
      'a job set anew while at work is worked anew, whatever was answered',
      'a job put off while at work waits, whatever was answered',
      'a job cancelled and set anew while at work is the new one',
      'what is answered under a lost lease changes nothing',
      'what is answered under a lost lease does not end the new claim',
    ],
    rows((kept) => {
      kept.settle = async (claim, outcome) => {
        const row = kept.rowOf(claim)
        if (row !== undefined) kept.settleRow(row, outcome)
      }
    }),
  ),
  broken(
    'an old answer brings a cancelled job back',
    ['a job cancelled while at work is gone, whatever was answered'],
    rows((kept) => {
      const { settle } = kept
      kept.settle = async (claim, outcome) => {
        const again = outcome.status === 'retry' && kept.rowOf(claim) === undefined
        if (again) kept.change(claim.case, [{ key: claim.key, at: far }])
        await settle(claim, outcome)
      }
    }),
  ),
]
