import { describe, expect, it } from 'vitest'
import { acts, desk, facts, upTo } from './acts.js'
import { others } from './crowd.js'
import { codeAndField, refusedBy } from './failures.js'
import { people } from './office.js'

const ask = (body: string, answerBy: string) =>
  ['consult', people.handler, { body, question: 'Đề nghị cho ý kiến', answerBy }] as const

const answer = (number: number) =>
  ['recordAnswer', people.handler, { number, answer: 'Thống nhất' }] as const

const goOn = ['resumeWork', people.handler] as const

describe('another body is consulted', () => {
  it('with a term of its own, while the limit runs on', async () => {
    const { begin, act, engine, on } = desk()
    const asked = await begin([...upTo('assign'), ask('Công an xã', '2017-06-05')])
    expect([asked.state, asked.due?.date]).toEqual(['settlement.consulting', '2017-06-08'])
    expect(asked.deadlines.map(({ name, due }) => `${name} ${due}`)).toEqual([
      ...['settlement 2017-06-08', 'consultation.1 2017-06-05'],
    ])
    on('2017-06-05')
    const told = await act(asked, answer(1))
    expect(told.state).toBe('settlement.consulting')
    expect((await act(told, goOn)).state).toBe('settlement.settle')
    expect((await facts(engine, told)).consultations).toEqual([
      {
        ...{ number: 1, body: 'Công an xã', question: 'Đề nghị cho ý kiến' },
        ...{ askedOn: '2017-06-01', answerBy: '2017-06-05' },
        ...{ answeredOn: '2017-06-05', answer: 'Thống nhất' },
      },
    ])
  })

  it('and its silence, noted, lets the work go on but approves nothing', async () => {
    const { begin, act, engine, on } = desk()
    const asked = await begin([...upTo('assign'), ask('Công an xã', '2017-06-05')])
    on('2017-06-05', '23:59')
    expect(await refusedBy(act(asked, goOn))).toEqual(['consultationsClosed'])
    on('2017-06-06', '00:00')
    expect(await engine.pump()).toBe(1)
    const silent = await act(asked, goOn)
    expect(silent.state).toBe('settlement.settle')
    expect(await facts(engine, silent)).toMatchObject({
      lapses: [{ deadline: 'consultation.1', due: '2017-06-05' }],
      consultations: [{ answeredOn: null, answer: null }],
      ...{ outcome: null, settledBy: null, signedBy: null },
    })
  })

  it('several at a time, and all must have answered or be out of time', async () => {
    const { begin, act, engine, on } = desk()
    const steps = [...upTo('assign'), ask('Công an xã', '2017-06-02'), ask('Tòa án', '2017-06-07')]
    const asked = await begin(steps)
    on('2017-06-05')
    expect(await refusedBy(act(asked, goOn))).toEqual(['consultationsClosed'])
    const told = await act(asked, answer(2))
    expect((await act(told, goOn)).state).toBe('settlement.settle')
    const { consultations } = await facts(engine, told)
    expect(consultations.map(({ body, answeredOn }) => [body, answeredOn])).toEqual([
      ...[
        ['Công an xã', null],
        ['Tòa án', '2017-06-05'],
      ],
    ])
  })

  it('by the officer it is assigned to, and not for a day that is past', async () => {
    const { begin, act } = desk()
    const assigned = await begin(upTo('assign'))
    const { 2: data } = ask('Công an xã', '2017-06-05')
    expect(await refusedBy(act(assigned, ['consult', others.handler, data]))).toEqual([
      'isAssignee',
    ])
    expect(await codeAndField(act(assigned, ask('Tòa án', '2017-05-31')))).toBe(
      'invalid-input data.answerBy',
    )
    expect((await act(assigned, ask('Tòa án', '2017-06-01'))).state).toBe('settlement.consulting')
  })

  it('and an answer is recorded once, of a body that was asked', async () => {
    const { begin, act } = desk()
    const told = await begin([...upTo('assign'), ask('Tòa án', '2017-06-05'), answer(1)])
    expect(await refusedBy(act(told, answer(1)))).toEqual(['answerAwaited'])
    const both = await begin([...upTo('assign'), ask('Tòa án', '2017-06-05')])
    expect(await codeAndField(act(both, answer(2)))).toBe('invalid-input data.number')
    expect(await refusedBy(act(told, acts.settle))).toEqual(['state'])
  })

  it('and an answer that comes after the silence still has its place', async () => {
    const { begin, act, on } = desk()
    const told = await begin([...upTo('assign'), ask('Tòa án', '2017-06-05')])
    on('2017-06-06')
    const going = await act(told, ['resumeWork', people.handler])
    const late = await act(going, answer(1))
    expect(late.state).toBe('settlement.settle')
    expect(late.data['consultations']).toMatchObject([{ answeredOn: '2017-06-06' }])
  })
})
