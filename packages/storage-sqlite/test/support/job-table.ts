import type { JobTable, TimeSource } from '@motcua/core'
import { CaseCache } from '../../src/case-cache.js'
import { createReadCase } from '../../src/case-reads.js'
import { prepareJobStatements } from '../../src/job-statements.js'
import { openDatabase } from '../../src/open-database.js'
import { SqliteJobs } from '../../src/sqlite-jobs.js'
import { prepareStatements } from '../../src/statements.js'
import { StoreDoor } from '../../src/store-door.js'
import { createWriteGroup } from '../../src/write-group.js'
import { WriteQueue } from '../../src/write-queue.js'

/** The jobs of a file without the queue over them. */
export function openJobTable(file: string, time: TimeSource): { table: JobTable; close(): void } {
  const { db } = openDatabase({ file })
  const statements = prepareStatements(db)
  const cache = new CaseCache()
  const readCase = createReadCase(statements, cache)
  const parts = { db, file, statements, cache, readCase, onJobsSet: () => undefined }
  const door = new StoreDoor({ db, file, queue: new WriteQueue(createWriteGroup(parts)) })
  const table = new SqliteJobs({ statements: prepareJobStatements(db), time, door })
  return { table, close: () => db.close() }
}
