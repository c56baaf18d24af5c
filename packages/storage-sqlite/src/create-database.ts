import { closeSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { migrate } from './schema/migrate.js'

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Makes an empty store under another name and gives it its own name when it is whole, so that a crash leaves no
 * half-made store and two processes starting at once end with one file.
 */
export function createDatabase(file: string): void {
  const draft = `${file}.new-${process.pid}`
  rmSync(draft, { force: true })
  try {
    const db = new Database(draft)
    try {
      db.pragma('synchronous = FULL')
      migrate(db, 0)
    } finally {
      db.close()
    }
    linkSync(draft, file)
  } catch (error) {
    if (!isTaken(error)) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  flushFolder(dirname(file))
}
