import { MotcuaError } from '../errors.js'
import type { CaseId } from '../model/ids.js'
import type { Instant } from '../model/time.js'
import type { JobChange } from '../ports/case-store.js'
import type { DeadPage, DeadQuery, Job, JobClaim, JobId, JobOutcome } from '../ports/job-queue.js'
import type { TimeSource } from '../ports/time-source.js'
import type { Claimed, ClaimRequest, JobTable } from '../queue/job-table.js'

interface Row extends Job {
  /** Place of the case in the order of opening. */
  readonly opened: number
  readonly attempts: number
  readonly claim: { readonly token: string; readonly leaseUntil: Instant } | null
  readonly dead: { readonly reason: string; readonly order: number } | null
}

const nameOf = (id: JobId): string => `${id.case} ${id.key}`

const inOrder = (one: Row, other: Row): number => {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1
  if (one.opened !== other.opened) return one.opened - other.opened
  return one.key < other.key ? -1 : 1
}

/** The jobs of a store in memory. */
export class MemoryJobs implements JobTable {
  readonly #rows = new Map<string, Row>()
  readonly #watchers = new Set<() => void>()
  readonly #time: TimeSource
  #closed = false
  #given = 0
  #died = 0

  constructor(time: TimeSource) {
    this.#time = time
  }

  now = (): Instant => this.#time.now()

  /** From now on nothing is claimed or settled. */
  close(): void {
    this.#closed = true
  }

  #assertOpen(): void {
    if (this.#closed) throw new MotcuaError('store-closed')
  }

  /** Applies what a commit sets and cancels. `opened` is the place of the case in the order of opening. */
  change(id: CaseId, opened: number, changes: readonly JobChange[]): void {
    for (const { key, at } of changes) {
      const name = nameOf({ case: id, key })
      if (at === null) this.#rows.delete(name)
      else this.#rows.set(name, { case: id, key, at, opened, attempts: 0, claim: null, dead: null })
    }
    if (changes.some(({ at }) => at !== null)) for (const changed of this.#watchers) changed()
  }

  /** True while the claim holds. */
  holds(claim: JobClaim): boolean {
    return this.#rows.get(nameOf(claim))?.claim?.token === claim.token
  }

  /** Pending jobs due by `until`, in order. */
  due(until: Instant): readonly Job[] {
    return this.#pending(until).map(({ case: id, key, at }) => ({ case: id, key, at }))
  }

  async claim({ until, leaseUntil, limit }: ClaimRequest): Promise<readonly Claimed[]> {
    this.#assertOpen()
    const now = this.now()
    const free = this.#pending(until).filter(
      ({ claim }) => claim === null || claim.leaseUntil <= now,
    )
    const claimed = free.slice(0, limit).map((row) => {
      const token = String(++this.#given)
      const attempts = row.attempts + 1
      this.#rows.set(nameOf(row), { ...row, attempts, claim: { token, leaseUntil } })
      return { case: row.case, key: row.key, at: row.at, token, attempt: attempts }
    })
    return claimed
  }

  async renew(claims: readonly JobClaim[], leaseUntil: Instant): Promise<readonly boolean[]> {
    this.#assertOpen()
    const held = claims.map((claim) => {
      const row = this.#rows.get(nameOf(claim))
      if (row?.claim?.token !== claim.token) return false
      this.#rows.set(nameOf(claim), { ...row, claim: { token: claim.token, leaseUntil } })
      return true
    })
    return held
  }

  async settle(claim: JobClaim, outcome: JobOutcome): Promise<void> {
    this.#assertOpen()
    const row = this.#rows.get(nameOf(claim))
    if (row?.claim?.token === claim.token) this.#settleRow(row, outcome)
  }

  async nextAt(): Promise<Instant | null> {
    this.#assertOpen()
    const moments = [...this.#rows.values()]
      .filter(({ dead }) => dead === null)
      .map(({ at, claim }) => (claim !== null && claim.leaseUntil > at ? claim.leaseUntil : at))
    return moments.toSorted()[0] ?? null
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed)
    return () => {
      this.#watchers.delete(changed)
    }
  }

  async dead({ limit, after = '0' }: DeadQuery): Promise<DeadPage> {
    this.#assertOpen()
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
      throw new MotcuaError('invalid-input', { field: 'limit', got: String(limit) })
    }
    if (!/^\d{1,15}$/.test(after)) {
      throw new MotcuaError('invalid-input', { field: 'after', got: after })
    }
    const found = [...this.#rows.values()]
      .flatMap(({ case: id, key, attempts, dead }) =>
        dead === null ? [] : [{ case: id, key, attempts, ...dead }],
      )
      .filter(({ order }) => order > Number(after))
      .toSorted((one, other) => one.order - other.order)
    const jobs = found.slice(0, limit)
    const last = found.length > limit ? jobs.at(-1) : undefined
    return {
      jobs: jobs.map(({ order: _, ...job }) => job),
      next: last === undefined ? null : String(last.order),
    }
  }

  async replay(id: JobId): Promise<boolean> {
    this.#assertOpen()
    const row = this.#rows.get(nameOf(id))
    if (row === undefined || row.dead === null) return false
    const now = this.now()
    this.change(row.case, row.opened, [{ key: row.key, at: row.at < now ? row.at : now }])
    return true
  }

  #pending(until: Instant): readonly Row[] {
    return [...this.#rows.values()]
      .filter(({ at, dead }) => dead === null && at <= until)
      .toSorted(inOrder)
  }

  #settleRow(row: Row, outcome: JobOutcome): void {
    const name = nameOf(row)
    switch (outcome.status) {
      case 'done':
        this.#rows.delete(name)
        return
      case 'later':
        this.#rows.set(name, { ...row, at: outcome.at, attempts: 0, claim: null })
        return
      case 'retry':
        this.#rows.set(name, { ...row, at: outcome.at, claim: null })
        return
      case 'dead': {
        const dead = { reason: outcome.reason, order: ++this.#died }
        this.#rows.set(name, { ...row, claim: null, dead })
      }
    }
  }
}
