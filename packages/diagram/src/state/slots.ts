import type { Language } from '@motcua/core/documents'
import { blockOf, small, sumOf, type Block } from '../drawn.js'
import type { Bundle } from '../shape/bundles.js'
import type { Shape } from '../shape/shape.js'
import type { Columns } from './columns.js'

/** Where the line of a bundle meets the side of a box, with the words above it. */
export interface Slot {
  readonly bundle: Bundle
  readonly label: Block | null
  readonly height: number
}

/** The slots of each state, by its id: to the left of the main line, and to the left of what stands beside it. */
export type Slots = ReadonlyMap<string, readonly Slot[]>

const bare = 8
const gap = 2

/** Of a slot, where its line lies below its upper edge. */
export const lineOf = ({ label }: Slot): number =>
  label === null ? bare / 2 : label.height + gap + 1

/** How high slots are upon each other. */
export const heightOfSlots = (slots: readonly Slot[]): number =>
  sumOf(slots.map(({ height }) => height))

/** Which state bears the words: where several lines join, what they lead to. */
function bearerOf({ froms, tos }: Bundle, bears: (id: string) => boolean): string | undefined {
  const [from, to] = [froms.find(bears), tos.find(bears)]
  return froms.length > 1 && tos.length === 1 ? (to ?? from) : (from ?? to)
}

function slotsAt(
  id: string,
  bundles: readonly Bundle[],
  { bears, width, language }: SlotRules,
): readonly Slot[] {
  const touching = bundles.filter(({ froms, tos }) => froms.includes(id) || tos.includes(id))
  const incoming = touching.filter(({ tos }) => tos.includes(id))
  const leaving = touching.filter(({ tos }) => !tos.includes(id))
  return [...incoming, ...leaving].map((bundle) => {
    const words = bundle.label[language]
    const label =
      bearerOf(bundle, bears) === id ? blockOf(words, { width, size: small, lines: 5 }) : null
    return { bundle, label, height: label === null ? bare : label.height + gap + 4 }
  })
}

interface SlotRules {
  readonly bears: (id: string) => boolean
  readonly width: number
  readonly language: Language
}

/** Gives every bundle its slots. */
export function slotsOf(shape: Shape, columns: Columns, language: Language): Slots {
  const widthOf = ({ from, to }: { readonly from: number; readonly to: number }): number =>
    to - from - 10
  const onLine = (id: string): boolean => shape.line.has(id)
  const left = { bears: onLine, width: widthOf(columns.leftLabels), language }
  const right = {
    bears: (id: string) => !onLine(id),
    width: widthOf(columns.labels),
    language,
  }
  return new Map(
    shape.sections.flatMap(({ line, sides }) => [
      ...line.map(({ id }) => [id, slotsAt(id, shape.left, left)] as const),
      ...sides.map(({ id }) => [id, slotsAt(id, shape.right, right)] as const),
    ]),
  )
}
