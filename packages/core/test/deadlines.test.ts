import { describe, expect, it, vi } from 'vitest'
import { createEngine, type CaseView, type Engine, type EngineOptions } from '@motcua/core'
import { memoryStore, sequentialIds } from '@motcua/core/memory'
import { thadsCalendar, thadsCalendarWith, thadsWith } from '@motcua/core/thads'
import { dakLakPeople } from './crowd.js'
import { acts, desk, facts, upTo } from './acts.js'
import { people, play, quiet, type Act } from './office.js'
import { richRegime } from './rich-regime.js'

// Many walks; a busy machine may need longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const restarted = (options: Pick<EngineOptions, 'store' | 'time'>): Engine =>
  createEngine({ ...options, regime: quiet, ids: sequentialIds(9) })

const notes = async (engine: Engine, { id }: CaseView) =>
  (await engine.journal(id))
    .filter(({ command }) => command.type === 'lapse')
    .map(({ command, by }) => ({ ...command, by: by.person }))

describe('a due day that passes', () => {
  it('is noted at its end, once, by the system, in the office that holds the dossier', async () => {
    const { begin, on, engine } = desk()
    const view = await begin(upTo('assign'))
    on('2017-06-08', '23:59')
    expect(await engine.pump()).toBe(0)
    on('2017-06-09', '00:00')
    expect(await engine.pump()).toBe(1)
    expect(await engine.pump()).toBe(0)
    on('2018-06-09')
    expect(await engine.pump()).toBe(0)
    expect(await notes(engine, view)).toEqual([
      {
        ...{ id: 'lapse:settlement:2017-06-08', type: 'lapse', by: 'system' },
        data: { deadline: 'settlement', due: '2017-06-08' },
      },
    ])
    expect((await engine.journal(view.id)).at(-1)?.by.unit).toBe('phu-yen/tuy-hoa')
    expect(await engine.get(view.id)).toMatchObject({ state: 'settlement.settle', closed: false })
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('is noted late as it would have been in time', async () => {
    const record = async (moments: readonly (readonly [string, string])[]) => {
      const { begin, on, engine } = desk()
      const view = await begin([acts.accept])
      for (const [date, hour] of moments) {
        on(date, hour)
        await engine.pump()
      }
      return [await facts(engine, view), (await notes(engine, view)).map(({ id }) => id)]
    }
    const punctual = await record([
      ['2017-06-01', '17:00'],
      ['2017-06-09', '00:00'],
    ])
    expect(await record([['2017-11-30', '12:00']])).toEqual(punctual)
    expect(punctual[1]).toEqual(['lapse:handover:2017-06-01', 'lapse:settlement:2017-06-08'])
  })

  it('is noted once by two processes that wake together, and by one that was restarted', async () => {
    const store = memoryStore()
    const { begin, on, engine, time } = desk({ store })
    const view = await begin([acts.accept])
    on('2017-06-09')
    const second = restarted({ store, time })
    const counts = await Promise.all([engine.pump(), second.pump(), engine.pump()])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2)
    expect(await notes(engine, view)).toHaveLength(2)
    expect(await restarted({ store, time }).pump()).toBe(0)
  })

  it('is noted by a process that was not running when it passed', async () => {
    const store = memoryStore()
    const { begin, on, time } = desk({ store })
    const view = await begin(upTo('assign'))
    on('2017-07-01')
    const second = restarted({ store, time })
    expect(await second.pump()).toBe(1)
    expect((await facts(second, view)).lapses).toEqual([
      { deadline: 'settlement', due: '2017-06-08' },
    ])
  })

  it('is noted again when a new day was promised and passes too', async () => {
    const { begin, on, engine, act } = desk()
    const view = await begin(upTo('settle'))
    on('2017-06-09')
    expect(await engine.pump()).toBe(1)
    const data = { reason: 'Quá tải', newDate: '2017-06-14' }
    await act(view, ['apologise', people.head, data])
    on('2017-06-15', '00:00')
    expect(await engine.pump()).toBe(1)
    expect((await facts(engine, view)).lapses.map(({ due }) => due)).toEqual([
      ...['2017-06-08', '2017-06-14'],
    ])
  })

  it('is noted for each of many dossiers, however many', async () => {
    const { begin, on, engine } = desk()
    for (let count = 0; count < 300; count++) await begin(upTo('handOver'))
    on('2017-06-09')
    expect(await engine.pump()).toBe(300)
    expect((await engine.find({ dueBefore: '2017-06-09', limit: 1000 })).rows).toHaveLength(300)
  })
})

describe('a calendar that gave more time to many', () => {
  it('keeps no other deadline from being noted', async () => {
    const store = memoryStore()
    const { begin, on, time } = desk({ store })
    const { counter, handler, head } = dakLakPeople
    on('2026-11-20')
    const received: readonly Act[] = [
      ['accept', counter],
      ['handOver', counter],
    ]
    for (let count = 0; count < 300; count++) await begin(received, {}, counter)
    const calendars = [thadsCalendar, thadsCalendarWith({ swapNovember2026: true })]
    const regime = thadsWith({ calendars, ladder: [] })
    const corrected = desk({ store, regime, time, ids: sequentialIds(9) })
    const officer = { id: handler.person, name: handler.name }
    const ask = { body: 'Tòa án', question: 'Ý kiến', answerBy: '2026-11-26' }
    const view = await corrected.begin(
      [...received, ['assign', head, { officer }], ['consult', handler, ask]],
      {},
      counter,
    )
    on('2026-11-27')
    expect(await corrected.engine.pump()).toBe(1)
    expect((await notes(corrected.engine, view)).map(({ id }) => id)).toEqual([
      'lapse:consultation.1:2026-11-26',
    ])
  })
})

describe('a due day that does not pass while the clock runs', () => {
  const stories: readonly (readonly [what: string, acts: readonly Act[]])[] = [
    ['is signed', [acts.settle, acts.approve]],
    ['is withdrawn', [acts.askWithdrawal, acts.withdraw]],
    ['waits for a supplement', [acts.askMore]],
  ]

  it.each(stories)('is not noted: the dossier %s on the last day', async (_, steps) => {
    const { begin, on, engine } = desk()
    const view = await begin(upTo('assign'))
    on('2017-06-08', '23:59')
    await play(engine, view, steps)
    on('2017-12-31')
    expect(await engine.pump()).toBe(0)
    expect((await facts(engine, view)).lapses).toEqual([])
  })

  it('is not owed by a dossier that is closed, whatever it still waited for', async () => {
    const { begin, on, engine, act } = desk({ regime: richRegime })
    const ask = { body: 'Tòa án', question: 'Ý kiến', answerBy: '2017-06-07' }
    const consult: Act = ['consult', people.handler, ask]
    const rich = { procedure: 'rich' }
    const leave = [acts.askWithdrawal, acts.withdraw]
    const asked = await begin([...upTo('assign'), consult, ...leave], rich)
    const waiting = await begin([...upTo('assign'), acts.askMore, ...leave], rich)
    const silent = await begin([
      ...upTo('assign'),
      ['consult', people.handler, { ...ask, answerBy: '2017-06-01' }],
    ])
    on('2017-06-02')
    await engine.pump()
    const resumed = await act(silent, ['resumeWork', people.handler])
    const returned = await play(engine, resumed, [
      ...[acts.settle, acts.approve, acts.notify, acts.returnResult],
    ])
    for (const { id } of [asked, waiting, returned]) {
      expect((await engine.get(id)).deadlines).toEqual([])
    }
    on('2018-06-01')
    expect(await engine.pump()).toBe(0)
  })

  it('is not noted by anybody of the office, nor before it passed', async () => {
    const { begin, on, engine, act } = desk()
    const view = await begin(upTo('assign'))
    on('2017-06-09')
    const data = { deadline: 'settlement', due: '2017-06-08' }
    await expect(act(view, ['lapse', acts.accept[1], data])).rejects.toThrow('[refused]')
    const answers = await engine.can(view.id, acts.accept[1])
    expect(answers.find(({ command }) => command === 'lapse')?.allowed).toBe(false)
  })
})
