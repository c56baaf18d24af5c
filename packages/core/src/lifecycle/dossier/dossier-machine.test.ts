import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crowd, officers } from '../../../test/crowd.js'
import { dice, type Dice } from '../../../test/dice.js'
import { payloads } from '../../../test/payloads.js'
import { tableTells, xstateTells } from '../../../test/twin.js'
import { thadsCalendar, thadsCalendarWith } from '../../catalog/calendar.js'
import { thadsWith } from '../../catalog/thads.js'
import { systemActor } from '../../model/actor.js'
import type { CaseData } from '../../model/case.js'
import { epochOfInstant, instantOfEpoch, type Instant } from '../../model/time.js'
import type { CaseEvent } from '../situation.js'
import { defineDossier, dossierData } from './dossier.js'
import { dossierSchemas, type DossierCommand } from './dossier-commands.js'
import type { DossierLaw } from './dossier-law.js'
import { dossierMachine } from './dossier-machine.js'

const calendars = [thadsCalendar, thadsCalendarWith({ swapNovember2026: true })]
const regime = thadsWith({ calendars })

const laws: readonly (readonly [string, DossierLaw])[] = regime.procedures.flatMap((procedure) =>
  procedure.versions.map(
    (version) => [`${procedure.id}/${version.id}`, { regime, procedure, version }] as const,
  ),
)

const isCommand = (name: string): name is DossierCommand => name in dossierSchemas
const commands = Object.keys(dossierSchemas).filter(isCommand)

/** A walk of one dossier: what it is now, and when. */
interface Walk {
  readonly law: DossierLaw
  readonly chance: Dice
  state: string
  data: CaseData
  now: Instant
}

const likely = (walk: Walk, known: readonly { from: string; event: string }[]): DossierCommand => {
  const here = known.filter(({ from }) => from === walk.state).map(({ event }) => event)
  return walk.chance.pick(here.length > 0 && walk.chance.chance(85) ? here.filter(isCommand) : commands)
}

const eventOf = (walk: Walk, type: DossierCommand, calendar = walk.chance.pick(calendars)): CaseEvent => {
  const { law, chance, now } = walk
  const data = dossierData(walk.data)
  const local = calendar.localTime(now)
  const scene = {
    ...{ procedure: law.procedure.id, version: law.version, data, officers, calendar, now },
    today: local.date,
    deadlines: defineDossierOf(law).deadlines(data, calendar),
  }
  const by =
    data.assignee !== null && chance.chance(60)
      ? (crowd.find(({ person }) => person === data.assignee?.id) ?? chance.pick(crowd))
      : chance.pick([...crowd, systemActor('phu-yen/tuy-hoa')])
  const payload = payloads[type](scene, chance)
  return { at: now, local, by, calendar, type, data: dossierSchemas[type].parse(payload) }
}

const defined = new Map(laws.map(([key, law]) => [key, defineDossier(law)]))
const defineDossierOf = (law: DossierLaw) => {
  const found = defined.get(`${law.procedure.id}/${law.version.id}`)
  if (found === undefined) throw new RangeError('no such law')
  return found
}

const walkOnce = (law: DossierLaw, seed: number, steps: number, seen: Set<string>) => {
  const definition = defineDossierOf(law)
  const machine = dossierMachine(law)
  const chance = dice(seed)
  const start = Date.parse(`${law.version.from}T01:00:00.000Z`) + chance.int(150) * 86_400_000
  const walk: Walk = {
    law,
    chance,
    state: definition.chart.initial,
    data: definition.blank,
    now: instantOfEpoch(start),
  }
  for (let step = 0; step < steps; step++) {
    const event = eventOf(walk, likely(walk, definition.chart.edges))
    const told = tableTells(definition.chart, walk, event)
    expect(told, `${walk.state} ${event.type}`).toEqual(xstateTells(machine, walk, event))
    if (!('threw' in told) && told.open) {
      seen.add(told.state)
      walk.state = told.state
      walk.data = told.data
    }
    const days = chance.chance(70) ? 0 : chance.int(3)
    walk.now = instantOfEpoch(epochOfInstant(walk.now) + days * 86_400_000 + chance.int(180) * 60_000)
  }
}

describe('the machine of a dossier', () => {
  it.each(laws)('of %s takes every event as XState takes it', (_, law) => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 30, max: 60 }), (seed, steps) => {
        walkOnce(law, seed, steps, seen)
      }),
      { numRuns: 150 },
    )
    console.error([...defineDossierOf(law).chart.states].filter((s) => !seen.has(s)))
  })
})
