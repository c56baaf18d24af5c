import type { CaseQuery, CaseRow, CaseStore } from '@motcua/core'
import { broken, type BrokenStore, type Fault } from './broken-store.js'

type Condition = Exclude<keyof CaseQuery, 'order' | 'limit' | 'after'>

function without(query: CaseQuery, ...fields: readonly (keyof CaseQuery)[]): CaseQuery {
  const rest = { ...query }
  for (const field of fields) Reflect.deleteProperty(rest, field)
  return rest
}

/** Leaves a condition to the fault: it gets each row the other conditions find. */
const filtering =
  (field: Condition, holds: (row: CaseRow, query: CaseQuery) => boolean): Fault =>
  (inner) => ({
    find: async (query) => {
      const page = await inner.find(without(query, field))
      if (query[field] === undefined) return page
      return { ...page, rows: page.rows.filter((row) => holds(row, query)) }
    },
  })

const rows =
  (change: (row: CaseRow) => CaseRow): Fault =>
  (inner) => ({
    find: async (query) => {
      const page = await inner.find(query)
      return { ...page, rows: page.rows.map(change) }
    },
  })

const like = (pattern: string, text: string): boolean => {
  const escaped = pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('%', '.*').replaceAll('_', '.')}$`, 'u').test(text)
}

const anyCondition: Fault = (inner) => ({
  find: async (query) => {
    const fields: readonly Condition[] = ['kind', 'units', 'closed', 'words', 'state']
    const asked = fields.filter((field) => query[field] !== undefined)
    if (asked.length < 2) return inner.find(query)
    const found = new Map<string, CaseRow>()
    for (const field of asked) {
      const rest = asked.filter((other) => other !== field)
      const page = await inner.find(without(query, ...rest))
      for (const row of page.rows) found.set(row.id, row)
    }
    return { rows: [...found.values()], next: null }
  },
})

const byCommit: Fault = (inner) => {
  const order: string[] = []
  return {
    commit: async (commit) => {
      const answer = await inner.commit(commit)
      if (answer.status === 'committed' && !order.includes(commit.id)) order.push(commit.id)
      return answer
    },
    find: async (query) => {
      const page = await inner.find(query)
      if (query.order === 'due') return page
      const sorted = [...page.rows].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
      return { ...page, rows: sorted }
    },
  }
}

const dueThenAnyhow: Fault = (inner) => ({
  find: async (query) => {
    const page = await inner.find(query)
    if (query.order === 'opened') return page
    const turned = [...page.rows].reverse()
    turned.sort((a, b) => (`${a.due}` < `${b.due}` ? -1 : `${a.due}` > `${b.due}` ? 1 : 0))
    return { ...page, rows: turned }
  },
})

async function undatedToo(inner: CaseStore, query: CaseQuery) {
  const page = await inner.find(query)
  if (query.order === 'opened' || page.next !== null) return page
  const all = await inner.find({ ...without(query, 'after'), order: 'opened', limit: 1000 })
  return { ...page, rows: [...page.rows, ...all.rows.filter(({ due }) => due === null)] }
}

const ignored: Readonly<Record<Condition, readonly string[]>> = {
  kind: ['cases are found by kind', 'conditions are joined by and'],
  units: ['cases are found by any of several units', 'conditions are joined by and'],
  subject: ['cases are found by subject'],
  state: ['a state finds itself and what is below it, not a longer name'],
  closed: [
    'cases are found by being closed or not',
    'pages of a condition neither repeat nor skip',
  ],
  dueBefore: ['due before a day leaves that day out'],
  assignee: ['cases are found by assignee'],
  code: ['cases are found by their whole code'],
  words: ['every word must occur in the search text', 'a word is found inside another'],
}

const conditions: readonly Condition[] = [
  'kind',
  'units',
  'subject',
  'state',
  'closed',
  'dueBefore',
  'assignee',
  'code',
  'words',
]

const ignoring = conditions.map((field) =>
  broken(
    `a list ignores ${field}`,
    ignored[field],
    filtering(field, () => true),
  ),
)

/** Faults of which cases a list finds, and in what order. */
export const brokenLists: readonly BrokenStore[] = [
  ...ignoring,
  broken('conditions are joined by or', ['conditions are joined by and'], anyCondition),
  broken(
    'an empty list of units finds every unit',
    ['cases are found by any of several units'],
    filtering('units', (row, { units = [] }) => units.length === 0 || units.includes(row.unit)),
  ),
  broken(
    'a list reads the first hundred units only',
    ['cases are found among a thousand units'],
    filtering('units', (row, { units = [] }) => units.slice(0, 100).includes(row.unit)),
  ),
  broken(
    'a state finds every longer name',
    ['a state finds itself and what is below it, not a longer name'],
    filtering('state', (row, { state = '' }) => row.state.startsWith(state)),
  ),
  broken(
    'a state is taken for a pattern',
    ['a state is read letter by letter'],
    filtering('state', (row, { state = '' }) =>
      [state, `${state}.%`].some((pattern) => like(pattern, row.state)),
    ),
  ),
  broken(
    'a code is taken for a pattern',
    ['cases are found by their whole code'],
    filtering('code', (row, { code = '' }) => like(code, row.code ?? '')),
  ),
  broken(
    'due before a day takes that day in',
    ['due before a day leaves that day out'],
    filtering('dueBefore', (row, { dueBefore = '' }) => row.due !== null && row.due <= dueBefore),
  ),
  broken(
    'one word is enough',
    ['every word must occur in the search text'],
    filtering(
      'words',
      (row, { words = [] }) =>
        words.length === 0 || words.some((word) => row.search.includes(word)),
    ),
  ),
  broken(
    'only whole words are found',
    ['a word is found inside another'],
    filtering('words', (row, { words = [] }) =>
      words.every((word) => row.search.split(' ').includes(word)),
    ),
  ),
  broken(
    'a word is taken for a pattern',
    ['a word is read letter by letter'],
    filtering('words', (row, { words = [] }) =>
      words.every((word) => like(`%${word}%`, row.search)),
    ),
  ),
  broken(
    'a row has an empty text for null',
    ['a row is the summary as written, with the id'],
    rows((row) => ({ ...row, code: row.code ?? '', assignee: row.assignee ?? '' })),
  ),
  broken(
    'the order opened is the order of the commits',
    ['the order opened goes by id, whenever it was committed'],
    byCommit,
  ),
  broken(
    'cases due on one day stand in any order',
    ['the order due goes by day, then by id, and leaves out the undated'],
    dueThenAnyhow,
  ),
  broken(
    'the order due ends with the undated',
    ['the order due goes by day, then by id, and leaves out the undated'],
    (inner) => ({ find: (query) => undatedToo(inner, query) }),
  ),
]
