import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { sqliteStore } from '@motcua/storage-sqlite'
import { fill, folder, officeFile } from './support/office-file.js'
import { jsonOf, typed } from './support/typed.js'

const bytesOf = (into: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(into).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(into, name)))
        .digest('hex'),
    ]),
  )

/** Changes the file as somebody with a database tool would. */
function tamper(file: string, statement: string, values: readonly unknown[]): void {
  const db = new Database(file)
  db.prepare(statement).run(...values)
  db.close()
}

const copies = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('motcua-verify-'))

describe('motcua journal verify', () => {
  test('finds a sound store sound', async () => {
    const cwd = folder()
    await officeFile(cwd, 3)
    const { exit, out, err } = await typed('journal verify office.db', { cwd })
    expect([exit, out, err]).toEqual([0, '3 hồ sơ, 6 bút toán nhật ký: đúng\n', ''])
  })

  test('changes no byte, and leaves nothing behind', async () => {
    const cwd = folder()
    await officeFile(cwd, 2)
    const before = bytesOf(cwd)
    const others = copies()
    await typed('journal verify office.db', { cwd })
    expect(bytesOf(cwd)).toEqual(before)
    expect(copies().filter((name) => !others.includes(name))).toEqual([])
  })

  test('reads a store that is in use, with what is still in its log', async () => {
    const cwd = folder()
    const store = sqliteStore({ file: join(cwd, 'office.db') })
    await fill(store, 2)
    const before = bytesOf(cwd)
    expect(before).toHaveProperty(['office.db-wal'])
    const { out } = await typed('journal verify office.db --lang en', { cwd })
    expect(out).toBe('2 cases, 4 entries: sound\n')
    expect(bytesOf(cwd)).toEqual(before)
    await store.close()
  })

  test('names the case whose entry was changed', async () => {
    const cwd = folder()
    const [, second = ''] = await officeFile(cwd, 3)
    tamper(
      join(cwd, 'office.db'),
      `UPDATE entry SET body = replace(body, 'Võ Thị Lan', 'Võ Thị Lài')
       WHERE seq = 1 AND case_no = (SELECT no FROM cases WHERE id = ?)`,
      [second],
    )
    const { exit, out } = await typed('journal verify office.db --lang en', { cwd })
    expect(exit).toBe(1)
    const [head, fault, ...rest] = out.trimEnd().split('\n')
    expect(head).toBe(`${second} dossier PY01-170601-0002`)
    expect(fault).toMatch(/^ {2}\S.*: .*journal-broken/)
    expect(rest.at(-1)).toBe('1 of 3 cases does NOT hold')
  })

  test('notices stored data that the journal does not fold to', async () => {
    const cwd = folder()
    const [first = ''] = await officeFile(cwd, 2)
    tamper(join(cwd, 'office.db'), `UPDATE cases SET state = 'closed' WHERE id = ?`, [first])
    const answer = await typed('journal verify office.db --json', { cwd })
    expect(answer.exit).toBe(1)
    expect(jsonOf(answer)).toMatchObject({
      sound: false,
      cases: 2,
      entries: 4,
      faulty: [{ case: first, kind: 'dossier', faults: [{ path: 'state' }] }],
    })
  })

  test('goes on after a case that cannot even be read', async () => {
    const cwd = folder()
    const [first = ''] = await officeFile(cwd, 2)
    tamper(join(cwd, 'office.db'), `UPDATE cases SET data = '{' WHERE id = ?`, [first])
    const answer = await typed('journal verify office.db --json', { cwd })
    expect(jsonOf(answer)).toMatchObject({ cases: 2, faulty: [{ case: first }] })
  })

  test('looks at one case alone', async () => {
    const cwd = folder()
    const [first = '', second = ''] = await officeFile(cwd, 2)
    tamper(join(cwd, 'office.db'), `UPDATE cases SET state = 'closed' WHERE id = ?`, [first])
    expect((await typed(`journal verify office.db --case ${second}`, { cwd })).exit).toBe(0)
    expect((await typed(`journal verify office.db --case ${first}`, { cwd })).exit).toBe(1)
    const unknown = await typed('journal verify office.db --case nobody --lang en', { cwd })
    expect(unknown.exit).toBe(2)
  })

  test('decides under the regime of the host', async () => {
    const cwd = folder()
    await officeFile(cwd, 1)
    const host = join(import.meta.dirname, 'regimes/first-procedure.ts')
    const { exit, out } = await typed(`journal verify office.db --regime ${host}`, { cwd })
    expect(exit).toBe(1)
    expect(out).toContain('unknown-definition')
    expect(out).toMatch(/KHÔNG khớp nhật ký\n.*đưa chế độ của cơ quan bằng --regime\.\n$/)
  })

  test('shows how far it went on a terminal, and wipes it out', async () => {
    const cwd = folder()
    await officeFile(cwd, 25)
    const { err } = await typed('journal verify office.db --lang en', { cwd, columns: 80 })
    expect(err).toMatch(/^\rVerified 25…\r +\r$/)
  })
})

describe('motcua journal verify refuses', () => {
  const refused = async (name: string, cwd: string) => {
    const { exit, out, err } = await typed(`journal verify ${name} --json`, { cwd })
    const { error } = JSON.parse(err) as { error: { code: string } }
    return { exit, out, code: error.code }
  }

  test('a file that is not there, and does not make it', async () => {
    const cwd = folder()
    expect(await refused('office.db', cwd)).toEqual({ exit: 3, out: '', code: 'store-missing' })
    expect(readdirSync(cwd)).toEqual([])
  })

  test('a file that is no store, and leaves it as it is', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'letter.txt'), 'Kính gửi: Chi cục Thi hành án dân sự')
    const before = bytesOf(cwd)
    expect(await refused('letter.txt', cwd)).toEqual({ exit: 3, out: '', code: 'store-corrupt' })
    expect(bytesOf(cwd)).toEqual(before)
    const { err } = await typed('journal verify letter.txt', { cwd })
    expect(err).toContain(`: ${join(cwd, 'letter.txt')}\n`)
    expect(err).not.toContain('motcua-verify-')
  })
})
