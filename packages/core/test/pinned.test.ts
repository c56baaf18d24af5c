import { describe, expect, it } from 'vitest'
import { createEngine, instant, type Engine } from '@motcua/core'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { thads, thadsWith } from '@motcua/core/thads'
import { acts, desk, facts, upTo } from './acts.js'
import { dakLakPeople } from './crowd.js'
import { codeAndField } from './failures.js'
import { office, people, request } from './office.js'

const { counter } = dakLakPeople
const accept = ['accept', counter] as const

describe('a dossier keeps the version it was opened under', () => {
  const openings = [
    { opened: '2026-06-30', version: '2025', due: '2026-07-08' },
    { opened: '2026-07-01', version: '2026', due: '2026-07-06' },
  ]

  it.each(openings)('opened on $opened: version $version', async ({ opened, version, due }) => {
    const { begin, on, act, engine } = desk()
    on(opened)
    const view = await begin([], {}, counter)
    expect(view.definition).toBe(`dossier@confirm-result/${version}`)
    on('2026-07-01')
    const received = await act(view, accept)
    expect(received.due?.date).toBe(due)
    expect((await facts(engine, received)).version).toBe(version)
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('and what it may do, too: supplements by its own rule', async () => {
    const { begin, on, act, engine } = desk()
    on('2018-06-20')
    const settling = await begin(upTo('assign'))
    on('2018-06-21')
    const waiting = await act(settling, acts.askMore)
    on('2018-06-22')
    const back = await act(waiting, acts.supply)
    expect(back.due?.date).toBe('2018-06-28')
    expect((await facts(engine, back)).version).toBe('2017')
  })

  it('and is not opened before the first version', async () => {
    const { begin, on } = desk()
    on('2017-05-31')
    expect(await codeAndField(begin())).toBe('procedure-not-in-force procedure')
  })

  it('and cannot go on under a regime that no longer holds it', async () => {
    const store = memoryStore()
    const ids = sequentialIds()
    const first = office({ store, ids })
    const opened = await first.engine.open('dossier', request, { by: people.counter })
    const other = office({ store, ids, regime: thadsWith({ supplementClock: 'restart' }) })
    expect(opened.definition).toBe('dossier@confirm-result/2017')
    const lost: (() => Promise<unknown>)[] = [
      () => other.engine.get(opened.id),
      () => other.engine.send(opened.id, { type: 'accept' }, { by: people.counter }),
      () => other.engine.can(opened.id, people.counter),
    ]
    for (const ask of lost) expect(await codeAndField(ask)).toBe('unknown-definition definition')
  })
})

describe('a new process on the same store', () => {
  const at = (moment: string, store = memoryStore()): { engine: Engine } => ({
    engine: createEngine({
      ...{ regime: thads, store, ids: sequentialIds(7), time: manualTime(instant(moment)) },
    }),
  })

  it('goes on where the other stopped', async () => {
    const store = memoryStore()
    const first = office({ store })
    const opened = await first.engine.open('dossier', request, { by: people.counter })
    const second = at('2017-06-01T02:00:00.000Z', store)
    const received = await second.engine.send(opened.id, { type: 'accept' }, { by: people.counter })
    expect(received.code).toBe('PY01-170601-0001')
    expect(await first.engine.get(opened.id)).toMatchObject({ seq: 2, code: received.code })
    expect((await first.engine.journal(opened.id)).map(({ at: when }) => when)).toEqual([
      ...['2017-06-01T01:30:00.000Z', '2017-06-01T02:00:00.000Z'],
    ])
  })
})
