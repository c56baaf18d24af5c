import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dice, type Dice } from '../../test/dice.js'
import { smallEvents, smallMachines } from '../../test/machines.js'
import { tableTells, xstateTells } from '../../test/twin.js'
import { initialTransition } from 'xstate'
import { thadsCalendar } from '../catalog/calendar.js'
import { actor } from '../model/actor.js'
import { instant } from '../model/time.js'
import type { CaseData } from '../model/case.js'
import type { CaseEvent } from './situation.js'
import { compileStatechart } from './statechart.js'

const at = instant('2017-06-01T01:30:00.000Z')
const situation = {
  at,
  local: thadsCalendar.localTime(at),
  by: actor('Nguyễn Thị Hoa', { unit: 'phu-yen/tuy-hoa', roles: ['head'] }),
  calendar: thadsCalendar,
}

const eventOf = (chance: Dice): CaseEvent => ({
  ...situation,
  type: chance.pick(smallEvents),
  data: chance.int(6),
})

describe.each(smallMachines)('the small machine "$id"', ({ machine, blank }) => {
  const chart = compileStatechart(machine)

  it('starts where XState starts', () => {
    const [snapshot] = initialTransition(machine)
    expect(xstateTells(machine, { state: chart.initial, data: blank }, eventOf(dice(1)))).toEqual(
      expect.objectContaining({ open: expect.any(Boolean) }),
    )
    expect(machine.resolveState({ value: snapshot.value, context: blank }).value).toEqual(
      snapshot.value,
    )
  })

  it('takes every event as XState takes it', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), (seed, steps) => {
        const chance = dice(seed)
        let before: { state: string; data: CaseData } = { state: chart.initial, data: { ...blank } }
        for (let step = 0; step < steps; step++) {
          const event = eventOf(chance)
          const told = tableTells(chart, before, event)
          expect(told, `${before.state} ${event.type}`).toEqual(xstateTells(machine, before, event))
          if ('threw' in told) return
          before = told
        }
      }),
      { numRuns: 500 },
    )
  })
})
