import { BpmnModdle } from 'bpmn-moddle'
import { printable } from '@motcua/core/documents'
import { hostileWords } from '@motcua/testing'
import { describe, expect, test } from 'vitest'
import { bpmnOf } from '@motcua/diagram'
import {
  definitions,
  flowNamed,
  flowOfDefinition,
  languages,
  withHostileIds,
  withWords,
} from './reading/flows.js'
import { allElements, attribute, elementsNamed, readXml, type XmlElement } from './reading/xml.js'

const confirmed = flowNamed('dossier@confirm-result/2018')
const ncName = /^[A-Za-z_][\w.-]*$/

const warningsOf = async (xml: string): Promise<readonly unknown[]> =>
  (await new BpmnModdle().fromXML(xml)).warnings

const expectSoundIds = (root: XmlElement): void => {
  const ids = allElements(root).flatMap(({ attributes }) => attributes['id'] ?? [])
  const known = new Set(ids)
  expect(ids.filter((id) => !ncName.test(id))).toEqual([])
  expect(known.size).toBe(ids.length)
  const asked = allElements(root).flatMap(({ name, attributes, text }) => [
    ...Object.entries(attributes).flatMap(([key, value]) =>
      /Ref$|^bpmnElement$/.test(key) ? [value] : [],
    ),
    ...(/Ref$|:incoming$|:outgoing$/.test(name) ? [text] : []),
  ])
  expect(asked.filter((id) => !known.has(id))).toEqual([])
}

describe('The BPMN of a definition', () => {
  test.each(definitions.map((definition) => [definition.key, definition] as const))(
    'is read without a warning: %s',
    async (_key, definition) => {
      const flow = flowOfDefinition(definition)
      for (const language of languages) {
        const xml = await bpmnOf(flow, { language, title: definition.name })
        expect(await warningsOf(xml)).toEqual([])
        expectSoundIds(readXml(xml))
      }
    },
  )

  test('is the same text each time', async () => {
    const write = () => bpmnOf(flowNamed('dossier@confirm-result/2018'), { language: 'vi' })
    expect(await write()).toBe(await write())
  })

  test('names lanes by roles, and gives each state the activity of its kind', async () => {
    const root = readXml(await bpmnOf(confirmed, { language: 'vi' }))
    expect(elementsNamed(root, 'bpmn:lane').map((lane) => attribute(lane, 'name'))).toEqual(
      confirmed.lanes.map(({ name }) => name.vi),
    )
    const types = { start: 'startEvent', work: 'userTask', wait: 'receiveTask', end: 'endEvent' }
    const nodes = allElements(root)
    for (const { id, kind, name } of confirmed.states) {
      const node = nodes.find((element) => attribute(element, 'id') === `state__${id}`)
      expect(node?.name).toBe(`bpmn:${types[kind]}`)
      expect(attribute(node, 'name')).toBe(name.vi)
    }
  })

  test('lets a move out of an end begin anew, at a start event of its own', async () => {
    const root = readXml(await bpmnOf(confirmed, { language: 'vi' }))
    const starts = elementsNamed(root, 'bpmn:startEvent')
    expect(starts.map((start) => attribute(start, 'name'))).toEqual([
      'Chưa nộp',
      'Mở đính chính kết quả',
    ])
    const ends = elementsNamed(root, 'bpmn:endEvent')
    expect(ends.flatMap((end) => elementsNamed(end, 'bpmn:outgoing'))).toEqual([])
  })

  test('tells at each choice by which command to go where, and the state only where it must', async () => {
    const root = readXml(await bpmnOf(confirmed, { language: 'vi' }))
    const conditions = elementsNamed(root, 'bpmn:sequenceFlow')
      .filter((flow) => attribute(flow, 'sourceRef') === 'choice.state__settlement.suspended')
      .map((flow) => elementsNamed(flow, 'bpmn:conditionExpression')[0]?.text)
    expect(conditions).toEqual([
      'command = "resume" and state = "settlement.assign"',
      'command = "resume" and state = "settlement.settle"',
      'command = "withdraw"',
      'command = "stop"',
    ])
  })

  test('tells of a task its stage, its time with the clause, and what is done there', async () => {
    const root = readXml(await bpmnOf(confirmed, { language: 'vi' }))
    const about = (id: string): string => {
      const element = allElements(root).find((candidate) => attribute(candidate, 'id') === id)
      return element?.children.find(({ name }) => name === 'bpmn:documentation')?.text ?? ''
    }
    expect(about('state__settlement.sign').split('\n')).toEqual([
      'Giai đoạn: Giải quyết',
      'Thời hạn xử lý: 8 giờ làm việc',
      expect.stringMatching(/^Căn cứ: \S+ .*\([ABC]\)/),
      expect.stringMatching(/^Việc làm tại bước này.*Xin lỗi và hẹn lại ngày trả kết quả/),
    ])
    expect(about('move__intake.checking__accept__settlement.hand-over').split('\n')).toEqual([
      'Người thực hiện: Công chức Bộ phận một cửa',
      'Không thực hiện được khi: Còn thiếu giấy tờ bắt buộc, hoặc giấy tờ không đúng dạng.',
      'Căn cứ: nd-61-2018 Art 17.1c, 17.3 (B)',
    ])
    const notes = elementsNamed(root, 'bpmn:textAnnotation').map(
      (note) => elementsNamed(note, 'bpmn:text')[0]?.text,
    )
    expect(notes).toEqual([4, 4, 24, 8].map((hours) => `${String(hours)} giờ làm việc`))
  })

  test.each(Object.entries(hostileWords))('holds %s as words', async (_name, words) => {
    const hostile = (index: number) => words[index % words.length] ?? ''
    const flow = withHostileIds(withWords(confirmed, hostile), hostile)
    const title = { vi: hostile(0), en: hostile(0) }
    const xml = await bpmnOf(flow, { language: 'vi', title })
    expect(await warningsOf(xml)).toEqual([])
    const root = readXml(xml)
    expectSoundIds(root)
    const lines = (text: string): string => text.replace(/\s/g, ' ')
    const lanes = elementsNamed(root, 'bpmn:lane').map((lane) => lines(attribute(lane, 'name')))
    expect(lanes).toEqual(flow.lanes.map(({ name }) => lines(printable(name.vi))))
  })

  test('lets a case that comes back to its start wait there', async () => {
    const [first] = confirmed.moves.filter(
      ({ from, to }) => from === 'intake.checking' && to !== from,
    )
    if (first === undefined) throw new Error('no such move')
    const flow = { ...confirmed, moves: [...confirmed.moves, { ...first, to: 'new' }] }
    const xml = await bpmnOf(flow, { language: 'vi' })
    expect(await warningsOf(xml)).toEqual([])
    const root = readXml(xml)
    expect(elementsNamed(root, 'bpmn:startEvent').map((start) => attribute(start, 'id'))).toContain(
      'begin.state__new',
    )
    expect(elementsNamed(root, 'bpmn:receiveTask').map((wait) => attribute(wait, 'id'))).toContain(
      'state__new',
    )
  })
})
