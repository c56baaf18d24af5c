import type { Language } from '@motcua/core/documents'
import type { Flow } from '@motcua/core/proof'
import { escapeCell, table } from './markdown-table.js'
import { words } from './procedure-words.js'

/** The states of a flow, who moves each on, and what comes next in the ordinary way. */
export function movesTable(flow: Flow, language: Language): readonly string[] {
  const laneOf = (lane: string): string =>
    flow.lanes.find(({ id }) => id === lane)?.name[language] ?? lane
  const onward = (state: string): string => {
    const moves = flow.moves.filter(
      ({ from, to, ordinary }) => from === state && to !== state && ordinary,
    )
    return [...new Set(moves.map(({ label }) => label[language]))].join('; ') || '–'
  }
  return table([
    [words.state, words.who, words.next].map((it) => it[language]),
    ...flow.states.map(({ id, name, lane }) => [
      escapeCell(name[language]),
      escapeCell(laneOf(lane)),
      escapeCell(onward(id)),
    ]),
  ])
}
