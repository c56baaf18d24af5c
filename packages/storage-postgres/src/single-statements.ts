import { caseColumns, type Draft } from './commit-draft.js'
import type { Database } from './database.js'
import type { Statement } from './sql.js'

// The values: $1 the case, $2 the entries it has, $3 the command, the columns of the case, the entry, the jobs.
const firstColumn = 4
const bodyAt = firstColumn + caseColumns.length
const body = `$${bodyAt}::text`
const hash = `decode($${bodyAt + 1}::text, 'hex')`
const jobsAt = bodyAt + 2
const cutAfterSet = jobsAt + 2

const columns = ['seq', 'head', ...caseColumns.map(([name]) => name)].join(', ')
const values = [
  '$2::integer + 1',
  hash,
  ...caseColumns.map(([, type], place) => `$${firstColumn + place}::${type}`),
].join(', ')

const open = `
WITH won AS (
  INSERT INTO {m}.cases (id, ${columns}) VALUES ($1::text, ${values})
  ON CONFLICT (id) DO NOTHING
  RETURNING no
)`

// Whoever waits here for another command is overtaken by its `seq`, once that is committed.
const move = `
WITH won AS (
  UPDATE {m}.cases c SET (${columns}) = ROW(${values})
  WHERE c.id = $1::text AND c.seq = $2::integer
    AND NOT EXISTS (SELECT FROM {m}.entry e WHERE e.case_no = c.no AND e.command = $3::text)
  RETURNING c.no
)`

const note = `
INSERT INTO {m}.entry (case_no, seq, command, body, hash)
SELECT no, $2::integer + 1, $3::text, ${body}, ${hash} FROM won`

/** Sets jobs and tells the queue engine, which knows no year 0. */
const setJobs = `
job_set AS (
  INSERT INTO {m}.job (case_no, key, at)
  SELECT w.no, j.key, j.at
  FROM won w, unnest($${jobsAt}::text[], $${jobsAt + 1}::text[]) AS j (key, at)
  ORDER BY j.key COLLATE "C"
  ON CONFLICT (case_no, key) DO UPDATE
  SET at = excluded.at, attempts = 0, token = NULL, lease_until = NULL, died = NULL, reason = NULL
  WHERE job.at <> excluded.at OR job.attempts <> 0 OR job.token IS NOT NULL OR job.died IS NOT NULL
  RETURNING key, greatest(at, '0001-01-01T00:00:00.000Z')::timestamptz AS moment
),
told AS MATERIALIZED (
  SELECT {m}.schedule(array_agg($1::text), array_agg(key), array_agg(moment)) FROM job_set
  HAVING count(*) > 0
)`

/** Cuts jobs, whose keys stand at a place of the values, and tells the queue engine. */
const cutJobs = (at: number): string => `
job_cut AS (
  DELETE FROM {m}.job WHERE case_no = (SELECT no FROM won) AND key = ANY($${at}::text[])
  RETURNING key
),
untold AS MATERIALIZED (
  SELECT {m}.unschedule(array_agg($1::text), array_agg(key)) FROM job_cut HAVING count(*) > 0
)`

/** Which job changes a statement makes. */
interface Changes {
  readonly sets: boolean
  readonly cuts: boolean
}

function textOf(first: string, { sets, cuts }: Changes): string {
  if (!sets && !cuts) return first + note
  const parts = [first, `noted AS (${note}\n)`]
  const told: string[] = []
  if (sets) {
    parts.push(setJobs)
    told.push('(SELECT count(*) FROM told)')
  }
  if (cuts) {
    parts.push(cutJobs(sets ? cutAfterSet : jobsAt))
    told.push('(SELECT count(*) FROM untold)')
  }
  // The queue engine is told because the count is asked for.
  return `${parts.join(',')}\nSELECT ${told.join(' + ')} AS told FROM won`
}

/** A commit alone, ready to be written. */
export interface SingleWrite {
  /** Comes to one row, or to none when nothing was written. */
  readonly statement: Statement
  readonly values: readonly unknown[]
}

/**
 * Prepares the statements of a commit alone, without a claim: those of a group without what only a group needs, at a
 * fraction of its cost.
 */
export function singleStatements(database: Database): (draft: Draft) => SingleWrite {
  const prepared = (first: string) => {
    const variant = (sets: boolean, cuts: boolean): Statement =>
      database.prepare(textOf(first, { sets, cuts }))
    return {
      plain: variant(false, false),
      sets: variant(true, false),
      cuts: variant(false, true),
      both: variant(true, true),
    }
  }
  const [opens, moves] = [prepared(open), prepared(move)]
  return ({ commit, row, jobs }) => {
    const { plain, sets, cuts, both } = commit.expectedSeq === 0 ? opens : moves
    const values: unknown[] = [commit.id, commit.expectedSeq, commit.command, ...row]
    if (jobs.length === 0) return { statement: plain, values }
    const set = jobs.filter(({ at }) => at !== null)
    const cut = jobs.filter(({ at }) => at === null)
    if (set.length > 0)
      values.push(
        set.map(({ key }) => key),
        set.map(({ at }) => at),
      )
    if (cut.length > 0) values.push(cut.map(({ key }) => key))
    return { statement: cut.length === 0 ? sets : set.length === 0 ? cuts : both, values }
  }
}
