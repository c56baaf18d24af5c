import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { sqliteStore } from '@motcua/storage-sqlite'
import { schemaVersion } from '../src/schema/migrate.js'
import { folder } from './support/folder.js'

const frozen = (version: number): string =>
  readFileSync(new URL(`../schema/v${version}.sql`, import.meta.url), 'utf8')

/** The schema as the file itself tells it, with the two marks of its header. */
function schemaOf(file: string): string {
  const db = new Database(file, { readonly: true })
  const statements = db
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
    .pluck()
    .all()
  const marks = ['application_id', 'user_version'].map(
    (name) => `PRAGMA ${name} = ${Number(db.pragma(name, { simple: true }))}`,
  )
  db.close()
  return [...marks, ...statements].map((statement) => `${statement};\n`).join('\n')
}

test('a new store has the frozen schema of the newest version', async () => {
  const file = join(folder(), 'office.db')
  await sqliteStore({ file }).close()
  expect(schemaOf(file)).toBe(frozen(schemaVersion))
})

test('every version has its frozen schema', () => {
  for (let version = 1; version <= schemaVersion; version++) {
    expect(frozen(version)).toContain(`PRAGMA user_version = ${version};`)
  }
})
