import type { Language } from '@motcua/core/documents'
import type { FlowState } from '@motcua/core/proof'
import { blockOf, small, sumOf, type Block, type Rectangle } from '../drawn.js'
import type { Section, Shape } from '../shape/shape.js'
import type { Columns } from './columns.js'
import { heightOfSlots, type Slots } from './slots.js'

/** A label of the main line, below the box it leaves. */
export interface NextLabel {
  readonly block: Block
  readonly top: number
}

/** What every state of a stage may come to: its words at the foot of the frame. */
export interface Foot {
  readonly id: string
  readonly to: string
  readonly block: Block
  readonly top: number
}

/** A section where it lies. */
export interface PlacedSection {
  readonly section: Section
  readonly frame: Rectangle
  readonly title: Block
  readonly feet: readonly Foot[]
}

/** Where everything of a state diagram lies but its lines. */
export interface Placing {
  readonly height: number
  readonly sections: readonly PlacedSection[]
  readonly boxes: ReadonlyMap<string, Rectangle>
  readonly names: ReadonlyMap<string, Block>
  readonly nextLabels: ReadonlyMap<string, NextLabel>
}

/** What a placing is made from. */
export interface Given {
  readonly shape: Shape
  readonly columns: Columns
  readonly slots: Slots
  readonly language: Language
}

const nameSize = 9
const between = 9
const least = 15

const nameOf = (state: FlowState, { columns, shape, language }: Given): Block => {
  const { from, to } = shape.line.has(state.id) ? columns.line : columns.side
  return blockOf(state.name[language], { width: to - from - 12, size: nameSize })
}

/** How many lines meet the right side of a box of the main line. */
const portsOf = (id: string, { right }: Shape): number =>
  right.filter(({ froms, tos }) => froms.includes(id) || tos.includes(id)).length

const boxHeight = (state: FlowState, given: Given): number => {
  const slots = heightOfSlots(given.slots.get(state.id) ?? [])
  const ports = given.shape.line.has(state.id) ? portsOf(state.id, given.shape) * 9 : 0
  const round = state.kind === 'start' || state.kind === 'end' ? 8 : 3
  return Math.max(nameOf(state, given).height + 9, slots + round, ports + 2 * round)
}

const nextBlock = ({ id }: FlowState, { shape, columns, language }: Given): Block =>
  blockOf((shape.next.get(id) ?? []).map(({ label }) => label[language]).join(' / '), {
    width: columns.line.to - columns.middle - 8,
    size: small,
  })

/** Room between a box of the main line and the next: its words and the arrow head. */
const stepOf = (state: FlowState, given: Given): number =>
  Math.max(least, nextBlock(state, given).height + 7)

interface Stack {
  readonly tops: readonly number[]
  readonly bottom: number
}

/** Puts boxes upon each other, each as near as may be to where it would like to be. */
function stacked(
  items: readonly { readonly height: number; readonly liked: number }[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Stack {
  let free = top
  const first = items.map(({ height, liked }) => {
    const at = Math.max(free, liked - height / 2)
    free = at + height + between
    return at
  })
  const all = sumOf(items.map(({ height }) => height + between)) - between
  let limit = Math.max(bottom, top + all)
  const tops = first
    .map((at, index) => ({ at, height: items[index]?.height ?? 0 }))
    .toReversed()
    .map(({ at, height }) => {
      const put = Math.min(at, limit - height)
      limit = put - between
      return put
    })
    .toReversed()
  return { tops, bottom: items.length === 0 ? top : Math.max(bottom, top + all) }
}

/** Mean height of what a state beside the main line has to do with. */
function likedOf(id: string, { right, line }: Shape, centers: ReadonlyMap<string, number>): number {
  const others = right
    .filter(({ froms, tos }) => froms.includes(id) || tos.includes(id))
    .flatMap(({ froms, tos }) => [...froms, ...tos])
    .filter((other) => line.has(other))
  const known = others.flatMap((other) => centers.get(other) ?? [])
  if (known.length > 0) return sumOf(known) / known.length
  return others.length > 0 ? 1e6 : 0
}

interface Column {
  readonly tops: readonly number[]
  readonly heights: readonly number[]
  readonly bottom: number
}

/** The boxes of the main line in a section, drawn out to `bottom` where there is room. */
function lineColumn(section: Section, given: Given, top: number): Column {
  const heights = section.line.map((state) => boxHeight(state, given))
  const steps = section.line.map((state) => stepOf(state, given))
  const tops = heights.map((_, at) => top + sumOf(heights.slice(0, at)) + sumOf(steps.slice(0, at)))
  return { tops, heights, bottom: (tops.at(-1) ?? top) + (heights.at(-1) ?? 0) }
}

/** Spreads the main line over the room that what stands beside it needs. */
function spread(column: Column, extra: number): Column {
  const gaps = column.tops.length - 1
  const each = gaps === 0 ? 0 : extra / gaps
  const first = gaps === 0 ? extra / 2 : 0
  const tops = column.tops.map((top, at) => top + first + each * at)
  return { ...column, tops, bottom: (tops.at(-1) ?? 0) + (column.heights.at(-1) ?? 0) }
}

interface PlacedStates {
  readonly line: Column
  readonly sides: readonly (readonly [id: string, top: number, height: number])[]
  readonly bottom: number
}

function placedStates(section: Section, given: Given, top: number): PlacedStates {
  const narrow = lineColumn(section, given, top)
  const put = (column: Column): Stack & { readonly order: readonly FlowState[] } => {
    const centers = new Map(
      section.line.map(({ id }, at) => [
        id,
        (column.tops[at] ?? top) + (column.heights[at] ?? 0) / 2,
      ]),
    )
    const liked = (state: FlowState): number =>
      Math.max(top, Math.min(column.bottom, likedOf(state.id, given.shape, centers)))
    const order = section.sides.toSorted((a, b) => liked(a) - liked(b))
    const items = order.map((one) => ({ height: boxHeight(one, given), liked: liked(one) }))
    return { ...stacked(items, { top, bottom: column.bottom }), order }
  }
  const needed = put(narrow).bottom
  const line = needed > narrow.bottom ? spread(narrow, needed - narrow.bottom) : narrow
  const { tops, order } = put({ ...line, bottom: Math.max(line.bottom, needed) })
  const sides = order.map((one, at) => [one.id, tops[at] ?? top, boxHeight(one, given)] as const)
  const bottoms = sides.map(([, at, height]) => at + height)
  return { line, sides, bottom: Math.max(line.bottom, ...bottoms) }
}

const titleOf = ({ title }: Section, { columns, language }: Given): Block =>
  blockOf(title?.[language] ?? '', {
    width: columns.middle - columns.leftLabels.from - 8,
    size: 8.5,
    weight: 'bold',
    lines: 2,
  })

const everyStep = { vi: 'Ở mọi bước', en: 'At every step' } as const

function feetOf(section: Section, given: Given, bottom: number): readonly Foot[] {
  const { labels, frame } = given.columns
  let free = bottom + between
  return section.commons.map(({ id, to, label }) => {
    const words = `${everyStep[given.language]}: ${label[given.language]}`
    const width = frame.to - labels.from - 10
    const block = blockOf(words, { width, size: small, weight: 'italic' })
    const foot = { id, to, block, top: free }
    free += block.height + 3
    return foot
  })
}

const bottomOf = (feet: readonly Foot[]): number =>
  Math.max(0, ...feet.map(({ top, block }) => top + block.height))

interface Placed {
  readonly placed: PlacedSection
  readonly boxes: readonly (readonly [string, Rectangle])[]
  readonly nextLabels: readonly (readonly [string, NextLabel])[]
  readonly bottom: number
}

function placedSection(section: Section, given: Given, top: number): Placed {
  const { columns } = given
  const title = titleOf(section, given)
  const head = section.framed ? title.height + (section.title === null ? 8 : 12) : 0
  const { line, sides, bottom } = placedStates(section, given, top + head)
  const feet = feetOf(section, given, bottom)
  const last = section.line.at(-1)
  const after = last === undefined ? 0 : nextBlock(last, given).height
  const lineEnd = line.bottom + (after === 0 ? 0 : after + 4)
  const end = Math.max(lineEnd, bottom, bottomOf(feet)) + (section.framed ? 6 : 0)
  const across = (
    { from, to }: { readonly from: number; readonly to: number },
    y: number,
    height: number,
  ): Rectangle => ({ x: from, y, width: to - from, height })
  return {
    placed: { section, title, feet, frame: across(columns.frame, top, end - top) },
    boxes: [
      ...section.line.map(
        ({ id }, at) =>
          [id, across(columns.line, line.tops[at] ?? 0, line.heights[at] ?? 0)] as const,
      ),
      ...sides.map(([id, y, height]) => [id, across(columns.side, y, height)] as const),
    ],
    nextLabels: section.line.map((state, at) => {
      const below = (line.tops[at] ?? 0) + (line.heights[at] ?? 0)
      return [state.id, { block: nextBlock(state, given), top: below + 1.5 }] as const
    }),
    bottom: end,
  }
}

/** Puts sections, boxes and the words of the main line where they lie. */
export function placingOf(given: Given): Placing {
  let top = 1
  const all = given.shape.sections.map((section) => {
    const placed = placedSection(section, given, top)
    top = placed.bottom + 11
    return placed
  })
  const states = given.shape.sections.flatMap(({ line, sides }) => [...line, ...sides])
  return {
    height: (all.at(-1)?.bottom ?? 0) + 1,
    sections: all.map(({ placed }) => placed),
    boxes: new Map(all.flatMap(({ boxes }) => boxes)),
    names: new Map(states.map((state) => [state.id, nameOf(state, given)])),
    nextLabels: new Map(all.flatMap(({ nextLabels }) => nextLabels)),
  }
}
