import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  actor,
  epochOfInstant,
  instant,
  instantOfEpoch,
  type CaseView,
  type ClockChoice,
  type MigrationAsked,
} from '@motcua/core'
import { company } from './company.js'
import { crowd } from './crowd.js'
import { knownAndNew } from './known-and-new.js'

// Many walks; a busy machine may need longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const by = actor('Phạm Quốc Bảo', { unit: 'phu-yen', roles: ['head'] })
const reason = 'Chuyển sang NĐ 61/2018'

type Company = ReturnType<typeof company>

const allowed = async (at: Company, { id }: CaseView, who = crowd): Promise<readonly string[]> =>
  (await Promise.all(who.map((by) => at.engine.can(id, by))))
    .flat()
    .filter((answer) => answer.allowed)
    .map(({ command }) => command)

const someSteps = async (at: Company, steps: number): Promise<void> => {
  for (let step = 0; step < steps; step++) {
    await at.act((view, by) => allowed(at, view, [by]))
    at.wait()
  }
}

/** Dossiers of the last days of the rules of 2017, on the way at random when those of 2018 come. */
const onTheWay = async (seed: number, steps: number): Promise<Company> => {
  const at = company(seed)
  at.time.set(instant('2018-06-14T08:30:00.000+07:00'))
  for (let opened = 0; opened < 20 && at.views.length < 3; opened++) await at.open()
  await someSteps(at, steps)
  const soon = epochOfInstant(at.time.now()) + at.chance.int(5) * 86_400_000
  const first = epochOfInstant(instant('2018-06-21T08:00:00.000+07:00'))
  at.time.set(instantOfEpoch(Math.max(soon, first)))
  await at.engine.pump()
  return at
}

const clocks: readonly ClockChoice[] = ['keep', 'recompute', 'restart']

const askedFor = (view: CaseView, clock: ClockChoice): MigrationAsked => ({
  ...{ from: view.definition, to: view.definition.replace(/2017$/, '2018'), clock, reason },
  ground: { instrument: 'nd-61-2018', clause: 'Art 40.1', grade: 'B' },
  ...{ cases: [view.id], despite: ['promiseKept', 'stillInTime', 'budgetsFit'] },
})

const ordinary = async (at: Company, view: CaseView): Promise<readonly string[]> => {
  const { commands } = at.engine.definition(view.definition)
  const open = await allowed(at, view)
  return [...new Set(open)]
    .filter((name) => name !== 'requestSupplement' && commands.get(name)?.ordinary !== false)
    .toSorted()
}

const sound = async ({ engine }: Company, { id }: CaseView): Promise<void> => {
  expect(await engine.verify(id)).toMatchObject({ faults: [] })
}

describe('whatever a company of people did to its dossiers', () => {
  it('a move and its taking back leave them as they were, and nothing hinders who goes on', async () => {
    const seen = { moved: 0, refused: 0, going: 0 }
    const moveAndBack = async (seed: number, steps: number): Promise<void> => {
      const at = await onTheWay(seed, steps)
      const { engine } = at
      for (const { id } of at.views) {
        const before = await engine.get(id)
        if (before.closed || !before.definition.endsWith('2017')) continue
        const plan = await engine.planMigration(askedFor(before, at.chance.pick(clocks)))
        const { outcomes } = await engine.migrate(plan, { by })
        const [planned] = plan.moves
        expect(outcomes).toMatchObject([
          { status: planned?.reasons.length === 0 ? 'moved' : 'refused' },
        ])
        await sound(at, before)
        const moved = await engine.get(id)
        if (outcomes[0]?.status === 'refused') {
          seen.refused++
          expect(moved).toEqual(before)
          continue
        }
        seen.moved++
        expect(moved.definition).toBe(plan.terms.to)
        expect([moved.state, moved.due]).toEqual([planned?.state.after, planned?.due.after])
        expect(await ordinary(at, moved)).toEqual(await ordinary(at, before))
        const back = await engine.revertMigration(id, { by, reason })
        expect([back.definition, back.state, back.due]).toEqual([
          ...[before.definition, before.state, before.due],
        ])
        expect(back.data).toEqual(before.data)
        await sound(at, before)
        const again = await engine.planMigration(askedFor(back, at.chance.pick(clocks)))
        expect((await engine.migrate(again, { by })).moved).toBe(1)
      }
      await someSteps(at, 40)
      await engine.pump()
      for (const view of at.views) {
        const now = await engine.get(view.id)
        await sound(at, now)
        if (now.closed || !now.definition.endsWith('2018')) continue
        seen.going++
        expect(await allowed(at, now)).not.toEqual([])
      }
    }
    await knownAndNew(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 10, max: 80 }), moveAndBack),
      { seed: 1, known: 20, fresh: 5 },
    )
    expect(seen.moved).toBeGreaterThan(20)
    expect(seen.refused).toBeGreaterThan(0)
    expect(seen.going).toBeGreaterThan(10)
  })
})
