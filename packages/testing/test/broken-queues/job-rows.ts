import type { CaseId, Claimed, DeadJob, Instant, JobChange, JobClaim } from '@motcua/core'
import { MotcuaError, type JobId, type JobOutcome, type JobTable } from '@motcua/core'
import { movedTime } from '../moved-time.js'

/** A job as kept. */
export interface JobRow {
  readonly case: CaseId
  readonly key: string
  at: Instant
  opened: number
  attempts: number
  token: string | null
  leaseUntil: Instant | null
  died: number | null
  reason: string
}

const inOrder = (one: JobRow, other: JobRow): number =>
  one.at.localeCompare(other.at) || one.opened - other.opened || (one.key < other.key ? -1 : 1)

/** Jobs in an array that outlives its stores, plain to read and easy to break. */
export class JobRows implements JobTable {
  readonly time = movedTime()
  rows: JobRow[] = []
  given = 0
  deaths = 0
  readonly #watchers = new Set<() => void>()
  readonly #opened = new Map<CaseId, number>()

  now = (): Instant => this.time.now()

  rowOf(id: JobId): JobRow | undefined {
    return this.rows.find((row) => row.case === id.case && row.key === id.key)
  }

  holds(claim: JobClaim): boolean {
    return this.rowOf(claim)?.token === claim.token
  }

  change(id: CaseId, changes: readonly JobChange[]): void {
    const opened = this.#opened.get(id) ?? this.#opened.size
    this.#opened.set(id, opened)
    for (const { key, at } of changes) {
      this.rows = this.rows.filter((row) => row.case !== id || row.key !== key)
      const fresh = { attempts: 0, token: null, leaseUntil: null, died: null, reason: '' }
      if (at !== null) this.rows.push({ case: id, key, at, opened, ...fresh })
    }
    for (const changed of this.#watchers) changed()
  }

  pending(until: Instant): JobRow[] {
    return this.rows.filter(({ at, died }) => died === null && at <= until).toSorted(inOrder)
  }

  isFree({ leaseUntil }: JobRow): boolean {
    return leaseUntil === null || leaseUntil <= this.now()
  }

  claim: JobTable['claim'] = async ({ until, leaseUntil, limit }) =>
    this.pending(until)
      .filter((row) => this.isFree(row))
      .slice(0, limit)
      .map((row) => this.take(row, leaseUntil))

  take(row: JobRow, leaseUntil: Instant): Claimed {
    row.attempts += 1
    const token = `${++this.given}`
    Object.assign(row, { token, leaseUntil })
    return { case: row.case, key: row.key, at: row.at, token, attempt: row.attempts }
  }

  renew: JobTable['renew'] = async (claims, leaseUntil) =>
    claims.map((claim) => {
      const row = this.rowOf(claim)
      if (row?.token !== claim.token) return false
      row.leaseUntil = leaseUntil
      return true
    })

  settle: JobTable['settle'] = async (claim, outcome) => {
    const row = this.rowOf(claim)
    if (row?.token === claim.token) this.settleRow(row, outcome)
  }

  settleRow(row: JobRow, outcome: JobOutcome): void {
    Object.assign(row, { token: null, leaseUntil: null })
    if (outcome.status === 'done') this.rows = this.rows.filter((each) => each !== row)
    else if (outcome.status === 'dead') {
      Object.assign(row, { died: ++this.deaths, reason: outcome.reason })
    } else {
      row.at = outcome.at
      if (outcome.status === 'later') row.attempts = 0
    }
  }

  nextAt: JobTable['nextAt'] = async () => {
    const alive = this.rows.filter(({ died }) => died === null)
    const moments = alive.map(({ at, leaseUntil }) =>
      leaseUntil !== null && leaseUntil > at ? leaseUntil : at,
    )
    return moments.toSorted()[0] ?? null
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed)
    return () => this.#watchers.delete(changed)
  }

  dead: JobTable['dead'] = async ({ limit, after = '0' }) => {
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
      throw new MotcuaError('invalid-input', { field: 'limit' })
    }
    if (!/^\d{1,15}$/.test(after)) throw new MotcuaError('invalid-input', { field: 'after' })
    const found = this.rows
      .flatMap((row) => (row.died === null ? [] : [{ ...row, died: row.died }]))
      .filter(({ died }) => died > Number(after))
      .toSorted((one, other) => one.died - other.died)
    const shown = found.slice(0, limit)
    const jobs = shown.map(({ case: id, key, reason, attempts }): DeadJob => ({
      case: id,
      key,
      reason,
      attempts,
    }))
    return { jobs, next: found.length > limit ? `${shown.at(-1)?.died}` : null }
  }

  replay: JobTable['replay'] = async (id) => {
    const row = this.rowOf(id)
    if (row === undefined || row.died === null) return false
    this.change(row.case, [{ key: row.key, at: row.at }])
    return true
  }
}
