import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bpmnOf } from '@motcua/diagram'
import { readByEngine, startRun, type EngineDocument, type Run } from './reading/engine-run.js'
import { definitions, flowOfDefinition } from './reading/flows.js'
import {
  coveringPaths,
  machineOf,
  ordinaryPaths,
  type Machine,
  type Move,
} from './reading/walks.js'
import { attribute, elementsNamed, readXml, type XmlElement } from './reading/xml.js'

const activityOf = (state: string): string => `state__${state}`

const expectAt = (run: Run, machine: Machine, state: string): void => {
  if (machine.closed.has(state)) {
    expect(run.running()).toBe(false)
    expect(run.ended()).toEqual([activityOf(state)])
  } else {
    expect(run.running()).toBe(true)
    expect(run.waiting()).toEqual([activityOf(state)])
  }
}

/** Walks a path in the engine; a move out of an end begins another run, at the start event of its command. */
const walk = async (
  document: EngineDocument,
  machine: Machine,
  path: readonly Move[],
): Promise<void> => {
  let run = await startRun(document, activityOf(machine.initial))
  expectAt(run, machine, machine.initial)
  for (const { from, command, to } of path) {
    const chosen = { command, state: to }
    if (machine.closed.has(from)) {
      const start = `again__${from}__${command}`
      run = await startRun(document, start)
      expect(run.waiting()).toEqual([start])
      run.complete(start, chosen)
    } else run.complete(activityOf(from), chosen)
    expectAt(run, machine, to)
  }
}

/** The ways that lead on from an activity in the document, choices passed over. */
const waysFrom = (links: readonly XmlElement[], id: string): readonly XmlElement[] =>
  links
    .filter((link) => attribute(link, 'sourceRef') === id)
    .flatMap((link) =>
      attribute(link, 'targetRef').startsWith('choice.')
        ? waysFrom(links, attribute(link, 'targetRef'))
        : [link],
    )

const one = <Item>(items: readonly Item[], number: number): Item => {
  const item = items[number % items.length]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

const machines = [
  ...new Map(
    definitions.map((definition) => [JSON.stringify(machineOf(definition).moves), definition]),
  ).values(),
]

describe.each(machines)('bpmn-engine, with the BPMN of $key', { timeout: 60_000 }, (definition) => {
  const machine = machineOf(definition)
  const written = bpmnOf(flowOfDefinition(definition), { language: 'vi' })
  const document = written.then(readByEngine)

  test('walks every path of the ordinary way', async () => {
    const paths = ordinaryPaths(machine)
    expect(paths.length).toBeGreaterThan(0)
    for (const path of paths) await walk(await document, machine, path)
  })

  test('walks over every move of ours that leads on', async () => {
    const paths = coveringPaths(machine)
    expect(new Set(paths.flat())).toEqual(new Set(machine.moves))
    for (const path of paths) await walk(await document, machine, path)
  })

  test('walks at random only where ours leads, by the same commands', async () => {
    const links = elementsNamed(readXml(await written), 'bpmn:sequenceFlow')
    const labelOf = ({ from, command, to }: Move): string =>
      flowOfDefinition(definition).moves.find(
        (move) => move.from === from && move.command === command && move.to === to,
      )?.label.vi ?? ''
    const step = (run: Run, state: string, number: number): string => {
      const way = one(waysFrom(links, activityOf(state)), number)
      const to = attribute(way, 'targetRef').replace('state__', '')
      const condition = elementsNamed(way, 'bpmn:conditionExpression')[0]?.text ?? ''
      const move = machine.moves.find(
        (candidate) =>
          candidate.from === state &&
          candidate.to === to &&
          labelOf(candidate) === attribute(way, 'name') &&
          (condition === '' || condition.includes(`"${candidate.command}"`)),
      )
      expect(move, attribute(way, 'id')).toBeDefined()
      run.complete(activityOf(state), { command: move?.command ?? '', state: to })
      expectAt(run, machine, to)
      return to
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), async (numbers) => {
        const run = await startRun(await document, activityOf(machine.initial))
        let state = machine.initial
        for (const number of numbers)
          if (!machine.closed.has(state)) state = step(run, state, number)
      }),
      { numRuns: 10 },
    )
  })
})
