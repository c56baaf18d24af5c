import { describe, expect, it } from 'vitest'
import { assign, setup } from 'xstate'
import { z } from 'zod'
import {
  createEngine,
  defineCase,
  instant,
  text,
  type CaseEvent,
  type CaseStore,
  type JobFailure,
} from '@motcua/core'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { people, quiet } from './office.js'

/** A box that counts what other boxes pass on to it. */
interface Box {
  readonly unit: string
  readonly held: number
}

const blank: Box = { unit: '', held: 0 }
const passing = z.strictObject({
  to: z.union([z.string(), z.array(z.string())]),
  amount: z.number().int(),
})
const amount = z.strictObject({ amount: z.number().int().max(100) })

interface Args {
  readonly context: Box
  readonly event: CaseEvent
}

const types: { context: Box; events: CaseEvent } = { context: blank, events: {} as CaseEvent }

const machine = setup({
  types,
  actions: {
    open: assign(({ event }: Args) => ({ unit: event.by.unit })),
    take: assign(({ context, event }: Args) => ({
      held: context.held + amount.parse(event.data).amount,
    })),
    inform: (_: unknown, _params: object) => undefined,
  },
}).createMachine({
  id: 'box',
  context: blank,
  initial: 'new',
  states: {
    new: { on: { open: { target: 'open', actions: 'open' } } },
    open: {
      on: {
        take: { actions: 'take' },
        pass: {
          actions: {
            type: 'inform',
            params: ({ event }: Args) => {
              const { to, amount } = passing.parse(event.data)
              const told = typeof to === 'string' ? { case: to } : { cases: to }
              return { ...told, command: 'take', data: { amount } }
            },
          },
        },
        close: 'closed',
      },
    },
    closed: {},
  },
})

const label = text('Lệnh', 'Command')
const box = defineCase({
  ...{ kind: 'box', version: '1', machine, opening: 'open', blank: { ...blank } },
  closedStates: ['closed'],
  commands: {
    open: { label, roles: ['head'], schema: z.strictObject({}).default({}) },
    take: { label, roles: ['system'], schema: amount },
    pass: { label, roles: ['head'], schema: passing },
    close: { label, roles: ['head'], schema: z.strictObject({}).default({}) },
  },
  unitOf: (data) => String(data['unit']),
  summarise: () => ({
    ...{ subject: 'box', code: null, title: 'Box', search: 'box', receivedOn: null, due: null },
    ...{ channel: null, judgedBy: null, finishedOn: null, verdict: null, assignee: null },
  }),
})

const by = people.head

const boxes = async (store: CaseStore = memoryStore()) => {
  const time = manualTime(instant('2017-06-01T01:30:00.000Z'))
  const engine = createEngine({ regime: quiet, store, time, ids: sequentialIds(), kinds: [box] })
  const failures: JobFailure[] = []
  engine.on({ jobFailed: (failure) => failures.push(failure) })
  const [one, other] = [await engine.open('box', {}, { by }), await engine.open('box', {}, { by })]
  const pass = (to: string | readonly string[], sum: number) =>
    engine.send(one.id, { type: 'pass', data: { to, amount: sum } }, { by })
  return { engine, one, other, pass, failures }
}

describe('a case that informs another', () => {
  it('gives it a command of the system, once, under an id of its own', async () => {
    const { engine, one, other, pass } = await boxes()
    await pass(other.id, 5)
    expect((await engine.get(other.id)).data['held']).toBe(0)
    expect(await engine.pump()).toBe(1)
    expect(await engine.pump()).toBe(0)
    expect((await engine.get(other.id)).data['held']).toBe(5)
    const taken = (await engine.journal(other.id)).at(-1)
    expect([taken?.by.person, taken?.command.id]).toEqual(['system', `inform:${one.id}.2.0`])
    for (const { id } of [one, other]) expect((await engine.verify(id)).faults).toEqual([])
  })

  it('changes it once even when two engines do the job at the same time', async () => {
    const store = memoryStore()
    const { engine, other, pass } = await boxes(store)
    await pass(other.id, 5)
    const options = { regime: quiet, store, ids: sequentialIds(9), kinds: [box] }
    const second = createEngine({ ...options, time: manualTime(instant('2017-06-01T01:30:00Z')) })
    await Promise.all([engine.pump(), second.pump()])
    expect((await engine.get(other.id)).data['held']).toBe(5)
  })

  it('that refuses is a dead job with the reason, and nothing else waits for it', async () => {
    const { engine, one, other, pass, failures } = await boxes()
    await pass(other.id, 500)
    await pass(other.id, 7)
    await expect(engine.pump()).rejects.toMatchObject({ code: 'invalid-input' })
    expect((await engine.get(other.id)).data['held']).toBe(7)
    expect(failures).toMatchObject([{ case: one.id, dead: true, attempt: 1 }])
    const { jobs } = await engine.deadJobs()
    expect(jobs.map(({ key }) => key)).toEqual(['inform:000002.00'])
  })

  it('that is closed, or not there, is a dead job too', async () => {
    const { engine, other, pass } = await boxes()
    await engine.send(other.id, { type: 'close' }, { by })
    await pass(other.id, 5)
    await pass(sequentialIds(77).next(instant('2017-06-01T01:30:00Z')), 5)
    await expect(engine.pump()).rejects.toMatchObject({ code: 'refused' })
    const { jobs } = await engine.deadJobs()
    expect(jobs).toHaveLength(2)
  })
})

describe('a case that informs several', () => {
  it('gives each the command once, and nobody where there is none', async () => {
    const { engine, other, pass } = await boxes()
    const third = await engine.open('box', {}, { by })
    await pass([other.id, third.id], 5)
    await pass([], 5)
    expect(await engine.pump()).toBe(2)
    for (const { id } of [other, third]) {
      expect((await engine.get(id)).data['held']).toBe(5)
      expect((await engine.verify(id)).faults).toEqual([])
    }
  })

  it('holds no other up where one refuses, is not there, or is no case', async () => {
    const { engine, other, pass } = await boxes()
    const shut = await engine.open('box', {}, { by })
    await engine.send(shut.id, { type: 'close' }, { by })
    const nowhere = sequentialIds(77).next(instant('2017-06-01T01:30:00Z'))
    await pass([shut.id, nowhere, other.id], 5)
    await pass(['nobody', other.id], 7)
    await expect(engine.pump()).rejects.toMatchObject({ code: 'refused' })
    expect((await engine.get(other.id)).data['held']).toBe(5)
    expect((await engine.deadJobs()).jobs).toHaveLength(2)
  })
})

describe('a feed of all cases', () => {
  it('tells every entry once, in an order in which effects follow their causes', async () => {
    const { engine, one, other, pass } = await boxes()
    await pass(other.id, 5)
    await engine.pump()
    const first = await engine.follow(null, 3)
    const rest = await engine.follow(first.position, 3)
    const none = await engine.follow(rest.position, 3)
    const told = [...first.entries, ...rest.entries].map(
      (entry) => `${entry.case === one.id ? 'one' : 'other'} ${entry.command.type}`,
    )
    expect(told).toEqual(['one open', 'other open', 'one pass', 'other take'])
    expect(none).toEqual({ entries: [], position: rest.position })
  })
})
