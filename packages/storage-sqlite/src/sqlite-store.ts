import { MotcuaError, type CaseStore } from '@motcua/core'
import { backupDatabase } from './backup-database.js'
import { CaseCache } from './case-cache.js'
import { createCaseReads, createReadCase } from './case-reads.js'
import { CommitQueue } from './commit-queue.js'
import { openDatabase, type OpenDatabase, type SqliteStoreOptions } from './open-database.js'
import { openFailure, readFailure } from './sqlite-errors.js'
import { prepareStatements } from './statements.js'
import { createWriteGroup } from './write-group.js'

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
  /** Told the size of every group of commits after its COMMIT. */
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

/** Opens a store that tests can watch. */
export function openStore(options: SqliteStoreOptions, watch: StoreWatch = {}): SqliteStore {
  const opened = openDatabase(options)
  const { db, file } = opened
  const statements = begin(opened, () => prepareStatements(db))
  const cache = new CaseCache()
  const readCase = createReadCase(statements, cache)
  const reads = createCaseReads(db, statements, readCase)
  const parts = { db, file, statements, cache, readCase, ...watch }
  const queue = begin(opened, () => new CommitQueue(createWriteGroup(parts)))
  const backups = new Set<Promise<void>>()
  let closing: Promise<void> | undefined

  const assertOpen = (): void => {
    if (closing) throw new MotcuaError('store-closed', { field: 'file', got: file })
  }
  const reading = <T>(read: () => T): T => {
    assertOpen()
    if (db.inTransaction && queue.failure) throw queue.failure
    try {
      return read()
    } catch (error) {
      throw readFailure(error, file)
    }
  }
  const release = async (): Promise<void> => {
    await queue.idle()
    await Promise.allSettled(backups)
    db.close()
  }

  return {
    load: async (id, command) => reading(() => reads.load(id, command)),
    commit: async (commit) => {
      assertOpen()
      if (queue.failure) throw queue.failure
      return queue.push(commit)
    },
    journal: async (id) => reading(() => reads.journal(id)),
    find: async (query) => reading(() => reads.find(query)),
    dueJobs: async (until, limit) => reading(() => reads.dueJobs(until, limit)),
    close: () => (closing ??= release()),
    backup: async (toFile) => {
      assertOpen()
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
