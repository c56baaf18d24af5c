import { randomBytes } from 'node:crypto'
import {
  MotcuaError,
  type Claimed,
  type ClaimRequest,
  type DeadPage,
  type DeadQuery,
  type Instant,
  type JobClaim,
  type JobId,
  type JobOutcome,
  type JobTable,
  type TimeSource,
} from '@motcua/core'
import { checkLimit } from './check-limit.js'
import type { FreeJobRow, JobStatements } from './job-statements.js'
import type { StoreDoor } from './store-door.js'

/** What a {@link SqliteJobs} works on. */
export interface SqliteJobsParts {
  readonly statements: JobStatements
  readonly time: TimeSource
  readonly door: StoreDoor
}

function readCursor(after: string | undefined): number {
  if (after === undefined) return 0
  if (!/^\d{1,15}$/.test(after))
    throw new MotcuaError('invalid-input', { field: 'after', got: after })
  return Number(after)
}

/** The jobs of a store as rows of its file; every write waits for the one transaction of its turn. */
export class SqliteJobs implements JobTable {
  readonly #statements: JobStatements
  readonly #time: TimeSource
  readonly #door: StoreDoor
  readonly #watchers = new Set<() => void>()

  constructor({ statements, time, door }: SqliteJobsParts) {
    this.#statements = statements
    this.#time = time
    this.#door = door
  }

  now(): Instant {
    return this.#time.now()
  }

  /** Tells those who watch that a job was set. */
  ring(): void {
    for (const changed of this.#watchers) changed()
  }

  async claim(request: ClaimRequest): Promise<readonly Claimed[]> {
    this.#door.assertWritable()
    const { length } = this.#door.read(() => this.#free({ ...request, limit: 1 }))
    if (length === 0) return []
    return this.#write(() => this.#free(request).map((job) => this.#claimOne(job, request)))
  }

  async renew(claims: readonly JobClaim[], leaseUntil: Instant): Promise<readonly boolean[]> {
    return this.#write(() =>
      claims.map(
        ({ case: id, key, token }) =>
          this.#statements.renew.run(leaseUntil, id, key, token).changes === 1,
      ),
    )
  }

  async settle(claim: JobClaim, outcome: JobOutcome): Promise<void> {
    return this.#write(() => this.#settle(claim, outcome))
  }

  async nextAt(): Promise<Instant | null> {
    return this.#door.read(() => {
      let first: Instant | null = null
      for (const { at, leaseUntil } of this.#statements.pending.iterate()) {
        if (first !== null && first <= at) break
        const free = leaseUntil !== null && leaseUntil > at ? leaseUntil : at
        if (first === null || free < first) first = free
      }
      return first
    })
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed)
    return () => {
      this.#watchers.delete(changed)
    }
  }

  async dead({ limit, after }: DeadQuery): Promise<DeadPage> {
    return this.#door.read(() => {
      checkLimit(limit)
      const found = this.#statements.dead.all(readCursor(after), limit + 1)
      const page = found.slice(0, limit)
      const last = found.length > limit ? page.at(-1) : undefined
      return {
        jobs: page.map(({ died: _, ...job }) => job),
        next: last === undefined ? null : String(last.died),
      }
    })
  }

  async replay({ case: id, key }: JobId): Promise<boolean> {
    const { replay } = this.#statements
    const set = await this.#write(() => replay.run(this.now(), id, key).changes === 1)
    if (set) this.ring()
    return set
  }

  #write<T>(act: () => T): Promise<T> {
    return this.#door.write(() => ({ result: act() }))
  }

  #free({ until, limit }: Pick<ClaimRequest, 'until' | 'limit'>): readonly FreeJobRow[] {
    return this.#statements.free.all(until, this.now(), limit)
  }

  #claimOne({ no, attempts, ...job }: FreeJobRow, { leaseUntil }: ClaimRequest): Claimed {
    const token = randomBytes(16).toString('base64url')
    this.#statements.claim.run(token, leaseUntil, no, job.key)
    return { ...job, token, attempt: attempts + 1 }
  }

  #settle({ case: id, key, token }: JobClaim, outcome: JobOutcome): void {
    const { done, later, retry, die, countDeath } = this.#statements
    switch (outcome.status) {
      case 'done':
        done.run(id, key, token)
        return
      case 'later':
        later.run(outcome.at, id, key, token)
        return
      case 'retry':
        retry.run(outcome.at, id, key, token)
        return
      case 'dead':
        if (die.run(outcome.reason, id, key, token).changes === 1) countDeath.run()
    }
  }
}
