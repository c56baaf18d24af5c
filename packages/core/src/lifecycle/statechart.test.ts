import fc from 'fast-check'
import { and, initialTransition, setup, type AnyStateMachine } from 'xstate'
import { describe, expect, it, vi } from 'vitest'
import { dice, type Dice } from '../../test/dice.js'
import { smallEvents, smallMachines } from '../../test/machines.js'
import { pathOf, tableTells, xstateTells } from '../../test/twin.js'
import { thadsCalendar } from '../catalog/calendar.js'
import { actor } from '../model/actor.js'
import { caseId } from '../model/ids.js'
import { instant } from '../model/time.js'
import type { CaseData } from '../model/case.js'
import type { CaseEvent } from './situation.js'
import { compileStatechart } from './statechart.js'

// Many walks; a busy machine may need longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const at = instant('2017-06-01T01:30:00.000Z')
const situation = {
  case: caseId('0'.repeat(26)),
  at,
  local: thadsCalendar.localTime(at),
  by: actor('Nguyễn Thị Hoa', { unit: 'phu-yen/tuy-hoa', roles: ['head'] }),
  calendar: thadsCalendar,
}

const event = (type: string, data = 0): CaseEvent => ({ ...situation, type, data })

// Once stopped, a walk is over, so that event comes up less often.
const often = [...smallEvents, 'go', 'up', 'add', 'go', 'up', 'add']

const eventOf = (chance: Dice): CaseEvent => event(chance.pick(often), chance.int(6))

describe.each(smallMachines)('the small machine $id', ({ machine, blank }) => {
  const chart = compileStatechart(machine)
  const edges = new Set(chart.edges.map(({ from, event: by, to }) => `${from} ${by} ${to}`))
  const taken = new Set<string>()

  it('starts where XState starts', () => {
    const [snapshot] = initialTransition(machine)
    expect(chart.initial).toBe(pathOf(snapshot.value))
    expect(chart.states).toContain(chart.initial)
  })

  it('takes every event as XState takes it', () => {
    const walk = (seed: number, steps: number): void => {
      const chance = dice(seed)
      const data = { ...blank, n: chance.int(4) }
      let before: { state: string; data: CaseData } = { state: chart.initial, data }
      for (let step = 0; step < steps; step++) {
        const asked = eventOf(chance)
        const told = tableTells(chart, before, asked)
        expect(told, `${before.state} ${asked.type}`).toEqual(xstateTells(machine, before, asked))
        if ('threw' in told) throw new RangeError('the small machines throw nothing')
        const branches = chart.branches(before.state, before.data, asked)
        const open = branches.find(({ unmet }) => unmet.length === 0)
        expect(open?.edge.to, `${before.state} ${asked.type}`).toBe(
          told.open ? told.state : undefined,
        )
        for (const { edge } of branches) expect(chart.edges).toContainEqual(edge)
        const refusals = chart.refusals(before.state, before.data, asked)
        expect(refusals?.length === 0, `${before.state} ${asked.type}`).toBe(told.open)
        if (told.open) taken.add(`${before.state} ${asked.type} ${told.state}`)
        before = told
      }
    }
    fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), walk), { numRuns: 100 })
    for (let seed = 1; seed <= 200; seed++) walk(seed, 40)
  })

  it('has an edge for every way that is taken, and no other', () => {
    expect([...taken].filter((way) => !edges.has(way))).toEqual([])
    expect([...edges].filter((way) => !taken.has(way))).toEqual([])
  })
})

describe('a refusal of the table', () => {
  const chartOf = (id: string) => {
    const found = smallMachines.find((small) => small.id === id)
    if (found === undefined) throw new RangeError(id)
    return compileStatechart(found.machine)
  }

  it('names the guards that do not hold, in order', () => {
    const chart = chartOf('guarded')
    const asked = event('add')
    expect(chart.step('a', { n: 0, trail: '' }, asked)).toEqual({ ok: false, guards: ['truthy'] })
    expect(chart.step('b', { n: 1, trail: '' }, asked)).toEqual({ ok: false, guards: ['even'] })
  })

  it('names those of the branch that lacks least, not of one that leads elsewhere', () => {
    const kit = setup({ guards: { one: () => false, other: () => false, third: () => false } })
    const go = [
      { guard: and(['one', 'other']), target: 'b' },
      { guard: 'one', target: 'a' },
      { guard: 'third', target: 'b' },
    ] as const
    const states = { a: { on: { go } }, b: {} }
    const chart = compileStatechart(kit.createMachine({ id: 'm', initial: 'a', states }))
    expect(chart.step('a', {}, event('go'))).toEqual({ ok: false, guards: ['one', 'third'] })
    expect(chart.refusals('a', {}, event('go'))).toEqual(['one', 'third'])
  })

  it('names the guards of the parents too, when the event rises to them', () => {
    const chart = chartOf('nested')
    const data = { n: 4, trail: '' }
    expect(chart.refusals('outer.middle.deep', data, event('go'))).toEqual([])
    expect(chart.step('outer.other', data, event('nope'))).toEqual({ ok: false, guards: [] })
  })

  it('tells an event that is not known from one whose guards fail', () => {
    const chart = chartOf('guarded')
    expect(chart.refusals('a', { n: 0, trail: '' }, event('stop'))).toBeNull()
    expect(chart.refusals('a', { n: 0, trail: '' }, event('add'))).toEqual(['truthy'])
    expect(chart.refusals('nowhere', { n: 0, trail: '' }, event('add'))).toBeNull()
  })

  it('of an event the state forbids is that of an event it does not know', () => {
    const chart = chartOf('nested')
    const data = { n: 2, trail: '' }
    expect(chart.refusals('outer.middle.inner', data, event('home'))).toEqual([])
    expect(chart.refusals('outer.middle.deep', data, event('home'))).toBeNull()
    expect(chart.step('outer.middle.deep', data, event('up'))).toEqual({ ok: false, guards: [] })
  })

  it('leaves the data as it was', () => {
    const data = Object.freeze({ n: 4, trail: '' })
    const result = chartOf('guarded').step('c', data, event('add', 2))
    expect(result).toEqual({ ok: true, state: 'c', data: { n: 6, trail: '' }, effects: [] })
    expect(data).toEqual({ n: 4, trail: '' })
  })
})

describe('the branches of a state for an event', () => {
  const kit = setup({ guards: { one: () => false, other: () => true, third: () => false } })
  const branchesOf = (go: object, on: object = {}) => {
    const states = { a: { on: { go } }, b: {} }
    const machine = kit.createMachine({ id: 'm', initial: 'a', on, states } as never)
    return compileStatechart(machine as unknown as AnyStateMachine)
      .branches('a', {}, event('go'))
      .map(({ edge: { from, to, guards }, unmet }) => ({ way: `${from}-${to}`, guards, unmet }))
  }

  it('are told in order, each with those of its guards that do not hold', () => {
    const go = [
      { guard: and(['one', 'other', 'third']), target: 'b' },
      { guard: 'other', target: 'a' },
      { target: 'b' },
    ]
    expect(branchesOf(go)).toEqual([
      { way: 'a-b', guards: ['one', 'other', 'third'], unmet: ['one', 'third'] },
      { way: 'a-a', guards: ['other'], unmet: [] },
      { way: 'a-b', guards: [], unmet: [] },
    ])
  })

  it('end with the one that is always taken, and are none for an event it does not know', () => {
    expect(branchesOf([{ target: 'b' }, { guard: 'one', target: 'a' }])).toHaveLength(1)
    expect(branchesOf([]).length).toBe(0)
  })

  it('rise to the parent, unless the state forbids the event', () => {
    const home = { go: { target: '.b' } }
    expect(branchesOf([{ guard: 'one', target: 'a' }], home).map(({ way }) => way)).toEqual([
      ...['a-a', 'a-b'],
    ])
    expect(branchesOf([{ guard: 'one', target: 'a' }, {}], home)).toEqual([
      { way: 'a-a', guards: ['one'], unmet: ['one'] },
    ])
    expect(branchesOf([{ guard: 'one' }], home)).toEqual([{ way: 'a-b', guards: [], unmet: [] }])
  })
})
