import { instant, plainDate } from '@motcua/core'
import { expectFailure, expectSame } from '../../expectation.js'
import { expectAllCommitted } from '../answers.js'
import { chapter } from '../context.js'

const soon = instant('2017-06-02T01:00:00.000Z')

/** Lets everything that is ready happen. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** From the answer `committed` to the closing of the store. */
export const lifetime = chapter('lifetime', {
  'what is committed is seen by every reader at once': async ({ store, dossier }) => {
    for (let count = 1; count <= 20; count += 1) {
      const one = dossier()
      const draft = { command: 'open', jobs: [{ key: 'wake', at: soon }] }
      const { entry } = await one.append(store, draft)
      const [loaded, journal, page, jobs] = await Promise.all([
        store.load(one.id, 'open'),
        store.journal(one.id),
        store.find({ order: 'opened', limit: 1000 }),
        store.dueJobs(soon, 1000),
      ])
      expectSame('A load sees it', loaded?.stored.head, entry.hash)
      expectSame('A load sees its command', loaded?.repeated, entry)
      expectSame('The journal has it', journal, [entry])
      expectSame('A list shows it', page.rows.length, count)
      expectSame('Its job is pending', jobs.length, count)
    }
  },

  'closing waits for the commits under way': async ({ store, dossier }) => {
    let answered = 0
    const commits = Array.from({ length: 20 }, async () => {
      const answer = await store.commit(dossier().draft())
      answered += 1
      return answer
    })
    const answers = Promise.allSettled(commits)
    await store.close()
    await turn()
    expectSame('All are answered when it is closed', answered, 20)
    expectAllCommitted(await answers)
  },

  'a closed store refuses every call': async ({ store, dossier }) => {
    const one = dossier()
    await one.append(store)
    await store.close()
    const refused = (call: string, act: Promise<unknown>) =>
      expectFailure(`A closed store refuses ${call}`, act, 'store-closed')
    await refused('load', store.load(one.id))
    await refused('commit', store.commit(one.draft()))
    await refused('journal', store.journal(one.id))
    await refused('find', store.find({ order: 'opened', limit: 1 }))
    const query = { kind: 'dossier', from: plainDate('2017-06-01'), to: plainDate('2017-07-01') }
    await refused('tally', store.tally(query))
    await refused('dueJobs', store.dueJobs(soon, 1))
    await refused('follow', store.follow(null, 1))
  },
})
