import { describe, expect, it } from 'vitest'
import { consolidatedTable, missingIn, submissionsOf } from '@motcua/core/reports'
import { acts, upTo } from './acts.js'
import { refusedBy } from './failures.js'
import {
  halfYear,
  lineOf,
  offices,
  reportDesk,
  reportOf,
  staffOf,
  submit,
  write,
} from './report-desk.js'

const { tuyHoa, songCau, province, national } = offices
const whole = [...upTo('approve'), acts.notify, acts.returnResult]
const above = staffOf(province).head

describe('the books of a report', () => {
  it('close by themselves, and the figures are computed and frozen', async () => {
    const { engine, on, facts, dossier, schedule, time } = reportDesk()
    const id = reportOf(await schedule(tuyHoa, ['2019-06-01', '2019-07-01']), tuyHoa)
    await engine.pump()
    expect((await engine.get(id)).state).toBe('scheduled')
    on('2018-10-01', '00:00')
    await engine.pump()
    expect((await engine.get(id)).state).toBe('open')
    on('2018-10-02')
    await dossier(tuyHoa)
    await dossier(tuyHoa, whole)
    await dossier(songCau)
    on('2019-03-31', '23:59')
    await engine.pump()
    expect((await engine.get(id)).state).toBe('open')
    on('2019-04-01', '00:00')
    await engine.pump()
    expect((await engine.get(id)).state).toBe('drafting')
    const data = await facts(id)
    expect([data.knownAt, data.covers]).toEqual([time.now(), [tuyHoa]])
    expect(lineOf(data.tables)).toEqual({
      ...{ received: 2, direct: 2, settled: 1, early: 1, pending: 1, overdue: 1 },
    })
    expect((await engine.verify(id)).faults).toEqual([])
  })

  it('give the same record when nobody woke in time', async () => {
    const punctual = await halfYear()
    await punctual.dossier(tuyHoa)
    await punctual.close('2019-04-01')
    const late = await halfYear()
    await late.dossier(tuyHoa)
    late.on('2019-05-20')
    await late.dossier(tuyHoa)
    await late.engine.pump()
    expect(await late.facts(late.of(tuyHoa))).toEqual(await punctual.facts(punctual.of(tuyHoa)))
  })

  it('are counted of a report that is scheduled when the window is over', async () => {
    const desk = reportDesk()
    desk.on('2018-11-05')
    await desk.dossier(tuyHoa)
    desk.on('2019-05-06')
    await desk.dossier(tuyHoa)
    const id = reportOf(await desk.schedule(tuyHoa, ['2019-06-01', '2019-07-01']), tuyHoa)
    await desk.engine.pump()
    expect((await desk.engine.get(id)).state).toBe('drafting')
    expect(lineOf((await desk.facts(id)).tables)).toMatchObject({ received: 1 })
  })
})

describe('a report', () => {
  it('goes up two levels: accepted, consolidated with named gaps, and locked', async () => {
    const { engine, facts, dossier, desk, send, of, accepted, close, state, sound } =
      await halfYear()
    await dossier(tuyHoa)
    await dossier(songCau, whole)
    await dossier(province)
    await close()
    await accepted(tuyHoa)
    await accepted(songCau)
    const top = of(province)
    expect((await submit(desk, top)).state).toBe('submitted')
    await engine.pump()
    expect(await state(tuyHoa)).toBe('consolidated')
    const data = await facts(top)
    expect(data.consolidation?.included.map(({ office }) => office)).toEqual([tuyHoa, songCau])
    expect(data.consolidation?.gaps).toHaveLength(7)
    expect(data.consolidation?.gaps[0]).toMatchObject({
      ...{ office: 'phu-yen/dong-hoa', why: 'not-submitted', late: false },
    })
    expect(lineOf(data.submission?.tables ?? [])).toMatchObject({
      ...{ received: 3, settled: 1, pending: 2 },
    })
    expect((await send(top, ['accept', staffOf(national).head])).state).toBe('locked')
    await engine.pump()
    expect([await state(songCau), await state(tuyHoa)]).toEqual(['locked', 'locked'])
    const table = consolidatedTable(await facts(top)).find(({ set }) => set === 'one-stop')
    expect(
      table?.rows.map(({ office, table: own }) => [office, lineOf([own])['received']]),
    ).toEqual([province, tuyHoa, songCau].map((office) => [office, 1]))
    expect(lineOf(table === undefined ? [] : [table.sum])['received']).toBe(3)
    expect(table?.gaps).toHaveLength(7)
    for (const unit of [tuyHoa, songCau, province]) {
      expect(await engine.recount(of(unit))).toMatchObject({ equal: true, differences: [] })
    }
    expect(await sound()).toEqual([])
  })

  it('names at the top what is missing two levels below', async () => {
    const desk = reportDesk()
    desk.on('2020-10-01')
    const scheduled = await desk.schedule(national, ['2021-01-01', '2021-02-01'])
    desk.on('2021-01-05')
    await desk.engine.pump()
    const id = (unit: string): string => reportOf(scheduled, unit, '3-month')
    await submit(desk, id(tuyHoa))
    await desk.send(id(tuyHoa), ['accept', above])
    await submit(desk, id(province))
    await desk.send(id(province), ['accept', staffOf(national).head])
    await submit(desk, id(national))
    const data = await desk.facts(id(national))
    expect(data.consolidation?.gaps).toEqual([])
    expect(missingIn(data.consolidation)).toContain(songCau)
    expect(missingIn(data.consolidation)).toHaveLength(8)
    expect(consolidatedTable(data)[0]?.missing).toEqual(missingIn(data.consolidation))
  })

  it('has its narrative parts written by people before it is submitted', async () => {
    const { close, send, desk, of, facts } = await halfYear()
    await close()
    const { head, counter } = staffOf(tuyHoa)
    const id = of(tuyHoa)
    expect(await refusedBy(send(id, ['submit', head]))).toEqual(['partsWritten'])
    await write(desk, id)
    await send(id, ['writePart', counter, { part: 'tasks', text: 'Viết lại' }])
    expect((await facts(id)).texts.map(({ part, text }) => [part, text])).toEqual([
      ['difficulties', 'Nội dung difficulties'],
      ['proposals', 'Nội dung proposals'],
      ['tasks', 'Viết lại'],
    ])
    expect((await send(id, ['submit', head])).code).toBe('01/BC-CCTHADS')
    await expect(
      send(of(songCau), ['writePart', staffOf(songCau).counter, { part: 'none', text: 'x' }]),
    ).rejects.toMatchObject({ code: 'invalid-input', field: 'data.part' })
  })

  it('is returned with reasons, submitted again and accepted, and keeps what was sent before', async () => {
    const { close, send, desk, of, facts, on } = await halfYear()
    await close()
    const id = of(tuyHoa)
    const { head } = staffOf(tuyHoa)
    await submit(desk, id)
    expect((await send(id, ['return', above, { reasons: 'Thiếu nguyên nhân' }])).state).toBe(
      'returned',
    )
    on('2019-07-05')
    await send(id, ['writePart', head, { part: 'difficulties', text: 'Nguyên nhân' }])
    await send(id, ['submit', head])
    await send(id, ['accept', above])
    const data = await facts(id)
    expect(data.returns).toMatchObject([{ reasons: 'Thiếu nguyên nhân', on: '2019-04-02' }])
    expect(
      submissionsOf(data).map(({ number, on: day, verdict }) => [number, day, verdict]),
    ).toEqual([
      ['01/BC-CCTHADS', '2019-04-02', 'early'],
      ['02/BC-CCTHADS', '2019-07-05', 'late'],
    ])
    expect((await desk.engine.get(id)).facts.verdict).toBe('early')
  })

  it('is reopened with a ground only, counts as known then, and keeps the history', async () => {
    const { close, send, of, facts, on, accepted, dossier, engine, time, sound } = await halfYear()
    const open = await dossier(tuyHoa, upTo('assign'))
    await close()
    await accepted(tuyHoa)
    const id = of(tuyHoa)
    const before = (await facts(id)).submission
    on('2019-05-06')
    await engine.send(open.id, { type: 'settle', data: acts.settle[2] }, { by: acts.settle[1] })
    await expect(send(id, ['reopen', above])).rejects.toMatchObject({ code: 'invalid-input' })
    await send(id, ['reopen', above, { ground: 'Sai số liệu' }])
    const at = time.now()
    on('2019-05-07')
    await engine.pump()
    const data = await facts(id)
    expect([(await engine.get(id)).state, data.knownAt]).toEqual(['drafting', at])
    expect(data.reopenings).toMatchObject([{ ground: 'Sai số liệu', on: '2019-05-06' }])
    expect(data.submission).toEqual(before)
    await send(id, ['submit', staffOf(tuyHoa).head])
    expect(submissionsOf(await facts(id))).toHaveLength(2)
    expect(await engine.recount(id)).toMatchObject({ equal: true, knownAt: at })
    expect(await sound()).toEqual([])
  })

  it('of a head of the top office is accepted by another person', async () => {
    const desk = reportDesk()
    const scheduled = await desk.schedule(national, ['2019-06-01', '2019-07-01'])
    expect(scheduled.map(({ obligation }) => obligation.unit)).not.toContain(national)
    desk.on('2021-01-04')
    const later = await desk.schedule(national, ['2021-01-01', '2021-02-01'])
    const id = reportOf(later, national, '3-month')
    await desk.engine.pump()
    await submit(desk, id)
    const { head, deputy } = staffOf(national)
    expect(await refusedBy(desk.send(id, ['accept', head]))).toEqual(['anotherPerson'])
    const standing = { ...deputy, onBehalfOf: { id: head.person, name: head.name } }
    expect(await refusedBy(desk.send(id, ['accept', standing]))).toEqual(['anotherPerson'])
    expect((await desk.send(id, ['accept', deputy])).state).toBe('locked')
  })
})
