import {
  dossierData,
  epochOfInstant,
  instantOfEpoch,
  isMotcuaError,
  type Actor,
  type CaseView,
  type DossierCommand,
  type MotcuaError,
} from '@motcua/core'
import { memoryStore } from '@motcua/core/memory'
import { crowd, officers } from './crowd.js'
import { dice } from './dice.js'
import { office } from './office.js'
import { payloads } from './payloads.js'
import { richRegime } from './rich-regime.js'

const isCommand = (name: string): name is DossierCommand => name in payloads
const commands = Object.keys(payloads).filter(isCommand)
const procedures = richRegime.procedures.map(({ id }) => id)

const rubbish: readonly unknown[] = [
  ...[null, 7, 'x', [], { __proto__: null, ground: 5 }, { reason: '\u202e' }, { officer: {} }],
  ...[{ components: [{}] }, { newDate: '2017-02-30' }, { receivedAt: '9999-12-31T23:59:59.999Z' }],
  ...[{ body: 'a', question: 'b', answerBy: '9999-12-31' }, { number: 1e9, answer: '' }, new Map()],
]

/** What ends a dossier, leaves it waiting or leads nowhere: done at random, nothing would ever be settled. */
const endings: readonly string[] = [
  ...['refuse', 'guide', 'giveImmediateResult', 'withdraw', 'stop', 'suspend', 'reportLoss'],
  ...['issueTracking', 'rate'],
  ...['requestSupplement', 'requestWithdrawal', 'consult', 'reassign', 'sendBack', 'apologise'],
]

/** What came of one command. */
export interface Tried {
  readonly command: DossierCommand
  readonly by: Actor
  readonly data: unknown
  readonly before: CaseView
  readonly after: CaseView | null
  readonly error: MotcuaError | null
}

/** An office at work at random, from one seed: who does what to which dossier, when, and what comes of it. */
export function company(seed: number) {
  const chance = dice(seed)
  const store = memoryStore()
  const { engine, time } = office({ regime: richRegime, store })
  const views: CaseView[] = []

  const payload = (command: DossierCommand, procedure: string, view?: CaseView): unknown => {
    if (chance.chance(5)) return chance.pick(rubbish)
    const local = richRegime.calendar.localTime(time.now())
    const data = dossierData(view?.data ?? { procedure, components: [], originals: [] })
    return payloads[command](
      {
        ...{ procedure, data, officers, calendar: richRegime.calendar, now: time.now() },
        ...{ unit: 'phu-yen/tuy-hoa', today: local.date, deadlines: view?.deadlines ?? [] },
        reminders: view?.reminders ?? [],
        version: richRegime.versionOn(procedure, local.date),
      },
      chance,
    )
  }

  const errorOf = (error: unknown): MotcuaError => {
    if (isMotcuaError(error)) return error
    throw error
  }

  const giver = (view: CaseView): Actor => {
    const assignee = crowd.find(({ person }) => person === view.facts.assignee)
    return assignee !== undefined && chance.chance(40) ? assignee : chance.pick(crowd)
  }

  return {
    engine,
    time,
    chance,
    store,
    views,
    /** Somebody hands in a dossier. */
    open: async (): Promise<MotcuaError | null> => {
      const data = payload('open', chance.pick(procedures))
      try {
        views.push(await engine.open('dossier', data, { by: chance.pick(crowd) }))
        return null
      } catch (error) {
        return errorOf(error)
      }
    },
    /** Somebody does something to some dossier; often what `asked` says this person may do now. */
    act: async (
      asked: (view: CaseView, by: Actor) => Promise<readonly string[]>,
    ): Promise<Tried> => {
      const before = await engine.get(chance.pick(views).id)
      let by = giver(before)
      let open = (await asked(before, by)).filter(isCommand)
      for (let others = 0; others < 3 && open.length === 0; others++) {
        by = giver(before)
        open = (await asked(before, by)).filter(isCommand)
      }
      const lasting = open.filter((command) => !endings.includes(command))
      const likely = lasting.length > 0 && chance.chance(92) ? lasting : open
      const command = chance.pick(likely.length > 0 && chance.chance(75) ? likely : commands)
      const data = payload(command, dossierData(before.data).procedure, before)
      try {
        const after = await engine.send(before.id, { type: command, data }, { by })
        return { command, by, data, before, after, error: null }
      } catch (error) {
        return { command, by, data, before, after: null, error: errorOf(error) }
      }
    },
    /** Time goes on: minutes mostly, days sometimes. */
    wait: (): void => {
      const days = chance.chance(75) ? 0 : chance.int(4)
      const minutes = days * 1440 + chance.int(240)
      time.set(instantOfEpoch(epochOfInstant(time.now()) + minutes * 60_000))
    },
  }
}
