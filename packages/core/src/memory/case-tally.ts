import type { CaseSummary } from '../model/case.js'
import { checkWindow, compareTallyKeys, type TallyKey, type TallyRow } from '../model/tally.js'
import type { TallyQuery } from '../ports/case-store.js'

type Figure = Exclude<keyof TallyRow, keyof TallyKey>

const verdicts: ReadonlyMap<string | null, Figure> = new Map([
  ['early', 'early'],
  ['on-time', 'onTime'],
  ['late', 'late'],
])

/** The two figures a case counts in: how it came into the window, and how it left it. Null when it does not count. */
function figuresOf(row: CaseSummary, { from, to }: TallyQuery): readonly [Figure, Figure] | null {
  const { receivedOn, finishedOn, judgedBy, verdict } = row
  if (receivedOn === null || receivedOn >= to) return null
  if (finishedOn !== null && finishedOn < from) return null
  const came = receivedOn < from ? 'carried' : 'received'
  if (finishedOn !== null && finishedOn < to) return [came, verdicts.get(verdict) ?? 'unjudged']
  return [came, judgedBy !== null && judgedBy < to ? 'pendingOverdue' : 'pendingInTime']
}

const emptyRow = ({ unit, subject, channel }: TallyKey): Record<Figure, number> & TallyKey => ({
  unit,
  subject,
  channel,
  carried: 0,
  received: 0,
  early: 0,
  onTime: 0,
  late: 0,
  unjudged: 0,
  pendingInTime: 0,
  pendingOverdue: 0,
})

/**
 * Counts the cases a query asks for.
 * @throws `invalid-input` when its window has no day
 */
export function tallyOf(rows: Iterable<CaseSummary>, query: TallyQuery): readonly TallyRow[] {
  checkWindow(query)
  const counted = new Map<string, ReturnType<typeof emptyRow>>()
  for (const row of rows) {
    if (row.kind !== query.kind || query.units?.includes(row.unit) === false) continue
    const figures = figuresOf(row, query)
    if (figures === null) continue
    const key = JSON.stringify([row.unit, row.subject, row.channel])
    const line = counted.get(key) ?? emptyRow(row)
    for (const figure of figures) line[figure] += 1
    counted.set(key, line)
  }
  return [...counted.values()].sort(compareTallyKeys)
}
