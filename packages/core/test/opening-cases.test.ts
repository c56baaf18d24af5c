import { describe, expect, it } from 'vitest'
import { assign, setup } from 'xstate'
import { z } from 'zod'
import {
  createEngine,
  defineCase,
  instant,
  text,
  type CaseEvent,
  type JobFailure,
} from '@motcua/core'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { people, quiet } from './office.js'
import { failure, refusedBy } from './failures.js'

/** A guest who takes a chair, and may bring another guest. */
interface Guest {
  readonly unit: string
  readonly invitedBy: string | null
  readonly invited: string | null
  readonly chair: string | null
}

const blank: Guest = { unit: '', invitedBy: null, invited: null, chair: null }
const coming = z.strictObject({ unit: z.string(), invitedBy: z.string().nullable().default(null) })
const inviting = z.strictObject({ unit: z.string() })
const sitting = z.strictObject({ chair: z.string() })

interface Args {
  readonly context: Guest
  readonly event: CaseEvent
}

const types: { context: Guest; events: CaseEvent } = { context: blank, events: {} as CaseEvent }

const machine = setup({
  types,
  actions: {
    come: assign(({ event }: Args) => coming.parse(event.data)),
    sit: assign(({ event }: Args) => sitting.parse(event.data)),
    leave: assign({ chair: null }),
    openCase: (_: unknown, _params: object) => undefined,
    takePlace: (_: unknown, _params: object) => undefined,
    freePlace: (_: unknown, _params: object) => undefined,
  },
}).createMachine({
  id: 'guest',
  context: blank,
  initial: 'new',
  states: {
    new: { on: { come: { target: 'here', actions: 'come' } } },
    here: {
      on: {
        invite: {
          actions: {
            type: 'openCase',
            params: ({ event }: Args) => ({
              into: 'invited',
              kind: 'guest',
              data: { unit: inviting.parse(event.data).unit, invitedBy: event.case },
            }),
          },
        },
        sit: {
          target: 'seated',
          actions: [
            'sit',
            {
              type: 'takePlace',
              params: ({ event }: Args) => ({
                series: `chair ${sitting.parse(event.data).chair}`,
              }),
            },
          ],
        },
        go: 'gone',
      },
    },
    seated: {
      on: {
        leave: {
          target: 'here',
          actions: [
            {
              type: 'freePlace',
              params: ({ context }: Args) => ({ series: `chair ${String(context.chair)}` }),
            },
            'leave',
          ],
        },
      },
    },
    gone: {},
  },
})

const label = text('Lệnh', 'Command')
const nothing = z.strictObject({}).default({})
const guest = defineCase({
  ...{ kind: 'guest', version: '1', machine, opening: 'come', blank: { ...blank } },
  closedStates: ['gone'],
  commands: {
    come: { label, roles: ['head', 'system'], schema: coming },
    invite: { label, roles: ['head'], schema: inviting },
    sit: { label, roles: ['head'], schema: sitting },
    leave: { label, roles: ['head'], schema: nothing },
    go: { label, roles: ['head'], schema: nothing },
  },
  unitOf: (data) => String(data['unit']),
  summarise: () => ({
    ...{ subject: 'guest', code: null, title: 'Guest', search: 'guest', receivedOn: null },
    ...{ channel: null, due: null, judgedBy: null },
    ...{ finishedOn: null, verdict: null, assignee: null },
  }),
})

const by = people.head
const unit = 'phu-yen/tuy-hoa'

const house = () => {
  const time = manualTime(instant('2017-06-01T01:30:00.000Z'))
  const options = { regime: quiet, store: memoryStore(), time, ids: sequentialIds() }
  const engine = createEngine({ ...options, kinds: [guest] })
  const other = createEngine({ ...options, kinds: [guest] })
  const failures: JobFailure[] = []
  engine.on({ jobFailed: (failure) => failures.push(failure) })
  const come = () => engine.open('guest', { unit }, { by })
  const sit = (id: string, chair: string) =>
    engine.send(id, { type: 'sit', data: { chair } }, { by })
  return { engine, other, time, failures, come, sit }
}

describe('a case that opens another', () => {
  it('names it at once, and a job opens it, as the system, at the moment it was asked for', async () => {
    const { engine, time, come } = house()
    const first = await come()
    const invite = { type: 'invite', data: { unit: 'phu-yen/tuy-an' } }
    const { data, seq } = await engine.send(first.id, invite, { by })
    const id = String(data['invited'])
    expect(await failure(engine.get(id))).toMatchObject({ code: 'unknown-case' })
    time.set(instant('2017-06-09T01:30:00.000Z'))
    expect(await engine.pump()).toBe(1)
    const opened = await engine.get(id)
    expect([opened.unit, opened.data['invitedBy']]).toEqual(['phu-yen/tuy-an', first.id])
    const [entry] = await engine.journal(id)
    expect([entry?.by.person, entry?.at]).toEqual(['system', '2017-06-01T01:30:00.000Z'])
    expect(seq).toBe(2)
    for (const of of [first.id, id]) expect((await engine.verify(of)).faults).toEqual([])
  })

  it('opens it once, even when two engines do the job at the same time', async () => {
    const { engine, other, come } = house()
    const first = await come()
    await engine.send(first.id, { type: 'invite', data: { unit } }, { by })
    await Promise.all([engine.pump({ leaseMs: 1 }), other.pump({ leaseMs: 1 })])
    expect((await engine.find({ kind: 'guest' })).rows).toHaveLength(2)
  })

  it('names two it opened differently', async () => {
    const { engine, come } = house()
    const first = await come()
    const invite = () => engine.send(first.id, { type: 'invite', data: { unit } }, { by })
    const [one, two] = [await invite(), await invite()]
    expect(one.data['invited']).not.toBe(two.data['invited'])
  })

  it('leaves a dead job with the reason where it cannot be opened', async () => {
    const { engine, failures, come } = house()
    const first = await come()
    await engine.send(first.id, { type: 'invite', data: { unit: 'nowhere' } }, { by })
    await failure(engine.pump())
    expect(failures.map(({ dead, key }) => [dead, key])).toEqual([[true, 'open:000002.00']])
  })
})

describe('a place that one case at a time may hold', () => {
  it('is refused to the next until it is free again', async () => {
    const { engine, come, sit } = house()
    const [one, two] = [await come(), await come()]
    await sit(one.id, 'A')
    expect(await refusedBy(sit(two.id, 'A'))).toEqual(['placeTaken'])
    expect((await engine.get(two.id)).seq).toBe(1)
    expect((await sit(two.id, 'B')).state).toBe('seated')
    await engine.send(one.id, { type: 'leave' }, { by })
    expect((await sit(one.id, 'A')).state).toBe('seated')
    for (const { id } of [one, two]) expect((await engine.verify(id)).faults).toEqual([])
  })

  it('is taken by one of many who want it at once', async () => {
    const { come, sit } = house()
    const guests = await Promise.all(Array.from({ length: 20 }, come))
    const outcomes = await Promise.allSettled(guests.map(({ id }) => sit(id, 'A')))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is taken once when the same command is sent again', async () => {
    const { engine, come } = house()
    const { id } = await come()
    const command = { type: 'sit', data: { chair: 'A' } }
    await engine.send(id, command, { by, commandId: 'once' })
    expect((await engine.send(id, command, { by, commandId: 'once' })).state).toBe('seated')
  })
})
