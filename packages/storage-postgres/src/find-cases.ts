import { isCaseId, isPlainDate, type CasePage, type CaseQuery, type CaseRow } from '@motcua/core'
import { checkLimit, invalid } from './bounds.js'
import type { Database } from './database.js'

interface Cursor {
  readonly due?: string
  readonly id: string
}

const columns =
  'id, kind, unit, subject, state, code, title, search, channel, received_on AS "receivedOn", due, ' +
  'judged_by AS "judgedBy", finished_on AS "finishedOn", verdict, assignee, closed'

function readCursor(text: string, order: CaseQuery['order']): Cursor {
  const place = Buffer.from(text, 'base64url').toString('latin1')
  const id = place.slice(-26)
  const due = place.slice(0, -26)
  if (!isCaseId(id)) throw invalid('after', text)
  if (order === 'opened' && due === '') return { id }
  if (order === 'due' && isPlainDate(due)) return { id, due }
  throw invalid('after', text)
}

const cursorOf = ({ id, due }: CaseRow, order: CaseQuery['order']): string =>
  Buffer.from(order === 'due' ? `${due}${id}` : id).toString('base64url')

/** The conditions of a query as SQL, and the values they number. */
function conditionsOf(query: CaseQuery): {
  readonly where: readonly string[]
  readonly values: readonly unknown[]
} {
  const where: string[] = []
  const values: unknown[] = [query.limit + 1]
  const value = (given: unknown): string => `$${values.push(given)}`
  const same = (column: string, given: unknown): void => {
    if (given !== undefined) where.push(`${column} = ${value(given)}`)
  }
  same('kind', query.kind)
  same('subject', query.subject)
  same('closed', query.closed)
  same('assignee', query.assignee)
  same('code', query.code)
  if (query.units !== undefined) where.push(`unit = ANY(${value(query.units)}::text[])`)
  if (query.state !== undefined) {
    const state = value(query.state)
    where.push(`(state = ${state} OR starts_with(state, ${state} || '.'))`)
  }
  if (query.dueBefore !== undefined) where.push(`due < ${value(query.dueBefore)}`)
  for (const word of query.words ?? []) where.push(`strpos(search, ${value(word)}) > 0`)
  if (query.order === 'due') where.push('due IS NOT NULL')
  if (query.after !== undefined) {
    const { id, due } = readCursor(query.after, query.order)
    if (due === undefined) where.push(`id > ${value(id)}`)
    else where.push(`(due, id) > (${value(due)}, ${value(id)})`)
  }
  return { where, values }
}

/** Makes the function that lists cases. */
export function createFindCases(database: Database): (query: CaseQuery) => Promise<CasePage> {
  return async (query) => {
    const { order, limit } = query
    checkLimit(limit)
    const { where, values } = conditionsOf(query)
    const filter = where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`
    const sorted = order === 'due' ? 'due, id' : 'id'
    // Not prepared: its plan depends on the values, and its text on which are given.
    const text = `SELECT ${columns} FROM {m}.cases${filter} ORDER BY ${sorted} LIMIT $1`
    const found = await database.query<CaseRow>(text, values)
    const rows = found.slice(0, limit)
    const last = rows.at(-1)
    return { rows, next: last && found.length > limit ? cursorOf(last, order) : null }
  }
}
