import { describe, expect, it } from 'vitest'
import { dossierData, type CaseView, type Engine } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { acts as dossierActs, upTo } from './acts.js'
import { dakLakPeople } from './crowd.js'
import { codeAndField, failure } from './failures.js'
import { people, type Act } from './office.js'
import { everybody, postOffice, subjects } from './post-office.js'
import {
  acts,
  asked,
  citizen,
  claim,
  fieldsOf,
  lan,
  papers,
  sent,
  supportDesk,
  supportFacts,
  wondering,
} from './support-desk.js'

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
    expect(reconciling.state).toBe('reconciling')
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
    expect((await supportFacts(engine, view)).differences).toEqual([])
  })
})

describe('from 01/7/2026, by the portal', () => {
  const by = dakLakPeople.counter

  it('on a Saturday night the limit is counted from the successful send, not from the check', async () => {
    const { engine, on, ask, play } = supportDesk()
    on('2026-08-08', '23:40')
    const view = await ask(sent, [], citizen)
    on('2026-08-11', '09:00')
    const closed = await play(view, [acts.confirm])
    expect(closed.state).toBe('closed.opened')
    const dossier = await opened(engine, view)
    expect(dossierData(dossier.data)).toMatchObject({
      ...{ channel: 'online', components: [{ id: 'request' }, { id: 'judgment' }] },
      request: { clockStart: 'send', sentAt: { date: '2026-08-08', minutes: 1420 } },
    })
    const received = await play(dossier, [['accept', by]])
    expect(received.due?.date).toBe('2026-08-14')
    expect(received.facts.receivedOn).toBe('2026-08-08')
    await sound(engine, view, received)
  })

  it('what is missing is asked for, and the send that completes it counts', async () => {
    const { engine, on, ask, play } = supportDesk()
    on('2026-08-08', '23:40')
    const view = await ask({ ...sent, components: [sent.components[0]] }, [], citizen)
    on('2026-08-10', '10:00')
    expect((await failure(play(view, [acts.confirm]))).reasons).toMatchObject([
      { rule: 'papersSent' },
    ])
    await play(view, [['guide', by, { items: ['Bản án'], explanation: 'Gửi kèm bản án.' }]])
    on('2026-08-11', '20:00')
    const judgment = { components: [sent.components[1]] }
    await play(view, [['complete', citizen, judgment]])
    on('2026-08-12', '09:00')
    await play(view, [acts.confirm])
    const dossier = await opened(engine, view)
    expect(dossierData(dossier.data).request?.sentAt).toEqual({ date: '2026-08-11', minutes: 1200 })
    expect((await play(dossier, [['accept', by]])).due?.date).toBe('2026-08-18')
  })

  it('nobody is asked to come: there is no appointment and no paper to receive', async () => {
    const { engine, on, ask } = supportDesk()
    on('2026-08-08', '23:40')
    const view = await ask(sent, [], citizen)
    const known = [...engine.definition(view.definition).commands.keys()]
    expect(known).toContain('confirm')
    expect(known.filter((name) => /ppoint|Paper|reconcile|answer/.test(name))).toEqual([])
    expect(await engine.appointmentSlots('dak-lak', '2026-08-10', 'complaint-guidance')).toEqual([])
  })

  it('a request made before goes on by paper, under its own rules', async () => {
    const { engine, on, ask, play } = supportDesk()
    on('2026-06-30', '10:00')
    const view = await ask({ unit: 'dak-lak' }, [], citizen)
    on('2026-07-02', '09:00')
    await play(view, [
      ['appoint', by, { date: '2026-07-03', hour: '08:00' }],
      ['receivePaper', by, papers],
      ['reconcile', by],
    ])
    const dossier = await opened(engine, view)
    expect(dossier.definition).toBe('dossier@confirm-result/2026')
    expect(dossierData(dossier.data).request?.clockStart).toBe('paper')
  })
})

describe('who asks how to complain or to denounce', () => {
  it('gets procedural guidance and nothing else', async () => {
    const { engine, ask, play } = supportDesk()
    const view = await ask(wondering)
    const known = [...engine.definition(view.definition).commands.keys()]
    expect(known).toEqual([
      ...['submit', 'redirect', 'answer', 'issueTracking'],
      ...['lapse', 'remind', 'reproject', 'transfer'],
    ])
    const closed = await play(view, [acts.answer])
    expect(closed.state).toBe('closed.answered')
    expect(await supportFacts(engine, view)).toMatchObject({
      answer: 'Gửi đơn khiếu nại trong 15 ngày.',
      dossier: null,
    })
    await sound(engine, view)
  })

  it('never gets a number of the feedback books', async () => {
    const { engine, ask } = supportDesk()
    const view = await ask(wondering, [acts.answer])
    const drawn = (await engine.journal(view.id))
      .flatMap(({ effects }) => effects)
      .map(({ params }) => params['series'])
      .filter((series) => series !== undefined)
    expect(drawn).toEqual([
      'support-code phu-yen/tuy-hoa 2020-10-05',
      'support-register phu-yen/tuy-hoa 2020',
    ])
    expect(view.code).toMatch(/^HT\./)
  })

  it('is named in no list', async () => {
    const { engine, ask } = supportDesk()
    await ask(wondering)
    await ask()
    const { rows } = await engine.find({ kind: 'support' })
    expect(rows.map(({ title }) => title)).toEqual([
      'Hướng dẫn thủ tục khiếu nại, tố cáo',
      'Võ Thị Lan',
    ])
    expect((await engine.find({ text: 'vo thi lan' })).rows).toHaveLength(1)
  })
})

describe('a form that comes again', () => {
  it('opens one request when it is the same, however often and at once', async () => {
    const { engine } = supportDesk()
    const commandId = '01EKSMBF80000000000000000A'
    const options = { by: people.applicant, commandId }
    const send = () => engine.open('support', asked, options)
    const views = await Promise.all([send(), send(), send()])
    expect(new Set(views.map(({ code }) => code))).toEqual(new Set(['HT.PY01-201005-0001']))
    expect((await engine.find({ kind: 'support' })).rows).toHaveLength(1)
  })

  it('is refused when something in it was changed', async () => {
    const { engine } = supportDesk()
    const commandId = '01EKSMBF80000000000000000A'
    const options = { by: people.applicant, commandId }
    await engine.open('support', asked, options)
    const tampered = [
      { ...asked, fields: { ...asked.fields, 'judgment-number': '13/2020/DS-ST' } },
      { ...asked, applicant: { ...lan, email: 'other@example.vn' } },
      { ...asked, service: 'enforcement-request', fields: claim },
    ]
    for (const form of tampered) {
      expect((await failure(engine.open('support', form, options))).code).toBe('command-reused')
    }
    const stranger = { by: dakLakPeople.counter, commandId }
    expect((await failure(engine.open('support', asked, stranger))).code).toBe('command-reused')
    expect((await engine.find({ kind: 'support' })).rows).toHaveLength(1)
  })
})

describe('what is listed', () => {
  it('by the id of the matter, as of a procedure', async () => {
    const { engine, ask } = supportDesk()
    await ask()
    await ask(wondering)
    const of = async (procedure: string) => (await engine.find({ procedure })).rows.length
    expect(await of('complaint-guidance')).toBe(1)
    expect(await of('confirm-result')).toBe(1)
    expect(await codeAndField(engine.find({ procedure: 'nothing' }))).toBe(
      'unknown-procedure procedure',
    )
  })
})
