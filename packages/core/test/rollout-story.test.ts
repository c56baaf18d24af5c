import { describe, expect, it } from 'vitest'
import { actor } from '@motcua/core'
import { contactPoints, reportParts, rolloutTable } from '@motcua/core/reports'
import { thads } from '@motcua/core/thads'
import { people } from './office.js'
import {
  contact,
  day,
  deeds,
  districts,
  headOf,
  personOf,
  planners,
  province,
  rolloutDesk,
} from './rollout-desk.js'

const slow = 'phu-yen/song-hinh'

/** The plan is issued on 26 May 2017, and ten offices take up its tasks; one is late with its contact point. */
const summerOf2017 = async () => {
  const desk = rolloutDesk()
  const { on, act, openAll } = desk
  const tasks = new Map<string, Awaited<ReturnType<typeof openAll>>>()
  for (const unit of [province, ...districts]) tasks.set(unit, await openAll(unit, 2017))
  const taskOf = (unit: string, task: string) => {
    const of = tasks.get(unit)
    if (of === undefined) throw new RangeError(unit)
    return of(task)
  }
  const done = async (unit: string, task: string, data: object) => {
    const view = taskOf(unit, task)
    await act(view, ['begin', headOf(unit)])
    return act(view, ['finish', headOf(unit), data])
  }
  on('2017-05-31')
  for (const unit of [province, ...districts]) {
    for (const task of ['orientation', 'staffing', 'facilities']) {
      await done(unit, task, { evidence: 'Biên bản' })
    }
  }
  on('2017-06-05')
  for (const unit of districts) {
    await done(unit, 'own-plan', { plan: { number: '12/KH', date: '2017-06-05' } })
  }
  for (const unit of [province, ...districts].filter((each) => each !== slow)) {
    const name = unit.split('/').at(-1) ?? unit
    await done(unit, 'contact-point', { contact: { ...contact, email: `${name}@moj.gov.vn` } })
  }
  return { ...desk, taskOf, done }
}

describe('the rollout of 2017', () => {
  it('is followed to its end: one office is late, a difficulty has its cause, a proposal its answer', async () => {
    const { engine, on, act, all, taskOf, done } = await summerOf2017()
    const late = taskOf(slow, 'contact-point')
    await act(late, [
      'reportDifficulty',
      headOf(slow),
      { difficulty: 'Chưa có địa chỉ thư', cause: 'Bộ Tư pháp chưa cấp cho công chức mới' },
    ])
    await act(late, ['propose', headOf(slow), { proposal: 'Đề nghị Cục cấp địa chỉ' }])
    on('2017-06-06', '23:59')
    await engine.pump()
    expect((await engine.get(late.id)).data['lapses']).toEqual([])
    on('2017-06-07', '00:00')
    await engine.pump()
    expect((await engine.get(late.id)).data['lapses']).toEqual([
      { deadline: 'task', due: '2017-06-06' },
    ])
    on('2017-06-08')
    const compiled = contactPoints(thads, await all(), { on: day('2017-06-08') })
    expect(compiled.points.map(({ unit }) => unit)).toEqual(
      [province, ...districts].filter((unit) => unit !== slow),
    )
    expect(compiled.points[1]).toMatchObject({
      ...{ phone: contact.phone, email: 'tuy-hoa@moj.gov.vn', officer: personOf(people.counter) },
      ...{ sentOn: '2017-06-05', late: false },
    })
    expect(compiled.missing).toMatchObject([
      { unit: slow, state: 'planned', due: '2017-06-06', late: true, case: late.id },
    ])
    expect(compiled.missing[0]?.unitName.vi).toBe('Chi cục Thi hành án dân sự huyện Sông Hinh')
    const answer = { proposal: 1, decision: 'agreed', answer: 'Đã cấp ngày 08/6' }
    await act(late, ['answerProposal', planners.provinceHead, answer])
    on('2017-06-09')
    expect((await done(slow, 'contact-point', { contact })).facts.verdict).toBe('late')
    const after = contactPoints(thads, await all(), { on: day('2017-06-09') })
    expect(after.missing).toEqual([])
    expect(after.points.filter((point) => point.late).map(({ unit }) => unit)).toEqual([slow])
    await act(late, ['inspect', planners.secretary, { result: 'Đã có đầu mối' }])
    expect((await engine.verify(late.id)).faults).toEqual([])
  })

  it('shows every row of every office with its case', async () => {
    const { all } = await summerOf2017()
    const rows = rolloutTable(thads, await all(), { year: 2017, on: day('2017-06-05') })
    const without = rows.filter(
      ({ id, work }) => id !== 'L8' && work.some((it) => it.case === null),
    )
    expect(without).toEqual([])
    const done = rows.filter(({ source, state }) => source === 'task' && state === 'done')
    expect(done).toHaveLength(4 * 10 - 1)
    expect(rows.filter(({ id, state }) => id === 'L2' && state !== 'done')).toMatchObject([
      { unit: slow, state: 'planned' },
    ])
  })

  it('gives the contact points of one office alone, or names it where it opened nothing', () => {
    const on = day('2017-06-07')
    const alone = contactPoints(thads, [], { on, unit: slow })
    expect(alone).toMatchObject({
      ...{ points: [], missing: [{ unit: slow, state: 'not-planned', late: true, case: null }] },
    })
    expect(contactPoints(thads, [], { on }).missing).toHaveLength(10)
    expect(contactPoints(thads, [], { on, unit: 'dak-lak' }).missing).toEqual([])
  })

  it('names each office once, also where a point asks for the contact point alone', () => {
    const { rollout } = thads
    if (rollout === undefined) throw new RangeError('no plan')
    const points = rollout.points.map((point) => ({ ...point, leadsTo: ['contact-point'] }))
    const regime = { ...thads, rollout: { ...rollout, points } }
    expect(contactPoints(regime, [], { on: day('2017-06-07') }).missing).toHaveLength(10)
  })

  it('may be read from cases that come one after another', async () => {
    const { all } = await summerOf2017()
    const views = await all()
    const on = day('2017-06-05')
    expect(contactPoints(thads, views.values(), { on })).toEqual(
      contactPoints(thads, views, { on }),
    )
  })
})

describe('parts 1, 4 and 5 of the report', () => {
  const window = (from: string, before: string) => ({ from: day(from), before: day(before) })

  /** One task of May, one that goes on, and what was noted of them day by day. */
  const written = async () => {
    const desk = rolloutDesk()
    const { on, act, open, all } = desk
    const short = await open('facilities')
    const long = await open('operation')
    for (const view of [short, long]) await act(view, deeds.begin)
    on('2017-05-30')
    await act(short, deeds.note)
    await act(short, deeds.difficulty)
    await act(short, deeds.propose)
    on('2017-06-01')
    await act(short, deeds.finish)
    on('2017-06-02')
    await act(short, deeds.answer)
    await act(long, deeds.check)
    await act(long, deeds.adjust)
    on('2017-06-03')
    await act(long, deeds.inspect)
    return {
      ...desk,
      short,
      long,
      parts: async (from: string, before: string) => reportParts(await all(), window(from, before)),
    }
  }

  it('tell the tasks as they stood on the last day of the window, with what was noted in it', async () => {
    const { parts, short, long } = await written()
    const may = await parts('2017-05-01', '2017-06-01')
    expect(may.tasks).toMatchObject([
      {
        ...{ case: short.id, unit: 'phu-yen/tuy-hoa', task: 'facilities', year: 2017 },
        ...{ state: 'underWay', due: '2017-05-31', finishedOn: null, verdict: null, late: false },
      },
      { case: long.id, state: 'underWay', due: null },
    ])
    expect(may.tasks[0]?.progress).toMatchObject([{ number: 12, evidence: 'Biên bản 05' }])
    expect(may.tasks[0]?.text).toEqual({
      vi: 'Bố trí, bảo đảm cơ sở vật chất: Đang thực hiện; hạn 31/5/2017; Đã họp toàn cơ quan (12; Biên bản 05)',
      en: 'Provide rooms and equipment: Under way; due 2017-05-31; Đã họp toàn cơ quan (12; Biên bản 05)',
    })
    const june = await parts('2017-06-01', '2017-07-01')
    expect(june.tasks[0]).toMatchObject({
      ...{ state: 'done', finishedOn: '2017-06-01', verdict: 'late', late: true, progress: [] },
    })
    expect(june.tasks[0]?.text.vi).toBe(
      'Bố trí, bảo đảm cơ sở vật chất: Đã hoàn thành; ngày 01/6/2017; hạn 31/5/2017; quá hạn',
    )
    const { selfChecks, inspections, adjustments } = june.tasks[1] ?? {}
    expect([selfChecks, inspections, adjustments].map((list) => list?.length)).toEqual([1, 1, 1])
  })

  it('tell a difficulty with its cause, and a proposal with the answer there was by then', async () => {
    const { parts } = await written()
    const may = await parts('2017-05-30', '2017-05-31')
    expect(may.difficulties).toMatchObject([
      { difficulty: 'Chưa có hộp thư điện tử.', cause: 'Bộ chưa cấp địa chỉ', on: '2017-05-30' },
    ])
    expect(may.difficulties[0]?.text.vi).toBe(
      'Bố trí, bảo đảm cơ sở vật chất: Chưa có hộp thư điện tử. Nguyên nhân: Bộ chưa cấp địa chỉ',
    )
    expect(may.proposals).toMatchObject([{ proposal: 'Đề nghị cấp hộp thư.', answer: null }])
    expect(may.proposals[0]?.text.vi).toContain('Đề nghị cấp hộp thư (chưa có ý kiến)')
    expect((await parts('2017-05-30', '2017-06-02')).proposals[0]?.answer).toBeNull()
    const both = await parts('2017-05-30', '2017-06-03')
    expect(both.proposals[0]?.answer).toEqual({
      ...{ decision: 'agreed', answer: 'Cục đề nghị Bộ cấp trong tuần.' },
      ...{ unit: province, on: '2017-06-02' },
    })
    expect(both.proposals[0]?.text.vi).toContain('(cấp trên đồng ý: Cục đề nghị Bộ cấp trong tuần)')
  })

  it('count the first day of the window and not the one it ends before', async () => {
    const { parts } = await written()
    const of = async (from: string, before: string) => {
      const { difficulties, proposals } = await parts(from, before)
      return [difficulties.length, proposals.length]
    }
    expect(await of('2017-05-29', '2017-05-30')).toEqual([0, 0])
    expect(await of('2017-05-30', '2017-05-31')).toEqual([1, 1])
    expect(await of('2017-05-31', '2017-06-01')).toEqual([0, 0])
  })

  it('leave out what was not planned yet, and what was closed and told before', async () => {
    const { on, act, short, parts } = await written()
    const tasks = async (from: string, before: string) =>
      (await parts(from, before)).tasks.map(({ task }) => task)
    expect(await tasks('2017-05-01', '2017-05-26')).toEqual([])
    expect(await tasks('2017-06-01', '2017-07-01')).toEqual(['facilities', 'operation'])
    expect(await tasks('2017-06-02', '2017-07-01')).toEqual(['operation'])
    on('2017-07-03')
    await act(short, deeds.inspect)
    expect(await tasks('2017-07-01', '2017-08-01')).toEqual(['facilities', 'operation'])
    expect(await tasks('2017-08-01', '2017-09-01')).toEqual(['operation'])
    await act(short, deeds.reopen)
    expect(await tasks('2017-08-01', '2017-09-01')).toEqual(['facilities', 'operation'])
  })

  it('say of an open task that it is late from the day after its last one', async () => {
    const { open, all } = rolloutDesk()
    await open('facilities')
    const late = async (before: string) =>
      reportParts(await all(), window('2017-05-26', before)).tasks[0]
    expect((await late('2017-06-01'))?.late).toBe(false)
    expect((await late('2017-06-02'))?.late).toBe(true)
    expect((await late('2017-06-02'))?.text.vi).toMatch(/hạn 31\/5\/2017; quá hạn$/)
  })

  it.each([['2017-06-01'], ['2017-05-31']])('refuse a window that ends before %s', (before) => {
    expect(() => reportParts([], window('2017-06-01', before))).toThrow(/invalid-input/)
  })
})

describe('a person of two offices', () => {
  it('does not inspect in one what the same person did in the other', async () => {
    const { engine, play } = rolloutDesk()
    const twin = { ...planners.provinceHead, person: people.handler.person }
    const view = await play('operation', [deeds.begin, deeds.note])
    const can = async (by: typeof twin, command: string) =>
      (await engine.can(view.id, by)).find((answer) => answer.command === command)
    expect((await can(twin, 'inspect'))?.reasons.map(({ rule }) => rule)).toEqual(['apartFromWork'])
    expect((await can(planners.provinceHead, 'inspect'))?.allowed).toBe(true)
    const behalf = actor('Người khác', {
      ...{ unit: province, roles: ['head'], onBehalfOf: personOf(people.handler) },
    })
    expect((await can(behalf, 'inspect'))?.reasons.map(({ rule }) => rule)).toContain(
      'apartFromWork',
    )
  })
})
