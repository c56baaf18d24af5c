import { describe, expect, it } from 'vitest'
import {
  createEngine,
  defineRegime,
  plainDate,
  type Actor,
  type Regime,
  type Unit,
} from '@motcua/core'
import { obligations, reportingRates } from '@motcua/core/reports'
import { thads, thadsCalendar, thadsCalendarWith, thadsWith } from '@motcua/core/thads'
import { upTo } from './acts.js'
import { codeAndField, refusedBy } from './failures.js'
import { jsonRenderer, paragraphsOf } from './paper-words.js'
import { everybody, postOffice, subjects } from './post-office.js'
import { lineOf, offices, quietThads, reportDesk, staffOf, submit } from './report-desk.js'

const { tuyHoa, songCau, province, national } = offices
const tuyAn = 'phu-yen/tuy-an'
const above = staffOf(province).head
const wanted = {
  ...{ from: '2018-12-01', to: '2019-03-01', due: '2019-04-20' },
  ground: 'Phục vụ đoàn kiểm tra của Tổng cục.',
}
const letter = { unit: tuyHoa, rules: 'letter-2017', form: 'ad-hoc' }

/** Asks for the report of a branch, by the head of the province unless another asks. */
const asking = (desk: ReturnType<typeof reportDesk>) => ({
  ask: async (change: object = {}, by: Actor = above, more: object = {}) =>
    desk.engine.open('report', { ...letter, asked: { ...wanted, ...change }, ...more }, { by }),
  stateOf: async (id: string): Promise<string> => (await desk.engine.get(id)).state,
})

/** A branch with a dossier in the days asked for and one after them, asked on 5 April. */
async function asked(options: Parameters<typeof reportDesk>[0] = {}) {
  const desk = reportDesk(options)
  desk.on('2018-12-10')
  await desk.dossier(tuyHoa)
  desk.on('2019-03-04')
  await desk.dossier(tuyHoa)
  desk.on('2019-04-05')
  const { ask, stateOf } = asking(desk)
  const { id } = await ask()
  await desk.engine.pump()
  return { ...desk, desk, id, ask, stateOf }
}

describe('an ad hoc report', () => {
  it('is asked for from above, counts the days asked for and is locked when it is accepted', async () => {
    const { desk, engine, facts, id, send, stateOf } = await asked()
    expect(await stateOf(id)).toBe('drafting')
    const data = await facts(id)
    expect(data).toMatchObject({
      ...{ rules: 'letter-2017', version: '2018', form: 'ad-hoc', office: tuyHoa, unit: tuyHoa },
      window: { year: 2019, from: '2018-12-01', to: '2019-03-01' },
      asked: {
        ground: wanted.ground,
        on: '2019-04-05',
        by: { name: above.name },
        office: province,
      },
      ...{ due: '2019-04-20', dueAtFirst: '2019-04-20', above: null, covers: [tuyHoa] },
    })
    expect(data.parts.map((part) => part.id)).toEqual([
      ...['tasks', 'online-support', 'one-stop', 'difficulties', 'proposals'],
    ])
    expect(data.knownAt).toBe('2019-02-28T17:00:00.000Z')
    expect(lineOf(data.tables)).toMatchObject({ received: 1 })
    expect(await refusedBy(send(id, ['consolidate', staffOf(tuyHoa).head]))).toEqual([
      'consolidates',
    ])
    await submit(desk, id)
    expect((await engine.get(id)).facts.verdict).toBe('early')
    expect(await refusedBy(send(id, ['accept', staffOf(tuyHoa).deputy]))).toContain('receivedHere')
    await send(id, ['return', above, { reasons: 'Thiếu' }])
    await send(id, ['submit', staffOf(tuyHoa).head])
    expect((await send(id, ['accept', above])).state).toBe('locked')
    await engine.pump()
    expect(await engine.recount(id)).toMatchObject({ equal: true })
    expect((await engine.verify(id)).faults).toEqual([])
    expect((await engine.deadJobs()).jobs).toEqual([])
  })

  it('waits for its window when it is asked for before', async () => {
    const desk = reportDesk()
    const { ask, stateOf } = asking(desk)
    const { id } = await ask()
    await desk.engine.pump()
    expect(await stateOf(id)).toBe('scheduled')
    desk.on('2018-12-01')
    await desk.engine.pump()
    expect(await stateOf(id)).toBe('open')
    desk.on('2019-03-01')
    await desk.engine.pump()
    expect(await stateOf(id)).toBe('drafting')
  })

  it('may be asked for by the office above the one that receives it', async () => {
    const { ask, facts, id } = await asked()
    const other = await ask({ from: '2018-12-02' }, staffOf(national).head)
    expect((await facts(other.id)).asked?.office).toBe(national)
    expect(other.id).not.toBe(id)
  })

  it('says who gave its due day and why, on a day off too', async () => {
    const { ask, engine, id } = await asked()
    const sunday = await ask({ from: '2018-12-02', due: '2019-04-21' })
    const why = `Hạn do Cục Thi hành án dân sự tỉnh Phú Yên ấn định khi yêu cầu báo cáo: ${wanted.ground}`
    const saturday = (await engine.get(id)).due
    expect(saturday?.trace.map(({ why: { vi } }) => vi)).toEqual([
      why,
      expect.stringMatching(/ngày cuối không dời$/),
    ])
    expect(saturday?.trace[0]?.basis).toMatchObject({ instrument: 'letter-2017' })
    expect((await engine.get(sunday.id)).due?.date).toBe('2019-04-21')
    const monday = await ask({ from: '2018-12-03', due: '2019-04-22' })
    expect(monday.due?.trace).toMatchObject([{ date: '2019-04-22', kind: 'named' }])
  })

  it('is asked for once a day for an office and a window', async () => {
    const { ask, on } = await asked()
    expect(await refusedBy(ask())).toEqual(['placeTaken'])
    expect(await refusedBy(ask({ due: '2019-04-25' }))).toEqual(['placeTaken'])
    const sibling = await ask({}, above, { unit: songCau })
    on('2019-04-08')
    const again = await ask()
    expect(new Set([sibling.id, again.id]).size).toBe(2)
  })

  it('is noted as late, and its head and the one above are told by name', async () => {
    const mail = postOffice()
    const { directory } = everybody()
    const story = await asked({ regime: thads, notifiers: [mail.notifier], directory })
    const { desk, engine, facts, id, on } = story
    mail.sent.splice(0)
    on('2019-04-18')
    await engine.pump()
    expect(subjects(mail.sent).filter((words) => words.startsWith('Sắp đến hạn'))).toHaveLength(1)
    mail.sent.splice(0)
    on('2019-04-21', '00:00')
    await engine.pump()
    const late = mail.sent.filter(({ subject }) => subject.vi.includes('Tuy Hòa'))
    expect(late.map(({ to }) => to.address).toSorted()).toEqual([
      ...['head@phu-yen.gov.vn', 'head@phu-yen.tuy-hoa.gov.vn'],
    ])
    expect(late[0]?.paragraphs[0]?.vi).toContain('Báo cáo đột xuất')
    expect((await facts(id)).lapses.at(-1)).toEqual({ deadline: 'report', due: '2019-04-20' })
    on('2019-04-22')
    await submit(desk, id)
    expect((await engine.get(id)).facts.verdict).toBe('late')
  })

  it('is printed with its days, who asked for it, why and for when', async () => {
    const { desk, engine, id } = await asked({ renderers: [jsonRenderer] })
    await submit(desk, id)
    const paper = await engine.document(id, 'report')
    expect(paper.title).toEqual({
      type: 'BÁO CÁO',
      about:
        'Đột xuất về hỗ trợ trực tuyến THADS và cơ chế một cửa (kỳ số liệu 01/12/2018 – 28/02/2019)',
    })
    expect(paragraphsOf(paper).slice(0, 2)).toEqual([
      'Kính gửi: Cục Thi hành án dân sự tỉnh Phú Yên',
      `Báo cáo theo yêu cầu của Cục Thi hành án dân sự tỉnh Phú Yên ngày 05/4/2019, hạn gửi 20/4/2019. Lý do yêu cầu: ${wanted.ground}`,
    ])
    const english = await engine.document(id, 'report', { language: 'en' })
    expect(paragraphsOf(english)[1]).toMatch(
      /^Asked for by .+ on 2019-04-05, due on 2019-04-20\. Ground: /,
    )
  })

  it('is in no calendar, and changes no rate', async () => {
    const { desk, engine, id } = await asked()
    const period = { from: plainDate('2019-01-01'), to: plainDate('2020-01-01') }
    const owed = obligations(thads, tuyHoa, period)
    expect(owed.map(({ form }) => form)).toEqual(['six-month', 'annual'])
    const scheduled = await desk.schedule(tuyHoa, ['2019-06-01', '2019-07-01'])
    const expected = scheduled.map(({ obligation }) => obligation)
    const views = [await engine.get(id)]
    expect(reportingRates(expected, views)).toEqual(reportingRates(expected, []))
  })

  it('keeps the day it was given when the calendar is corrected', async () => {
    const swapped = thadsCalendarWith({ swapNovember2026: true })
    const regime = thadsWith({ calendars: [thadsCalendar], ladder: [] })
    const { id, facts, parts } = await asked({ regime })
    const later = thadsWith({ calendars: [thadsCalendar, swapped], ladder: [] })
    const engine = createEngine({ ...parts, regime: later })
    await engine.reproject()
    const { calendar, due, recalculations } = await facts(id)
    expect([calendar, due, recalculations]).toEqual([swapped.edition, '2019-04-20', []])
    expect((await engine.verify(id)).faults).toEqual([])
  })
})

describe('an ad hoc report is refused', () => {
  it.each([
    ['a sibling', staffOf(songCau).head, ['askedFromAbove']],
    ['the office itself', staffOf(tuyHoa).head, ['askedFromAbove']],
    ['an officer of the counter above', staffOf(province).counter, ['role']],
  ])('to %s', async (_, by, rules) => {
    expect(await refusedBy(asking(reportDesk()).ask({}, by))).toEqual(rules)
  })

  it.each([
    ['a window that ends as it begins', { to: '2018-12-01' }, 'invalid-input data.asked.to'],
    ['a due day in the window', { due: '2019-02-28' }, 'invalid-input data.asked.due'],
    ['a day that is none', { from: '2018-02-30' }, 'invalid-input data.asked.from'],
    ['no ground', { ground: '' }, 'invalid-input data.asked.ground'],
    ['a day beyond the calendar', { due: '2090-01-01' }, 'calendar-unknown'],
    [
      'days no version governs',
      { from: '2016-01-01', to: '2016-02-01' },
      'procedure-not-in-force data.asked.to',
    ],
  ])('with %s', async (_, change, answer) => {
    expect(await codeAndField(asking(reportDesk()).ask(change))).toContain(answer)
  })

  it.each([
    ['a form of the calendar', { form: 'six-month' }, 'invalid-input data.asked'],
    ['an unknown form', { form: 'none' }, 'unknown-procedure data.form'],
    ['unknown rules', { rules: 'none' }, 'unknown-procedure data.rules'],
    ['a year besides', { year: 2019 }, 'invalid-input data.year'],
    ['a report above', { above: '0'.repeat(26) }, 'invalid-input data.above'],
    ['nothing asked for', { asked: undefined }, 'invalid-input data.year'],
    ['something else', { asked: 'soon' }, 'invalid-input data.asked'],
  ])('with %s', async (_, more, answer) => {
    expect(await codeAndField(asking(reportDesk()).ask({}, above, more))).toBe(answer)
  })

  it('of a level the rules ask for none', async () => {
    const by = staffOf(national).head
    const { ask } = asking(reportDesk())
    expect(await codeAndField(ask({}, by, { unit: province }))).toBe('invalid-input data.unit')
  })

  it('when its due day has passed', async () => {
    const desk = reportDesk()
    desk.on('2019-04-21')
    expect(await codeAndField(asking(desk).ask())).toBe('invalid-input data.asked.due')
    desk.on('2019-04-20')
    expect((await asking(desk).ask()).state).toBe('scheduled')
  })
})

describe('an ad hoc report of offices that change', () => {
  const changed = (changes: Readonly<Record<string, Partial<Unit>>>): Regime =>
    defineRegime({
      ...quietThads,
      units: quietThads.units.map((unit) => ({ ...unit, ...changes[unit.id] })),
    })
  const ends = (through: string) => ({ through: plainDate(through), successor: tuyHoa })

  it('tells of those that left it their work', async () => {
    const regime = changed({ [tuyAn]: ends('2019-01-31') })
    const desk = reportDesk({ regime })
    desk.on('2018-12-10')
    await desk.dossier(tuyAn, upTo('assign'))
    await desk.dossier(tuyHoa)
    desk.on('2019-04-05')
    const { id } = await asking(desk).ask()
    await desk.engine.pump()
    const { covers, tables } = await desk.facts(id)
    expect(covers).toEqual([tuyHoa, tuyAn])
    expect(lineOf(tables)).toMatchObject({ received: 2 })
  })

  it('goes to who takes over when the office ends before it is due', async () => {
    const regime = changed({ [tuyAn]: ends('2019-04-10') })
    const desk = reportDesk({ regime, renderers: [jsonRenderer] })
    desk.on('2018-12-10')
    await desk.dossier(tuyAn)
    desk.on('2019-04-05')
    const { ask } = asking(desk)
    const { id } = await ask({}, above, { unit: tuyAn })
    await desk.engine.pump()
    desk.on('2019-04-11')
    await desk.engine.handOver()
    await submit(desk, id)
    const { unit, office, tables, submission } = await desk.facts(id)
    expect([unit, office, submission?.verdict]).toEqual([tuyHoa, tuyAn, 'early'])
    expect(lineOf(tables)).toMatchObject({ received: 1 })
    expect(paragraphsOf(await desk.engine.document(id, 'report'))[2]).toMatch(/^Báo cáo của /)
    expect((await desk.send(id, ['accept', above])).state).toBe('locked')
    expect((await desk.engine.verify(id)).faults).toEqual([])
    expect(await codeAndField(ask({}, above, { unit: tuyAn }))).toBe('unknown-unit data.unit')
  })

  it('is not asked of an office that has nothing to tell of the days', async () => {
    const regime = changed({ [tuyAn]: { from: plainDate('2019-03-01') } })
    const desk = reportDesk({ regime })
    desk.on('2019-04-05')
    const { ask } = asking(desk)
    expect(await codeAndField(ask({}, above, { unit: tuyAn }))).toBe('invalid-input data.unit')
    const later = await ask({ to: '2019-03-02' }, above, { unit: tuyAn })
    expect((await desk.facts(later.id)).window.to).toBe('2019-03-02')
  })
})
