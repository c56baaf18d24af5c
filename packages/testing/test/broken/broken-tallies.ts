import {
  addDays,
  compareTallyKeys,
  type CaseRow,
  type CaseStore,
  type TallyRow,
} from '@motcua/core'
import { broken, type BrokenStore, type Fault } from './broken-store.js'
import { countRows, type Rules } from './count-rows.js'

const ends =
  'finished on the first and the last day of the window counts, the day before and after does not'
const begins =
  'received before the window is carried over, within it is received, after it is not counted'
const overdue =
  'a pending case is overdue when its day is before the end of the window, known or not'
const ownRows = 'every unit, subject and channel has a row of its own, and no channel is one, too'
const inOrder = 'rows are ordered by unit, subject and channel, letter by letter'
const ofUnits = 'only cases of the units asked for are counted'
const again = 'a tally is the same after reopening'

/** Every summary of the store. */
async function summaries(inner: CaseStore): Promise<readonly CaseRow[]> {
  const found: CaseRow[] = []
  for (let after: string | null | undefined; after !== null;) {
    const page = await inner.find({ order: 'opened', limit: 1000, ...(after && { after }) })
    found.push(...page.rows)
    after = page.next
  }
  return found
}

/** Counts as a store does, with some of the rules changed. */
const counting =
  (rules: Partial<Rules>): Fault =>
  (inner) => ({ tally: async (query) => countRows(await summaries(inner), query, rules) })

const rows =
  (change: (rows: readonly TallyRow[]) => readonly TallyRow[]): Fault =>
  (inner) => ({ tally: async (query) => change(await inner.tally(query)) })

const withoutNoughts = (row: TallyRow): TallyRow => {
  const rest = { ...row }
  if (rest.carried === 0) Reflect.deleteProperty(rest, 'carried')
  return rest
}

/** Tells of every commit but the last. */
const oneBehind: Fault = (inner) => {
  let seen: readonly CaseRow[] = []
  return {
    commit: async (commit) => {
      seen = await summaries(inner)
      return inner.commit(commit)
    },
    tally: async (query) => countRows(seen, query, {}),
  }
}

/** Keeps what it counted first of a case. */
const firstSummary: Fault = (inner) => {
  const first = new Map<string, CaseRow>()
  const note = async (): Promise<void> => {
    for (const row of await summaries(inner)) if (!first.has(row.id)) first.set(row.id, row)
  }
  return {
    commit: async (commit) => {
      const answer = await inner.commit(commit)
      await note()
      return answer
    },
    tally: async (query) => countRows([...first.values()], query, {}),
  }
}

/** Counts what was committed since it was opened. */
const sinceOpened: Fault = (inner) => {
  const ids = new Set<string>()
  return {
    commit: async (commit) => {
      ids.add(commit.id)
      return inner.commit(commit)
    },
    tally: async (query) => {
      const all = await summaries(inner)
      return countRows(
        all.filter(({ id }) => ids.has(id)),
        query,
        {},
      )
    },
  }
}

const byBoundary: readonly BrokenStore[] = [
  broken(
    'received on the first day is carried over',
    [begins],
    counting({ carried: ({ receivedOn }, { from }) => receivedOn <= from }),
  ),
  broken(
    'received on the day after the window counts',
    [begins],
    counting({ counts: ({ receivedOn }, { to }) => receivedOn <= to }),
  ),
  broken(
    'received on the last day does not count',
    [begins],
    counting({ counts: ({ receivedOn }, { to }) => receivedOn < addDays(to, -1) }),
  ),
  broken(
    'finished on the day before the window counts',
    [ends],
    counting({ gone: (finishedOn, { from }) => addDays(finishedOn, 1) < from }),
  ),
  broken(
    'finished on the first day is gone',
    [ends],
    counting({ gone: (finishedOn, { from }) => finishedOn <= from }),
  ),
  broken(
    'finished on the last day is pending',
    [ends],
    counting({ finished: (finishedOn, { to }) => finishedOn < addDays(to, -1) }),
  ),
  broken(
    'finished on the day after the window is finished',
    [ends],
    counting({ finished: (finishedOn, { to }) => finishedOn <= to }),
  ),
  broken(
    'overdue on the day the window ends',
    [overdue],
    counting({ overdue: ({ judgedBy }, { to }) => judgedBy !== null && judgedBy <= to }),
  ),
  broken(
    'overdue a day late',
    [overdue],
    counting({ overdue: ({ judgedBy }, { to }) => `${judgedBy}` < addDays(to, -1) }),
  ),
  broken(
    'a day nobody knows is overdue',
    [overdue],
    counting({ overdue: ({ judgedBy }, { to }) => judgedBy === null || judgedBy < to }),
  ),
  broken(
    'a pending case is judged as it is today',
    [overdue],
    counting({
      overdue: ({ judgedBy, finishedOn }, { to }) =>
        finishedOn === null && judgedBy !== null && judgedBy < to,
    }),
  ),
  broken(
    'carried over but once',
    [
      'a case is carried over into every window until the one it is finished in',
      'what a window carries over is what was pending at the end of the one before',
    ],
    counting({
      counts: ({ receivedOn }, { from, to }) => receivedOn >= addDays(from, -31) && receivedOn < to,
    }),
  ),
  broken(
    'a window without a day is empty',
    ['a window may have one day, and one without a day is refused'],
    counting({ checked: false }),
  ),
  broken(
    'a window has two days at least',
    ['a window may have one day, and one without a day is refused'],
    (inner) => ({
      tally: async (query) => {
        const rows = await inner.tally(query)
        return addDays(query.from, 1) < query.to ? rows : []
      },
    }),
  ),
]

const byKey: readonly BrokenStore[] = [
  broken(
    'a tally counts every kind',
    ['only cases of the kind are counted'],
    counting({ kind: false }),
  ),
  broken('a tally counts every unit', [ofUnits], counting({ units: 'all' })),
  broken('a tally of no unit counts every unit', [ofUnits], counting({ units: 'all-of-none' })),
  broken('a tally counts what lies below the units', [ofUnits], counting({ units: 'below' })),
  broken(
    'cases without a channel are left out',
    [ownRows, 'in every row what came is what left, and none is empty'],
    rows((all) => all.filter(({ channel }) => channel !== null)),
  ),
  broken(
    'no channel is the channel without a name',
    [ownRows],
    counting({ key: ({ unit, subject, channel }) => [unit, subject, channel ?? ''] }),
  ),
  broken(
    'channels are counted together',
    [ownRows],
    counting({ key: ({ unit, subject }) => [unit, subject, null] }),
  ),
  broken(
    'subjects are counted together',
    [ownRows],
    counting({ key: ({ unit, channel }) => [unit, 'confirm-result', channel] }),
  ),
  broken('rows stand in the order they were counted', [inOrder], counting({ order: () => 0 })),
  broken(
    'rows are ordered as a language orders words',
    [inOrder],
    counting({
      order: (one, other) =>
        one.unit.localeCompare(other.unit, 'vi') ||
        one.subject.localeCompare(other.subject, 'vi') ||
        (one.channel ?? '').localeCompare(other.channel ?? '', 'vi'),
    }),
  ),
  broken(
    'rows are ordered by code point',
    [inOrder],
    counting({
      order: (one, other) =>
        Buffer.compare(Buffer.from(one.unit), Buffer.from(other.unit)) ||
        compareTallyKeys(one, other),
    }),
  ),
  broken(
    'rows without a channel come last',
    [inOrder],
    counting({
      order: (one, other) =>
        compareTallyKeys(
          { ...one, channel: one.channel ?? '\uffff' },
          { ...other, channel: other.channel ?? '\uffff' },
        ),
    }),
  ),
  broken(
    'a row tells no figure that is nought',
    ['a case counts once as it came and once as it left'],
    rows((all) => all.map(withoutNoughts)),
  ),
]

const byFigure: readonly BrokenStore[] = [
  broken(
    'finished without a verdict is on time',
    ['finished cases count by their verdict, those with none or another one as unjudged'],
    counting({ verdict: (verdict) => (verdict === null ? 'on-time' : verdict) }),
  ),
  broken(
    'finished without a verdict is not counted',
    ['in every row what came is what left, and none is empty'],
    rows((all) => all.map((row) => ({ ...row, unjudged: 0 }))),
  ),
  broken(
    'a row is told for whoever was there once',
    ['in every row what came is what left, and none is empty'],
    counting({ empty: true }),
  ),
  broken(
    'no more than a page of cases is counted',
    ['a thousand cases in one row are counted'],
    (inner) => ({
      tally: async (query) => countRows((await summaries(inner)).slice(0, 500), query, {}),
    }),
  ),
  broken(
    'a tally is one commit behind',
    ['a tally sees every commit answered before it'],
    oneBehind,
  ),
  broken(
    'a tally counts a case as it was opened',
    ['a later commit changes what is counted'],
    firstSummary,
  ),
  broken('a tally counts what was committed since the opening', [again], sinceOpened),
]

/** Faults of what a tally counts. */
export const brokenTallies: readonly BrokenStore[] = [...byBoundary, ...byKey, ...byFigure]
