import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, type BigIntStats } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { MotcuaError } from '@motcua/core'

/** A copy of a SQLite store, in a folder of its own that only this user may enter. */
export interface CopiedStore {
  readonly file: string
  /** Removes it. Without this call it is removed when the process ends. */
  readonly remove: () => void
}

type Seen = BigIntStats | undefined

const seen = (path: string): Seen => statSync(path, { bigint: true, throwIfNoEntry: false })

const unchanged = (before: Seen, after: Seen): boolean =>
  before?.size === after?.size && before?.mtimeNs === after?.mtimeNs && before?.ino === after?.ino

const parts = ['', '-wal']

/** Copies the file and its log; false when either was written meanwhile, so that they may not belong together. */
function copyOnce(file: string, into: string): boolean {
  const before = parts.map((part) => seen(file + part))
  for (const part of parts) {
    if (existsSync(file + part)) copyFileSync(file + part, into + part)
    else rmSync(into + part, { force: true })
  }
  return parts.every((part, index) => unchanged(before[index], seen(file + part)))
}

const attempts = 5

/**
 * Copies a store to look at, so that nothing of the original changes: not a byte, no log, no lock, no file beside it.
 * @throws `store-missing`; `store-locked` when the file is written all the time; what the system says of a full disk
 */
export function copiedStore(file: string): CopiedStore {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new MotcuaError('store-missing', { field: 'store', got: `no such file: ${file}` })
  }
  const folder = mkdtempSync(join(tmpdir(), 'motcua-verify-'))
  const remove = (): void => {
    process.off('exit', remove)
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', remove)
  const into = join(folder, basename(file))
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (copyOnce(file, into)) return { file: into, remove }
    }
  } catch (error) {
    remove()
    throw error
  }
  remove()
  const got = `${file} is written while it is copied; verify a backup of it`
  throw new MotcuaError('store-locked', { field: 'store', got })
}
