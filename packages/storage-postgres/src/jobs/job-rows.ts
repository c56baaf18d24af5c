import type { Instant, Job, JobClaim, JobId, JobOutcome } from '@motcua/core'
import { checkLimit } from '../bounds.js'
import { momentOf } from '../commit-statements.js'
import type { Database } from '../database.js'
import { jobStatements, type JobStatements } from './job-statements.js'

/** A job just claimed. */
export interface ClaimedRow extends Job, JobClaim {
  readonly attempt: number
}

/** What a worker answered. */
export interface Answer {
  readonly claim: JobClaim
  readonly outcome: JobOutcome
}

/** What to claim. */
export interface DueRequest {
  /** Jobs due up to and including this moment. */
  readonly until: Instant
  readonly limit: number
  readonly leaseMs: number
}

// The server takes no NUL in a text.
const clean = (words: string): string => words.replaceAll('\0', '\uFFFD')

/** The jobs of a store, as rows. Leases run on the clock of the server. */
export class JobRows {
  readonly #database: Database
  readonly #statements: JobStatements

  constructor(database: Database) {
    this.#database = database
    this.#statements = jobStatements(database)
  }

  /** Claims pending jobs whose lease is free or over, in order. */
  async claimDue({ until, limit, leaseMs }: DueRequest): Promise<readonly ClaimedRow[]> {
    this.#database.assertOpen()
    return this.#database.transaction(async (session) => {
      // Without statistics all that is due would be sorted for every claim; the index has the order.
      await session.query('SET LOCAL enable_bitmapscan = off')
      return session.query<ClaimedRow>(this.#statements.claimDue, [until, limit, leaseMs])
    })
  }

  /** Claims one job that is due by the clock of the server; undefined when it is not to be had. */
  async claimOne(id: JobId, leaseMs: number): Promise<ClaimedRow | undefined> {
    this.#database.assertOpen()
    const values = [id.case, id.key, leaseMs]
    return (await this.#database.query<ClaimedRow>(this.#statements.claimOne, values))[0]
  }

  /** Offers a job to whoever works jobs. */
  async offer(id: JobId): Promise<void> {
    await this.#database.query(this.#statements.offer, [id.case, id.key])
  }

  /** Lets leases begin anew; answers for each claim whether it still holds. */
  async renew(claims: readonly JobClaim[], leaseMs: number): Promise<readonly boolean[]> {
    const values = [...namesOf(claims), leaseMs]
    const rows = await this.#database.query<{ holds: boolean }>(this.#statements.renew, values)
    return rows.map(({ holds }) => holds)
  }

  /** Ends claims. An answer under a claim that holds no more changes nothing. */
  async settle(answers: readonly Answer[]): Promise<void> {
    const at = ({ outcome }: Answer): Instant | null => ('at' in outcome ? outcome.at : null)
    const moments = answers.map(at)
    await this.#database.query(this.#statements.settle, [
      ...namesOf(answers.map(({ claim }) => claim)),
      answers.map(({ outcome }) => outcome.status),
      moments,
      moments.map((moment) => (moment === null ? null : momentOf(moment))),
      answers.map(({ outcome }) => ('reason' in outcome ? clean(outcome.reason) : null)),
    ])
  }

  /** Pending jobs, in order. */
  async due(until: Instant, limit: number): Promise<readonly Job[]> {
    checkLimit(limit)
    return this.#database.query<Job>(this.#statements.due, [until, limit])
  }

  /** Offers jobs again whose worker was lost, or which were offered to nobody. */
  async revive(): Promise<void> {
    await this.#database.query(this.#statements.revive)
  }

  /** Takes away what lost workers have left in the queue engine. */
  async sweep(): Promise<void> {
    await this.#database.query(this.#statements.sweep)
  }

  /** Milliseconds until the next job falls due by the clock of the server, when that is within two seconds. */
  async nextInMs(): Promise<number | null> {
    const [row] = await this.#database.query<{ readonly inMs: number }>(this.#statements.next)
    return row?.inMs ?? null
  }

  /** Tells so many workers of every process to ask for jobs at once. */
  async announce(workers: number): Promise<void> {
    await this.#database.query(this.#statements.announce, [workers])
  }
}

const namesOf = (claims: readonly JobClaim[]): unknown[][] => [
  claims.map((claim) => claim.case),
  claims.map(({ key }) => key),
  claims.map(({ token }) => token),
]
