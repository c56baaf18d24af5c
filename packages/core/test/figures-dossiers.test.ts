import { describe, expect, it } from 'vitest'
import { plainDate } from '@motcua/core'
import { delaysOf } from '@motcua/core/reports'
import { acts, desk, upTo } from './acts.js'
import { alike, counted } from './counted.js'
import { people, type Act } from './office.js'
import { richRegime } from './rich-regime.js'

const june = { from: '2017-06-01', to: '2017-07-01' }
const july = { from: '2017-07-01', to: '2017-08-01' }

const atOnce: Act = [
  'giveImmediateResult',
  people.counter,
  {
    ...{ outcome: 'granted', summary: 'Đã thi hành xong', receiver: 'Võ Thị Lan' },
    signedBy: { id: people.head.person, name: people.head.name },
  },
]

describe('the first and the last day of a window', () => {
  it.each([
    ['2017-06-30', { received: 1, carriedOver: 1 }],
    ['2017-07-01', { received: 1, direct: 1 }],
    ['2017-07-31', { received: 1, direct: 1 }],
    ['2017-08-01', {}],
  ])('a dossier received on %s counts as %o', async (day, expected) => {
    const at = desk()
    at.on(day)
    await at.begin([acts.accept])
    at.on('2017-08-01', '10:00')
    const came = await alike(at, 'one-stop', july)
    const left = ['pending', 'inTime', 'overdue']
    const entries = Object.entries(came).filter(([id]) => !left.includes(id))
    expect(Object.fromEntries(entries)).toEqual(expected)
  })

  it.each([
    ['2017-06-30', {}],
    ['2017-07-01', { received: 1, carriedOver: 1, settled: 1, early: 1 }],
    ['2017-07-06', { received: 1, carriedOver: 1, settled: 1, early: 1 }],
    ['2017-07-07', { received: 1, carriedOver: 1, settled: 1, onTime: 1 }],
    ['2017-07-31', { received: 1, carriedOver: 1, settled: 1, late: 1 }],
    ['2017-08-01', { received: 1, carriedOver: 1, pending: 1, overdue: 1 }],
  ])('a dossier due on 7 July and settled on %s counts as %o', async (day, expected) => {
    const at = desk()
    at.on('2017-06-30')
    const view = await at.begin(upTo('settle'))
    at.on(day)
    await at.play(view, [acts.approve])
    at.on('2017-08-02')
    expect(await alike(at, 'one-stop', july)).toEqual(expected)
  })

  it('a dossier due on the last day and not settled is overdue when the window has ended', async () => {
    const at = desk()
    await at.begin([acts.accept])
    const until = (to: string) => alike(at, 'one-stop', { from: '2017-06-01', to })
    expect(await until('2017-06-08')).toMatchObject({ inTime: 1 })
    expect(await until('2017-06-09')).toMatchObject({ overdue: 1 })
  })
})

describe('the ways of dossiers', () => {
  it('tell how they came, what was asked for, and how they ended before or after receipt', async () => {
    const at = desk({ regime: richRegime })
    const rich = { procedure: 'rich' }
    const begin = (steps: readonly Act[], given: object = {}) =>
      at.begin(steps, { ...rich, ...given })
    await begin([acts.accept])
    await begin([acts.check, acts.accept], { channel: 'post' })
    await begin([acts.check, acts.accept], { channel: 'online' })
    await begin([acts.accept], { channel: 'on-site' })
    await begin([atOnce])
    await begin([acts.askMore])
    const ended = { explanation: 'Không đủ điều kiện' }
    const { versions } = richRegime.procedure('rich')
    const ground = versions[0]?.refusalGrounds.find((each) => each.at !== 'appraisal')?.id
    await begin([['refuse', people.counter, { ground, ...ended }]])
    await begin([['guide', people.counter, { competentBody: 'Tòa án', ...ended }]])
    await begin([acts.askWithdrawal, acts.withdraw])
    const stop: Act = ['stop', people.head, { ground: 'applicant-deceased', note: 'Đã chết' }]
    await begin([stop])
    await begin([acts.accept, acts.askWithdrawal, acts.withdraw])
    await begin([acts.accept, stop])
    expect(await alike(at, 'dossier-ways', june)).toEqual({
      ...{ received: 7, direct: 5, post: 1, online: 1, supplementAsked: 1 },
      ...{ notReceived: 4, refusedAtIntake: 1, guidedAtIntake: 1 },
      ...{ withdrawnAtIntake: 1, stoppedAtIntake: 1 },
      ...{ settled: 3, granted: 1, withdrawn: 1, stopped: 1, immediate: 1 },
    })
    expect(await alike(at, 'dossier-ways', july)).toEqual({})
  })

  it('tell a result that refuses from one that grants', async () => {
    const at = desk()
    const grounds = at.engine.regime.versionOn(
      'confirm-result',
      at.engine.regime.calendar.localTime(at.time.now()).date,
    )
    const ground = grounds.refusalGrounds.find((each) => each.at !== 'intake')?.id
    const data = { outcome: 'refused', ground, summary: 'Không có căn cứ' }
    await at.begin([...upTo('assign'), ['settle', people.handler, data], acts.approve])
    await at.begin(upTo('approve'))
    expect(await alike(at, 'dossier-ways', june)).toMatchObject({
      ...{ settled: 2, granted: 1, refused: 1 },
    })
  })

  it('count a request to complete in the window it was made in', async () => {
    const at = desk()
    const view = await at.begin([acts.askMore])
    at.on('2017-07-03')
    await at.play(view, [acts.supply, acts.accept])
    expect(await alike(at, 'dossier-ways', june)).toEqual({ supplementAsked: 1 })
    expect(await alike(at, 'dossier-ways', july)).toEqual({ received: 1, direct: 1 })
  })
})

describe('delays', () => {
  const late = async () => {
    const at = desk()
    const told = await at.begin(upTo('settle'))
    const untold = await at.begin(upTo('settle'))
    const tooLate = await at.begin([...upTo('assign')])
    const asked = await at.begin([...upTo('assign')])
    await at.begin([...upTo('settle'), acts.approve])
    const consult = { body: 'Tòa án', question: 'Đề nghị cho ý kiến', answerBy: '2017-06-20' }
    await at.play(asked, [['consult', people.handler, consult]])
    at.on('2017-06-06')
    const apology = { reason: 'Chờ xác minh', newDate: '2017-06-20' }
    await at.play(told, [['apologise', people.head, apology]])
    at.on('2017-06-08')
    await at.play(tooLate, [['apologise', people.head, { ...apology, reason: 'Quá tải' }]])
    return { ...at, told, untold, tooLate, asked }
  }

  it('are counted by what the applicant was told, and what was met', async () => {
    const { told, untold, ...at } = await late()
    at.on('2017-06-15')
    await at.play(told, [acts.approve])
    await at.play(untold, [acts.approve])
    at.on('2017-07-03')
    expect(await alike(at, 'delay-reasons', june)).toEqual({
      ...{ delayed: 4, settledLate: 2, pendingLate: 2 },
      ...{ apologyInTime: 1, apologyLate: 1, noApology: 2, consulted: 1 },
    })
  })

  it('are a delay though the new day is kept, from the day promised first', async () => {
    const { told, ...at } = await late()
    at.on('2017-06-20')
    await at.play(told, [acts.approve])
    const kept = await at.engine.get(told.id)
    expect([kept.data['verdict'], kept.data['verdictByLimit']]).toEqual(['on-time', 'late'])
    const until = (to: string) => alike(at, 'delay-reasons', { from: '2017-06-01', to })
    expect((await until('2017-06-08'))['apologyInTime']).toBeUndefined()
    expect((await until('2017-06-09'))['apologyInTime']).toBe(1)
    expect((await until('2017-06-21'))['settledLate']).toBe(1)
  })

  it('are listed with the reasons the officers gave', async () => {
    const { told, tooLate, ...at } = await late()
    at.on('2017-06-30')
    const query = { set: 'delay-reasons', figure: 'delayed', line: 'confirm-result', ...june }
    const list = await at.engine.casesBehind(query)
    expect(list.map(({ remarks }) => remarks)).toEqual([['Chờ xác minh'], [], ['Quá tải'], []])
    expect(list[0]).toMatchObject({
      ...{ id: told.id, title: 'Võ Thị Lan', unit: 'phu-yen/tuy-hoa', line: 'confirm-result' },
      ...{ receivedOn: '2017-06-01', due: '2017-06-20', judgedBy: '2017-06-20' },
      ...{ finishedOn: null, verdict: null, state: 'settlement.sign' },
    })
    const { rows } = await at.engine.find()
    const cases = rows.map(async ({ id, ...summary }) => {
      const { data, state } = await at.engine.get(id)
      return { id, state, data, summary }
    })
    const days = { from: plainDate(june.from), to: plainDate(june.to) }
    const delays = delaysOf(await Promise.all(cases), days)
    expect(delays.map(({ id, reasons }) => [id, reasons])).toEqual(
      list.map(({ id, remarks }) => [id, remarks]),
    )
    expect(delays[0]).toMatchObject({ judgedBy: '2017-06-20', finishedOn: null })
    const apologised = await at.engine.casesBehind({ ...query, figure: 'apologyLate' })
    expect(apologised.map(({ id }) => id)).toEqual([tooLate.id])
    expect(await at.engine.casesBehind({ ...query, line: 'enforcement-request' })).toEqual([])
  })
})

describe('satisfaction', () => {
  it('is what was answered in the window, and who has not answered by now', async () => {
    const at = desk()
    const toReturn = [...upTo('approve'), acts.notify, acts.returnResult]
    const one = await at.begin(toReturn)
    const other = await at.begin(toReturn)
    await at.begin([...toReturn, ['rate', people.applicant, { answer: 'dissatisfied' }]])
    await at.begin(upTo('approve'))
    expect(await alike(at, 'satisfaction', june)).toEqual({
      ...{ rated: 1, dissatisfied: 1, ended: 3, answered: 1, unanswered: 2 },
    })
    const before = at.time.now()
    at.on('2017-07-03')
    await at.play(one, [['rate', people.applicant, { answer: 'satisfied' }]])
    await at.play(other, [['rate', people.applicant, { answer: 'neutral' }]])
    expect(await alike(at, 'satisfaction', july)).toEqual({ rated: 2, satisfied: 1, neutral: 1 })
    expect(await alike(at, 'satisfaction', june)).toMatchObject({ rated: 1, answered: 3 })
    expect(await counted(at.engine, 'satisfaction', { ...june, asKnownAt: before })).toMatchObject({
      ...{ answered: 1, unanswered: 2 },
    })
  })
})
