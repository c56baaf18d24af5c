import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMotcuaError, supportData, type CaseView, type Engine } from '@motcua/core'
import { memoryStore, sequentialIds } from '@motcua/core/memory'
import { thadsWith } from '@motcua/core/thads'
import { dakLakPeople } from './crowd.js'
import { codeAndField, refusedBy } from './failures.js'
import { people, type Act } from './office.js'
import { acts, effectsOf, supportDesk, supportFacts } from './support-desk.js'

const unit = 'phu-yen/tuy-hoa'
const by = people.counter

const appoint = (date: string, hour: string, place?: number): Act => [
  'appoint',
  by,
  { date, hour, ...(place === undefined ? {} : { place }) },
]
const move = (date: string, hour: string, place = 1): Act => [
  'moveAppointment',
  people.applicant,
  { date, hour, place },
]
const cancel: Act = ['cancelAppointment', people.applicant, { reason: 'Bận việc' }]

/** The free places of one hour. */
const freeAt = async (engine: Engine, date: string, hour: string) =>
  (await engine.appointmentSlots(unit, date, 'confirm-result')).find((slot) => slot.hour === hour)
    ?.free

describe('the hours of appointments of a day', () => {
  it('are counted from each opening of the counter, two places each', async () => {
    const { engine } = supportDesk()
    const slots = await engine.appointmentSlots(unit, '2020-10-06', 'confirm-result')
    expect(slots.map(({ hour }) => hour)).toEqual([
      ...['07:30', '08:00', '08:30', '09:00', '09:30', '10:00', '10:30', '11:00'],
      ...['13:00', '13:30', '14:00', '14:30', '15:00', '15:30', '16:00', '16:30'],
    ])
    expect(slots.every(({ free, date }) => free.join() === '1,2' && date === '2020-10-06')).toBe(
      true,
    )
    expect(slots.at(-1)?.until).toBe(1020)
  })

  it('are whole ones: what is left before the counter closes is none', async () => {
    const regime = thadsWith({ support: { slotMinutes: 50, capacity: 1 } })
    const { engine } = supportDesk({ regime })
    const slots = await engine.appointmentSlots(unit, '2020-10-06', 'confirm-result')
    expect(slots.map(({ hour }) => hour)).toEqual([
      ...['07:30', '08:20', '09:10', '10:00', '13:00', '13:50', '14:40', '15:30'],
    ])
  })

  it('are none on a day off, and not free once begun or too far ahead', async () => {
    const { engine, on } = supportDesk()
    expect(await engine.appointmentSlots(unit, '2020-10-10', 'confirm-result')).toEqual([])
    on('2020-10-05', '08:00')
    expect(await freeAt(engine, '2020-10-05', '08:00')).toEqual([])
    expect(await freeAt(engine, '2020-10-05', '08:30')).toEqual([1, 2])
    expect(await freeAt(engine, '2020-10-19', '16:30')).toEqual([1, 2])
    expect(await freeAt(engine, '2020-10-20', '07:30')).toEqual([])
  })

  it('lose the places that open requests of the office hold, whatever they are about', async () => {
    const { engine, ask } = supportDesk()
    await ask({}, [acts.appoint])
    expect(await freeAt(engine, '2020-10-09', '08:00')).toEqual([2])
    expect(await freeAt(engine, '2020-10-09', '08:30')).toEqual([1, 2])
    const other = await engine.appointmentSlots(
      ...(['phu-yen/song-cau', '2020-10-09', 'confirm-result'] as const),
    )
    expect(other.every(({ free }) => free.length === 2)).toBe(true)
    const same = await engine.appointmentSlots(unit, '2020-10-09', 'enforcement-request')
    expect(same.find(({ hour }) => hour === '08:00')?.free).toEqual([2])
  })

  it('are read over as many pages as there are', async () => {
    const regime = thadsWith({ support: { capacity: 300 } })
    const { engine, ask } = supportDesk({ regime })
    for (let place = 1; place <= 260; place++) {
      await ask({}, [appoint('2020-10-09', '08:00', place)])
    }
    expect((await freeAt(engine, '2020-10-09', '08:00'))?.[0]).toBe(261)
  })

  it('are asked for an office and a matter there are', async () => {
    const { engine } = supportDesk()
    const ask = (...asked: [string, string, string]) =>
      codeAndField(engine.appointmentSlots(...asked))
    expect(await ask('nowhere', '2020-10-06', 'confirm-result')).toBe('unknown-unit unit')
    expect(await ask(unit, '2020-10-06', 'nothing')).toBe('unknown-procedure service')
    expect(await ask(unit, '2020-10-32', 'confirm-result')).toBe('invalid-date date')
  })
})

describe('an appointment', () => {
  const wrong = [
    ['a Saturday', appoint('2020-10-10', '08:00'), 'data.date'],
    ['more than ten working days ahead', appoint('2020-10-20', '08:00'), 'data.date'],
    ['before the counter opens', appoint('2020-10-06', '07:00'), 'data.hour'],
    ['in the midday break', appoint('2020-10-06', '12:00'), 'data.hour'],
    ['within another hour', appoint('2020-10-06', '08:15'), 'data.hour'],
    ['when the counter closes', appoint('2020-10-06', '17:00'), 'data.hour'],
    ['an hour of this morning that has begun', appoint('2020-10-05', '08:30'), 'data.hour'],
    ['a day that is past', appoint('2020-10-02', '08:00'), 'data.hour'],
    ['a third place', appoint('2020-10-06', '08:00', 3), 'data.place'],
    ['no place', appoint('2020-10-06', '08:00', 0), 'data.place'],
    ['no hour', appoint('2020-10-06', '8 giờ'), 'data.hour'],
    ['no day', appoint('2020-02-30', '08:00'), 'data.date'],
  ] as const

  it.each(wrong)('is not given for %s', async (_, act, field) => {
    const { ask, act: give } = supportDesk()
    const view = await ask()
    expect(await codeAndField(give(view, act))).toBe(`invalid-input ${field}`)
  })

  it('is given up to the last day ahead', async () => {
    const { ask, act } = supportDesk()
    const view = await act(await ask(), appoint('2020-10-19', '16:30', 2))
    expect(view.state).toBe('appointed')
  })

  it('takes a place, and the same place is refused to the next', async () => {
    const { engine, ask, act } = supportDesk()
    const [one, two] = [await ask({}, [acts.appoint]), await ask()]
    expect(await effectsOf(engine, one)).toEqual([`takePlace appointment ${unit} 2020-10-09 480 1`])
    expect(await refusedBy(act(two, acts.appoint))).toEqual(['placeTaken'])
    expect((await engine.get(two.id)).state).toBe('received')
    expect((await act(two, appoint('2020-10-09', '08:00', 2))).state).toBe('appointed')
  })

  it('is moved by the applicant: the old place is free and the new one taken in one step', async () => {
    const { engine, ask, act } = supportDesk()
    const view = await ask({}, [acts.appoint])
    await act(view, move('2020-10-12', '13:00', 2))
    expect(await effectsOf(engine, view)).toEqual([
      `freePlace appointment ${unit} 2020-10-09 480 1`,
      `takePlace appointment ${unit} 2020-10-12 780 2`,
    ])
    expect(await freeAt(engine, '2020-10-09', '08:00')).toEqual([1, 2])
    expect(await freeAt(engine, '2020-10-12', '13:00')).toEqual([1])
    expect((await supportFacts(engine, view)).waitUntil).toBe('2020-10-27')
    expect((await act(view, move('2020-10-12', '13:00', 2))).state).toBe('appointed')
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('that loses the race for the new place keeps the old one', async () => {
    const { engine, ask, act } = supportDesk()
    const one = await ask({}, [acts.appoint])
    await ask({}, [appoint('2020-10-12', '13:00')])
    expect(await refusedBy(act(one, move('2020-10-12', '13:00')))).toEqual(['placeTaken'])
    expect((await supportFacts(engine, one)).appointment).toMatchObject({ date: '2020-10-09' })
    expect(await freeAt(engine, '2020-10-09', '08:00')).toEqual([2])
  })

  it('that was missed may still be moved in the time of grace; its place is not given back', async () => {
    const { engine, on, ask, act } = supportDesk()
    const view = await ask({}, [acts.appoint])
    on('2020-10-09', '08:00')
    await act(view, ['moveAppointment', by, { date: '2020-10-12', hour: '08:00' }])
    expect(await effectsOf(engine, view)).toEqual([
      `takePlace appointment ${unit} 2020-10-12 480 1`,
    ])
  })

  it('is cancelled until its hour begins; then the office owes another answer', async () => {
    const { engine, on, ask, act } = supportDesk()
    const [view, late] = [
      await ask({}, [acts.appoint]),
      await ask({}, [appoint('2020-10-09', '08:00', 2)]),
    ]
    on('2020-10-09', '07:59')
    const back = await act(view, cancel)
    expect([back.state, back.facts.due, back.facts.finishedOn]).toEqual([
      ...['received', '2020-10-13', null],
    ])
    expect(await effectsOf(engine, view)).toEqual([
      `freePlace appointment ${unit} 2020-10-09 480 1`,
    ])
    on('2020-10-09', '08:00')
    expect(await refusedBy(act(late, cancel))).toEqual(['hourAhead'])
  })

  const leaving = [acts.withdraw, acts.redirect, acts.receivePaper] as const

  it.each(leaving.map((act) => [act[0], act] as const))(
    '%s gives its place back before the hour, and not after it',
    async (_, leave) => {
      const { engine, on, ask, act } = supportDesk()
      const [one, two] = [
        await ask({}, [acts.appoint]),
        await ask({}, [appoint('2020-10-09', '08:00', 2)]),
      ]
      on('2020-10-09', '07:59')
      await act(one, leave)
      expect(await effectsOf(engine, one)).toEqual([
        `freePlace appointment ${unit} 2020-10-09 480 1`,
      ])
      const taken = await ask({}, [acts.appoint])
      expect(taken.state).toBe('appointed')
      on('2020-10-09', '08:00')
      await act(two, leave)
      expect(await effectsOf(engine, two)).toEqual([])
    },
  )

  it('on a day when a successor has taken over is at its counter', async () => {
    const { engine, on, ask, act } = supportDesk()
    on('2025-06-30')
    const view = await ask({}, [appoint('2025-07-02', '08:00')])
    expect((await supportFacts(engine, view)).appointment?.unit).toBe('dak-lak')
    const slots = () => engine.appointmentSlots('dak-lak', '2025-07-02', 'confirm-result')
    expect((await slots()).find(({ hour }) => hour === '08:00')?.free).toEqual([2])
    on('2025-07-02', '08:05')
    expect(await engine.handOver()).toBe(1)
    expect((await engine.get(view.id)).unit).toBe('dak-lak')
    const paper: Act = ['receivePaper', dakLakPeople.counter, acts.receivePaper[2]]
    expect((await act(view, paper)).state).toBe('reconciling')
  })
})

describe('whatever officers do at the same time', () => {
  const dates = ['2020-10-06', '2020-10-07'] as const
  const hours = ['08:00', '08:30'] as const

  const step = fc.record({
    case: fc.nat(5),
    act: fc.constantFrom('appoint', 'moveAppointment', 'cancelAppointment', 'withdraw'),
    date: fc.constantFrom(...dates),
    hour: fc.constantFrom(...hours),
    place: fc.integer({ min: 1, max: 2 }),
    engine: fc.nat(1),
  })

  const dataOf = ({ act, ...rest }: { act: string; date: string; hour: string; place: number }) =>
    act === 'withdraw' || act === 'cancelAppointment'
      ? { reason: 'Bận' }
      : { date: rest.date, hour: rest.hour, place: rest.place }

  const holders = async (engine: Engine, views: readonly CaseView[]) => {
    const now = await Promise.all(views.map(({ id }) => engine.get(id)))
    return now.flatMap(({ state, data }) => {
      const { appointment } = supportData(data)
      if (state !== 'appointed' || appointment === null) return []
      return [`${appointment.date} ${appointment.minutes} ${appointment.place}`]
    })
  }

  it('no two requests hold one place, and every place that is free can be taken', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 8 }),
        async (rounds) => {
          const store = memoryStore()
          const { engine, ask } = supportDesk({ store })
          const second = supportDesk({ store, ids: sequentialIds(7) })
          const views = await Promise.all(Array.from({ length: 6 }, () => ask()))
          for (const round of rounds) {
            await Promise.all(
              round.map(async (one) => {
                const at = one.engine === 0 ? engine : second.engine
                const id = views[one.case]?.id ?? ''
                await at
                  .send(id, { type: one.act, data: dataOf(one) }, { by })
                  .catch((error: unknown) => {
                    if (!isMotcuaError(error, 'refused')) throw error
                  })
              }),
            )
            const held = await holders(engine, views)
            expect(new Set(held).size).toBe(held.length)
          }
          for (const date of dates) {
            for (const { hour, free } of await engine.appointmentSlots(
              unit,
              date,
              'confirm-result',
            )) {
              if (!hours.some((known) => known === hour)) continue
              for (const place of free) {
                expect((await ask({}, [appoint(date, hour, place)])).state).toBe('appointed')
              }
            }
          }
        },
      ),
      { numRuns: 40 },
    )
  }, 60_000)
})
