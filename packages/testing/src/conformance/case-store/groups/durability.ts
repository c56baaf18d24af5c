import { instant } from '@motcua/core'
import { expectSame } from '../../expectation.js'
import { expectAllCommitted, expectRepeated } from '../answers.js'
import { chapter } from '../context.js'
import { oddData } from '../odd-texts.js'

const soon = instant('2017-06-02T01:00:00.000Z')

/** What was answered `committed` is there when the store is opened again. */
export const durability = chapter(
  'durability',
  {
    'a committed case is there after reopening, byte for byte': async ({
      store,
      dossier,
      reopen,
    }) => {
      const dossiers = oddData.map(() => dossier())
      for (const [index, one] of dossiers.entries()) {
        const text = oddData[index] ?? ''
        await one.append(store, { data: text, body: text, jobs: [{ key: 'wake', at: soon }] })
        await one.append(store, { data: text })
      }
      const before = []
      for (const { id } of dossiers) before.push(await store.load(id), await store.journal(id))
      const lists = [
        await store.find({ order: 'opened', limit: 99 }),
        await store.dueJobs(soon, 99),
      ]
      const again = await reopen()
      const after = []
      for (const { id } of dossiers) after.push(await again.load(id), await again.journal(id))
      expectSame('Cases and journals are as before', after, before)
      const now = [await again.find({ order: 'opened', limit: 99 }), await again.dueJobs(soon, 99)]
      expectSame('Lists and jobs are as before', now, lists)
    },

    'commits under way at the closing are there after reopening': async (context) => {
      const { store, dossier } = context
      const dossiers = Array.from({ length: 20 }, dossier)
      const commits = Promise.allSettled(dossiers.map((one) => store.commit(one.draft())))
      const again = await context.reopen()
      expectAllCommitted(await commits)
      for (const { id } of dossiers) {
        expectSame('Each is there', (await again.load(id))?.stored.seq, 1)
      }
    },

    'numbers go on after reopening': async ({ store, dossier, reopen }) => {
      await dossier().append(store, { series: ['receipt', 'receipt'] })
      const again = await reopen()
      const draft = dossier().draft({ series: ['receipt'] })
      const answer = await again.commit(draft)
      const expected = { status: 'committed', write: draft.write([3]) }
      expectSame('The next number is given', answer, expected)
    },

    'a command sent again after reopening is repeated': async ({ store, dossier, reopen }) => {
      const one = dossier()
      const { entry } = await one.append(store, { command: 'open' })
      const again = await reopen()
      expectSame('A load knows it', (await again.load(one.id, 'open'))?.repeated, entry)
      expectRepeated(await again.commit(one.draft({ command: 'open' })), entry)
    },
  },
  'reopen',
)
