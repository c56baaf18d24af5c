import {
  createEngine,
  isMotcuaError,
  type Actor,
  type CaseData,
  type CaseDefinition,
  type CaseStore,
  type CommandAnswer,
  type Directory,
  type Engine,
  type Entry,
  type Regime,
} from '@motcua/core'
import { sequentialIds, type ManualTime } from '@motcua/core/memory'
import type { Cast } from './cast.js'
import { castAt, type Model } from './model.js'
import type { Move } from './move.js'
import { standInFor } from './moves.js'

interface Troupes {
  readonly model: Model
  readonly kinds: readonly CaseDefinition[]
}

interface Scenery {
  readonly time: ManualTime
  readonly store: CaseStore
}

const isReason = (reason: object): reason is { readonly rule: string } => 'rule' in reason

const rulesOf = (error: unknown): readonly string[] => {
  if (!isMotcuaError(error)) throw error
  if (error.code !== 'refused') return [`${error.code} ${error.field ?? ''}`.trim()]
  return error.reasons.map((reason) => (isReason(reason) ? reason.rule : 'refused'))
}

const correctedRegime = ({ regime, corrected }: Model): Regime => ({
  ...regime,
  calendar: corrected,
  calendars: [...regime.calendars, corrected],
  calendarEdition: (edition) =>
    edition === corrected.edition ? corrected : regime.calendarEdition(edition),
})

/** One case on the engine, and everything that moves it: people, time, a corrected calendar, an absence. */
export class Troupe {
  readonly #model: Model
  readonly #time: ManualTime
  readonly #store: CaseStore
  readonly #heard: Entry[] = []
  readonly #plain: Engine
  readonly #later: Engine
  corrected = false
  #away: Actor | null = null
  #id = ''

  constructor({ model, kinds }: Troupes, { time, store }: Scenery) {
    this.#model = model
    this.#time = time
    this.#store = store
    const ids = sequentialIds()
    const directory: Directory = {
      addressOf: () => Promise.resolve(null),
      standInFor: () => Promise.resolve(this.#cover()),
    }
    const made = (regime: Regime) => {
      const engine = createEngine({ regime, store, kinds, time, ids, directory })
      engine.on({
        entry: (entry) => {
          if (this.#isOurs(entry)) this.#heard.push(entry)
        },
      })
      return engine
    }
    this.#plain = made(model.regime)
    this.#later = made(correctedRegime(model))
  }

  get #engine(): Engine {
    return this.corrected ? this.#later : this.#plain
  }

  get #people(): Cast {
    return castAt(this.#model, this.#time.now())
  }

  #isOurs(entry: Entry): boolean {
    if (this.#id === '') this.#id = entry.case
    return entry.case === this.#id
  }

  #cover() {
    const by = this.#away
    if (by === null) return null
    return { standIn: { id: by.person, name: by.name }, reason: { vi: 'Vắng mặt', en: 'Away' } }
  }

  /** Makes a move; the names of what refuses it, none when it is done. */
  async act(move: Move, data: CaseData): Promise<readonly string[]> {
    this.#time.set(move.at)
    try {
      await this.#do(move, data)
      return []
    } catch (error) {
      return rulesOf(error)
    }
  }

  async #do(move: Move, data: CaseData): Promise<void> {
    switch (move.act) {
      case 'send':
        await this.#send(move)
        return
      case 'wait':
        await this.#engine.handOver()
        await this.#engine.pump()
        return
      case 'correct':
        this.corrected = true
        await this.#engine.reproject()
        await this.#engine.pump()
        return
      case 'cover':
        await this.#coverFor(data)
        return
      case 'cause': {
        const { causes } = this.#model
        await causes[move.command]?.act({ engine: this.#engine, id: this.#id, cast: this.#people })
      }
    }
  }

  async #send({ command: type, data, by }: Move & { readonly act: 'send' }): Promise<void> {
    const { kind } = this.#model.definition
    if (this.#id === '') await this.#engine.open(kind, data, { by })
    else await this.#engine.send(this.#id, { type, data }, { by })
  }

  async #coverFor(data: CaseData): Promise<void> {
    const assignment = this.#model.definition.assignment(data)
    if (assignment === null) return
    this.#away = standInFor(this.#people, assignment.officer.id, assignment.role)
    await this.#engine.coverAbsences()
    this.#away = null
  }

  /** The entries of the case since they were last asked for. */
  heard(): readonly Entry[] {
    return this.#heard.splice(0)
  }

  /** What the engine says may be done, and why not. */
  async asked(): Promise<readonly CommandAnswer[]> {
    return this.#id === '' ? [] : this.#engine.can(this.#id, this.#people.everybody)
  }

  /** What the engine finds wrong with the record. */
  async faults(): Promise<readonly string[]> {
    if (this.#id === '') return []
    const { faults } = await this.#engine.verify(this.#id)
    return faults.map((fault) => JSON.stringify(fault))
  }

  /** Closes the engines and the store. */
  async leave(): Promise<void> {
    await this.#plain.stop()
    await this.#later.close()
    await this.#store.close()
  }
}
