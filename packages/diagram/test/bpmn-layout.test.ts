import { describe, expect, test } from 'vitest'
import { bpmnOf } from '@motcua/diagram'
import { drawnIn, type Box, type Drawn, type DrawnEdge, type Point } from './reading/drawn.js'
import { flowOfDefinition, languages, structures } from './reading/flows.js'

const grounds = new Set(['bpmn:participant', 'bpmn:lane'])

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

type Segment = readonly [from: Point, to: Point]

const segmentsOf = ({ points }: DrawnEdge): readonly Segment[] =>
  points.slice(1).flatMap((to, index) => {
    const from = points[index]
    return from === undefined ? [] : [[from, to] as const]
  })

const boxOf = ([[x1, y1], [x2, y2]]: Segment): Box => ({
  left: Math.min(x1, x2),
  top: Math.min(y1, y2),
  right: Math.max(x1, x2),
  bottom: Math.max(y1, y2),
})

const shrunk = ({ left, top, right, bottom }: Box): Box => ({
  left: left + 1,
  top: top + 1,
  right: right - 1,
  bottom: bottom - 1,
})

const isOnBorder = (box: Box | undefined, [x, y]: Point): boolean => {
  if (box === undefined) return false
  const middle = (box.left + box.right) / 2
  const centre = (box.top + box.bottom) / 2
  return (
    ((x === box.left || x === box.right) && y === centre) ||
    ((y === box.top || y === box.bottom) && x === middle)
  )
}

const liesUpon = (a: Segment, b: Segment): boolean => {
  const [one, two] = [boxOf(a), boxOf(b)]
  const upright = one.left === one.right && two.left === two.right && one.left === two.left
  const level = one.top === one.bottom && two.top === two.bottom && one.top === two.top
  if (upright) return one.top < two.bottom && two.top < one.bottom
  return level && one.left < two.right && two.left < one.right
}

const pairs = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.flatMap((one, index) => items.slice(index + 1).map((two) => [one, two] as const))

const solid = ({ shapes }: Drawn) => shapes.filter(({ type }) => !grounds.has(type))

const drawings = structures.flatMap((definition) =>
  languages.map((language) => ({ key: definition.key, definition, language })),
)

describe.each(drawings)('The BPMN diagram of $key, $language', ({ definition, language }) => {
  const drawing = bpmnOf(flowOfDefinition(definition), { language }).then(drawnIn)

  test('draws every element, and lays no shape or label upon another', async () => {
    const drawn = await drawing
    const shown = [...drawn.shapes, ...drawn.edges].map(({ id }) => id)
    expect(new Set(shown)).toEqual(new Set(drawn.elements))
    expect(shown.length).toBe(drawn.elements.length)
    const boxes = [...solid(drawn), ...drawn.labels]
    expect(boxes.length).toBeGreaterThan(10)
    for (const [one, two] of pairs(boxes))
      expect(meet(one.box, two.box), `${one.id} and ${two.id}`).toBe(false)
  })

  test('holds everything within its lane, and lanes side by side in the pool', async () => {
    const drawn = await drawing
    const lanes = drawn.shapes.filter(({ type }) => type === 'bpmn:lane')
    const [pool] = drawn.shapes.filter(({ type }) => type === 'bpmn:participant')
    for (const [one, two] of pairs(lanes)) expect(meet(one.box, two.box)).toBe(false)
    const within = (outer: Box, inner: Box): boolean =>
      outer.left <= inner.left &&
      outer.top <= inner.top &&
      outer.right >= inner.right &&
      outer.bottom >= inner.bottom
    for (const { box } of lanes) expect(pool && within(pool.box, box)).toBe(true)
    for (const { id, box } of [...solid(drawn), ...drawn.labels])
      expect(lanes.filter((lane) => within(lane.box, box)).length, id).toBe(1)
  })

  test('leads every line, at right angles, from border to border and through nothing', async () => {
    const drawn = await drawing
    const boxOfShape = new Map(drawn.shapes.map(({ id, box }) => [id, box]))
    for (const edge of drawn.edges) {
      const [first = [0, 0], last = [0, 0]] = [edge.points[0], edge.points.at(-1)]
      expect(isOnBorder(boxOfShape.get(edge.source), first), edge.id).toBe(true)
      expect(isOnBorder(boxOfShape.get(edge.target), last), edge.id).toBe(true)
      for (const segment of segmentsOf(edge)) {
        const [[x1, y1], [x2, y2]] = segment
        expect(x1 === x2 || y1 === y2, edge.id).toBe(true)
        for (const { id, box } of [...solid(drawn), ...drawn.labels])
          expect(meet(boxOf(segment), shrunk(box)), `${edge.id} through ${id}`).toBe(false)
      }
    }
  })

  test('lays lines upon each other only where they come from the same or lead to the same', async () => {
    const { edges } = await drawing
    for (const [one, two] of pairs(edges)) {
      if (one.source === two.source || one.target === two.target) continue
      const both = segmentsOf(one).flatMap((a) => segmentsOf(two).filter((b) => liesUpon(a, b)))
      expect(both, `${one.id} upon ${two.id}`).toEqual([])
    }
  })
})
