import { describe, expect, it } from 'vitest'
import { contactPoints } from '@motcua/core/reports'
import { memoryStore } from '@motcua/core/memory'
import { thads, thadsCalendar, thadsCalendarWith, thadsWith } from '@motcua/core/thads'
import { codeAndField, refusedBy } from './failures.js'
import { people } from './office.js'
import { contact, day, deeds, planners, rolloutDesk } from './rollout-desk.js'

describe('P1: make the rules known, before 1 June 2017', () => {
  it.each([
    ['2017-05-30', 'early'],
    ['2017-05-31', 'on-time'],
    ['2017-06-01', 'late'],
  ])('done on %s is %s', async (date, verdict) => {
    const { on, play, act } = rolloutDesk()
    const view = await play('orientation', [deeds.begin])
    expect(view.due).toMatchObject({ date: '2017-05-31' })
    on(date, '16:30')
    const done = await act(view, deeds.finish)
    expect([done.state, done.closed, done.facts.verdict]).toEqual(['done', true, verdict])
    expect([done.facts.judgedBy, done.facts.due, done.due]).toEqual(['2017-05-31', null, null])
  })

  it('explains its last day by the plan, and that it stays when it is off', async () => {
    const { play } = rolloutDesk()
    const { due } = await play('orientation')
    expect(due?.trace.map(({ kind, why }) => [kind, why.vi])).toEqual([
      ['named', 'Trước ngày 01/6/2017 nghĩa là chậm nhất ngày 31/5/2017'],
    ])
    expect(due?.trace[0]?.basis).toMatchObject({ instrument: 'plan-157', clause: 'II.1' })
    const rollout = thads.rollout
    const [first] = rollout?.tasks ?? []
    if (rollout === undefined || first === undefined) throw new RangeError('no plan')
    const items = first.items.map((item) => ({
      ...item,
      time: { kind: 'before', date: day('2017-06-05') } as const,
    }))
    const regime = { ...thads, rollout: { ...rollout, tasks: [{ ...first, items }], points: [] } }
    const sunday = await rolloutDesk({ regime }).play('orientation')
    expect(sunday.due?.date).toBe('2017-06-04')
    expect(sunday.due?.trace.at(-1)?.why.vi).toContain('ngày cuối không dời')
  })

  it('opened again it has no end any more, and is late when its day has passed', async () => {
    const { engine, on, play, act, facts } = rolloutDesk()
    const view = await play('orientation', [deeds.begin, deeds.finish, deeds.reopen])
    expect([view.state, view.facts.verdict, view.facts.finishedOn]).toEqual([
      'underWay',
      null,
      null,
    ])
    expect((await facts(view)).completion).toBeNull()
    on('2017-06-02')
    const again = await act(view, deeds.finish)
    expect(again.facts.verdict).toBe('late')
    expect(
      (await facts(view)).course.map(({ to, ground, verdict }) => [to, ground, verdict]),
    ).toEqual([
      ['planned', null, null],
      ['underWay', null, null],
      ['done', null, 'early'],
      ['underWay', 'Chưa đủ cán bộ dự', null],
      ['done', null, 'late'],
    ])
    expect((await engine.verify(view.id)).faults).toEqual([])
  })
})

describe('P2: the one-stop section, in two times', () => {
  it('names its officers before 1 June and sends the contact point before 7 June 2017', async () => {
    const { play } = rolloutDesk()
    expect((await play('staffing')).due?.date).toBe('2017-05-31')
    expect((await play('contact-point')).due?.date).toBe('2017-06-06')
  })

  it.each([
    ['nothing', {}, 'data.contact'],
    ['evidence alone', { evidence: 'Đã gửi' }, 'data.contact'],
    ['no telephone', { contact: { ...contact, phone: 'không' } }, 'data.contact.phone'],
    ['no address', { contact: { ...contact, email: 'hoa' } }, 'data.contact.email'],
    ['another address', { contact: { ...contact, email: 'hoa@gmail.com' } }, 'data.contact.email'],
    ['a like address', { contact: { ...contact, email: 'a@xmoj.gov.vn' } }, 'data.contact.email'],
    ['a lower one', { contact: { ...contact, email: 'a@moj.gov.vn.com' } }, 'data.contact.email'],
    [
      'no officer',
      { contact: { phone: contact.phone, email: contact.email } },
      'data.contact.officer',
    ],
    ['a plan besides', { contact, plan: { number: '1', date: '2017-05-26' } }, 'data.plan'],
  ])('is not finished with %s', async (_, data, field) => {
    const { play, act } = rolloutDesk()
    const view = await play('contact-point', [deeds.begin])
    expect(await codeAndField(act(view, ['finish', people.head, data]))).toBe(
      `invalid-input ${field}`,
    )
  })

  it('is finished with the address the letter itself gives, in capitals too', async () => {
    const { play } = rolloutDesk()
    const own = { ...contact, email: 'PhuYen@MOJ.gov.vn' }
    const done = await play('contact-point', [
      deeds.begin,
      ['finish', people.head, { contact: own, evidence: 'Công văn 15' }],
    ])
    expect(done.state).toBe('done')
  })

  it('is changed later without becoming late, by an address of the ministry again', async () => {
    const { on, play, act, all } = rolloutDesk()
    const view = await play('contact-point', [deeds.begin, deeds.finishContact])
    on('2019-03-01')
    const officer = { id: people.handler.person, name: people.handler.name }
    const change = { change: 'Đổi đầu mối', ground: 'Chuyển công tác' }
    const other = { ...contact, officer, email: 'duc@moj.gov.vn' }
    const away = { ...change, contact: { ...other, email: 'duc@example.vn' } }
    expect(await codeAndField(act(view, ['adjust', people.head, away]))).toBe(
      'invalid-input data.contact.email',
    )
    await act(view, ['adjust', people.head, { ...change, contact: other }])
    const { points } = contactPoints(thads, await all(), { on: day('2019-03-01'), unit: view.unit })
    expect(points).toMatchObject([{ officer, sentOn: '2017-05-26', late: false }])
  })

  it('has nothing to change before it was sent, and no other task has', async () => {
    const { play, act } = rolloutDesk()
    const data = { change: 'Đổi', ground: 'Đổi', contact }
    const open = await play('contact-point')
    expect(await codeAndField(act(open, ['adjust', people.head, data]))).toBe(
      'invalid-input data.contact',
    )
    const other = await play('staffing', [deeds.begin, deeds.finish])
    expect(await refusedBy(act(other, deeds.adjust))).toEqual(['hasContact'])
  })
})

describe('III.3: the own plan, before 7 June 2017', () => {
  it.each([
    ['nothing', {}, 'data.plan'],
    ['no number', { plan: { date: '2017-05-26' } }, 'data.plan.number'],
    ['no date', { plan: { number: '12/KH' } }, 'data.plan.date'],
    ['a date of tomorrow', { plan: { number: '12/KH', date: '2017-05-27' } }, 'data.plan.date'],
    ['a contact point', { plan: { number: '12/KH', date: '2017-05-26' }, contact }, 'data.contact'],
  ])('is not finished with %s', async (_, data, field) => {
    const { play, act } = rolloutDesk()
    const view = await play('own-plan', [deeds.begin])
    expect(view.due?.date).toBe('2017-06-06')
    expect(await codeAndField(act(view, ['finish', people.head, data]))).toBe(
      `invalid-input ${field}`,
    )
  })

  it('is finished with number and date, on the day of the plan too', async () => {
    const { on, play, act, facts } = rolloutDesk()
    const view = await play('own-plan', [deeds.begin])
    on('2017-05-30')
    expect((await act(view, deeds.finishPlan)).facts.verdict).toBe('early')
    expect((await facts(view)).completion?.plan).toEqual({
      number: '12/KH-CCTHADS',
      date: '2017-05-30',
    })
  })
})

describe('P3: rooms and equipment, before 1 June 2017', () => {
  it('are shown by evidence, which is required', async () => {
    const { play, act } = rolloutDesk()
    const view = await play('facilities', [deeds.begin])
    for (const data of [{}, { evidence: ' ' }]) {
      expect(await codeAndField(act(view, ['finish', people.head, data]))).toBe(
        'invalid-input data.evidence',
      )
    }
    expect((await act(view, deeds.finish)).state).toBe('done')
  })
})

describe.each([
  ['P4: inform the public, at once and continuously', 'publicity'],
  ['P5: carry out, from 1 June 2017 continuously', 'operation'],
  ['P6: inspect and self-check, continuously', 'checking'],
])('%s', (_, task) => {
  it('has no due day, stays under way, and ends with its year alone', async () => {
    const { on, play, act } = rolloutDesk()
    const view = await play(task, [deeds.begin, deeds.note, deeds.check, deeds.inspect])
    expect([view.state, view.due, view.deadlines, view.reminders]).toEqual([
      ...['underWay', null, [], []],
    ])
    for (const date of ['2017-05-26', '2017-12-31']) {
      on(date)
      expect(await refusedBy(act(view, deeds.finish))).toEqual(['canEnd'])
    }
    on('2018-01-01', '00:00')
    const done = await act(view, deeds.finish)
    expect([done.state, done.facts.verdict]).toEqual(['done', null])
  })
})

describe('what the engine owes a task', () => {
  it('is a new office when its own has ended, whose people go on', async () => {
    const { engine, on, act, open, play, facts } = rolloutDesk()
    on('2025-06-27')
    const view = await open('operation', { year: 2025 })
    const done = await play(
      'reform-plan',
      [deeds.begin, ['finish', people.head, { plan: { number: '1/KH', date: '2025-01-02' } }]],
      {
        year: 2025,
      },
    )
    on('2025-07-02')
    expect(await engine.handOver()).toBe(1)
    expect([(await facts(view)).unit, (await facts(view)).plannedFor]).toEqual([
      ...['dak-lak', 'phu-yen/tuy-hoa'],
    ])
    const heir = { ...people.head, unit: 'dak-lak' }
    expect((await act(view, ['begin', heir])).state).toBe('underWay')
    expect(
      await refusedBy(act(view, ['inspect', { ...heir, person: 'x' }, { result: 'Tốt' }])),
    ).toEqual(['byUnitAbove'])
    expect(
      await refusedBy(act(done, ['inspect', { ...heir, person: 'x' }, { result: 'Tốt' }])),
    ).toEqual(['byUnitAbove'])
    const above = { ...planners.nationalHead, unit: 'cuc-quan-ly-thads' }
    await act(view, ['inspect', above, { result: 'Tốt' }])
    await act(done, ['inspect', above, { result: 'Tốt' }])
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('is the edition of a corrected calendar, which moves no day a plan names', async () => {
    const store = memoryStore()
    const before = rolloutDesk({ regime: thadsWith({ ladder: [] }), store })
    const view = await before.play('orientation')
    const swapped = thadsCalendarWith({ swapNovember2026: true })
    const after = rolloutDesk({ regime: thadsWith({ calendars: [thadsCalendar, swapped] }), store })
    after.on('2017-05-29', '07:00')
    expect(await after.engine.reproject()).toBe(1)
    const { calendar, due } = await after.facts(view)
    expect([calendar, due]).toEqual([swapped.edition, '2017-05-31'])
    expect(await after.engine.reproject()).toBe(0)
  })
})
