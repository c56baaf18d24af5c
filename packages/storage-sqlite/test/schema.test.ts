import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sqliteStore } from '@motcua/storage-sqlite'
import { schemaVersion } from '../src/schema/migrate.js'
import { folder } from './support/folder.js'
import { schemaOf } from './support/schema-of.js'

const frozen = (version: number): string =>
  readFileSync(new URL(`../schema/v${version}.sql`, import.meta.url), 'utf8')

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
