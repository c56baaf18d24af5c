import type { CaseStore } from '@motcua/core'
import { ExpectationError, expectSame } from '../../expectation.js'
import { chapter } from '../context.js'
import type { Dossier } from '../dossier.js'
import { oddData } from '../odd-texts.js'

/** Asks that what is recalled, if anything is, is the case as loaded. */
async function expectAsLoaded(store: CaseStore, { id }: Dossier): Promise<void> {
  const loaded = await store.load(id)
  const recalled = store.recall?.(id)
  if (recalled !== undefined) expectSame('It is the case as loaded', recalled, loaded?.stored)
}

/** The place a case is recalled at; 0 when it is not. */
const placeOf = (store: CaseStore, { id }: Dossier): number => store.recall?.(id)?.seq ?? 0

/** What a store remembers without asking. It may always remember nothing: then these promises are kept. */
export const recall = chapter('recall', {
  'a case never seen is not recalled': async ({ store, dossier }) => {
    await dossier().append(store)
    expectSame('It is unknown', store.recall?.(dossier().id), undefined)
  },

  'a case is recalled as it was last committed, byte for byte': async ({ store, dossier }) => {
    for (const data of oddData) {
      const one = dossier()
      await one.append(store, { data, state: 'intake.checking' })
      await expectAsLoaded(store, one)
      await one.append(store, { data, definition: 'dossier/xác-nhận@2' })
      await expectAsLoaded(store, one)
    }
  },

  'a case is not recalled as it was never committed': async ({ store, dossier }) => {
    const one = dossier()
    const unwritten = () => {
      throw new Error('unwritten')
    }
    await store.commit({ ...one.draft(), write: unwritten }).catch(() => undefined)
    expectSame('It is unknown', store.recall?.(one.id), undefined)
    await one.append(store)
    await store.commit(one.draft({ expectedSeq: 7, data: '{"lost":true}' }))
    await store.commit({ ...one.draft(), write: unwritten }).catch(() => undefined)
    await expectAsLoaded(store, one)
  },

  'a case is not recalled before its commit is answered': async (context) => {
    const { store, dossier, patience } = context
    const one = dossier()
    await one.append(store)
    for (let seq = 1; seq <= 20; seq += 1) {
      const commit = one.append(store)
      let answered = false
      const note = () => {
        answered = true
      }
      commit.then(note, note)
      await patience.until('It is answered', async () => {
        const place = placeOf(store, one)
        const kept = (await store.load(one.id))?.stored.seq ?? 0
        if (place > kept) throw new ExpectationError('What is recalled is kept', kept, place)
        return answered
      })
      await commit
    }
  },
})
