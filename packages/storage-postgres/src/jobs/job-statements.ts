import type { Database } from '../database.js'
import type { Statement } from '../sql.js'

const lease = (milliseconds: string): string =>
  `clock_timestamp() + ${milliseconds}::float8 * interval '1 millisecond'`

const isFree = '(j.token IS NULL OR j.lease_until <= clock_timestamp())'

/**
 * The moment some seconds ago as the core writes it. Where many rows are compared with it, it stands in a query of its
 * own: the server asks its clock once then, and may use an index.
 */
const secondsAgo = (seconds: number): string =>
  `to_char((clock_timestamp() - interval '${seconds} seconds') AT TIME ZONE 'UTC', ` +
  `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') COLLATE "C"`

const claim = (found: string, leaseMs: string): string => `
WITH found AS MATERIALIZED (${found}),
claimed AS (
  UPDATE {m}.job j SET token = nextval('{m}.job_token'), attempts = j.attempts + 1,
    lease_until = ${lease(leaseMs)}
  FROM found f WHERE j.case_no = f.case_no AND j.key = f.key
  RETURNING j.case_no, j.key, j.at, j.token, j.attempts
)
SELECT k.id AS "case", j.key, j.at, j.token::text AS token, j.attempts AS attempt
FROM claimed j JOIN {m}.cases k ON k.no = j.case_no ORDER BY j.at, j.case_no, j.key`

const claimDue = claim(
  `SELECT j.case_no, j.key FROM {m}.job j
  WHERE j.died IS NULL AND j.at <= $1 AND ${isFree}
    AND EXISTS (SELECT FROM {m}.cases c WHERE c.no = j.case_no)
  ORDER BY j.at, j.case_no, j.key LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED`,
  '$3',
)

const claimOne = claim(
  `SELECT j.case_no, j.key FROM {m}.job j
  WHERE j.case_no = (SELECT no FROM {m}.cases WHERE id = $1) AND j.key = $2
    AND j.died IS NULL AND j.at <= ${secondsAgo(0)} AND ${isFree}
  FOR NO KEY UPDATE`,
  '$3',
)

const offer = 'SELECT {m}.schedule(ARRAY[$1], ARRAY[$2], ARRAY[clock_timestamp()])'

const claims = `
input AS MATERIALIZED (
  SELECT i.* FROM unnest($1::text[], $2::text[], $3::bigint[]) WITH ORDINALITY AS i (id, key, token, ord)
)`

/** The jobs of the claims that hold, locked in the order everybody locks them. */
const mine = `
SELECT i.ord, i.id, j.case_no, j.key FROM input i
JOIN {m}.cases k ON k.id = i.id
JOIN {m}.job j ON j.case_no = k.no AND j.key = i.key AND j.token = i.token
ORDER BY i.id, j.key FOR NO KEY UPDATE OF j`

// A row that is locked is being settled or replaced: it needs no renewal, and is not waited for.
const renew = `
WITH ${claims},
mine AS MATERIALIZED (${mine} SKIP LOCKED),
kept AS (
  UPDATE {m}.job j SET lease_until = ${lease('$4')}
  FROM mine WHERE j.case_no = mine.case_no AND j.key = mine.key
)
SELECT EXISTS (
  SELECT FROM {m}.job j JOIN {m}.cases k ON k.no = j.case_no
  WHERE k.id = i.id AND j.key = i.key AND j.token = i.token
) AS holds
FROM input i ORDER BY i.ord`

const settle = `
WITH ${claims},
answer AS MATERIALIZED (
  SELECT a.* FROM unnest($4::text[], $5::text[], $6::timestamptz[], $7::text[])
    WITH ORDINALITY AS a (status, at, moment, reason, ord)
),
mine AS MATERIALIZED (${mine}),
answered AS MATERIALIZED (SELECT m.id, m.case_no, m.key, a.* FROM mine m JOIN answer a USING (ord)),
gone AS (
  DELETE FROM {m}.job j USING answered a
  WHERE a.status = 'done' AND j.case_no = a.case_no AND j.key = a.key
  RETURNING a.id, a.key
),
died AS (
  UPDATE {m}.job j
  SET died = nextval('{m}.job_death'), reason = a.reason, token = NULL, lease_until = NULL
  FROM answered a WHERE a.status = 'dead' AND j.case_no = a.case_no AND j.key = a.key
  RETURNING a.id, a.key
),
moved AS (
  UPDATE {m}.job j
  SET at = a.at, reason = a.reason, token = NULL, lease_until = NULL,
    attempts = CASE a.status WHEN 'later' THEN 0 ELSE j.attempts END
  FROM answered a WHERE a.status IN ('later', 'retry') AND j.case_no = a.case_no AND j.key = a.key
  RETURNING a.id, a.key, a.moment
),
told AS MATERIALIZED (
  SELECT {m}.schedule(array_agg(id), array_agg(key), array_agg(moment)) FROM moved HAVING count(*) > 0
),
untold AS MATERIALIZED (
  SELECT {m}.unschedule(array_agg(id), array_agg(key))
  FROM (SELECT id, key FROM gone UNION ALL SELECT id, key FROM died) over HAVING count(*) > 0
)
SELECT (SELECT count(*) FROM told) + (SELECT count(*) FROM untold) AS told`

const due = `
SELECT k.id AS "case", j.key, j.at FROM {m}.job j JOIN {m}.cases k ON k.no = j.case_no
WHERE j.died IS NULL AND j.at <= $1 ORDER BY j.at, j.case_no, j.key LIMIT $2`

const dead = `
SELECT k.id AS "case", j.key, coalesce(j.reason, '') AS reason, j.attempts, j.died
FROM {m}.job j JOIN {m}.cases k ON k.no = j.case_no
WHERE j.died > $1 ORDER BY j.died LIMIT $2`

const replay = `
WITH raised AS (
  UPDATE {m}.job j SET died = NULL, reason = NULL, attempts = 0
  FROM {m}.cases k WHERE k.no = j.case_no AND k.id = $1 AND j.key = $2 AND j.died IS NOT NULL
  RETURNING k.id, j.key
)
SELECT {m}.schedule(array_agg(id), array_agg(key), array_agg(clock_timestamp()))
FROM raised HAVING count(*) > 0`

// Jobs that nobody works and that the queue engine will not offer by itself: their worker was lost, or what took the
// offer could not claim them. A few seconds let those pass that are on their way.
const revive = `
WITH stray AS MATERIALIZED (
  (SELECT j.case_no, j.key FROM {m}.job j
   WHERE j.token IS NOT NULL AND j.lease_until <= (SELECT clock_timestamp()) AND j.died IS NULL
     AND j.at <= (SELECT ${secondsAgo(0)}) ORDER BY j.lease_until LIMIT 100)
  UNION ALL
  (SELECT j.case_no, j.key FROM {m}.job j
   WHERE j.died IS NULL AND j.at <= (SELECT ${secondsAgo(5)}) AND j.token IS NULL
   ORDER BY j.at, j.case_no, j.key LIMIT 100)
)
SELECT {m}.schedule(array_agg(k.id), array_agg(s.key), array_agg(clock_timestamp()))
FROM stray s JOIN {m}.cases k ON k.no = s.case_no
WHERE NOT EXISTS (
  SELECT FROM {jobs}.jobs q
  WHERE q.key = (k.id || '/' || s.key) COLLATE "default" AND q.locked_at IS NULL AND q.run_at <= clock_timestamp()
)
HAVING count(*) > 0`

const next = `
SELECT greatest(0, ceil(extract(epoch FROM (j.at::timestamptz - clock_timestamp())) * 1000))::int AS "inMs"
FROM {m}.job j
WHERE j.died IS NULL AND j.token IS NULL
  AND j.at > (SELECT ${secondsAgo(0)}) AND j.at <= (SELECT ${secondsAgo(-2)})
ORDER BY j.at, j.case_no, j.key LIMIT 1`

// What the queue engine itself sends when a job is added; its workers then ask at once.
const announce = `SELECT pg_notify('jobs:insert', json_build_object('count', $1::int)::text)`

// Rows of the queue engine that were replaced while a worker that is now lost held them.
const sweep = `
SELECT count(*) FROM {jobs}.complete_jobs(ARRAY(
  SELECT q.id FROM {jobs}.jobs q
  WHERE q.key IS NULL AND q.task_identifier = 'motcua'
    AND (q.locked_at IS NULL OR q.locked_at < now() - interval '4 hours')
  LIMIT 100
))`

/** The statements of the jobs. */
export interface JobStatements {
  readonly claimDue: Statement
  readonly claimOne: Statement
  readonly offer: Statement
  readonly renew: Statement
  readonly settle: Statement
  readonly due: Statement
  readonly dead: Statement
  readonly replay: Statement
  readonly revive: Statement
  readonly next: Statement
  readonly announce: Statement
  readonly sweep: Statement
}

/** Prepares the statements of the jobs. */
export const jobStatements = (database: Database): JobStatements => ({
  claimDue: database.prepare(claimDue),
  claimOne: database.prepare(claimOne),
  offer: database.prepare(offer),
  renew: database.prepare(renew),
  settle: database.prepare(settle),
  due: database.prepare(due),
  dead: database.prepare(dead),
  replay: database.prepare(replay),
  revive: database.prepare(revive),
  next: database.prepare(next),
  announce: database.prepare(announce),
  sweep: database.prepare(sweep),
})
