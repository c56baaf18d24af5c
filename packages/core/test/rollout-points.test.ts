import { describe, expect, it } from 'vitest'
import { reportParts, rolloutTable, tasksOf, type RolloutRow } from '@motcua/core/reports'
import { thads } from '@motcua/core/thads'
import { codeAndField } from './failures.js'
import { people } from './office.js'
import { day, deeds, districts, headOf, planners, rolloutDesk } from './rollout-desk.js'

const unit = 'phu-yen/tuy-hoa'

/** A desk, and the row of a point or task of Tuy Hòa as it stands on a day. */
const following = () => {
  const desk = rolloutDesk()
  const rows = async (on: string, year = 2017): Promise<readonly RolloutRow[]> =>
    rolloutTable(thads, await desk.all(), { year, on: day(on), unit })
  const row = async (id: string, on: string, year = 2017): Promise<RolloutRow> => {
    const found = (await rows(on, year)).find((each) => each.id === id)
    if (found === undefined) throw new RangeError(id)
    return found
  }
  return { ...desk, rows, row }
}

const told = ({ state, due, verdict, late }: RolloutRow) => [state, due, verdict, late]

describe('a row of the rollout', () => {
  it('is there for every point, task and duty of every office, also where nothing was opened', () => {
    const rows = rolloutTable(thads, [], { year: 2017, on: day('2017-05-26') })
    const count = (source: string, id?: string) =>
      rows.filter((row) => row.source === source && (id === undefined || row.id === id)).length
    expect(districts).toHaveLength(9)
    expect(count('point')).toBe(8 * 9)
    for (const id of ['P1', 'P3', 'P4', 'P5', 'P6']) expect(count('task', id)).toBe(10)
    expect(count('task', 'P2')).toBe(2 * 10)
    for (const id of ['III.3', 'L5', 'L8']) expect(count('duty', id)).toBe(9)
    const none = rows.filter(({ state }) => state !== 'not-planned')
    expect(new Set(none.map(({ id, state }) => `${id} ${state}`))).toEqual(
      new Set(['L8 not-in-year']),
    )
    expect(rows.every(({ stateText, unitName }) => stateText.vi !== '' && unitName.vi !== '')).toBe(
      true,
    )
  })

  it('says that nothing was begun in time where no case was opened', () => {
    const late = (on: string) =>
      rolloutTable(thads, [], { year: 2017, on: day(on), unit })
        .filter((row) => row.late && row.source !== 'point')
        .map(({ work }) => work[0]?.task)
    expect(late('2017-05-31')).toEqual([])
    expect(late('2017-06-01')).toEqual(['orientation', 'staffing', 'facilities'])
    expect(late('2017-06-02').slice(3)).toEqual(['operation', 'register'])
    expect(late('2017-06-07')).toEqual([
      ...['orientation', 'staffing', 'contact-point', 'facilities', 'operation'],
      ...['own-plan', 'register'],
    ])
  })

  it('is there for an office that began in the year, before the plan was issued', () => {
    const units = thads.units.map((each) =>
      each.id === unit ? { ...each, from: day('2017-03-01') } : each,
    )
    const rows = (year: number) =>
      rolloutTable({ ...thads, units }, [], { year, on: day('2017-05-26'), unit }).length
    expect(rows(2017)).toBe(8 + 7 + 3)
    const late = units.map((each) =>
      each.id === unit ? { ...each, from: day('2017-06-01') } : each,
    )
    const scope = { year: 2017, on: day('2017-06-01'), unit }
    expect(rolloutTable({ ...thads, units: late }, [], scope)).toEqual([])
  })

  it('shows a day of the past as it was', async () => {
    const { on, act, open, row } = following()
    const view = await open('orientation')
    on('2017-05-29')
    await act(view, deeds.begin)
    on('2017-05-30')
    await act(view, deeds.finish)
    const states = ['2017-05-25', '2017-05-28', '2017-05-29', '2017-05-30']
    expect(await Promise.all(states.map(async (on) => (await row('P1', on)).state))).toEqual([
      ...['not-planned', 'planned', 'underWay', 'done'],
    ])
  })

  it('follows the case that was opened after one was cancelled', async () => {
    const { play, row } = following()
    const first = await play('orientation', [deeds.cancel])
    expect((await row('P1', '2017-05-26')).state).toBe('cancelled')
    expect((await row('P1', '2017-06-05')).late).toBe(false)
    const second = await play('orientation')
    const { state, work } = await row('P1', '2017-05-26')
    expect([state, work[0]?.case]).toEqual(['planned', second.id])
    expect(second.id).not.toBe(first.id)
  })
})

describe('the points of the letter', () => {
  it('L1: staff know the rules, and the office has a plan of its own', async () => {
    const { on, play, row } = following()
    expect(told(await row('L1', '2017-05-26'))).toEqual(['not-planned', '2017-05-31', null, false])
    await play('orientation', [deeds.begin, deeds.note, deeds.finish])
    expect(told(await row('L1', '2017-05-26'))).toEqual(['not-planned', '2017-06-06', null, false])
    on('2017-06-06')
    await play('own-plan', [deeds.begin, deeds.finishPlan])
    expect(told(await row('L1', '2017-06-06'))).toEqual(['done', '2017-06-06', 'on-time', false])
    expect((await row('L1', '2017-06-06')).finishedOn).toBe('2017-06-06')
  })

  it('L2: officers are named and the contact point is sent before 7 June 2017, in the words of the letter', async () => {
    const { on, play, row } = following()
    await play('staffing', [deeds.begin, deeds.finish])
    on('2017-06-07')
    await play('contact-point', [deeds.begin, deeds.finishContact])
    const point = await row('L2', '2017-06-07')
    expect(told(point)).toEqual(['done', '2017-06-06', 'late', true])
    expect([point.time?.vi, point.text.vi.includes('trước ngày 07/6/2017')]).toEqual([
      'Trước ngày 07/6/2017',
      true,
    ])
    expect(point.work.map(({ task, verdict }) => [task, verdict])).toEqual([
      ['staffing', 'early'],
      ['contact-point', 'late'],
    ])
  })

  it('L3: rooms and equipment are there before 1 June 2017', async () => {
    const { play, row } = following()
    await play('facilities', [deeds.begin])
    expect(told(await row('L3', '2017-05-31'))).toEqual(['underWay', '2017-05-31', null, false])
    expect((await row('L3', '2017-06-01')).late).toBe(true)
  })

  it('L4: the public is informed at once and from then on', async () => {
    const { play, row } = following()
    await play('publicity', [deeds.begin, deeds.note])
    const point = await row('L4', '2017-12-31')
    expect(told(point)).toEqual(['underWay', null, null, false])
    expect(point.time?.vi).toBe('Thực hiện ngay, thường xuyên')
  })

  it('L5: the register is opened, for which the letter names no day', async () => {
    const { play, row } = following()
    await play('register', [deeds.begin])
    const point = await row('L5', '2017-06-01')
    expect([point.state, point.time, point.work[0]?.task]).toEqual(['underWay', null, 'register'])
  })

  it('L6: dossiers and requests are received from 1 June 2017', async () => {
    const { on, act, play, row } = following()
    const view = await play('operation')
    const point = await row('L6', '2017-06-01')
    expect([point.state, point.time?.en]).toEqual(['planned', 'From 2017-06-01, continuously'])
    expect([point.late, (await row('L6', '2017-06-02')).late]).toEqual([false, true])
    on('2017-06-05')
    await act(view, deeds.begin)
    expect((await row('L6', '2017-06-05')).late).toBe(false)
  })

  it('L7: the office checks itself, adjusts, and proposes upward', async () => {
    const { play, row, facts } = following()
    const view = await play('checking', [
      ...[deeds.begin, deeds.check, deeds.adjust, deeds.propose, deeds.answer],
    ])
    expect((await row('L7', '2017-05-26')).state).toBe('underWay')
    const { selfChecks, adjustments, proposals } = await facts(view)
    expect([selfChecks, adjustments, proposals].map(({ length }) => length)).toEqual([1, 1, 1])
  })

  it('L8: from 2018 what goes on enters the yearly reform plan, and the reports go on with it', async () => {
    const { on, openAll, act, row, all } = following()
    expect((await row('L8', '2017-12-31')).state).toBe('not-in-year')
    expect(tasksOf(thads, unit, 2018).map(({ task }) => task)).toEqual([
      ...['publicity', 'operation', 'checking', 'register', 'reform-plan'],
    ])
    on('2017-12-20')
    const of2018 = await openAll(unit, 2018)
    await act(of2018('reform-plan'), ['begin', people.head])
    const paper = { number: '03/KH-CCTHADS', date: '2017-12-20' }
    await act(of2018('reform-plan'), ['finish', people.head, { plan: paper }])
    const point = await row('L8', '2018-01-02', 2018)
    expect(told(point)).toEqual(['done', null, null, false])
    expect(point.reporting).toBe('letter-2017')
    expect(thads.reporting?.map(({ id }) => id)).toContain(point.reporting)
    expect((await row('L1', '2018-01-02', 2018)).state).toBe('not-in-year')
    expect((await row('P5', '2018-01-02', 2018)).late).toBe(true)
    const { tasks } = reportParts(await all(), {
      from: day('2018-01-01'),
      before: day('2018-06-01'),
    })
    expect(tasks.map(({ year }) => year)).toEqual([2018, 2018, 2018, 2018])
  })
})

describe('the tasks of an office', () => {
  it.each([
    [unit, 2017, 9],
    ['phu-yen', 2017, 7],
    ['phu-yen', 2018, 3],
    [unit, 2025, 5],
    ['tong-cuc-thads', 2017, 0],
    ['dak-lak', 2026, 0],
  ])(
    'of %s in %i are %i, each opened by its head with the data as given',
    async (id, year, count) => {
      const openings = tasksOf(thads, id, year)
      expect(openings).toHaveLength(count)
      expect(openings.every((opening) => opening.unit === id && opening.year === year)).toBe(true)
      const { on, openAll, all } = rolloutDesk()
      if (year !== 2017 && year !== 2025) return
      if (year === 2025) on('2025-01-02')
      await openAll(id, year, year === 2025 ? headOf(id) : planners.provinceHead)
      expect(await all()).toHaveLength(count)
    },
  )
})

describe('the tasks of a year', () => {
  it.each([
    ['before the plan', 'phu-yen', 2016, 'procedure-not-in-force year'],
    ['of no year', 'phu-yen', 2017.5, 'invalid-input year'],
    ['of a year far away', 'phu-yen', 9999, 'invalid-input year'],
    ['of an office that ended', 'phu-yen', 2026, 'unknown-unit unit'],
    ['of an office there is not', 'nowhere', 2017, 'unknown-unit unit'],
  ])('%s are not told', async (_, ...[unit, year, answer]) => {
    expect(await codeAndField(() => tasksOf(thads, unit, year))).toBe(answer)
  })

  it('are not told by a regime without a plan, which has no such kind of case', async () => {
    const { rollout, ...without } = thads
    expect(rollout?.number).toBe('157/KH-CTHADS')
    expect(await codeAndField(() => tasksOf(without, 'phu-yen', 2017))).toBe(
      'procedure-not-in-force rollout',
    )
    const { open } = rolloutDesk({ regime: without })
    expect(await codeAndField(open('operation'))).toBe('unknown-kind kind')
  })
})
