import { describe, expect, it } from 'vitest'
import { createEngine, defineRegime, plainDate, type Regime, type Unit } from '@motcua/core'
import { upTo } from './acts.js'
import { refusedBy } from './failures.js'
import { paragraphsOf } from './paper-words.js'
import { office, reportingRegime } from './sample-reports.js'
import {
  halfYear,
  lineOf,
  offices,
  quietThads,
  reportDesk,
  reportOf,
  staffOf,
  submit,
} from './report-desk.js'

const { tuyHoa, songCau, province, national } = offices
const tuyAn = 'phu-yen/tuy-an'
const above = staffOf(province).head

/** The regime as it stands after some offices were changed. */
const changed = (changes: Readonly<Record<string, Partial<Unit>>>): Regime =>
  defineRegime({
    ...quietThads,
    units: quietThads.units.map((unit) => ({ ...unit, ...changes[unit.id] })),
  })

const ends = (through: string, successor: string = tuyHoa) => ({
  through: plainDate(through),
  successor,
})

/** The half year, in which Tuy An leaves its work to Tuy Hòa when the law is edited. */
const merging = async (through: string) => {
  const story = await halfYear()
  const { parts, dossier, sound } = story
  await dossier(tuyHoa)
  await dossier(tuyAn, upTo('assign'))
  await dossier(tuyAn)
  const merged = () => createEngine({ ...parts, regime: changed({ [tuyAn]: ends(through) }) })
  return { ...story, merged, soundBy: sound }
}

const received = { received: 3, pending: 3 }

describe('an office that ends', () => {
  it('in mid window leaves its report to the successor, who tells of both', async () => {
    const { on, merged, of, facts, desk, soundBy } = await merging('2019-02-15')
    on('2019-02-18')
    const engine = merged()
    await engine.handOver()
    await engine.pump()
    expect((await engine.get(of(tuyAn))).state).toBe('left')
    expect((await facts(of(tuyAn))).leftTo).toEqual({ office: tuyHoa, report: of(tuyHoa) })
    on('2019-04-02')
    await engine.pump()
    const data = await facts(of(tuyHoa))
    expect(data.covers).toEqual([tuyHoa, tuyAn])
    expect(lineOf(data.tables)).toMatchObject(received)
    expect(await engine.recount(of(tuyHoa))).toMatchObject({ equal: true })
    expect(await soundBy(engine)).toEqual([])
    await submit({ ...desk, engine, send: (id, act) => desk.send(id, act, engine) }, of(tuyHoa))
    expect(paragraphsOf(await engine.document(of(tuyHoa), 'report'))[1]).toBe(
      'Báo cáo gồm cả số liệu của đơn vị đã kết thúc hoạt động: Chi cục Thi hành án dân sự huyện Tuy An.',
    )
  })

  it('between draft and due day is counted by the successor, in the draft or after it was sent', async () => {
    for (const sent of [false, true]) {
      const { close, on, merged, of, facts, desk, soundBy } = await merging('2019-05-06')
      await close()
      await submit(desk, of(tuyAn))
      if (sent) await submit(desk, of(tuyHoa))
      expect(lineOf((await facts(of(tuyHoa))).tables)).toMatchObject({ received: 1 })
      on('2019-05-07')
      const engine = merged()
      await engine.handOver()
      await engine.pump()
      expect((await engine.get(of(tuyAn))).state).toBe('left')
      expect((await engine.get(of(tuyHoa))).state).toBe('drafting')
      const data = await facts(of(tuyHoa))
      expect(lineOf(data.tables)).toMatchObject(received)
      expect(data.knownAt).toBe('2019-03-31T17:00:00.000Z')
      expect(await soundBy(engine)).toEqual([])
    }
  })

  it('is counted once by the office above, which must consolidate again', async () => {
    const { close, on, merged, of, facts, accepted, desk, send, soundBy } =
      await merging('2019-05-06')
    await close()
    await accepted(tuyAn)
    await send(of(province), ['consolidate', staffOf(province).counter])
    await desk.engine.pump()
    expect((await facts(of(province))).consolidation?.included).toHaveLength(1)
    on('2019-05-07')
    const engine = merged()
    await engine.handOver()
    await engine.pump()
    const again = {
      ...desk,
      engine,
      send: (...[id, act]: Parameters<typeof send>) => send(id, act, engine),
    }
    await submit(again, of(tuyHoa))
    await again.send(of(tuyHoa), ['accept', above])
    await engine.pump()
    expect(await refusedBy(again.send(of(province), ['submit', above]))).toContain('belowIncluded')
    await submit(again, of(province))
    const { consolidation } = await facts(of(province))
    expect(consolidation?.included.map(({ office }) => office)).toEqual([tuyHoa])
    expect(consolidation?.gaps.map(({ office }) => office)).not.toContain(tuyAn)
    expect(lineOf(consolidation?.tables ?? [])).toMatchObject(received)
    expect(await soundBy(engine)).toEqual([])
  })

  it('after it was consolidated makes that stale by itself', async () => {
    const { close, on, merged, of, accepted, desk, send } = await merging('2019-05-06')
    await close()
    await accepted(tuyAn)
    await submit(desk, of(province))
    await send(of(province), ['return', staffOf(national).head, { reasons: 'Sai' }])
    on('2019-05-07')
    const engine = merged()
    await engine.handOver()
    await engine.pump()
    expect(await refusedBy(send(of(province), ['submit', above], engine))).toEqual([
      'belowIncluded',
    ])
  })

  it('after the successor’s report was accepted is named there, and counted when that is reopened', async () => {
    const { close, on, merged, of, facts, accepted, send, soundBy } = await merging('2019-05-06')
    await close()
    await accepted(tuyHoa)
    const before = await facts(of(tuyHoa))
    on('2019-05-07')
    const engine = merged()
    await engine.handOver()
    await engine.pump()
    const noted = await facts(of(tuyHoa))
    expect(noted.leftSince).toEqual([{ office: tuyAn, on: '2019-05-07' }])
    expect(noted.tables).toEqual(before.tables)
    await send(of(tuyHoa), ['reopen', above, { ground: 'Sáp nhập Tuy An' }], engine)
    await engine.pump()
    expect(lineOf((await facts(of(tuyHoa))).tables)).toMatchObject(received)
    expect((await facts(of(tuyHoa))).leftSince).toEqual([])
    expect(await soundBy(engine)).toEqual([])
  })

  it('after its due day keeps its report, in the hands of the successor', async () => {
    const { close, on, merged, of, facts, soundBy, state } = await merging('2019-07-31')
    await close()
    on('2019-08-01')
    const engine = merged()
    await engine.handOver()
    await engine.pump()
    expect(await state(tuyAn)).toBe('drafting')
    const data = await facts(of(tuyAn))
    expect([data.office, data.unit, data.covers]).toEqual([tuyAn, tuyHoa, [tuyAn]])
    expect((await facts(of(tuyHoa))).covers).toEqual([tuyHoa])
    for (const { id: part, figures } of data.parts) {
      if (figures.length > 0) continue
      const act = ['writePart', staffOf(tuyHoa).counter, { part, text: 'Có' }] as const
      await engine.send(of(tuyAn), { type: act[0], data: act[2] }, { by: act[1] })
    }
    const sent = await engine.send(of(tuyAn), { type: 'submit' }, { by: staffOf(tuyHoa).head })
    expect(sent.code).toBe('01/BC-CCTHADS')
    const paper = await engine.document(of(tuyAn), 'report')
    expect(paper.letterhead?.issuer).toBe('CHI CỤC THI HÀNH ÁN DÂN SỰ THÀNH PHỐ TUY HÒA')
    expect(paragraphsOf(paper)[1]).toBe('Báo cáo của Chi cục Thi hành án dân sự huyện Tuy An.')
    expect(await soundBy(engine)).toEqual([])
  })

  it('before the window without handing over loses nothing', async () => {
    const desk = reportDesk()
    await desk.dossier(tuyAn)
    const regime = changed({ [tuyAn]: ends('2018-09-14') })
    const engine = createEngine({ ...desk.parts, regime })
    const asked = { unit: tuyHoa, from: plainDate('2019-06-01'), to: plainDate('2019-07-01') }
    const id = reportOf(await engine.scheduleReports(asked, { by: staffOf(tuyHoa).head }), tuyHoa)
    desk.on('2019-04-02')
    await engine.pump()
    const data = await desk.facts(id)
    expect([data.covers, data.counted]).toEqual([[tuyHoa], [tuyHoa, tuyAn]])
    expect(lineOf(data.tables)).toMatchObject({ received: 1, carriedOver: 1 })
  })
})

describe('an office that joins or is split off in mid window', () => {
  it('is counted once, each with what it held when the window ended', async () => {
    const young = { from: plainDate('2019-01-01') }
    const desk = reportDesk({
      regime: changed({ [songCau]: young, [tuyAn]: ends('2018-12-31', songCau) }),
    })
    const scheduled = await desk.schedule(province, ['2019-06-01', '2019-07-01'])
    const missing = scheduled.find(({ obligation }) => obligation.unit === songCau)
    expect(missing?.opened).toBe(false)
    expect(scheduled.map(({ obligation }) => obligation.unit)).not.toContain(tuyAn)
    desk.on('2018-10-02')
    await desk.dossier(tuyAn)
    await desk.dossier(tuyHoa)
    desk.on('2019-01-02')
    await desk.engine.handOver()
    await desk.dossier(songCau)
    const again = await desk.schedule(province, ['2019-06-01', '2019-07-01'])
    expect(again.filter(({ opened }) => opened).map(({ obligation }) => obligation.unit)).toEqual([
      songCau,
    ])
    desk.on('2019-04-02')
    await desk.engine.pump()
    for (const unit of [songCau, tuyHoa] as const) {
      await submit(desk, reportOf(again, unit))
      await desk.send(reportOf(again, unit), ['accept', above])
    }
    await desk.engine.pump()
    await submit(desk, reportOf(again, province))
    const { consolidation } = await desk.facts(reportOf(again, province))
    expect(
      consolidation?.included.map(({ office, tables }) => [office, lineOf(tables)['received']]),
    ).toEqual([
      [tuyHoa, 1],
      [songCau, 2],
    ])
    expect(lineOf(consolidation?.tables ?? [])['received']).toBe(3)
  })
})

describe('an office above that ends', () => {
  it('leaves the reports below to its successor, who receives them and nobody before', async () => {
    const south = office('south', 'province', { ...ends('2020-04-02', 'north') })
    const regime = reportingRegime([south, office('a', 'district', { parent: 'south' })])
    const desk = reportDesk({ regime })
    desk.on('2020-03-30')
    const id = reportOf(await desk.schedule('a', ['2020-04-01', '2020-05-01']), 'a')
    desk.on('2020-04-02')
    await desk.engine.pump()
    await submit(desk, id)
    const { head } = staffOf('north')
    expect(await refusedBy(desk.send(id, ['accept', head]))).toEqual(['unit'])
    desk.on('2020-04-03')
    expect((await desk.engine.get(id, { by: head })).state).toBe('submitted')
    expect((await desk.send(id, ['accept', head])).state).toBe('accepted')
    expect((await desk.engine.verify(id)).faults).toEqual([])
  })
})

describe('all offices that end at once', () => {
  it('leave reports that were due before to be accepted by their successors', async () => {
    const desk = reportDesk()
    desk.on('2025-01-06')
    const scheduled = await desk.schedule(national, ['2025-01-01', '2025-02-01'])
    await desk.engine.pump()
    const id = reportOf(scheduled, tuyHoa)
    await submit(desk, id)
    desk.on('2025-07-02')
    await desk.engine.handOver()
    await desk.engine.pump()
    expect((await desk.engine.get(id)).unit).toBe('dak-lak')
    const { deputy } = staffOf('dak-lak')
    expect((await desk.send(id, ['accept', deputy])).state).toBe('accepted')
    expect((await desk.engine.verify(id)).faults).toEqual([])
  })
})
