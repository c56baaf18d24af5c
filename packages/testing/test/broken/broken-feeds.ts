import type { CaseStore, FeedEntry, FeedPage } from '@motcua/core'
import { broken, turn, type BrokenStore, type Fault } from './broken-store.js'

/** All entries of the store, in the order of their commits. */
const allOf = async (inner: CaseStore): Promise<readonly FeedEntry[]> =>
  (await inner.follow(null, 1000)).entries

/** A feed read from a list the fault makes, by places in it. */
const listing =
  (listOf: (all: readonly FeedEntry[]) => readonly FeedEntry[]): Fault =>
  (inner) => ({
    follow: async (position, limit): Promise<FeedPage> => {
      if (position !== null) await inner.follow(position, limit)
      else await inner.follow(null, limit)
      const place = Number(position)
      const entries = listOf(await allOf(inner)).slice(place, place + limit)
      return { entries, position: entries.length === 0 ? position : `${place + entries.length}` }
    },
  })

const paging =
  (change: (page: FeedPage, limit: number) => FeedPage): Fault =>
  (inner) => ({
    follow: async (position, limit) => change(await inner.follow(position, limit), limit),
  })

const byCase = (all: readonly FeedEntry[]): readonly FeedEntry[] =>
  all.toSorted((one, other) =>
    one.case < other.case ? -1 : one.case > other.case ? 1 : one.seq - other.seq,
  )

/** One place for all readers. */
const oneReader: Fault = (inner) => {
  let at: string | null = null
  return {
    follow: async (position, limit) => {
      await inner.follow(position, limit)
      const page = await inner.follow(at, limit)
      at = page.position
      return page
    },
  }
}

/** Shows a commit some turns late, as an order of beginnings does when transactions end out of turn. */
const hidesForAWhile: Fault = (inner) => {
  const hidden = new Set<string>()
  let count = 0
  return {
    commit: async (commit) => {
      const name = `${commit.id} ${commit.expectedSeq + 1}`
      const hides = (count += 1) % 5 === 0
      if (hides) hidden.add(name)
      const answer = await inner.commit(commit)
      if (hides)
        void turn()
          .then(turn)
          .then(() => hidden.delete(name))
      return answer
    },
    follow: async (position, limit) => {
      const page = await inner.follow(position, limit)
      const entries = page.entries.filter(({ case: id, seq }) => !hidden.has(`${id} ${seq}`))
      return { ...page, entries }
    },
  }
}

const attempts: Fault = (inner) => {
  const extra: FeedEntry[] = []
  return {
    commit: async (commit) => {
      const answer = await inner.commit(commit)
      if (answer.status === 'conflict') extra.push({ case: commit.id, seq: 0, body: '', hash: '' })
      return answer
    },
    follow: async (position, limit) => {
      const page = await inner.follow(position, limit)
      return position === null ? { ...page, entries: [...extra, ...page.entries] } : page
    },
  }
}

const anyPosition: Fault = (inner) => ({
  follow: (position, limit) =>
    inner.follow(position, limit).catch((error: unknown) => {
      if (limit > 1000 || !(limit >= 1) || !Number.isInteger(limit)) throw error
      return { entries: [], position }
    }),
})

/** Positions of one opening say nothing in the next. */
const countsAnew: Fault = (inner) => {
  let begins: number | undefined
  return {
    follow: async (position, limit) => {
      const all = await allOf(inner)
      begins ??= all.length
      if (position === null) return inner.follow(null, limit)
      const place = Number(position) % 1000
      const known = Number(position) >= 1000
      const from = known ? place : place + begins
      const entries = all.slice(from, from + limit)
      return { entries, position: `${1000 + from + entries.length}` }
    },
  }
}

/** Faults of the feed. */
export const brokenFeeds: readonly BrokenStore[] = [
  broken(
    'an empty feed leads on',
    ['the feed of an empty store is empty'],
    paging((page) => ({ ...page, position: page.position ?? '0' })),
  ),
  broken(
    'the feed is in order of the cases',
    [
      'the feed tells every entry once, in the order they were committed',
      'pages of any size tell the same',
      'a reader beside many writers skips nothing and repeats nothing',
    ],
    listing(byCase),
  ),
  broken(
    'the feed tells only the last entry of a case',
    ['the feed tells every entry once, in the order they were committed'],
    listing((all) =>
      all.filter((entry) => !all.some(({ case: id, seq }) => id === entry.case && seq > entry.seq)),
    ),
  ),
  broken(
    'the feed serialises bodies again',
    ['the feed tells an entry byte for byte'],
    paging((page) => ({
      ...page,
      entries: page.entries.map((entry) => ({
        ...entry,
        body: JSON.stringify(JSON.parse(entry.body)),
      })),
    })),
  ),
  broken(
    'a page of the feed is one entry short',
    ['pages of any size tell the same'],
    paging((page, limit) =>
      page.entries.length === limit && limit > 1
        ? { ...page, entries: page.entries.slice(0, -1) }
        : page,
    ),
  ),
  broken(
    'a reader at the end begins again',
    ['a reader at the end stays there, and goes on with what comes after'],
    (inner) => ({
      follow: async (position, limit) => {
        const page = await inner.follow(position, limit)
        return page.entries.length === 0 ? { ...page, position: null } : page
      },
    }),
  ),
  broken(
    'reading moves the one reader of the store',
    ['two readers do not disturb one another', 'a position may be read from again'],
    oneReader,
  ),
  broken(
    'attempts are in the feed',
    ['a commit that does not happen is not in the feed'],
    attempts,
  ),
  broken(
    'an entry shows behind a position given out',
    ['a reader beside many writers skips nothing and repeats nothing'],
    hidesForAWhile,
  ),
  broken(
    'a limit of the feed is mended in silence',
    ['a page of the feed may hold from one to a thousand entries'],
    (inner) => ({
      follow: (position, limit) =>
        inner.follow(position, Math.min(Math.max(Math.floor(limit) || 1, 1), 1000)),
    }),
  ),
  broken(
    'a strange position is the end',
    ['a position the store did not give is refused'],
    anyPosition,
  ),
  broken(
    'positions are counted from the opening of the store',
    ['a position holds after reopening'],
    countsAnew,
  ),
]
