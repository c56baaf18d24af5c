import { instant, leasedQueue } from '@motcua/core'
import { broken, draining, queue, rows, table, type BrokenQueue } from './broken-queue.js'

const far = instant('2100-01-01T00:00:00.000Z')

/** Faults of claims, tokens and leases. */
export const brokenClaims: readonly BrokenQueue[] = [
  broken(
    'every job is due',
    [
      'a drain works what is due by its moment, and nothing else',
      'a drain of nothing works nothing',
      'a job set while working for a later moment is left',
      'what is not yet due is left',
    ],
    table((inner) => ({ claim: (request) => inner.claim({ ...request, until: far }) })),
  ),
  broken(
    'jobs are begun latest first',
    ['jobs are begun earliest first'],
    table((inner) => ({ claim: async (request) => (await inner.claim(request)).toReversed() })),
  ),
  broken(
    'a drain works one batch',
    ['a job set while working is worked too', 'five hundred jobs are each worked once'],
    draining((inner) => {
      let batches = 0
      return { claim: async (request) => (batches++ === 0 ? inner.claim(request) : []) }
    }),
  ),
  broken(
    'attempts are counted from nought',
    ['a job in hand tells its case, key, moment and attempt'],
    table((inner) => ({
      claim: async (request) =>
        (await inner.claim(request)).map((job) => ({ ...job, attempt: job.attempt - 1 })),
    })),
  ),
  broken(
    'attempts are counted when they end',
    [
      'a job whose lease ran out is claimed anew, the attempt counted',
      'a job at work when its store closes is worked again, that attempt counted',
      'a job that hangs in one store is worked by the other after its lease',
    ],
    rows((kept) => {
      const { take, settleRow } = kept
      kept.take = (row, leaseUntil) => {
        const job = take.call(kept, row, leaseUntil)
        row.attempts -= 1
        return job
      }
      kept.settleRow = (row, outcome) => {
        row.attempts += 1
        settleRow.call(kept, row, outcome)
      }
    }),
  ),
  broken(
    'a job at work is free',
    [
      'two drains at once work each job once',
      'a job is in one pair of hands at a time',
      'a job at work is not claimed by another',
      'two runs and a drain at once work five hundred jobs once each',
    ],
    rows((kept) => {
      kept.isFree = () => true
    }),
  ),
  broken(
    'a token names the job and the attempt',
    ['no token is given twice'],
    rows((kept) => {
      const { take } = kept
      kept.take = (row, leaseUntil) => {
        const job = take.call(kept, row, leaseUntil)
        const token = `${job.case}/${job.key}/${job.attempt}`
        row.token = token
        return { ...job, token }
      }
    }),
  ),
  broken(
    'nothing is claimed while a job is at work',
    ['a job that hangs holds up no other', 'a job that hangs holds up no other that runs'],
    table((inner, kept) => ({
      claim: async (request) =>
        kept.rows.some(({ token }) => token !== null) ? [] : inner.claim({ ...request, limit: 1 }),
    })),
  ),
  broken(
    'a failure ends the drain',
    ['a job that fails holds up no other'],
    draining((inner) => {
      let failed = false
      return {
        claim: async (request) => (failed ? [] : inner.claim({ ...request, limit: 1 })),
        settle: async (claim, outcome) => {
          failed ||= outcome.status !== 'done'
          await inner.settle(claim, outcome)
        },
      }
    }),
  ),
  broken(
    'a lease never runs out',
    [
      'a job whose lease ran out is claimed anew, the attempt counted',
      'a commit under a lost lease is not written',
    ],
    rows((kept) => {
      kept.isFree = ({ leaseUntil }) => leaseUntil === null
    }),
  ),
  broken(
    'any claim of the job holds',
    ['a commit under a lost lease is not written'],
    rows((kept) => {
      kept.holds = (claim) => kept.rowOf(claim)?.token !== null
    }),
  ),
  broken(
    'a lost lease is not told',
    ['a worker that runs is told when its lease is lost'],
    table((inner) => ({
      renew: async (...asked) => (await inner.renew(...asked)).map(() => true),
    })),
  ),
  broken(
    'a drain has its own idea of a lease',
    ['a worker that drains is told when its lease is lost'],
    queue((inner) => ({ drain: (until, work) => inner.drain(until, work) })),
  ),
  broken(
    'leases are not renewed',
    ['a lease is renewed while its job is at work'],
    table(() => ({ renew: async (claims) => claims.map(() => true) })),
  ),
  broken(
    'claims of another store are not seen',
    [
      'two stores on one storage work each job once',
      'a claim made through one store is checked by the other',
      'a job set through one store is run by the other',
      'a job that hangs in one store is worked by the other after its lease',
    ],
    { apart: true },
  ),
  broken(
    'a closed store goes on with its jobs',
    ['a closed store refuses drain, dead and replay', 'a closed store refuses to run'],
    queue((_inner, { rows: kept }) => leasedQueue(kept)),
  ),
]
