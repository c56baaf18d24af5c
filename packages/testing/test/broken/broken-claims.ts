import type { CaseStore, Commit, JobClaim } from '@motcua/core'
import { broken, type BrokenStore, type Fault } from './broken-store.js'

const unclaimed = ({ claim: _, ...commit }: Commit): Commit => commit

/** Checks claims in a way of its own. */
const checking =
  (refused: (claim: JobClaim, commit: Commit, inner: CaseStore) => boolean): Fault =>
  (inner) => ({
    commit: async (commit) => {
      const { claim } = commit
      if (claim !== undefined && refused(claim, commit, inner)) return { status: 'claim-lost' }
      return inner.commit(unclaimed(commit))
    },
  })

/** Lets some claims that are lost hold: those of jobs that ended in one way, or were changed. */
const forgiving =
  (lost: (claims: ClaimLog, claim: JobClaim) => boolean): Fault =>
  (inner) => {
    const log: ClaimLog = { ended: new Map(), changed: new Set() }
    return {
      jobs: {
        ...inner.jobs,
        drain: (until, work) =>
          inner.jobs.drain(until, async (job) => {
            const outcome = await work(job)
            log.ended.set(job.token, outcome.status)
            return outcome
          }),
      },
      commit: async (commit) => {
        const { claim } = commit
        const answer = await inner.commit(commit)
        if (answer.status === 'committed') {
          for (const { key, at } of answer.write.jobs) {
            log.changed.add(`${commit.id} ${key} ${at === null ? 'cancelled' : 'set'}`)
          }
        }
        if (answer.status !== 'claim-lost' || claim === undefined) return answer
        return lost(log, claim) ? answer : inner.commit(unclaimed(commit))
      },
    }
  }

interface ClaimLog {
  readonly ended: Map<string, string>
  readonly changed: Set<string>
}

const ending = (status: string): Fault =>
  forgiving(({ ended }, { token }) => ended.get(token) !== status)

const claimFirst: Fault = (inner) => ({
  commit: async (commit) => {
    const { claim } = commit
    if (claim === undefined) return inner.commit(commit)
    // A command nobody sends asks whether the claim holds.
    const probe = { ...commit, command: 'probe', expectedSeq: 999_999 }
    const { status } = await inner.commit(probe)
    return status === 'claim-lost' ? { status } : inner.commit(commit)
  },
})

const placeFirst: Fault = (inner) => ({
  commit: async (commit) => {
    const loaded = await inner.load(commit.id, commit.command)
    const seq = loaded?.stored.seq ?? 0
    if (loaded?.repeated || seq === commit.expectedSeq) return inner.commit(commit)
    return { status: 'conflict', seq }
  },
})

/** Writes before it looks at the claim. */
const tooLate: Fault = (inner) => ({
  commit: async (commit) => {
    const answer = await inner.commit(commit)
    if (answer.status === 'claim-lost') await inner.commit(unclaimed(commit))
    return answer
  },
})

/** Faults of commits that name a claim. */
export const brokenClaims: readonly BrokenStore[] = [
  broken(
    'no claim holds',
    ['a commit is written while its claim holds'],
    checking(() => true),
  ),
  broken(
    'a claim holds for the case of its job alone',
    ['a claim may be named by several commits, of other cases too'],
    (inner) => ({
      commit: async (commit) => {
        const { claim, id } = commit
        if (claim !== undefined && claim.case !== id) return { status: 'claim-lost' }
        return inner.commit(commit)
      },
    }),
  ),
  broken(
    'a claim of a job that is done holds',
    ['a claim is lost when its job is done', 'a lost claim is told before a conflict'],
    ending('done'),
  ),
  broken(
    'a claim of a job that failed holds',
    [
      'a claim is lost when its job failed, waits or died',
      'a claim is lost when its job is claimed anew',
    ],
    ending('retry'),
  ),
  broken(
    'a claim of a job that waits holds',
    ['a claim is lost when its job failed, waits or died'],
    ending('later'),
  ),
  broken(
    'a claim of a dead job holds',
    ['a claim is lost when its job failed, waits or died'],
    ending('dead'),
  ),
  broken(
    'a claim of a job set anew holds',
    [
      'a claim is lost when its job is set anew',
      'a claim is lost by the very commit that moves its job',
    ],
    forgiving(
      ({ changed, ended }, { case: id, key, token }) =>
        ended.has(token) || !changed.has(`${id} ${key} set`),
    ),
  ),
  broken(
    'a claim of a job cancelled holds',
    ['a claim is lost when its job is cancelled'],
    forgiving(({ changed }, { case: id, key }) => !changed.has(`${id} ${key} cancelled`)),
  ),
  broken(
    'whatever is called a claim holds',
    ['a claim nobody was given does not hold'],
    checking(() => false),
  ),
  broken(
    'the claim is checked before the command',
    ['a command sent again is repeated though the claim is lost'],
    claimFirst,
  ),
  broken(
    'the place is checked before the claim',
    ['a lost claim is told before a conflict'],
    placeFirst,
  ),
  broken(
    'a conflict under a claim is a lost claim',
    ['a claim that holds does not hide a conflict'],
    (inner) => ({
      commit: async (commit) => {
        const answer = await inner.commit(commit)
        const hides = answer.status === 'conflict' && commit.claim !== undefined
        return hides ? { status: 'claim-lost' } : answer
      },
    }),
  ),
  broken(
    'what is answered claim-lost is written',
    ['a commit whose claim is lost stores nothing and takes no number'],
    tooLate,
  ),
]
