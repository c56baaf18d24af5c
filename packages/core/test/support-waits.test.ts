import { describe, expect, it } from 'vitest'
import { defineRegime, plainDate } from '@motcua/core'
import { memoryStore, sequentialIds } from '@motcua/core/memory'
import { thads, thadsCalendar, thadsCalendarWith, thadsWith } from '@motcua/core/thads'
import { dakLakPeople } from './crowd.js'
import { codeAndField, failure } from './failures.js'
import { people } from './office.js'
import { everybody, postOffice } from './post-office.js'
import { acts, citizen, effectsOf, lan, papers, supportDesk, supportFacts } from './support-desk.js'

const ended = 'phu-yen/tuy-hoa'

describe('the hour of an appointment', () => {
  it('is not given at an office that has ended by then, where none took over', async () => {
    const units = thads.units.map(({ successor, ...unit }) =>
      unit.id === ended
        ? { ...unit, through: plainDate('2020-10-08') }
        : { ...unit, ...(successor === undefined ? {} : { successor }) },
    )
    const { ask, act } = supportDesk({ regime: defineRegime({ ...thads, units, ladder: [] }) })
    const view = await ask()
    expect(await codeAndField(act(view, acts.appoint))).toBe('invalid-input data.date')
    expect(
      (await act(view, ['appoint', people.counter, { date: '2020-10-08', hour: '08:00' }])).state,
    ).toBe('appointed')
  })

  it('is what ends first on the list, until its day has passed; who missed it is waited for', async () => {
    const { engine, on, ask } = supportDesk()
    const view = await ask({}, [acts.appoint])
    on('2020-10-09', '07:30')
    await engine.pump()
    const [item] = await engine.worklist(people.counter)
    expect(item).toMatchObject({ due: '2020-10-09', daysLeft: 0 })
    expect(item?.deadline?.vi).toBe('lịch hẹn nộp hồ sơ')
    on('2020-10-10', '00:00')
    expect(await engine.pump()).toBe(1)
    expect(await engine.pump()).toBe(0)
    expect((await supportFacts(engine, view)).lapses).toEqual([
      { deadline: 'appointment', due: '2020-10-09' },
    ])
    const missed = await engine.get(view.id)
    expect(missed).toMatchObject({ state: 'appointed', deadlines: [{ name: 'paper' }] })
    expect((await engine.worklist(people.counter))[0]?.due).toBe('2020-10-26')
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('is noted with the end of the wait, by an engine that was away', async () => {
    const { engine, on, ask } = supportDesk()
    const view = await ask({}, [acts.appoint])
    on('2020-12-01')
    await engine.pump()
    expect((await engine.get(view.id)).state).toBe('closed.lapsed')
    expect((await supportFacts(engine, view)).lapses.map(({ deadline }) => deadline)).toEqual([
      ...['appointment', 'paper'],
    ])
  })
})

describe('papers that came in', () => {
  it('are compared within one working day; later they are noted as late, and go on', async () => {
    const { engine, on, ask, act } = supportDesk()
    on('2020-10-09', '16:00')
    const view = await ask({}, [acts.receivePaper])
    expect(view.deadlines).toMatchObject([{ name: 'support-reconciliation', due: '2020-10-12' }])
    on('2020-10-13', '00:00')
    expect(await engine.pump()).toBe(1)
    expect((await supportFacts(engine, view)).lapses).toEqual([
      { deadline: 'support-reconciliation', due: '2020-10-12' },
    ])
    expect((await act(view, acts.reconcile)).state).toBe('closed.opened')
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('are compared in the days a host sets', async () => {
    const { ask } = supportDesk({ regime: thadsWith({ support: { reconciliationDays: 3 } }) })
    const view = await ask({}, [acts.receivePaper])
    expect(view.definition).toBe('support@confirm-result/2020-reconciliation3')
    expect(view.deadlines).toMatchObject([{ due: '2020-10-08' }])
  })

  it('have a term in every version they come in under', async () => {
    const [service] = thads.support ?? []
    const versions = service?.versions.map((version) => ({ ...version, reconciliation: null }))
    const support = service === undefined ? [] : [{ ...service, versions: versions ?? [] }]
    const { faults } = await failure(() => defineRegime({ ...thads, support }))
    expect(faults.map(({ path }) => path)).toEqual([
      ...['support[0].versions[0].reconciliation', 'support[0].versions[1].reconciliation'],
    ])
  })
})

describe('a corrected calendar that takes the day of an appointment off', () => {
  const corrected = thadsCalendarWith({ swapNovember2026: true })
  const monday = '2026-11-23'
  const counter = 'one-stop-officer@dak-lak.gov.vn'

  const appointedBefore = async (day: string) => {
    const store = memoryStore()
    const first = supportDesk({ store })
    first.on('2026-06-30', '10:00')
    const view = await first.ask({ unit: 'dak-lak' }, [], citizen)
    first.on('2026-11-16', '09:00')
    const data = { date: day, hour: '08:00' }
    await first.act(view, ['appoint', dakLakPeople.counter, data])
    const mail = postOffice('email')
    const later = supportDesk({
      ...{ store, ids: sequentialIds(2), notifiers: [mail.notifier] },
      regime: thadsWith({ calendars: [thadsCalendar, corrected] }),
      directory: everybody().directory,
    })
    return { ...later, mail, view }
  }

  it('cancels it: the place is free, an answer is owed, applicant and counter are told', async () => {
    const { engine, on, view, mail } = await appointedBefore(monday)
    on('2026-11-17', '09:00')
    expect(await engine.reproject()).toBe(1)
    expect(await effectsOf(engine, view)).toEqual([`freePlace appointment dak-lak ${monday} 480 1`])
    const data = await supportFacts(engine, view)
    expect(data).toMatchObject({ appointment: null, waitUntil: null, answerBy: '2026-11-19' })
    expect(data.recalculations).toMatchObject([{ was: monday, now: null, why: {} }])
    expect((await engine.get(view.id)).state).toBe('received')
    await engine.pump()
    const told = mail.sent.map(
      ({ to, subject }) => `${to.address} ${subject.vi.split(': ')[1] ?? ''}`,
    )
    expect(told.toSorted()).toEqual([`${lan.email} đã hủy lịch hẹn`, `${counter} cần hẹn lại`])
    on('2026-11-20', '07:30')
    await engine.pump()
    expect(JSON.stringify(mail.sent)).not.toContain('23/11/2026')
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('moves the day by which papers are compared, too', async () => {
    const store = memoryStore()
    const first = supportDesk({ store })
    first.on('2026-06-30', '10:00')
    const view = await first.ask({ unit: 'dak-lak' }, [], citizen)
    first.on('2026-11-20', '09:00')
    const before = await first.act(view, ['receivePaper', dakLakPeople.counter, papers])
    expect(before.deadlines).toMatchObject([{ due: monday }])
    const regime = thadsWith({ ladder: [], calendars: [thadsCalendar, corrected] })
    const { engine, on } = supportDesk({ store, regime, ids: sequentialIds(2) })
    on('2026-11-20', '10:00')
    await engine.reproject()
    const [deadline] = (await engine.get(view.id)).deadlines
    expect(deadline?.due).not.toBe(monday)
    expect((await supportFacts(engine, view)).recalculations).toMatchObject([
      { was: monday, now: deadline?.due },
    ])
  })

  it('leaves one of another day as it is, and one whose hour has come', async () => {
    for (const [day, now] of [
      ['2026-11-25', '2026-11-17'],
      [monday, monday],
    ] as const) {
      const { engine, on, view } = await appointedBefore(day)
      on(now, '09:00')
      await engine.reproject()
      const { appointment } = await supportFacts(engine, view)
      expect([(await engine.get(view.id)).state, appointment?.date]).toEqual(['appointed', day])
    }
  })
})
