import { describe, expect, it } from 'vitest'
import {
  isMotcuaError,
  plainDate,
  startClock,
  workingHours,
  type Fault,
  type MigrationAsked,
} from '@motcua/core'
import { thadsWith } from '@motcua/core/thads'
import { desk, facts, upTo } from './acts.js'
import {
  deeds,
  juneDesk,
  mover as by,
  regimeWith,
  regimeWith2026,
  renamed,
  reviewed,
  tight,
  toJuly2026,
  until,
} from './migration-desk.js'
import { people } from './office.js'
import { rowsOf } from './paper-words.js'

const toAppraise: MigrationAsked = {
  ...toJuly2026,
  states: { 'settlement.settle': 'settlement.appraise' },
}

const toReview: MigrationAsked = {
  ...toJuly2026,
  states: { 'settlement.sign': 'settlement.review' },
}

describe('a version whose steps are others', () => {
  it('needs to be told what every open state becomes', async () => {
    const { engine } = juneDesk({ regime: regimeWith2026(renamed) })
    const faults: Fault[] = []
    await engine.planMigration(toJuly2026).catch((error: unknown) => {
      if (isMotcuaError(error, 'invalid-input')) faults.push(...error.faults)
    })
    expect(faults).toEqual([
      {
        path: 'asked.states.settlement.settle',
        problem: 'dossier@confirm-result/2026 lacks this state, and nothing says what it becomes',
      },
    ])
  })

  it('makes a step of a step alone: what else a dossier is in, it stays in', async () => {
    const { engine } = juneDesk()
    const faults: string[] = []
    const states = {
      'intake.checking': 'settlement.settle',
      'settlement.sign': 'closed.stopped',
      'result.ready': 'settlement.sign',
      'settlement.assign': 'settlement.settle',
    }
    await engine.planMigration({ ...toJuly2026, states }).catch((error: unknown) => {
      if (isMotcuaError(error, 'invalid-input'))
        faults.push(...error.faults.map(({ path }) => path))
    })
    expect(faults).toEqual([
      ...['asked.states.intake.checking', 'asked.states.settlement.sign'],
      'asked.states.result.ready',
    ])
  })

  it('takes a dossier over into the step that was named, and one that waits returns to it', async () => {
    const { engine, begin, on, play } = juneDesk({ regime: regimeWith2026(renamed) })
    const open = await begin(until('assign'))
    const waiting = await begin([...until('assign'), deeds.askMore])
    const signing = await begin(until('settle'))
    on('2026-07-01')
    const plan = await engine.planMigration(toAppraise)
    expect(plan.totals).toMatchObject({ ready: 3, faulty: 0 })
    await engine.migrate(plan, { by })
    expect((await engine.get(open.id)).state).toBe('settlement.appraise')
    const supplied = await play(await engine.get(waiting.id), [deeds.supply])
    expect(supplied.state).toBe('settlement.appraise')
    const back = await play(await engine.get(signing.id), [
      ['sendBack', by, { reason: 'Thiếu căn cứ' }],
      deeds.settle,
      deeds.approve,
    ])
    expect(back.state).toBe('result.ready')
    for (const { id } of [open, waiting, signing]) {
      expect((await engine.verify(id)).faults).toEqual([])
    }
  })

  it('and its control slip goes on, naming who has it by the steps of then', async () => {
    const { engine, begin, on, play } = juneDesk({ regime: regimeWith2026(renamed) })
    const open = await begin(until('settle'))
    on('2026-07-01')
    await engine.migrate(await engine.planMigration(toAppraise), { by })
    await play(await engine.get(open.id), [['sendBack', by, { reason: 'Thiếu căn cứ' }]])
    const slip = await engine.document(open.id, 'control-slip')
    expect(rowsOf(slip, 'passings').map(([, , taker]) => taker)).toEqual([
      ...['Thủ trưởng cơ quan thi hành án dân sự', deeds.assign[2].officer.name],
      ...['Thủ trưởng cơ quan thi hành án dân sự', deeds.assign[2].officer.name],
    ])
  })

  it('leaves a dossier whose past it would not have allowed, and names the first entry', async () => {
    const { engine, begin, on } = juneDesk({ regime: regimeWith2026(reviewed) })
    const open = await begin(until('assign'))
    const signing = await begin(until('settle'))
    const ready = await begin(until('approve'))
    on('2026-07-01')
    const plain = await engine.planMigration(toJuly2026)
    expect(
      plain.moves.map(({ case: id, reasons }) => [id, reasons.map(({ text }) => text.en)]),
    ).toEqual([
      [open.id, []],
      [signing.id, [expect.stringContaining('Entry 5 of the journal (Propose the outcome)')]],
      [ready.id, [expect.stringContaining('Entry 5 of the journal (Propose the outcome)')]],
    ])
    expect(plain.moves[1]?.reasons[0]?.text.vi).toContain('không phải "Ký, ban hành')
    const mapped = await engine.planMigration(toReview)
    expect(mapped.moves.map(({ reasons }) => reasons.length)).toEqual([0, 0, 1])
    expect(await engine.migrate(mapped, { by })).toMatchObject({ moved: 2, refused: 1 })
    expect((await engine.get(signing.id)).state).toBe('settlement.review')
    expect((await engine.get(ready.id)).definition).toBe(toJuly2026.from)
  })

  it('takes what it has as one step for done in it', async () => {
    const { engine, begin, on, play } = juneDesk({ regime: regimeWith({ '2025': reviewed }) })
    const enforcer = { ...by, roles: ['enforcer'], person: 'enforcer', name: 'Y Moan' }
    const signing = await begin([...until('settle'), ['approve', enforcer]])
    expect(signing.state).toBe('settlement.sign')
    on('2026-07-01')
    const states = { 'settlement.review': 'settlement.sign' }
    const plan = await engine.planMigration({ ...toJuly2026, states })
    expect(plan.moves).toMatchObject([{ reasons: [] }])
    await engine.migrate(plan, { by })
    const ready = await play(await engine.get(signing.id), [deeds.approve])
    expect(ready.state).toBe('result.ready')
    expect((await engine.verify(signing.id)).faults).toEqual([])
  })

  it('judges the past by its papers and its channels, too', async () => {
    const { engine, begin, on } = juneDesk({
      regime: regimeWith2026(({ components }) => ({
        channels: ['post'],
        components: components.map((paper) => ({ ...paper, copies: 2 })),
      })),
    })
    const [bySlip] = [await begin(until('accept'))]
    on('2026-07-01')
    const { moves } = await engine.planMigration(toJuly2026)
    expect(moves[0]?.case).toBe(bySlip.id)
    expect(moves[0]?.reasons[0]?.text.en).toMatch(
      /Entry 1 of the journal \(Hand in the dossier\).*counter/s,
    )
  })

  it('takes a receipt of the time before it was in force for what it was', async () => {
    const { engine, on, begin } = juneDesk()
    const late: (typeof deeds.accept)[1] = deeds.accept[1]
    const view = await begin([['accept', late, { receivedAt: '2026-06-29T09:00:00+07:00' }]])
    on('2026-07-01')
    const { moves } = await engine.planMigration(toJuly2026)
    expect(moves).toMatchObject([{ case: view.id, reasons: [] }])
  })

  it('counts anew by the rules of hours where the new limit is in hours', async () => {
    const { engine, begin, on } = juneDesk({
      regime: regimeWith2026(() => ({ limit: workingHours(24) })),
    })
    const open = await begin(until('assign'))
    on('2026-07-01')
    await engine.migrate(await engine.planMigration({ ...toJuly2026, clock: 'recompute' }), { by })
    const { clock } = await facts(engine, open)
    const at = clock?.startedAt ?? { date: plainDate('2026-06-30'), minutes: 0 }
    expect(clock).toEqual(startClock({ term: workingHours(24), at }))
  })

  it('refuses where the steps that are left fitted before and do not any more', async () => {
    const { engine, begin, on } = juneDesk({ regime: regimeWith2026(tight) })
    await begin(until('assign'))
    on('2026-07-02')
    const rules = async (asked: MigrationAsked) =>
      (await engine.planMigration(asked)).moves.flatMap(({ reasons }) =>
        reasons.map(({ rule }) => rule),
      )
    expect(await rules({ ...toJuly2026, clock: 'recompute' })).toEqual(['budgetsFit'])
    expect(await rules({ ...toJuly2026, clock: 'recompute', despite: ['budgetsFit'] })).toEqual([])
  })
})

describe('reminders of a dossier that was moved', () => {
  it('are those of the new version, from the move on', async () => {
    const none = { '2025': () => ({ reappointments: { times: 0, basis: toJuly2026.ground } }) }
    const { engine, begin, on } = juneDesk({ regime: regimeWith(none, thadsWith()) })
    const open = await begin(until('assign'))
    on('2026-07-03')
    await engine.pump()
    const before = await engine.get(open.id)
    await engine.migrate(await engine.planMigration(toJuly2026), { by })
    const { reminders } = await engine.get(open.id)
    const first = reminders.map(({ at }) => at).toSorted()[0] ?? ''
    expect(reminders.length).toBeGreaterThan(before.reminders.length)
    on('2026-07-06', '23:00')
    await engine.pump()
    expect(first < '2026-07-06T16:00:00.000Z').toBe(true)
    const noted = (await facts(engine, open)).reminders.map(({ deadline }) => deadline)
    expect(noted).toEqual(
      expect.arrayContaining(
        reminders.filter(({ at }) => at <= '2026-07-06T16:00:00.000Z').map(({ name }) => name),
      ),
    )
  })
})

describe('the reorganisation of 1 July 2025', () => {
  it('hands the dossiers of the old offices over, and then moves them to the rules of the new ones', async () => {
    const at = desk()
    at.on('2025-06-30')
    const open = await at.begin(upTo('assign'))
    at.on('2025-07-01')
    const { engine } = at
    expect(await engine.handOver()).toBe(1)
    const asked: MigrationAsked = {
      ...{ from: 'dossier@confirm-result/2018', to: 'dossier@confirm-result/2025', clock: 'keep' },
      ground: {
        ...{ instrument: 'nd-118-2025', clause: 'entry into force', grade: 'C' },
        note: 'Assumed: that dossiers on the way may go on under the new decree.',
      },
      reason: 'Tiếp tục giải quyết tại THADS tỉnh Đắk Lắk',
    }
    const plan = await engine.planMigration(asked)
    expect(plan.moves).toMatchObject([{ case: open.id, unit: 'dak-lak', reasons: [] }])
    expect((await engine.migrate(plan, { by })).moved).toBe(1)
    const stop = { ground: 'stated-in-notice', note: 'Theo thông báo' }
    const stopped = await engine.send(open.id, { type: 'stop', data: stop }, { by })
    expect([stopped.state, stopped.unit]).toEqual(['closed.stopped', 'dak-lak'])
    expect((await engine.journal(open.id)).slice(-3).map(({ command }) => command.type)).toEqual([
      ...['transfer', 'migrate', 'stop'],
    ])
    expect((await engine.verify(open.id)).faults).toEqual([])
  })

  it('does not need the hand-over first: it is owed before the move, as before any act', async () => {
    const at = desk()
    at.on('2025-06-30')
    const open = await at.begin(upTo('accept'))
    at.on('2025-07-01')
    const asked: MigrationAsked = {
      ...{ from: 'dossier@confirm-result/2018', to: 'dossier@confirm-result/2025', clock: 'keep' },
      ...{ ground: { instrument: 'nd-118-2025', clause: 'x', grade: 'B' }, reason: 'Sáp nhập' },
    }
    await at.engine.migrate(await at.engine.planMigration(asked), { by })
    expect((await at.engine.get(open.id)).unit).toBe('dak-lak')
    await expect(
      at.engine.send(open.id, { type: 'handOver' }, { by: people.counter }),
    ).rejects.toMatchObject({ code: 'unknown-unit' })
  })

  it('and the year after, the past is judged through both moves', async () => {
    const at = desk({ regime: regimeWith2026(renamed) })
    at.on('2025-06-30')
    const waiting = await at.begin(upTo('assign'))
    at.on('2025-07-01')
    await at.engine.handOver()
    const first: MigrationAsked = {
      ...{ from: 'dossier@confirm-result/2018', to: 'dossier@confirm-result/2025', clock: 'keep' },
      ...{ ground: { instrument: 'nd-118-2025', clause: 'x', grade: 'B' }, reason: 'Sáp nhập' },
    }
    await at.engine.migrate(await at.engine.planMigration(first), { by })
    at.on('2026-07-01')
    const plan = await at.engine.planMigration(toAppraise)
    expect(plan.moves).toMatchObject([{ case: waiting.id, reasons: [] }])
    await at.engine.migrate(plan, { by })
    expect(await facts(at.engine, waiting)).toMatchObject({ version: '2026', step: 'appraise' })
    expect((await at.engine.verify(waiting.id)).faults).toEqual([])
  })
})
