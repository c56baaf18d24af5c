import { describe, expect, it } from 'vitest'
import { createEngine, instant, type CaseId } from '@motcua/core'
import { oneStopSet, windowGaps } from '@motcua/core/reports'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { thadsCalendar, thadsCalendarWith, thadsWith } from '@motcua/core/thads'
import { acts, desk, upTo } from './acts.js'
import { counted } from './counted.js'
import { dakLakPeople } from './crowd.js'
import { codeAndField } from './failures.js'
import { people } from './office.js'

const june = { from: '2017-06-01', to: '2017-07-01' }
const july = { from: '2017-07-01', to: '2017-08-01' }

describe('what was known at a moment', () => {
  it('stays what was counted then, whatever is corrected, finished or entered later', async () => {
    const at = desk()
    const open = await at.begin(upTo('settle'))
    const waiting = await at.begin([...upTo('assign'), acts.askMore])
    at.on('2017-07-03')
    const asKnownAt = at.time.now()
    const first = await at.engine.figures({ sets: ['one-stop', 'delay-reasons'], ...june })
    at.on('2017-07-04')
    await at.play(open, [acts.approve])
    // Received on a day of the window that was reported.
    const backdated = { receivedAt: '2017-06-29T09:00:00.000+07:00' }
    await at.begin([['accept', people.counter, backdated]])
    await at.play(waiting, [acts.askWithdrawal, acts.withdraw])
    const again = { sets: ['one-stop', 'delay-reasons'], ...june }
    expect(await at.engine.figures({ ...again, asKnownAt })).toEqual(first)
    expect(await counted(at.engine, 'one-stop', { ...june, asKnownAt })).toEqual({
      ...{ received: 2, direct: 2, pending: 2, inTime: 1, overdue: 1 },
    })
    // The withdrawn one waited from June on, and is judged by the day the waiting began.
    expect(await counted(at.engine, 'one-stop', june)).toEqual({
      ...{ received: 3, direct: 3, settled: 1, early: 1, pending: 2, inTime: 1, overdue: 1 },
    })
    await expect(counted(at.engine, 'one-stop', july)).resolves.toMatchObject({ carriedOver: 2 })
  })

  it('of one window is what the next carries over, but for what was entered late', async () => {
    const at = desk()
    await at.begin(upTo('settle'))
    const settling = await at.begin(upTo('settle'))
    at.on('2017-07-01')
    const tableOf = async (window: object) => {
      const asked = { sets: ['one-stop'], ...june, ...window, asKnownAt: at.time.now() }
      return (await at.engine.figures(asked)).tables[0] ?? { set: 'one-stop', lines: [] }
    }
    const reported = await tableOf(june)
    at.on('2017-07-10')
    await at.play(settling, [acts.approve])
    expect(windowGaps(oneStopSet, reported, await tableOf(july))).toEqual([])
    await at.begin([['accept', people.counter, { receivedAt: '2017-06-30T09:00:00+07:00' }]])
    expect(windowGaps(oneStopSet, reported, await tableOf(july))).toEqual([
      { set: 'one-stop', line: 'confirm-result', left: 2, carriedOver: 3 },
    ])
    expect(windowGaps(oneStopSet, await tableOf(june), await tableOf(july))).toEqual([])
  })

  it('knows nothing of a case before it was opened', async () => {
    const at = desk()
    const asKnownAt = at.time.now()
    at.on('2017-06-02')
    await at.begin([acts.accept])
    expect(await counted(at.engine, 'one-stop', { ...june, asKnownAt })).toEqual({})
  })

  it('counts a case for the unit that held it then, though its successor holds it now', async () => {
    const at = desk({ regime: thadsWith({ ladder: [] }) })
    at.on('2025-06-27')
    await at.begin(upTo('assign'))
    const asKnownAt = at.time.now()
    at.on('2025-07-02')
    await at.engine.handOver()
    const window = { from: '2025-06-01', to: '2025-07-01' }
    const unitsOf = async (query: object) =>
      (await at.engine.figures({ sets: ['one-stop'], ...window, ...query })).units.map(
        ({ unit }) => unit,
      )
    expect(await unitsOf({})).toEqual(['dak-lak'])
    expect(await unitsOf({ asKnownAt: at.time.now() })).toEqual(['dak-lak'])
    expect(await unitsOf({ asKnownAt })).toEqual(['phu-yen/tuy-hoa'])
    expect(await unitsOf({ asKnownAt, unit: 'phu-yen' })).toEqual(['phu-yen/tuy-hoa'])
    expect(await unitsOf({ asKnownAt, unit: 'dak-lak' })).toEqual([])
    expect(await unitsOf({ unit: 'phu-yen' })).toEqual([])
  })

  it('keeps the edition of the calendar it was counted with', async () => {
    const store = memoryStore()
    const time = manualTime(instant('2026-11-20T01:30:00.000Z'))
    const { engine, begin } = desk({ store, time, ids: sequentialIds() })
    const { counter, head, handler } = dakLakPeople
    const officer = { id: handler.person, name: handler.name }
    await begin(
      [
        ['accept', counter],
        ['handOver', counter],
        ['assign', head, { officer }],
      ],
      {},
      counter,
    )
    const window = { from: '2026-11-01', to: '2026-11-27' }
    const asKnownAt = time.now()
    const swapped = thadsCalendarWith({ swapNovember2026: true })
    const regime = thadsWith({ calendars: [thadsCalendar, swapped], ladder: [] })
    const later = createEngine({ regime, store, time, ids: sequentialIds(2) })
    expect(await counted(engine, 'one-stop', window)).toMatchObject({ overdue: 1 })
    // Not counted again yet: what is stored stands until the engine acts on the case.
    expect(await counted(later, 'one-stop', window)).toMatchObject({ overdue: 1 })
    time.set(instant('2026-11-20T02:30:00.000Z'))
    await later.reproject()
    expect(await counted(later, 'one-stop', window)).toMatchObject({ inTime: 1 })
    const now = { ...window, asKnownAt: time.now() }
    expect(await counted(later, 'one-stop', now)).toMatchObject({ inTime: 1 })
    expect(await counted(later, 'one-stop', { ...window, asKnownAt })).toMatchObject({ overdue: 1 })
  })

  it('is refused where a journal was tampered with', async () => {
    const store = memoryStore()
    const journal = store.journal.bind(store)
    Object.assign(store, {
      journal: async (id: CaseId) =>
        (await journal(id)).map((entry) => ({
          ...entry,
          body: entry.body.replace('2017-06-01', '2017-05-31'),
        })),
    })
    const at = desk({ store })
    await at.begin([acts.accept])
    const known = { ...june, asKnownAt: at.time.now() }
    const asked = { set: 'one-stop', figure: 'received', ...known }
    expect(await codeAndField(at.engine.figures({ sets: ['one-stop'], ...known }))).toBe(
      'journal-broken entry 1',
    )
    expect(await codeAndField(at.engine.casesBehind(asked))).toBe('journal-broken entry 1')
    expect(await counted(at.engine, 'one-stop', june)).toMatchObject({ received: 1 })
  })
})
