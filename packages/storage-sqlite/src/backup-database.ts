import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import { MotcuaError } from '@motcua/core'
import { writeFailure } from './sqlite-errors.js'

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

let copies = 0

/**
 * Copies the database while it is in use. The copy is made beside its place under another name and moved there
 * when it is whole and flushed, so that a file of that name is always a complete backup.
 */
export async function backupDatabase(db: Database, toFile: string): Promise<void> {
  if (typeof toFile !== 'string' || toFile.trim() === '') {
    throw new MotcuaError('invalid-input', { field: 'toFile', got: typeof toFile })
  }
  const target = resolve(toFile)
  const folder = dirname(target)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new MotcuaError('store-missing', { field: 'toFile', got: `no such folder: ${folder}` })
  }
  if (existsSync(target)) {
    throw new MotcuaError('invalid-input', { field: 'toFile', got: `file exists: ${target}` })
  }
  copies += 1
  const partial = `${target}.partial-${process.pid}-${copies}`
  rmSync(partial, { force: true })
  try {
    await db.backup(partial)
    await flush(partial)
    renameSync(partial, target)
    await flush(folder)
  } catch (error) {
    rmSync(partial, { force: true })
    throw writeFailure(error, target)
  }
}
