import { describe, expect, it } from 'vitest'
import { satisfactionOf } from '@motcua/core'
import { acts, desk, facts, upTo } from './acts.js'
import { codeAndField } from './failures.js'
import { people, type Act } from './office.js'

const toReturn: readonly Act[] = [...upTo('approve'), acts.notify, acts.returnResult]
const rate = (answer: string, comment?: string): Act => [
  'rate',
  people.applicant,
  { answer, comment },
]

describe('the answer of an applicant about the service', () => {
  it('is taken once, after the result was returned', async () => {
    const { begin, act, engine, on } = desk()
    const view = await begin([...upTo('approve'), acts.notify])
    expect(await codeAndField(act(view, rate('satisfied')))).toBe('refused type')
    await act(view, acts.returnResult)
    on('2017-06-02')
    await act(view, rate('satisfied', 'Cán bộ nhiệt tình'))
    expect((await facts(engine, view)).rating).toEqual({
      ...{ answer: 'satisfied', comment: 'Cán bộ nhiệt tình', on: '2017-06-02' },
    })
    expect(await codeAndField(act(view, rate('dissatisfied')))).toBe('refused type')
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('is taken of a dossier that ended without a result, and while a result is corrected', async () => {
    const { begin, act, engine } = desk()
    const withdrawn = await begin([acts.accept, acts.askWithdrawal, acts.withdraw])
    await act(withdrawn, rate('neutral'))
    expect((await facts(engine, withdrawn)).rating?.answer).toBe('neutral')
    const error: Act = ['openCorrection', people.counter, { error: 'Sai tên', atCostOf: 'office' }]
    const correcting = await begin([...toReturn, error])
    await act(correcting, rate('dissatisfied'))
    expect((await facts(engine, correcting)).rating?.answer).toBe('dissatisfied')
  })

  it('is not given by officers, and is one of three', async () => {
    const { begin, act } = desk()
    const view = await begin(toReturn)
    const officers: Act = ['rate', people.counter, { answer: 'satisfied' }]
    expect(await codeAndField(act(view, officers))).toBe('refused by')
    expect(await codeAndField(act(view, rate('great')))).toBe('invalid-input data.answer')
  })

  it('is counted by unit and procedure, with the dossiers that have none', async () => {
    const { begin, act } = desk()
    const happy = await act(await begin(toReturn), rate('satisfied'))
    const sad = await act(await begin(toReturn), rate('dissatisfied'))
    const other = { procedure: 'change-enforcer' }
    const refusal: Act = [
      'refuse',
      people.counter,
      { ground: 'not-competent', explanation: 'Không thuộc thẩm quyền' },
    ]
    const refused = await begin([refusal], other)
    const views = [refused, happy, sad, await begin(toReturn), await begin([acts.accept])]
    const none = { satisfied: 0, neutral: 0, dissatisfied: 0 }
    const unit = 'phu-yen/tuy-hoa'
    expect(satisfactionOf(views)).toEqual([
      { unit, procedure: 'change-enforcer', ...none, unanswered: 1 },
      { unit, procedure: 'confirm-result', ...none, satisfied: 1, dissatisfied: 1, unanswered: 1 },
    ])
    expect(satisfactionOf([])).toEqual([])
  })
})
