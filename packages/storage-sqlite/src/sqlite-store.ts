import {
  leasedQueue,
  systemTime,
  type CaseStore,
  type JobQueue,
  type TimeSource,
} from '@motcua/core'
import { backupDatabase } from './backup-database.js'
import { CaseCache } from './case-cache.js'
import { createCaseReads, createReadCase } from './case-reads.js'
import { prepareJobStatements } from './job-statements.js'
import { openDatabase, type OpenDatabase, type SqliteStoreOptions } from './open-database.js'
import { openFailure } from './sqlite-errors.js'
import { SqliteJobs } from './sqlite-jobs.js'
import { prepareStatements } from './statements.js'
import { StoreDoor } from './store-door.js'
import { createWriteGroup } from './write-group.js'
import { WriteQueue } from './write-queue.js'

/** A {@link CaseStore} in one SQLite file. */
export interface SqliteStore extends CaseStore {
  /**
   * Copies the store to a new file while commits go on. The copy holds every commit answered before the call
   * and, of the later ones, the first so many. Resolves when the copy is flushed to the disk.
   * @throws `invalid-input` when the file exists already; `store-missing` when its folder does not;
   * `store-failed` when the copy cannot be written
   */
  backup(toFile: string): Promise<void>
}

/** What tests may watch. */
export interface StoreWatch {
  /** Told the size of every group of writes after its COMMIT. */
  readonly onGroup?: (size: number) => void
}

/** Does the first work on a file; one that cannot be read is let go again. */
function begin<T>({ db, file }: OpenDatabase, work: () => T): T {
  try {
    return work()
  } catch (error) {
    db.close()
    throw openFailure(error, file)
  }
}

/** The jobs of an open file. Its lock is ours, so nobody holds the leases of before: they are free. */
function openJobs(opened: OpenDatabase, door: StoreDoor, time: TimeSource): SqliteJobs {
  return begin(opened, () => {
    const statements = prepareJobStatements(opened.db)
    statements.release.run()
    return new SqliteJobs({ statements, time, door })
  })
}

/** The queue over the jobs; it does not begin on a store that can not be written. */
const queueOf = (table: SqliteJobs, door: StoreDoor): JobQueue => {
  const queue = leasedQueue(table)
  return {
    ...queue,
    run: async (work, options) => {
      door.assertWritable()
      return queue.run(work, options)
    },
  }
}

/** Opens a store that tests can watch. */
export function openStore(options: SqliteStoreOptions, watch: StoreWatch = {}): SqliteStore {
  const opened = openDatabase(options)
  const { db, file } = opened
  const statements = begin(opened, () => prepareStatements(db))
  const cache = new CaseCache()
  const readCase = createReadCase(statements, cache)
  const reads = begin(opened, () => createCaseReads(db, statements, readCase))
  const onJobsSet = (): void => table.ring()
  const parts = { db, file, statements, cache, readCase, onJobsSet, ...watch }
  const queue = begin(opened, () => new WriteQueue(createWriteGroup(parts)))
  const door = new StoreDoor({ db, file, queue })
  const table = openJobs(opened, door, options.time ?? systemTime)
  const backups = new Set<Promise<void>>()
  let closing: Promise<void> | undefined

  const release = async (): Promise<void> => {
    door.shut()
    await queue.idle()
    await Promise.allSettled(backups)
    db.close()
  }

  return {
    load: async (id, command) => door.read(() => reads.load(id, command)),
    recall: (id) => door.read(() => cache.get(id)?.stored),
    commit: async (commit) => door.write((group) => group.apply(commit)),
    journal: async (id) => door.read(() => reads.journal(id)),
    find: async (query) => door.read(() => reads.find(query)),
    tally: async (query) => door.read(() => reads.tally(query)),
    follow: async (position, limit) => door.read(() => reads.follow(position, limit)),
    jobs: queueOf(table, door),
    dueJobs: async (until, limit) => door.read(() => reads.dueJobs(until, limit)),
    close: () => (closing ??= release()),
    backup: async (toFile) => {
      door.assertOpen()
      const work = backupDatabase(db, toFile)
      backups.add(work)
      await work.finally(() => backups.delete(work))
    },
  }
}

/**
 * Opens the store in a SQLite file, for this process alone, making the file when there is none.
 *
 * Commits of one event-loop turn share one transaction and one flush; each is answered after COMMIT.
 * @throws `store-missing`, `store-read-only`, `store-locked` (another process has it open), `store-corrupt`
 * (damaged, or not a store), `store-newer`, `store-failed`, `store-unsupported`, `invalid-input`; the file is not changed then
 */
export const sqliteStore = (options: SqliteStoreOptions): SqliteStore => openStore(options)
