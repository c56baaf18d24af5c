import { availableParallelism, cpus, totalmem } from 'node:os'
import { statfsSync } from 'node:fs'
import Database from 'better-sqlite3'

const fileSystems = new Map([
  [0xef53, 'ext4'],
  [0x58465342, 'XFS'],
  [0x9123683e, 'Btrfs'],
  [0x01021994, 'tmpfs (no disk!)'],
  [0x794c7630, 'overlayfs'],
])

const sqliteVersion = (): string => {
  const db = new Database(':memory:')
  try {
    return String(db.prepare('SELECT sqlite_version()').pluck().get())
  } finally {
    db.close()
  }
}

/** The machine and the versions a run was made on, without its name. */
export function describeMachine(data: string): string {
  const model = (cpus()[0]?.model ?? 'unknown').replace(/\s+/g, ' ').trim()
  const memory = `${String(Math.round(totalmem() / 2 ** 30))} GiB`
  const files = fileSystems.get(statfsSync(data).type) ?? 'another file system'
  return [
    `${availableParallelism()} virtual cores (${model}), ${memory}, ${files}`,
    `Node ${process.versions.node}, SQLite ${sqliteVersion()}`,
  ].join('; ')
}
