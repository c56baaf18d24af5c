import { describe, expect, it } from 'vitest'
import { consolidatedTable } from '@motcua/core'
import { acts, lineOf, offices, reportDesk, reportOf, staffOf, submit } from './report-desk.js'
import { upTo } from './acts.js'

const { tuyHoa, songCau, province, national } = offices

/** Two branches and the province in the first half of the enforcement year 2019. */
const half = async () => {
  const desk = reportDesk()
  const scheduled = await desk.schedule(province, ['2019-06-01', '2019-07-01'])
  const of = (unit: string) => reportOf(scheduled, unit)
  return { ...desk, desk, scheduled, of }
}

const whole = [...upTo('approve'), acts.notify, acts.returnResult]

describe('the books of a report', () => {
  it('open and close by themselves, and the figures are computed and frozen', async () => {
    const { engine, on, of, facts, dossier } = await half()
    const id = of(tuyHoa)
    await engine.pump()
    expect((await engine.get(id)).state).toBe('scheduled')
    on('2018-10-01', '00:00')
    await engine.pump()
    expect((await engine.get(id)).state).toBe('open')
    on('2018-10-02')
    await dossier(tuyHoa)
    await dossier(tuyHoa, whole)
    await dossier(songCau)
    on('2019-04-01', '00:00')
    await engine.pump()
    expect((await engine.get(id)).state).toBe('drafting')
    const data = await facts(id)
    expect(data.knownAt).toBe('2019-03-31T17:00:00.000Z')
    expect(data.covers).toEqual([tuyHoa])
    expect(lineOf(data.tables)).toEqual({
      ...{ received: 2, direct: 2, settled: 1, early: 1, pending: 1, overdue: 1 },
    })
    expect((await engine.verify(id)).faults).toEqual([])
  })

  it('go up two levels: submitted, accepted, consolidated and locked', async () => {
    const { engine, on, of, facts, dossier, desk, send } = await half()
    on('2018-10-02')
    await engine.pump()
    await dossier(tuyHoa)
    await dossier(songCau, whole)
    await dossier(province)
    on('2019-04-02')
    await engine.pump()
    for (const unit of [tuyHoa, songCau]) {
      const view = await submit(desk, of(unit))
      expect(view.state).toBe('submitted')
      expect((await send(of(unit), ['accept', staffOf(province).head])).state).toBe('accepted')
    }
    const top = of(province)
    expect((await submit(desk, top)).state).toBe('submitted')
    await engine.pump()
    expect((await engine.get(of(tuyHoa))).state).toBe('consolidated')
    const data = await facts(top)
    expect(data.consolidation?.included.map(({ office }) => office)).toEqual([tuyHoa, songCau])
    expect(data.consolidation?.gaps).toHaveLength(7)
    expect(lineOf(data.submission?.tables ?? [])).toMatchObject({
      received: 3,
      settled: 1,
      pending: 2,
    })
    expect((await send(top, ['accept', staffOf(national).head])).state).toBe('locked')
    await engine.pump()
    expect((await engine.get(of(songCau))).state).toBe('locked')
    const [table] = consolidatedTable(data)
    expect(table?.rows.map(({ office }) => office)).toEqual([province, tuyHoa, songCau])
    for (const unit of [tuyHoa, songCau, province]) {
      expect((await engine.verify(of(unit))).faults).toEqual([])
      expect(await engine.recount(of(unit))).toMatchObject({ equal: true, differences: [] })
    }
    expect((await engine.deadJobs()).jobs).toEqual([])
  })
})
