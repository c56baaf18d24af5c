import Database from 'better-sqlite3'
import { MotcuaError, type ErrorCode } from '@motcua/core'

const openCodes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_BUSY', 'store-locked'],
  ['SQLITE_LOCKED', 'store-locked'],
  ['SQLITE_NOTADB', 'store-corrupt'],
  ['SQLITE_CORRUPT', 'store-corrupt'],
  ['SQLITE_ERROR', 'store-corrupt'],
  ['SQLITE_READONLY', 'store-read-only'],
  ['SQLITE_CANTOPEN', 'store-read-only'],
  ['SQLITE_PERM', 'store-read-only'],
]

type SqliteError = InstanceType<typeof Database.SqliteError>

const isSqliteError = (error: unknown): error is SqliteError =>
  error instanceof Database.SqliteError

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error

const coded = (code: ErrorCode, file: string, cause: SqliteError): MotcuaError =>
  new MotcuaError(code, { field: 'file', got: `${cause.code} (${cause.message}): ${file}`, cause })

/** The coded form of what SQLite said while a store was opened; anything else is returned as it is. */
export function openFailure(error: unknown, file: string): unknown {
  if (isSystemError(error)) return writeFailure(error, file)
  if (!isSqliteError(error)) return error
  const known = openCodes.find(([prefix]) => error.code.startsWith(prefix))
  return coded(known?.[1] ?? 'store-failed', file, error)
}

/** The coded form of what SQLite said while a store was read; anything else is returned as it is. */
export function readFailure(error: unknown, file: string): unknown {
  if (!isSqliteError(error)) return error
  const damaged = /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code)
  return coded(damaged ? 'store-corrupt' : 'store-failed', file, error)
}

/** The coded form of a write that broke the store, whatever was thrown. */
export function writeFailure(error: unknown, file: string): MotcuaError {
  if (isSqliteError(error)) return coded('store-failed', file, error)
  return new MotcuaError('store-failed', { field: 'file', got: file, cause: error })
}

/**
 * True when a statement failed by its own values and the store is unharmed: the values broke a constraint,
 * were too big, or could not be bound at all.
 */
export const isOwnFault = (error: unknown): boolean =>
  !isSqliteError(error) || /^SQLITE_(?:CONSTRAINT|TOOBIG|MISMATCH|RANGE)/.test(error.code)
