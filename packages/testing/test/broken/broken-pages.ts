import type { CasePage, CaseQuery, CaseStore } from '@motcua/core'
import { broken, type BrokenStore, type Fault } from './broken-store.js'

async function allRows(inner: CaseStore, query: CaseQuery): Promise<CasePage['rows']> {
  const all = { ...query, limit: 1000 }
  Reflect.deleteProperty(all, 'after')
  return (await inner.find(all)).rows
}

const byOffset: Fault = (inner) => ({
  find: async (query) => {
    const { after = '0', limit } = query
    const rows = await allRows(inner, query)
    const end = Number(after) + limit
    return { rows: rows.slice(Number(after), end), next: end < rows.length ? `${end}` : null }
  },
})

/** Continues the order due at the day of the last row, whatever its id. */
const byDayAlone =
  (again: boolean): Fault =>
  (inner) => ({
    find: async (query) => {
      if (query.order === 'opened') return inner.find(query)
      const { after = '', limit } = query
      const rows = await allRows(inner, query)
      const left = rows.filter(({ due }) => {
        const day = `${due}`
        return again && day === after ? true : day > after
      })
      const shown = left.slice(0, limit)
      return { rows: shown, next: left.length > limit ? `${shown.at(-1)?.due}` : null }
    },
  })

const pastTheEnd: Fault = (inner) => ({
  find: async (query) => {
    const page = await inner.find(query)
    const last = page.rows.at(-1)
    if (page.next !== null || last === undefined || page.rows.length < query.limit) return page
    return { ...page, next: query.order === 'due' ? `${last.due}/${last.id}` : last.id }
  },
})

const forgetsConditions: Fault = (inner) => ({
  find: (query) => {
    const { order, limit, after } = query
    return inner.find(after === undefined ? query : { order, limit, after })
  },
})

const anyCursor: Fault = (inner) => ({
  find: async (query) => {
    try {
      return await inner.find(query)
    } catch (error) {
      if (query.after === undefined) throw error
      return { rows: [], next: null }
    }
  },
})

/** Faults of lists read page by page. */
export const brokenPages: readonly BrokenStore[] = [
  broken(
    'pages are counted from the start of the list',
    [
      'cases opened between pages neither repeat nor hide others',
      'cases changed between pages neither repeat nor hide others',
      'a cursor the store did not give is refused',
    ],
    byOffset,
  ),
  broken(
    'pages skip the rest of a due day',
    ['pages in order of the due day neither repeat nor skip'],
    byDayAlone(false),
  ),
  broken(
    'pages repeat the rows of a due day',
    ['pages in order of the due day neither repeat nor skip'],
    byDayAlone(true),
  ),
  broken(
    'a page repeats the last row of the page before',
    ['pages in order of opening neither repeat nor skip'],
    (inner) => ({
      find: async (query) => {
        const { next, rows } = await inner.find(query)
        const before = rows.at(-2)
        const repeats = query.order === 'opened' && next !== null && before !== undefined
        return { rows, next: repeats ? before.id : next }
      },
    }),
  ),
  broken(
    'the last full page leads to an empty one',
    ['the last page says so even when it is full'],
    pastTheEnd,
  ),
  broken(
    'the conditions hold on the first page only',
    ['pages of a condition neither repeat nor skip'],
    forgetsConditions,
  ),
  broken('an empty list leads on', ['an empty list is one page'], (inner) => ({
    find: async (query) => {
      const page = await inner.find(query)
      return page.rows.length === 0 ? { ...page, next: '' } : page
    },
  })),
  broken(
    'a page has one row too many',
    ['a page may hold from one to a thousand rows'],
    (inner) => ({
      find: (query) => inner.find({ ...query, limit: Math.min(query.limit + 1, 1000) }),
    }),
  ),
  broken(
    'a limit out of bounds is mended in silence',
    ['a page may hold from one to a thousand rows'],
    (inner) => ({
      find: (query) => {
        const limit = Math.min(Math.max(Math.floor(query.limit) || 1, 1), 1000)
        return inner.find({ ...query, limit })
      },
    }),
  ),
  broken(
    'a strange cursor gives an empty page',
    ['a cursor the store did not give is refused'],
    anyCursor,
  ),
]
