import { describe, expect, it } from 'vitest'
import { createEngine, defineRegime, plainDate, type Regime } from '@motcua/core'
import { obligations, reportingRates, type ScheduledReport } from '@motcua/core/reports'
import { sequentialIds } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { codeAndField, refusedBy } from './failures.js'
import { people } from './office.js'
import { everybody, postOffice, subjects } from './post-office.js'
import {
  halfYear,
  lineOf,
  offices,
  quietThads,
  reportDesk,
  reportOf,
  staffOf,
  submit,
  write,
} from './report-desk.js'
import { ends, office, reportingRegime } from './sample-reports.js'

const { tuyHoa, songCau, province, national } = offices
const above = staffOf(province).head
const june = ['2019-06-01', '2019-07-01'] as const

describe('the engine opens what is owed', () => {
  it('once, under ids that tell the window, and tells of each', async () => {
    const desk = reportDesk()
    const told: ScheduledReport[] = []
    const period = { from: plainDate(june[0]), to: plainDate(june[1]) }
    const options = { by: above, progress: (report: ScheduledReport) => void told.push(report) }
    const first = await desk.engine.scheduleReports(period, options)
    expect(first.map(({ opened }) => opened)).toEqual(Array.from({ length: 10 }, () => true))
    expect(told).toEqual(first)
    const again = await desk.schedule(province, june, staffOf(national).head)
    expect(again.map(({ opened }) => opened)).toEqual(Array.from({ length: 10 }, () => false))
    expect(again.map(({ id }) => id)).toEqual(first.map(({ id }) => id))
    expect((await desk.engine.find({ kind: 'report' })).rows).toHaveLength(10)
    expect((await desk.facts(reportOf(first, tuyHoa))).above).toBe(reportOf(first, province))
    const view = await desk.engine.get(reportOf(first, tuyHoa))
    expect([view.definition, view.facts.subject]).toEqual([
      'report@letter-2017/2018',
      'letter-2017/six-month',
    ])
    expect(view.due?.trace.at(-1)?.date).toBe('2019-06-29')
  })

  it('once even when two engines do it at once', async () => {
    const desk = reportDesk()
    const other = createEngine({ ...desk.parts, ids: sequentialIds(500) })
    const asked = { unit: province, from: plainDate(june[0]), to: plainDate(june[1]) }
    const [one, two] = await Promise.all([
      desk.engine.scheduleReports(asked, { by: above }),
      other.scheduleReports(asked, { by: staffOf(province).deputy }),
    ])
    expect(one.map(({ id }) => id)).toEqual(two.map(({ id }) => id))
    const opened = one.map((each, index) => Number(each.opened) + Number(two[index]?.opened))
    expect(opened).toEqual(Array.from({ length: 10 }, () => 1))
    expect((await desk.engine.find({ kind: 'report' })).rows).toHaveLength(10)
  })

  it('not again where a head did it by hand, and a head not twice', async () => {
    const desk = reportDesk()
    const data = { unit: tuyHoa, rules: 'letter-2017', form: 'six-month', year: 2019 }
    const by = staffOf(tuyHoa).head
    const { id } = await desk.engine.open('report', data, { by })
    expect(await refusedBy(desk.engine.open('report', data, { by }))).toEqual(['placeTaken'])
    const scheduled = await desk.schedule(tuyHoa, june)
    expect(scheduled.map((each) => [each.id, each.opened])).toEqual([[id, false]])
  })

  it.each([
    ['unknown rules', { rules: 'none' }, 'unknown-procedure data.rules'],
    ['an unknown form', { form: 'none' }, 'unknown-procedure data.form'],
    ['a form without a window', { form: 'ad-hoc' }, 'unknown-procedure data.form'],
    ['a year no version governs', { year: 2010 }, 'procedure-not-in-force data.year'],
    ['no year', { year: undefined }, 'invalid-input data.year'],
  ])('refuses %s', async (_, change, answer) => {
    const { engine } = reportDesk()
    const data = { unit: tuyHoa, rules: 'letter-2017', form: 'six-month', year: 2019, ...change }
    expect(await codeAndField(engine.open('report', data, { by: staffOf(tuyHoa).head }))).toBe(
      answer,
    )
  })

  it('what somebody holds; of an office that left its work to nobody nothing is opened', async () => {
    const units = [
      office('a', 'district'),
      office('gone', 'district', ends('2020-12-31')),
      office('z', 'district'),
    ]
    const desk = reportDesk({ regime: reportingRegime(units) })
    desk.on('2021-02-01')
    const scheduled = await desk.schedule('north', ['2020-04-01', '2020-05-01'])
    expect(scheduled.map(({ obligation, opened }) => [obligation.unit, opened])).toEqual([
      ...[
        ['north', true],
        ['a', true],
        ['gone', false],
        ['z', true],
      ],
    ])
  })

  it('refuses an unknown office', async () => {
    const { schedule } = reportDesk()
    expect(await codeAndField(schedule('nowhere', june, above))).toContain('unit')
  })
})

describe('whoever is concerned', () => {
  it('is reminded before the due day, and named with the office above when it is late', async () => {
    const mail = postOffice()
    const { directory } = everybody()
    const story = await halfYear({ regime: thads, notifiers: [mail.notifier], directory })
    await story.close()
    mail.sent.splice(0)
    story.on('2019-06-27')
    await story.engine.pump()
    expect(subjects(mail.sent).filter((words) => words.startsWith('Sắp đến hạn'))).toHaveLength(10)
    await story.engine.pump()
    mail.sent.splice(0)
    story.on('2019-06-30', '00:00')
    await story.engine.pump()
    const late = mail.sent.filter(({ subject }) => subject.vi.includes('Tuy Hòa'))
    expect(late.map(({ to }) => to.address).toSorted()).toEqual([
      'head@phu-yen.gov.vn',
      'head@phu-yen.tuy-hoa.gov.vn',
    ])
    expect(late[0]?.paragraphs[0]?.vi).toBe(
      'Đã quá hạn ngày 29/6/2019, Chi cục Thi hành án dân sự thành phố Tuy Hòa chưa gửi Báo cáo 06 tháng về hỗ trợ trực tuyến THADS và cơ chế một cửa (kỳ 01/10/2018 – 31/3/2019). Đề nghị gửi ngay.',
    )
  })

  it('hears of submission, return, acceptance and reopening, and of no reminder that was overtaken', async () => {
    const mail = postOffice()
    const { directory } = everybody()
    const { close, engine, of, send, desk, on } = await halfYear({
      ...{ regime: thads, notifiers: [mail.notifier], directory },
    })
    await close()
    const id = of(tuyHoa)
    await write(desk, id)
    await send(id, ['submit', staffOf(tuyHoa).head])
    await send(id, ['return', above, { reasons: 'Sai.' }])
    await send(id, ['submit', staffOf(tuyHoa).head])
    await send(id, ['accept', above])
    await send(id, ['reopen', above, { ground: 'Thiếu. ' }])
    await engine.pump()
    const told = mail.sent.map(({ to, paragraphs }) => `${to.address}: ${paragraphs[0]?.vi ?? ''}`)
    expect(told.map((words) => words.split(':')[0])).toEqual(
      ['', '.tuy-hoa', '', '.tuy-hoa', '.tuy-hoa'].map((of) => `head@phu-yen${of}.gov.vn`),
    )
    expect(told[1]).toMatch(/số 01\/BC-CCTHADS, được trả lại để hoàn thiện. Lý do: Sai\.$/)
    expect(told[4]).toMatch(/được mở lại. Lý do: Thiếu\.$/)
    mail.sent.splice(0)
    on('2019-07-15')
    await engine.pump()
    expect(subjects(mail.sent).filter((words) => words.startsWith('Sắp'))).toEqual([])
  })
})

describe('reporting rates', () => {
  it('tell completeness and timeliness, with the late, missing and returned units by name', async () => {
    const { close, engine, of, desk, send, on, scheduled } = await halfYear()
    await close()
    await submit(desk, of(tuyHoa))
    await send(of(tuyHoa), ['accept', above])
    await submit(desk, of(songCau))
    await send(of(songCau), ['return', above, { reasons: 'Sai' }])
    on('2019-07-02')
    await submit(desk, of('phu-yen/tuy-an'))
    const { rows } = await engine.find({ kind: 'report' })
    const reports = await Promise.all(rows.map(({ id }) => engine.get(id)))
    const expected = scheduled.map(({ obligation }) => obligation)
    const rates = reportingRates([...expected, ...expected], reports)
    const [districts, top] = rates.toSorted((one) => (one.above === province ? -1 : 1))
    expect(districts).toMatchObject({
      ...{ rules: 'letter-2017', form: 'six-month', above: province, expected: 9 },
      ...{ submitted: 2, accepted: 1, onTime: 1, completeness: 22.2, timeliness: 11.1 },
    })
    const units = (list: readonly { readonly unit: string }[] = []) => list.map(({ unit }) => unit)
    expect(units(districts?.late)).toEqual(['phu-yen/tuy-an'])
    expect(units(districts?.returned)).toEqual([songCau])
    expect(districts?.missing).toHaveLength(6)
    expect(top).toMatchObject({ above: national, expected: 1, completeness: 0, timeliness: 0 })
    expect(reportingRates([], reports)).toEqual([])
  })
})

/** The notice of 2020 with the figures of the one-stop counter in its one part. */
const withFigures = (regime: Regime): Regime =>
  defineRegime({
    ...regime,
    reporting: (regime.reporting ?? []).map((rules) => ({
      ...rules,
      versions: rules.versions.map((version) => ({
        ...version,
        parts: version.parts.map((part) => ({ ...part, figures: ['one-stop'] })),
      })),
    })),
  })

describe('under the notice of 2020', () => {
  it('figures go up three levels, each unit counted once, and everything below is locked', async () => {
    const desk = reportDesk({ regime: withFigures(quietThads) })
    desk.on('2020-09-01')
    const period = ['2021-01-01', '2021-02-01'] as const
    const scheduled = await desk.schedule(national, period)
    const of = (unit: string) => reportOf(scheduled, unit, '3-month')
    desk.on('2020-10-05')
    for (const unit of [tuyHoa, songCau, province]) await desk.dossier(unit)
    desk.on('2021-01-04')
    await desk.engine.pump()
    const accept = async (unit: string, by = above) => {
      await submit(desk, of(unit))
      await desk.send(of(unit), ['accept', by])
      await desk.engine.pump()
    }
    await accept(tuyHoa)
    await accept(songCau)
    await accept(province, staffOf(national).head)
    expect((await desk.engine.get(of(tuyHoa))).state).toBe('locked')
    expect((await desk.engine.get(of(province))).state).toBe('accepted')
    await accept(national, staffOf(national).deputy)
    for (const unit of [tuyHoa, songCau, province, national]) {
      expect((await desk.engine.get(of(unit))).state).toBe('locked')
      expect((await desk.engine.verify(of(unit))).faults).toEqual([])
      expect((await desk.engine.recount(of(unit))).equal).toBe(true)
    }
    const { submission, consolidation } = await desk.facts(of(national))
    expect(lineOf(submission?.tables ?? [])).toMatchObject({ received: 3, pending: 3 })
    expect(consolidation?.included).toMatchObject([{ office: province, number: '01/BC-CTHADS' }])
    expect((await desk.engine.deadJobs()).jobs).toEqual([])
  })

  it('a child accepted or reopened since makes the consolidation stale, at once or in a race', async () => {
    const { close, desk, of, send, accepted, engine, facts } = await halfYear()
    await close()
    await accepted(tuyHoa)
    const { counter, head } = staffOf(province)
    await write(desk, of(province))
    await send(of(province), ['consolidate', counter])
    expect(await refusedBy(send(of(province), ['submit', head]))).toEqual(['belowIncluded'])
    await engine.pump()
    await accepted(songCau)
    expect(await refusedBy(send(of(province), ['submit', head]))).toEqual(['belowIncluded'])
    await send(of(province), ['consolidate', counter])
    await engine.pump()
    await send(of(songCau), ['reopen', head, { ground: 'Sai' }])
    await engine.pump()
    expect(await refusedBy(send(of(province), ['submit', head]))).toEqual(['belowIncluded'])
    await send(of(province), ['consolidate', counter])
    await engine.pump()
    expect((await send(of(province), ['submit', head])).state).toBe('submitted')
    expect((await facts(of(province))).consolidation?.included).toHaveLength(1)
  })

  it('what is asked for twice is answered by the last gathering, and the first is left aside', async () => {
    const { close, of, send, engine, accepted } = await halfYear()
    await close()
    await accepted(tuyHoa)
    const { counter } = staffOf(province)
    await send(of(province), ['consolidate', counter])
    await send(of(province), ['consolidate', counter])
    await engine.pump()
    const told = (await engine.journal(of(province))).filter(
      ({ command }) => command.type === 'include',
    )
    expect(told.map(({ set }) => Object.keys(set))).toEqual([[], ['consolidation']])
    expect((await engine.deadJobs()).jobs).toEqual([])
  })

  it('shows on the work list what a person may do', async () => {
    const { close, engine } = await halfYear()
    await close()
    const [item] = await engine.worklist(staffOf(tuyHoa).head)
    expect(item?.commands.map(({ command }) => command)).toEqual(['writePart'])
    expect(item?.deadline?.vi).toBe('hạn gửi báo cáo')
    expect(await engine.worklist(people.handler)).toEqual([])
  })

  it('what is owed is the same as the obligations say', async () => {
    const desk = reportDesk()
    const period = { from: plainDate(june[0]), to: plainDate(june[1]) }
    const scheduled = await desk.schedule(tuyHoa, june)
    expect(scheduled.map(({ obligation }) => obligation)).toEqual(
      obligations(quietThads, tuyHoa, period),
    )
  })
})
