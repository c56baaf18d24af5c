import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { sqliteStore } from '@motcua/storage-sqlite'
import { schemaVersion } from '../src/schema/migrate.js'
import { contentOf, folder } from './support/folder.js'
import { startOffice } from './support/process.js'
import { caseNumber, commitOf } from '@motcua/testing/process'

async function storeIn(path: string): Promise<string> {
  const file = join(path, 'office.db')
  const store = sqliteStore({ file })
  const cases = Array.from({ length: 200 }, (_, n) => caseNumber(n))
  await Promise.all(cases.map((id) => store.commit(commitOf({ id, seq: 1, command: 'c' }))))
  await store.close()
  return file
}

/** Opens the file, expects the code, and expects that nothing in its folder changed. */
function expectRefusal(file: string, code: string, create = true): void {
  const path = dirname(file)
  const before = contentOf(path)
  expect(() => sqliteStore({ file, create })).toThrow(
    expect.objectContaining({ name: 'MotcuaError', code, field: 'file' }),
  )
  expect(contentOf(path)).toEqual(before)
}

describe('a file that cannot be opened is refused with its code and left as it was', () => {
  test('a missing folder', () => {
    const path = folder()
    const file = join(path, 'none', 'office.db')
    expect(() => sqliteStore({ file })).toThrow(expect.objectContaining({ code: 'store-missing' }))
    expect(contentOf(path)).toEqual({})
  })

  test('a missing file that is not to be made', () => {
    expectRefusal(join(folder(), 'office.db'), 'store-missing', false)
  })

  test('a folder in the place of the file', () => {
    const path = folder()
    mkdirSync(join(path, 'office.db'))
    expect(() => sqliteStore({ file: join(path, 'office.db') })).toThrow(
      expect.objectContaining({ code: 'store-corrupt' }),
    )
  })

  test.each([
    ['in half', 0.5, 0],
    ['by its last page', 1, -4096],
    ['by half a page', 1, -2048],
    ['by its last byte', 1, -1],
    ['to its first page', 0, 4096],
    ['to a hundred bytes', 0, 100],
    ['to nothing', 0, 0],
  ])('a store cut %s', async (_, share, bytes) => {
    const file = await storeIn(folder())
    const { length } = readFileSync(file)
    truncateSync(file, Math.floor(length * share) + bytes)
    expectRefusal(file, 'store-corrupt')
  })

  test('a text file', () => {
    const file = join(folder(), 'office.db')
    writeFileSync(file, 'Sổ theo dõi hồ sơ\n'.repeat(500))
    expectRefusal(file, 'store-corrupt')
  })

  test.each(['DELETE', 'WAL'])('the %s database of another program', (mode) => {
    const file = join(folder(), 'office.db')
    const db = new Database(file)
    db.pragma(`journal_mode = ${mode}`)
    db.exec('CREATE TABLE theirs (a)')
    db.close()
    expectRefusal(file, 'store-corrupt')
  })

  test.each(['TABLE job', 'INDEX cases_tally'])('a store whose %s is gone', async (what) => {
    const file = await storeIn(folder())
    const db = new Database(file)
    db.exec(`DROP ${what}`)
    db.close()
    expectRefusal(file, 'store-corrupt')
  })

  test('a store with any one page overwritten is refused by a code or opens, and is let go', async () => {
    const path = folder()
    const good = readFileSync(await storeIn(path))
    for (let start = 4096; start < good.length; start += 4096) {
      const file = join(path, `page-${start / 4096}.db`)
      writeFileSync(file, Buffer.from(good).fill(0x41, start, start + 4000))
      for (let opening = 0; opening < 2; opening++) {
        try {
          await sqliteStore({ file }).close()
        } catch (error) {
          expect(error).toMatchObject({ name: 'MotcuaError', code: 'store-corrupt' })
        }
      }
    }
  })

  test('a store of a newer version', async () => {
    const file = await storeIn(folder())
    const db = new Database(file)
    db.pragma(`user_version = ${schemaVersion + 1}`)
    db.close()
    expectRefusal(file, 'store-newer')
  })
})

describe('a store has one process', () => {
  test('a second process is turned away at once, and let in when the first is dead', async () => {
    const file = await storeIn(folder())
    const office = startOffice(['hold', file])
    await office.says('ready')
    const started = performance.now()
    expectRefusal(file, 'store-locked')
    expect(performance.now() - started).toBeLessThan(1000)
    office.process.kill('SIGKILL')
    await office.ended()
    await sqliteStore({ file }).close()
  })

  test('a second opening in the same process is turned away and does not drop the lock', async () => {
    const file = await storeIn(folder())
    const store = sqliteStore({ file })
    expect(() => sqliteStore({ file })).toThrow(expect.objectContaining({ code: 'store-locked' }))
    expect(await startOffice(['probe', file]).ended()).toEqual(['refused store-locked'])
    await store.close()
    expect(await startOffice(['probe', file]).ended()).toEqual(['ready'])
  })

  test('two processes that start on a new file end with one of them in', async () => {
    const file = join(folder(), 'office.db')
    const offices = [startOffice(['hold', file]), startOffice(['hold', file])]
    const answers = await Promise.all(
      offices.map((office) =>
        office.says('ready').catch(async () => (await office.ended()).join()),
      ),
    )
    for (const office of offices) office.process.kill('SIGKILL')
    await Promise.all(offices.map((office) => office.ended()))
    expect(answers.toSorted()).toEqual(['ready', 'refused store-locked'])
  })
})

describe('what may not be written is refused', () => {
  // Permission bits do not bind root, so root lets an ordinary user (nobody) try.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {}
  const refusal = async (file: string): Promise<readonly string[]> =>
    startOffice(['probe', file], nobody).ended()

  test('a read-only file', async () => {
    const path = folder()
    const file = await storeIn(path)
    chmodSync(path, 0o777)
    chmodSync(file, 0o444)
    const before = contentOf(path)
    expect(await refusal(file)).toEqual(['refused store-read-only'])
    expect(contentOf(path)).toEqual(before)
  })

  test('a read-only folder', async () => {
    const path = folder()
    const file = await storeIn(path)
    chmodSync(file, 0o666)
    chmodSync(path, 0o555)
    const before = contentOf(path)
    expect(await refusal(file)).toEqual(['refused store-read-only'])
    expect(await refusal(join(path, 'new.db'))).toEqual(['refused store-read-only'])
    expect(contentOf(path)).toEqual(before)
    chmodSync(path, 0o755)
  })
})
