import { describe, expect, it } from 'vitest'
import { createEngine, type CaseStore, type SealedEntry } from '@motcua/core'
import { memoryStore } from '@motcua/core/memory'
import { thadsWith } from '@motcua/core/thads'
import { deeds, juneDesk, mover as by, toJuly2026, until } from './migration-desk.js'
import { altered, resealed, tampered } from './tampered.js'

const regime = thadsWith({ ladder: [] })

/** A dossier with its sixth entry, settling, after the move of the fifth, or with its fifth without one. */
const recorded = async (moves = true) => {
  const store = memoryStore()
  const at = juneDesk({ store })
  const open = await at.begin(until('assign'))
  at.on('2026-07-01')
  if (moves) {
    const plan = await at.engine.planMigration({ ...toJuly2026, clock: 'recompute' })
    await at.engine.migrate(plan, { by })
  }
  await at.act(await at.engine.get(open.id), deeds.settle)
  return { ...at, store, id: open.id }
}

const faultsOf = async (store: CaseStore, id: string): Promise<readonly string[]> => {
  const { faults } = await createEngine({ regime, store }).verify(id)
  return faults.map(({ path, problem }) => `${path}: ${problem}`)
}

const forging = (at: number, was: string | RegExp, now: string) => (all: readonly SealedEntry[]) =>
  resealed(altered(all, at, (body) => body.replace(was, now)))

describe('a journal in which a case went to another version', () => {
  it('is sound, with the hashes reckoned anew where nothing was changed', async () => {
    const { store, id } = await recorded()
    expect(await faultsOf(tampered(store, resealed), id)).toEqual([])
  })

  const key = (version: string) => `"definition":"dossier@confirm-result/${version}"`
  const whole = `${key('2026')},"calendar"`

  it.each([
    ['an ordinary act under the version before', 6, key('2026'), key('2025')],
    ['a move under the version the case had', 5, whole, `${key('2025')},"calendar"`],
    [
      'a move that says it came from elsewhere',
      5,
      '"from":"dossier@confirm-result/2025"',
      '"from":"dossier@confirm-result/2018"',
    ],
    [
      'a move that says it went elsewhere',
      5,
      '"to":"dossier@confirm-result/2026"',
      '"to":"dossier@confirm-result/2018"',
    ],
    ['a move to another procedure', 5, /confirm-result\/2026/g, 'enforcement-request/2026'],
    [
      'a move into another state',
      5,
      /"settlement.settle":"settlement.settle"/,
      '"settlement.settle":"settlement.sign"',
    ],
    ['another choice for its clocks', 5, '"clock":"recompute"', '"clock":"restart"'],
    ['a move by who may not', 5, '"roles":["head"]', '"roles":["one-stop-officer"]'],
    ['a move before the version was in force', 5, '"at":"2026-07-01T', '"at":"2026-06-30T'],
  ] as const)('with every hash reckoned anew betrays %s', async (...[, at, was, now]) => {
    const { store, id } = await recorded()
    const faults = await faultsOf(tampered(store, forging(at, was, now)), id)
    expect(faults.filter((fault) => !fault.startsWith('head'))).not.toEqual([])
  })

  it('betrays an act that says it was done under another version, where nobody moved the case', async () => {
    const { store, id } = await recorded(false)
    const change = forging(5, key('2025'), key('2026'))
    const faults = await faultsOf(tampered(store, change), id)
    expect(faults.filter((fault) => !fault.startsWith('head'))).not.toEqual([])
  })

  it('betrays a stored case that is under another version than its last entry', async () => {
    const { store, id } = await recorded()
    const moved: CaseStore = {
      ...tampered(store, (all) => all),
      load: async (of) => {
        const loaded = await store.load(of)
        if (loaded === null) return null
        return { ...loaded, stored: { ...loaded.stored, definition: toJuly2026.from } }
      },
    }
    expect(await faultsOf(moved, id)).toEqual([
      'definition: the stored definition is not that of the last entry',
    ])
  })

  it('betrays a taking back of another move than the last', async () => {
    const { store, engine, id } = await recorded()
    await engine.revertMigration(id, { by, reason: 'Chưa đủ điều kiện' })
    expect(await faultsOf(store, id)).toEqual([])
    const faults = await faultsOf(tampered(store, forging(7, '"of":5', '"of":4')), id)
    expect(faults.filter((fault) => !fault.startsWith('head'))).not.toEqual([])
  })

  const ofTheEntry = (faults: readonly string[]) =>
    faults.filter((fault) => !/^(?:head|definition|state): the stored/.test(fault))

  it.each([
    ['to another procedure', /confirm-result\/2026/g, 'enforcement-request/2026'],
    ['of what is no step', /"intake.checking"(?=[,}])/g, '"settlement.settle"'],
  ] as const)('betrays a move %s by what a move may be alone', async (...[, was, now]) => {
    const store = memoryStore()
    const { engine, begin, on } = juneDesk({ store })
    const { id } = await begin()
    on('2026-07-01')
    await engine.migrate(await engine.planMigration(toJuly2026), { by })
    const forged = tampered(store, forging(2, was, now))
    expect((await forged.journal(id)).at(-1)?.body).toContain(now)
    expect(ofTheEntry(await faultsOf(forged, id))).not.toEqual([])
  })

  it('betrays a move of a closed case, though all else agrees', async () => {
    const store = memoryStore()
    const { engine, begin, on } = juneDesk({ store })
    const ready = await begin(until('approve'))
    const closed = await begin([...until('approve'), deeds.notify, deeds.returnResult])
    on('2026-07-01')
    await engine.migrate(await engine.planMigration(toJuly2026), { by })
    const body = ((await store.journal(ready.id)).at(-1)?.body ?? '')
      .replace(ready.id, closed.id)
      .replace(`"seq":${String(ready.seq + 1)}`, `"seq":${String(closed.seq + 1)}`)
      .replace('"states":{', '"states":{"closed.returned":"closed.returned",')
      .replace('"state":"result.ready"', '"state":"closed.returned"')
    const more = (all: readonly SealedEntry[]) =>
      resealed([...all, { seq: closed.seq + 1, body, hash: '' }])
    const faults = await faultsOf(tampered(store, more), closed.id)
    expect(ofTheEntry(faults).join()).toContain('Nobody said')
  })
})
