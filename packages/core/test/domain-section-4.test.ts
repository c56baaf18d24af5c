import { describe, expect, it } from 'vitest'
import { feedbackData, plainDate, type CaseView } from '@motcua/core'
import { figureSetNamed, figureSets, obligations, sumOfLines } from '@motcua/core/reports'
import { thads, thadsWith } from '@motcua/core/thads'
import { deeds, feedbackDesk, message, staff } from './feedback-desk.js'
import { codeAndField, refusedBy } from './failures.js'
import { people, type Act } from './office.js'

const feedback = figureSetNamed(figureSets, 'feedback')
const noTable = { set: 'feedback', lines: [] }
const version = (day: string) => thads.feedbackOn(plainDate(day))

/** An office under TT 13/2021, on a Monday. */
const circularDesk = () => {
  const at = feedbackDesk()
  at.on('2022-03-07')
  return at
}

describe('1.1 row 15: roles of the notice of 2020', () => {
  it('the centre answers what is technical, at the national unit, and the department what is petitioned', async () => {
    const { engine, send, act } = feedbackDesk()
    const desks = new Map(version('2020-10-05').topics.map(({ id, desk }) => [id, desk?.vi]))
    expect(desks.get('software')).toContain('Trung tâm Thống kê, Quản lý dữ liệu')
    expect(desks.get('regulation')).toBe('Vụ Giải quyết khiếu nại, tố cáo')
    for (const topic of ['software', 'regulation']) {
      const data = { sort: 'petition', topic }
      const view = await send([['classify', people.counter, data]])
      expect(await refusedBy(act(view, deeds.answer))).toEqual(['competent'])
      const referred = await act(view, deeds.referUp)
      await engine.pump()
      const other = await engine.get(String(referred.data['transferredTo']))
      await act(other, ['classify', staff.centre, data])
      const drafted = await act(other, ['answer', staff.centre, { text: 'Trả lời' }])
      expect(drafted.state).toBe('handling.drafted')
    }
  })
})

describe('1.1 row 16: results in the reports of 3, 6, 10 and 12 months', () => {
  it('feedback is counted by the window of each report an office owes', async () => {
    const { engine, on, send, act } = feedbackDesk()
    for (const day of ['2020-11-02', '2021-02-01', '2021-06-01', '2021-09-01']) {
      on(day)
      await act(await send([deeds.classify]), deeds.file)
    }
    const year = { from: plainDate('2021-01-01'), to: plainDate('2021-12-31') }
    const reports = obligations(thads, 'phu-yen/tuy-hoa', year).filter(
      ({ rules, window }) => rules === 'notice-2020' && window.year === 2021,
    )
    const counted = reports.map(async ({ window: { from, to } }) => {
      const [table] = (await engine.figures({ sets: ['feedback'], from, to })).tables
      const { received, filed, pending } = sumOfLines(feedback, table ?? noTable)
      return [from, to, received, filed, pending]
    })
    expect(await Promise.all(counted)).toEqual([
      ['2020-10-01', '2021-01-01', 1, 1, 0],
      ['2020-10-01', '2021-04-01', 2, 2, 0],
      ['2020-10-01', '2021-08-01', 3, 3, 0],
      ['2020-10-01', '2021-10-01', 4, 4, 0],
    ])
  })
})

describe('4: TT 13/2021 Art 28, five working days from receipt', () => {
  it('the competent office replies in writing', async () => {
    const { send } = circularDesk()
    const view = await send([deeds.classify, deeds.answer, deeds.approve])
    expect(view.facts).toMatchObject({ receivedOn: '2022-03-07', verdict: 'early' })
    const answer = version('2022-03-07').answer
    expect(answer).toMatchObject({
      ...{ term: { unit: 'working-day', count: 5 } },
      basis: { instrument: 'tt-13-2021', clause: 'Art 28', grade: 'B' },
    })
    expect((await send()).due?.date).toBe('2022-03-14')
  })

  it('what belongs to another office of the system is referred, what belongs to another field guided', async () => {
    const { send } = circularDesk()
    const referred = await send([deeds.asSoftware, deeds.referUp])
    const elsewhere: Act = ['classify', people.counter, { sort: 'petition', topic: 'other-field' }]
    const guided = await send([elsewhere, deeds.guide])
    expect([referred.state, guided.state]).toEqual(['closed.referred', 'closed.guided'])
  })

  it.each(['already-answered', 'already-transferred', 'addressed-to-many'])(
    'is filed on the ground %s',
    async (ground) => {
      const { send } = circularDesk()
      const view = await send([deeds.classify, ['file', people.counter, { ground, note: 'Lưu' }]])
      expect([view.state, feedbackData(view.data).filing?.ground]).toEqual(['closed.filed', ground])
      const rule = version('2022-03-07').filingGrounds.find(({ id }) => id === ground)
      expect(rule?.basis).toMatchObject({ clause: 'Art 28', grade: 'B' })
    },
  )
})

describe('4: TT 13/2021 Art 8, complaints', () => {
  it('a complaint is guided once only, within five working days', async () => {
    const { send, act } = circularDesk()
    const view = await send([deeds.asComplaint])
    expect(view.due?.date).toBe('2022-03-14')
    await act(view, deeds.guide)
    expect(await refusedBy(act(view, deeds.guide))).toEqual(['state'])
  })
})

describe('4: channels', () => {
  it.each([
    ...['software', 'counter', 'letter-box', 'post', 'citizen-reception'],
    ...['national-portal', 'ministry-portal', 'thads-portal'],
  ])('a message by %s is received and answered', async (channel) => {
    const { send } = circularDesk()
    const view = await send([deeds.classify, deeds.answer, deeds.approve], { channel })
    expect([view.state, view.facts.channel]).toEqual(['answered', channel])
  })

  it('there are no others', () => {
    expect(version('2022-03-07').channels).toHaveLength(8)
  })
})

describe('4: phản ánh/kiến nghị, khiếu nại, tố cáo as three types', () => {
  const three = async () => {
    const { engine, send } = feedbackDesk({
      regime: thadsWith({ ladder: [], feedbackLimits: { answerDays: 10 } }),
    })
    const views: CaseView[] = []
    for (const deed of [deeds.classify, deeds.asComplaint, deeds.asDenunciation]) {
      views.push(await send([deed]))
    }
    return { engine, views }
  }

  it('have different clocks', async () => {
    const { views } = await three()
    const dues = views.map(({ due }) => due?.date)
    expect(dues).toEqual(['2020-10-19', '2020-10-12', '2020-10-12'])
  })

  it('have different secrecy', async () => {
    const { engine, views } = await three()
    const titles = views.map(({ facts }) => facts.title)
    expect(titles).toEqual(['Võ Thị Lan', 'Võ Thị Lan', 'Tố cáo'])
    for (const { id, state } of views.slice(1)) {
      const ways = await engine.can(id, people.head)
      expect(JSON.stringify(ways)).not.toMatch(/tố cáo: chờ|denunciation, to be/)
      expect(state).toBe('guidance')
    }
  })

  it('have different books', async () => {
    const { engine, views } = await three()
    const lines = views.map(({ data }) => feedbackData(data).registerNumber)
    expect(lines).toEqual([1, null, null])
    const counted = await engine.figures({
      sets: ['feedback', 'guided-messages'],
      ...{ from: '2020-10-01', to: '2020-11-01' },
    })
    const received = counted.tables.flatMap(({ lines }) =>
      lines.map(({ id, values }) => [id, values['received']]),
    )
    expect(received).toEqual([
      ['dossier', 1],
      ['complaint', 1],
      ['denunciation', 1],
    ])
  })
})

describe('4: NĐ 20/2008, petitions on regulations', () => {
  it('the name is asked for: what has none may be filed, and what has one may not for that', async () => {
    const { send, act } = feedbackDesk()
    const file: Act = ['file', people.counter, { ground: 'anonymous', note: 'Không có tên' }]
    const unnamed = await send([deeds.classify], { sender: { phone: message.sender.phone } })
    expect((await act(unnamed, file)).state).toBe('closed.filed')
    const named = await send([deeds.classify])
    expect(await codeAndField(act(named, file))).toBe('invalid-input data.ground')
  })

  it.each([
    ['2020-10-12', 'on-time'],
    ['2020-10-13', 'late'],
  ])('the transfer within five working days, on %s, is %s', async (day, verdict) => {
    const { on, send, act } = feedbackDesk()
    const asked: Act = ['classify', people.counter, { sort: 'petition', topic: 'regulation' }]
    const view = await send([asked])
    on(day)
    expect((await act(view, deeds.referUp)).facts.verdict).toBe(verdict)
  })
})

describe('4: ministry variants', () => {
  it.each([
    [2, '2020-10-07'],
    [3, '2020-10-08'],
    [5, '2020-10-12'],
    [7, '2020-10-14'],
    [10, '2020-10-19'],
  ])('a limit of %d working days is data of the regime: due on %s', async (answerDays, due) => {
    const regime = thadsWith({ ladder: [], feedbackLimits: { answerDays } })
    const { send } = feedbackDesk({ regime })
    expect((await send()).due?.date).toBe(due)
  })
})
