import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { crowd, officers } from '../../../test/crowd.js'
import { dice, type Dice } from '../../../test/dice.js'
import { payloads } from '../../../test/payloads.js'
import { richRegime } from '../../../test/rich-regime.js'
import { tableTells, xstateTells } from '../../../test/twin.js'
import { systemActor } from '../../model/actor.js'
import type { CaseData } from '../../model/case.js'
import { caseId } from '../../model/ids.js'
import { epochOfInstant, instantOfEpoch, type Instant } from '../../model/time.js'
import type { CaseDefinition } from '../case-definition.js'
import type { CaseEvent } from '../situation.js'
import { dossierData } from './dossier-data.js'
import { defineDossier } from './dossier.js'
import { dossierSchemas, type DossierCommand } from './dossier-commands.js'
import type { DossierLaw } from './dossier-law.js'
import { dossierMachine } from './dossier-machine.js'

const laws = richRegime.procedures.flatMap((procedure) =>
  procedure.versions.map((version) => {
    const law: DossierLaw = { regime: richRegime, procedure, version }
    return { key: `${procedure.id}/${version.id}`, law, definition: defineDossier(law) }
  }),
)

const isCommand = (name: string): name is DossierCommand => name in dossierSchemas
const commands = Object.keys(dossierSchemas).filter(isCommand)
const givers = [...crowd, systemActor('phu-yen/tuy-hoa')]

/** A walk of one dossier: what it is now, and when. */
interface Walk {
  readonly law: DossierLaw
  readonly definition: CaseDefinition
  readonly chance: Dice
  state: string
  data: CaseData
  now: Instant
}

const endings = ['refuse', 'guide', 'giveImmediateResult', 'withdraw', 'stop']
// Taken nearly everywhere and leading nowhere: picked evenly, they would use up the walks.
const idle = ['issueTracking', 'rate']

const nextCommand = ({ chance, definition, state }: Walk): DossierCommand => {
  const here = definition.chart.edges.filter(({ from }) => from === state)
  const known = here.map(({ event }) => event).filter(isCommand)
  const moving = known.filter((command) => !idle.includes(command) || chance.chance(5))
  const pick = (): DossierCommand =>
    chance.pick(chance.chance(85) && moving.length > 0 ? moving : commands)
  // A walk that ends early sees little.
  const first = pick()
  return endings.includes(first) && chance.chance(75) ? pick() : first
}

const nobody = caseId('0'.repeat(26))

const eventOf = (walk: Walk): CaseEvent => {
  const { law, chance, now, definition } = walk
  const type = nextCommand(walk)
  const calendar = chance.pick(richRegime.calendars)
  const data = dossierData(walk.data)
  const local = calendar.localTime(now)
  const payload = payloads[type](
    {
      ...{ procedure: law.procedure.id, version: law.version, data, officers, calendar, now },
      today: local.date,
      unit: local.date < '2025-07-01' ? 'phu-yen/tuy-hoa' : 'dak-lak',
      deadlines: definition.deadlines(data, calendar),
      reminders: definition.reminders(data, calendar),
    },
    chance,
  )
  const assignee = givers.find(({ person }) => person === data.assignee?.id)
  const by = assignee !== undefined && chance.chance(60) ? assignee : chance.pick(givers)
  const given = dossierSchemas[type].parse(payload)
  return { case: nobody, at: now, local, by, calendar, type, data: given }
}

const dayMs = 86_400_000

const startOf = ({ version }: DossierLaw, chance: Dice): Instant =>
  instantOfEpoch(Date.parse(`${version.from}T01:00:00.000Z`) + chance.int(120) * dayMs)

const passTime = (walk: Walk): void => {
  const days = walk.chance.chance(70) ? 0 : walk.chance.int(3)
  const minutes = walk.chance.int(180)
  walk.now = instantOfEpoch(epochOfInstant(walk.now) + days * dayMs + minutes * 60_000)
}

interface Seen {
  readonly states: Set<string>
  open: number
  refused: number
  threw: number
}

/** Walks one dossier under both, and says what was met on the way. */
const walkOnce = ({ law, definition }: (typeof laws)[number], seed: number, seen: Seen): void => {
  const machine = dossierMachine(law)
  const chance = dice(seed)
  const { chart } = definition
  const walk: Walk = {
    ...{ law, definition, chance, state: chart.initial, data: definition.blank },
    now: startOf(law, chance),
  }
  for (let step = 0; step < 50; step++) {
    const event = eventOf(walk)
    const told = tableTells(chart, walk, event)
    const twin = xstateTells(machine, walk, event)
    if (!isDeepStrictEqual(told, twin)) {
      expect(told, `seed ${seed}, step ${step}: ${event.type} in ${walk.state}`).toEqual(twin)
    }
    if ('threw' in told) {
      seen.threw++
    } else {
      const refusals = chart.refusals(walk.state, walk.data, event)
      expect(refusals?.length === 0, `${event.type} in ${walk.state}`).toBe(told.open)
      seen[told.open ? 'open' : 'refused']++
      seen.states.add(told.state)
      walk.state = told.state
      walk.data = told.data
    }
    passTime(walk)
  }
}

describe('the machine of a dossier', () => {
  const seen: Seen = { states: new Set(), open: 0, refused: 0, threw: 0 }

  it.each(laws)(
    'of $key takes every event as XState takes it',
    (law) => {
      // The procedure with every rule has most states to reach.
      const walks = law.law.procedure.id === 'rich' ? 120 : 25
      for (let seed = 1; seed <= walks; seed++) walkOnce(law, seed, seen)
    },
    60_000,
  )

  it('meets every state, and every answer, on these walks', () => {
    const states = laws.flatMap(({ definition }) => definition.chart.states)
    expect(states.filter((state) => state !== 'new' && !seen.states.has(state))).toEqual([])
    expect(Math.min(seen.open, seen.refused, seen.threw)).toBeGreaterThan(300)
  })
})
