import { describe, expect, it } from 'vitest'
import { acts, desk, facts, upTo } from './acts.js'
import { refusedBy } from './failures.js'
import { people, type Act } from './office.js'

const decline: Act = ['declineWithdrawal', people.head, { reason: 'Người nộp đổi ý' }]

describe('a request to withdraw', () => {
  it('is not yet a withdrawal: work and clock go on', async () => {
    const { begin, play, engine, act } = desk()
    const asked = await begin([...upTo('assign'), acts.askWithdrawal])
    expect([asked.state, asked.due?.date, asked.closed]).toEqual([
      ...['settlement.settle', '2017-06-08', false],
    ])
    expect((await facts(engine, asked)).withdrawal).toEqual({
      ...{ requestedOn: '2017-06-01', reason: 'Đã tự thỏa thuận' },
      ...{ decidedOn: null, granted: null },
    })
    expect(await refusedBy(act(asked, acts.askWithdrawal))).toEqual(['noWithdrawalPending'])
    const proposed = await play(asked, [acts.settle])
    expect(await refusedBy(act(proposed, acts.approve))).toEqual(['noWithdrawalPending'])
    expect((await play(proposed, [decline, acts.approve])).state).toBe('result.ready')
  })

  it('is declined, and may be made again', async () => {
    const { begin, act, engine, play } = desk()
    const declined = await begin([...upTo('assign'), acts.askWithdrawal, decline])
    expect(declined.state).toBe('settlement.settle')
    expect((await facts(engine, declined)).withdrawal).toMatchObject({
      ...{ decidedOn: '2017-06-01', granted: false },
    })
    expect(await refusedBy(act(declined, acts.withdraw))).toEqual(['withdrawalPending'])
    expect(await refusedBy(act(declined, decline))).toEqual(['withdrawalPending'])
    const gone = await play(declined, [acts.askWithdrawal, acts.withdraw])
    expect(gone.state).toBe('closed.withdrawn')
  })

  it('is granted by the counter or the head, never by who asks', async () => {
    const { begin, act } = desk()
    const settling = await begin(upTo('assign'))
    expect(await refusedBy(act(settling, acts.withdraw))).toEqual(['withdrawalPending'])
    const asked = await act(settling, acts.askWithdrawal)
    expect(await refusedBy(act(asked, ['withdraw', people.applicant]))).toEqual(['role'])
    expect(await refusedBy(act(asked, ['withdraw', people.handler]))).toEqual(['role'])
    expect((await act(asked, ['withdraw', people.head])).state).toBe('closed.withdrawn')
  })

  it('ends a dossier that was never received without a verdict', async () => {
    const { begin, engine } = desk()
    const gone = await begin([acts.askWithdrawal, acts.withdraw])
    expect([gone.state, gone.code]).toEqual(['closed.withdrawn', null])
    expect(await facts(engine, gone)).toMatchObject({
      ...{ verdict: null, finishedOn: null, clock: null, withdrawal: { granted: true } },
      closing: { on: '2017-06-01', ground: 'withdrawal', note: 'Đã tự thỏa thuận' },
    })
  })

  it('comes too late once the result is ready', async () => {
    const { begin, act } = desk()
    const ready = await begin(upTo('approve'))
    expect(await refusedBy(act(ready, acts.askWithdrawal))).toEqual(['state'])
  })
})

describe('a dossier that is withdrawn', () => {
  const ends = [
    { on: '2017-06-07', verdict: 'early' },
    { on: '2017-06-08', verdict: 'on-time' },
    { on: '2017-06-09', verdict: 'late' },
  ]

  it.each(ends)('on $on was $verdict', async ({ on: date, verdict }) => {
    const { begin, on, play, engine } = desk()
    const asked = await begin([...upTo('assign'), acts.askWithdrawal])
    on(date)
    const gone = await play(asked, [acts.withdraw])
    expect(await facts(engine, gone)).toMatchObject({ verdict, finishedOn: date })
  })

  it('while its clock waits, is judged by the day the waiting began', async () => {
    const { begin, on, play, engine } = desk()
    const settling = await begin(upTo('assign'))
    on('2017-06-05')
    const waiting = await play(settling, [acts.askMore])
    on('2017-07-20')
    const gone = await play(waiting, [acts.askWithdrawal, acts.withdraw])
    expect(await facts(engine, gone)).toMatchObject({
      ...{ finishedOn: '2017-06-05', verdict: 'early', verdictByLimit: 'early' },
      closing: { on: '2017-07-20' },
      clock: { stoppedAt: { date: '2017-07-20' } },
    })
    expect(await engine.verify(gone.id)).toEqual({ entries: 7, faults: [] })
  })

  it('while its clock waits since after the due day, was late', async () => {
    const { begin, on, play, engine } = desk()
    const settling = await begin(upTo('assign'))
    on('2017-06-09')
    const waiting = await play(settling, [acts.askMore])
    on('2017-07-20')
    const gone = await play(waiting, [acts.askWithdrawal, acts.withdraw])
    expect(await facts(engine, gone)).toMatchObject({ finishedOn: '2017-06-09', verdict: 'late' })
  })
})
