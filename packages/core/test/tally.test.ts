import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { actor, verdictOf, type Engine, type TallyRequest, type TallyRow } from '@motcua/core'
import { acts, desk, upTo } from './acts.js'
import { company } from './company.js'
import { codeAndField, refusedBy } from './failures.js'
import { people, request } from './office.js'

const june = { kind: 'dossier', from: '2017-06-01', to: '2017-07-01' }
const july = { kind: 'dossier', from: '2017-07-01', to: '2017-08-01' }

const atOnce = {
  ...{ outcome: 'granted', summary: 'Đã thi hành xong', receiver: 'Võ Thị Lan' },
  signedBy: { id: people.head.person, name: people.head.name },
} as const

const figures = ({ unit: _unit, subject: _subject, channel, ...rest }: TallyRow) => ({
  channel,
  ...Object.fromEntries(Object.entries(rest).filter(([, count]) => count > 0)),
})

const counted = async (engine: Engine, query: TallyRequest) =>
  (await engine.tally(query)).map(figures)

const refused = (act: Promise<unknown>): Promise<string> => codeAndField(act)

describe('the dossiers of an office are counted', () => {
  it('by the channel they came in by, as received, finished by verdict, and pending', async () => {
    const { begin, play, on, engine } = desk()
    const inTime = await begin(upTo('settle'))
    const late = await begin([acts.check, ...upTo('settle')], { channel: 'post' })
    await begin([acts.check, acts.accept], { channel: 'post' })
    await begin([])
    on('2017-06-08')
    await play(inTime, [acts.approve])
    on('2017-06-09')
    await play(late, [acts.approve])
    await begin([['giveImmediateResult', people.counter, atOnce]])
    on('2017-06-30')
    await begin([acts.accept])
    expect(await engine.tally(june)).toEqual([
      {
        ...{ unit: 'phu-yen/tuy-hoa', subject: 'confirm-result', channel: 'counter' },
        ...{ carried: 0, received: 3, early: 1, onTime: 1, late: 0, unjudged: 0 },
        ...{ pendingInTime: 1, pendingOverdue: 0 },
      },
      {
        ...{ unit: 'phu-yen/tuy-hoa', subject: 'confirm-result', channel: 'post' },
        ...{ carried: 0, received: 2, early: 0, onTime: 0, late: 1, unjudged: 0 },
        ...{ pendingInTime: 0, pendingOverdue: 1 },
      },
    ])
    expect(await counted(engine, july)).toEqual([
      { channel: 'counter', carried: 1, pendingOverdue: 1 },
      { channel: 'post', carried: 1, pendingOverdue: 1 },
    ])
    expect(await engine.tally({ ...june, kind: 'report' })).toEqual([])
  })

  it('by the day promised, which an apology moved', async () => {
    const { begin, on, play, engine } = desk()
    const settling = await begin(upTo('settle'))
    on('2017-06-06')
    const apology = { reason: 'Chờ xác minh', newDate: '2017-07-05' }
    await play(settling, [['apologise', people.head, apology]])
    expect(await counted(engine, june)).toEqual([
      { channel: 'counter', received: 1, pendingInTime: 1 },
    ])
    on('2017-07-05')
    await play(settling, [acts.approve])
    const [row] = (await engine.find()).rows
    expect([row?.due, row?.judgedBy, row?.verdict]).toEqual([null, '2017-07-05', 'on-time'])
    expect(await counted(engine, july)).toEqual([{ channel: 'counter', carried: 1, onTime: 1 }])
  })

  it('as pending in time while they wait for the applicant, when nobody knows their day', async () => {
    const { begin, on, play, engine } = desk()
    const settling = await begin(upTo('assign'))
    on('2017-06-05')
    await play(settling, [acts.askMore])
    const [row] = (await engine.find()).rows
    expect([row?.due, row?.judgedBy]).toEqual([null, null])
    expect(await counted(engine, july)).toEqual([
      { channel: 'counter', carried: 1, pendingInTime: 1 },
    ])
  })

  it('with the day their verdict was judged by, whatever was done to them', async () => {
    const walk = fc.asyncProperty(
      fc.integer(),
      fc.integer({ min: 60, max: 140 }),
      async (seed, steps) => {
        const at = company(seed)
        while (at.views.length < 3) await at.open()
        for (let step = 0; step < steps; step++) {
          at.wait()
          await at.act(async (view, by) =>
            (await at.engine.can(view.id, by))
              .filter(({ allowed }) => allowed)
              .map(({ command }) => command),
          )
        }
        for (const row of (await at.engine.find({ kind: 'dossier' })).rows) {
          const { receivedOn, judgedBy, finishedOn, verdict, due, closed } = row
          if (finishedOn === null) expect(judgedBy).toBe(due)
          if (closed && receivedOn !== null) expect(finishedOn).not.toBeNull()
          const judged = judgedBy === null || finishedOn === null
          if (verdict !== null) expect(judged).toBe(false)
          if (verdict !== null && judgedBy !== null && finishedOn !== null) {
            expect(verdictOf(judgedBy, finishedOn)).toBe(verdict)
          }
        }
      },
    )
    await fc.assert(walk, { numRuns: 20 })
  })
})

describe('a tally', () => {
  const offices = ['phu-yen', 'phu-yen/tuy-hoa', 'phu-yen/song-cau'] as const
  const counterOf = (unit: string) => actor('Nguyễn Mẫu Hoa', { unit, roles: ['one-stop-officer'] })
  const province = async () => {
    const at = desk()
    for (const unit of offices) {
      const by = counterOf(unit)
      const { id } = await at.engine.open('dossier', request, { by })
      await at.engine.send(id, { type: 'accept' }, { by })
    }
    return at
  }
  const unitsOf = async (engine: Engine, query: Partial<TallyRequest>) =>
    (await engine.tally({ ...june, ...query })).map(({ unit }) => unit)

  it('takes in a unit and all below it', async () => {
    const { engine } = await province()
    expect(await unitsOf(engine, {})).toEqual(offices.toSorted())
    expect(await unitsOf(engine, { unit: undefined })).toEqual(offices.toSorted())
    expect(await unitsOf(engine, { unit: 'phu-yen' })).toEqual(offices.toSorted())
    expect(await unitsOf(engine, { unit: 'phu-yen/tuy-hoa' })).toEqual(['phu-yen/tuy-hoa'])
    expect(await unitsOf(engine, { unit: 'dak-lak' })).toEqual([])
  })

  it('tells an officer what the officer may see', async () => {
    const { engine } = await province()
    const by = counterOf('phu-yen/tuy-hoa')
    expect(await unitsOf(engine, { by })).toEqual(['phu-yen/tuy-hoa'])
    expect(await unitsOf(engine, { by, unit: 'phu-yen' })).toEqual(['phu-yen/tuy-hoa'])
    expect(await unitsOf(engine, { by, unit: 'phu-yen/song-cau' })).toEqual([])
    expect(await unitsOf(engine, { by: counterOf('phu-yen') })).toEqual(offices.toSorted())
  })

  it('is refused to an applicant', async () => {
    const { engine } = await province()
    const asked = engine.tally({ ...june, by: people.applicant })
    expect(await refusedBy(asked)).toEqual(['role'])
  })

  it('counts a dossier for the office that holds it now', async () => {
    const { begin, on, engine } = desk()
    on('2025-06-27')
    await begin(upTo('assign'))
    on('2025-07-02')
    const window = { from: '2025-06-01', to: '2025-07-01' }
    expect(await unitsOf(engine, window)).toEqual(['phu-yen/tuy-hoa'])
    await engine.handOver()
    expect(await unitsOf(engine, window)).toEqual(['dak-lak'])
  })

  it('is refused for a window without a day, and for what is not one', async () => {
    const { engine } = desk()
    const tally = (query: object) => refused(engine.tally({ ...june, ...query }))
    expect(await tally({ to: '2017-06-01' })).toBe('invalid-input query.to')
    expect(await tally({ to: '2017-05-31' })).toBe('invalid-input query.to')
    expect(await tally({ from: '2017-02-30' })).toBe('invalid-input query.from')
    expect(await tally({ to: undefined })).toBe('invalid-input query.to')
    expect(await tally({ kind: 'Dossier' })).toBe('invalid-input query.kind')
    expect(await tally({ procedure: 'confirm-result' })).toBe('invalid-input query')
    expect(await tally({ unit: 'atlantis' })).toBe('unknown-unit query.unit')
    expect(await tally({ by: counterOf('atlantis') })).toBe('unknown-unit query.by.unit')
  })
})
