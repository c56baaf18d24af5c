import type { BpmnElement, BpmnModdle } from 'bpmn-moddle'
import { idOf } from './names.js'
import type { Bounds, Layout, Point } from './layout.js'

interface Drawn {
  /** What the diagram shows: the collaboration. */
  readonly plane: BpmnElement
  readonly pool: BpmnElement
  readonly elements: readonly BpmnElement[]
  readonly layout: Layout
}

/** Writes a layout as the diagram of a document (BPMN DI). */
export function diagramOf(moddle: BpmnModdle, drawn: Drawn): BpmnElement {
  const { layout } = drawn
  const bounds = (at: Bounds) => moddle.create('dc:Bounds', { ...at })
  const label = (id: string) => {
    const at = layout.labels.get(id)
    return at === undefined
      ? {}
      : { label: moddle.create('bpmndi:BPMNLabel', { bounds: bounds(at) }) }
  }
  const shape = (of: BpmnElement, at: Bounds, more = {}): BpmnElement =>
    moddle.create('bpmndi:BPMNShape', {
      id: `shape.${of.id ?? ''}`,
      bpmnElement: of,
      bounds: bounds(at),
      ...label(of.id ?? ''),
      ...more,
    })
  const edge = (of: BpmnElement, points: readonly Point[]): BpmnElement =>
    moddle.create('bpmndi:BPMNEdge', {
      id: `edge.${of.id ?? ''}`,
      bpmnElement: of,
      waypoint: points.map(([x, y]) => moddle.create('dc:Point', { x, y })),
      ...label(of.id ?? ''),
    })
  const lanes = new Map([...layout.lanes].map(([lane, at]) => [idOf('lane', lane), at]))
  const parts = drawn.elements.flatMap((element): readonly BpmnElement[] => {
    const id = element.id ?? ''
    const lane = lanes.get(id)
    const at = layout.shapes.get(id)
    const points = layout.edges.get(id)
    if (lane !== undefined) return [shape(element, lane, { isHorizontal: true })]
    if (at !== undefined) return [shape(element, at)]
    return points === undefined ? [] : [edge(element, points)]
  })
  return moddle.create('bpmndi:BPMNDiagram', {
    id: 'diagram',
    plane: moddle.create('bpmndi:BPMNPlane', {
      id: 'plane',
      bpmnElement: drawn.plane,
      planeElement: [shape(drawn.pool, layout.pool, { isHorizontal: true }), ...parts],
    }),
  })
}
