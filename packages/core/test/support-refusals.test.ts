import { describe, expect, it } from 'vitest'
import { actor, type Actor } from '@motcua/core'
import { dakLakPeople } from './crowd.js'
import { codeAndField, failure, refusedBy } from './failures.js'
import { people, type Act } from './office.js'
import {
  acts,
  asked,
  citizen,
  lan,
  papers,
  sent,
  supportDesk,
  supportFacts,
  wondering,
} from './support-desk.js'

const stranger = actor('Hồ Văn Xa', { unit: 'phu-yen/song-cau', roles: ['one-stop-officer'] })

describe('a request', () => {
  const wrong: readonly (readonly [what: string, given: object, by: Actor, error: string])[] = [
    ['for no matter', { service: 'nothing' }, people.applicant, 'unknown-procedure data.service'],
    [
      'for nothing named',
      { service: undefined },
      people.applicant,
      'unknown-procedure data.service',
    ],
    ['by a fax', { channel: 'fax' }, people.applicant, 'invalid-input data.channel'],
    ['by a call nobody took', { channel: 'phone' }, people.applicant, 'invalid-input data.channel'],
    [
      'with a field there is none of',
      { fields: { ...asked.fields, court: 'Tòa án' } },
      people.applicant,
      'invalid-input data.fields.court',
    ],
    [
      'with an empty field',
      { fields: { 'judgment-number': ' ' } },
      people.applicant,
      'invalid-input data.fields.judgment-number',
    ],
    [
      'with fields that are no fields',
      { fields: [['judgment-number', '1']] },
      people.applicant,
      'invalid-input data.fields',
    ],
    [
      'with papers, which are brought later',
      { components: papers.components },
      people.applicant,
      'invalid-input data.components',
    ],
    ['with more than is asked', { admin: true }, people.applicant, 'invalid-input data'],
    [
      'dated back by the applicant',
      { channel: 'email', received: '2020-10-04T08:00:00.000+07:00' },
      people.applicant,
      'invalid-input data.received',
    ],
    [
      'by form, dated back',
      { received: '2020-10-04T08:00:00.000+07:00' },
      people.counter,
      'invalid-input data.received',
    ],
    [
      'dated forward',
      { channel: 'email', received: '2020-10-05T08:30:00.001+07:00' },
      people.counter,
      'date-in-future data.received',
    ],
    [
      'received at no moment',
      { channel: 'email', received: 'hôm qua' },
      people.counter,
      'invalid-input data.received',
    ],
    [
      'received before there was online support',
      { channel: 'email', received: '2017-05-31T08:00:00.000+07:00' },
      people.counter,
      'procedure-not-in-force data.service',
    ],
    ['to no office', { unit: 'phu-yen/nowhere' }, people.applicant, 'unknown-unit data.unit'],
  ]

  it.each(wrong)('%s is refused', async (...[, given, by, error]) => {
    const { engine, ask } = supportDesk()
    expect(await codeAndField(ask(given, [], by))).toBe(error)
    expect((await engine.find({ kind: 'support' })).rows).toEqual([])
  })

  it('entered by an officer of another office is refused', async () => {
    const { ask } = supportDesk()
    expect(await refusedBy(ask({}, [], stranger))).toEqual(['unit'])
    expect(await refusedBy(ask({}, [], people.head))).toEqual(['role'])
  })

  it('by the portal with papers the procedure does not know is refused', async () => {
    const { on, ask } = supportDesk()
    on('2026-08-08')
    const odd = { ...sent, components: [...sent.components, { id: 'photo', form: 'copy' }] }
    expect(await codeAndField(ask(odd, [], citizen))).toBe('invalid-input data.components[2].id')
  })

  it('has the next number of its day, and the next line of the register of its year', async () => {
    const { engine, on, ask } = supportDesk()
    await ask()
    on('2020-10-06')
    const [two, three] = [await ask(), await ask(wondering)]
    expect([two.code, three.code]).toEqual(['HT.PY01-201006-0001', 'HT.PY01-201006-0002'])
    expect((await supportFacts(engine, three)).registerNumber).toBe(3)
    on('2021-01-04')
    expect((await supportFacts(engine, await ask())).registerNumber).toBe(1)
  })
})

describe('a completion', () => {
  const later = (received: string, by: Actor = people.counter): Act => [
    'complete',
    by,
    { fields: { relation: 'đương sự' }, received },
  ]

  it('that an officer enters later counts from when it came in', async () => {
    const { engine, on, ask, act } = supportDesk()
    const view = await ask({}, [acts.guide])
    on('2020-10-12')
    const completed = await act(view, later('2020-10-09T16:00:00+07:00'))
    expect(completed.facts.due).toBe('2020-10-13')
    expect(await supportFacts(engine, view)).toMatchObject({
      ...{ sentAt: { date: '2020-10-09', minutes: 960 } },
      guidance: [{ completedOn: '2020-10-09' }],
    })
  })

  it.each([
    ['the applicant', people.applicant, '2020-10-09T16:00:00+07:00', 'invalid-input'],
    [
      'an officer, before it was asked for',
      people.counter,
      '2020-10-05T23:59:00+07:00',
      'invalid-input',
    ],
    ['an officer, ahead of time', people.counter, '2020-10-12T08:31:00+07:00', 'date-in-future'],
  ] as const)('takes no earlier moment from %s', async (...[, by, received, code]) => {
    const { on, ask, act } = supportDesk()
    on('2020-10-06')
    const view = await ask({}, [acts.guide])
    on('2020-10-12')
    expect(await codeAndField(act(view, later(received, by)))).toBe(`${code} data.received`)
  })

  it('entered the morning after the last day comes too late: the request has lapsed', async () => {
    const { on, ask, act } = supportDesk()
    const view = await ask({}, [acts.guide])
    on('2020-10-21', '08:00')
    expect(await refusedBy(act(view, later('2020-10-20T16:00:00+07:00')))).toEqual(['state'])
  })
})

describe('a command', () => {
  it('without what the request must state is refused, and says what to do', async () => {
    const { ask, engine } = supportDesk()
    const view = await ask({ fields: {} })
    const answers = await engine.can(view.id, people.counter)
    const appoint = answers.find(({ command }) => command === 'appoint')
    expect(appoint?.reasons).toMatchObject([{ rule: 'fieldsComplete' }])
    expect(appoint?.reasons[0]?.text.vi).toContain('hướng dẫn')
    expect(answers.find(({ command }) => command === 'guide')?.allowed).toBe(true)
  })

  it('to open as it was sent needs the fields and the papers', async () => {
    const { on, ask, act } = supportDesk()
    on('2026-08-08')
    const bare = await ask({ ...sent, fields: {}, components: [] }, [], citizen)
    expect(await refusedBy(act(bare, acts.confirm))).toEqual(['fieldsComplete', 'papersSent'])
  })

  const empty: readonly (readonly [what: string, act: Act, field: string])[] = [
    [
      'guide, without items',
      ['guide', people.counter, { items: [], explanation: 'x' }],
      'data.items',
    ],
    ['guide, without words', ['guide', people.counter, { items: ['x'] }], 'data.explanation'],
    [
      'redirect, to nobody',
      ['redirect', people.counter, { explanation: 'x' }],
      'data.competentBody',
    ],
    ['withdraw, without a reason', ['withdraw', people.applicant], 'data'],
  ]

  it.each(empty)('%s is refused', async (_, act, field) => {
    const desk = supportDesk()
    const view = await desk.ask()
    expect(await codeAndField(desk.act(view, act))).toBe(`invalid-input ${field}`)
  })

  it('to complete needs something that was missing', async () => {
    const { ask, act } = supportDesk()
    const view = await ask({}, [acts.guide])
    const complete = (data?: object) =>
      codeAndField(act(view, ['complete', people.applicant, data ?? {}]))
    expect(await complete()).toBe('invalid-input data.fields')
    expect(await complete({ fields: { court: 'Tòa án' } })).toBe('invalid-input data.fields.court')
    expect(await complete({ components: papers.components })).toBe('invalid-input data.components')
    const renamed = await act(view, ['complete', people.applicant, { applicant: lan }])
    expect(renamed.state).toBe('received')
  })

  it('to receive papers takes those of the procedure, each field by its id', async () => {
    const { ask, act } = supportDesk()
    const view = await ask()
    const receive = (data: object) =>
      codeAndField(act(view, ['receivePaper', people.counter, { ...papers, ...data }]))
    expect(await receive({ components: [{ id: 'photo', form: 'copy' }] })).toBe(
      'invalid-input data.components[0].id',
    )
    expect(await receive({ fields: { court: 'x' } })).toBe('invalid-input data.fields.court')
    expect(await receive({ channel: 'online' })).toBe('invalid-input data.channel')
  })

  const officers: readonly (readonly [string, Actor, object])[] = [
    ...[acts.guide, acts.appoint, acts.redirect, acts.receivePaper],
  ]

  it('of the counter is given by the one-stop officer of the office, and by nobody else', async () => {
    const { ask, act } = supportDesk()
    const view = await ask()
    for (const [type, , data] of officers) {
      for (const by of [people.applicant, people.head, people.handler]) {
        expect(await refusedBy(act(view, [type, by, data])), type).toEqual(['role'])
      }
      expect(await refusedBy(act(view, [type, stranger, data])), type).toEqual(['unit'])
    }
    expect((await failure(act(view, ['confirm', dakLakPeople.counter]))).code).toBe('unknown-unit')
  })

  it('of the head there is none: who moves an appointment is the applicant or the counter', async () => {
    const { engine, ask } = supportDesk()
    const view = await ask({}, [acts.appoint])
    const answers = await engine.can(view.id, people.head)
    expect(answers.filter(({ allowed }) => allowed)).toEqual([])
  })

  it('has the clause behind it', async () => {
    const { engine, on, ask } = supportDesk()
    const of = async (given: object, by: Actor) => {
      const answers = await engine.can((await ask(given, [], by)).id, by)
      const cited = answers.map(({ command, basis }) => [command, basis?.instrument])
      return Object.fromEntries(cited) as Record<string, string | undefined>
    }
    expect(await of({}, people.counter)).toMatchObject({
      ...{ guide: 'page-thads-online', reconcile: 'page-thads-online', redirect: undefined },
    })
    on('2017-06-05')
    expect((await of({ channel: 'phone' }, people.counter))['submit']).toBe('letter-2017')
    on('2026-08-10')
    expect((await of(sent, dakLakPeople.counter))['guide']).toBe('nd-152-2026')
  })
})

describe('the work of the counter', () => {
  it('lists what waits for it, and not what waits for the applicant', async () => {
    const { engine, ask } = supportDesk()
    await ask()
    await ask({}, [acts.guide])
    await ask({}, [acts.appoint])
    await ask({}, [acts.receivePaper])
    await ask(wondering)
    const items = await engine.worklist(people.counter)
    expect(
      items.map(({ state, commands }) => [state.vi, commands.map((it) => it.command)]),
    ).toEqual([
      ['Đang đối chiếu hồ sơ giấy', ['reconcile']],
      ['Đã nhận yêu cầu, đang kiểm tra', ['guide', 'appoint']],
      ['Đã nhận yêu cầu, đang kiểm tra', ['answer']],
      ['Đã hẹn nộp hồ sơ giấy', ['receivePaper']],
    ])
    expect(items[0]).toMatchObject({ deadline: { vi: 'hạn đối chiếu hồ sơ giấy' }, daysLeft: 1 })
    expect(items[1]).toMatchObject({ deadline: { vi: 'hạn trả lời yêu cầu' }, daysLeft: 2 })
  })
})
