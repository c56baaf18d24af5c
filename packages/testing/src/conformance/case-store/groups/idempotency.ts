import { instant } from '@motcua/core'
import { expectSame } from '../../expectation.js'
import { countAnswers, expectCommitted, expectConflict, expectRepeated } from '../answers.js'
import { chapter } from '../context.js'

const soon = instant('2017-06-02T01:00:00.000Z')

/** A command acts once, however often it is sent. */
export const idempotency = chapter('idempotency', {
  'a command sent again is answered with the very entry it made': async ({ store, dossier }) => {
    const one = dossier()
    const opened = await one.append(store, { command: 'open' })
    const accepted = await one.append(store, { command: 'accept' })
    await one.append(store, { command: 'assign' })
    for (const expectedSeq of [0, 1, 2, 3, 99]) {
      const again = one.draft({ command: 'accept', expectedSeq })
      expectRepeated(await store.commit(again), accepted.entry)
    }
    expectRepeated(await store.commit(one.draft({ command: 'open' })), opened.entry)
  },

  'a command sent again changes nothing': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { command: 'accept' })
    const before = [await store.load(one.id), await store.find({ order: 'opened', limit: 9 })]
    const jobs = [{ key: 'wake', at: soon }]
    await store.commit(one.draft({ command: 'accept', state: 'result', data: '{}', jobs }))
    const after = [await store.load(one.id), await store.find({ order: 'opened', limit: 9 })]
    expectSame('Case and summary are untouched', after, before)
    expectSame('The journal is untouched', (await store.journal(one.id)).length, 1)
    expectSame('No job is set', await store.dueJobs(soon, 9), [])
  },

  'a load tells the entry that a command made': async ({ store, dossier }) => {
    const one = dossier()
    const first = await one.append(store, { command: 'accept' })
    const last = await one.append(store, { command: 'assign' })
    const repeated = async (command?: string) => (await store.load(one.id, command))?.repeated
    expectSame('The entry of an earlier command', await repeated('accept'), first.entry)
    expectSame('The entry of the last command', await repeated('assign'), last.entry)
    expectSame('A command not yet sent has none', await repeated('sign'), null)
    expectSame('No command has none', await repeated(), null)
  },

  'the same command id in another case is another command': async ({ store, dossier }) => {
    const [one, other] = [dossier(), dossier()]
    await one.append(store, { command: 'accept' })
    await other.append(store)
    expectSame('It made no entry there', (await store.load(other.id, 'accept'))?.repeated, null)
    expectCommitted(await store.commit(other.draft({ command: 'accept' })))
  },

  'command ids that differ in the case of a letter are two': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { command: 'a' })
    expectSame('The other made no entry', (await store.load(one.id, 'A'))?.repeated, null)
    expectCommitted(await store.commit(one.draft({ command: 'A' })))
  },

  'a command met by a conflict may be sent again': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store)
    expectConflict(await store.commit(one.draft({ command: 'accept', expectedSeq: 0 })), 1)
    expectSame('It made no entry', (await store.load(one.id, 'accept'))?.repeated, null)
    expectCommitted(await store.commit(one.draft({ command: 'accept' })))
  },

  'of sixteen simultaneous sendings of a command one is committed': async (context) => {
    const { store } = context
    const one = context.dossier()
    await one.append(store)
    const sendings = Array.from({ length: 16 }, (_, index) =>
      store.commit(one.draft({ command: 'accept', data: `{"sending":${index}}` })),
    )
    const answers = await Promise.all(sendings)
    expectSame('One is committed', countAnswers(answers), { committed: 1, repeated: 15 })
    const journal = await store.journal(one.id)
    expectSame('One entry is made', journal.length, 2)
    for (const answer of answers) {
      const entry = answer.status === 'repeated' ? answer.entry : journal[1]
      expectSame('All are told the same entry', entry, journal[1])
    }
  },

  'of sixteen simultaneous openings by a command one is committed': async (context) => {
    const { store } = context
    const one = context.dossier()
    const draft = one.draft({ command: 'open', series: ['receipt'] })
    const answers = await Promise.all(Array.from({ length: 16 }, () => store.commit(draft)))
    expectSame('One is committed', countAnswers(answers), { committed: 1, repeated: 15 })
    expectSame('One entry is made', (await store.journal(one.id)).length, 1)
  },
})
