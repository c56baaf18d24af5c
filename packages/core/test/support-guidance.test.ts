import { describe, expect, it } from 'vitest'
import { dakLakPeople } from './crowd.js'
import { codeAndField, failure } from './failures.js'
import { people } from './office.js'
import { acts, asked, claim, lan, supportDesk, supportFacts, wondering } from './support-desk.js'

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
    expect((await engine.verify(view.id)).faults).toEqual([])
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
