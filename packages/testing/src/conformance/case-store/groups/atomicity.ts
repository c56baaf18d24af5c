import { instant, type CaseStore, type Commit } from '@motcua/core'
import { expectSame, failureOf } from '../../expectation.js'
import { countAnswers, expectCommitted, numbersOf } from '../answers.js'
import { chapter } from '../context.js'
import type { Dossier, Draft } from '../dossier.js'

const soon = instant('2017-06-02T01:00:00.000Z')

const rich: Draft = {
  series: ['receipt'],
  state: 'result.ready',
  summary: { search: 'lost words', closed: true },
  jobs: [{ key: 'wake', at: soon }],
}

const failing = (commit: Commit, error: Error): Commit => ({
  ...commit,
  write: () => {
    throw error
  },
})

async function everythingOf(store: CaseStore, { id }: Dossier): Promise<unknown> {
  return {
    loaded: await store.load(id),
    journal: await store.journal(id),
    rows: (await store.find({ order: 'opened', limit: 1000 })).rows,
    jobs: await store.dueJobs(soon, 100),
  }
}

const nextReceipt = async (store: CaseStore, probe: Dossier): Promise<unknown> =>
  numbersOf(await probe.append(store, { series: ['receipt'] }))

/** A commit is whole or absent. */
export const atomicity = chapter('atomicity', {
  'a commit stores entry, state, summary, number and job together': async (context) => {
    const { store } = context
    const one = context.dossier()
    const { entry, definition, data, summary } = await one.append(store, rich)
    const { state } = summary
    const stored = { id: one.id, definition, seq: 1, head: entry.hash, state, data }
    expectSame('All parts are there', await everythingOf(store, one), {
      loaded: { stored, repeated: null },
      journal: [entry],
      rows: [{ ...summary, id: one.id }],
      jobs: [{ case: one.id, key: 'wake', at: soon }],
    })
    const next = await nextReceipt(store, context.dossier())
    expectSame('The number is taken', next, [2])
  },

  'an opening whose write throws leaves nothing': async ({ store, dossier }) => {
    const one = dossier()
    await failureOf(store.commit(failing(one.draft(rich), new Error('refused in write'))))
    const nothing = { loaded: null, journal: [], rows: [], jobs: [] }
    expectSame('Nothing is left', await everythingOf(store, one), nothing)
    expectSame('No number is taken', await nextReceipt(store, dossier()), [1])
  },

  'an append whose write throws leaves the case as it was': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { jobs: [{ key: 'remind', at: soon }] })
    const before = await everythingOf(store, one)
    await failureOf(store.commit(failing(one.draft(rich), new Error('refused in write'))))
    expectSame('Nothing is changed', await everythingOf(store, one), before)
    expectSame('No number is taken', await nextReceipt(store, dossier()), [1])
  },

  'an append at the wrong place leaves the case as it was': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { jobs: [{ key: 'remind', at: soon }] })
    const before = await everythingOf(store, one)
    await store.commit(one.draft({ ...rich, expectedSeq: 0 }))
    await store.commit(one.draft({ ...rich, expectedSeq: 2 }))
    expectSame('Nothing is changed', await everythingOf(store, one), before)
  },

  'the error thrown by write reaches the caller unchanged': async ({ store, dossier }) => {
    const error = new Error('refused in write')
    const came = await failureOf(store.commit(failing(dossier().draft(), error)))
    expectSame('The caller gets the very error', came, error)
  },

  'a command whose write threw may be sent again': async ({ store, dossier }) => {
    const one = dossier()
    const draft = one.draft({ command: 'accept' })
    await failureOf(store.commit(failing(draft, new Error('refused in write'))))
    expectCommitted(await store.commit(draft))
  },

  'a failing commit harms none beside it': async ({ store, dossier }) => {
    const drafts = Array.from({ length: 16 }, () => dossier().draft({ series: ['receipt'] }))
    const commits = drafts.map((draft, index) =>
      store.commit(index === 7 ? failing(draft, new Error('refused in write')) : draft),
    )
    const answers = await Promise.allSettled(commits)
    const kept = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    expectSame('All others are committed', countAnswers(kept), { committed: 15 })
    expectSame('The failing one is told so', answers[7]?.status, 'rejected')
    const { rows } = await store.find({ order: 'opened', limit: 1000 })
    expectSame('All others are found', rows.length, 15)
    expectSame('They took 1 to 15', await nextReceipt(store, dossier()), [16])
  },
})
