import { describe, expect, it } from 'vitest'
import { acts, desk, facts, lastEffects, upTo } from './acts.js'
import { dakLakPeople } from './crowd.js'
import { codeAndField, refusedBy } from './failures.js'
import { people, type Act } from './office.js'

const sorry = (newDate: string): Act => ['apologise', people.head, { reason: 'Quá tải', newDate }]

describe('a late apology', () => {
  it('in time, one day before the due day, promises a new day by which it is judged', async () => {
    const { begin, on, act, play, engine } = desk()
    const settling = await begin(upTo('assign'))
    on('2017-06-07', '16:59')
    const told = await act(settling, sorry('2017-06-14'))
    expect([told.state, told.due?.date]).toEqual(['settlement.settle', '2017-06-14'])
    expect(await lastEffects(engine, told)).toEqual(['apology-slip'])
    const { reappointments, promisedOn } = await facts(engine, told)
    expect(promisedOn).toBe('2017-06-14')
    expect(reappointments).toEqual([
      {
        ...{ on: '2017-06-07', reason: 'Quá tải', from: '2017-06-08', to: '2017-06-14' },
        ...{ apologyBy: '2017-06-07', inTime: true },
        by: { id: people.head.person, name: people.head.name },
      },
    ])
    on('2017-06-14', '23:59')
    expect(await engine.pump()).toBe(0)
    const ready = await play(told, [acts.settle, acts.approve])
    const { verdict, verdictByLimit } = await facts(engine, ready)
    expect([verdict, verdictByLimit]).toEqual(['on-time', 'late'])
  })

  it('on the due day itself is too late, and so recorded', async () => {
    const { begin, on, act, engine } = desk()
    const settling = await begin(upTo('assign'))
    on('2017-06-08')
    const told = await act(settling, sorry('2017-06-09'))
    const { reappointments } = await facts(engine, told)
    expect(reappointments).toMatchObject([{ apologyBy: '2017-06-07', inTime: false }])
  })

  it('is due on the last working day before, when the day before is off', async () => {
    const { begin, on, act, engine } = desk()
    const { counter, handler, head } = dakLakPeople
    const officer = { id: handler.person, name: handler.name }
    on('2026-08-26')
    const steps: Act[] = [
      ['accept', counter],
      ['handOver', counter],
      ['assign', head, { officer }],
    ]
    const settling = await begin(steps, {}, counter)
    expect(settling.due?.date).toBe('2026-09-03')
    on('2026-08-28')
    const data = { reason: 'Quá tải', newDate: '2026-09-07' }
    const told = await act(settling, ['apologise', head, data])
    const { reappointments } = await facts(engine, told)
    expect(reappointments).toMatchObject([{ apologyBy: '2026-08-28', inTime: true }])
  })

  it('is given once; a second is refused, by its clause', async () => {
    const { begin, act, engine, on } = desk()
    on('2018-06-21')
    const told = await begin([...upTo('assign'), sorry('2018-07-03')])
    expect(await refusedBy(act(told, sorry('2018-07-10')))).toEqual(['reappointmentLeft'])
    const answer = (await engine.can(told.id, people.head)).find(
      ({ command }) => command === 'apologise',
    )
    expect(answer?.reasons[0]?.basis).toMatchObject({
      instrument: 'nd-61-2018',
      clause: 'Art 19.9',
    })
  })

  it.each([
    ['the due day itself', '2017-06-08'],
    ['before the due day', '2017-06-07'],
    ['a Saturday', '2017-06-10'],
  ])('promises no day that is %s', async (_, newDate) => {
    const { begin, act } = desk()
    const settling = await begin(upTo('assign'))
    expect(await codeAndField(act(settling, sorry(newDate)))).toBe('invalid-input data.newDate')
  })

  it('promises no day that has passed, nor one the calendar does not know', async () => {
    const { begin, act, on } = desk()
    const settling = await begin(upTo('assign'))
    on('2017-06-20')
    expect(await codeAndField(act(settling, sorry('2017-06-19')))).toBe(
      'invalid-input data.newDate',
    )
    expect(await codeAndField(act(settling, sorry('2027-01-04')))).toBe('calendar-unknown date')
    expect((await act(settling, sorry('2017-06-20'))).due?.date).toBe('2017-06-20')
  })

  it('comes while the head assigns, while another body is asked, and before the signature', async () => {
    const { begin, act } = desk()
    const later = sorry('2017-06-14')
    const ask = { body: 'Tòa án', question: 'Ý kiến', answerBy: '2017-06-06' }
    expect((await act(await begin(upTo('handOver')), later)).state).toBe('settlement.assign')
    const asked = await begin([...upTo('assign'), ['consult', people.handler, ask]])
    expect((await act(asked, later)).state).toBe('settlement.consulting')
    expect((await act(await begin(upTo('settle')), later)).state).toBe('settlement.sign')
    expect(await refusedBy(act(await begin(upTo('approve')), later))).toEqual(['state'])
    expect(await refusedBy(act(await begin([...upTo('assign'), acts.askMore]), later))).toEqual([
      'state',
    ])
  })
})
