import { describe, expect, it } from 'vitest'
import { acts, desk, facts, upTo } from './acts.js'
import { codeAndField, refusedBy } from './failures.js'
import { people, type Act } from './office.js'
import { richRegime } from './rich-regime.js'

const rich = { procedure: 'rich' }
const suspend = (ground = 'awaiting-court'): Act => [
  'suspend',
  people.head,
  { ground, note: 'Chờ' },
]
const resume: Act = ['resume', people.head]
const extend: Act = ['extend', people.head, { reason: 'Vụ việc phức tạp' }]
const stop: Act = ['stop', people.head, { ground: 'applicant-deceased', note: 'Người nộp chết' }]

describe('settlement', () => {
  it('is suspended on a ground the law names, and the time is not counted', async () => {
    const { begin, on, act, engine } = desk({ regime: richRegime })
    const settling = await begin(upTo('assign'), rich)
    expect(settling.due?.date).toBe('2017-06-15')
    on('2017-06-05')
    const waiting = await act(settling, suspend())
    expect([waiting.state, waiting.due]).toEqual(['settlement.suspended', null])
    on('2017-06-30')
    expect(await engine.pump()).toBe(0)
    on('2017-07-03')
    const back = await act(waiting, resume)
    expect([back.state, back.due?.date]).toEqual(['settlement.settle', '2017-07-13'])
    expect((await facts(engine, back)).promisedOn).toBe('2017-07-13')
  })

  it('goes back to the step it was suspended in', async () => {
    const { begin, act, play } = desk({ regime: richRegime })
    const handed = await begin([...upTo('handOver'), suspend(), resume], rich)
    expect(handed.state).toBe('settlement.assign')
    const again = await play(handed, [acts.assign, suspend('force-majeure'), resume])
    expect(again.state).toBe('settlement.settle')
    expect(await codeAndField(act(again, suspend('rain')))).toBe('invalid-input data.ground')
  })

  it('is neither suspended, stopped nor extended where the procedure names no ground', async () => {
    const { begin, act } = desk()
    const settling = await begin(upTo('assign'))
    expect(await refusedBy(act(settling, suspend()))).toEqual(['suspensionGroundNamed'])
    expect(await refusedBy(act(settling, stop))).toEqual(['stopGroundNamed'])
    expect(await refusedBy(act(settling, extend))).toEqual(['extensionLeft'])
  })

  it('is extended as often as the law says, by the term it gives', async () => {
    const { begin, act, engine } = desk({ regime: richRegime })
    const extended = await begin([...upTo('assign'), extend], rich)
    expect([extended.state, extended.due?.date]).toEqual(['settlement.settle', '2017-06-22'])
    expect((await facts(engine, extended)).promisedOn).toBe('2017-06-22')
    expect(await refusedBy(act(extended, extend))).toEqual(['extensionLeft'])
  })

  it('is stopped on a ground, with a notice, and the clock stops with it', async () => {
    const { begin, on, act, engine } = desk({ regime: richRegime })
    const settling = await begin(upTo('assign'), rich)
    on('2017-06-16')
    const stopped = await act(settling, stop)
    expect([stopped.state, stopped.closed]).toEqual(['closed.stopped', true])
    expect(await facts(engine, stopped)).toMatchObject({
      closing: { on: '2017-06-16', ground: 'applicant-deceased', note: 'Người nộp chết' },
      ...{ finishedOn: '2017-06-16', verdict: 'late', handout: null },
      clock: { stoppedAt: { date: '2017-06-16' } },
    })
    expect((await engine.journal(stopped.id)).at(-1)?.effects).toEqual([
      { type: 'issueSlip', params: { kind: 'stop-notice' } },
    ])
    expect((await engine.verify(stopped.id)).faults).toEqual([])
  })

  it('passes a review, where the procedure has one, by somebody else than who proposed', async () => {
    const { begin, play, act } = desk({ regime: richRegime })
    const proposed = await begin(upTo('settle'), rich)
    expect(proposed.state).toBe('settlement.review')
    expect(await refusedBy(act(proposed, acts.approve))).toEqual(['role'])
    const reviewed = await act(proposed, ['approve', people.enforcer])
    expect(reviewed.state).toBe('settlement.sign')
    const back = await act(reviewed, ['sendBack', people.head, { reason: 'Sai số' }])
    expect(back.state).toBe('settlement.settle')
    const ready = await play(back, [acts.settle, ['approve', people.enforcer], acts.approve])
    expect(ready.state).toBe('result.ready')
  })
})
