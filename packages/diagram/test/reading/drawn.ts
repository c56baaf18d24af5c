import { allElements, attribute, elementsNamed, readXml, type XmlElement } from './xml.js'

/** A box: its sides. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A point: x and y. */
export type Point = readonly [x: number, y: number]

/** A shape or a label as it is drawn, with the element it belongs to. */
export interface DrawnShape {
  readonly id: string
  readonly type: string
  readonly box: Box
}

/** A line as it is drawn. */
export interface DrawnEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly points: readonly Point[]
}

/** The diagram of a BPMN document. */
export interface Drawn {
  /** Ids of everything that can be drawn. */
  readonly elements: readonly string[]
  readonly shapes: readonly DrawnShape[]
  readonly labels: readonly DrawnShape[]
  readonly edges: readonly DrawnEdge[]
}

const boxOf = (bounds: XmlElement | undefined): Box => {
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(attribute(bounds, name)),
  )
  return { left: x, top: y, right: x + width, bottom: y + height }
}

const own = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name)

const drawable =
  /^bpmn:(participant|lane|sequenceFlow|textAnnotation|association|exclusiveGateway|.*Task|.*(Start|End|start|end)Event)$/

/** Reads where everything of a BPMN document is drawn. */
export function drawnIn(xml: string): Drawn {
  const root = readXml(xml)
  const elements = new Map(
    allElements(root).map((element) => [attribute(element, 'id'), element] as const),
  )
  const typeOf = (id: string): string => elements.get(id)?.name ?? ''
  const shapes = elementsNamed(root, 'bpmndi:BPMNShape')
  const edges = elementsNamed(root, 'bpmndi:BPMNEdge')
  const about = (element: XmlElement): string => attribute(element, 'bpmnElement')
  return {
    elements: [...elements].flatMap(([id, { name }]) => (drawable.test(name) ? [id] : [])),
    shapes: shapes.map((shape) => ({
      id: about(shape),
      type: typeOf(about(shape)),
      box: boxOf(own(shape, 'dc:Bounds')),
    })),
    labels: [...shapes, ...edges].flatMap((element) =>
      element.children
        .filter(({ name }) => name === 'bpmndi:BPMNLabel')
        .map((label) => ({
          id: about(element),
          type: typeOf(about(element)),
          box: boxOf(own(label, 'dc:Bounds')),
        })),
    ),
    edges: edges.map((edge) => ({
      id: about(edge),
      source: attribute(elements.get(about(edge)), 'sourceRef'),
      target: attribute(elements.get(about(edge)), 'targetRef'),
      points: edge.children
        .filter(({ name }) => name === 'di:waypoint')
        .map((point) => [Number(attribute(point, 'x')), Number(attribute(point, 'y'))] as const),
    })),
  }
}
