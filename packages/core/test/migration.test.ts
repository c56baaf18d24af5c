import { describe, expect, it } from 'vitest'
import { actor, cite, createEngine, isMotcuaError, plainDate, type CaseView } from '@motcua/core'
import { memoryStore } from '@motcua/core/memory'
import { thadsWith } from '@motcua/core/thads'
import { facts } from './acts.js'
import { clerk, deeds, juneDesk, mover, toJuly2026, until } from './migration-desk.js'

const by = mover

describe('the change of 1 July 2026: five working days become three', () => {
  const inJune = async () => {
    const at = juneDesk()
    const checking = await at.begin()
    const open = await at.begin(until('assign'))
    const waiting = await at.begin([...until('assign'), deeds.askMore])
    const closed = await at.begin([...until('approve'), deeds.notify, deeds.returnResult])
    at.on('2026-07-01')
    return { ...at, checking, open, waiting, closed }
  }

  it('leaves dossiers with the version they began with, until they are moved', async () => {
    const { engine, open, act } = await inJune()
    const settled = await act(open, deeds.settle)
    expect([settled.definition, settled.due?.date]).toEqual([toJuly2026.from, '2026-07-07'])
    expect(
      (await engine.planMigration({ ...toJuly2026, from: toJuly2026.to, to: toJuly2026.from }))
        .totals.cases,
    ).toBe(0)
  })

  it('is planned without anything being written', async () => {
    const { engine, checking, open, waiting } = await inJune()
    const plan = await engine.planMigration({ ...toJuly2026, clock: 'recompute' })
    expect(plan.totals).toEqual({
      ...{ cases: 3, ready: 3, staying: 0, faulty: 0 },
      ...{ sooner: 1, later: 0, same: 2 },
    })
    const [first, second, third] = plan.moves
    expect([first?.case, second?.case, third?.case]).toEqual([checking.id, open.id, waiting.id])
    expect([second?.due.before?.date, second?.due.after?.date, second?.promisedOn]).toEqual([
      ...['2026-07-07', '2026-07-03', '2026-07-07'],
    ])
    const counted = second?.due.after?.trace.find(({ kind }) => kind === 'counted')
    expect(counted?.basis).toMatchObject({ instrument: 'nd-152-2026', clause: 'Art 32.3' })
    expect(structuredClone(plan)).toEqual(plan)
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
    expect((await engine.get(open.id)).seq).toBe(open.seq)
  })

  it('moves each dossier with one entry that says from where, to where, why and by whom', async () => {
    const { engine, open, closed } = await inJune()
    const plan = await engine.planMigration(toJuly2026)
    const told: string[] = []
    const outcome = await engine.migrate(plan, {
      by,
      onProgress: ({ done, of, outcome: { status } }) =>
        told.push(`${String(done)}/${String(of)} ${status}`),
    })
    expect([outcome.moved, outcome.stays, outcome.refused, outcome.stale]).toEqual([3, 0, 0, 0])
    expect(told).toEqual(['1/3 moved', '2/3 moved', '3/3 moved'])
    const last = (await engine.journal(open.id)).at(-1)
    expect(last).toMatchObject({
      ...{ definition: toJuly2026.to, state: 'settlement.settle', effects: [], numbers: [] },
      by: { person: by.person, roles: ['head'] },
      command: {
        type: 'migrate',
        data: {
          ...{ from: toJuly2026.from, to: toJuly2026.to, clock: 'keep' },
          ...{ ground: toJuly2026.ground, reason: toJuly2026.reason, despite: [] },
        },
      },
    })
    expect(last?.command.data).toMatchObject({
      states: { 'settlement.settle': 'settlement.settle' },
    })
    expect(Object.keys(last?.set ?? {})).toEqual(['version', 'limitBasis'])
    expect((await engine.get(closed.id)).definition).toBe(toJuly2026.from)
  })

  it('keeps the clock, and the clause it is from, where the plan says keep', async () => {
    const { engine, open } = await inJune()
    await engine.migrate(await engine.planMigration(toJuly2026), { by })
    const { due, definition } = await engine.get(open.id)
    expect([definition, due?.date]).toEqual([toJuly2026.to, '2026-07-07'])
    const bases = due?.trace.filter(({ kind }) => kind === 'counted').map(({ basis }) => basis)
    expect(new Set(bases?.map((basis) => basis?.instrument))).toEqual(new Set(['law-26-2008']))
  })

  it('counts three days from the day of receipt where it says recompute, and the slip keeps its day', async () => {
    const { engine, open } = await inJune()
    await engine.migrate(await engine.planMigration({ ...toJuly2026, clock: 'recompute' }), { by })
    expect((await engine.get(open.id)).due?.date).toBe('2026-07-03')
    expect((await facts(engine, open)).promisedOn).toBe('2026-07-07')
    const { rows } = await engine.find({ dueBefore: '2026-07-04', order: 'due' })
    expect(rows.map(({ id, due }) => [id, due])).toEqual([[open.id, '2026-07-03']])
  })

  it('counts three days from the move where it says restart', async () => {
    const { engine, open, waiting, act, on } = await inJune()
    await engine.migrate(await engine.planMigration({ ...toJuly2026, clock: 'restart' }), { by })
    const { due } = await engine.get(open.id)
    expect(due?.date).toBe('2026-07-06')
    expect(JSON.stringify(due?.trace)).toContain('nd-152-2026, Art 115')
    on('2026-07-02')
    expect((await act(await engine.get(waiting.id), deeds.supply)).due?.date).toBe('2026-07-07')
  })

  it('leaves a clock that stopped with the clause it ran by', async () => {
    const { engine, begin, on } = juneDesk()
    const ready = await begin(until('approve'))
    on('2026-07-01')
    await engine.migrate(await engine.planMigration({ ...toJuly2026, clock: 'recompute' }), { by })
    const { definition, due } = await engine.get(ready.id)
    expect([definition, due]).toEqual([toJuly2026.to, ready.due])
  })

  it('wakes for the new due day, not for the old one', async () => {
    const { engine, open, on } = await inJune()
    await engine.migrate(await engine.planMigration({ ...toJuly2026, clock: 'recompute' }), { by })
    on('2026-07-03', '23:59')
    expect(await engine.pump()).toBe(0)
    on('2026-07-04', '00:00')
    expect(await engine.pump()).toBe(1)
    const { lapses } = await facts(engine, open)
    expect(lapses).toEqual([{ deadline: 'settlement', due: '2026-07-03' }])
  })

  it('goes on under the new version to its end, and every entry is decided again alike', async () => {
    const { engine, checking, open, waiting, play } = await inJune()
    const before = await engine.stateAt(open.id, '2026-06-30T02:00:00.000Z')
    await engine.migrate(await engine.planMigration({ ...toJuly2026, clock: 'recompute' }), { by })
    const rest = [deeds.settle, deeds.approve, deeds.notify, deeds.returnResult]
    const ends: CaseView[] = []
    ends.push(await play(await engine.get(open.id), rest))
    ends.push(await play(await engine.get(waiting.id), [deeds.supply, ...rest]))
    ends.push(await play(await engine.get(checking.id), [...until('assign'), ...rest]))
    for (const { id, state } of ends) {
      expect(state).toBe('closed.returned')
      expect((await engine.verify(id)).faults).toEqual([])
      expect((await engine.papers(id)).length).toBeGreaterThan(0)
    }
    expect((await engine.get(checking.id)).data).toMatchObject({ promisedOn: '2026-07-06' })
    expect(await engine.stateAt(open.id, '2026-06-30T02:00:00.000Z')).toEqual(before)
    expect(await engine.can(open.id, by)).toContainEqual(
      expect.objectContaining({ command: 'openCorrection', allowed: true }),
    )
  })

  it('may leave dossiers of before that day where they are, on the ground given', async () => {
    const { engine } = await inJune()
    const ground = cite(
      'nd-118-2025',
      'receipt',
      'C',
      'Assumed: the version of the day of receipt.',
    )
    const staying = { receivedBefore: plainDate('2026-07-01'), ground }
    const plan = await engine.planMigration({ ...toJuly2026, staying })
    expect(plan.totals).toMatchObject({ cases: 3, ready: 1, staying: 2 })
    expect(plan.moves.map(({ stays }) => stays?.note ?? null)).toEqual([
      ...[null, ground.note, ground.note],
    ])
    expect(await engine.migrate(plan, { by })).toMatchObject({ moved: 1, stays: 2 })
  })

  it('names each case it is asked for that is not open there', async () => {
    const { engine, open, closed } = await inJune()
    const asked = engine.planMigration({ ...toJuly2026, cases: [open.id, closed.id] })
    await expect(asked).rejects.toMatchObject({
      code: 'invalid-input',
      field: 'asked.cases[1]',
      faults: [{ path: 'asked.cases[1]', problem: expect.stringContaining(closed.id) }],
    })
  })

  it('moves no limit past what was promised, into lateness or under the steps left, unless told to', async () => {
    const { engine, open, on } = await inJune()
    on('2026-07-06')
    const reasons = async (asked: object) =>
      (await engine.planMigration({ ...toJuly2026, cases: [open.id], ...asked })).moves.flatMap(
        (move) => move.reasons.map(({ rule }) => rule),
      )
    expect(await reasons({ clock: 'recompute' })).toEqual(['stillInTime'])
    expect(await reasons({ clock: 'restart' })).toEqual(['promiseKept'])
    expect(await reasons({ clock: 'restart', despite: ['promiseKept'] })).toEqual([])
    expect(await reasons({ clock: 'keep' })).toEqual([])
    const plan = await engine.planMigration({ ...toJuly2026, cases: [open.id], clock: 'recompute' })
    const { outcomes } = await engine.migrate(plan, { by })
    expect(outcomes).toMatchObject([{ status: 'refused', reasons: [{ rule: 'stillInTime' }] }])
    expect((await engine.get(open.id)).definition).toBe(toJuly2026.from)
  })
})

describe('a plan that is carried out', () => {
  const planned = async () => {
    const store = memoryStore()
    const at = juneDesk({ store })
    const one = await at.begin(until('assign'))
    const two = await at.begin(until('assign'))
    at.on('2026-07-01')
    const plan = await at.engine.planMigration(toJuly2026)
    return { ...at, store, one, two, plan }
  }

  it('twice moves nothing twice', async () => {
    const { engine, one, plan } = await planned()
    await engine.migrate(plan, { by })
    const { seq } = await engine.get(one.id)
    expect(await engine.migrate(plan, { by })).toMatchObject({ moved: 2, stale: 0 })
    expect((await engine.get(one.id)).seq).toBe(seq)
  })

  it('leaves a case to which something was done since, and says so', async () => {
    const { engine, one, two, plan, act } = await planned()
    await act(one, deeds.settle)
    const { outcomes } = await engine.migrate(plan, { by })
    expect(outcomes.map(({ case: id, status }) => [id, status])).toEqual([
      [one.id, 'stale'],
      [two.id, 'moved'],
    ])
    expect((await engine.get(one.id)).definition).toBe(toJuly2026.from)
  })

  it('after what the engine owed the case, such as a deadline that passed', async () => {
    const { engine, one, on, plan } = await planned()
    on('2026-07-09')
    expect((await engine.migrate(plan, { by })).moved).toBe(2)
    const entries = await engine.journal(one.id)
    expect(entries.slice(-2).map(({ command }) => command.type)).toEqual(['lapse', 'migrate'])
    expect(entries.slice(-2).map(({ definition }) => definition)).toEqual([
      ...[toJuly2026.from, toJuly2026.to],
    ])
    expect((await engine.verify(one.id)).faults).toEqual([])
  })

  it('is an act of the head of the office, or of the one above', async () => {
    const { engine, plan } = await planned()
    const outcome = await engine.migrate(plan, { by: clerk })
    expect(outcome).toMatchObject({ moved: 0, refused: 2 })
    const stranger = actor('Lê Văn Xa', { unit: 'cuc-quan-ly-thads', roles: ['head'] })
    expect(await engine.migrate(plan, { by: stranger })).toMatchObject({ moved: 2 })
  })

  it('is checked again, whatever was written into it', async () => {
    const { engine, plan } = await planned()
    const bent = { ...plan, terms: { ...plan.terms, to: 'dossier@enforcement-request/2026' } }
    await expect(engine.migrate(bent, { by })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('waits until the version is in force', async () => {
    const { engine, begin } = juneDesk()
    await begin()
    const { moves } = await engine.planMigration(toJuly2026)
    expect(moves.flatMap(({ reasons }) => reasons.map(({ rule }) => rule))).toEqual(['inForce'])
  })

  it('is named by the journal, so that a command sent under its name is refused', async () => {
    const { engine, one } = await planned()
    const send = engine.send(one.id, { type: 'settle' }, { by, commandId: 'migrate:4' })
    await expect(send).rejects.toMatchObject({ code: 'invalid-id' })
    await expect(engine.send(one.id, { type: 'migrate' }, { by })).rejects.toMatchObject({
      code: 'unknown-command',
    })
  })

  it('is decided again alike by an engine that did not carry it out', async () => {
    const { engine, one, store, plan } = await planned()
    await engine.migrate(plan, { by })
    const other = createEngine({ regime: thadsWith({ ladder: [] }), store })
    expect((await other.verify(one.id)).faults).toEqual([])
  })
})

describe('what is asked of a migration', () => {
  const faultsOf = async (asked: object) => {
    const { engine } = juneDesk()
    try {
      await engine.planMigration({ ...toJuly2026, ...asked })
    } catch (error) {
      if (isMotcuaError(error, 'invalid-input')) return error.faults.map(({ path }) => path)
      throw error
    }
    return []
  }

  it('is refused with every fault at once', async () => {
    const states = { 'settlement.gone': 'settlement.sign', 'settlement.sign': 'settlement.nowhere' }
    expect(await faultsOf({ states, ground: cite('nd-1', 'Art 1', 'B') })).toEqual([
      ...['asked.states.settlement.gone', 'asked.states.settlement.sign'],
      'asked.ground.instrument',
    ])
    expect(await faultsOf({ ground: cite('nd-152-2026', 'Art 115', 'C') })).toEqual([
      'asked.ground',
    ])
    expect(await faultsOf({ to: toJuly2026.from })).toEqual(['asked.to'])
    expect(await faultsOf({ to: 'dossier@enforcement-request/2026' })).toContain('asked.to')
  })
})
