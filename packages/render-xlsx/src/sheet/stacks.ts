import { band, oneRow, type Piece } from './band.js'
import type { SheetDraft } from './sheet-draft.js'

/** Pieces one below the other in the same columns; a number is so many points of nothing. */
export type Stack = readonly (Piece | Rule | number)[]

/** A line of the width of some columns. */
export interface Rule {
  readonly column: number
  readonly columns: number
  readonly look: Piece['look']
}

interface Placed {
  readonly what: Piece | Rule
  readonly top: number
  readonly bottom: number
}

const isPiece = (what: Stack[number]): what is Piece => typeof what === 'object' && 'value' in what
const ruleHeight = 5
/** Edges nearer than this many points become one. */
const near = 1

function placed(stack: Stack): { readonly items: readonly Placed[]; readonly end: number } | null {
  const items: Placed[] = []
  let top = 0
  for (const what of stack) {
    const height = typeof what === 'number' ? what : isPiece(what) ? oneRow(what) : ruleHeight
    if (height === null) return null
    if (typeof what !== 'number') items.push({ what, top, bottom: top + height })
    top += height
  }
  return { items, end: top }
}

/** The edges at which rows end, from 0, each with the row that begins there. */
function rowsOf(edges: readonly number[]): {
  readonly tops: number[]
  readonly at: (edge: number) => number
} {
  const tops: number[] = [0]
  for (const edge of edges.toSorted((one, other) => one - other)) {
    if (edge - (tops.at(-1) ?? 0) >= near) tops.push(edge)
  }
  return { tops, at: (edge) => tops.findLastIndex((top) => top <= edge + 0.01) }
}

function pile(draft: SheetDraft, items: readonly Placed[], end: number): void {
  const { tops, at } = rowsOf([...items.flatMap(({ top, bottom }) => [top, bottom]), end])
  const first = draft.length
  for (const [index, top] of tops.slice(0, -1).entries()) {
    draft.row((tops[index + 1] ?? end) - top)
  }
  for (const { what, top, bottom } of items) {
    const { column, columns, look } = what
    const from = at(top)
    const rows = Math.max(1, at(bottom) - from)
    const value = isPiece(what) ? what : { value: null, format: null }
    draft.put({ row: first + from, column, rows, columns }, value, look)
  }
}

/** What does not fit one row each: the pieces of the stacks, row by row. */
function inBands(draft: SheetDraft, stacks: readonly Stack[]): void {
  const pieces = stacks.map((stack) => stack.filter(isPiece))
  const rows = Math.max(0, ...pieces.map(({ length }) => length))
  for (let row = 0; row < rows; row += 1) {
    const side = pieces.flatMap((stack) => stack[row] ?? [])
    band(draft, side, 0)
  }
}

/** Writes stacks side by side, each as tall as it is; a tall text of one does not push the others apart. */
export function putStacks(draft: SheetDraft, stacks: readonly Stack[]): void {
  const all = stacks.map(placed)
  const fit = all.filter((one) => one !== null)
  if (fit.length < all.length) {
    inBands(draft, stacks)
    return
  }
  const end = Math.max(0, ...fit.map((one) => one.end))
  if (end <= 0) return
  draft.keep(end)
  pile(
    draft,
    fit.flatMap(({ items }) => items),
    end,
  )
}
