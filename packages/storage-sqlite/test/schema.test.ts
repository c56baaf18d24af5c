import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { sqliteStore } from '@motcua/storage-sqlite'
import { counting, ofUnits } from '../src/tally-cases.js'
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

test.each([
  ['of every unit', ''],
  ['of some units', ofUnits],
] as const)('cases %s are counted from one index, and nothing is sorted', async (_of, units) => {
  const file = join(folder(), 'office.db')
  await sqliteStore({ file }).close()
  const db = new Database(file)
  const values = { kind: 'dossier', from: '2017-06-01', to: '2017-07-01', units: '["hue"]' }
  const plan = db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${counting(units)}`)
    .all(values)
    .map(({ detail }) => detail)
  db.close()
  expect(plan).toContainEqual(
    expect.stringContaining('SEARCH cases USING COVERING INDEX cases_tally'),
  )
  expect(plan.join()).not.toContain('TEMP B-TREE')
})
