import { describe, expect, it } from 'vitest'
import { createEngine, instant, type WorkingCalendar } from '@motcua/core'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { thadsCalendar, thadsCalendarWith, thadsWith } from '@motcua/core/thads'
import { desk, facts } from './acts.js'
import { dakLakPeople } from './crowd.js'
import { play, type Act } from './office.js'

const { counter, handler, head } = dakLakPeople
const officer = { id: handler.person, name: handler.name }
const swapped = thadsCalendarWith({ swapNovember2026: true })
const corrected = thadsWith({ calendars: [thadsCalendar, swapped], ladder: [] })

const toSettle: readonly Act[] = [
  ['accept', counter],
  ['handOver', counter],
  ['assign', head, { officer }],
]
const toReady: readonly Act[] = [
  ['settle', handler, { outcome: 'granted', summary: 'Đã thi hành xong' }],
  ['approve', head],
]

/** Dossiers received on 20 November 2026, due three working days later, then the calendar is corrected. */
const novemberOffice = async () => {
  const store = memoryStore()
  const time = manualTime(instant('2026-11-20T01:30:00.000Z'))
  const ids = sequentialIds()
  const { engine, begin } = desk({ store, time, ids })
  const open = await begin(toSettle, {}, counter)
  const checking = await begin([], {}, counter)
  const ready = await begin([...toSettle, ...toReady], {}, counter)
  const askMore: Act = ['requestSupplement', counter, { items: ['Bản án'], reason: 'Thiếu' }]
  const waiting = await begin([...toSettle, askMore], {}, counter)
  const later = createEngine({ regime: corrected, store, time, ids: sequentialIds(2) })
  return { engine, later, open, checking, ready, waiting, time, store }
}

describe('when the working calendar is corrected', () => {
  it('a case that is acted on first is counted again first', async () => {
    const { later, open } = await novemberOffice()
    const settled = await play(later, open, toReady.slice(0, 1))
    const { recalculations } = await facts(later, settled)
    expect(recalculations).toMatchObject([{ was: '2026-11-26', now: '2026-11-27' }])
    const commands = (await later.journal(open.id)).map(({ command }) => command.type)
    expect(commands.slice(-2)).toEqual(['reproject', 'settle'])
    expect((await later.verify(open.id)).faults).toEqual([])
  })

  it('the verdict is judged by the day on the slip, not by the day counted anew', async () => {
    const { later, open, time } = await novemberOffice()
    time.set(instant('2026-11-27T08:30:00+07:00'))
    const ready = await play(later, open, toReady)
    expect(ready.data).toMatchObject({ promisedOn: '2026-11-26', verdict: 'late' })
    expect(ready.data['verdictByLimit']).toBe('on-time')
  })

  it('open clocks are counted again, and the journal says which day moved them', async () => {
    const { engine, later, open } = await novemberOffice()
    expect((await engine.get(open.id)).due?.date).toBe('2026-11-26')
    await later.reproject()
    const view = await later.get(open.id)
    expect(view.due?.date).toBe('2026-11-27')
    const { recalculations, calendar } = await facts(later, open)
    expect(calendar).toBe('thads-2026-november-swap')
    expect(recalculations).toEqual([
      {
        ...{ on: '2026-11-20', from: 'thads-2026', to: 'thads-2026-november-swap' },
        ...{ was: '2026-11-26', now: '2026-11-27' },
        why: {
          vi: expect.stringContaining('23/11/2026'),
          en: expect.stringContaining('2026-11-23'),
        },
      },
    ])
    const last = (await later.journal(open.id)).at(-1)
    expect(last).toMatchObject({
      ...{ command: { type: 'reproject' }, by: { person: 'system', roles: ['system'] } },
      calendar: 'thads-2026-november-swap',
    })
  })

  it('the promised day stays what was printed, the register shows the new one', async () => {
    const { later, open } = await novemberOffice()
    await later.reproject()
    expect((await facts(later, open)).promisedOn).toBe('2026-11-26')
    const { rows } = await later.find({ dueBefore: '2026-11-28', order: 'due' })
    expect(rows.map(({ id, due }) => [id, due])).toEqual([[open.id, '2026-11-27']])
  })

  it('the deadline is noted by the new day', async () => {
    const { later, open, time } = await novemberOffice()
    await later.reproject()
    time.set(instant('2026-11-27T16:59:59.999Z'))
    expect(await later.pump()).toBe(0)
    time.set(instant('2026-11-27T17:00:00.000Z'))
    expect(await later.pump()).toBe(1)
    expect((await facts(later, open)).lapses).toEqual([
      { deadline: 'settlement', due: '2026-11-27' },
    ])
  })

  it('the other way, the deadline is noted by the nearer day', async () => {
    const time = manualTime(instant('2026-11-20T01:30:00.000Z'))
    const store = memoryStore()
    const before = thadsWith({ calendars: [swapped], ladder: [] })
    const { begin } = desk({ store, time, ids: sequentialIds(), regime: before })
    const open = await begin(toSettle, {}, counter)
    expect(open.due?.date).toBe('2026-11-27')
    const regime = thadsWith({ calendars: [swapped, thadsCalendar], ladder: [] })
    const later = createEngine({ regime, store, time, ids: sequentialIds(2) })
    expect(await later.reproject()).toBe(1)
    time.set(instant('2026-11-26T17:00:00.000Z'))
    expect(await later.pump()).toBe(1)
    expect((await facts(later, open)).lapses).toEqual([
      { deadline: 'settlement', due: '2026-11-26' },
    ])
  })

  it('and corrected back, and once more, they are counted each time', async () => {
    const { later, open, time, store } = await novemberOffice()
    const withOrder = (calendars: readonly WorkingCalendar[], seed: number) =>
      createEngine({ regime: thadsWith({ calendars }), store, time, ids: sequentialIds(seed) })
    await later.reproject()
    const back = withOrder([swapped, thadsCalendar], 3)
    await back.reproject()
    expect((await back.get(open.id)).due?.date).toBe('2026-11-26')
    const again = withOrder([thadsCalendar, swapped], 4)
    await again.reproject()
    expect((await facts(again, open)).recalculations.map(({ now }) => now)).toEqual([
      ...['2026-11-27', '2026-11-26', '2026-11-27'],
    ])
    expect((await again.verify(open.id)).faults).toEqual([])
  })

  it('each is counted once, and a dossier that waits or was not received only takes the edition', async () => {
    const { later, checking, waiting } = await novemberOffice()
    expect(await later.reproject()).toBe(4)
    expect(await later.reproject()).toBe(0)
    for (const view of [checking, waiting]) {
      expect(await facts(later, view)).toMatchObject({
        ...{ calendar: 'thads-2026-november-swap', recalculations: [] },
      })
    }
  })

  it('a finished one is not: its clock has stopped and its verdict is frozen', async () => {
    const { later, ready } = await novemberOffice()
    await later.reproject()
    const { recalculations, verdict } = await facts(later, ready)
    expect(verdict).toBe('early')
    expect(recalculations).toEqual([])
  })

  it('what was decided before is still checked with the calendar it was decided with', async () => {
    const { later, open, ready, waiting } = await novemberOffice()
    await later.reproject()
    const view = await play(later, await later.get(open.id), toReady)
    for (const { id } of [view, ready, waiting]) {
      expect((await later.verify(id)).faults).toEqual([])
    }
  })
})
