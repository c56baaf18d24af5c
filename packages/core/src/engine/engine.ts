import { MotcuaError, isMotcuaError } from '../errors.js'
import { checkActor, type Actor } from '../model/actor.js'
import type { Command, CommandAnswer, Entry } from '../model/case.js'
import { caseId, commandId, type CommandId } from '../model/ids.js'
import { instant, type Instant } from '../model/time.js'
import type { CasePage } from '../ports/case-store.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import type { Regime } from '../procedure/regime.js'
import type { CaseView } from './case-view.js'
import { answers } from './deciding.js'
import { Listeners, type EngineEvents } from './engine-events.js'
import { fold, readJournal, type PastState } from './journal.js'
import type { FindQuery } from '../model/find-query.js'
import { storeQuery } from './query.js'
import { runCommand } from './run-command.js'
import {
  situationOf,
  standing,
  storedView,
  type CommandOutcome,
  type CommandRequest,
  type EngineParts,
} from './standing.js'
import { verifyCase, type Verification } from './verify.js'
import { reprojectAll, wakeAll } from './wake.js'

/** Who gives a command, and under which name it may be retried. */
export interface SendOptions {
  readonly by: Actor
  /**
   * Name of the command within the case. Sending it again under the same name and with the same data changes
   * nothing and answers with the case as it is. To open a case, an id from `newId()`, which becomes the case's.
   */
  readonly commandId?: string
  /** Number of entries the case had when it was read; the command fails with `stale` if it has moved since. */
  readonly expectedSeq?: number
}

// A host in plain JavaScript may leave out what the types ask for.
const present = <T>(value: T, field: string): T => {
  if (typeof value === 'object' && value !== null) return value
  throw new MotcuaError('invalid-input', { field, got: String(value) })
}

// The engine names its own commands so; a host's command under such a name would keep a deadline from being noted.
const ownId = /^lapse:/

const hostCommandId = (value: string): CommandId => {
  if (ownId.test(value)) throw new MotcuaError('invalid-id', { field: 'commandId', got: value })
  return commandId(value)
}

/**
 * The engine: opens cases, moves them by commands, tells what may be done and why not, and reads the record.
 * Every method that changes something resolves only once the store holds it durably.
 */
export class Engine {
  /** The law and practice the engine runs under. */
  readonly regime: Regime
  readonly #parts: EngineParts
  readonly #listeners = new Listeners()

  constructor(parts: EngineParts) {
    this.#parts = parts
    this.regime = parts.regime
  }

  /**
   * Opens a case of a kind.
   * @throws `unknown-kind`, `unknown-procedure`, `procedure-not-in-force`, `unknown-unit`, `unknown-role`,
   * `invalid-input`, `refused`, `command-reused`, `store-failed`
   */
  async open(kind: string, data: unknown, options: SendOptions): Promise<CaseView> {
    const given = present(options, 'options').commandId
    const id =
      given === undefined
        ? this.#parts.ids.next(this.#parts.time.now())
        : caseId(given, 'commandId')
    return this.#run({
      id,
      command: { type: 'open', data },
      commandId: id,
      by: options.by,
      opens: kind,
      fresh: given === undefined,
      expectedSeq: undefined,
    })
  }

  /**
   * Sends a command to a case.
   * @throws `unknown-case`, `unknown-command`, `unknown-unit`, `unknown-role`, `invalid-input`, `refused`, `stale`,
   * `command-reused`, `calendar-unknown`, `store-failed`
   */
  async send(id: string, command: Command, options: SendOptions): Promise<CaseView> {
    const { commandId: given, expectedSeq, by } = present(options, 'options')
    return this.#run({
      id: caseId(id),
      command: present(command, 'command'),
      commandId:
        given === undefined ? this.#parts.ids.next(this.#parts.time.now()) : hostCommandId(given),
      by,
      opens: undefined,
      fresh: given === undefined,
      expectedSeq,
    })
  }

  /** Every command of the case for this person: yes, or the reasons why not. @throws `unknown-case` */
  async can(id: string, by: Actor): Promise<readonly CommandAnswer[]> {
    const { definition, before } = standing(this.#parts, await this.#stored(id))
    const situation = situationOf(this.#parts, by)
    return answers(definition, before, { situation, regime: this.regime })
  }

  /** The case as it is now. @throws `unknown-case` */
  async get(id: string): Promise<CaseView> {
    return storedView(this.#parts, await this.#stored(id))
  }

  /** The journal of the case, its hash chain checked. @throws `unknown-case`, `journal-broken` */
  async journal(id: string): Promise<readonly Entry[]> {
    const sealed = await this.#parts.store.journal(caseId(id))
    if (sealed.length === 0) throw new MotcuaError('unknown-case', { field: 'id', got: id })
    return readJournal(sealed, this.#parts.digest)
  }

  /** The case as it stood at a moment; null before it was opened. @throws `unknown-case`, `invalid-date` */
  async stateAt(id: string, at: Instant | string): Promise<PastState | null> {
    const until = instant(at, 'at')
    const past = fold(await this.journal(id), until)
    if (past === null) return null
    const { definition } = standing(this.#parts, await this.#stored(id))
    return { ...past, data: { ...definition.blank, ...past.data } }
  }

  /**
   * The definition a case is pinned to: its commands, states and guards in words, and its machine as a table.
   * @param key as in `definition` of a case, e.g. `dossier@confirm-result/2017`
   * @throws `unknown-definition`
   */
  definition(key: string): CaseDefinition {
    return this.#parts.registry.pinned(key)
  }

  /** One page of cases. @throws `invalid-input`, `unknown-unit`, `unknown-procedure` */
  async find(query: FindQuery = {}): Promise<CasePage> {
    const { regime, registry, store } = this.#parts
    return store.find(storeQuery(present(query, 'query'), regime, registry))
  }

  /**
   * Notes every deadline that has passed by now, each exactly once, and resolves with how many. A host calls it
   * after starting and from time to time; when it is called changes nothing but the moment of the note.
   */
  async pump(): Promise<number> {
    return wakeAll(this.#parts, (request) => this.#outcome(request))
  }

  /**
   * After the working calendar was corrected: counts every open case again, with a journal entry that says which
   * day moved it. The promised date stays what was printed. Resolves with how many were counted again.
   */
  async reproject(): Promise<number> {
    return reprojectAll(this.#parts, (request) => this.#outcome(request))
  }

  /** Checks hash chain, stored state and replay of a case. @throws `unknown-case` */
  async verify(id: string): Promise<Verification> {
    return verifyCase(this.#parts, caseId(id))
  }

  /** Listens to what happens, as in `on({ entry: (entry, view) => … })`; the returned function ends it. */
  on(listeners: Partial<EngineEvents>): () => void {
    return this.#listeners.on(present(listeners, 'listeners'))
  }

  /** Waits for commits under way and closes the store. */
  async close(): Promise<void> {
    await this.#parts.store.close()
  }

  async #stored(id: string) {
    const loaded = await this.#parts.store.load(caseId(id))
    if (loaded === null) throw new MotcuaError('unknown-case', { field: 'id', got: id })
    return loaded.stored
  }

  async #run(request: CommandRequest): Promise<CaseView> {
    if (checkActor(request.by).roles.includes('system')) {
      const got = 'system, which only the engine acts as'
      throw new MotcuaError('unknown-role', { field: 'by.roles', got })
    }
    try {
      return (await this.#outcome(request)).view
    } catch (error) {
      if (isMotcuaError(error, 'refused')) {
        this.#listeners.refused({ case: request.id, command: request.command.type, error })
      }
      throw error
    }
  }

  async #outcome(request: CommandRequest): Promise<CommandOutcome> {
    const outcome = await runCommand(this.#parts, request, (first) => this.#outcome(first))
    if (outcome.entry !== null) this.#listeners.entry(outcome.entry, outcome.view)
    return outcome
  }
}
