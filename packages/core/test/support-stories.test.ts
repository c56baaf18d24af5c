import { describe, expect, it } from 'vitest'
import { dossierData, type CaseView, type Engine } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { acts as dossierActs, upTo } from './acts.js'
import { codeAndField, failure } from './failures.js'
import { people, type Act } from './office.js'
import { everybody, postOffice, subjects } from './post-office.js'
import { acts, fieldsOf, lan, papers, supportDesk, supportFacts } from './support-desk.js'

/** The dossier a request was opened as, once the job is done. */
const opened = async (engine: Engine, view: CaseView): Promise<CaseView> => {
  await engine.pump()
  return engine.get(String((await supportFacts(engine, view)).dossier))
}

/** Journal, stored state and replay of the cases agree. */
const sound = async (engine: Engine, ...views: readonly CaseView[]): Promise<void> => {
  for (const { id } of views) expect((await engine.verify(id)).faults).toEqual([])
}

describe('in 2017, by telephone (rows 1 and 4 of the domain notes)', () => {
  const call = { channel: 'phone', received: '2017-06-05T08:10:00.000+07:00' }

  it('a request is noted by the one-stop officer, the papers are brought, the result is returned', async () => {
    const { engine, on, ask, play } = supportDesk()
    on('2017-06-05', '08:40')
    const view = await ask(call, [], people.counter)
    expect(view).toMatchObject({ state: 'received', code: 'HT.PY01-170605-0001' })
    expect(await supportFacts(engine, view)).toMatchObject({
      ...{ receivedAt: { date: '2017-06-05', minutes: 490 }, submittedAt: { minutes: 520 } },
      ...{ registerNumber: 1, version: '2017' },
    })
    await play(view, [['appoint', people.counter, { date: '2017-06-07', hour: '09:00' }]])
    on('2017-06-07', '09:05')
    const closed = await play(view, [acts.receivePaper, acts.reconcile])
    expect(closed).toMatchObject({ state: 'closed.opened', closed: true })
    const dossier = await opened(engine, view)
    expect(dossier.state).toBe('intake.checking')
    const returned = await play(dossier, [
      ...upTo('approve'),
      ...([dossierActs.notify, dossierActs.returnResult] as const),
    ])
    expect(returned.state).toBe('closed.returned')
    expect(dossierData(returned.data)).toMatchObject({
      ...{ channel: 'counter', receivedAt: { date: '2017-06-07', minutes: 545 } },
      request: { case: view.id, clockStart: 'paper' },
    })
    await sound(engine, view, returned)
  })

  it('and not by a form, which comes with the software of 01/10/2020 (rows 12 and 13)', async () => {
    const { on, ask } = supportDesk()
    on('2020-09-30')
    expect(await codeAndField(ask())).toBe('invalid-input data.channel')
    on('2020-10-01', '00:00')
    expect((await ask()).definition).toBe('support@confirm-result/2020')
    expect(await codeAndField(ask({ channel: 'portal' }))).toBe('invalid-input data.channel')
  })

  it('and not before 01/6/2017 (row 4)', async () => {
    const { on, ask } = supportDesk()
    on('2017-05-31')
    const early = ask({ channel: 'phone' }, [], people.counter)
    expect(await codeAndField(early)).toBe('procedure-not-in-force data.service')
  })

  it('stands under the rules of the day it came in, though it is entered later', async () => {
    const { on, ask, engine } = supportDesk()
    on('2020-10-01')
    const mail = { channel: 'email', received: '2020-09-30T16:59:00.000+07:00' }
    const view = await ask(mail, [], people.counter)
    expect([view.definition, view.code]).toEqual([
      'support@confirm-result/2017',
      'HT.PY01-200930-0001',
    ])
    await sound(engine, view)
  })
})

describe('from 01/10/2020, by the form of the software (rows 13 and 14, steps B1 to B4)', () => {
  const noNumber = { fields: { 'what-to-confirm': 'Kết quả thi hành án' } }
  const inCapitals = { ...papers, applicant: { ...lan, name: 'Võ Thị Lân' } }

  it('a request is guided, completed, appointed, reminded of, reconciled and opened as a dossier', async () => {
    const mail = postOffice('email')
    const { directory } = everybody()
    const { engine, on, ask, act, play } = supportDesk({
      ...{ notifiers: [mail.notifier], directory, regime: thads },
    })
    const view = await ask(noNumber)
    expect((await failure(act(view, acts.appoint))).code).toBe('refused')
    await play(view, [acts.guide])
    on('2020-10-06')
    await play(view, [acts.complete, acts.appoint])
    on('2020-10-08', '07:00')
    await engine.pump()
    on('2020-10-09', '08:02')
    const reconciling = await act(view, ['receivePaper', people.counter, inCapitals])
    expect(fieldsOf((await supportFacts(engine, view)).differences)).toEqual([
      'applicant.name',
      'what-to-confirm',
    ])
    expect(reconciling).toMatchObject({
      state: 'reconciling',
      deadlines: [{ name: 'support-reconciliation', due: '2020-10-12' }],
    })
    expect((await supportFacts(engine, view)).paper?.byAppointment).toBe(true)
    expect(await codeAndField(act(view, acts.reconcile))).toBe('invalid-input data.explanation')
    await act(view, ['reconcile', people.counter, { explanation: 'Gõ nhầm dấu' }])
    const dossier = await play(await opened(engine, view), [dossierActs.accept])
    expect(dossier).toMatchObject({ state: 'settlement.hand-over', code: 'PY01-201009-0001' })
    const data = dossierData(dossier.data)
    expect(data.applicant.name).toBe('Võ Thị Lân')
    expect(data.request?.case).toBe(view.id)
    expect((await supportFacts(engine, view)).dossier).toBe(dossier.id)
    const toHer = mail.sent.filter(({ to }) => to.address === lan.email)
    expect(subjects(toHer).map((subject) => subject.replace(/\S*-\d{6}-\d{4}/, '…'))).toEqual([
      'Yêu cầu …: đã nhận',
      'Yêu cầu …: cần bổ sung',
      'Yêu cầu …: lịch hẹn nộp hồ sơ',
      'Yêu cầu …: sắp đến lịch hẹn',
      'Yêu cầu …: đã lập hồ sơ',
    ])
    await engine.pump()
    await sound(engine, view, dossier)
  })

  it('the limit is counted from the paper, not from the request', async () => {
    const { engine, on, ask, play } = supportDesk()
    const view = await ask({}, [acts.appoint])
    on('2020-10-09', '08:00')
    await play(view, [acts.receivePaper, acts.reconcile])
    const dossier = await play(await opened(engine, view), [dossierActs.accept])
    expect(dossier.due?.date).toBe('2020-10-16')
  })

  it('papers that come by post need no appointment, whether the request was answered or not', async () => {
    const posted = { ...papers, channel: 'post', applicant: { name: lan.name } }
    const paper: Act = ['receivePaper', people.counter, posted]
    for (const before of [[], [acts.guide], [acts.appoint]] as const) {
      const { engine, ask } = supportDesk()
      const view = await ask({}, [...before, paper, acts.reconcile])
      expect((await supportFacts(engine, view)).paper?.byAppointment).toBe(false)
      const { applicant, channel } = dossierData((await opened(engine, view)).data)
      expect([channel, applicant.name]).toEqual(['post', lan.name])
      // What the paper does not say is not lost.
      expect([applicant.phone, applicant.email]).toEqual([lan.phone, lan.email])
    }
  })

  it('what the paper states again, in place of what was noted first, is compared again', async () => {
    const { engine, ask, act } = supportDesk()
    const other: Act = [
      'receivePaper',
      people.counter,
      { ...papers, fields: { ...papers.fields, relation: 'đương sự' } },
    ]
    const view = await ask({}, [other])
    expect((await supportFacts(engine, view)).differences).toEqual([
      { field: 'relation', online: null, paper: 'đương sự' },
    ])
    await act(view, acts.receivePaper)
    const { differences, paper } = await supportFacts(engine, view)
    expect([differences, paper?.byAppointment]).toEqual([[], false])
  })
})
