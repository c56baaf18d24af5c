import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { dakLakPeople } from '../../../test/crowd.js'
import { dice, type Dice } from '../../../test/dice.js'
import { people } from '../../../test/office.js'
import { citizen, claim, facts, lan } from '../../../test/support-desk.js'
import { tableTells, xstateTells } from '../../../test/twin.js'
import { thads, thadsWith } from '../../catalog/thads.js'
import { thadsCalendar, thadsCalendarWith } from '../../catalog/calendar.js'
import { systemActor } from '../../model/actor.js'
import type { CaseData } from '../../model/case.js'
import { caseId } from '../../model/ids.js'
import { epochOfInstant, instantOfEpoch, type Instant } from '../../model/time.js'
import type { CaseDefinition } from '../case-definition.js'
import type { CaseEvent } from '../situation.js'
import { defineSupport } from './support.js'
import { isSupportCommand, supportSchemas, type SupportCommand } from './support-commands.js'
import { supportData } from './support-data.js'
import type { SupportLaw } from './support-law.js'
import { closedSupportStates, supportMachine } from './support-machine.js'

const calendars = [thadsCalendar, thadsCalendarWith({ swapNovember2026: true })]
const regime = thadsWith({ calendars })

const laws = (regime.support ?? []).flatMap((service) =>
  service.versions.map((version) => {
    const law: SupportLaw = { regime, service, version }
    return { key: `${service.id}/${version.id}`, law, definition: defineSupport(law) }
  }),
)

interface Walk {
  readonly law: SupportLaw
  readonly definition: CaseDefinition
  readonly chance: Dice
  state: string
  data: CaseData
  now: Instant
}

const reason = () => ({ reason: 'Lý do' })
const nothing = () => ({})

const stated = ({ law, chance }: Walk): object => {
  const all = law.service.id === 'enforcement-request' ? claim : { ...facts, question: 'Hỏi' }
  const known = law.version.fields.map(({ id }) => id)
  return Object.fromEntries(
    Object.entries(all).filter(
      ([id]) => chance.chance(97) && (known.includes(id) || chance.chance(2)),
    ),
  )
}

const papers = ({ chance }: Walk): readonly object[] =>
  ['request', 'judgment', ...(chance.chance(3) ? ['photo'] : [])]
    .filter((id) => id === 'request' || chance.chance(85))
    .map((id) => ({ id, form: 'copy' }))

const applicant = ({ chance }: Walk) => (chance.chance(80) ? lan : { name: 'Võ Thị Lân' })

const hour = (walk: Walk): object => {
  const { chance, now } = walk
  const { date } = regime.calendar.localTime(now)
  const day = chance.chance(90) ? regime.calendar.nextWorkingDay(date) : date
  const ahead = regime.calendar.addWorkingDays(day, chance.int(12))
  return {
    date: ahead,
    hour: chance.pick(['08:00', '13:00', '16:30', '12:00']),
    place: 1 + chance.int(3),
  }
}

const noted = (walk: Walk, running: readonly { readonly name: string; readonly due: string }[]) => {
  const { name, due } = walk.chance.pick([...running, { name: 'paper', due: '2020-10-05' }])
  return { deadline: name, due }
}

const payloads: Readonly<Record<SupportCommand, (walk: Walk) => object>> = {
  submit: (walk) => ({
    ...{ service: walk.law.service.id, applicant: applicant(walk), fields: stated(walk) },
    channel: walk.chance.chance(97) ? walk.chance.pick(walk.law.version.channels) : 'portal',
    components: walk.law.version.clockStart.on === 'send' ? papers(walk) : [],
  }),
  guide: () => ({ items: ['Số bản án'], explanation: 'Ghi rõ.' }),
  complete: (walk) => ({ fields: stated(walk) }),
  appoint: hour,
  moveAppointment: hour,
  cancelAppointment: reason,
  withdraw: reason,
  receivePaper: (walk) => ({
    ...{ channel: walk.chance.pick(['counter', 'post']), applicant: applicant(walk) },
    ...{ fields: stated(walk), components: papers(walk) },
  }),
  reconcile: ({ chance }) => (chance.chance(60) ? { explanation: 'Nhầm' } : {}),
  confirm: nothing,
  redirect: () => ({ competentBody: 'Tòa án', explanation: 'Ngoài thẩm quyền' }),
  answer: () => ({ guidance: 'Gửi đơn.' }),
  issueTracking: () => ({ digest: 'a'.repeat(64) }),
  lapse: (walk) => noted(walk, walk.definition.deadlines(walk.data, regime.calendar)),
  remind: (walk) => noted(walk, walk.definition.reminders(walk.data, regime.calendar)),
  reproject: nothing,
  transfer: ({ chance }) => ({ to: chance.pick(['dak-lak', 'phu-yen']) }),
}

const givers = [...Object.values(people), ...Object.values(dakLakPeople), citizen]
const endings = ['withdraw', 'redirect', 'answer', 'confirm', 'receivePaper']
const idle = ['issueTracking', 'transfer', 'reproject']

const nextCommand = ({ chance, definition, state }: Walk): SupportCommand => {
  const here = definition.chart.edges.filter(({ from }) => from === state).map(({ event }) => event)
  const known = (chance.chance(90) ? here : [...definition.commands.keys()]).filter(
    isSupportCommand,
  )
  const rare = [...idle, ...endings]
  const usual = known.filter((command) => !rare.includes(command) || chance.chance(20))
  return chance.pick(usual.length > 0 ? usual : known)
}

const nobody = caseId('0'.repeat(26))

const eventOf = (walk: Walk): CaseEvent => {
  const { chance, now } = walk
  const type = nextCommand(walk)
  const calendar = chance.pick(calendars)
  const local = calendar.localTime(now)
  const heir = local.date < '2025-07-01' ? 'phu-yen/tuy-hoa' : 'dak-lak'
  const by = chance.chance(20)
    ? systemActor(heir)
    : chance.pick(givers.filter(({ unit }) => unit === heir))
  const data = supportSchemas[type].parse(payloads[type](walk))
  return { case: nobody, at: now, local, by, calendar, type, data }
}

const dayMs = 86_400_000

const startOf = ({ version }: SupportLaw, chance: Dice): Instant =>
  instantOfEpoch(Date.parse(`${version.from}T01:00:00.000Z`) + chance.int(100) * dayMs)

interface Seen {
  readonly states: Set<string>
  open: number
  refused: number
  threw: number
}

/** From here somebody can go on, or a deadline ends it: a request is never stuck. */
const expectGoingOn = (walk: Walk, where: string): void => {
  const { definition, data, state, now, law } = walk
  if (state === 'new' || definition.closedStates.has(state)) return
  const open = ['guide', 'answer', 'complete', 'reconcile', 'withdraw', 'redirect'].filter(
    (type) => {
      const local = regime.calendar.localTime(now)
      const by = people.counter
      const event = { case: nobody, at: now, local, by, calendar: regime.calendar, type, data: {} }
      return definition.chart.refusals(state, data, event)?.length === 0
    },
  )
  expect(open, where).not.toEqual([])
  const { lapses } = supportData(data)
  const owed = ['support-answer', 'support-reconciliation']
  const late = lapses.some(({ deadline }) => owed.includes(deadline))
  const waits = definition.deadlines(data, regime.calendar).length > 0
  expect(waits || late, `${where} ${law.service.id}`).toBe(true)
}

const walkOnce = ({ law, definition }: (typeof laws)[number], seed: number, seen: Seen): void => {
  const machine = supportMachine(law)
  const chance = dice(seed)
  const { chart } = definition
  const walk: Walk = {
    ...{ law, definition, chance, state: chart.initial, data: definition.blank },
    now: startOf(law, chance),
  }
  for (let step = 0; step < 25; step++) {
    const event = eventOf(walk)
    const where = `seed ${seed}, step ${step}: ${event.type} in ${walk.state}`
    const told = tableTells(chart, walk, event)
    const twin = xstateTells(machine, walk, event)
    if (!isDeepStrictEqual(told, twin)) expect(told, where).toEqual(twin)
    if ('threw' in told) {
      seen.threw++
    } else {
      const refusals = chart.refusals(walk.state, walk.data, event)
      expect(refusals?.length === 0, where).toBe(told.open)
      seen[told.open ? 'open' : 'refused']++
      seen.states.add(told.state)
      walk.state = told.state
      walk.data = told.data
    }
    expectGoingOn(walk, where)
    const wait = chance.chance(75) ? chance.int(240) : chance.int(20_000)
    walk.now = instantOfEpoch(epochOfInstant(walk.now) + wait * 60_000)
  }
}

describe('the machine of a request for online support', () => {
  const seen: Seen = { states: new Set(), open: 0, refused: 0, threw: 0 }

  it.each(laws)(
    'of $key takes every event as XState takes it, and is never stuck',
    (law) => {
      for (let seed = 1; seed <= 60; seed++) walkOnce(law, seed, seen)
    },
    60_000,
  )

  it('meets every state, and every answer, on these walks', () => {
    const states = laws.flatMap(({ definition }) => definition.chart.states)
    expect(states.filter((state) => state !== 'new' && !seen.states.has(state))).toEqual([])
    expect(Math.min(seen.open, seen.refused, seen.threw)).toBeGreaterThan(100)
  })

  it('closes in the states it says', () => {
    for (const { law, definition } of laws) {
      const closed = definition.chart.states.filter((state) => state.startsWith('closed.'))
      expect(new Set(closed)).toEqual(definition.closedStates)
      expect(definition.states[closed[0] ?? '']?.vi).toMatch(/^Đã/)
      expect(law.version.leadsTo === null).toBe(closed.includes('closed.answered'))
    }
    expect(Object.keys(closedSupportStates)).toEqual(['paper', 'send', 'guidance'])
    expect(thads.support).toHaveLength(3)
  })

  it('reads no case of another kind', () => {
    expect(() => supportData({ procedure: 'x' })).toThrow(
      expect.objectContaining({ code: 'unknown-kind' }),
    )
  })
})
