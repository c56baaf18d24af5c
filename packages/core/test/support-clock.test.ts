import { describe, expect, it } from 'vitest'
import { dossierData, type CaseView, type Engine } from '@motcua/core'
import { acts as dossierActs } from './acts.js'
import { dakLakPeople } from './crowd.js'
import { codeAndField } from './failures.js'
import { people, play, type Act } from './office.js'
import { acts, citizen, papers, sent, supportDesk, supportFacts } from './support-desk.js'

/** The dossier a request was opened as, once the job is done. */
const opened = async (engine: Engine, view: CaseView): Promise<CaseView> => {
  await engine.pump()
  return engine.get(String((await supportFacts(engine, view)).dossier))
}

const receivePaper = (more: object = {}): Act => [
  'receivePaper',
  people.counter,
  { ...papers, ...more },
]

const facts = ({ data }: CaseView) => dossierData(data)

describe('a dossier behind papers', () => {
  it('is received when they came in, though they are compared ten days later', async () => {
    const { engine, on, ask, act } = supportDesk()
    const view = await ask({}, [acts.appoint])
    on('2020-10-09', '08:00')
    await act(view, receivePaper())
    on('2020-10-19', '08:00')
    await act(view, acts.reconcile)
    const dossier = await play(engine, await opened(engine, view), [dossierActs.accept])
    expect(facts(dossier)).toMatchObject({
      request: { paperAt: { date: '2020-10-09', minutes: 480 } },
      receivedAt: { date: '2020-10-09', minutes: 480 },
      handoverBy: { date: '2020-10-09' },
    })
    expect([dossier.due?.date, dossier.code]).toEqual(['2020-10-16', 'PY01-201009-0001'])
    expect((await engine.verify(dossier.id)).faults).toEqual([])
  })

  it('is received when they came in, though that is noted later', async () => {
    const { engine, on, ask, act } = supportDesk()
    const view = await ask({}, [acts.appoint])
    on('2020-10-12', '08:00')
    await act(view, receivePaper({ channel: 'post', received: '2020-10-09T15:00:00+07:00' }))
    expect((await supportFacts(engine, view)).paper?.at).toEqual({
      ...{ date: '2020-10-09', minutes: 900 },
    })
    await act(view, acts.reconcile)
    const dossier = await play(engine, await opened(engine, view), [dossierActs.accept])
    expect(facts(dossier).receivedAt?.date).toBe('2020-10-09')
  })

  it('keeps their moment when what they state is noted again, unless another is given', async () => {
    const { engine, on, ask, act } = supportDesk()
    const view = await ask({}, [receivePaper()])
    on('2020-10-07')
    await act(view, receivePaper())
    expect((await supportFacts(engine, view)).paper?.at.date).toBe('2020-10-05')
    await act(view, receivePaper({ received: '2020-10-06T09:00:00+07:00' }))
    expect((await supportFacts(engine, view)).paper?.at.date).toBe('2020-10-06')
  })

  it.each([
    ['in the future', '2020-10-05T08:31:00+07:00', 'date-in-future data.received'],
    ['before the request', '2020-10-05T08:29:00+07:00', 'invalid-input data.received'],
  ])('has no papers that came in %s', async (_, received, refusal) => {
    const { ask, act } = supportDesk()
    expect(await codeAndField(act(await ask(), receivePaper({ received })))).toBe(refusal)
  })

  it('that was not complete is received with what completed it', async () => {
    const { engine, on, ask } = supportDesk()
    const view = await ask({}, [acts.receivePaper, acts.reconcile])
    const dossier = await opened(engine, view)
    on('2020-10-06')
    await play(engine, dossier, [dossierActs.askMore])
    on('2020-10-08', '14:00')
    await play(engine, dossier, [dossierActs.supply])
    on('2020-10-09')
    const accepted = await play(engine, dossier, [dossierActs.accept])
    expect(facts(accepted).receivedAt).toEqual({ date: '2020-10-08', minutes: 840 })
  })

  it('leaves the counter by the day of the receipt that is entered, as every other', async () => {
    const { engine, on, ask } = supportDesk()
    on('2020-10-09', '08:00')
    const dossier = await opened(engine, await ask({}, [acts.receivePaper, acts.reconcile]))
    on('2020-10-13', '09:00')
    const entered: Act = ['accept', people.counter, { receivedAt: '2020-10-12T08:00:00+07:00' }]
    const { receivedAt, handoverBy } = facts(await play(engine, dossier, [entered]))
    expect([receivedAt?.date, handoverBy?.date]).toEqual(['2020-10-12', '2020-10-12'])
  })

  it('that came on the last evening of an office is accepted by its successor', async () => {
    const { engine, on, ask } = supportDesk()
    on('2025-06-30', '16:30')
    const view = await ask({}, [acts.receivePaper, acts.reconcile])
    on('2025-07-02', '08:00')
    const dossier = await opened(engine, view)
    const accepted = await play(engine, dossier, [['accept', dakLakPeople.counter]])
    expect([accepted.unit, facts(accepted).receivedAt?.date]).toEqual(['dak-lak', '2025-06-30'])
    expect((await engine.verify(accepted.id)).faults).toEqual([])
  })
})

describe('a dossier opened as it was sent', () => {
  const by = dakLakPeople.counter
  const confirmedOn = async (day: string) => {
    const desk = supportDesk()
    desk.on('2026-08-03', '09:00')
    const view = await desk.ask(sent, [], citizen)
    desk.on(day, '09:00')
    await desk.act(view, ['confirm', by])
    return { ...desk, dossier: await opened(desk.engine, view) }
  }

  it('that was not complete is received when it was completed', async () => {
    const { engine, on, dossier } = await confirmedOn('2026-08-03')
    await play(engine, dossier, [
      ['requestSupplement', by, { items: ['Bản án'], reason: 'Ảnh mờ' }],
    ])
    on('2026-08-12', '09:00')
    await play(engine, dossier, [['supply', citizen, { components: [] }]])
    on('2026-08-13', '09:00')
    const { receivedAt, promisedOn } = facts(await play(engine, dossier, [['accept', by]]))
    expect([receivedAt, promisedOn]).toEqual([{ date: '2026-08-12', minutes: 540 }, '2026-08-19'])
  })

  it.each(['2026-07-10T09:00:00+07:00', '2026-08-20T09:00:00+07:00'])(
    'is not received on another day because an officer says so: %s',
    async (receivedAt) => {
      const { engine, on, dossier } = await confirmedOn('2026-08-03')
      on('2026-08-20', '10:00')
      expect(await codeAndField(play(engine, dossier, [['accept', by, { receivedAt }]]))).toBe(
        'invalid-input data.receivedAt',
      )
    },
  )

  it('and accepted too late keeps the day the law counts: it is late at once, and shown so', async () => {
    const { engine, dossier } = await confirmedOn('2026-08-20')
    const accepted = await play(engine, dossier, [['accept', by]])
    const { promisedOn, promisedAt } = facts(accepted)
    expect([promisedOn, promisedAt]).toEqual(['2026-08-10', '2026-08-20'])
    await engine.pump()
    expect(facts(await engine.get(dossier.id)).lapses).toContainEqual({
      ...{ deadline: 'settlement', due: '2026-08-10' },
    })
    const [item] = await engine.worklist(by)
    expect(item?.id).toBe(dossier.id)
    await play(engine, dossier, [['handOver', by]])
    const apology: Act = ['apologise', dakLakPeople.head, { reason: 'Chậm', newDate: '2026-08-25' }]
    expect(facts(await play(engine, dossier, [apology])).promisedOn).toBe('2026-08-25')
  })
})
