import { accessSync, constants, statSync, type Stats } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { MotcuaError, type TimeSource } from '@motcua/core'
import { createDatabase } from './create-database.js'
import { applicationId, migrate, schemaVersion } from './schema/migrate.js'
import { openFailure } from './sqlite-errors.js'

/** How to open a store; all but `file` have defaults. */
export interface SqliteStoreOptions {
  /** Path of the database file, on a local disk. Its folder must exist. */
  readonly file: string
  /**
   * `full` (default): a commit is flushed to the disk before it is answered, and survives a power cut.
   * `process`: it survives the death of the process only; the last moments before a power cut may be lost.
   */
  readonly durability?: 'full' | 'process'
  /** Make the file when there is none; default true. */
  readonly create?: boolean
  /** The clock leases of jobs run on; default: the clock of the machine. */
  readonly time?: TimeSource
}

const oldestSqlite = [3, 51, 3] as const
const busyMs = 500

/** Pages in the log before it is copied back: 64 MiB. Fewer pauses than 1 commit in 100 at any load measured. */
const logPages = 16_000
const logBytes = 128 * 1024 * 1024

/**
 * Refuses SQLite versions with the write-ahead log reset fault, mended in 3.51.3.
 * @throws `store-unsupported`
 */
export function checkSqliteVersion(version: string): void {
  const parts = version.split('.').map(Number)
  const differs = oldestSqlite.findIndex((least, place) => parts[place] !== least)
  if (differs === -1 || (parts[differs] ?? 0) > (oldestSqlite[differs] ?? 0)) return
  throw new MotcuaError('store-unsupported', {
    field: 'sqlite',
    got: `version ${version}; ${oldestSqlite.join('.')} or later is needed`,
  })
}

const fail = (code: 'store-missing' | 'store-read-only' | 'store-corrupt', got: string): never => {
  throw new MotcuaError(code, { field: 'file', got })
}

const statOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false })

const mayWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Looks at the path without opening the file: closing a descriptor of it would drop SQLite's locks. */
function checkPath(file: string, create: boolean): Stats | undefined {
  const folder = dirname(file)
  if (!statOf(folder)?.isDirectory()) fail('store-missing', `no such folder: ${folder}`)
  const found = statOf(file)
  if (!found && !create) fail('store-missing', `no such file: ${file}`)
  if (found && !found.isFile()) fail('store-corrupt', `not a file: ${file}`)
  if (found && !mayWrite(file)) fail('store-read-only', `file: ${file}`)
  if (!mayWrite(folder)) fail('store-read-only', `folder: ${folder}`)
  return found
}

/** Reads whose file it is and of which version. */
function checkIdentity(db: Database.Database, file: string): number {
  const owner = Number(db.pragma('application_id', { simple: true }))
  const version = Number(db.pragma('user_version', { simple: true }))
  if (owner !== applicationId || version < 1) {
    fail('store-corrupt', `application id ${owner}, not ${applicationId}: ${file}`)
  }
  if (version > schemaVersion) {
    const got = `schema version ${version}, this code knows ${schemaVersion}: ${file}`
    throw new MotcuaError('store-newer', { field: 'file', got })
  }
  return version
}

/** SQLite itself does not notice when part of the last page is missing. A log may hold what the file lacks. */
function checkLength(db: Database.Database, file: string, length: number): void {
  const pages = Number(db.pragma('page_count', { simple: true }))
  const whole = pages * Number(db.pragma('page_size', { simple: true }))
  if (length < whole) fail('store-corrupt', `${length} bytes of ${whole}: ${file}`)
}

type Setting = readonly [name: string, value: string, readBack: string | number]

const lock: Setting = ['locking_mode', 'EXCLUSIVE', 'exclusive']

const settings = (durability: 'full' | 'process'): readonly Setting[] => [
  ['journal_mode', 'WAL', 'wal'],
  durability === 'full' ? ['synchronous', 'FULL', 2] : ['synchronous', 'NORMAL', 1],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['wal_autocheckpoint', String(logPages), logPages],
  ['journal_size_limit', String(logBytes), logBytes],
  ['cache_size', '-65536', -65_536],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'OFF', 0],
  ['trusted_schema', 'OFF', 0],
]

function set(db: Database.Database, [name, value, readBack]: Setting): void {
  db.pragma(`${name} = ${value}`)
  const now: unknown = db.pragma(name, { simple: true })
  if (now === readBack) return
  const got = `${name} stays ${String(now)} instead of ${value}`
  throw new MotcuaError('store-unsupported', { field: 'file', got })
}

const isTimeSource = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'now' in value && typeof value.now === 'function'

const optionFault = (options: SqliteStoreOptions): string | undefined => {
  if (typeof options !== 'object') return 'options'
  const { file, durability, create, time } = options
  if (typeof file !== 'string' || file.trim() === '' || file.includes('\0')) return 'file'
  if (file === ':memory:' || file.startsWith('file:')) return 'file'
  if (durability !== undefined && !['full', 'process'].includes(durability)) return 'durability'
  if (create !== undefined && typeof create !== 'boolean') return 'create'
  if (time !== undefined && !isTimeSource(time)) return 'time'
  return undefined
}

/** An open, locked, configured and migrated database. */
export interface OpenDatabase {
  readonly db: Database.Database
  /** Absolute path. */
  readonly file: string
}

/**
 * Opens the file for this process alone.
 * @throws `invalid-input`, `store-missing`, `store-read-only`, `store-locked`, `store-corrupt`, `store-newer`,
 * `store-failed`, `store-unsupported`
 */
export function openDatabase(options: SqliteStoreOptions): OpenDatabase {
  const fault = optionFault(options)
  if (fault !== undefined) {
    throw new MotcuaError('invalid-input', { field: fault, got: `${fault} is not what it takes` })
  }
  const { durability = 'full', create = true } = options
  const file = resolve(options.file)
  const found = checkPath(file, create)
  const hasLog = (statOf(`${file}-wal`)?.size ?? 0) > 0
  let db: Database.Database | undefined
  try {
    if (!found) createDatabase(file)
    db = new Database(file, { timeout: busyMs, fileMustExist: true })
    // First of all: a database looked into before keeps the shared log index, and the lock is not taken.
    set(db, lock)
    checkSqliteVersion(String(db.prepare('SELECT sqlite_version()').pluck().get()))
    const version = checkIdentity(db, file)
    if (found && !hasLog) checkLength(db, file, found.size)
    for (const setting of settings(durability)) set(db, setting)
    migrate(db, version)
    return { db, file }
  } catch (error) {
    db?.close()
    throw openFailure(error, file)
  }
}
