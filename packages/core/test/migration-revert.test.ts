import { describe, expect, it } from 'vitest'
import { type MigrationAsked } from '@motcua/core'
import {
  deeds,
  juneDesk,
  mover as by,
  regimeWith2026,
  renamed,
  shifted,
  toJuly2026,
  until,
} from './migration-desk.js'

const reason = 'Chưa đủ điều kiện chuyển tiếp'

const moved = async (
  asked: MigrationAsked = { ...toJuly2026, clock: 'recompute' },
  last: 'assign' | 'accept' = 'assign',
) => {
  const at = juneDesk(asked.states === undefined ? {} : { regime: regimeWith2026(renamed) })
  const open = await at.begin(until(last))
  const before = await at.engine.get(open.id)
  at.on('2026-07-01')
  await at.engine.migrate(await at.engine.planMigration(asked), { by })
  return { ...at, open, before }
}

describe('a move that is taken back', () => {
  it('leaves the case as it was, with another entry', async () => {
    const { engine, open, before } = await moved()
    const after = await engine.revertMigration(open.id, { by, reason })
    expect([after.definition, after.state, after.due]).toEqual([
      ...[before.definition, before.state, before.due],
    ])
    expect(after.data).toEqual(before.data)
    const entries = await engine.journal(open.id)
    expect(entries.slice(-2).map(({ command, definition }) => [command.type, definition])).toEqual([
      ['migrate', toJuly2026.to],
      ['revert', toJuly2026.from],
    ])
    expect(Object.keys(entries.at(-1)?.set ?? {}).toSorted()).toEqual(['clock', 'version'])
    expect((await engine.verify(open.id)).faults).toEqual([])
  })

  it('keeps what was done since, as the version before does it', async () => {
    const { engine, open, play, on } = await moved()
    await play(await engine.get(open.id), [deeds.askMore])
    on('2026-07-02')
    await play(await engine.get(open.id), [deeds.supply])
    const after = await engine.revertMigration(open.id, { by, reason })
    expect([after.state, after.due?.date]).toEqual(['settlement.settle', '2026-07-09'])
    expect((await play(after, [deeds.settle, deeds.approve])).state).toBe('result.ready')
    expect((await engine.verify(open.id)).faults).toEqual([])
  })

  it('keeps the number of a receipt given since', async () => {
    const { engine, before, begin, on, play } = await moved(toJuly2026, 'accept')
    expect(before.code).not.toBeNull()
    on('2026-06-30', '09:00')
    const checking = await begin()
    on('2026-07-01', '09:00')
    await engine.migrate(await engine.planMigration(toJuly2026), { by })
    const received = await play(await engine.get(checking.id), [deeds.accept])
    expect(received.due?.date).toBe('2026-07-06')
    const after = await engine.revertMigration(checking.id, { by, reason })
    expect([after.code, after.due?.date]).toEqual([received.code, '2026-07-08'])
    expect((await engine.verify(checking.id)).faults).toEqual([])
  })

  it('is refused with the first entry since that the version before does not know', async () => {
    const regime = regimeWith2026(() => ({
      stopGrounds: [{ id: 'new-ground', name: { vi: 'Mới', en: 'New' }, basis: toJuly2026.ground }],
      refusalGrounds: [
        { id: 'new-ground', at: 'both', name: { vi: 'Mới', en: 'New' }, basis: toJuly2026.ground },
      ],
    }))
    const at = juneDesk({ regime })
    const open = await at.begin(until('assign'))
    at.on('2026-07-01')
    await at.engine.migrate(await at.engine.planMigration(toJuly2026), { by })
    const refusal = { outcome: 'refused', ground: 'new-ground', summary: 'Từ chối' }
    await at.act(await at.engine.get(open.id), ['settle', deeds.settle[1], refusal])
    const back = at.engine.revertMigration(open.id, { by, reason })
    await expect(back).rejects.toMatchObject({
      code: 'refused',
      reasons: [
        { text: { en: expect.stringContaining('Entry 6 of the journal (Propose the outcome)') } },
      ],
    })
  })

  it('lets a deadline fall away that only the move had made pass, and the old one is noted on its day', async () => {
    const { engine, open, on } = await moved()
    on('2026-07-06')
    await engine.pump()
    expect((await engine.get(open.id)).data['lapses']).toHaveLength(1)
    const after = await engine.revertMigration(open.id, { by, reason })
    expect(after.data['lapses']).toEqual([])
    on('2026-07-08')
    await engine.pump()
    expect((await engine.get(open.id)).data['lapses']).toEqual([
      { deadline: 'settlement', due: '2026-07-07' },
    ])
    expect((await engine.verify(open.id)).faults).toEqual([])
  })

  it('may be moved again, and what came before is judged as if it had not been', async () => {
    const asked: MigrationAsked = {
      ...toJuly2026,
      states: { 'settlement.settle': 'settlement.appraise' },
    }
    const { engine, open, play } = await moved(asked)
    await play(await engine.get(open.id), [deeds.askMore, deeds.supply])
    expect((await engine.revertMigration(open.id, { by, reason })).state).toBe('settlement.settle')
    const plan = await engine.planMigration(asked)
    expect(plan.moves).toMatchObject([{ reasons: [] }])
    expect((await engine.migrate(plan, { by })).moved).toBe(1)
    expect((await engine.verify(open.id)).faults).toEqual([])
  })

  it('and judged by the states they had then, where the new ones have their names', async () => {
    const at = juneDesk({ regime: regimeWith2026(shifted) })
    const open = await at.begin(until('settle'))
    at.on('2026-07-01')
    const asked: MigrationAsked = {
      ...toJuly2026,
      states: {
        'settlement.assign': 'settlement.settle',
        'settlement.settle': 'settlement.sign',
        'settlement.sign': 'settlement.issue',
      },
    }
    for (const turn of [1, 2]) {
      const plan = await at.engine.planMigration(asked)
      expect(plan.moves, String(turn)).toMatchObject([{ reasons: [] }])
      await at.engine.migrate(plan, { by })
      expect((await at.engine.get(open.id)).state).toBe('settlement.issue')
      expect((await at.engine.revertMigration(open.id, { by, reason })).state).toBe(
        'settlement.sign',
      )
    }
    expect((await at.engine.verify(open.id)).faults).toEqual([])
  })

  it('needs a move to take back', async () => {
    const { engine, open } = await moved()
    await engine.revertMigration(open.id, { by, reason })
    await expect(engine.revertMigration(open.id, { by, reason })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})
