import { BpmnModdle, type BpmnElement } from 'bpmn-moddle'
import type { Text } from '@motcua/core'
import { printable, type Language } from '@motcua/core/documents'
import type { Flow } from '@motcua/core/proof'
import { conditionOf, feel } from './condition.js'
import { diagramOf } from './diagram.js'
import { gridOf } from './grid.js'
import { layoutOf } from './layout.js'
import { idOf } from './names.js'
import { processOf, type Process, type ProcessLink, type ProcessNode } from './process.js'
import { wordsOf, type BpmnWords } from './words.js'

/** What to write of a flow. */
export interface BpmnOptions {
  readonly language: Language
  /** Name of the pool, e.g. that of the procedure; the key of the flow where it is left out. */
  readonly title?: Text
}

/** The elements of a document, by id. */
export type Elements = ReadonlyMap<string, BpmnElement>

const types = {
  start: 'bpmn:StartEvent',
  work: 'bpmn:UserTask',
  wait: 'bpmn:ReceiveTask',
  end: 'bpmn:EndEvent',
  choice: 'bpmn:ExclusiveGateway',
} as const

interface Writing {
  readonly moddle: BpmnModdle
  readonly flow: Flow
  readonly process: Process
  readonly words: BpmnWords
}

const told = ({ moddle, words }: Writing, subject: ProcessNode | ProcessLink) => {
  const about = words.about(subject)
  return about === ''
    ? {}
    : { documentation: [moddle.create('bpmn:Documentation', { text: about })] }
}

const nodeOf = (writing: Writing, node: ProcessNode): BpmnElement => {
  const { moddle, words } = writing
  const name = words.ofNode(node)
  const message = { id: `message.${node.id}` }
  return moddle.create(types[node.kind], {
    id: node.id,
    ...(name === '' ? {} : { name }),
    ...told(writing, node),
    ...(node.kind === 'start' && !node.id.startsWith('begin.')
      ? { eventDefinitions: [moddle.create('bpmn:MessageEventDefinition', message)] }
      : {}),
  })
}

const linkOf = (writing: Writing, nodes: Elements, link: ProcessLink): BpmnElement => {
  const { moddle, words, flow } = writing
  const name = words.ofLink(link)
  const condition = (body: string) => ({
    conditionExpression: moddle.create('bpmn:FormalExpression', { body, language: feel }),
  })
  return moddle.create('bpmn:SequenceFlow', {
    id: link.id,
    ...(name === '' ? {} : { name }),
    ...told(writing, link),
    sourceRef: nodes.get(link.from),
    targetRef: nodes.get(link.to),
    ...(link.chosen && link.move !== null ? condition(conditionOf(link.move, flow.moves)) : {}),
  })
}

const lanesOf = ({ moddle, process, words }: Writing, nodes: Elements): readonly BpmnElement[] =>
  [...new Set(process.nodes.map(({ lane }) => lane))].map((lane) =>
    moddle.create('bpmn:Lane', {
      id: idOf('lane', lane),
      name: words.ofLane(lane),
      flowNodeRef: process.nodes
        .filter((node) => node.lane === lane)
        .map(({ id }) => nodes.get(id)),
    }),
  )

const connect = (nodes: Elements, links: Elements, process: Process): void => {
  for (const node of process.nodes) {
    const element = nodes.get(node.id)
    const ends = (side: 'from' | 'to') =>
      process.links.filter((link) => link[side] === node.id).map(({ id }) => links.get(id))
    if (element === undefined) continue
    Object.assign(element, { incoming: ends('to'), outgoing: ends('from') })
  }
}

const notesOf = ({ moddle, process, words }: Writing, nodes: Elements): readonly BpmnElement[] =>
  process.nodes.flatMap((node) => {
    const budget = words.ofBudget(node)
    if (budget === null) return []
    const id = `budget.${node.id}`
    const note = moddle.create('bpmn:TextAnnotation', { id, text: budget })
    const link = { id: `of.${id}`, sourceRef: nodes.get(node.id), targetRef: note }
    return [note, moddle.create('bpmn:Association', link)]
  })

const byId = (elements: readonly BpmnElement[]): Elements =>
  new Map(elements.map((element) => [element.id ?? '', element]))

const definitionsOf = (writing: Writing, title: string): BpmnElement => {
  const { moddle, process, words, flow } = writing
  const nodes = byId(process.nodes.map((node) => nodeOf(writing, node)))
  const links = byId(process.links.map((link) => linkOf(writing, nodes, link)))
  connect(nodes, links, process)
  const lanes = lanesOf(writing, nodes)
  const artifacts = notesOf(writing, nodes)
  const whole = moddle.create('bpmn:Process', {
    id: idOf('process', flow.key),
    name: title,
    isExecutable: true,
    laneSets: [moddle.create('bpmn:LaneSet', { id: 'lanes', lanes })],
    flowElements: [...nodes.values(), ...links.values()],
    artifacts,
  })
  const pool = moddle.create('bpmn:Participant', { id: 'pool', name: title, processRef: whole })
  const meeting = moddle.create('bpmn:Collaboration', { id: 'collaboration', participants: [pool] })
  const order = [...new Set(flow.lanes.map(({ id }) => id))]
  const layout = layoutOf(gridOf(process, order), words)
  return moddle.create('bpmn:Definitions', {
    id: 'definitions',
    targetNamespace: 'urn:motcua:bpmn',
    exporter: 'Motcua',
    rootElements: [meeting, whole],
    diagrams: [
      diagramOf(moddle, {
        plane: meeting,
        pool,
        layout,
        elements: [...lanes, ...nodes.values(), ...links.values(), ...artifacts],
      }),
    ],
  })
}

/**
 * A flow as BPMN 2.0 XML with layout: a lane for each role, a task for each state of work, a receive task for each wait,
 * an end event for each end, a labelled sequence flow for each move that leads to another state, with what is to be known
 * of them in their documentation. Moves that stay where they are stand in the documentation of their state. The same flow
 * gives the same text.
 */
export async function bpmnOf(flow: Flow, { language, title }: BpmnOptions): Promise<string> {
  const moddle = new BpmnModdle()
  const words = wordsOf(flow, language)
  const name = printable(title?.[language] ?? flow.key)
  const definitions = definitionsOf({ moddle, flow, words, process: processOf(flow) }, name)
  const { xml } = await moddle.toXML(definitions, { format: true })
  return xml
}
