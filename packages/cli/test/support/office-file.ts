import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actor, createEngine, instant, type CaseStore } from '@motcua/core'
import { manualTime, sequentialIds } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { sqliteStore } from '@motcua/storage-sqlite'
import { onTestFinished } from 'vitest'

/** A folder of its own for a test, removed afterwards. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'motcua-cli-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** Puts dossiers into a store: each received and accepted at the counter of Tuy Hòa. Gives their ids. */
export async function fill(store: CaseStore, count: number): Promise<readonly string[]> {
  const time = manualTime(instant('2017-06-01T08:30:00+07:00'))
  const office = createEngine({ regime: thads, store, time, ids: sequentialIds() })
  const by = actor('Nguyễn Thị Hoa', { unit: 'phu-yen/tuy-hoa', roles: ['one-stop-officer'] })
  const ids: string[] = []
  for (let number = 0; number < count; number++) {
    const opened = await office.open(
      'dossier',
      {
        ...{ procedure: 'confirm-result', channel: 'counter', applicant: { name: 'Võ Thị Lan' } },
        components: [{ id: 'request', form: 'original' }],
      },
      { by },
    )
    await office.send(opened.id, { type: 'accept' }, { by })
    ids.push(opened.id)
  }
  return ids
}

/** Makes `office.db` in a folder, with so many dossiers. Gives their ids. */
export async function officeFile(into: string, count: number): Promise<readonly string[]> {
  const store = sqliteStore({ file: join(into, 'office.db') })
  const ids = await fill(store, count)
  await store.close()
  return ids
}
