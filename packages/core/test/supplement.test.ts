import { describe, expect, it } from 'vitest'
import { acts, desk, facts, upTo } from './acts.js'
import { refusedBy } from './failures.js'
import { people } from './office.js'
import { richRegime } from './rich-regime.js'

const byFault = [
  'requestSupplement',
  people.counter,
  { items: ['Bản án'], reason: 'Nộp nhầm giấy', applicantFault: true },
] as const

describe('a supplement to a dossier in settlement', () => {
  const rules = [
    {
      ...{ rule: 'pauses the clock under the rules of 2017', from: '2017-06-01' },
      ...{ promised: '2017-06-08', asked: '2017-06-05', brought: '2017-06-12' },
      after: '2017-06-15',
    },
    {
      ...{ rule: 'starts the limit anew under the rules of 2018', from: '2018-06-21' },
      ...{ promised: '2018-06-28', asked: '2018-06-22', brought: '2018-06-27' },
      after: '2018-07-04',
    },
  ]

  it.each(rules)('$rule', async ({ from, promised, asked, brought, after }) => {
    const { begin, on, act, engine } = desk()
    on(from)
    const settling = await begin(upTo('assign'))
    expect(settling.due?.date).toBe(promised)
    on(asked)
    const waiting = await act(settling, acts.askMore)
    expect([waiting.state, waiting.due]).toEqual(['settlement.awaitingSupplement', null])
    expect((await engine.find({ order: 'due' })).rows).toEqual([])
    on(brought)
    const back = await act(waiting, acts.supply)
    expect([back.state, back.due?.date]).toEqual(['settlement.settle', after])
    const { supplements, promisedOn } = await facts(engine, back)
    expect(promisedOn).toBe(after)
    expect(supplements).toEqual([
      {
        ...{ round: 1, stage: 'settlement', items: ['Bản án'], reason: 'Thiếu bản án' },
        requestedBy: { id: people.counter.person, name: people.counter.name },
        ...{ requestedOn: asked, applicantFault: false, waitUntil: null, suppliedOn: brought },
        suppliedAt: { date: brought, minutes: expect.any(Number) },
        ...{ promisedBefore: promised, promisedAfter: after },
      },
    ])
  })

  it('is asked for by the counter alone, and brought by the applicant or at the counter', async () => {
    const { begin, act } = desk()
    const settling = await begin(upTo('assign'))
    const { 2: data } = acts.askMore
    expect(await refusedBy(act(settling, ['requestSupplement', people.handler, data]))).toEqual([
      'role',
    ])
    const waiting = await act(settling, acts.askMore)
    expect(await refusedBy(act(waiting, ['supply', people.handler, { components: [] }]))).toEqual([
      'role',
    ])
    const back = await act(waiting, ['supply', people.counter, { components: [] }])
    expect(back.state).toBe('settlement.settle')
  })

  it('adds what was brought to the papers, in place of the same paper', async () => {
    const { begin, play, engine } = desk({ regime: richRegime })
    const first = [
      { id: 'request', form: 'copy' },
      { id: 'judgment', form: 'original' },
    ]
    const asked = await begin([...upTo('assign'), acts.askMore], {
      procedure: 'rich',
      components: first,
    })
    const brought = [
      { id: 'request', form: 'copy', copies: 2 },
      { id: 'judgment', form: 'copy' },
    ]
    const back = await play(asked, [['supply', people.applicant, { components: brought }]])
    const { components, originals } = await facts(engine, back)
    expect(components).toEqual([
      { id: 'judgment', form: 'original', copies: 1 },
      { id: 'request', form: 'copy', copies: 2 },
      { id: 'judgment', form: 'copy', copies: 1 },
    ])
    expect(originals).toEqual([{ component: 'judgment', copies: 1, handedBackOn: null }])
  })
})

describe('a supplement may be asked', () => {
  const limits = [
    { rounds: 2, year: '2017', from: '2017-06-01' },
    { rounds: 1, year: '2018', from: '2018-06-21' },
  ]

  it.each(limits)('$rounds times under the rules of $year', async ({ rounds, from }) => {
    const { begin, on, act, play } = desk()
    on(from)
    let view = await begin()
    for (let round = 0; round < rounds; round++)
      view = await play(view, [acts.askMore, acts.supply])
    expect(await refusedBy(act(view, acts.askMore))).toEqual(['supplementLeft'])
    const settling = await play(view, upTo('assign'))
    expect(await refusedBy(act(settling, acts.askMore))).toEqual(['supplementLeft'])
  })

  it('once more for the applicant’s own fault, which uses up no round', async () => {
    const { begin, on, act, play, engine } = desk()
    on('2018-06-21')
    const twice = await begin([byFault, acts.supply, byFault, acts.supply])
    const once = await play(twice, [acts.askMore, acts.supply])
    expect(await refusedBy(act(once, acts.askMore))).toEqual(['supplementLeft'])
    const again = await play(once, [byFault, acts.supply])
    const { supplements } = await facts(engine, again)
    expect(supplements.map(({ round, applicantFault }) => [round, applicantFault])).toEqual([
      ...[
        [1, true],
        [2, true],
        [3, false],
        [4, true],
      ],
    ])
  })

  const checkTerm = [
    ['2018-06-26', 'settlement.awaitingSupplement'],
    ['2018-06-27', 'withinCheckTerm'],
  ] as const

  it.each(checkTerm)('within three working days of receipt: on %s %s', async (date, answer) => {
    const { begin, on, act } = desk()
    on('2018-06-21', '16:00')
    const settling = await begin(upTo('assign'))
    on(date, '23:59')
    const asked = act(settling, acts.askMore)
    if (answer === 'withinCheckTerm') expect(await refusedBy(asked)).toEqual([answer])
    else expect((await asked).state).toBe(answer)
  })

  it('at the counter whenever it is checked, and in 2017 whenever it is settled', async () => {
    const { begin, on, act } = desk()
    on('2018-06-21')
    const unchecked = await begin()
    on('2018-08-21')
    expect((await act(unchecked, acts.askMore)).state).toBe('intake.awaitingSupplement')
    on('2017-06-01')
    const settling = await begin(upTo('assign'))
    on('2017-06-08')
    expect((await act(settling, acts.askMore)).state).toBe('settlement.awaitingSupplement')
  })
})

describe('the wait for a supplement', () => {
  it('is bounded by the term of the version, noted when over, and goes on', async () => {
    const { begin, on, engine, act } = desk({ regime: richRegime })
    const asked = await begin([...upTo('assign'), acts.askMore], { procedure: 'rich' })
    expect(asked.deadlines).toEqual([
      { name: 'supplement.1', due: '2017-07-03', at: '2017-07-03T17:00:00.000Z' },
    ])
    on('2017-07-03', '23:59')
    expect(await engine.pump()).toBe(0)
    on('2017-07-04', '00:00')
    expect(await engine.pump()).toBe(1)
    const { lapses, supplements } = await facts(engine, asked)
    expect(lapses).toEqual([{ deadline: 'supplement.1', due: '2017-07-03' }])
    expect(supplements[0]?.waitUntil).toBe('2017-07-03')
    expect((await act(asked, acts.supply)).state).toBe('settlement.settle')
  })
})
