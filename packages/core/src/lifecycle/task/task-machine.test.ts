import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dice, type Dice } from '../../../test/dice.js'
import { contact, headOf, personOf, planners } from '../../../test/rollout-desk.js'
import { tableTells, xstateTells } from '../../../test/twin.js'
import { thadsCalendar, thadsCalendarWith } from '../../catalog/calendar.js'
import { rollout2017 } from '../../catalog/rollout/rollout.js'
import { thadsWith } from '../../catalog/thads.js'
import { systemActor } from '../../model/actor.js'
import type { CaseData } from '../../model/case.js'
import { caseId } from '../../model/ids.js'
import { epochOfInstant, instantOfEpoch, type Instant } from '../../model/time.js'
import { itemsOf } from '../../procedure/rollout/rollout-plan.js'
import type { CaseEvent } from '../situation.js'
import { isTaskCommand, taskSchemas, type TaskCommand } from './task-commands.js'
import { blankTask, taskData } from './task-data.js'
import { defineTask } from './task.js'
import { taskMachine } from './task-machine.js'

const swapped = thadsCalendarWith({ swapNovember2026: true })
const regime = thadsWith({ calendars: [thadsCalendar, swapped] })
const law = { regime, plan: rollout2017 }
const definition = defineTask(law)
const machine = taskMachine(law)

const commands = Object.keys(taskSchemas).filter(isTaskCommand)
const tasks = itemsOf(rollout2017).map(({ item }) => item.id)
const units = ['phu-yen/tuy-hoa', 'phu-yen', 'tong-cuc-thads', 'dak-lak', 'cuc-quan-ly-thads']
const givers = [
  ...Object.values(planners),
  ...units.map(headOf),
  systemActor('phu-yen/tuy-hoa'),
  { ...headOf('phu-yen'), onBehalfOf: personOf(planners.handler) },
]
const nobody = caseId('0'.repeat(26))

interface Walk {
  readonly chance: Dice
  state: string
  data: CaseData
  now: Instant
}

const payload = (type: TaskCommand, walk: Walk): object => {
  const { chance, now } = walk
  const { pick } = chance
  const today = regime.calendar.localTime(now).date
  const noted = (list: 'deadlines' | 'reminders'): object => {
    const running = definition[list](walk.data, regime.calendar)
    const { name, due } = pick([...running, { name: 'task', due: today }])
    return { deadline: name, due }
  }
  const found = { result: 'Đạt', adjustment: chance.chance(50) ? 'Sửa' : null }
  const data: Readonly<Record<TaskCommand, () => object>> = {
    plan: () => ({
      ...{ task: pick([...tasks, 'weather']), unit: pick(units), year: 2016 + chance.int(4) },
      responsible: chance.chance(30) ? personOf(planners.handler) : null,
    }),
    begin: () => ({}),
    note: () => ({ text: 'Đã làm', number: chance.int(9) }),
    selfCheck: () => found,
    inspect: () => found,
    adjust: () => ({
      ...{ change: 'Đổi', ground: 'Vì', contact: chance.chance(30) ? contact : null },
      responsible: chance.chance(30) ? personOf(planners.head) : null,
    }),
    reportDifficulty: () => ({ difficulty: 'Khó', cause: 'Thiếu' }),
    propose: () => ({ proposal: 'Đề nghị' }),
    answerProposal: () => ({ proposal: 1 + chance.int(3), decision: 'agreed', answer: 'Được' }),
    finish: () =>
      pick([
        { evidence: 'Biên bản' },
        { plan: { number: '1/KH', date: pick(['2017-05-26', '2030-01-01']) } },
        { contact: { ...contact, email: pick(['a@moj.gov.vn', 'a@example.vn']) } },
        { contact },
      ]),
    reopen: () => ({ ground: 'Chưa xong' }),
    cancel: () => ({ ground: 'Giao nhầm' }),
    lapse: () => noted('deadlines'),
    remind: () => noted('reminders'),
    reproject: () => ({}),
    transfer: () => ({ to: pick(units) }),
  }
  return data[type]()
}

const eventOf = (walk: Walk, type: TaskCommand): CaseEvent => {
  const calendar = walk.chance.pick(regime.calendars)
  const data = taskSchemas[type].parse(payload(type, walk))
  const by = walk.chance.pick(givers)
  return {
    ...{ case: nobody, at: walk.now, local: calendar.localTime(walk.now) },
    ...{ by, calendar, type, data },
  }
}

const nextCommand = ({ chance, state }: Walk): TaskCommand => {
  const known = definition.chart.edges
    .filter(({ from }) => from === state)
    .map(({ event }) => event)
    .filter(isTaskCommand)
    .filter((command) => command !== 'cancel' || chance.chance(10))
  return chance.pick(chance.chance(85) && known.length > 0 ? known : commands)
}

const dayMs = 86_400_000
const seen = { states: new Set<string>(), open: 0, refused: 0, threw: 0 }

const starts = ['2017-05-20', '2017-12-20', '2018-06-01', '2025-06-20']

const walkOnce = (seed: number, met: (walk: Walk) => void): void => {
  const chance = dice(seed)
  const { chart, blank } = definition
  const start = Date.parse(`${chance.pick(starts)}T01:00:00.000Z`)
  const walk: Walk = { chance, state: chart.initial, data: blank, now: instantOfEpoch(start) }
  for (let step = 0; step < 40; step++) {
    const event = eventOf(walk, nextCommand(walk))
    const told = tableTells(chart, walk, event)
    const twin = xstateTells(machine, walk, event)
    if (!isDeepStrictEqual(told, twin)) {
      expect(told, `seed ${String(seed)}: ${event.type} in ${walk.state}`).toEqual(twin)
    }
    if ('threw' in told) {
      seen.threw++
    } else {
      seen[told.open ? 'open' : 'refused']++
      seen.states.add(told.state)
      walk.state = told.state
      walk.data = told.data
      met(walk)
    }
    const pause = chance.chance(60) ? 0 : chance.int(6) * dayMs
    walk.now = instantOfEpoch(epochOfInstant(walk.now) + pause)
  }
}

/** Whether somebody can take it on: in its year, or when that is over. */
const goesOn = (walk: Walk): boolean => {
  const { year, unit } = taskData(walk.data)
  const later = instantOfEpoch(Date.parse(`${String(year + 1)}-01-02T01:00:00.000Z`))
  const now = later > walk.now ? later : walk.now
  const by = headOf(unit)
  return (['begin', 'finish'] as const).some((type) => {
    const event = { ...eventOf({ ...walk, now }, type), by }
    return definition.chart.refusals(walk.state, walk.data, event)?.length === 0
  })
}

describe('the machine of a task', () => {
  it('takes every event as XState takes it, and meets every state and answer', () => {
    for (let seed = 1; seed <= 300; seed++) walkOnce(seed, () => undefined)
    const unmet = definition.chart.states.filter((state) => state !== 'new')
    expect(unmet.filter((state) => !seen.states.has(state))).toEqual([])
    expect(Math.min(seen.open, seen.refused, seen.threw)).toBeGreaterThan(50)
  }, 60_000)

  it('never gets stuck: an open task is begun or finished, at the latest when its year is over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 9_999_999 }), (seed) => {
        walkOnce(seed, (walk) => {
          if (walk.state === 'new' || definition.closedStates.has(walk.state)) return
          expect(goesOn(walk), `seed ${String(seed)}: ${walk.state}`).toBe(true)
        })
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('keeps state, course and days together, whatever is done', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 9_999_999 }), (seed) => {
        walkOnce(seed, ({ state, data }) => {
          const { course, finishedOn, cancelledOn, completion, verdict, due } = taskData(data)
          if (state === 'new') return
          expect(course.at(-1)?.to).toBe(state)
          expect([finishedOn !== null, completion !== null]).toEqual([
            state === 'done',
            state === 'done',
          ])
          expect(cancelledOn !== null).toBe(state === 'cancelled')
          expect(verdict !== null).toBe(state === 'done' && due !== null)
        })
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('takes its place when it is planned and frees it when it is cancelled, and at no other time', () => {
    const places = { plan: 'takePlace', cancel: 'freePlace' } as const
    for (let seed = 1; seed <= 60; seed++) {
      const chance = dice(seed)
      const walk: Walk = {
        ...{ chance, state: 'new', data: blankTask, now: instantOfEpoch(Date.parse('2017-05-29')) },
      }
      for (let step = 0; step < 20; step++) {
        const type = nextCommand(walk)
        const told = tableTells(definition.chart, walk, eventOf(walk, type))
        if ('threw' in told || !told.open) continue
        const wanted = type === 'plan' || type === 'cancel' ? [places[type]] : []
        expect(told.effects.map((effect) => effect.type)).toEqual(wanted)
        walk.state = told.state
        walk.data = told.data
      }
    }
  })
})
