import { drawnBlock, sumOf, type Part, type Point, type Rectangle } from '../drawn.js'
import type { Bundle } from '../shape/bundles.js'
import { tracksOf, type Span } from '../tracks.js'
import type { TrackCounts } from './columns.js'
import type { Given, Placing } from './placing.js'
import { heightOfSlots, lineOf, type Slot } from './slots.js'

/** The lines of a diagram, and how many tracks they took. */
export interface Routes {
  readonly parts: readonly Part[]
  readonly tracks: TrackCounts
}

interface Terminal {
  readonly id: string
  readonly at: Point
}

interface PlacedSlot {
  readonly id: string
  readonly slot: Slot
  readonly y: number
}

function placedSlots(given: Given, { boxes }: Placing): readonly PlacedSlot[] {
  return [...given.slots].flatMap(([id, slots]) => {
    const box = boxes.get(id)
    if (box === undefined) return []
    const first = box.y + (box.height - heightOfSlots(slots)) / 2
    return slots.map((slot, at) => ({
      id,
      slot,
      y: first + heightOfSlots(slots.slice(0, at)) + lineOf(slot),
    }))
  })
}

/** The words of slots, each above its line. */
const labelsOf = (given: Given, slots: readonly PlacedSlot[]): readonly Part[] =>
  slots.flatMap(({ id, slot: { label, bundle }, y }) => {
    if (label === null) return []
    const { from, to } = given.shape.line.has(id) ? given.columns.leftLabels : given.columns.labels
    return drawnBlock(label, {
      x: (from + to) / 2,
      top: y - label.height - 1.5,
      anchor: 'middle',
      tone: bundle.ordinary ? 'ink' : 'muted',
    })
  })

const drawnLine = (bundle: Bundle, points: readonly Point[]): Part => ({
  part: 'line',
  points,
  arrow: true,
  stroke: bundle.byEngine ? 'dashed' : 'solid',
  weight: bundle.ordinary ? 1.1 : 0.8,
  tone: bundle.ordinary ? 'ink' : 'muted',
})

/** A line for each move of a bundle that no other line shows already. */
function linesOf(bundle: Bundle, terminals: readonly Terminal[], track: number | null): Part[] {
  const at = (ids: readonly string[]): readonly Terminal[] =>
    terminals.filter(({ id }) => ids.includes(id))
  const [froms, tos] = [at(bundle.froms), at(bundle.tos)]
  const pairs = [
    ...tos.flatMap((to) => froms.slice(0, 1).map((from) => [from.at, to.at] as const)),
    ...froms.slice(1).flatMap((from) => tos.slice(0, 1).map((to) => [from.at, to.at] as const)),
  ]
  return pairs.map(([from, to]) =>
    drawnLine(bundle, track === null ? [from, to] : [from, [track, from[1]], [track, to[1]], to]),
  )
}

const spanOf = (id: string, ys: readonly number[]): Span => ({
  id,
  from: Math.min(...ys),
  to: Math.max(...ys),
})

const most = (tracks: ReadonlyMap<string, number>): number =>
  Math.max(0, ...[...tracks.values()].map((track) => track + 1))

function leftLines(given: Given, slots: readonly PlacedSlot[]) {
  const { left } = given.shape
  const ends = (bundle: Bundle): readonly PlacedSlot[] =>
    slots.filter(({ slot }) => slot.bundle === bundle)
  const tracks = tracksOf(
    left.map((bundle) =>
      spanOf(
        bundle.id,
        ends(bundle).map(({ y }) => y),
      ),
    ),
  )
  const parts = left.flatMap((bundle) => {
    const x = given.columns.line.from
    const terminals = ends(bundle).map(({ id, y }) => ({ id, at: [x, y] as const }))
    return linesOf(bundle, terminals, given.columns.leftTrack(tracks.get(bundle.id) ?? 0))
  })
  return { parts, count: most(tracks) }
}

/** How far lines keep from those that meet the same box, and from those that meet the boxes beside it. */
interface Apart {
  readonly port: number
  readonly slot: number
}

const wide: Apart = { port: 5, slot: 3 }
const close: Apart = { port: 3.5, slot: 2 }
const closest: Apart = { port: 1.5, slot: 1.5 }

/** Where lines meet the right side of a box of the main line: level with their other end where it can be. */
function portsOf(
  box: Rectangle,
  wanted: readonly { readonly bundle: Bundle; readonly liked: number; readonly level: boolean }[],
  taken: readonly PlacedSlot[],
): ReadonlyMap<Bundle, number> {
  const [top, bottom] = [box.y + 5, box.y + box.height - 5]
  const ports = new Map<Bundle, number>()
  const isFree = (y: number, bundle: Bundle, { port, slot }: Apart): boolean =>
    [...ports.values()].every((other) => Math.abs(other - y) >= port) &&
    taken.every((other) => other.slot.bundle === bundle || Math.abs(other.y - y) >= slot)
  for (const { bundle, liked, level } of wanted) {
    if (level && liked >= top && liked <= bottom && isFree(liked, bundle, wide))
      ports.set(bundle, liked)
  }
  const places = Array.from(
    { length: Math.max(1, Math.floor((bottom - top) * 4)) },
    (_, at) => top + at / 4,
  )
  const sorted = wanted.toSorted((a, b) => a.liked - b.liked)
  sorted.forEach(({ bundle }, index) => {
    if (ports.has(bundle)) return
    const even = top + ((index + 0.5) * (bottom - top)) / sorted.length
    const near = places.toSorted((a, b) => Math.abs(a - even) - Math.abs(b - even))
    const free = [wide, close, closest].flatMap((apart) =>
      near.filter((y) => isFree(y, bundle, apart)).slice(0, 1),
    )
    const [port = even] = free
    ports.set(bundle, port)
  })
  return ports
}

type Ports = ReadonlyMap<string, ReadonlyMap<Bundle, number>>

function rightPorts(given: Given, { boxes }: Placing, slots: readonly PlacedSlot[]): Ports {
  const { right, line } = given.shape
  const beside = slots.filter(({ id }) => !line.has(id))
  return new Map(
    [...line].flatMap((id) => {
      const box = boxes.get(id)
      if (box === undefined) return []
      const wanted = right
        .filter(({ froms, tos }) => froms.includes(id) || tos.includes(id))
        .map((bundle) => {
          const own = beside.filter(({ slot }) => slot.bundle === bundle)
          const [aim] = own.filter((one) => bundle.tos.includes(one.id))
          const ys = own.map(({ y }) => y)
          const mean = sumOf(ys) / Math.max(1, ys.length)
          const level = bundle.tos.length === 1 && aim !== undefined ? aim.y : null
          return { bundle, liked: level ?? mean, level: level !== null || ys.length === 1 }
        })
      return [[id, portsOf(box, wanted, beside)] as const]
    }),
  )
}

function rightLines(given: Given, placing: Placing, slots: readonly PlacedSlot[]) {
  const { columns, shape } = given
  const ports = rightPorts(given, placing, slots)
  const routed = shape.right.map((bundle) => {
    const terminals: readonly Terminal[] = [...new Set([...bundle.froms, ...bundle.tos])].map(
      (id) => {
        const port = ports.get(id)?.get(bundle)
        const slot = slots.find((one) => one.id === id && one.slot.bundle === bundle)
        const at: Point =
          port === undefined ? [columns.side.from, slot?.y ?? 0] : [columns.line.to, port]
        return { id, at }
      },
    )
    const ys = terminals.map(({ at }) => at[1])
    const straight = new Set(ys).size === 1
    return { bundle, terminals, straight, span: spanOf(bundle.id, ys) }
  })
  const bent = routed.filter(({ straight }) => !straight)
  const tracks = tracksOf(bent.map(({ span }) => span))
  const parts = routed.flatMap(({ bundle, terminals, straight }) =>
    linesOf(bundle, terminals, straight ? null : columns.rightTrack(tracks.get(bundle.id) ?? 0)),
  )
  return { parts, count: most(tracks) }
}

/** What every state of a stage may come to: from the edge of its frame down the gutter. */
function commonLines({ columns }: Given, { sections, boxes }: Placing) {
  const feet = sections.flatMap((section) => section.feet)
  const ids = [...new Set(feet.map(({ id, to }) => `${id} ${to}`))]
  const toOf = (key: string): string => feet.find(({ id, to }) => `${id} ${to}` === key)?.to ?? ''
  const routes = ids.map((key) => {
    const to = toOf(key)
    const box = boxes.get(to) ?? { x: 0, y: 0, width: 0, height: 0 }
    const same = ids.filter((other) => toOf(other) === to)
    const y = box.y + (box.height * (same.indexOf(key) + 1)) / (same.length + 1)
    const own = feet.filter((foot) => `${foot.id} ${foot.to}` === key)
    const starts = own.map(({ top, block }) => top + block.height / 2)
    return { key, end: [columns.side.to, y] as const, starts, span: spanOf(key, [...starts, y]) }
  })
  const tracks = tracksOf(routes.map(({ span }) => span))
  const parts = routes.flatMap(({ key, end, starts }): readonly Part[] => {
    const x = columns.gutterTrack(tracks.get(key) ?? 0)
    return starts.map((y) => ({
      part: 'line',
      points: [[columns.frame.to, y], [x, y], [x, end[1]], end],
      arrow: true,
      stroke: 'solid',
      weight: 0.8,
      tone: 'muted',
    }))
  })
  return { parts, count: most(tracks) }
}

/** The main line itself. */
const mainLines = ({ shape, columns }: Given, { boxes }: Placing): readonly Part[] => {
  const line = [...shape.line]
  return line.flatMap((id, at): readonly Part[] => {
    const [box, after] = [boxes.get(id), boxes.get(line[at + 1] ?? '')]
    if (box === undefined || after === undefined) return []
    const points: readonly Point[] = [
      [columns.middle, box.y + box.height],
      [columns.middle, after.y],
    ]
    const engine = (shape.next.get(id) ?? []).every(({ byEngine }) => byEngine)
    const stroke = engine ? 'dashed' : 'solid'
    return [{ part: 'line', points, arrow: true, stroke, weight: 1.6, tone: 'ink' }]
  })
}

/** Draws every line with its words. */
export function routesOf(given: Given, placing: Placing): Routes {
  const slots = placedSlots(given, placing)
  const left = leftLines(given, slots)
  const right = rightLines(given, placing, slots)
  const commons = commonLines(given, placing)
  return {
    parts: [
      ...commons.parts,
      ...left.parts,
      ...right.parts,
      ...mainLines(given, placing),
      ...labelsOf(given, slots),
    ],
    tracks: { left: left.count, right: right.count, gutter: commons.count },
  }
}
