import type { Database, Statement } from 'better-sqlite3'
import { MotcuaError, type CasePage, type CaseQuery, type CaseRow } from '@motcua/core'
import { checkLimit } from './check-limit.js'

interface Row extends Omit<CaseRow, 'closed'> {
  readonly closed: number
}

interface Cursor {
  readonly due?: string
  readonly id: string
}

type Values = Readonly<Record<string, string | number>>

const columns =
  'id, kind, unit, subject, state, code, title, search, channel, received_on AS receivedOn, due, ' +
  'judged_by AS judgedBy, finished_on AS finishedOn, verdict, assignee, closed'

const shapeLimit = 200

function readCursor(text: string, order: CaseQuery['order']): Cursor {
  const match = /^(?:(\d{4}-\d{2}-\d{2})\.)?([0-9A-Z]{26})$/.exec(
    Buffer.from(text, 'base64url').toString('latin1'),
  )
  const [, due, id] = match ?? []
  if (id === undefined || (due !== undefined) !== (order === 'due')) {
    throw new MotcuaError('invalid-input', { field: 'after', got: text })
  }
  return due === undefined ? { id } : { id, due }
}

const cursorOf = (row: Row, order: CaseQuery['order']): string =>
  Buffer.from(order === 'due' ? `${row.due}.${row.id}` : row.id).toString('base64url')

function unitCondition(units: readonly string[]): readonly [string, Values] {
  const [only, ...others] = units
  if (only !== undefined && others.length === 0) return ['unit = :unit', { unit: only }]
  return ['unit IN (SELECT value FROM json_each(:units))', { units: JSON.stringify(units) }]
}

const stateCondition = "(state = :state OR substr(state, 1, length(:state) + 1) = :state || '.')"
const wordsCondition = 'NOT EXISTS (SELECT 1 FROM json_each(:words) WHERE instr(search, value) = 0)'

/** The conditions of a query as SQL, and the values they name. */
function conditionsOf(query: CaseQuery): {
  readonly where: readonly string[]
  readonly values: Values
} {
  const where: string[] = []
  let values: Values = { limit: query.limit + 1 }
  const add = (condition: string, more: Values = {}): void => {
    where.push(condition)
    values = { ...values, ...more }
  }
  if (query.kind !== undefined) add('kind = :kind', { kind: query.kind })
  if (query.units !== undefined) add(...unitCondition(query.units))
  if (query.subject !== undefined) add('subject = :subject', { subject: query.subject })
  if (query.state !== undefined) add(stateCondition, { state: query.state })
  if (query.closed !== undefined) add(`closed = ${query.closed ? 1 : 0}`)
  if (query.dueBefore !== undefined) add('due < :dueBefore', { dueBefore: query.dueBefore })
  if (query.assignee !== undefined) add('assignee = :assignee', { assignee: query.assignee })
  if (query.code !== undefined) add('code = :code', { code: query.code })
  if (query.words?.length) add(wordsCondition, { words: JSON.stringify(query.words) })
  if (query.order === 'due') add('due IS NOT NULL')
  if (query.after !== undefined) {
    const { id, due } = readCursor(query.after, query.order)
    if (due === undefined) add('id > :afterId', { afterId: id })
    else add('(due, id) > (:afterDue, :afterId)', { afterId: id, afterDue: due })
  }
  return { where, values }
}

/** Makes the function that lists cases. A statement is prepared once for each shape of query. */
export function createFindCases(db: Database): (query: CaseQuery) => CasePage {
  const shapes = new Map<string, Statement<[Values], Row>>()

  const prepare = (sql: string): Statement<[Values], Row> => {
    const known = shapes.get(sql)
    if (known) return known
    if (shapes.size >= shapeLimit) shapes.clear()
    const statement = db.prepare<[Values], Row>(sql)
    shapes.set(sql, statement)
    return statement
  }

  return (query) => {
    const { order, limit } = query
    checkLimit(limit)
    const { where, values } = conditionsOf(query)
    const filter = where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`
    const sorted = order === 'due' ? 'due, id' : 'id'
    const found = prepare(
      `SELECT ${columns} FROM cases${filter} ORDER BY ${sorted} LIMIT :limit`,
    ).all(values)
    const rows = found.slice(0, limit)
    const last = rows.at(-1)
    return {
      rows: rows.map((row) => ({ ...row, closed: row.closed === 1 })),
      next: last && found.length > limit ? cursorOf(last, order) : null,
    }
  }
}
