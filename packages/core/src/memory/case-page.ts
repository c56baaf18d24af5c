import { MotcuaError } from '../errors.js'
import { isCaseId } from '../model/ids.js'
import { isPlainDate } from '../model/time.js'
import type { CasePage, CaseQuery, CaseRow } from '../ports/case-store.js'

const inState = (state: string, wanted: string): boolean =>
  state === wanted || state.startsWith(`${wanted}.`)

const conditions: readonly ((row: CaseRow, query: CaseQuery) => boolean)[] = [
  (row, { kind }) => kind === undefined || row.kind === kind,
  (row, { units }) => units === undefined || units.includes(row.unit),
  (row, { subject }) => subject === undefined || row.subject === subject,
  (row, { state }) => state === undefined || inState(row.state, state),
  (row, { closed }) => closed === undefined || row.closed === closed,
  (row, { dueBefore }) => dueBefore === undefined || (row.due !== null && row.due < dueBefore),
  (row, { assignee }) => assignee === undefined || row.assignee === assignee,
  (row, { code }) => code === undefined || row.code === code,
  (row, { words = [] }) => words.every((word) => row.search.includes(word)),
]

/** Where a row stands in the order asked for; null when the order leaves it out. */
function placeOf(row: CaseRow, order: CaseQuery['order']): string | null {
  if (order === 'opened') return row.id
  return row.due === null ? null : `${row.due}/${row.id}`
}

function isPlace(value: string, order: CaseQuery['order']): boolean {
  if (order === 'opened') return isCaseId(value)
  return isPlainDate(value.slice(0, 10)) && value[10] === '/' && isCaseId(value.slice(11))
}

function checkBounds({ limit, after, order }: CaseQuery): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new MotcuaError('invalid-input', { field: 'limit', got: String(limit) })
  }
  if (after !== undefined && !isPlace(after, order)) {
    throw new MotcuaError('invalid-input', { field: 'after', got: after })
  }
}

/**
 * The page of the rows that a query asks for. A cursor is the place of the last row shown, so it holds whatever
 * happens to that row.
 * @throws `invalid-input` for a limit outside 1 to 1000 and a cursor that is none of this order
 */
export function pageOf(rows: Iterable<CaseRow>, query: CaseQuery): CasePage {
  checkBounds(query)
  const { order, after = '', limit } = query
  const found: { place: string; row: CaseRow }[] = []
  for (const row of rows) {
    const place = placeOf(row, order)
    if (place === null || place <= after) continue
    if (conditions.every((holds) => holds(row, query))) found.push({ place, row })
  }
  found.sort((one, other) => (one.place < other.place ? -1 : 1))
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return { rows: shown.map(({ row }) => row), next: last?.place ?? null }
}
