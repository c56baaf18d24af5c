import { describe, expect, it } from 'vitest'
import { isMotcuaError, newId, type CaseView } from '@motcua/core'
import { acts, desk, facts, upTo } from './acts.js'
import { others } from './crowd.js'
import { codeAndField, refusedBy } from './failures.js'
import { people, request } from './office.js'

const by = people.counter

const outcomes = async (tries: readonly Promise<CaseView>[]) => {
  const settled = await Promise.allSettled(tries)
  return settled.map((one) => {
    if (one.status === 'fulfilled') return String(one.value.seq)
    if (isMotcuaError(one.reason)) return one.reason.code
    throw one.reason
  })
}

const sixteen = Array.from({ length: 16 }, (_, index) => index)

describe('a command sent again under its id', () => {
  it('changes nothing and answers with the case as it is', async () => {
    const { begin, engine, act } = desk()
    const { id } = await begin()
    const first = await engine.send(id, { type: 'accept' }, { by, commandId: 'c-1' })
    await act(first, acts.handOver)
    const again = await engine.send(id, { type: 'accept', data: {} }, { by, commandId: 'c-1' })
    expect([again.seq, again.state]).toEqual([3, 'settlement.assign'])
    const stale = { by, commandId: 'c-1', expectedSeq: 1 }
    expect((await engine.send(id, { type: 'accept' }, stale)).seq).toBe(3)
    expect((await engine.journal(id)).map(({ command }) => command.id)[1]).toBe('c-1')
    expect((await facts(engine, again)).registerNumber).toBe(1)
  })

  it('with another payload, type or person is refused', async () => {
    const { begin, engine } = desk()
    const { id } = await begin()
    const data = { ground: 'not-competent', explanation: 'Sai cơ quan' }
    await engine.send(id, { type: 'refuse', data }, { by, commandId: 'c-1' })
    const again = (change: object, type = 'refuse', who = by) =>
      engine.send(id, { type, data: { ...data, ...change } }, { by: who, commandId: 'c-1' })
    const reused = 'command-reused commandId'
    expect(await codeAndField(again({ explanation: 'Khác' }))).toBe(reused)
    expect(await codeAndField(again({ more: 1 }))).toBe(reused)
    expect(await codeAndField(again({}, 'guide'))).toBe(reused)
    expect(await codeAndField(again({}, 'refuse', people.head))).toBe(reused)
    expect((await again({ explanation: ' Sai cơ quan ' })).seq).toBe(2)
    expect((await engine.get(id)).seq).toBe(2)
  })

  it('opens one dossier, which bears its name', async () => {
    const { engine } = desk()
    const commandId = newId()
    const first = await engine.open('dossier', request, { by, commandId })
    expect(first.id).toBe(commandId)
    const again = await engine.open('dossier', request, { by, commandId })
    expect([again.id, again.seq]).toEqual([commandId, 1])
    const other = engine.open('dossier', { ...request, channel: 'post' }, { by, commandId })
    expect(await codeAndField(other)).toBe('command-reused commandId')
    expect((await engine.find()).rows).toHaveLength(1)
  })

  it('sixteen times at once makes one entry', async () => {
    const { begin, engine } = desk()
    const { id } = await begin()
    const options = { by, commandId: 'c-1' }
    const tries = sixteen.map(() => engine.send(id, { type: 'accept' }, options))
    expect(await outcomes(tries)).toEqual(sixteen.map(() => '2'))
    expect(await engine.journal(id)).toHaveLength(2)
    expect((await begin([acts.accept])).code).toBe('PY01-170601-0002')
  })

  it('sixteen times at once with sixteen payloads: one wins, the others are told', async () => {
    const { begin, engine } = desk()
    const { id } = await begin()
    const told = await outcomes(
      sixteen.map((index) => {
        const data = { ground: 'not-competent', explanation: `Lý do ${index}` }
        return engine.send(id, { type: 'refuse', data }, { by, commandId: 'c-1' })
      }),
    )
    expect(told.toSorted()).toEqual(['2', ...sixteen.slice(1).map(() => 'command-reused')])
    expect(await engine.journal(id)).toHaveLength(2)
  })

  it('opens one dossier for sixteen at once', async () => {
    const { engine } = desk()
    const commandId = newId()
    const tries = sixteen.map(() => engine.open('dossier', request, { by, commandId }))
    expect(await outcomes(tries)).toEqual(sixteen.map(() => '1'))
    expect((await engine.find()).rows).toHaveLength(1)
  })
})

describe('two officers at once', () => {
  const { 2: granted } = acts.settle
  const assign = (view: CaseView, who: { id: string; name: string }, expectedSeq?: number) =>
    [
      view.id,
      { type: 'assign', data: { officer: who } },
      {
        by: people.head,
        ...(expectedSeq === undefined ? {} : { expectedSeq }),
      },
    ] as const

  const named = ({ person, name }: { person: string; name: string }) => ({ id: person, name })

  it('who both say what they saw: the second is told that the case has moved', async () => {
    const { begin, engine } = desk()
    const view = await begin(upTo('handOver'))
    const told = await outcomes([
      engine.send(...assign(view, named(people.handler), view.seq)),
      engine.send(...assign(view, named(others.handler), view.seq)),
    ])
    expect(told).toEqual(['4', 'stale'])
    expect((await facts(engine, view)).assignee).toEqual(named(people.handler))
  })

  it('who do not: the second is decided on what the first left, and refused', async () => {
    const { begin, engine } = desk()
    const view = await begin(upTo('handOver'))
    const second = engine.send(...assign(view, named(people.handler)))
    expect(await refusedBy(engine.send(...assign(view, named(others.handler))))).toEqual(['state'])
    expect((await second).seq).toBe(4)
    expect(await engine.journal(view.id)).toHaveLength(4)
  })

  it('of whom each may still act, both act, one after the other', async () => {
    const { begin, engine } = desk()
    const view = await begin(upTo('assign'))
    const loss = { what: 'Đơn', apology: 'Xin lỗi' }
    const told = await outcomes(
      sixteen.map(() => engine.send(view.id, { type: 'reportLoss', data: loss }, { by })),
    )
    expect(told).toEqual(sixteen.map((index) => String(view.seq + 1 + index)))
    expect((await facts(engine, view)).losses).toHaveLength(16)
    expect((await engine.verify(view.id)).faults).toEqual([])
    const settle = { type: 'settle', data: granted }
    expect(await refusedBy(engine.send(view.id, settle, { by: people.handler }))).toEqual([
      'nothingLost',
    ])
  })

  it('at two counters, receive dossiers under numbers without gap or twin', async () => {
    const { begin, engine } = desk()
    const views = await Promise.all(sixteen.map(() => begin()))
    const received = await Promise.all(
      views.map(({ id }) => engine.send(id, { type: 'accept' }, { by })),
    )
    const numbers = received.map(({ data }) => Number(data['registerNumber']))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(sixteen.map((index) => index + 1))
  })
})
