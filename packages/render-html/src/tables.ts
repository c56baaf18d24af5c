import {
  printedCell,
  type Cell,
  type Column,
  type Language,
  type Table,
} from '@motcua/core/documents'
import { element, lines, type Node } from './elements.js'
import { words } from './words.js'

interface Group {
  readonly group: string | null
  readonly columns: readonly Column[]
}

/** Neighbouring columns under the head they share. */
const groupsOf = (columns: readonly Column[]): readonly Group[] =>
  columns.reduce<readonly Group[]>((groups, column) => {
    const last = groups.at(-1)
    const { group } = column
    if (last === undefined || group === null || last.group !== group) {
      return [...groups, { group, columns: [column] }]
    }
    return [...groups.slice(0, -1), { group, columns: [...last.columns, column] }]
  }, [])

const head = (text: string, scope: 'col' | 'colgroup', more: Record<string, number> = {}): Node =>
  element('th', { scope, ...more }, ...lines(text))

function headRows(columns: readonly Column[]): readonly Node[] {
  const groups = groupsOf(columns)
  if (groups.every(({ group }) => group === null)) {
    return [element('tr', {}, ...columns.map((column) => head(column.head, 'col')))]
  }
  const upper = groups.flatMap(({ group, columns: shared }) =>
    group === null
      ? shared.map((column) => head(column.head, 'col', { rowSpan: 2 }))
      : [head(group, 'colgroup', shared.length > 1 ? { colSpan: shared.length } : {})],
  )
  const lower = columns.filter(({ group }) => group !== null)
  return [
    element('tr', {}, ...upper),
    element('tr', {}, ...lower.map((column) => head(column.head, 'col'))),
  ]
}

const row = (cells: readonly Cell[], language: Language): Node =>
  element(
    'tr',
    {},
    ...cells.map((cell) => element('td', {}, ...lines(printedCell(cell, language)))),
  )

/** How a table is known in the page. */
export const tableId = (name: string): string => `table-${name}`

/** A table within a box of its own, which a narrow screen scrolls. */
export function tableNode(table: Table, language: Language): Node {
  const { name, caption, columns, rows, total } = table
  const body = rows.map((cells) => row(cells, language))
  const label = caption === null || caption === '' ? `${words[language].table} ${name}` : caption
  return element(
    'section',
    { className: ['wide'], tabIndex: 0, ariaLabel: label },
    element(
      'table',
      { id: tableId(name) },
      ...(caption === null || caption === '' ? [] : [element('caption', {}, ...lines(caption))]),
      element('colgroup', {}, ...columns.map(() => element('col', {}))),
      element('thead', {}, ...headRows(columns)),
      element('tbody', {}, ...body),
      ...(total === null ? [] : [element('tbody', { className: ['total'] }, row(total, language))]),
    ),
  )
}
