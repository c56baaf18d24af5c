import { describe, expect, it } from 'vitest'
import {
  cite,
  createEngine,
  plainDate,
  text,
  workingCalendar,
  type CalendarDecision,
  type WorkingCalendar,
} from '@motcua/core'
import { thadsWith } from '@motcua/core/thads'
import { acts, upTo } from './acts.js'
import { codeAndField, failure, refusedBy } from './failures.js'
import { people } from './office.js'
import { halfYear, lineOf, offices, reportDesk, reportOf, staffOf, submit } from './report-desk.js'

const { tuyHoa, songCau, province, national } = offices
const above = staffOf(province).head

describe('a report withstands', () => {
  it('that it is submitted twice', async () => {
    const { close, desk, of, engine, facts, send } = await halfYear()
    await close()
    const id = of(tuyHoa)
    const { head } = staffOf(tuyHoa)
    await submit(desk, id)
    expect(await refusedBy(send(id, ['submit', head]))).toEqual(['state'])
    const other = of(songCau)
    const by = staffOf(songCau).head
    for (const part of ['tasks', 'online-support', 'difficulties', 'proposals']) {
      await send(other, ['writePart', by, { part, text: 'Có' }])
    }
    const once = { by, commandId: 'once' }
    await engine.send(other, { type: 'submit' }, once)
    expect((await engine.send(other, { type: 'submit' }, once)).code).toBe('01/BC-CCTHADS')
    expect((await facts(other)).earlier).toEqual([])
  })

  it('that it is submitted late: it is noted, and named above', async () => {
    const { close, desk, of, facts, on, engine, send } = await halfYear()
    await close()
    on('2019-07-01')
    await engine.pump()
    expect((await facts(of(tuyHoa))).lapses.at(-1)).toEqual({
      deadline: 'report',
      due: '2019-06-29',
    })
    await submit(desk, of(tuyHoa))
    await submit(desk, of(songCau))
    await send(of(tuyHoa), ['accept', above])
    await send(of(songCau), ['return', above, { reasons: 'Sai' }])
    await submit(desk, of(province))
    const { consolidation } = await facts(of(province))
    expect(consolidation?.included).toMatchObject([{ office: tuyHoa, verdict: 'late' }])
    expect(consolidation?.gaps[0]).toMatchObject({ office: songCau, why: 'returned', late: true })
    expect(consolidation?.gaps[1]).toMatchObject({ why: 'not-submitted', late: true })
  })

  it('that the wrong unit acts on it', async () => {
    const { close, desk, of, engine, send, schedule } = await halfYear()
    await close()
    const id = of(tuyHoa)
    const part = { part: 'tasks', text: 'Có' }
    const sibling = staffOf(songCau).head
    expect(await refusedBy(send(id, ['writePart', sibling, part]))).toEqual(['unit'])
    expect(await refusedBy(send(id, ['writePart', above, part]))).toEqual(['ownReport'])
    const applicant = { ...people.applicant, roles: ['applicant'] }
    expect(await refusedBy(send(id, ['writePart', applicant, part]))).toEqual(['role'])
    expect(await refusedBy(send(id, ['submit', staffOf(tuyHoa).counter]))).toEqual(['role'])
    expect(await refusedBy(send(id, ['submit', above]))).toContain('ownReport')
    expect(await refusedBy(send(id, ['consolidate', staffOf(tuyHoa).head]))).toEqual([
      'consolidates',
    ])
    await submit(desk, id)
    const own = staffOf(tuyHoa).deputy
    expect(await refusedBy(send(id, ['accept', own]))).toEqual(['receivedHere'])
    const top = staffOf(national).head
    expect(await refusedBy(send(id, ['return', top, { reasons: 'x' }]))).toEqual(['receivedHere'])
    expect(await refusedBy(send(id, ['accept', sibling]))).toEqual(['unit'])
    expect(await refusedBy(schedule(tuyHoa, ['2019-06-01', '2019-07-01'], sibling))).toEqual([
      'unit',
    ])
    const counter = staffOf(tuyHoa).counter
    expect(await codeAndField(schedule(tuyHoa, ['2019-06-01', '2019-07-01'], counter))).toBe(
      'unknown-role by.roles',
    )
    const wrong = { unit: national, rules: 'letter-2017', form: 'six-month', year: 2019 }
    expect(await codeAndField(engine.open('report', wrong, { by: top }))).toBe(
      'invalid-input data.unit',
    )
  })

  it('that somebody acts on it after the lock', async () => {
    const { close, desk, of, accepted, send, engine, state } = await halfYear()
    await close()
    await accepted(tuyHoa)
    await submit(desk, of(province))
    await send(of(province), ['accept', staffOf(national).head])
    await engine.pump()
    expect(await state(tuyHoa)).toBe('locked')
    const { head } = staffOf(tuyHoa)
    for (const unit of [tuyHoa, province]) {
      const { head: own } = staffOf(unit)
      const text = { part: 'tasks', text: 'Muộn' }
      expect(await refusedBy(send(of(unit), ['writePart', own, text]))).toEqual(['state'])
      expect(await refusedBy(send(of(unit), ['submit', own]))).toEqual(['state'])
      expect(await refusedBy(send(of(unit), ['accept', own]))).toEqual(['state'])
    }
    const ground = { ground: 'Sai' }
    expect(await refusedBy(send(of(tuyHoa), ['reopen', head, ground]))).toContain('receivedHere')
    expect((await send(of(tuyHoa), ['reopen', above, ground])).state).toBe('booksClosed')
    await engine.pump()
    expect(await state(province)).toBe('locked')
  })

  it('figures that break an identity', async () => {
    const desk = reportDesk()
    const { head, counter } = staffOf(tuyHoa)
    const data = { unit: tuyHoa, rules: 'letter-2017', form: 'six-month', year: 2018 }
    const { id } = await desk.engine.open('report', { ...data, books: 'elsewhere' }, { by: head })
    await desk.engine.pump()
    expect((await desk.engine.get(id)).state).toBe('drafting')
    const sets = (await desk.facts(id)).parts.flatMap(({ figures }) => figures)
    const others = sets.filter((set) => set !== 'one-stop')
    const enter = (values: object, set = 'one-stop') =>
      desk.send(id, [
        'enterFigures',
        counter,
        {
          tables: [
            { set, lines: [{ id: 'confirm-result', values }] },
            ...others.map((other) => ({ set: other, lines: [] })),
          ],
          ground: 'Sổ giấy',
        },
      ])
    const broken = await failure(
      enter({ received: 3, direct: 2, settled: 1, onTime: 1, pending: 1 }),
    )
    expect([broken.code, broken.field]).toEqual(['invalid-input', 'data.tables[0].lines[0]'])
    expect(broken.faults.map(({ problem }) => problem)).toEqual([
      'line "confirm-result" of set "one-stop" breaks 3=4+5+6',
      'line "confirm-result" of set "one-stop" breaks 11=12+13',
      'line "confirm-result" of set "one-stop" breaks 3=7+11',
    ])
    const line = 'data.tables[0].lines[0].values'
    expect((await failure(enter({ received: -1 }))).field).toBe(`${line}.received`)
    expect((await failure(enter({ lost: 1 }))).field).toBe(`${line}.lost`)
    expect((await failure(enter({}, 'none'))).field).toBe('data.tables[0].set')
    const right = { received: 2, direct: 2, settled: 1, onTime: 1, pending: 1, inTime: 1 }
    for (const part of ['tasks', 'online-support', 'difficulties', 'proposals']) {
      await desk.send(id, ['writePart', head, { part, text: 'Có' }])
    }
    expect(await refusedBy(desk.send(id, ['submit', head]))).toEqual(['figuresThere'])
    await enter(right)
    expect(lineOf((await desk.facts(id)).tables)).toEqual(right)
    expect((await desk.send(id, ['submit', head])).state).toBe('submitted')
    expect(await codeAndField(desk.engine.recount(id))).toBe('invalid-input id')
  })

  it('figures typed in where they are counted', async () => {
    const { close, of, send } = await halfYear()
    await close()
    const entry = { tables: [], ground: 'Sửa' }
    expect(
      await refusedBy(send(of(tuyHoa), ['enterFigures', staffOf(tuyHoa).head, entry])),
    ).toEqual(['booksElsewhere'])
  })

  it('that a child is missing, or was never scheduled', async () => {
    const desk = reportDesk()
    const data = { unit: province, rules: 'letter-2017', form: 'six-month', year: 2019 }
    const { id } = await desk.engine.open('report', data, { by: above })
    desk.on('2019-07-01')
    await desk.engine.pump()
    await submit(desk, id)
    const { consolidation } = await desk.facts(id)
    expect(consolidation?.gaps).toHaveLength(9)
    expect(consolidation?.gaps[0]).toMatchObject({ why: 'not-scheduled', report: null, late: true })
  })

  it('a dossier received at the window’s boundary', async () => {
    const { close, dossier, facts, of, on, engine } = await halfYear()
    on('2019-03-31', '23:59')
    await dossier(tuyHoa)
    on('2019-04-01', '00:00')
    await dossier(tuyHoa)
    await close('2019-04-01')
    expect(lineOf((await facts(of(tuyHoa))).tables)).toEqual({
      ...{ received: 1, direct: 1, pending: 1, inTime: 1 },
    })
    expect(await engine.recount(of(tuyHoa))).toMatchObject({ equal: true })
  })

  it('a dossier corrected, finished or handed over after the lock', async () => {
    const { close, dossier, of, accepted, engine, facts, on, schedule, desk } = await halfYear()
    const open = await dossier(tuyHoa, upTo('assign'))
    await close()
    await accepted(tuyHoa)
    const frozen = (await facts(of(tuyHoa))).tables
    on('2019-05-06')
    await engine.send(open.id, { type: 'settle', data: acts.settle[2] }, { by: people.handler })
    await engine.send(open.id, { type: 'approve' }, { by: people.head })
    expect((await facts(of(tuyHoa))).tables).toEqual(frozen)
    expect(await engine.recount(of(tuyHoa))).toMatchObject({ equal: true, differences: [] })
    const year = reportOf(await schedule(tuyHoa, ['2019-11-01', '2019-12-01']), tuyHoa)
    on('2019-10-02')
    await engine.pump()
    expect(lineOf((await desk.facts(year)).tables)).toMatchObject({
      received: 1,
      settled: 1,
      late: 1,
    })
  })

  it('a window that ends beyond the known calendar: nothing is opened', async () => {
    const desk = reportDesk()
    const { knownThrough } = desk.engine.regime.calendar
    const after = String(Number(knownThrough.slice(0, 4)) + 1)
    desk.on(`${knownThrough.slice(0, 4)}-06-01`)
    const by = staffOf('dak-lak').head
    const asked = desk.schedule(
      'dak-lak',
      [`${knownThrough.slice(0, 4)}-01-01`, `${after}-12-31`],
      by,
    )
    expect((await failure(asked)).code).toBe('calendar-unknown')
    expect((await desk.engine.find({ kind: 'report' })).rows).toEqual([])
  })
})

const holiday: CalendarDecision = {
  ...{ kind: 'off', date: plainDate('2019-07-01'), name: text('Nghỉ', 'Off') },
  basis: cite('letter-2017', 'L8', 'C', 'Assumed: for this test.'),
}

const calendar = (edition: string, decisions: readonly CalendarDecision[]): WorkingCalendar =>
  workingCalendar({
    ...{ edition, zone: 'Asia/Ho_Chi_Minh', decisions, cutOff: '15:00', week: [1, 2, 3, 4, 5] },
    ...{ knownFrom: plainDate('2017-01-01'), knownThrough: plainDate('2020-12-31') },
    hours: [{ from: '07:30', to: '17:00' }],
  })

describe('a calendar edited between draft and lock', () => {
  it('moves the due day, with a record, and changes no figure', async () => {
    const calendars = [calendar('a', []), calendar('b', [holiday])]
    const reports = { letterRoll: 'next' } as const
    const regime = thadsWith({ calendars: calendars.slice(0, 1), reports, ladder: [] })
    const { close, of, facts, parts, desk } = await halfYear({ regime })
    await close()
    const before = await facts(of(tuyHoa))
    expect(before.due).toBe('2019-07-01')
    const later = thadsWith({ calendars, reports, ladder: [] })
    const engine = createEngine({ ...parts, regime: later })
    expect(await engine.reproject()).toBe(10)
    const { due, recalculations, tables } = await facts(of(tuyHoa))
    expect([due, recalculations]).toEqual([
      '2019-07-02',
      [{ on: '2019-04-02', from: 'a', to: 'b', was: '2019-07-01', now: '2019-07-02' }],
    ])
    expect(tables).toEqual(before.tables)
    desk.on('2019-07-02')
    await engine.pump()
    expect((await engine.get(of(tuyHoa))).due?.date).toBe('2019-07-02')
    expect((await facts(of(tuyHoa))).lapses).toHaveLength(2)
    expect((await engine.verify(of(tuyHoa))).faults).toEqual([])
  })
})
