import type { Database, Statement } from 'better-sqlite3'
import type { CaseId, DeadJob, Instant, Job } from '@motcua/core'

/** A job that can be claimed. */
export interface FreeJobRow extends Job {
  readonly no: number
  readonly attempts: number
}

/** When a pending job falls due, and the end of the lease on it. */
export interface PendingRow {
  readonly at: Instant
  readonly leaseUntil: Instant | null
}

/** A dead job and its place among the dead. */
export interface DeadRow extends DeadJob {
  readonly died: number
}

type ClaimValues = readonly [id: CaseId, key: string, token: string]

const free =
  'SELECT c.id AS "case", j.key, j.at, j.case_no AS no, j.attempts ' +
  'FROM job j JOIN cases c ON c.no = j.case_no WHERE j.died IS NULL AND j.at <= ? ' +
  'AND (j.lease_until IS NULL OR j.lease_until <= ?) ORDER BY j.at, j.case_no, j.key LIMIT ?'

const pending =
  'SELECT at, lease_until AS leaseUntil FROM job WHERE died IS NULL ORDER BY at, case_no, key'

const dead =
  'SELECT c.id AS "case", j.key, j.reason, j.attempts, j.died ' +
  'FROM job j JOIN cases c ON c.no = j.case_no WHERE j.died > ? ORDER BY j.died LIMIT ?'

const named = 'case_no = (SELECT no FROM cases WHERE id = ?) AND key = ?'
const claimed = `${named} AND token = ?`
const released = 'token = NULL, lease_until = NULL'

/** Every statement that works off jobs, prepared once. */
export interface JobStatements {
  readonly release: Statement<[]>
  readonly free: Statement<[until: Instant, now: Instant, limit: number], FreeJobRow>
  readonly claim: Statement<[token: string, leaseUntil: Instant, no: number, key: string]>
  readonly renew: Statement<[leaseUntil: Instant, ...ClaimValues]>
  readonly done: Statement<[...ClaimValues]>
  readonly later: Statement<[at: Instant, ...ClaimValues]>
  readonly retry: Statement<[at: Instant, ...ClaimValues]>
  readonly die: Statement<[reason: string, ...ClaimValues]>
  readonly countDeath: Statement<[]>
  readonly replay: Statement<[now: Instant, id: CaseId, key: string]>
  readonly pending: Statement<[], PendingRow>
  readonly dead: Statement<[after: number, limit: number], DeadRow>
}

/** Prepares the statements; fails when the file does not have the tables it should have. */
export const prepareJobStatements = (db: Database): JobStatements => ({
  release: db.prepare(`UPDATE job SET ${released} WHERE lease_until IS NOT NULL`),
  free: db.prepare(free),
  claim: db.prepare(
    'UPDATE job SET token = ?, lease_until = ?, attempts = attempts + 1 WHERE case_no = ? AND key = ?',
  ),
  renew: db.prepare(`UPDATE job SET lease_until = ? WHERE ${claimed}`),
  done: db.prepare(`DELETE FROM job WHERE ${claimed}`),
  later: db.prepare(`UPDATE job SET at = ?, attempts = 0, ${released} WHERE ${claimed}`),
  retry: db.prepare(`UPDATE job SET at = ?, ${released} WHERE ${claimed}`),
  die: db.prepare(
    `UPDATE job SET reason = ?, died = (SELECT last + 1 FROM death), ${released} WHERE ${claimed}`,
  ),
  countDeath: db.prepare('UPDATE death SET last = last + 1'),
  replay: db.prepare(
    `UPDATE job SET at = min(at, ?), attempts = 0, died = NULL, reason = NULL WHERE ${named} AND died IS NOT NULL`,
  ),
  pending: db.prepare(pending),
  dead: db.prepare(dead),
})
