import type { CaseStore, FeedEntry } from '@motcua/core'
import { expectFault, expectSame } from '../../expectation.js'
import { chapter, type CaseStoreContext } from '../context.js'
import type { Dossier } from '../dossier.js'
import { Follower } from '../following.js'
import { oddData } from '../odd-texts.js'

/** Appends to the dossiers in turn; returns the entries in the order they were committed. */
async function fill(
  { store, dossier }: Pick<CaseStoreContext, 'store' | 'dossier'>,
  rounds = 3,
): Promise<FeedEntry[]> {
  const dossiers = [dossier(), dossier(), dossier()]
  const made: FeedEntry[] = []
  for (let round = 0; round < rounds; round += 1) {
    // Backwards, so that the order is not that of the ids.
    for (const one of dossiers.toReversed()) {
      made.push({ ...(await one.append(store)).entry, case: one.id })
    }
  }
  return made
}

const places = (entries: readonly FeedEntry[]): string[] =>
  entries.map(({ case: id, seq }) => `${id} ${seq}`)

/** Appends many entries to a dossier, one after the other, whatever other writers do. */
async function appendMany(store: CaseStore, one: Dossier, count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) await one.append(store)
}

/** Asks that the feed has every entry of the dossiers once, those of each in order. */
function expectAllInOrder(entries: readonly FeedEntry[], dossiers: Dossier[], each: number): void {
  expectSame('Every entry comes once', entries.length, dossiers.length * each)
  const order = Array.from({ length: each }, (_, index) => index + 1)
  for (const { id } of dossiers) {
    const seqs = entries.filter(({ case: of }) => of === id).map(({ seq }) => seq)
    expectSame('Those of a case come in its order', seqs, order)
  }
}

/** The entries of all cases, in one order that never changes behind a reader. */
export const feed = chapter('feed', {
  'the feed of an empty store is empty': async ({ store }) => {
    expectSame('Nothing comes', await store.follow(null, 9), { entries: [], position: null })
  },

  'the feed tells every entry once, in the order they were committed': async (context) => {
    const made = await fill(context)
    const follower = new Follower(context.patience)
    expectSame('All come', await follower.upTo(context.store, made.length), made)
  },

  'the feed tells an entry byte for byte': async ({ store, dossier, patience }) => {
    const one = dossier()
    const made = []
    for (const body of oddData) made.push((await one.append(store, { body })).entry.body)
    const entries = await new Follower(patience).upTo(store, made.length)
    expectSame(
      'The bodies are as sealed',
      entries.map(({ body }) => body),
      made,
    )
  },

  'pages of any size tell the same': async (context) => {
    const { store, patience } = context
    const made = await fill(context)
    for (const limit of [1, 2, 4, made.length, 1000]) {
      const entries = await new Follower(patience, limit).upTo(store, made.length)
      expectSame(`Pages of ${limit}`, places(entries), places(made))
    }
  },

  'a reader at the end stays there, and goes on with what comes after': async (context) => {
    const { store, patience } = context
    const follower = new Follower(patience)
    const first = await fill(context)
    await follower.upTo(store, first.length)
    const end = follower.position
    expectSame('Nothing more', await store.follow(end, 9), { entries: [], position: end })
    const second = await fill(context)
    const entries = await follower.upTo(store, first.length + second.length)
    expectSame('Only the new ones come', places(entries), places([...first, ...second]))
  },

  'a position may be read from again': async (context) => {
    const { store, patience } = context
    const made = await fill(context)
    const whole = new Follower(patience)
    await whole.upTo(store, made.length)
    const { position } = await store.follow(null, 4)
    for (let time = 0; time < 2; time += 1) {
      const { entries } = await store.follow(position, 1000)
      expectSame('The same comes', places(entries), places(made.slice(4)))
    }
  },

  'two readers do not disturb one another': async (context) => {
    const { store, patience } = context
    const made = await fill(context)
    const [slow, fast] = [new Follower(patience, 1), new Follower(patience, 4)]
    await fast.upTo(store, made.length)
    for (let page = 0; page < 3; page += 1) await slow.page(store)
    expectSame('The slow one is at its place', places(slow.entries), places(made.slice(0, 3)))
    await fast.page(store)
    expectSame('The slow one sees all', places(await slow.upTo(store, 9)), places(made))
    expectSame('The fast one saw all', places(fast.entries), places(made))
  },

  'a commit that does not happen is not in the feed': async ({ store, dossier, patience }) => {
    const one = dossier()
    await one.append(store, { command: 'open' })
    await store.commit(one.draft({ expectedSeq: 0 }))
    await store.commit(one.draft({ command: 'open' }))
    const write = () => {
      throw new Error('unwritten')
    }
    await store.commit({ ...one.draft(), write }).catch(() => undefined)
    await one.append(store)
    const entries = await new Follower(patience).upTo(store, 2)
    expectSame('Two happened', places(entries), [`${one.id} 1`, `${one.id} 2`])
  },

  'a reader beside many writers skips nothing and repeats nothing': async (context) => {
    const { store, dossier, patience } = context
    const dossiers = Array.from({ length: 12 }, dossier)
    const follower = new Follower(patience, 7)
    let ended = false
    const writers = Promise.all(dossiers.map((one) => appendMany(store, one, 15))).finally(() => {
      ended = true
    })
    writers.catch(() => undefined)
    await patience.until('The writers end', async () => {
      await follower.page(store)
      return ended
    })
    await writers
    expectAllInOrder(await follower.upTo(store, 180), dossiers, 15)
    const again = await new Follower(patience).upTo(store, 180)
    expectSame('A later reader sees the same order', places(again), places(follower.entries))
  },

  'a page of the feed may hold from one to a thousand entries': async (context) => {
    const { store } = context
    await fill(context)
    for (const limit of [0, -1, 1.5, 1001, Number.NaN, Infinity]) {
      await expectFault(`${limit} is refused`, store.follow(null, limit), 'limit')
    }
    expectSame('A thousand is not', (await store.follow(null, 1000)).entries.length > 0, true)
  },

  'a position the store did not give is refused': async (context) => {
    const { store } = context
    await fill(context)
    for (const position of ['', ' ', 'anywhere', '-1', '1.5', '0x1', '99999999999999999999']) {
      await expectFault(`'${position}' is refused`, store.follow(position, 9), 'position')
    }
  },
})

/** The feed of a store that was opened again. */
export const feedReopened = chapter(
  'feed',
  {
    'a position holds after reopening': async ({ store, dossier, reopen, patience }) => {
      const first = await fill({ store, dossier })
      const follower = new Follower(patience, 4)
      await follower.page(store)
      const again = await reopen()
      const second = await fill({ store: again, dossier })
      const entries = await follower.upTo(again, first.length + second.length)
      expectSame('The rest comes', places(entries), places([...first, ...second]))
    },
  },
  'reopen',
)
