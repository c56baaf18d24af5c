import { clauseText, termText } from '@motcua/core'
import type { Language, Tone } from '@motcua/core/documents'
import type { Flow, FlowState } from '@motcua/core/proof'
import { blockOf, heightOf, small, type Block } from '../drawn.js'
import type { Bundle } from '../shape/bundles.js'
import type { Shape } from '../shape/shape.js'

/** A state in its lane; there is one in each row. */
export interface Row {
  readonly state: FlowState
  /** Which lane it stands in, counted from 0. */
  readonly lane: number
}

const touches = ({ froms, tos }: Bundle, id: string): boolean =>
  froms.includes(id) || tos.includes(id)

/**
 * States in the order of the main line, each that stands beside it below the first that leads to it; last where it would
 * stand in the way of the main line.
 */
export function rowsOf(flow: Flow, shape: Shape): readonly Row[] {
  const line = shape.sections.flatMap((section) => section.line)
  const rows = [...line]
  const bundles = [...shape.left, ...shape.right]
  const beside = shape.sections.flatMap(({ sides }) => sides)
  for (const state of beside.filter(({ id }) => bundles.some((one) => touches(one, id)))) {
    const leading = bundles.flatMap(({ froms, tos }) => (tos.includes(state.id) ? froms : []))
    const first = rows.findIndex(({ id }) => leading.includes(id))
    const after = rows.slice(first + 1).find((one) => line.includes(one))
    const blocks = first === -1 || after?.lane === state.lane
    rows.splice(blocks ? rows.length : first + 1, 0, state)
  }
  const acting = new Set(rows.map(({ lane }) => lane))
  const lanes = flow.lanes.filter(({ id }) => acting.has(id))
  const laneOf = (id: string): number => lanes.findIndex((lane) => lane.id === id)
  return rows.map((state) => ({ state, lane: Math.max(0, laneOf(state.lane)) }))
}

/** What stands in a box: the step, how long it may take, and the clause that says so, in Vietnamese an article alone. */
export function boxBlocks(
  { name, budget, basis }: FlowState,
  width: number,
  language: Language,
): readonly (Block & { readonly tone: Tone })[] {
  const setting = { width, size: small }
  const title = blockOf(name[language], { width, size: 8.5 })
  const term = budget === null ? '' : termText(budget)[language]
  const clause = basis === null ? '' : clauseText(basis.clause)[language]
  return [
    { ...title, height: title.height + (term === '' ? 0 : 2), tone: 'ink' as const },
    { ...blockOf(term, { ...setting, weight: 'bold' }), tone: 'work' as const },
    { ...blockOf(clause, { ...setting, weight: 'italic' }), tone: 'muted' as const },
  ].filter(({ lines }) => lines.length > 0)
}

/** How high a box of such blocks is. */
export const boxHeightOf = (blocks: readonly Block[]): number => heightOf(blocks) + 9

/** A line between rows: straight down, down onto a box in another lane, or by a track beside the lanes. */
export type Way = 'down' | 'drop' | 'track'

/** A bundle as it runs between rows. */
export interface Route {
  readonly bundle: Bundle
  readonly way: Way
  /** Whether it is part of the main line. */
  readonly main: boolean
  readonly froms: readonly number[]
  readonly tos: readonly number[]
  /** Which row bears the words; null where there are none. */
  readonly bearer: number | null
  /** Of a track: which channel it runs in, counted from 0, left of the first lane. */
  readonly channel: number
}
