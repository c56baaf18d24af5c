import { describe, expect, it } from 'vitest'
import { acts, desk, facts, upTo } from './acts.js'
import { dakLakPeople } from './crowd.js'
import { codeAndField } from './failures.js'
import { people, type Act } from './office.js'

const received = (receivedAt: string, by = people.counter): Act => ['accept', by, { receivedAt }]

describe('a receipt entered later', () => {
  it('counts from the day the paper came, and takes the numbers of that day', async () => {
    const { begin, on, engine } = desk()
    on('2017-06-06', '09:00')
    const view = await begin([received('2017-06-01T08:30:00.000Z')])
    expect([view.code, view.due?.date]).toEqual(['PY01-170601-0001', '2017-06-08'])
    expect(await facts(engine, view)).toMatchObject({
      ...{ receivedAt: { date: '2017-06-01', minutes: 930 }, promisedOn: '2017-06-08' },
      handoverBy: { date: '2017-06-02', minutes: 450 },
    })
    expect((await begin([acts.accept])).code).toBe('PY01-170606-0001')
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('may be late already when it is entered', async () => {
    const { begin, on, engine, play } = desk()
    on('2017-06-20')
    const view = await begin([received('2017-06-01T01:30:00.000Z')])
    expect(await engine.pump()).toBe(2)
    const ready = await play(view, upTo('approve').slice(1))
    expect(await facts(engine, ready)).toMatchObject({
      ...{ verdict: 'late', finishedOn: '2017-06-20' },
      lapses: [
        { deadline: 'handover', due: '2017-06-01' },
        { deadline: 'settlement', due: '2017-06-08' },
      ],
    })
  })

  it('is not in the future, not by a minute', async () => {
    const { begin, on, time } = desk()
    on('2017-06-06', '09:00')
    const future = begin([received('2017-06-06T02:00:00.001Z')])
    expect(await codeAndField(future)).toBe('date-in-future data.receivedAt')
    expect((await begin([received(time.now())])).state).toBe('settlement.hand-over')
  })

  it.each([
    ['before the calendar', '2016-12-30T02:00:00.000Z', 'invalid-input data.receivedAt'],
    ['a day that does not exist', '2017-02-30T02:00:00.000Z', 'invalid-input data.receivedAt'],
    ['not a moment', '01/6/2017', 'invalid-input data.receivedAt'],
    ['under rules not yet in force', '2017-05-31T02:00:00.000Z', 'invalid-input data.receivedAt'],
  ])('is refused when it is %s', async (_, receivedAt, answer) => {
    const { begin } = desk()
    expect(await codeAndField(begin([received(receivedAt)]))).toBe(answer)
  })
})

describe('a receipt entered later', () => {
  it('may be dated in the office’s own zone', async () => {
    const { begin, on } = desk()
    on('2017-06-02', '09:00')
    const local = { receivedAt: '2017-06-01T15:30:00+07:00' }
    const view = await begin([['accept', people.counter, local]])
    expect(view.data['receivedAt']).toEqual({ date: '2017-06-01', minutes: 930 })
  })

  it('is not dated before the dossier was complete', async () => {
    const { begin, act, on } = desk()
    const asked = await begin([acts.askMore])
    on('2017-06-20')
    const whole = await act(asked, acts.supply)
    on('2017-06-21')
    const early = { receivedAt: '2017-06-01T08:40:00+07:00' }
    expect(await codeAndField(act(whole, ['accept', people.counter, early]))).toBe(
      'invalid-input data.receivedAt',
    )
  })
})

describe('the end of the known calendar', () => {
  const given = {
    procedure: 'enforcement-request',
    components: [
      { id: 'request', form: 'original' },
      { id: 'judgment', form: 'original' },
    ],
  }

  it('refuses a receipt whose due day nobody knows, and stores nothing of it', async () => {
    const { begin, on, act, engine } = desk()
    const { counter } = dakLakPeople
    on('2026-12-24')
    const view = await begin([], given, counter)
    expect((await act(view, ['accept', counter])).due?.date).toBe('2026-12-31')
    on('2026-12-25')
    const next = await begin([], given, counter)
    expect(await codeAndField(act(next, ['accept', counter]))).toBe('calendar-unknown date')
    expect((await engine.get(next.id)).seq).toBe(1)
  })

  it('refuses every receipt of 2027, and guides and refusals go on', async () => {
    const { begin, on, act } = desk()
    const { counter } = dakLakPeople
    on('2027-01-04')
    const view = await begin([], given, counter)
    expect(await codeAndField(act(view, ['accept', counter]))).toBe('calendar-unknown date')
    const data = { ground: 'not-competent', explanation: 'Không thuộc thẩm quyền' }
    expect((await act(view, ['refuse', counter, data])).state).toBe('closed.refused')
  })
})

describe('codes and lines of the register', () => {
  it('are numbered by unit and day, and by unit and year', async () => {
    const { begin, on, engine } = desk()
    const codes: (string | null)[] = []
    const lines: (number | null)[] = []
    for (const [date, count] of [
      ['2017-06-01', 2],
      ['2017-06-02', 1],
      ['2018-01-02', 2],
    ] as const) {
      on(date)
      for (let index = 0; index < count; index++) {
        const { code, registerNumber } = await facts(engine, await begin([acts.accept]))
        codes.push(code)
        lines.push(registerNumber)
      }
    }
    expect(codes).toEqual([
      ...['PY01-170601-0001', 'PY01-170601-0002', 'PY01-170602-0001'],
      ...['PY01-180102-0001', 'PY01-180102-0002'],
    ])
    expect(lines).toEqual([1, 2, 3, 1, 2])
  })

  it('are not used up by a receipt that is refused', async () => {
    const { begin, engine, act } = desk()
    const short = await begin([], { components: [{ id: 'authorisation', form: 'original' }] })
    await expect(act(short, acts.accept)).rejects.toThrow()
    const future = received('2018-01-01T00:00:00.000Z')
    await expect(act(await begin(), future)).rejects.toThrow()
    const { code, registerNumber } = await facts(engine, await begin([acts.accept]))
    expect([code, registerNumber]).toEqual(['PY01-170601-0001', 1])
  })
})
