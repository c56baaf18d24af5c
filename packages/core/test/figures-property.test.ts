import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  addDays,
  type CountedFigures,
  type Engine,
  type Instant,
  type PlainDate,
} from '@motcua/core'
import {
  figureSets,
  identitiesBroken,
  sumOfLines,
  sumOfTables,
  windowGaps,
  type FigureSet,
  type FigureTable,
} from '@motcua/core/reports'
import { province } from './province.js'
import { knownAndNew } from './known-and-new.js'

// Many histories; a busy machine may need longer than the usual five seconds.
vi.setConfig({ testTimeout: 120_000 })

const sets = figureSets.map(({ id }) => id)
const tree = ['phu-yen', 'dak-lak', 'tong-cuc-thads', 'cuc-quan-ly-thads']

/** What was counted at a moment, to be counted again. */
interface Seen {
  readonly at: Instant
  readonly from: PlainDate
  readonly to: PlainDate
  readonly counted: CountedFigures
}

const tableOf = ({ tables }: CountedFigures, set: FigureSet): FigureTable =>
  tables.find((table) => table.set === set.id) ?? { set: set.id, lines: [] }

const keepsIdentities = ({ tables, units }: CountedFigures): void => {
  for (const set of figureSets) {
    const all = [tables, ...units.map((unit) => unit.tables)].flat()
    const broken = all
      .filter((table) => table.set === set.id)
      .flatMap((table) => identitiesBroken(set, table))
    expect(broken).toEqual([])
  }
}

const addsUp = async (engine: Engine, { from, to, counted }: Seen): Promise<void> => {
  const below = tree.flatMap((root) => engine.regime.unitsBelow(root))
  const offices = await Promise.all(
    [...new Set(below)].map((unit) => engine.figures({ sets, units: [unit], from, to })),
  )
  const roots = await Promise.all(
    ['phu-yen', 'tong-cuc-thads', 'cuc-quan-ly-thads'].map((unit) =>
      engine.figures({ sets, unit, from, to }),
    ),
  )
  for (const set of figureSets) {
    const sum = (parts: readonly CountedFigures[]) =>
      sumOfTables(
        set,
        parts.map((part) => tableOf(part, set)),
      )
    expect(sum(offices)).toEqual(tableOf(counted, set))
    const [phuYen, ...national] = roots
    expect(phuYen).toBeDefined()
    expect(sum(national)).toEqual(tableOf(counted, set))
    if (phuYen === undefined) continue
    const ofPhuYen = counted.units
      .filter(({ unit }) => unit.startsWith('phu-yen'))
      .map(({ tables }) => ({ tables, units: [] }))
    expect(sum(ofPhuYen)).toEqual(tableOf(phuYen, set))
  }
}

const listsItsCases = async (
  engine: Engine,
  { at, from, to, counted }: Seen,
  set: FigureSet,
): Promise<number> => {
  let listed = 0
  const table = tableOf(counted, set)
  const values = sumOfLines(set, table)
  for (const { id } of set.figures) {
    const asked = { set: set.id, figure: id, from, to }
    const stored = await engine.casesBehind(asked)
    expect(stored.length, `${set.id} ${id}`).toBe(values[id])
    expect(await engine.casesBehind({ ...asked, asKnownAt: at })).toEqual(stored)
    for (const line of table.lines) {
      const one = await engine.casesBehind({ ...asked, line: line.id })
      expect(one.length, `${set.id} ${id} ${line.id}`).toBe(line.values[id])
    }
    listed += stored.length
  }
  return listed
}

const agreeAcrossSets = ({ counted }: { readonly counted: CountedFigures }): void => {
  const values = (id: string) => {
    const set = figureSets.find((known) => known.id === id)
    return set === undefined ? {} : sumOfLines(set, tableOf(counted, set))
  }
  const [form, ways, delays] = ['one-stop', 'dossier-ways', 'delay-reasons'].map(values)
  expect(ways?.['settled']).toBe(form?.['settled'])
  expect(ways?.['received']).toBe((form?.['online'] ?? 0) + (form?.['direct'] ?? 0))
  expect(delays?.['settledLate']).toBeGreaterThanOrEqual(form?.['late'] ?? 0)
  expect(delays?.['pendingLate']).toBeGreaterThanOrEqual(form?.['overdue'] ?? 0)
}

/** A history with looks at it now and then, each at a moment when nothing else happens. */
const lived = async (seed: number, steps: number) => {
  const at = province(seed)
  const begins = at.today()
  const seen: Seen[] = []
  const look = async (): Promise<void> => {
    const from = addDays(begins, at.chance.int(60) - 5)
    const to = addDays(from, 1 + at.chance.int(30))
    const counted = await at.engine.figures({ sets, from, to })
    seen.push({ at: at.time.now(), from, to, counted })
  }
  for (let step = 0; step < steps; step++) {
    if (at.chance.chance(15)) await at.open()
    else await at.act()
    if (at.chance.chance(30)) await at.wait(at.chance.pick([1, 1, 2, 8]))
    if (at.chance.chance(3)) {
      await at.wait(1)
      await look()
      await at.wait(1)
    }
  }
  await at.wait(1)
  await look()
  return { ...at, seen }
}

const histories = [fc.integer(), fc.integer({ min: 100, max: 300 })] as const

describe('whatever happens in the offices of a province', () => {
  it('stored and known are the same figures, at once and ever after', async () => {
    const looked = { at: 0 }
    const history = fc.asyncProperty(...histories, async (seed, steps) => {
      const { engine, seen } = await lived(seed, steps)
      for (const { at, from, to, counted } of seen) {
        looked.at++
        expect(await engine.figures({ sets, from, to, asKnownAt: at })).toEqual(counted)
      }
    })
    await knownAndNew(history, { seed: 1, known: 25, fresh: 5 })
    expect(looked.at).toBeGreaterThan(50)
  })

  it('identities hold, windows that meet follow on, and sets tell the same story', async () => {
    const filled = new Map<string, number>()
    const history = fc.asyncProperty(...histories, async (seed, steps) => {
      const { engine, seen, chance } = await lived(seed, steps)
      for (const { at, from, to, counted } of seen) {
        keepsIdentities(counted)
        agreeAcrossSets({ counted })
        const next = { from: to, to: addDays(to, 1 + chance.int(20)), asKnownAt: at }
        const later = await engine.figures({ sets, ...next })
        for (const set of figureSets) {
          const gaps = windowGaps(set, tableOf(counted, set), tableOf(later, set))
          // What is stored now is known later than what was counted then.
          const known = await engine.figures({ sets: [set.id], from, to, asKnownAt: at })
          expect(gaps).toEqual([])
          expect(tableOf(known, set)).toEqual(tableOf(counted, set))
          const values = Object.entries(sumOfLines(set, tableOf(counted, set)))
          for (const [figure, value] of values) {
            const key = `${set.id}.${figure}`
            filled.set(key, (filled.get(key) ?? 0) + value)
          }
        }
      }
    })
    await knownAndNew(history, { seed: 1, known: 40, fresh: 10 })
    const seen = [...filled].filter(([, count]) => count > 0)
    expect(seen.length).toBeGreaterThan(65)
  })

  it('offices add up to the province and to the whole, and every figure lists its cases', async () => {
    const listed = { cases: 0 }
    const history = fc.asyncProperty(...histories, async (seed, steps) => {
      const { engine, seen, chance } = await lived(seed, steps)
      const last = seen.at(-1)
      if (last === undefined) return
      await addsUp(engine, last)
      listed.cases += await listsItsCases(engine, last, chance.pick(figureSets))
    })
    await knownAndNew(history, { seed: 1, known: 15, fresh: 5 })
    expect(listed.cases).toBeGreaterThan(20)
  })
})
