import { describe, expect, it } from 'vitest'
import { consolidatedTable } from '@motcua/core/reports'
import { refusedBy } from './failures.js'
import { halfYear, offices, reportDesk, reportOf, staffOf, submit, write } from './report-desk.js'
import { ends, office, reportingRegime } from './sample-reports.js'

const { tuyHoa, songCau, province, national } = offices
const above = staffOf(province).head
const june = ['2019-06-01', '2019-07-15'] as const
const ground = { ground: 'Sai số liệu' }

describe('a report that no report is there above for yet', () => {
  it('is accepted without a dead job, and read when the one above is scheduled', async () => {
    const desk = reportDesk()
    const id = reportOf(await desk.schedule(tuyHoa, june), tuyHoa)
    desk.on('2019-04-02')
    await desk.engine.pump()
    await submit(desk, id)
    await desk.send(id, ['accept', above])
    await desk.engine.pump()
    expect((await desk.engine.deadJobs()).jobs).toEqual([])
    const top = reportOf(await desk.schedule(province, june), province)
    await desk.engine.pump()
    await submit(desk, top)
    const { consolidation } = await desk.facts(top)
    expect(consolidation?.included.map(({ report }) => report)).toEqual([id])
  })
})

/** The half year in which a branch opened its report by hand and names no report above. */
const byHand = async () => {
  const desk = reportDesk()
  const { head } = staffOf(songCau)
  const data = { unit: songCau, rules: 'letter-2017', form: 'six-month', year: 2019 }
  const { id } = await desk.engine.open('report', data, { by: head })
  const top = reportOf(await desk.schedule(province, june), province)
  desk.on('2019-04-02')
  await desk.engine.pump()
  await write(desk, top)
  const { counter } = staffOf(province)
  const consolidate = async (work = true): Promise<void> => {
    await desk.send(top, ['consolidate', counter])
    if (work) await desk.engine.pump()
  }
  return { ...desk, desk, id, top, consolidate }
}

describe('a report that knows of none above', () => {
  it('is told by the one that reads it, which hears of what comes after', async () => {
    const { desk, id, top, consolidate, send, engine, facts } = await byHand()
    await consolidate()
    expect((await facts(id)).above).toBe(top)
    await submit(desk, id)
    await send(id, ['accept', above])
    await engine.pump()
    expect(await refusedBy(send(top, ['submit', above]))).toEqual(['belowIncluded'])
    await consolidate()
    await send(id, ['reopen', above, ground])
    await engine.pump()
    expect(await refusedBy(send(top, ['submit', above]))).toEqual(['belowIncluded'])
    expect((await engine.verify(id)).faults).toEqual([])
    expect((await engine.verify(top)).faults).toEqual([])
  })

  it('tells what happened before it knew', async () => {
    const { desk, id, top, consolidate, send, engine, facts } = await byHand()
    await submit(desk, id)
    await consolidate()
    expect((await facts(top)).turnsBelow).toEqual([{ office: songCau, turn: 0 }])
    await send(id, ['accept', above])
    await engine.pump()
    expect((await facts(top)).turnsBelow).toEqual([{ office: songCau, turn: 1 }])
    await consolidate()
    const told = (await engine.journal(id)).filter(({ command }) => command.type === 'noteAbove')
    expect(told).toHaveLength(1)
    expect((await send(top, ['submit', above])).state).toBe('submitted')
  })
})

describe('a report that is reopened and accepted anew after the one above was submitted', () => {
  it('is neither consolidated nor locked as what it was, and the table above names it', async () => {
    const { close, desk, of, accepted, send, engine, state, facts, sound } = await halfYear()
    await close()
    await accepted(tuyHoa)
    await accepted(songCau)
    await submit(desk, of(province))
    await send(of(tuyHoa), ['reopen', above, ground])
    await engine.pump()
    await send(of(tuyHoa), ['submit', staffOf(tuyHoa).head])
    await send(of(tuyHoa), ['accept', above])
    await engine.pump()
    expect([await state(tuyHoa), await state(songCau)]).toEqual(['accepted', 'consolidated'])
    await send(of(province), ['accept', staffOf(national).head])
    await engine.pump()
    expect([await state(tuyHoa), await state(songCau)]).toEqual(['accepted', 'locked'])
    expect(consolidatedTable(await facts(of(province)))[0]?.changed).toEqual([tuyHoa])
    expect(await sound()).toEqual([])
  })

  it('is consolidated and locked when the one above is taken up again', async () => {
    const { close, desk, of, accepted, send, engine, state, facts } = await halfYear()
    await close()
    await accepted(tuyHoa)
    await submit(desk, of(province))
    await engine.pump()
    const top = staffOf(national).head
    await send(of(province), ['accept', top])
    await engine.pump()
    await send(of(tuyHoa), ['reopen', above, ground])
    await engine.pump()
    await send(of(tuyHoa), ['submit', staffOf(tuyHoa).head])
    await send(of(tuyHoa), ['accept', above])
    await engine.pump()
    expect([await state(tuyHoa), await state(province)]).toEqual(['accepted', 'locked'])
    await send(of(province), ['reopen', top, ground])
    await engine.pump()
    await submit(desk, of(province))
    await engine.pump()
    expect(await state(tuyHoa)).toBe('consolidated')
    await send(of(province), ['accept', top])
    await engine.pump()
    expect(await state(tuyHoa)).toBe('locked')
    expect(consolidatedTable(await facts(of(province)))[0]?.changed).toEqual([])
  })
})

describe('reports below an office that ends before its own is due', () => {
  it('are read by its successor, which has their figures once', async () => {
    const units = [
      office('south', 'province', ends('2020-04-03', 'north')),
      office('a', 'district', { parent: 'south' }),
    ]
    const desk = reportDesk({ regime: reportingRegime(units) })
    desk.on('2020-03-30')
    const scheduled = await desk.schedule('top', ['2020-04-01', '2020-05-01'])
    desk.on('2020-04-02')
    await desk.engine.pump()
    await submit(desk, reportOf(scheduled, 'a'))
    await desk.send(reportOf(scheduled, 'a'), ['accept', staffOf('south').head])
    desk.on('2020-04-06')
    await desk.engine.pump()
    const north = reportOf(scheduled, 'north')
    await submit(desk, north)
    await desk.engine.pump()
    const { consolidation, covers } = await desk.facts(north)
    expect(covers).toEqual(['north', 'south'])
    expect(consolidation?.included.map((each) => each.office)).toEqual(['a'])
    expect(consolidation?.gaps).toEqual([])
    expect((await desk.facts(reportOf(scheduled, 'a'))).above).toBe(north)
    expect((await desk.engine.deadJobs()).jobs).toEqual([])
  })
})

describe('who submitted, and in whose name', () => {
  it('does not accept, wherever they are the same office', async () => {
    const desk = reportDesk()
    desk.on('2021-01-04')
    const scheduled = await desk.schedule(national, ['2021-01-01', '2021-02-01'])
    const id = reportOf(scheduled, national, '3-month')
    await desk.engine.pump()
    const { head, deputy } = staffOf(national)
    await desk.send(id, ['consolidate', head])
    await desk.engine.pump()
    const onBehalfOf = { id: head.person, name: head.name }
    await desk.send(id, ['submit', { ...deputy, onBehalfOf }])
    expect(await refusedBy(desk.send(id, ['accept', head]))).toEqual(['anotherPerson'])
    expect(await refusedBy(desk.send(id, ['accept', deputy]))).toEqual(['anotherPerson'])
  })
})
