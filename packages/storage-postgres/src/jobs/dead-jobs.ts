import type { DeadJob, DeadPage, DeadQuery, JobId } from '@motcua/core'
import { checkLimit, invalid } from '../bounds.js'
import type { Database } from '../database.js'
import { jobStatements } from './job-statements.js'

interface DeadRow extends DeadJob {
  readonly died: string
}

/** The jobs that failed for good. */
export interface DeadJobs {
  readonly list: (query: DeadQuery) => Promise<DeadPage>
  readonly replay: (id: JobId) => Promise<boolean>
}

/** Makes the reads and the replay of dead jobs. */
export function createDeadJobs(database: Database): DeadJobs {
  const { dead, replay } = jobStatements(database)
  return {
    list: async ({ limit, after = '0' }) => {
      checkLimit(limit)
      if (!/^\d{1,18}$/.test(after)) throw invalid('after', after)
      const found = await database.query<DeadRow>(dead, [after, limit + 1])
      const rows = found.slice(0, limit)
      const last = found.length > limit ? rows.at(-1) : undefined
      return {
        jobs: rows.map(({ died: _, ...job }) => job),
        next: last === undefined ? null : last.died,
      }
    },
    replay: async (id) => (await database.query(replay, [id.case, id.key])).length > 0,
  }
}
