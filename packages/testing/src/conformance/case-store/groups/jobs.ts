import { instant, type CaseStore, type Instant } from '@motcua/core'
import { expectSame } from '../../expectation.js'
import { chapter } from '../context.js'

const [first, second, third] = [
  instant('2017-06-02T01:00:00.000Z'),
  instant('2017-06-02T01:00:00.001Z'),
  instant('2017-06-10T23:59:59.999Z'),
]
const far = instant('2099-12-31T00:00:00.000Z')

async function times(store: CaseStore, until: Instant = far, limit = 100): Promise<unknown> {
  return (await store.dueJobs(until, limit)).map(({ at }) => at)
}

/** What a commit asks to be woken for. */
export const jobs = chapter('jobs', {
  'a job is due from its moment on': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { jobs: [{ key: 'wake', at: second }] })
    expectSame('It is not due before', await store.dueJobs(first, 9), [])
    const job = { case: one.id, key: 'wake', at: second }
    expectSame('It is due at its moment', await store.dueJobs(second, 9), [job])
    expectSame('It is due after', await store.dueJobs(third, 9), [job])
  },

  'due jobs come earliest first': async ({ store, dossier }) => {
    await dossier().append(store, { jobs: [{ key: 'wake', at: second }] })
    await dossier().append(store, { jobs: [{ key: 'wake', at: third }] })
    await dossier().append(store, { jobs: [{ key: 'wake', at: first }] })
    expectSame('They are in order', await times(store), [first, second, third])
  },

  'due jobs of one moment come as their cases were opened, then by key': async (context) => {
    const { store, dossier } = context
    const [younger, older] = [dossier(), dossier()]
    const pair = [
      { key: 'wake', at: first },
      { key: 'Remind', at: first },
    ]
    await older.append(store, { jobs: pair.slice(0, 1) })
    await younger.append(store, { jobs: pair })
    await older.append(store, { jobs: pair })
    const due = await store.dueJobs(first, 9)
    expectSame(
      'They are in order',
      due.map(({ case: id, key }) => [id === older.id ? 1 : 2, key]),
      [
        [1, 'Remind'],
        [1, 'wake'],
        [2, 'Remind'],
        [2, 'wake'],
      ],
    )
  },

  'at most as many due jobs come as asked for, the earliest': async ({ store, dossier }) => {
    const jobs = [
      { key: 'c', at: third },
      { key: 'a', at: first },
      { key: 'b', at: second },
    ]
    await dossier().append(store, { jobs })
    expectSame('One comes', await times(store, far, 1), [first])
    expectSame('Two come', await times(store, far, 2), [first, second])
  },

  'a later commit moves a job': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { jobs: [{ key: 'wake', at: first }] })
    await one.append(store, { jobs: [{ key: 'wake', at: third }] })
    expectSame('It stands at the new moment alone', await times(store), [third])
    await one.append(store, { jobs: [{ key: 'wake', at: second }] })
    expectSame('It may move to an earlier one', await times(store), [second])
  },

  'a later commit cancels a job': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { jobs: [{ key: 'wake', at: first }] })
    await one.append(store, { jobs: [{ key: 'wake', at: null }] })
    expectSame('It is gone', await times(store), [])
  },

  'cancelling a job that is not set changes nothing': async ({ store, dossier }) => {
    const one = dossier()
    const jobs = [
      { key: 'wake', at: first },
      { key: 'remind', at: null },
    ]
    await one.append(store, { jobs })
    expectSame('The other stays', await times(store), [first])
  },

  'the changes of a commit are made in their order': async ({ store, dossier }) => {
    const jobs = [
      { key: 'wake', at: first },
      { key: 'wake', at: third },
      { key: 'remind', at: first },
      { key: 'remind', at: null },
    ]
    await dossier().append(store, { jobs })
    expectSame('The last of each key holds', await times(store), [third])
  },

  'jobs of other keys and other cases are kept apart': async ({ store, dossier }) => {
    const [one, other] = [dossier(), dossier()]
    await one.append(store, { jobs: [{ key: 'wake', at: first }] })
    await one.append(store, { jobs: [{ key: 'remind', at: second }] })
    await other.append(store, { jobs: [{ key: 'wake', at: third }] })
    await other.append(store, { jobs: [{ key: 'remind', at: null }] })
    expectSame('All three stand', await times(store), [first, second, third])
  },

  'a job stays until a commit of its case takes it away': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store, { jobs: [{ key: 'wake', at: first }] })
    expectSame('It is due', await times(store), [first])
    expectSame('Reading leaves it', await times(store), [first])
    await one.append(store)
    await dossier().append(store, { jobs: [{ key: 'wake', at: null }] })
    expectSame('Other commits leave it', await times(store), [first])
  },
})
