import { describe, expect, it } from 'vitest'
import { memoryStore } from '@motcua/core/memory'
import { thadsCalendar, thadsCalendarWith, thadsWith } from '@motcua/core/thads'
import { dakLakPeople } from './crowd.js'
import { deeds, feedbackDesk, toAnswer } from './feedback-desk.js'
import { people } from './office.js'

describe('the work list', () => {
  it('shows what a person may do to take feedback on, and what ends first', async () => {
    const { engine, send } = feedbackDesk()
    const view = await send()
    const item = async (by: typeof people.head) =>
      (await engine.worklist(by)).map(({ commands, deadline, daysLeft }) => ({
        commands: commands.map(({ command }) => command),
        ...{ deadline: deadline?.vi, daysLeft },
      }))
    expect(await item(people.counter)).toEqual([
      { commands: ['classify'], deadline: 'hạn phân loại', daysLeft: 5 },
    ])
    await engine.send(
      view.id,
      { type: 'classify', data: deeds.classify[2] },
      { by: people.counter },
    )
    expect(await item(people.handler)).toEqual([
      { commands: ['answer', 'guide', 'refer'], deadline: 'hạn trả lời', daysLeft: 5 },
    ])
    await engine.send(view.id, { type: 'answer', data: deeds.answer[2] }, { by: people.handler })
    expect((await item(people.head))[0]?.commands).toEqual(['sendBack', 'approveAnswer'])
    await engine.send(view.id, { type: 'approveAnswer' }, { by: people.head })
    expect((await item(people.head))[0]).toEqual({
      ...{ commands: ['publish', 'close'], deadline: 'hạn công khai', daysLeft: 2 },
    })
  })
})

describe('what the engine owes a case of feedback', () => {
  it('is a new office when its own has ended, open cases only', async () => {
    const { engine, on, send, facts } = feedbackDesk()
    on('2025-06-27')
    const open = await send([deeds.classify])
    const draft = await send([deeds.classify, deeds.answer])
    const complaint = await send([deeds.asComplaint])
    const fresh = await send()
    const answered = await send(toAnswer)
    const closed = await send([deeds.classify, deeds.file])
    on('2025-07-02')
    expect(await engine.handOver()).toBe(5)
    for (const { id } of [open, draft, complaint, fresh, answered]) {
      expect((await engine.get(id)).unit).toBe('dak-lak')
      expect((await engine.verify(id)).faults).toEqual([])
    }
    expect((await facts(closed)).unit).toBe('phu-yen/tuy-hoa')
  })

  it('is a recount of every running term when the calendar is corrected', async () => {
    const swapped = thadsCalendarWith({ swapNovember2026: true })
    const store = memoryStore()
    const before = feedbackDesk({ regime: thadsWith({ ladder: [] }), store })
    before.on('2026-11-19')
    const here = { unit: 'dak-lak' }
    const by = { ...people.applicant, ...here }
    const view = await before.send([], here, by)
    const finished = await before.send(
      [
        ['classify', dakLakPeople.counter, deeds.classify[2]],
        ['file', dakLakPeople.counter, deeds.file[2]],
      ],
      here,
      by,
    )
    expect(view.due?.date).toBe('2026-11-27')
    const regime = thadsWith({ calendars: [thadsCalendar, swapped], ladder: [] })
    const after = feedbackDesk({ regime, store })
    after.on('2026-11-20')
    expect(await after.engine.reproject()).toBe(1)
    const moved = await after.engine.get(view.id)
    expect(moved.due?.date).toBe('2026-11-28')
    expect(moved.data['recalculations']).toMatchObject([
      { deadline: 'feedback-classification', was: '2026-11-27', now: '2026-11-28' },
      { deadline: 'feedback-answer', was: '2026-11-27', now: '2026-11-28' },
    ])
    expect((await after.engine.get(finished.id)).data['recalculations']).toEqual([])
    expect((await after.engine.verify(view.id)).faults).toEqual([])
  })
})
