import { describe, expect, it } from 'vitest'
import { actor } from '@motcua/core'
import { acts, desk, facts, lastEffects } from './acts.js'
import { codeAndField, refusedBy } from './failures.js'
import { people } from './office.js'
import { richRegime } from './rich-regime.js'

const refuse = (ground: string) =>
  ['refuse', people.counter, { ground, explanation: 'Không thuộc thẩm quyền' }] as const

const head = { id: people.head.person, name: people.head.name }
const atOnce = {
  ...{ outcome: 'granted', summary: 'Xác nhận ngay', receiver: 'Võ Thị Lan' },
  signedBy: head,
}

describe('a dossier comes in', () => {
  it('at the counter, and is checked there', async () => {
    const { begin } = desk()
    expect((await begin()).state).toBe('intake.checking')
  })

  it.each(['post', 'online'])('by %s, and waits to be checked', async (channel) => {
    const { begin, act } = desk()
    const sent = await begin([], { channel }, people.applicant)
    expect(sent.state).toBe('intake.submitted')
    expect(sent.code).toBeNull()
    expect(await refusedBy(act(sent, acts.accept))).toEqual(['state'])
    expect(await refusedBy(act(sent, ['check', people.applicant]))).toEqual(['role'])
    expect((await act(sent, acts.check)).state).toBe('intake.checking')
  })

  it('outside the office, and is checked there too', async () => {
    const { begin } = desk({ regime: richRegime })
    const given = { procedure: 'rich', channel: 'on-site' }
    expect((await begin([], given)).state).toBe('intake.checking')
  })

  it('only through a channel the procedure has', async () => {
    const { begin } = desk()
    const papers = { procedure: 'change-enforcer', channel: 'online' }
    expect(await codeAndField(begin([], papers))).toBe('invalid-input data.channel')
    expect(await codeAndField(begin([], { channel: 'on-site' }))).toBe('invalid-input data.channel')
  })

  it('for another office than the one of the applicant', async () => {
    const { begin } = desk()
    const sent = await begin([], { unit: 'phu-yen/song-cau' }, people.applicant)
    expect(sent.unit).toBe('phu-yen/song-cau')
  })
})

describe('the check has three exits', () => {
  it('complete: received, with code, line of the register and slip', async () => {
    const { begin, engine } = desk()
    const received = await begin([acts.accept])
    expect(received.state).toBe('settlement.hand-over')
    expect(await lastEffects(engine, received)).toEqual([
      ...['allocate code', 'allocate registerNumber', 'receipt-slip'],
    ])
    const { code, registerNumber, promisedOn } = await facts(engine, received)
    expect([code, registerNumber, promisedOn]).toEqual(['PY01-170601-0001', 1, '2017-06-08'])
  })

  it('incomplete: the applicant is asked to complete it, once, with a slip', async () => {
    const { begin, engine, act, play } = desk()
    const asked = await begin([acts.askMore])
    expect(asked.state).toBe('intake.awaitingSupplement')
    expect(await lastEffects(engine, asked)).toEqual(['supplement-slip'])
    expect(asked.due).toBeNull()
    const supplied = await play(asked, [acts.supply])
    expect(supplied.state).toBe('intake.checking')
    const { supplements, clock } = await facts(engine, supplied)
    expect(supplements).toEqual([
      expect.objectContaining({
        ...{ round: 1, stage: 'intake', items: ['Bản án'], requestedOn: '2017-06-01' },
        ...{ suppliedOn: '2017-06-01', promisedBefore: null, promisedAfter: null },
        requestedBy: { id: people.counter.person, name: people.counter.name },
      }),
    ])
    expect(clock).toBeNull()
    expect((await act(supplied, acts.accept)).due?.date).toBe('2017-06-08')
  })

  it('not to be received: refused with a ground, without code, verdict or number', async () => {
    const { begin, engine } = desk()
    const refused = await begin([refuse('not-competent')])
    expect(refused.state).toBe('closed.refused')
    expect(refused.closed).toBe(true)
    expect(refused.code).toBeNull()
    expect(await lastEffects(engine, refused)).toEqual(['refusal-slip'])
    const { closing, verdict, registerNumber } = await facts(engine, refused)
    expect(closing).toEqual({
      ...{ on: '2017-06-01', ground: 'not-competent', note: 'Không thuộc thẩm quyền' },
      by: { id: people.counter.person, name: people.counter.name },
    })
    expect([verdict, registerNumber]).toEqual([null, null])
    expect((await begin([acts.accept])).code).toBe('PY01-170601-0001')
  })

  it('and a ground of appraisal is none of the counter', async () => {
    const { begin } = desk()
    const papers = [{ id: 'application', form: 'original' }]
    const given = { procedure: 'coercion-cost-relief', components: papers }
    const early = begin([refuse('not-eligible')], given)
    expect(await codeAndField(early)).toBe('invalid-input data.ground')
    expect(await codeAndField(begin([refuse('no-such')]))).toBe('invalid-input data.ground')
    expect((await begin([refuse('not-competent')], given)).state).toBe('closed.refused')
  })

  it('and a dossier without a required paper is not received', async () => {
    const { begin, act } = desk()
    const paper = { id: 'authorisation', form: 'original' }
    const short = await begin([], { components: [paper] })
    expect(await refusedBy(act(short, acts.accept))).toEqual(['componentsComplete'])
    const immediate = act(short, ['giveImmediateResult', people.counter, atOnce])
    expect(await refusedBy(immediate)).toEqual(['componentsComplete'])
  })
})

describe('a dossier that is being checked', () => {
  it('with a paper in a form that is not taken is recorded, and not received until it is mended', async () => {
    const { begin, act } = desk()
    const components = [{ id: 'request', form: 'certified-copy' }]
    const odd = await begin([], { components })
    expect(await refusedBy(act(odd, acts.accept))).toEqual(['componentsComplete'])
    const brought = { components: [{ id: 'request', form: 'original' }] }
    const asked = await act(odd, acts.askMore)
    const whole = await act(asked, ['supply', people.applicant, brought])
    expect((await act(whole, acts.accept)).state).toBe('settlement.hand-over')
  })

  it('takes what the applicant brings unasked, which is no round', async () => {
    const { begin, act, engine } = desk()
    const short = await begin([], { components: [{ id: 'authorisation', form: 'original' }] })
    const brought = { components: [{ id: 'request', form: 'copy' }] }
    const whole = await act(short, ['supply', people.applicant, brought])
    expect(whole.state).toBe('intake.checking')
    const { components, supplements } = await facts(engine, whole)
    expect(components.map(({ id }) => id)).toEqual(['authorisation', 'request'])
    expect(supplements).toEqual([])
    expect((await act(whole, acts.accept)).state).toBe('settlement.hand-over')
  })
})

describe('who asks the wrong office', () => {
  it('is guided to the right one', async () => {
    const { begin, engine } = desk()
    const words = { competentBody: 'Tòa án nhân dân', explanation: 'Giải thích bản án' }
    const guided = await begin([['guide', people.counter, words]])
    expect(guided.state).toBe('closed.guided')
    expect((await facts(engine, guided)).closing).toMatchObject({
      ...{ ground: 'guided to Tòa án nhân dân', note: 'Giải thích bản án' },
    })
    expect(await refusedBy(begin([acts.accept, ['guide', people.counter, words]]))).toEqual([
      'state',
    ])
  })
})

describe('a result given at once', () => {
  const give = (data: object = {}) =>
    ['giveImmediateResult', people.counter, { ...atOnce, ...data }] as const

  it('is received, recorded and returned in one act, without a receipt slip', async () => {
    const { begin, engine } = desk()
    const done = await begin([give()])
    expect(done.state).toBe('closed.returned')
    expect(done.code).toBe('PY01-170601-0001')
    expect(await lastEffects(engine, done)).toEqual(['allocate code', 'allocate registerNumber'])
    expect(await facts(engine, done)).toMatchObject({
      ...{ immediate: true, registerNumber: 1, verdict: 'early', finishedOn: '2017-06-01' },
      ...{ signedBy: head, settledBy: { id: people.counter.person }, promisedOn: null },
      handout: { on: '2017-06-01', receiver: 'Võ Thị Lan', proxy: false },
    })
  })

  it('comes with a receipt slip when the applicant asks for one', async () => {
    const { begin, engine } = desk()
    const done = await begin([give({ slipAsked: true })])
    expect(await lastEffects(engine, done)).toContain('receipt-slip')
  })

  it('needs the signature of somebody else, delegation included', async () => {
    const { begin } = desk()
    const self = { id: people.counter.person, name: people.counter.name }
    const field = 'invalid-input data.signedBy.id'
    expect(await codeAndField(begin([give({ signedBy: self })]))).toBe(field)
    const { name, unit, roles, person } = people.counter
    const delegated = actor(name, { unit, roles, person, onBehalfOf: head })
    expect(await codeAndField(begin([['giveImmediateResult', delegated, atOnce]]))).toBe(field)
  })

  it('may be a refusal, on a ground', async () => {
    const { begin, engine } = desk()
    const refused = await begin([give({ outcome: 'refused', ground: 'not-entitled' })])
    expect(await facts(engine, refused)).toMatchObject({
      ...{ outcome: 'refused', refusalGround: 'not-entitled', verdict: 'early' },
    })
    expect(await codeAndField(begin([give({ outcome: 'refused' })]))).toBe(
      'invalid-input data.ground',
    )
  })
})
