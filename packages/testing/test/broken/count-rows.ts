import {
  checkWindow,
  compareTallyKeys,
  type CaseRow,
  type CaseSummary,
  type PlainDate,
  type TallyKey,
  type TallyQuery,
  type TallyRow,
} from '@motcua/core'

type Received = CaseSummary & { readonly receivedOn: PlainDate }

/** The rules a tally counts by, each of which a fault may change. */
export interface Rules {
  readonly checked: boolean
  readonly kind: boolean
  readonly units: 'given' | 'all' | 'all-of-none' | 'below'
  readonly counts: (row: Received, query: TallyQuery) => boolean
  readonly gone: (finishedOn: PlainDate, query: TallyQuery) => boolean
  readonly carried: (row: Received, query: TallyQuery) => boolean
  readonly finished: (finishedOn: PlainDate, query: TallyQuery) => boolean
  readonly overdue: (row: Received, query: TallyQuery) => boolean
  readonly verdict: (verdict: string | null) => string | null
  readonly key: (
    row: CaseSummary,
  ) => readonly [unit: string, subject: string, channel: string | null]
  readonly order: (one: TallyKey, other: TallyKey) => number
  /** Tells a row for cases that do not count, too. */
  readonly empty: boolean
}

const lawful: Rules = {
  checked: true,
  kind: true,
  units: 'given',
  counts: ({ receivedOn }, { to }) => receivedOn < to,
  gone: (finishedOn, { from }) => finishedOn < from,
  carried: ({ receivedOn }, { from }) => receivedOn < from,
  finished: (finishedOn, { to }) => finishedOn < to,
  overdue: ({ judgedBy }, { to }) => judgedBy !== null && judgedBy < to,
  verdict: (verdict) => verdict,
  key: ({ unit, subject, channel }) => [unit, subject, channel],
  order: compareTallyKeys,
  empty: false,
}

type Figures = Record<Exclude<keyof TallyRow, keyof TallyKey>, number>

function ofUnit({ unit }: CaseRow, { units }: TallyQuery, rule: Rules['units']): boolean {
  if (units === undefined || rule === 'all') return true
  if (rule === 'all-of-none' && units.length === 0) return true
  const below = rule === 'below' && units.some((above) => unit.startsWith(`${above}/`))
  return below || units.includes(unit)
}

function figuresOf(row: Received, query: TallyQuery, rules: Rules): readonly (keyof Figures)[] {
  const { finishedOn } = row
  const came = rules.carried(row, query) ? 'carried' : 'received'
  if (finishedOn === null || !rules.finished(finishedOn, query)) {
    return [came, rules.overdue(row, query) ? 'pendingOverdue' : 'pendingInTime']
  }
  const verdict = rules.verdict(row.verdict)
  if (verdict === 'early' || verdict === 'late') return [came, verdict]
  return [came, verdict === 'on-time' ? 'onTime' : 'unjudged']
}

const isReceived = (row: CaseRow): row is CaseRow & Received => row.receivedOn !== null

/** Counts summaries one by one, the contract told anew, but for the rules that are changed. */
export function countRows(
  rows: readonly CaseRow[],
  query: TallyQuery,
  changed: Partial<Rules>,
): readonly TallyRow[] {
  const rules = { ...lawful, ...changed }
  if (rules.checked) checkWindow(query)
  const lines = new Map<string, TallyKey & Figures>()
  for (const row of rows) {
    if ((rules.kind && row.kind !== query.kind) || !ofUnit(row, query, rules.units)) continue
    if (!isReceived(row)) continue
    const gone = row.finishedOn !== null && rules.gone(row.finishedOn, query)
    const counts = rules.counts(row, query) && !gone
    if (!counts && !rules.empty) continue
    const [unit, subject, channel] = rules.key(row)
    const key = JSON.stringify([unit, subject, channel])
    const line = lines.get(key) ?? {
      ...{ unit, subject, channel, carried: 0, received: 0, early: 0, onTime: 0, late: 0 },
      ...{ unjudged: 0, pendingInTime: 0, pendingOverdue: 0 },
    }
    lines.set(key, line)
    if (counts) for (const figure of figuresOf(row, query, rules)) line[figure] += 1
  }
  return [...lines.values()].sort(rules.order)
}
