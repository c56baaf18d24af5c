import { broken, rows, table, type BrokenQueue } from './broken-queue.js'

/** Faults of dead jobs and of replay. */
export const brokenDeaths: readonly BrokenQueue[] = [
  broken(
    'an empty list of dead jobs leads on',
    ['no job is dead in the beginning'],
    table((inner) => ({
      dead: async (query) => ({ jobs: (await inner.dead(query)).jobs, next: '0' }),
    })),
  ),
  broken(
    'dead jobs are listed by case',
    ['dead jobs are listed in the order they died'],
    table((inner) => ({
      dead: async (query) => {
        const { jobs, next } = await inner.dead(query)
        return { jobs: jobs.toSorted((a, b) => (a.case < b.case ? -1 : 1)), next }
      },
    })),
  ),
  broken(
    'the last full page of dead jobs leads to an empty one',
    ['pages of dead jobs neither repeat nor skip, and the last says so'],
    table((inner, kept) => ({
      dead: async (query) => {
        const page = await inner.dead(query)
        const full = page.jobs.length === query.limit
        return full && page.next === null ? { ...page, next: `${kept.deaths}` } : page
      },
    })),
  ),
  broken(
    'pages of dead jobs are counted from the start',
    ['dead jobs replayed between pages hide no others'],
    table((inner) => ({
      dead: async ({ limit, after = '0' }) => {
        const { jobs } = await inner.dead({ limit: 1000 })
        const end = Number(after) + limit
        return { jobs: jobs.slice(Number(after), end), next: end < jobs.length ? `${end}` : null }
      },
    })),
  ),
  broken(
    'a limit of dead jobs is mended in silence',
    ['a page of dead jobs may hold from one to a thousand'],
    table((inner) => ({
      dead: (query) => {
        const limit = Math.min(Math.max(Math.floor(query.limit) || 1, 1), 1000)
        return inner.dead({ ...query, limit })
      },
    })),
  ),
  broken(
    'a strange cursor of dead jobs gives an empty page',
    ['a cursor of dead jobs the store did not give is refused'],
    table((inner) => ({
      dead: (query) => inner.dead(query).catch(() => ({ jobs: [], next: null })),
    })),
  ),
  broken(
    'a death takes the other jobs of its case along',
    ['a dead job leaves the other jobs of its case alone'],
    rows((kept) => {
      const { settleRow } = kept
      kept.settleRow = (row, outcome) => {
        settleRow.call(kept, row, outcome)
        if (outcome.status !== 'dead') return
        kept.rows = kept.rows.filter((each) => each === row || each.case !== row.case)
      }
    }),
  ),
  broken(
    'a dead job stays dead, whatever a commit does to it',
    ['a dead job set anew is alive', 'a dead job cancelled is gone'],
    rows((kept) => {
      const { change } = kept
      kept.change = (id, changes) => {
        const dead = kept.rows.filter((row) => row.case === id && row.died !== null)
        change.call(kept, id, changes)
        const names = new Set(dead.map(({ key }) => key))
        kept.rows = kept.rows.filter((row) => row.case !== id || !names.has(row.key))
        kept.rows.push(...dead)
      }
    }),
  ),
  broken(
    'a replayed job keeps its attempts',
    ['a dead job replayed is worked again under its name, its attempts forgotten'],
    rows((kept) => {
      kept.replay = async (id) => {
        const row = kept.rowOf(id)
        if (row === undefined || row.died === null) return false
        row.died = null
        return true
      }
    }),
  ),
  broken(
    'whatever is set is replayed',
    ['a dead job is replayed once', 'what is not dead is not replayed'],
    rows((kept) => {
      kept.replay = async (id) => {
        const row = kept.rowOf(id)
        if (row === undefined) return false
        kept.change(row.case, [{ key: row.key, at: row.at }])
        return true
      }
    }),
  ),
  broken(
    'a job that dies again keeps its first place',
    ['a job that dies again is listed as the last'],
    rows((kept) => {
      const { settleRow } = kept
      const firsts = new Map<string, number>()
      kept.settleRow = (row, outcome) => {
        settleRow.call(kept, row, outcome)
        if (row.died === null) return
        row.died = firsts.get(row.case) ?? row.died
        firsts.set(row.case, row.died)
      }
    }),
  ),
]
