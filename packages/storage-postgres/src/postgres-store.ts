import type { CaseStore } from '@motcua/core'
import { CaseCache } from './case-cache.js'
import { createCaseReads } from './case-reads.js'
import { CommitQueue } from './commit-queue.js'
import { Database } from './database.js'
import { createFindCases } from './find-cases.js'
import { createFollowFeed } from './follow-feed.js'
import { PostgresJobs } from './jobs/postgres-jobs.js'
import { openFailure, storeFailure } from './postgres-errors.js'
import { checkOptions, type CheckedOptions, type PostgresStoreOptions } from './postgres-options.js'
import { migrate, verifySchema } from './schema/migrate.js'
import { createTallyCases } from './tally-cases.js'

/** A {@link CaseStore} in a PostgreSQL database. */
export type PostgresStore = CaseStore

async function openDatabase(options: CheckedOptions): Promise<Database> {
  const database = new Database(options)
  try {
    if (options.migrate) await migrate(database)
    else await verifySchema(database)
    return database
  } catch (error) {
    await database.end()
    throw openFailure(error)
  }
}

/**
 * Opens the store in a PostgreSQL database, making its schema when there is none.
 *
 * Any number of processes may have it open. Commits of one event-loop turn share one transaction; each is answered
 * after it is flushed. A lost connection fails the calls under way and no others.
 * @throws `invalid-input`; `store-missing` (no such database, or no schema with `migrate: false`); `store-newer`;
 * `store-read-only`; `store-unsupported`; `store-failed` (no server, no connection in time)
 */
export async function postgresStore(options: PostgresStoreOptions): Promise<PostgresStore> {
  const checked = checkOptions(options)
  const database = await openDatabase(checked)
  const cache = new CaseCache()
  const reads = createCaseReads(database)
  const find = createFindCases(database)
  const tally = createTallyCases(database)
  const follow = createFollowFeed(database)
  const queue = new CommitQueue(database, cache, checked.lanes)
  const jobs = new PostgresJobs(database)
  let closing: Promise<void> | undefined

  const reading = async <T>(read: () => Promise<T>): Promise<T> => {
    database.assertOpen()
    try {
      return await read()
    } catch (error) {
      throw storeFailure(error)
    }
  }
  const close = async (): Promise<void> => {
    database.refuse()
    await queue.close()
    await jobs.close()
    await database.end()
  }

  return {
    jobs,
    load: (id, command) =>
      reading(async () => {
        const loaded = await reads.load(id, command)
        if (loaded !== null) cache.put(loaded.stored)
        return loaded
      }),
    recall: (id) => cache.get(id),
    commit: async (commit) => {
      database.assertOpen()
      return queue.push(commit)
    },
    journal: (id) => reading(() => reads.journal(id)),
    find: (query) => reading(() => find(query)),
    tally: (query) => reading(() => tally(query)),
    follow: (position, limit) => reading(() => follow(position, limit)),
    dueJobs: (until, limit) => reading(() => jobs.rows.due(until, limit)),
    close: () => (closing ??= close()),
  }
}
