import { expectSame } from '../../expectation.js'
import { expectCommitted, expectConflict } from '../answers.js'
import { chapter } from '../context.js'
import { oddData } from '../odd-texts.js'

/** How a case comes into the store. */
export const opening = chapter('opening', {
  'a case that was never opened is null and has no journal': async ({ store, dossier }) => {
    const other = dossier()
    await other.append(store, { command: 'open' })
    const { id } = dossier()
    expectSame('The store knows no such case', await store.load(id), null)
    expectSame('Nor by the command of another', await store.load(id, 'open'), null)
    expectSame('It has no journal', await store.journal(id), [])
  },

  'an opened case is read back byte for byte': async ({ store, dossier }) => {
    for (const data of oddData) {
      const one = dossier()
      const draft = { data, state: 'intake.checking', definition: 'dossier/xác-nhận@2' }
      const { entry } = await one.append(store, draft)
      const stored = { id: one.id, ...draft, seq: 1, head: entry.hash }
      expectSame('The case is as written', await store.load(one.id), { stored, repeated: null })
    }
  },

  'a commit is answered with what its write built': async ({ store, dossier }) => {
    const one = dossier()
    const draft = one.draft({ series: ['receipt'], jobs: [{ key: 'wake', at: null }] })
    const write = expectCommitted(await store.commit(draft))
    expectSame('The answer holds the write', write, draft.write([1]))
  },

  'opening a case that is open is a conflict': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { data: '{"first":true}' })
    const before = await store.load(one.id)
    const again = one.draft({ expectedSeq: 0, data: '{"first":false}' })
    expectConflict(await store.commit(again), 1)
    expectSame('The case stands as first opened', await store.load(one.id), before)
  },

  'a commit past the opening of an unknown case is a conflict at 0': async ({ store, dossier }) => {
    const one = dossier()
    expectConflict(await store.commit(one.draft({ expectedSeq: 3 })), 0)
    expectSame('No case is made', await store.load(one.id), null)
  },

  'cases of neighbouring ids are kept apart': async ({ store, dossier }) => {
    const [one, other] = [dossier(), dossier()]
    await one.append(store, { data: '{"of":"one"}' })
    await other.append(store, { data: '{"of":"other"}' })
    await other.append(store, { data: '{"of":"other"}' })
    const [first, second] = [await store.load(one.id), await store.load(other.id)]
    expectSame('The one keeps its data', first?.stored.data, '{"of":"one"}')
    expectSame('The one keeps its place', first?.stored.seq, 1)
    expectSame('The other keeps its place', second?.stored.seq, 2)
    expectSame('The one has its entry alone', (await store.journal(one.id)).length, 1)
  },
})
