import { describe, expect, it } from 'vitest'
import { rollout2017 } from '../../catalog/rollout/rollout.js'
import { thads } from '../../catalog/thads.js'
import { isMotcuaError, type Fault } from '../../errors.js'
import { cite } from '../../model/citation.js'
import { plainDate } from '../../model/time.js'
import { defineRegime } from '../regime.js'
import type { RolloutItem, RolloutPlan, RolloutPoint, RolloutTask } from './rollout-plan.js'
import { rolloutDue, rolloutStart, rolloutTimeText, type RolloutTime } from './rollout-time.js'

const faultsOf = (rollout: RolloutPlan): readonly Fault[] => {
  try {
    defineRegime({ ...thads, rollout })
  } catch (error) {
    if (isMotcuaError(error, 'invalid-definition')) return error.faults
    throw error
  }
  return []
}

const changed = <T>(items: readonly T[], change: object): readonly T[] =>
  items.map((item, index) => (index === 0 ? { ...item, ...change } : item))

const withTask = (change: Partial<RolloutTask>): RolloutPlan => ({
  ...rollout2017,
  tasks: changed(rollout2017.tasks, change),
})
const withItem = (change: object): RolloutPlan =>
  withTask({ items: changed<RolloutItem>(rollout2017.tasks[0]?.items ?? [], change) })
const withPoint = (change: { readonly [part in keyof RolloutPoint]?: unknown }): RolloutPlan => ({
  ...rollout2017,
  points: changed(rollout2017.points, change),
})

const noDay = { kind: 'before', date: '2017-02-30' }
const sometime = { kind: 'sometime' }
const silent = cite('plan-157', 'II', 'C')

describe('a regime refuses a rollout plan', () => {
  it.each([
    ['of no id', { ...rollout2017, id: 'Kế hoạch' }, 'rollout.id'],
    ['of an office nobody knows', { ...rollout2017, unit: 'nowhere' }, 'rollout.unit'],
    [
      'with addresses of no domain',
      { ...rollout2017, mail: { ...rollout2017.mail, domain: '@moj' } },
      'rollout.mail.domain',
    ],
    [
      'with a citation nobody holds',
      { ...rollout2017, basis: cite('plan-999', 'II', 'A') },
      'rollout.basis',
    ],
    ['that does not say what it assumes', withTask({ basis: silent }), 'rollout.tasks[0].basis'],
    ['with a task of nothing', withTask({ items: [] }), 'rollout.tasks[0].items'],
    ['with a task of nobody', withTask({ performs: [] }), 'rollout.tasks[0].performs'],
    ['with two tasks of one id', withTask({ id: 'P2' }), 'rollout.tasks[1]'],
    ['with a duty of the id of a task', withTask({ id: 'L5' }), 'rollout.tasks[7]'],
    ['with two items of one id', withItem({ id: 'staffing' }), 'rollout.items[1]'],
    ['due before no day', withItem({ time: noDay }), 'rollout.tasks[0].items[0].time.date'],
    ['due at no known time', withItem({ time: sometime }), 'rollout.tasks[0].items[0].time.kind'],
    [
      'with years in the wrong order',
      withItem({ years: { from: 2018, through: 2017 } }),
      'rollout.tasks[0].items[0].years',
    ],
    [
      'due before one day in every year',
      withItem({ years: { from: 2017, through: null } }),
      'rollout.tasks[0].items[0].years',
    ],
    ['with a point that leads nowhere', withPoint({ leadsTo: [] }), 'rollout.points[0].leadsTo'],
    [
      'with a point that leads to nothing there is',
      withPoint({ leadsTo: ['weather'] }),
      'rollout.points[0].leadsTo',
    ],
    ['with two points of one id', withPoint({ id: 'L2' }), 'rollout.points[1]'],
    [
      'with a point that goes on in reports nobody owes',
      withPoint({ reporting: 'letter-1999' }),
      'rollout.points[0].reporting',
    ],
    [
      'with a point of no day',
      withPoint({
        time: noDay,
      }),
      'rollout.points[0].time.date',
    ],
  ])('%s', (_, plan, path) => {
    expect(faultsOf(plan).map((fault) => fault.path)).toContain(path)
  })

  it('for nothing of the catalogue', () => {
    expect(faultsOf(rollout2017)).toEqual([])
  })
})

describe('the four times of a plan', () => {
  const june = plainDate('2017-06-04')
  it.each([
    [{ kind: 'before', date: june }, 'Trước ngày 04/6/2017', 'Before 2017-06-04', '2017-06-03'],
    [
      { kind: 'at-once-continuous' },
      'Thực hiện ngay, thường xuyên',
      'At once, and continuously',
      null,
    ],
    [
      { kind: 'from-continuous', date: june },
      'Bắt đầu từ ngày 04/6/2017, thực hiện thường xuyên',
      'From 2017-06-04, continuously',
      null,
    ],
    [{ kind: 'continuous' }, 'Thường xuyên', 'Continuously', null],
  ] as const)('are told apart: %o', (time, ...[vi, en, due]) => {
    expect(rolloutTimeText(time)).toEqual({ vi, en })
    // The third of June 2017 is a Saturday: the day stays.
    expect(rolloutDue(time, thads.calendar)).toBe(due)
  })

  it.each([
    ['from-continuous', 2017, '2017-06-04'],
    ['from-continuous', 2018, '2018-01-01'],
    ['before', 2017, null],
    ['continuous', 2017, null],
  ] as const)('of %s begin in %i on %s', (kind, year, first) => {
    const time: RolloutTime = kind === 'continuous' ? { kind } : { kind, date: june }
    expect(rolloutStart(time, year)).toBe(first)
  })
})
