import { describe, expect, it } from 'vitest'
import { acts, desk, facts, upTo } from './acts.js'
import { codeAndField, refusedBy } from './failures.js'
import { people, type Act } from './office.js'
import { richRegime } from './rich-regime.js'

const hand = (data: object): Act => [
  'returnResult',
  people.counter,
  { receiver: 'Võ Văn Nam', ...data },
]
const openCorrection: Act = [
  'openCorrection',
  people.counter,
  { error: 'Sai họ tên', atCostOf: 'office' },
]
const correct: Act = ['correct', people.head, { what: 'Võ Thị Lan' }]

describe('a result that is ready', () => {
  const days = [
    { on: '2017-06-07', verdict: 'early' },
    { on: '2017-06-08', verdict: 'on-time' },
    { on: '2017-06-09', verdict: 'late' },
  ]

  it.each(days)('on $on is $verdict, and not yet returned', async ({ on: date, verdict }) => {
    const { begin, on, act, engine } = desk()
    const proposed = await begin(upTo('settle'))
    on(date, '16:30')
    const ready = await act(proposed, acts.approve)
    expect([ready.state, ready.closed]).toEqual(['result.ready', false])
    expect(await facts(engine, ready)).toMatchObject({
      ...{ verdict, finishedOn: date, handout: null, clock: { stoppedAt: { date, minutes: 990 } } },
      signedBy: { id: people.head.person },
    })
    expect(ready.facts).toMatchObject({ due: null, verdict, finishedOn: date })
    on('2017-12-01')
    const returned = await act(ready, acts.returnResult)
    expect([returned.state, returned.closed]).toEqual(['closed.returned', true])
    expect(await facts(engine, returned)).toMatchObject({ verdict, handout: { on: '2017-12-01' } })
  })

  it('before the promised day is returned only after notice', async () => {
    const { begin, act, on } = desk()
    const ready = await begin(upTo('approve'))
    on('2017-06-07', '17:00')
    expect(await refusedBy(act(ready, acts.returnResult))).toEqual(['toldIfEarly'])
    const told = await act(ready, acts.notify)
    expect(told.state).toBe('result.ready')
    expect((await act(told, acts.returnResult)).state).toBe('closed.returned')
  })

  it('on the promised day is returned without notice', async () => {
    const { begin, act, on } = desk()
    const ready = await begin(upTo('approve'))
    on('2017-06-08', '07:30')
    expect((await act(ready, acts.returnResult)).state).toBe('closed.returned')
  })

  it('goes to a proxy with an authorisation, and the hand-out says so', async () => {
    const { begin, act, engine } = desk()
    const told = await begin([...upTo('approve'), acts.notify])
    const field = 'invalid-input data.authorisation'
    expect(await codeAndField(act(told, hand({ proxy: true })))).toBe(field)
    const returned = await act(told, hand({ proxy: true, authorisation: 'UQ 12/2017' }))
    expect((await facts(engine, returned)).handout).toEqual({
      ...{ on: '2017-06-01', receiver: 'Võ Văn Nam', proxy: true },
      ...{ authorisation: 'UQ 12/2017', channel: 'counter' },
    })
  })

  it('is returned by the counter, at the counter, by post or online', async () => {
    const { begin, act, engine } = desk()
    const told = await begin([...upTo('approve'), acts.notify])
    const { 2: data } = acts.returnResult
    expect(await refusedBy(act(told, ['returnResult', people.handler, data]))).toEqual(['role'])
    expect(await codeAndField(act(told, hand({ channel: 'pigeon' })))).toBe(
      'invalid-input data.channel',
    )
    const posted = await act(told, hand({ channel: 'post' }))
    expect((await facts(engine, posted)).handout?.channel).toBe('post')
  })
})

describe('an error in a result that was returned', () => {
  it('is corrected and signed, and the verdict stays frozen', async () => {
    const { begin, on, play, engine } = desk()
    const returned = await begin([...upTo('approve'), acts.notify, acts.returnResult])
    on('2017-09-05')
    const correcting = await play(returned, [openCorrection])
    expect([correcting.state, correcting.closed]).toEqual(['result.correcting', false])
    on('2017-09-06')
    const again = await play(correcting, [correct])
    expect(again.state).toBe('result.ready')
    expect(await facts(engine, again)).toMatchObject({
      ...{ verdict: 'early', finishedOn: '2017-06-01', toldReadyOn: null },
      corrections: [
        {
          ...{ openedOn: '2017-09-05', error: 'Sai họ tên', atCostOf: 'office' },
          ...{ correctedOn: '2017-09-06', what: 'Võ Thị Lan' },
        },
      ],
    })
    const closed = await play(again, [
      acts.returnResult,
      openCorrection,
      correct,
      acts.returnResult,
    ])
    expect((await facts(engine, closed)).corrections).toHaveLength(2)
    expect((await facts(engine, closed)).verdict).toBe('early')
    expect((await engine.verify(closed.id)).faults).toEqual([])
  })

  it('is signed by the head alone, and there is none before the return', async () => {
    const { begin, act } = desk()
    const ready = await begin([...upTo('approve'), acts.notify])
    expect(await refusedBy(act(ready, openCorrection))).toEqual(['state'])
    const correcting = await act(await act(ready, acts.returnResult), openCorrection)
    expect(await refusedBy(act(correcting, ['correct', people.counter, { what: 'x' }]))).toEqual([
      'role',
    ])
    expect(await refusedBy(act(correcting, acts.returnResult))).toEqual(['state'])
  })
})

describe('originals', () => {
  const papers = [
    { id: 'request', form: 'original' },
    { id: 'judgment', form: 'original' },
  ]
  const given = { procedure: 'rich', components: papers }
  const back = (...components: string[]): Act => [
    'handBackOriginals',
    people.counter,
    { components },
  ]

  it('that must go back are held until handed back, with the result or after', async () => {
    const { begin, act, engine, on } = desk({ regime: richRegime })
    const review: Act = ['approve', people.enforcer]
    const ready = await begin([...upTo('settle'), review, acts.approve, acts.notify], given)
    expect((await facts(engine, ready)).originals).toEqual([
      { component: 'judgment', copies: 1, handedBackOn: null },
    ])
    const returned = await act(ready, acts.returnResult)
    on('2017-06-20')
    const done = await act(returned, back('judgment'))
    expect(done.state).toBe('closed.returned')
    expect((await facts(engine, done)).originals[0]?.handedBackOn).toBe('2017-06-20')
    expect(await refusedBy(act(done, back('judgment')))).toEqual(['originalsHeld'])
  })

  it('go back from a dossier that was withdrawn, and only those that are held', async () => {
    const { begin, act } = desk({ regime: richRegime })
    const gone = await begin([acts.askWithdrawal, acts.withdraw], given)
    expect(await codeAndField(act(gone, back('request')))).toBe('invalid-input data.components')
    expect((await act(gone, back('judgment'))).state).toBe('closed.withdrawn')
  })

  it('go back while the result waits too, and are none where only copies came', async () => {
    const { begin, act } = desk({ regime: richRegime })
    const ready = await begin(
      [...upTo('settle'), ['approve', people.enforcer], acts.approve],
      given,
    )
    expect((await act(ready, back('judgment'))).state).toBe('result.ready')
    const copies = await begin(upTo('approve'), { components: [{ id: 'request', form: 'copy' }] })
    expect(await refusedBy(act(copies, back('request')))).toEqual(['originalsHeld'])
  })
})

describe('a lost dossier', () => {
  const lose: Act = [
    'reportLoss',
    people.handler,
    { what: 'Đơn yêu cầu', apology: 'Xin lỗi bà Lan' },
  ]
  const remedy: Act = ['remedyLoss', people.counter, { remedy: 'Lập lại hồ sơ' }]

  it('is not settled until the loss is made good', async () => {
    const { begin, act, engine, on, play } = desk()
    const lost = await begin([...upTo('assign'), lose])
    expect(lost.state).toBe('settlement.settle')
    expect(await refusedBy(act(lost, acts.settle))).toEqual(['nothingLost'])
    on('2017-06-06')
    const found = await act(lost, remedy)
    expect((await facts(engine, found)).losses).toEqual([
      {
        ...{ reportedOn: '2017-06-01', what: 'Đơn yêu cầu', apology: 'Xin lỗi bà Lan' },
        ...{ remedy: 'Lập lại hồ sơ', remediedOn: '2017-06-06' },
      },
    ])
    expect((await play(found, [acts.settle])).state).toBe('settlement.sign')
  })

  it('is reported wherever it is, and nothing is made good that was not lost', async () => {
    const { begin, act } = desk()
    const checking = await begin()
    expect(await refusedBy(act(checking, remedy))).toEqual(['somethingLost'])
    const atCounter: Act = ['reportLoss', people.counter, { what: 'Đơn', apology: 'Xin lỗi' }]
    expect((await act(checking, atCounter)).state).toBe('intake.checking')
    const ready = await begin(upTo('approve'))
    expect((await act(ready, atCounter)).state).toBe('result.ready')
    const closed = await begin([acts.askWithdrawal, acts.withdraw])
    expect(await refusedBy(act(closed, atCounter))).toEqual(['state'])
  })
})
