import { describe, expect, it } from 'vitest'
import { plainDate } from '@motcua/core'
import { memoryStore, sequentialIds } from '@motcua/core/memory'
import { thads, thadsCalendar, thadsCalendarWith, thadsWith } from '@motcua/core/thads'
import { dakLakPeople } from './crowd.js'
import { failure, refusedBy } from './failures.js'
import { office, people, type Act } from './office.js'
import { acts, citizen, claim, sent, supportDesk, supportFacts, wondering } from './support-desk.js'

describe('the answer to a request', () => {
  it('is due in two working days from receipt, and explains itself', async () => {
    const { ask } = supportDesk()
    const view = await ask()
    expect(view.deadlines).toMatchObject([{ name: 'support-answer', due: '2020-10-07' }])
    expect(view.due?.date).toBe('2020-10-07')
    expect(view.due?.trace.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      ...['2020-10-05 start', '2020-10-06 counted', '2020-10-07 counted'],
    ])
    expect(view.due?.trace.at(-1)?.basis).toMatchObject({ instrument: 'qd-818', grade: 'C' })
    expect(view.facts).toMatchObject({
      ...{ subject: 'confirm-result', title: 'Võ Thị Lan', search: 'vo thi lan', assignee: null },
      ...{ receivedOn: '2020-10-05', due: '2020-10-07', finishedOn: null, verdict: null },
    })
  })

  it('is due in one working day from 01/7/2026, by NĐ 152/2026 Art 9.6', async () => {
    const { on, ask } = supportDesk()
    on('2026-08-08', '23:40')
    const view = await ask(sent, [], citizen)
    expect(view.due?.date).toBe('2026-08-10')
    expect(view.due?.trace.at(-1)?.basis?.instrument).toBe('nd-152-2026')
  })

  it.each([
    ['2020-10-06', 'early'],
    ['2020-10-07', 'on-time'],
    ['2020-10-08', 'late'],
  ])('given on %s is %s', async (day, verdict) => {
    const given: readonly (readonly [object, Act])[] = [
      [{}, acts.guide],
      [{}, ['appoint', people.counter, { date: '2020-10-09', hour: '08:00' }]],
      [{}, acts.redirect],
      [{}, acts.receivePaper],
      [wondering, acts.answer],
    ]
    for (const [what, answer] of given) {
      const { engine, on, ask, act } = supportDesk()
      const view = await ask(what)
      on(day)
      const answered = await act(view, answer)
      expect(answered.facts).toMatchObject({ finishedOn: day, verdict, due: null })
      const [one, ...others] = (await supportFacts(engine, view)).answers
      expect([one?.due, one?.on, others]).toEqual(['2020-10-07', day, []])
      expect(answered.deadlines.map(({ name }) => name)).not.toContain('support-answer')
    }
  })

  it('to what was opened as it was sent is judged too', async () => {
    const { engine, on, ask, act } = supportDesk()
    on('2026-08-08', '23:40')
    const view = await ask(sent, [], citizen)
    on('2026-08-10')
    const closed = await act(view, acts.confirm)
    expect(closed.facts.verdict).toBe('on-time')
    expect((await supportFacts(engine, view)).answers).toMatchObject([{ how: 'opened' }])
  })

  it('that is late is noted once, and the request goes on', async () => {
    const { engine, on, ask, act } = supportDesk()
    const view = await ask()
    on('2020-10-07', '23:59')
    expect(await engine.pump()).toBe(0)
    on('2020-10-08', '00:00')
    expect(await engine.pump()).toBe(1)
    on('2020-10-20')
    expect(await engine.pump()).toBe(0)
    const data = await supportFacts(engine, view)
    expect(data.lapses).toEqual([{ deadline: 'support-answer', due: '2020-10-07' }])
    const answered = await act(view, acts.guide)
    expect(answered.facts.verdict).toBe('late')
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('is owed anew once the request is completed; one late answer makes the request late', async () => {
    const { engine, on, ask, play } = supportDesk()
    const view = await ask()
    on('2020-10-08')
    await play(view, [acts.guide])
    on('2020-10-12')
    const again = await play(view, [acts.complete])
    expect(again.facts).toMatchObject({ due: '2020-10-14', finishedOn: null, verdict: null })
    const other: Act = ['appoint', people.counter, { date: '2020-10-13', hour: '08:00' }]
    const appointed = await play(view, [other])
    expect(appointed.facts).toMatchObject({ finishedOn: '2020-10-12', verdict: 'late' })
    expect((await supportFacts(engine, view)).answers.map((answer) => answer.verdict)).toEqual([
      ...['late', 'early'],
    ])
    expect((await supportFacts(engine, view)).guidance).toMatchObject([
      { round: 1, on: '2020-10-08', completedOn: '2020-10-12' },
    ])
  })

  it('is owed no longer once the request is withdrawn, without a verdict', async () => {
    const { on, engine, ask } = supportDesk()
    const view = await ask({}, [acts.withdraw])
    expect(view).toMatchObject({ state: 'closed.withdrawn', closed: true })
    expect(view.facts).toMatchObject({ due: null, verdict: null, finishedOn: null })
    on('2020-12-01')
    expect(await engine.pump()).toBe(0)
  })
})

describe('who was told what is missing', () => {
  it('is waited for fifteen days, and then the request lapses', async () => {
    const { engine, on, ask, act } = supportDesk()
    const view = await ask({}, [acts.guide])
    expect(view.deadlines).toMatchObject([{ name: 'support-completion', due: '2020-10-20' }])
    on('2020-10-20', '23:59')
    expect(await engine.pump()).toBe(0)
    on('2020-10-21', '00:00')
    expect(await engine.pump()).toBe(1)
    const lapsed = await engine.get(view.id)
    expect(lapsed).toMatchObject({ state: 'closed.lapsed', closed: true, deadlines: [] })
    expect(await refusedBy(act(view, acts.complete))).toEqual(['state'])
    expect((await supportFacts(engine, view)).closing?.by.id).toBe('system')
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('is in time until then, even where no engine noted the end', async () => {
    const { on, ask, act } = supportDesk()
    const [one, two] = [await ask({}, [acts.guide]), await ask({}, [acts.guide])]
    on('2020-10-20', '23:59')
    expect((await act(one, acts.complete)).state).toBe('received')
    on('2020-10-21', '00:00')
    expect(await refusedBy(act(two, acts.complete))).toEqual(['state'])
  })

  it('may be told several times', async () => {
    const { engine, ask } = supportDesk()
    const view = await ask({}, [acts.guide, acts.complete, acts.guide, acts.complete])
    expect((await supportFacts(engine, view)).guidance.map(({ round }) => round)).toEqual([1, 2])
    expect(view.state).toBe('received')
  })
})

describe('who has an appointment', () => {
  it('and misses it is waited for fifteen days more, and then the request lapses', async () => {
    const { engine, on, ask, act } = supportDesk()
    const [missed, late] = [
      await ask({}, [acts.appoint]),
      await ask({}, [['appoint', people.counter, { date: '2020-10-09', hour: '08:00', place: 2 }]]),
    ]
    expect(missed.deadlines).toMatchObject([
      { name: 'paper', due: '2020-10-26' },
      { name: 'appointment', due: '2020-10-09' },
    ])
    on('2020-10-26', '16:00')
    expect((await act(late, acts.receivePaper)).state).toBe('reconciling')
    on('2020-10-27', '00:00')
    await engine.pump()
    expect((await engine.get(missed.id)).state).toBe('closed.lapsed')
    expect((await engine.get(late.id)).state).toBe('reconciling')
  })
})

describe('the engine’s own notes', () => {
  it('are nobody else’s to give, and are refused before their time', async () => {
    const { engine, ask } = supportDesk()
    const view = await ask()
    for (const type of ['lapse', 'remind', 'reproject', 'transfer']) {
      const { reasons } = await failure(engine.send(view.id, { type }, { by: people.counter }))
      expect(reasons).toMatchObject([{ rule: 'role' }])
    }
    const answers = await engine.can(view.id, people.counter)
    const rules = Object.fromEntries(
      answers.map(({ command, reasons }) => [command, reasons.map((reason) => reason.rule)]),
    )
    expect(rules).toMatchObject({
      lapse: ['deadlineHasPassed', 'role'],
      remind: ['reminderIsDue', 'role'],
      reproject: ['calendarCorrected', 'role'],
      transfer: ['unitEnded', 'role'],
    })
  })
})

describe('a request of an office that ended', () => {
  it('is handed over to its successor', async () => {
    const { engine, on, ask, act } = supportDesk()
    on('2025-06-30')
    const [open, closed] = [await ask(), await ask({}, [acts.withdraw])]
    on('2025-07-01')
    const guided = await act(open, ['guide', dakLakPeople.counter, acts.guide[2]])
    expect(guided.unit).toBe('dak-lak')
    await engine.handOver()
    expect((await engine.get(closed.id)).unit).toBe('phu-yen/tuy-hoa')
    expect((await engine.verify(open.id)).faults).toEqual([])
  })
})

describe('a corrected calendar', () => {
  const corrected = thadsCalendarWith({ swapNovember2026: true })
  const regime = thadsWith({ ladder: [], calendars: [thadsCalendar, corrected] })
  const claimed = { ...sent, fields: claim, unit: 'dak-lak' }

  it('counts what is owed again and keeps the reason', async () => {
    const store = memoryStore()
    const ids = sequentialIds()
    const first = office({ store, ids, regime: thadsWith({ ladder: [] }) })
    first.on('2026-11-20', '09:00')
    const by = citizen
    const view = await first.engine.open('support', claimed, { by })
    expect(view.due?.date).toBe('2026-11-23')
    const second = office({ store, ids, regime })
    second.on('2026-11-20', '10:00')
    expect(await second.engine.reproject()).toBe(1)
    const again = await second.engine.get(view.id)
    expect(again.due?.date).toBe('2026-11-25')
    const data = await supportFacts(second.engine, view)
    expect(data.calendar).toBe(corrected.edition)
    expect(data.recalculations).toMatchObject([
      { was: '2026-11-23', now: '2026-11-25', to: corrected.edition },
    ])
    expect(data.recalculations[0]?.why.vi).toContain('23/11/2026')
    expect(await second.engine.reproject()).toBe(0)
  })

  it('counts again what the applicant is waited for, and nothing where nothing runs', async () => {
    const store = memoryStore()
    const ids = sequentialIds()
    const first = office({ store, ids, regime: thadsWith({ ladder: [], support: {} }) })
    first.on('2026-11-08', '09:00')
    const by = citizen
    const officer = dakLakPeople.counter
    const guided = await first.engine.open('support', claimed, { by })
    const plain = await first.engine.open('support', claimed, { by })
    await first.engine.send(guided.id, { type: 'guide', data: acts.guide[2] }, { by: officer })
    expect((await first.engine.get(guided.id)).deadlines).toMatchObject([{ due: '2026-11-23' }])
    const second = office({ store, ids, regime })
    second.on('2026-11-09', '10:00')
    expect(await second.engine.reproject()).toBe(2)
    expect((await second.engine.get(guided.id)).deadlines).toMatchObject([{ due: '2026-11-25' }])
    expect((await supportFacts(second.engine, guided)).recalculations).toHaveLength(1)
    expect((await supportFacts(second.engine, plain)).recalculations).toEqual([])
  })
})

describe('what a host knows better', () => {
  it('makes versions of another name, so that no request changes its rules', () => {
    const regime = thadsWith({ support: { answerDays: 3, graceDays: 0 } })
    const { version } = regime.serviceOn('confirm-result', plainDate('2020-10-05'))
    expect(version.id).toBe('2020-answer3-grace0')
    expect(version.answer.term).toEqual({ unit: 'working-day', count: 3 })
    expect(version.appointment?.grace).toEqual({ unit: 'calendar-day', count: 0 })
    const usual = thads.serviceOn('confirm-result', plainDate('2020-10-05')).version
    expect(usual.id).toBe('2020')
    expect(thadsWith({ support: { answerDays: 2 } }).support).toEqual(thads.support)
  })

  it('is refused out of its range, all faults at once', async () => {
    const odd = { answerDays: 0, capacity: 1.5, slotMinutes: 481, aheadDays: 10 }
    const { code, field, faults } = await failure(() => thadsWith({ support: odd }))
    expect([code, field]).toEqual(['invalid-input', 'support.answerDays'])
    expect(faults.map(({ path }) => path)).toEqual([
      ...['support.answerDays', 'support.slotMinutes', 'support.capacity'],
    ])
  })
})
