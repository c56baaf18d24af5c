import type { CaseStore } from '@motcua/core'
import { ExpectationError, expectSame } from '../../expectation.js'
import { countAnswers } from '../answers.js'
import { chapter } from '../context.js'
import type { Dossier } from '../dossier.js'

/** Adds a mark to the data of the case, reading it anew after each conflict. */
async function addMark(store: CaseStore, one: Dossier, mark: string): Promise<void> {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const { seq = 0, data = '' } = (await store.load(one.id))?.stored ?? {}
    const draft = one.draft({ expectedSeq: seq, data: data.replace('"}', `${mark}"}`) })
    if ((await store.commit(draft)).status === 'committed') return
  }
  throw new ExpectationError('A writer that retries gets through', 'committed', 'conflicts only')
}

/** Many tasks at once. */
export const concurrency = chapter('concurrency', {
  'of a hundred simultaneous appends to a case one is committed': async (context) => {
    const { store } = context
    const one = context.dossier()
    await one.append(store)
    const sendings = Array.from({ length: 100 }, () => store.commit(one.draft()))
    const answers = await Promise.all(sendings)
    expectSame('One is committed', countAnswers(answers), { committed: 1, conflict: 99 })
    const journal = await store.journal(one.id)
    const [winner] = answers.flatMap((answer) =>
      answer.status === 'committed' ? [answer.write] : [],
    )
    expectSame('The journal has the entry of the winner', journal[1], winner?.entry)
    expectSame('And no more', journal.length, 2)
    const head = (await store.load(one.id))?.stored.head
    expectSame('The case has the head of the winner', head, winner?.entry.hash)
  },

  'of a hundred simultaneous openings of a case one is committed': async (context) => {
    const { store } = context
    const one = context.dossier()
    const sendings = Array.from({ length: 100 }, () => store.commit(one.draft()))
    const answers = await Promise.all(sendings)
    expectSame('One is committed', countAnswers(answers), { committed: 1, conflict: 99 })
    expectSame('One entry is made', (await store.journal(one.id)).length, 1)
  },

  'simultaneous commits to many cases are all committed': async ({ store, dossier }) => {
    const dossiers = Array.from({ length: 100 }, dossier)
    const opened = await Promise.all(dossiers.map((one) => store.commit(one.draft())))
    expectSame('All are committed', countAnswers(opened), { committed: 100 })
    const drafts = dossiers.map((one) => one.draft({ expectedSeq: 1 }))
    const moved = await Promise.all(drafts.map((draft) => store.commit(draft)))
    expectSame('All are committed again', countAnswers(moved), { committed: 100 })
    for (const { id } of dossiers) {
      expectSame('Each has its two entries', (await store.journal(id)).length, 2)
    }
  },

  'writers that retry after a conflict lose no update': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { data: '{"marks":""}' })
    const marks = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const writers = marks.map(async (mark) => {
      for (let turn = 0; turn < 10; turn += 1) await addMark(store, one, mark)
    })
    await Promise.all(writers)
    const data = (await store.load(one.id))?.stored.data ?? ''
    const kept = marks.map((mark) => data.replace('marks', '').split(mark).length - 1)
    const ten = marks.map(() => 10)
    expectSame('The data has the ten marks of each writer', kept, ten)
    const places = Array.from({ length: 81 }, (_, index) => index + 1)
    const seqs = (await store.journal(one.id)).map(({ seq }) => seq)
    expectSame('Each made its entry', seqs, places)
  },

  'a load beside commits sees one moment': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store)
    const loads: ReturnType<CaseStore['load']>[] = []
    for (let seq = 2; seq <= 40; seq += 1) {
      const commit = one.append(store, { command: `step.${seq}` })
      loads.push(store.load(one.id, 'step.20'))
      await commit
    }
    for (const loaded of await Promise.all(loads)) {
      const { seq = 0, data } = loaded?.stored ?? {}
      expectSame('Data and place are of one commit', data, JSON.stringify({ seq }))
      const made = (loaded?.repeated ?? null) !== null
      expectSame('The command is made when the place is past it', made, seq >= 20)
    }
  },
})
