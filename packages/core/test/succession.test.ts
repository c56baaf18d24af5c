import { describe, expect, it } from 'vitest'
import { plainDate, staticDirectory, type Actor } from '@motcua/core'
import { thadsWith } from '@motcua/core/thads'
import { acts, desk, facts, upTo } from './acts.js'
import { everybody, postOffice } from './post-office.js'
import { people } from './office.js'
import { acts as deeds, supportDesk, supportFacts } from './support-desk.js'

describe('when an office has ended', () => {
  const inJune = async () => {
    const at = desk({ regime: thadsWith({ ladder: [] }) })
    at.on('2025-06-27')
    const open = await at.begin(upTo('assign'))
    const closed = await at.begin([...upTo('approve'), acts.notify, acts.returnResult])
    at.on('2025-07-02')
    return { ...at, open, closed }
  }
  const head = { ...people.head, person: 'dl/head', unit: 'dak-lak' }
  const handler = { ...people.handler, unit: 'dak-lak' }

  it('its open dossiers are handed over to the successor, once, with an entry', async () => {
    const { engine, open, closed } = await inJune()
    expect(await engine.handOver()).toBe(1)
    expect(await engine.handOver()).toBe(0)
    expect((await engine.get(open.id)).unit).toBe('dak-lak')
    expect((await engine.get(closed.id)).unit).toBe('phu-yen/tuy-hoa')
    const last = (await engine.journal(open.id)).at(-1)
    expect([last?.command.type, last?.by.person, last?.set]).toEqual([
      ...['transfer', 'system'],
      { unit: 'dak-lak' },
    ])
    expect((await engine.find({ unit: 'dak-lak' })).rows.map(({ id }) => id)).toEqual([open.id])
    expect((await engine.verify(open.id)).faults).toEqual([])
  })

  it('the successor’s people act on what was not handed over yet, which is then handed over first', async () => {
    const { engine, open, act } = await inJune()
    const answers = await engine.can(open.id, handler)
    expect(answers.find(({ command }) => command === 'settle')?.allowed).toBe(true)
    await act(open, ['settle', handler, acts.settle[2]])
    const types = (await engine.journal(open.id)).map(({ command }) => command.type)
    expect(types.slice(-2)).toEqual(['transfer', 'settle'])
  })

  it('its own people no longer act, and are told who took over', async () => {
    const { open, act } = await inJune()
    await expect(act(open, acts.settle)).rejects.toMatchObject({ code: 'unknown-unit' })
  })

  it('what was closed is open to the successor’s people, under its old name', async () => {
    const { engine, closed } = await inJune()
    const answers = await engine.can(closed.id, head)
    expect(answers.find(({ command }) => command === 'openCorrection')?.allowed).toBe(true)
    const seen = await engine.find({ by: head, closed: true })
    expect(seen.rows.map(({ unit }) => unit)).toEqual(['phu-yen/tuy-hoa'])
  })

  it('reminders go to the successor’s people', async () => {
    const mail = postOffice()
    const { directory, asked } = everybody()
    const at = desk({ regime: thadsWith(), notifiers: [mail.notifier], directory })
    at.on('2025-06-27')
    await at.begin(upTo('assign'))
    at.on('2025-07-15')
    await at.engine.pump()
    expect(new Set(asked.map(({ unit }) => unit))).toEqual(
      new Set(['dak-lak', 'cuc-quan-ly-thads']),
    )
  })
})

describe('a dossier handed in on the last day of an office', () => {
  const counter = { ...people.counter, person: 'dl/counter', unit: 'dak-lak' }
  const begun = async () => {
    const at = desk({ regime: thadsWith({ ladder: [] }) })
    at.on('2025-06-30', '10:00')
    const view = await at.begin()
    at.on('2025-07-02', '08:00')
    return { ...at, view }
  }

  it('is received by the successor, which it goes over to first', async () => {
    const { act, view } = await begun()
    const received = await act(view, ['accept', counter])
    expect([received.unit, received.code]).toEqual(['dak-lak', 'DL00-250702-0001'])
  })

  it('is received by the successor with the day it came in', async () => {
    const { engine, act, view } = await begun()
    await engine.handOver()
    const received = await act(view, [
      ...(['accept', counter, { receivedAt: '2025-06-30T10:00:00+07:00' }] as const),
    ])
    expect([received.code, received.due?.date]).toEqual(['DL00-250630-0001', '2025-07-07'])
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('and opened late from a request goes over, too', async () => {
    const { engine, on, ask, act } = supportDesk()
    on('2025-06-30', '16:30')
    const view = await ask({}, [deeds.receivePaper])
    await act(view, deeds.reconcile)
    on('2025-07-02', '08:00')
    await engine.pump()
    const { dossier } = await supportFacts(engine, view)
    const received = await engine.send(dossier ?? '', { type: 'accept' }, { by: counter })
    expect(received.unit).toBe('dak-lak')
  })
})

describe('the work of an officer who does not go over to the successor', () => {
  const counter = { ...people.counter, person: 'dl/counter', unit: 'dak-lak' }
  const handler = { ...people.handler, person: 'dl/handler', unit: 'dak-lak' }
  const post = ({ person, name, roles, unit }: Actor, from: string, through: string | null) => ({
    ...{ person, name, roles, unit, addresses: {}, from: plainDate(from) },
    through: through === null ? null : plainDate(through),
  })

  it('is given to who stands in there', async () => {
    const directory = staticDirectory({
      officers: [
        post(people.handler, '2017-01-01', '2025-06-30'),
        post(handler, '2025-07-01', null),
        post(counter, '2025-07-01', null),
      ],
    })
    const { engine, on, begin } = desk({ directory, regime: thadsWith({ ladder: [] }) })
    on('2025-06-27')
    const view = await begin(upTo('assign'))
    on('2025-07-02')
    await engine.handOver()
    expect(await engine.coverAbsences()).toEqual({ covered: 1, uncovered: [] })
    expect((await facts(engine, view)).assignee?.id).toBe('dl/handler')
  })
})
