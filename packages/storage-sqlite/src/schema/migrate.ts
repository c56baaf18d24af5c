import type { Database } from 'better-sqlite3'
import { v1 } from './v1.js'
import { v2 } from './v2.js'
import { v3 } from './v3.js'

/** Marks the file as a Motcua store: `MOTC` in ASCII. */
export const applicationId = 0x4d4f5443

const versions: readonly string[] = [v1, v2, v3]

/** The schema version this code writes. */
export const schemaVersion = versions.length

/** Brings the schema from the file's version to ours in one transaction; does nothing when it is there. */
export function migrate(db: Database, from: number): void {
  if (from === schemaVersion) return
  db.transaction(() => {
    for (const step of versions.slice(from)) db.exec(step)
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${schemaVersion}`)
  }).immediate()
}
