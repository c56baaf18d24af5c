import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { actor, systemActor, type Actor } from '../../model/actor.js'
import type { CaseData } from '../../model/case.js'
import { caseId } from '../../model/ids.js'
import { epochOfInstant, instantOfEpoch, plainDate, type Instant } from '../../model/time.js'
import { thadsCalendar, thadsCalendarWith } from '../../catalog/calendar.js'
import { thadsWith } from '../../catalog/thads.js'
import { occasionAsked } from '../../reporting/asked-occasion.js'
import { occasionNamed } from '../../reporting/obligations.js'
import type { CaseEvent } from '../situation.js'
import { dice, type Dice } from '../../../test/dice.js'
import { tableTells, xstateTells } from '../../../test/twin.js'
import { isReportCommand, reportSchemas, type ReportCommand } from './report-commands.js'
import { reportData, submissionsOf, type ReportData } from './report-data.js'
import { defineReport } from './report.js'
import { reportMachine } from './report-machine.js'
import { reportCommandWords, reportGuardWords, reportStateWords } from './report-words.js'

const swapped = thadsCalendarWith({ swapNovember2026: true })
const regime = thadsWith({ calendars: [thadsCalendar, swapped] })
const names = [
  ...[2019, 2020].map((year) => ({ rules: 'letter-2017', form: 'six-month', year })),
  ...[2021, 2024, 2026].map((year) => ({ rules: 'notice-2020', form: '3-month', year })),
  // Its window ends after the offices that began it.
  { rules: 'notice-2020', form: '10-month', year: 2025 },
]
const days = { from: plainDate('2019-02-10'), to: plainDate('2019-04-02') }
const adHoc = { rules: 'letter-2017', form: 'ad-hoc', ...days }
const asked = { ...days, due: '2019-07-20', ground: 'Kiểm tra' }
const occasions = [
  ...names.map((name) => ({ ...occasionNamed(regime, name), year: name.year, asked: undefined })),
  { ...occasionAsked(regime, adHoc), year: undefined, asked },
]
const laws = occasions.map(({ rules, version, form, window, year, asked }) => {
  const law = { regime, rules, version }
  const machine = reportMachine(law)
  const name = { rules: rules.id, form: form.id, year, asked }
  return { ...name, law, window, machine, definition: defineReport(law) }
})

type Case = (typeof laws)[number]

const commands = Object.keys(reportSchemas).filter(isReportCommand)
const units = ['phu-yen/tuy-hoa', 'phu-yen', 'tong-cuc-thads', 'dak-lak', 'cuc-quan-ly-thads']
const givers: readonly Actor[] = [
  ...units.flatMap((unit) => [
    actor('Một', { unit, roles: ['head'] }),
    actor('Hai', { unit, roles: ['head'] }),
    actor('Ba', { unit, roles: ['one-stop-officer'] }),
  ]),
  actor('Bốn', { unit: 'phu-yen/song-cau', roles: ['head'] }),
  actor('Năm', { unit: 'phu-yen', roles: ['applicant'] }),
]
const own = caseId('0'.repeat(26))
const other = caseId(`${'0'.repeat(25)}1`)

interface Walk {
  readonly of: Case
  readonly chance: Dice
  state: string
  data: CaseData
  now: Instant
}

const right = { received: 2, direct: 2, settled: 1, early: 1, pending: 1, inTime: 1 }
const tableOf = (values: object, { parts }: Pick<ReportData, 'parts'>) =>
  parts
    .flatMap(({ figures }) => figures)
    .map((set) => ({
      set,
      lines: set === 'one-stop' ? [{ id: 'confirm-result', values }] : [],
    }))

const payload = (type: ReportCommand, { of, chance, state, data, now }: Walk): object => {
  const { calendar } = regime
  const facts = reportData(data)
  const gathering = facts.gathering - (chance.chance(20) ? 1 : 0)
  const noted = (list: 'deadlines' | 'reminders'): object => {
    const running = state === 'new' ? [] : of.definition[list](data, calendar)
    const today = calendar.localTime(now).date
    const { name, due } = chance.pick([...running, { name: 'report', due: today }])
    return { deadline: name, due }
  }
  const tables = tableOf(chance.chance(80) ? right : { received: 1 }, facts)
  const office = chance.pick(['phu-yen/tuy-hoa', 'phu-yen/song-cau'])
  const included = {
    ...{ report: other, office, number: '1/BC', verdict: 'late', turn: 1, tables },
    missing: ['phu-yen/son-hoa'],
  }
  const turns = chance.pick([{}, { [own]: facts.turns }, { [own]: facts.turns + 1 }])
  const gap = { office, report: null, why: 'not-scheduled', late: false, turn: 0 }
  const make: Readonly<Record<ReportCommand, () => object>> = {
    schedule: () => ({
      ...{ rules: of.rules, form: of.form, year: of.year, asked: of.asked },
      unit: of.asked !== undefined && chance.chance(60) ? units[0] : chance.pick(units),
      books: chance.chance(60) ? 'here' : 'elsewhere',
      above: of.asked === undefined ? chance.pick([null, other]) : null,
    }),
    freeze: () => ({
      ...{ gathering: Math.max(0, gathering), covers: [], counted: [] },
      tables: tableOf(right, facts),
    }),
    enterFigures: () => ({ tables, ground: 'Sổ giấy' }),
    writePart: () => ({
      part: chance.chance(95) ? chance.pick(of.law.version.parts).id : 'none',
      text: 'Có',
    }),
    consolidate: () => ({}),
    include: () => ({
      ...{ gathering: Math.max(0, gathering), included: [included], gaps: [gap] },
      untold: chance.pick([[], [other]]),
    }),
    submit: () => ({}),
    return: () => ({ reasons: 'Sai' }),
    accept: () => ({}),
    reopen: () => ({ ground: 'Sai' }),
    noteConsolidated: () => ({ report: other, turns }),
    lock: () => ({ report: other, turns }),
    noteAbove: () => ({ report: other }),
    noteBelow: () => ({ office, turn: 1 + chance.int(2) }),
    cover: () => ({ office }),
    noteHeir: () => ({ report: chance.pick([null, other]) }),
    lapse: () => noted('deadlines'),
    remind: () => noted('reminders'),
    reproject: () => ({}),
    transfer: () => ({
      to: regime.heirOf(facts.unit, calendar.localTime(now).date) ?? chance.pick(units),
    }),
  }
  return make[type]()
}

const eventOf = (walk: Walk, type: ReportCommand): CaseEvent => {
  const { chance, now } = walk
  const calendar = chance.pick(regime.calendars)
  const data = reportSchemas[type].parse(payload(type, walk))
  const unit = walk.state === 'new' ? 'phu-yen' : reportData(walk.data).unit
  const system = reportCommandWords[type].by.includes('system')
  const local = givers.filter((by) => by.unit === unit)
  const by = system
    ? systemActor(unit)
    : chance.pick(chance.chance(60) ? [...local, ...givers] : givers)
  return { case: own, at: now, local: calendar.localTime(now), by, calendar, type, data }
}

const ending: readonly string[] = ['lock', 'transfer', 'cover', 'noteConsolidated']

const nextCommand = ({ chance, of, state }: Walk): ReportCommand => {
  const here = of.definition.chart.edges.filter(({ from, to }) => from === state && to !== state)
  const onward = here.map(({ event }) => event).filter(isReportCommand)
  const lasting = onward.filter((command) => !ending.includes(command) || chance.chance(20))
  if (chance.chance(25)) return chance.pick(['writePart', 'enterFigures', 'consolidate', 'include'])
  return chance.pick(chance.chance(75) && lasting.length > 0 ? lasting : commands)
}

const dayMs = 86_400_000
const seen = { states: new Set<string>(), open: 0, refused: 0, threw: 0 }

const passTime = (walk: Walk): void => {
  const { chance } = walk
  const days = chance.chance(70) ? 0 : chance.int(20)
  walk.now = instantOfEpoch(epochOfInstant(walk.now) + days * dayMs + chance.int(240) * 60_000)
}

const walkOnce = (of: Case, seed: number, met: (walk: Walk, before: CaseData) => void): void => {
  const { definition, machine, window } = of
  const { chart, blank } = definition
  const chance = dice(seed)
  const start = Date.parse(`${window.to}T01:00:00.000Z`) - chance.int(60) * dayMs
  const walk: Walk = { of, chance, state: chart.initial, data: blank, now: instantOfEpoch(start) }
  for (let step = 0; step < 60; step++) {
    const event = eventOf(walk, step === 0 ? 'schedule' : nextCommand(walk))
    const told = tableTells(chart, walk, event)
    const twin = xstateTells(machine, walk, event)
    if (!isDeepStrictEqual(told, twin)) {
      expect(told, `seed ${seed}, step ${step}: ${event.type} in ${walk.state}`).toEqual(twin)
    }
    if ('threw' in told) {
      seen.threw++
    } else {
      seen[told.open ? 'open' : 'refused']++
      seen.states.add(told.state)
      const before = walk.data
      walk.state = told.state
      const drawn = told.effects.some((effect) => effect.type === 'allocate')
      walk.data = drawn ? { ...told.data, code: `${String(step)}/BC` } : told.data
      met(walk, before)
    }
    passTime(walk)
  }
}

const onward: readonly ReportCommand[] = [
  ...(['lapse', 'freeze', 'writePart', 'enterFigures', 'consolidate', 'submit'] as const),
  ...(['accept', 'lock'] as const),
]

const sound = (walk: Walk, type: ReportCommand): CaseEvent => {
  const facts = reportData(walk.data)
  const event = eventOf(
    { ...walk, now: instantOfEpoch(epochOfInstant(walk.now) + 400 * dayMs) },
    type,
  )
  if (type === 'freeze') return { ...event, data: { gathering: facts.gathering, tables: [] } }
  if (type !== 'lapse') return event
  const [first] = walk.of.definition.deadlines(walk.data, regime.calendar)
  return { ...event, data: { deadline: first?.name, due: first?.due } }
}

/** Whether somebody, or the engine, can take it on. */
const goesOn = (walk: Walk): boolean =>
  onward.some((type) => {
    const system = reportCommandWords[type].by.includes('system')
    const people = system ? [systemActor(reportData(walk.data).unit)] : givers
    const { chart } = walk.of.definition
    return people.some(
      (by) =>
        chart.refusals(walk.state, walk.data, { ...sound(walk, type), by })?.length === 0 &&
        by.roles.some((role) => reportCommandWords[type].by.includes(role)),
    )
  })

describe('the machine of a report', () => {
  it.each(laws)(
    'of $rules $form $year takes every event as XState takes it',
    (of) => {
      for (let seed = 1; seed <= 80; seed++) walkOnce(of, seed, () => undefined)
    },
    60_000,
  )

  it('meets every state, and every answer, on these walks', () => {
    const [law] = laws
    const states = law?.definition.chart.states ?? []
    expect(states.filter((state) => state !== 'new' && !seen.states.has(state))).toEqual([])
    expect(Math.min(seen.open, seen.refused, seen.threw)).toBeGreaterThan(50)
  })

  it.each(laws)(
    'of $rules $form $year never gets stuck, loses no submission, and changes no figure once it was sent',
    (of) => {
      for (let seed = 100; seed < 140; seed++) {
        walkOnce(of, seed, (walk, past) => {
          const { state, data } = walk
          if (state === 'new') return
          const [was, is] = [reportData(past), reportData(data)]
          const numbers = submissionsOf(is).map(({ number }) => number)
          expect(new Set(numbers).size, `seed ${seed}`).toBe(numbers.length)
          expect(
            submissionsOf(is)
              .slice(0, submissionsOf(was).length)
              .map(({ on }) => on),
          ).toEqual(submissionsOf(was).map(({ on }) => on))
          const frozen = ['submitted', 'accepted', 'consolidated', 'locked', 'left']
          if (frozen.includes(state)) expect(is.tables, `seed ${seed}: ${state}`).toBe(was.tables)
          if (of.definition.closedStates.has(state)) return
          expect(goesOn(walk), `seed ${seed}: ${state}`).toBe(true)
        })
      }
    },
    60_000,
  )

  it('has words in both languages for every state, command and guard', () => {
    const all = [
      ...Object.values(reportStateWords),
      ...Object.values(reportCommandWords).map(({ label }) => label),
      ...Object.values(reportGuardWords).map(({ text }) => text),
    ]
    for (const { vi, en } of all)
      expect([vi === '', en === '', vi === en]).toEqual([false, false, false])
    const [law] = laws
    const named = law?.definition.chart.edges.flatMap(({ guards }) => guards) ?? []
    expect(new Set([...named, 'placeTaken'])).toEqual(new Set(Object.keys(reportGuardWords)))
    expect(Object.keys(reportStateWords).toSorted()).toEqual(
      law?.definition.chart.states.toSorted(),
    )
  })
})
