import { expect, test } from 'vitest'
import { instant } from '../model/time.js'
import type { CaseId } from '../model/ids.js'
import type { CaseStore, Commit } from '../ports/case-store.js'
import { memoryStore, sequentialIds } from './index.js'

const opening = (id: CaseId): Commit => ({
  id,
  expectedSeq: 0,
  command: 'open',
  series: ['receipt'],
  write: ([number]) => ({
    entry: { seq: 1, body: `{"number":${number}}`, hash: 'a'.repeat(64) },
    definition: 'dossier@1',
    state: 'intake',
    data: '{}',
    summary: {
      ...{ kind: 'dossier', unit: 'hue', subject: 'confirm-result', state: 'intake' },
      ...{ code: null, title: '', search: '', receivedOn: null, due: null, finishedOn: null },
      ...{ channel: null, judgedBy: null, verdict: null, assignee: null, closed: false },
    },
    jobs: [],
  }),
})

const bodies = async (store: CaseStore, id: CaseId) =>
  (await store.journal(id)).map(({ body }) => body)

test('two stores share nothing', async () => {
  const id = sequentialIds().next(instant('2017-06-01T01:30:00.000Z'))
  const [one, other] = [memoryStore(), memoryStore()]
  await one.commit(opening(id))
  expect(await other.load(id)).toBeNull()
  await other.commit(opening(id))
  expect(await bodies(other, id)).toEqual(['{"number":1}'])
})

test('closing twice is harmless', async () => {
  const store = memoryStore()
  await store.close()
  await expect(store.close()).resolves.toBeUndefined()
})
