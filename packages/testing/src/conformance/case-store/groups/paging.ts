import { addDays, plainDate, type CasePage, type CaseQuery, type CaseStore } from '@motcua/core'
import { expectFailure, expectSame } from '../../expectation.js'
import { chapter, type CaseStoreContext } from '../context.js'
import type { Dossier } from '../dossier.js'

type Question = Omit<CaseQuery, 'after'>

const day = (index: number) => addDays(plainDate('2017-06-01'), index)

/** Opens dossiers in a scattered order, many due on the same day. */
async function fill({ store, dossier }: CaseStoreContext, count: number): Promise<Dossier[]> {
  const dossiers = Array.from({ length: count }, dossier)
  for (let index = 0; index < count; index += 1) {
    const place = (index * 37) % count
    const summary = { due: day(place % 5), closed: place % 2 === 0 }
    await dossiers[place]?.append(store, { summary })
  }
  return dossiers
}

/** Walks all pages; `between` happens after each. */
async function walk(
  store: CaseStore,
  question: Question,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const seen: string[] = []
  let after: string | undefined
  for (let page = 0; page < 1000; page += 1) {
    const { rows, next }: CasePage = await store.find(
      after === undefined ? question : { ...question, after },
    )
    const within = rows.length <= question.limit
    expectSame('A page holds no more than asked for', within, true)
    seen.push(...rows.map(({ id }) => id))
    if (next === null) break
    expectSame('A page before the last is full', rows.length, question.limit)
    after = next
    await between()
  }
  return seen
}

const idsOf = (dossiers: readonly Dossier[]): string[] => dossiers.map(({ id }) => id)

const byDue = (dossiers: readonly Dossier[]): string[] =>
  [0, 1, 2, 3, 4].flatMap((rest) => idsOf(dossiers.filter((_, index) => index % 5 === rest)))

/** How long lists are read. */
export const paging = chapter('paging', {
  'pages in order of opening neither repeat nor skip': async (context) => {
    const dossiers = await fill(context, 250)
    const seen = await walk(context.store, { order: 'opened', limit: 7 })
    expectSame('Every case once, in order', seen, idsOf(dossiers))
  },

  'pages in order of the due day neither repeat nor skip': async (context) => {
    const dossiers = await fill(context, 250)
    const seen = await walk(context.store, { order: 'due', limit: 7 })
    expectSame('Every case once, in order', seen, byDue(dossiers))
  },

  'pages of a condition neither repeat nor skip': async (context) => {
    const dossiers = await fill(context, 50)
    const closed = dossiers.filter((_, index) => index % 2 === 0)
    const seen = await walk(context.store, { order: 'opened', limit: 3, closed: true })
    expectSame('Every such case once, in order', seen, idsOf(closed))
  },

  'the last page says so even when it is full': async (context) => {
    await fill(context, 10)
    const first = await context.store.find({ order: 'opened', limit: 5 })
    expectSame('The first page leads on', first.next === null, false)
    const after = first.next ?? ''
    const last = await context.store.find({ order: 'opened', limit: 5, after })
    expectSame('The last page is full', last.rows.length, 5)
    expectSame('And leads nowhere', last.next, null)
  },

  'an empty list is one page': async ({ store }) => {
    for (const order of ['opened', 'due'] as const) {
      const page = await store.find({ order, limit: 1 })
      expectSame('No rows, no next', page, { rows: [], next: null })
    }
  },

  'cases opened between pages neither repeat nor hide others': async (context) => {
    const { store } = context
    const [early] = [context.dossier()]
    const dossiers = await fill(context, 30)
    let opened = false
    const seen = await walk(store, { order: 'opened', limit: 4 }, async () => {
      if (!opened) await early.append(store)
      opened = true
    })
    expectSame('The unchanged once, in order', seen, idsOf(dossiers))
  },

  'cases changed between pages neither repeat nor hide others': async (context) => {
    const { store } = context
    const dossiers = await fill(context, 30)
    const moved = dossiers.filter((_, index) => index % 5 === 0)
    const rest = dossiers.filter((_, index) => index % 5 !== 0)
    const turns = [...moved]
    const seen = await walk(store, { order: 'due', limit: 4 }, async () => {
      await turns.shift()?.append(store, { summary: { due: null } })
    })
    const unchanged = new Set(idsOf(rest))
    const kept = seen.filter((id) => unchanged.has(id))
    const expected = byDue(dossiers).filter((id) => unchanged.has(id))
    expectSame('The unchanged once, in order', kept, expected)
  },

  'a page may hold from one to a thousand rows': async (context) => {
    const dossiers = await fill(context, 12)
    const one = await context.store.find({ order: 'opened', limit: 1 })
    expectSame('One row', one.rows.length, 1)
    const all = await context.store.find({ order: 'opened', limit: 1000 })
    expectSame('All rows', all.rows.length, dossiers.length)
    for (const limit of [0, -1, 1001, 1.5, Number.NaN]) {
      const act = context.store.find({ order: 'opened', limit })
      await expectFailure(`A limit of ${limit} is refused`, act, 'invalid-input')
    }
  },

  'a cursor the store did not give is refused': async (context) => {
    const { store } = context
    await fill(context, 5)
    for (const order of ['opened', 'due'] as const) {
      for (const after of ['', 'nonsense', "' OR 1=1 --"]) {
        const act = store.find({ order, limit: 2, after })
        await expectFailure('A cursor of nobody is refused', act, 'invalid-input')
      }
    }
    const { next } = await store.find({ order: 'opened', limit: 2 })
    const act = store.find({ order: 'due', limit: 2, after: next ?? '' })
    await expectFailure('A cursor of another order is refused', act, 'invalid-input')
  },
})
