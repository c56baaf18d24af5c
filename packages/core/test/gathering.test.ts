import { describe, expect, it } from 'vitest'
import { assign, setup } from 'xstate'
import { z } from 'zod'
import {
  actor,
  createEngine,
  defineCase,
  instant,
  text,
  type Commit,
  type CaseEvent,
  type CaseQuery,
  type CaseStore,
  type CountedCase,
  type JobFailure,
} from '@motcua/core'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { failure } from './failures.js'
import { people, quiet } from './office.js'

/** A pot that holds coins, and may count the coins of all pots of some units. */
interface Pot {
  readonly unit: string
  readonly coins: number
  readonly found: readonly string[]
}

const blank: Pot = { unit: '', coins: 0, found: [] }
const opening = z.strictObject({ unit: z.string() })
const adding = z.strictObject({ coins: z.number().int() })
const asking = z.strictObject({ units: z.array(z.string()), at: z.string().nullable() })
const telling = z.strictObject({ found: z.array(z.string()) })

interface Args {
  readonly context: Pot
  readonly event: CaseEvent
}

const types: { context: Pot; events: CaseEvent } = { context: blank, events: {} as CaseEvent }

const machine = setup({
  types,
  actions: {
    open: assign(({ event }: Args) => opening.parse(event.data)),
    add: assign(({ context, event }: Args) => ({
      coins: context.coins + adding.parse(event.data).coins,
    })),
    tell: assign(({ event }: Args) => telling.parse(event.data)),
    gather: (_: unknown, _params: object) => undefined,
  },
}).createMachine({
  id: 'pot',
  context: blank,
  initial: 'new',
  states: {
    new: { on: { open: { target: 'open', actions: 'open' } } },
    open: {
      on: {
        add: { actions: 'add' },
        ask: {
          target: 'asking',
          actions: { type: 'gather', params: ({ event }: Args) => asking.parse(event.data) },
        },
        close: 'closed',
      },
    },
    asking: {
      on: { tell: { target: 'open', actions: 'tell' }, add: { actions: 'add' }, close: 'closed' },
    },
    closed: {},
  },
})

const label = text('Lệnh', 'Command')
const nothing = z.strictObject({}).default({})

const lineOf = ({ data, summary, state }: CountedCase): string =>
  `${summary.unit} ${String(data['coins'])} ${state}`

const potOf = (gathers = true) =>
  defineCase({
    ...{ kind: 'pot', version: '1', machine, opening: 'open', blank: { ...blank } },
    closedStates: ['closed'],
    commands: {
      open: { label, roles: ['head'], schema: opening },
      add: { label, roles: ['head'], schema: adding },
      ask: { label, roles: ['head'], schema: asking },
      close: { label, roles: ['head'], schema: nothing },
      tell: { label, roles: ['system'], schema: telling },
    },
    unitOf: (data) => String(data['unit']),
    summarise: () => ({
      ...{ subject: 'pot', code: null, title: 'Pot', search: 'pot', receivedOn: null, due: null },
      ...{ channel: null, judgedBy: null, finishedOn: null, verdict: null, assignee: null },
    }),
    ...(gathers
      ? {
          gather: (request) => {
            const { units, at } = asking.parse(request)
            const found: string[] = []
            return {
              wanted: units.map((unit) => ({
                ...{ kind: 'pot', units: [unit], at: at === null ? null : instant(at) },
              })),
              take: (it, index) => void found.push(`${String(index)}: ${lineOf(it)}`),
              command: () => ({ type: 'tell', data: { found } }),
            }
          },
        }
      : {}),
  })

const unit = 'phu-yen/tuy-hoa'
const other = 'phu-yen/song-cau'
const headOf = (of: string) => actor('Phạm Quốc Bảo', { unit: of, roles: ['head'] })
const morning = '2017-06-01T01:30:00.000Z'

const kitchen = (store: CaseStore = memoryStore(), kind = potOf()) => {
  const time = manualTime(instant(morning))
  const options = { regime: quiet, store, time, ids: sequentialIds(), kinds: [kind] }
  const engine = createEngine(options)
  const failures: JobFailure[] = []
  engine.on({ jobFailed: (it) => failures.push(it) })
  const open = async (of = unit, coins = 0) => {
    const { id } = await engine.open('pot', { unit: of }, { by: headOf(of) })
    if (coins > 0) await engine.send(id, { type: 'add', data: { coins } }, { by: headOf(of) })
    return id
  }
  const ask = (id: string, units: readonly string[], at: string | null = null) =>
    engine.send(id, { type: 'ask', data: { units, at } }, { by: people.head })
  const found = async (id: string) => (await engine.get(id)).data['found']
  return { engine, time, failures, open, ask, found, options }
}

describe('a case that gathers what others say', () => {
  it('is told it once, in the order they were opened, under an id of its own', async () => {
    const { engine, open, ask, found } = kitchen()
    const asks = await open()
    await open(other, 5)
    await open(unit, 3)
    await ask(asks, [unit, other])
    expect(await found(asks)).toEqual([])
    expect(await engine.pump()).toBe(1)
    expect(await found(asks)).toEqual([
      ...[`0: ${unit} 0 asking`, `0: ${unit} 3 open`, `1: ${other} 5 open`],
    ])
    expect(await engine.pump()).toBe(0)
    const told = (await engine.journal(asks)).at(-1)
    expect([told?.by.person, told?.command.id]).toEqual(['system', `gather:${asks}.2.0`])
    expect((await engine.verify(asks)).faults).toEqual([])
  })

  it('is told what was known at the moment asked for, however late the job is', async () => {
    const { engine, time, open, ask, found } = kitchen()
    const asks = await open()
    const jar = await open(unit, 3)
    time.set(instant('2017-06-02T01:30:00.000Z'))
    await ask(asks, [unit], morning)
    await engine.send(jar, { type: 'add', data: { coins: 4 } }, { by: people.head })
    await open(unit, 9)
    time.set(instant('2017-06-20T01:30:00.000Z'))
    await engine.pump()
    expect(await found(asks)).toEqual([`0: ${unit} 0 open`, `0: ${unit} 3 open`])
  })

  it('is told once, though two engines work the job at the same time', async () => {
    const { engine, open, ask, found, options } = kitchen()
    const second = createEngine({ ...options, ids: sequentialIds(9) })
    const asks = await open(unit, 2)
    await ask(asks, [unit])
    const ended = await Promise.allSettled([engine, second].map((it) => it.pump({ leaseMs: 1 })))
    // Whoever comes second may find the job in other hands.
    for (const end of ended) {
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'claim-lost' })
    }
    expect(await found(asks)).toEqual([`0: ${unit} 2 asking`])
    expect(
      (await engine.journal(asks)).filter(({ command }) => command.type === 'tell'),
    ).toHaveLength(1)
  })

  it('is told by the next attempt, under the same id, where one failed', async () => {
    const store = memoryStore()
    const find = store.find.bind(store)
    const broken = { reads: 1 }
    Object.assign(store, {
      find: async (query: CaseQuery) => {
        if (broken.reads-- > 0) throw new Error('the disk does not answer')
        return find(query)
      },
    })
    const { engine, time, failures, open, ask, found } = kitchen(store)
    const asks = await open(unit, 2)
    await ask(asks, [unit])
    await expect(engine.pump()).rejects.toThrow('the disk does not answer')
    expect(failures).toMatchObject([{ dead: false, attempt: 1 }])
    expect(await found(asks)).toEqual([])
    time.set(instant('2017-06-01T02:30:00.000Z'))
    await engine.pump()
    expect(await found(asks)).toEqual([`0: ${unit} 2 asking`])
    expect((await engine.journal(asks)).at(-1)?.command.id).toBe(`gather:${asks}.3.0`)
  })

  it('is not told again what has changed since, where the answer to its commit was lost', async () => {
    const store = memoryStore()
    const commit = store.commit.bind(store)
    const broken = { answers: 1 }
    Object.assign(store, {
      commit: async (made: Commit) => {
        const result = await commit(made)
        if (made.command.startsWith('gather:') && broken.answers-- > 0) {
          throw new Error('the line is cut')
        }
        return result
      },
    })
    const { engine, time, open, ask, found } = kitchen(store)
    const asks = await open(unit, 2)
    const jar = await open(unit, 3)
    await ask(asks, [unit])
    await expect(engine.pump()).rejects.toThrow('the line is cut')
    await engine.send(jar, { type: 'add', data: { coins: 4 } }, { by: people.head })
    time.set(instant('2017-06-01T02:30:00.000Z'))
    await engine.pump()
    expect(await found(asks)).toEqual([`0: ${unit} 2 asking`, `0: ${unit} 3 open`])
    expect((await engine.deadJobs()).jobs).toEqual([])
    expect(await engine.pump()).toBe(0)
  })

  it('leaves a dead job with the reason where it takes the answer no longer', async () => {
    const { engine, failures, open, ask } = kitchen()
    const asks = await open()
    await ask(asks, [unit])
    await engine.send(asks, { type: 'close' }, { by: people.head })
    expect((await failure(engine.pump())).code).toBe('refused')
    expect(failures.map(({ dead, key }) => [dead, key])).toEqual([[true, 'gather:000002.00']])
  })

  it('leaves a dead job where its kind says nothing of what it gathers', async () => {
    const { engine, open, ask } = kitchen(memoryStore(), potOf(false))
    const asks = await open()
    await ask(asks, [unit])
    await engine.pump()
    const { jobs } = await engine.deadJobs()
    expect(jobs.map(({ key, reason }) => [key, reason])).toEqual([
      ['gather:000002.00', 'pot gathers nothing'],
    ])
  })
})
