import { describe, expect, it } from 'vitest'
import { message } from './feedback-desk.js'
import { halfYear, offices, reportDesk, reportOf, staffOf, submit } from './report-desk.js'
import { form, office, reportingRegime, rules } from './sample-reports.js'

const { tuyHoa, songCau, province, national } = offices

describe('a report counts', () => {
  it('what was known when its window ended, however late its books are closed', async () => {
    const { engine, on, facts, schedule } = reportDesk()
    on('2020-10-05')
    const id = reportOf(await schedule(tuyHoa, ['2021-01-01', '2021-02-01']), tuyHoa, '3-month')
    on('2021-01-06')
    const by = staffOf(tuyHoa).counter
    const receivedAt = '2020-12-30T08:30:00.000+07:00'
    const late = await engine.open('feedback', { ...message, unit: tuyHoa, receivedAt }, { by })
    await engine.pump()
    const { knownAt, tables } = await facts(id)
    expect(late.facts.receivedOn).toBe('2020-12-30')
    expect(knownAt).toBe('2020-12-31T17:00:00.000Z')
    expect(tables.find(({ set }) => set === 'feedback')?.lines).toEqual([])
    expect(await engine.recount(id)).toMatchObject({ equal: true })
  })
})

describe('a consolidation reads', () => {
  it('the reports of its own rules, form and window alone', async () => {
    const twice = [form(6), form(6, { id: 'again' })]
    const reporting = [rules({ forms: twice }), { ...rules({ forms: twice }), id: 'second' }]
    const desk = reportDesk({ regime: reportingRegime([office('a', 'district')], reporting) })
    desk.on('2019-03-04')
    const scheduled = await desk.schedule('north', ['2019-04-01', '2020-05-01'])
    desk.on('2019-04-02')
    await desk.engine.pump()
    const [first] = scheduled.filter(({ obligation }) => obligation.unit === 'a')
    const [top] = scheduled.filter(({ obligation }) => obligation.unit === 'north')
    await submit(desk, first?.id ?? '')
    await desk.send(first?.id ?? '', ['accept', staffOf('north').head])
    await desk.engine.pump()
    await submit(desk, top?.id ?? '')
    const { consolidation, rules: own, form: named } = await desk.facts(top?.id ?? '')
    expect(scheduled.length).toBeGreaterThan(8)
    expect([own, named]).toEqual([first?.obligation.rules, first?.obligation.form])
    expect(consolidation?.included.map(({ report }) => report)).toEqual([first?.id])
    expect(consolidation?.gaps).toEqual([])
  })

  it('a report that was sent in time and waits as one that is not late', async () => {
    const { close, desk, of, on, facts } = await halfYear()
    await close()
    await submit(desk, of(tuyHoa))
    on('2019-07-02')
    await submit(desk, of(songCau))
    await submit(desk, of(province))
    const gaps = (await facts(of(province))).consolidation?.gaps ?? []
    const gapOf = (unit: string) => gaps.find((gap) => gap.office === unit)
    expect(gapOf(tuyHoa)).toMatchObject({ why: 'not-accepted', late: false })
    expect(gapOf(songCau)).toMatchObject({ why: 'not-accepted', late: true })
  })

  it('again what was consolidated or locked before, when it was returned or reopened', async () => {
    const { close, desk, of, accepted, send, engine, state, facts } = await halfYear()
    await close()
    await accepted(tuyHoa)
    const top = of(province)
    const by = staffOf(national).head
    await submit(desk, top)
    await engine.pump()
    expect(await state(tuyHoa)).toBe('consolidated')
    await send(top, ['return', by, { reasons: 'Sai' }])
    await submit(desk, top)
    expect((await facts(top)).consolidation?.included).toHaveLength(1)
    await send(top, ['accept', by])
    await engine.pump()
    expect(await state(tuyHoa)).toBe('locked')
    await send(top, ['reopen', by, { ground: 'Sai' }])
    await engine.pump()
    await submit(desk, top)
    expect((await facts(top)).consolidation?.included).toHaveLength(1)
    expect((await send(top, ['accept', by])).state).toBe('locked')
    await engine.pump()
    expect((await engine.deadJobs()).jobs).toEqual([])
  })
})
