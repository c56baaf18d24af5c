import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { actor, createEngine, instant } from '@motcua/core'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'

const folder = mkdtempSync(join(tmpdir(), 'motcua-first-hour-'))

const run = (file: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', '-C', '@motcua/source', file], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })

describe('the first hour', () => {
  let received = ''
  let settled = ''
  beforeAll(() => {
    for (const file of ['procedure.ts', 'office.ts', 'receive.ts', 'settle.ts'])
      copyFileSync(join(import.meta.dirname, file), join(folder, file))
    symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'))
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    received = run('receive.ts')
    settled = run('settle.ts')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('receives a dossier of a procedure of its own, its day explained', () => {
    expect(received).toContain('DL00-260806-0001 is due on 2026-08-10:')
    expect(received).toContain('2026-08-10  Working day 2 of 2')
  })

  it('tells what may be done, and why the rest may not', () => {
    expect(received).toContain('handOver: yes')
    expect(received).toContain('stop: The procedure names no ground for stopping.')
  })

  it('leaves the slip for the applicant', () => {
    const slip = readFileSync(join(folder, 'receipt.html'), 'utf8')
    expect(slip).toContain('Cấp bản sao tài liệu')
    expect(slip).toContain('DL00-260806-0001')
  })

  it('finds the dossier in the file that afternoon, and ends it', () => {
    expect(settled).toContain('Phạm Quốc Bảo  approve → result.ready')
    expect(settled).toContain('Nguyễn Thị Hoa  returnResult → closed.returned')
  })
})

// #region late-dossier
test('a late dossier is noted as late', async () => {
  const time = manualTime(instant('2026-08-06T09:15:00+07:00'))
  const store = memoryStore({ time })
  const office = createEngine({ regime: thads, store, time, ids: sequentialIds() })
  const officer = actor('Nguyễn Thị Hoa', { unit: 'dak-lak', roles: ['one-stop-officer'] })
  const request = {
    procedure: 'confirm-result',
    channel: 'counter',
    applicant: { name: 'Võ Thị Lan' },
    components: [{ id: 'request', form: 'original' }],
  }
  const opened = await office.open('dossier', request, { by: officer })
  const { due } = await office.send(opened.id, { type: 'accept' }, { by: officer })
  expect(due?.date).toBe('2026-08-11')

  time.set(instant('2026-08-12T08:00:00+07:00'))
  await office.pump() // what a running engine does by itself
  const journal = await office.journal(opened.id)
  expect(journal.map(({ command }) => command.id)).toContainEqual(expect.stringContaining('lapse'))
})
// #endregion late-dossier
