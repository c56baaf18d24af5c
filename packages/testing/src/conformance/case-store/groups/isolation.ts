import { instant, plainDate, type CaseStore, type CaseWrite } from '@motcua/core'
import { expectSame } from '../../expectation.js'
import { chapter } from '../context.js'
import type { Dossier } from '../dossier.js'

const soon = instant('2017-06-02T01:00:00.000Z')
const far = instant('2017-07-02T01:00:00.000Z')

/** Writes over every field of a value and of what it holds, as far as it lets itself be changed. */
function deface(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) {
    deface(Reflect.get(value, key))
    Reflect.set(value, key, 'defaced')
  }
}

async function everythingOf(store: CaseStore, { id }: Dossier): Promise<unknown[]> {
  const repeated = await store.commit({
    id,
    expectedSeq: 0,
    command: 'open',
    series: [],
    write: () => {
      throw new Error('not called')
    },
  })
  return [
    await store.load(id, 'open'),
    await store.journal(id),
    await store.find({ order: 'opened', limit: 9 }),
    await store.tally({
      kind: 'dossier',
      from: plainDate('2017-06-01'),
      to: plainDate('2017-07-01'),
    }),
    await store.dueJobs(soon, 9),
    await store.follow(null, 9),
    store.recall?.(id),
    repeated,
  ]
}

/** Callers and the store share no object. */
export const isolation = chapter('isolation', {
  'changing what was handed in does not change the store': async ({ store, dossier }) => {
    const one = dossier()
    const jobs = [{ key: 'wake', at: soon }]
    const summary = { title: 'Nguyễn Văn Ân' }
    const draft = one.draft({ command: 'open', jobs, summary })
    const built: CaseWrite[] = []
    const write: typeof draft.write = (numbers) => {
      const made = draft.write(numbers)
      built.push(made)
      return made
    }
    await store.commit({ ...draft, write })
    const before = JSON.stringify(await everythingOf(store, one))
    jobs.push({ key: 'remind', at: far })
    deface(built)
    expectSame('The store is unchanged', JSON.stringify(await everythingOf(store, one)), before)
  },

  'changing what was returned does not change the store': async ({ store, dossier }) => {
    const one = dossier()
    const draft = { command: 'open', jobs: [{ key: 'wake', at: soon }] }
    const write = await one.append(store, draft)
    const answers = await everythingOf(store, one)
    const before = JSON.stringify(answers)
    deface([write, ...answers])
    expectSame('The store is unchanged', JSON.stringify(await everythingOf(store, one)), before)
  },
})
