import { expectFailure, expectSame } from '../../expectation.js'
import { expectConflict } from '../answers.js'
import { chapter } from '../context.js'
import { largeText, oddData } from '../odd-texts.js'

/** How entries follow one another within a case. */
export const ordering = chapter('ordering', {
  'a commit below the place of the case is a conflict with the true seq': async (context) => {
    const { store } = context
    const one = context.dossier()
    for (let count = 0; count < 5; count += 1) await one.append(store)
    for (const expectedSeq of [0, 1, 4]) {
      expectConflict(await store.commit(one.draft({ expectedSeq })), 5)
    }
  },

  'a commit above the place of the case is a conflict with the true seq': async (context) => {
    const { store } = context
    const one = context.dossier()
    await one.append(store)
    for (const expectedSeq of [2, 3, 1000]) {
      expectConflict(await store.commit(one.draft({ expectedSeq })), 1)
    }
  },

  'a conflict leaves the case as it was': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store)
    await one.append(store)
    const before = [await store.load(one.id), await store.journal(one.id)]
    await store.commit(one.draft({ expectedSeq: 1, state: 'result', data: '{"lost":true}' }))
    await store.commit(one.draft({ expectedSeq: 9, state: 'result', data: '{"lost":true}' }))
    const after = [await store.load(one.id), await store.journal(one.id)]
    expectSame('Case and journal are untouched', after, before)
  },

  'each commit replaces definition, state, data and head': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store)
    const next = { definition: 'dossier/confirm-result@2', state: 'result.ready', data: '{"n":2}' }
    const { entry } = await one.append(store, next)
    const stored = { id: one.id, ...next, seq: 2, head: entry.hash }
    expectSame('The case is as last written', (await store.load(one.id))?.stored, stored)
  },

  'the entries of a case stand in the order 1, 2, 3 without gaps': async ({ store, dossier }) => {
    const one = dossier()
    for (let count = 0; count < 120; count += 1) {
      await one.append(store)
      await store.commit(one.draft({ expectedSeq: 0 }))
    }
    const seqs = (await store.journal(one.id)).map(({ seq }) => seq)
    const expected = Array.from({ length: 120 }, (_, index) => index + 1)
    expectSame('The journal counts up', seqs, expected)
  },

  'the journal returns every entry byte for byte': async ({ store, dossier }) => {
    const one = dossier()
    const entries = []
    for (const body of oddData) entries.push((await one.append(store, { body })).entry)
    const journal = await store.journal(one.id)
    expectSame('There are as many entries as commits', journal.length, entries.length)
    for (const [index, entry] of entries.entries()) {
      expectSame('The body is as sealed', journal[index]?.body, entry.body)
      expectSame('The hash is as sealed', journal[index]?.hash, entry.hash)
    }
  },

  'entries and data of a megabyte are kept whole': async ({ store, dossier }) => {
    const one = dossier()
    const text = largeText()
    await one.append(store, { body: text, data: text })
    expectSame('The entry is whole', (await store.journal(one.id))[0]?.body, text)
    expectSame('The data is whole', (await store.load(one.id))?.stored.data, text)
  },

  'an entry out of its turn is refused': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store)
    const before = await store.journal(one.id)
    for (const seq of [1, 3]) {
      const draft = one.draft()
      const write: typeof draft.write = (numbers) => {
        const built = draft.write(numbers)
        return { ...built, entry: { ...built.entry, seq } }
      }
      const act = store.commit({ ...draft, write })
      await expectFailure('The entry after 1 is 2', act, 'invalid-input')
    }
    expectSame('The journal is untouched', await store.journal(one.id), before)
  },
})
