import type { Commit, Instant } from '@motcua/core'
import { caseColumns, entryColumns, type Draft } from './commit-draft.js'
import type { Database } from './database.js'
import type { Statement } from './sql.js'

const names = (columns: readonly (readonly [name: string, type: string])[]): string[] =>
  columns.map(([name]) => name)

/** What is asked of every commit, one array for each. */
const askedColumns = [
  ['id', 'text'],
  ['expected', 'integer'],
  ['command', 'text'],
  ['claim_case', 'text'],
  ['claim_key', 'text'],
  ['claim_token', 'bigint'],
] as const

/** Columns as one row for each commit, numbered by `ord` from 1. */
const input = (columns: readonly (readonly [name: string, type: string])[]): string => {
  const arrays = columns.map(([, type], place) => `$${place + 1}::${type}[]`)
  return `unnest(${arrays.join(', ')}) WITH ORDINALITY AS i (${names(columns).join(', ')}, ord)`
}

// Locks are taken in one order by everybody: cases by id, then claims, then series by name, then jobs.
const locks = `
standing AS MATERIALIZED (
  SELECT c.no, c.id, c.seq FROM {m}.cases c WHERE c.id = ANY($1) ORDER BY c.id FOR NO KEY UPDATE
),
held AS MATERIALIZED (
  SELECT i.ord FROM (SELECT count(*) FROM standing) all_standing, input i
  JOIN {m}.cases k ON k.id = i.claim_case
  JOIN {m}.job j ON j.case_no = k.no AND j.key = i.claim_key AND j.token = i.claim_token
  ORDER BY k.id, j.key FOR NO KEY UPDATE OF j
)`

const claimHolds = '(i.claim_token IS NULL OR i.ord IN (SELECT ord FROM held))'

const isNew = (no: string): string =>
  `NOT EXISTS (SELECT FROM {m}.entry e WHERE e.case_no = ${no} AND e.command = i.command)`

const written = [...askedColumns, ...caseColumns, ...entryColumns]
const caseNames = names(caseColumns)
const ofInput = (columns: readonly string[]): string =>
  columns.map((name) => `i.${name}`).join(', ')
const jobsAt = written.length + 1

/** Writes a group: what fits is written, and told; the rest is left out. */
const writeGroup = `
WITH input AS MATERIALIZED (SELECT * FROM ${input(written)}),
${locks},
opened AS (
  INSERT INTO {m}.cases (id, seq, head, ${caseNames.join(', ')})
  SELECT i.id, 1, decode(i.hash, 'hex'), ${ofInput(caseNames)} FROM input i
  WHERE i.expected = 0 AND ${claimHolds}
    AND NOT EXISTS (SELECT FROM standing s WHERE s.id = i.id)
  ORDER BY i.id
  ON CONFLICT (id) DO NOTHING
  RETURNING no, id
),
changed AS (
  UPDATE {m}.cases c SET (seq, head, ${caseNames.join(', ')}) =
    ROW(i.expected + 1, decode(i.hash, 'hex'), ${ofInput(caseNames)})
  FROM input i JOIN standing s ON s.id = i.id
  WHERE c.no = s.no AND s.seq = i.expected AND ${claimHolds} AND ${isNew('s.no')}
  RETURNING c.no, c.id
),
won AS MATERIALIZED (
  SELECT w.no, i.* FROM (SELECT * FROM opened UNION ALL SELECT * FROM changed) w
  JOIN input i ON i.id = w.id
),
noted AS (
  INSERT INTO {m}.entry (case_no, seq, command, body, hash)
  SELECT no, expected + 1, command, body, decode(hash, 'hex') FROM won ORDER BY ord
),
job_input AS MATERIALIZED (
  SELECT w.no, w.id, j.key, j.at, j.moment
  FROM unnest($${jobsAt}::bigint[], $${jobsAt + 1}::text[], $${jobsAt + 2}::text[],
    $${jobsAt + 3}::timestamptz[]) AS j (ord, key, at, moment)
  JOIN won w ON w.ord = j.ord
),
job_set AS (
  INSERT INTO {m}.job (case_no, key, at)
  SELECT no, key, at FROM job_input WHERE at IS NOT NULL ORDER BY id, key
  ON CONFLICT (case_no, key) DO UPDATE
  SET at = excluded.at, attempts = 0, token = NULL, lease_until = NULL, died = NULL, reason = NULL
  WHERE job.at <> excluded.at OR job.attempts <> 0 OR job.token IS NOT NULL OR job.died IS NOT NULL
  RETURNING case_no, key
),
job_cut AS (
  DELETE FROM {m}.job j USING job_input d
  WHERE d.at IS NULL AND j.case_no = d.no AND j.key = d.key
  RETURNING j.case_no, j.key
),
told AS MATERIALIZED (
  SELECT {m}.schedule(array_agg(d.id), array_agg(d.key), array_agg(d.moment))
  FROM job_set s JOIN job_input d ON d.no = s.case_no AND d.key = s.key HAVING count(*) > 0
),
untold AS MATERIALIZED (
  SELECT {m}.unschedule(array_agg(d.id), array_agg(d.key))
  FROM job_cut s JOIN job_input d ON d.no = s.case_no AND d.key = s.key HAVING count(*) > 0
)
SELECT ord::integer AS ord, (SELECT count(*) FROM told) + (SELECT count(*) FROM untold) AS told
FROM won`

const seriesAt = askedColumns.length + 1

/** Locks the cases of a group and takes numbers for the commits that fit: for each series the last of them. */
const takeNumbers = `
WITH input AS MATERIALIZED (SELECT * FROM ${input(askedColumns)}),
${locks},
fit AS MATERIALIZED (
  SELECT i.ord FROM input i LEFT JOIN standing s ON s.id = i.id
  WHERE coalesce(s.seq, 0) = i.expected AND ${claimHolds} AND ${isNew('s.no')}
),
taken AS (
  INSERT INTO {m}.number AS n (series, last)
  SELECT t.series, count(*) FROM unnest($${seriesAt}::bigint[], $${seriesAt + 1}::text[]) AS t (ord, series)
  JOIN fit f ON f.ord = t.ord GROUP BY t.series ORDER BY t.series COLLATE "C"
  ON CONFLICT (series) DO UPDATE SET last = n.last + excluded.last
  RETURNING series, last
)
SELECT
  (SELECT coalesce(array_agg(ord::integer ORDER BY ord), '{}') FROM fit) AS fit,
  coalesce(array_agg(series), '{}') AS series,
  coalesce(array_agg(last::float8), '{}') AS last
FROM taken`

const giveBack = `
UPDATE {m}.number n SET last = t.last FROM unnest($1::text[], $2::bigint[]) AS t (series, last)
WHERE n.series = t.series`

/** Tells for each commit that was not written where its case stands, whether its claim holds and its command is made. */
const explain = `
SELECT coalesce(c.seq, 0) AS seq, e.seq AS "madeSeq", e.body, encode(e.hash, 'hex') AS hash,
  (i.claim_token IS NULL OR EXISTS (
    SELECT FROM {m}.job j JOIN {m}.cases k ON k.no = j.case_no
    WHERE k.id = i.claim_case AND j.key = i.claim_key AND j.token = i.claim_token
  )) AS "claimHolds"
FROM ${input(askedColumns)}
LEFT JOIN {m}.cases c ON c.id = i.id
LEFT JOIN {m}.entry e ON e.case_no = c.no AND e.command = i.command
ORDER BY i.ord`

/** The statements of a commit. */
export interface CommitStatements {
  readonly writeGroup: Statement
  readonly takeNumbers: Statement
  readonly giveBack: Statement
  readonly explain: Statement
}

/** Prepares the statements of a commit. */
export const commitStatements = (database: Database): CommitStatements => ({
  writeGroup: database.prepare(writeGroup),
  takeNumbers: database.prepare(takeNumbers),
  giveBack: database.prepare(giveBack),
  explain: database.prepare(explain),
})

const tokenPattern = /^\d{1,18}$/

/** What is asked of commits, as the arrays that {@link CommitStatements} take. */
export function askedOf(commits: readonly Commit[]): unknown[][] {
  // A token that this store never gave is held by nobody.
  const token = ({ claim }: Commit): string | null =>
    claim === undefined ? null : tokenPattern.test(claim.token) ? claim.token : '-1'
  return [
    commits.map(({ id }) => id),
    commits.map(({ expectedSeq }) => expectedSeq),
    commits.map(({ command }) => command),
    commits.map(({ claim }) => claim?.case ?? null),
    commits.map(({ claim }) => claim?.key ?? null),
    commits.map(token),
  ]
}

/** The moment the queue engine is told: PostgreSQL knows no year 0. */
export const momentOf = (at: Instant): string => (at < '0001' ? '0001-01-01T00:00:00.000Z' : at)

/** The values of `writeGroup`. */
export function valuesOf(drafts: readonly Draft[]): unknown[][] {
  const jobs = drafts.flatMap((draft, place) =>
    draft.jobs.map(({ key, at }) => ({ ord: place + 1, key, at })),
  )
  return [
    ...askedOf(drafts.map(({ commit }) => commit)),
    ...[...caseColumns, ...entryColumns].map((_, place) => drafts.map(({ row }) => row[place])),
    jobs.map(({ ord }) => ord),
    jobs.map(({ key }) => key),
    jobs.map(({ at }) => at),
    jobs.map(({ at }) => (at === null ? null : momentOf(at))),
  ]
}
