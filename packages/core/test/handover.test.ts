import { describe, expect, it } from 'vitest'
import { acts, desk, facts } from './acts.js'
import { codeAndField, refusedBy } from './failures.js'
import { people } from './office.js'

const rows = [
  { what: 'before three', date: '2017-06-01', hour: '14:59', due: '2017-06-01', by: '17:00' },
  { what: 'at three', date: '2017-06-01', hour: '15:00', due: '2017-06-01', by: '17:00' },
  { what: 'after three', date: '2017-06-01', hour: '15:01', due: '2017-06-02', by: '07:30' },
  { what: 'early on Friday', date: '2017-06-02', hour: '08:00', due: '2017-06-02', by: '17:00' },
  { what: 'late on Friday', date: '2017-06-02', hour: '15:01', due: '2017-06-05', by: '07:30' },
  { what: 'on Saturday', date: '2017-06-03', hour: '09:00', due: '2017-06-05', by: '07:30' },
  { what: 'before a holiday', date: '2017-09-01', hour: '15:01', due: '2017-09-05', by: '07:30' },
  { what: 'before two', date: '2018-12-28', hour: '16:30', due: '2019-01-02', by: '07:30' },
  { what: 'before a swap', date: '2019-01-04', hour: '15:01', due: '2019-01-05', by: '07:30' },
] as const

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3))

const opening = '07:30'

/** The last minute that is in time: of a morning its first hour, of an evening the close. */
const lastMinute = (hour: string, later: number): string => {
  const minutes = minutesOf(hour) + (hour === opening ? 59 : 0) + later
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

describe('a dossier received', () => {
  it.each(rows)('$what ($date $hour) is handed over by $due $by', async (row) => {
    const { begin, on, engine } = desk()
    on(row.date, row.hour)
    const received = await begin([acts.accept])
    const { handoverBy } = await facts(engine, received)
    expect(handoverBy).toEqual({ date: row.due, minutes: minutesOf(row.by) })
    on(row.due, lastMinute(row.by, 0))
    expect(await engine.pump()).toBe(0)
    on(row.due, lastMinute(row.by, 1))
    expect(await engine.pump()).toBe(1)
    const { lapses } = await facts(engine, received)
    expect(lapses).toEqual([{ deadline: 'handover', due: row.due }])
  })

  it('and handed over in time owes no hand-over any more', async () => {
    const { begin, on, engine, act } = desk()
    const received = await begin([acts.accept])
    expect(received.deadlines.map(({ name }) => name)).toEqual(['settlement', 'handover'])
    on('2017-06-01', '16:59')
    const handed = await act(received, acts.handOver)
    expect(handed.state).toBe('settlement.assign')
    expect(handed.deadlines.map(({ name }) => name)).toEqual(['settlement'])
    expect(await facts(engine, handed)).toMatchObject({
      ...{ step: 'assign', handedOverAt: { date: '2017-06-01', minutes: 1019 }, assignee: null },
    })
    on('2017-06-08', '23:59')
    expect(await engine.pump()).toBe(0)
  })

  it('and withdrawn before it was handed over owes none either', async () => {
    const { begin, on, engine } = desk()
    const view = await begin([acts.accept, acts.askWithdrawal, acts.withdraw])
    on('2017-06-09')
    expect(await engine.pump()).toBe(0)
    expect((await facts(engine, view)).lapses).toEqual([])
  })
})

describe('the relief of coercion costs', () => {
  const papers = [{ id: 'application', form: 'original' }]
  const given = { procedure: 'coercion-cost-relief', components: papers }
  const enforcer = { id: people.enforcer.person, name: people.enforcer.name }

  it('goes from the counter straight to the enforcer in charge', async () => {
    const { begin, play, engine } = desk()
    const handed = await begin(
      [acts.accept, ['handOver', people.counter, { officer: enforcer }]],
      given,
    )
    expect(handed.state).toBe('settlement.settle')
    expect(await facts(engine, handed)).toMatchObject({ step: 'settle', assignee: enforcer })
    const outcome = { outcome: 'granted', summary: 'Miễn toàn bộ' }
    const ready = await play(handed, [['settle', people.enforcer, outcome], acts.approve])
    expect(ready.state).toBe('result.ready')
    expect(await engine.verify(ready.id)).toEqual({ entries: 5, faults: [] })
  })

  it('names the enforcer on handing over, knows no assignment, and no other role settles it', async () => {
    const { begin, act } = desk()
    const received = await begin([acts.accept], given)
    expect(await codeAndField(act(received, acts.handOver))).toBe('invalid-input data.officer')
    expect(await codeAndField(act(received, acts.assign))).toBe('unknown-command type')
    const handed = await act(received, ['handOver', people.counter, { officer: enforcer }])
    expect(await refusedBy(act(handed, acts.settle))).toEqual(['role'])
    expect(await refusedBy(act(handed, ['handOver', people.counter, {}]))).toEqual(['state'])
  })
})
