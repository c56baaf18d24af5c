import { describe, expect, it } from 'vitest'
import { acts, desk, upTo } from '../../../../test/acts.js'
import { people, type Act } from '../../../../test/office.js'
import { richRegime } from '../../../../test/rich-regime.js'
import { text } from '../../../model/text.js'
import { defineDossier } from '../dossier.js'
import { publicStatus } from './public-status.js'
import { publicState, publicWords } from './public-words.js'

const definitions = richRegime.procedures.flatMap((procedure) =>
  procedure.versions.map((version) => defineDossier({ regime: richRegime, procedure, version })),
)
const states = [...new Set(definitions.flatMap(({ chart }) => chart.states))]

describe('the public words', () => {
  it('cover every state of every dossier of the catalogue, and note what is assumed', () => {
    expect(states.length).toBeGreaterThan(18)
    for (const state of states) {
      const { code, status, next, grade, note } = publicWords(state)
      expect(code, state).toBeGreaterThan(0)
      for (const words of [status, next]) {
        expect(Math.min(words.vi.length, words.en.length), state).toBeGreaterThan(3)
      }
      expect(grade === 'C', state).toBe(note !== undefined)
    }
  })

  it('give each state its code at the national portal', () => {
    const codes = Object.fromEntries(states.map((state) => [state, publicWords(state).code]))
    expect(codes).toEqual({
      new: 1,
      'intake.submitted': 1,
      'intake.checking': 1,
      'intake.awaitingSupplement': 5,
      'settlement.hand-over': 2,
      'settlement.assign': 4,
      'settlement.settle': 4,
      'settlement.review': 4,
      'settlement.sign': 4,
      'settlement.awaitingSupplement': 5,
      'settlement.suspended': 4,
      'settlement.consulting': 4,
      'result.ready': 9,
      'result.correcting': 9,
      'closed.returned': 10,
      'closed.refused': 3,
      'closed.guided': 3,
      'closed.withdrawn': 8,
      'closed.stopped': 8,
    })
  })

  it('never show a step inside the office: settling is one status, whoever has the dossier', () => {
    const steps = ['hand-over', 'assign', 'settle', 'review', 'sign', 'consulting']
    const seen = new Set(steps.map((step) => publicState(`settlement.${step}`).vi))
    expect([...seen]).toEqual(['Đang giải quyết'])
  })

  it('do not exist for what is no state', () => {
    expect(() => publicWords('limbo')).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })
})

describe('the public status', () => {
  it('tells what is asked of the applicant, in the words of the office', async () => {
    const { begin } = desk()
    const status = publicStatus(await begin([acts.askMore]))
    expect(status).toMatchObject({ code: 5, promisedOn: null })
    expect(status.awaited).toEqual({ from: 'applicant', what: [text('Bản án', 'Bản án')] })
  })

  it('no longer asks for what was supplied, and tells the promised date', async () => {
    const { begin } = desk()
    const view = await begin([acts.askMore, acts.supply, ...upTo('assign')])
    expect(publicStatus(view)).toMatchObject({ code: 4, promisedOn: '2017-06-08' })
    expect(publicStatus(view).awaited?.from).toBe('office')
  })

  it('tells what the last request asks for, not what an earlier one did', async () => {
    const { begin } = desk()
    const again: Act = [
      'requestSupplement',
      people.counter,
      { items: ['Giấy ủy quyền'], reason: 'Thiếu', applicantFault: true },
    ]
    const { awaited } = publicStatus(await begin([acts.askMore, acts.supply, again]))
    expect(awaited?.what.map(({ vi }) => vi)).toEqual(['Giấy ủy quyền'])
  })

  it('is 7 while a withdrawal is asked for, 8 once it is granted, and as before when it is declined', async () => {
    const { begin, act } = desk()
    const view = await begin([...upTo('assign'), acts.askWithdrawal])
    expect(publicStatus(view)).toMatchObject({ code: 7, awaited: { from: 'office' } })
    const declined: Act = ['declineWithdrawal', people.counter, { reason: 'Tiếp tục' }]
    expect(publicStatus(await act(view, declined)).code).toBe(4)
    const ended = await begin([...upTo('assign'), acts.askWithdrawal, acts.withdraw])
    expect(publicStatus(ended)).toMatchObject({ code: 8, awaited: null, promisedOn: null })
  })

  it('holds no name, no officer and no reason', async () => {
    const { begin } = desk()
    const view = await begin([...upTo('settle'), acts.approve])
    expect(Object.keys(publicStatus(view))).toEqual([
      ...['code', 'status', 'next', 'awaited', 'promisedOn'],
    ])
    expect(JSON.stringify(publicStatus(view))).not.toMatch(/Lan|0905|Đức|Bảo|thi hành/)
  })

  it('is refused of a case that is no dossier', () => {
    expect(() => publicStatus({ state: 'new', data: {} })).toThrow(
      expect.objectContaining({ code: 'unknown-kind' }),
    )
  })
})
