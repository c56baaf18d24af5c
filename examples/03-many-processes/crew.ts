import { isMotcuaError, type CaseStore, type Instant, type Regime } from '@motcua/core'
import type { Office } from '../02-phu-yen/play/play.js'
import { Hand } from './hand.js'
import type { Task } from './requests.js'
import type { Troublemaker } from './trouble.js'

/** A crew and what it works on. */
export interface CrewOptions {
  readonly regime: Regime
  /** Connection string of the PostgreSQL they share. */
  readonly connection: string
  /** The same store, for looking whether work is left. */
  readonly store: CaseStore
  readonly processes: number
  readonly troublemaker: Troublemaker
}

/** The store could not say what became of the act, so it is given again. */
const unsure = new Set(['store-failed', 'store-closed'])

/**
 * Engines in processes of their own on one store. Each act goes to one of them; when that one is gone before it has
 * answered, the act is given again, under the same command id, to another.
 */
export class Crew {
  readonly office: Office
  readonly time: { set(at: Instant): void }
  /** How often each message arrived at the far end. */
  readonly received = new Map<string, number>()
  readonly #options: CrewOptions
  readonly #hands: Hand[]
  #ending = false
  #now: Instant
  #given = 0
  #again = 0

  constructor(options: CrewOptions) {
    this.#options = options
    const { regime, processes } = options
    this.#now = regime.calendar.startOfDay(regime.calendar.knownFrom)
    this.#hands = Array.from({ length: processes }, () => this.#hire())
    this.time = {
      set: (at) => {
        this.#now = at
      },
    }
    this.office = {
      regime,
      open: (_kind, data, { by, commandId = '' }) =>
        this.#give({ do: 'open', data, by, commandId }),
      send: (id, command, { by, commandId = '' }) =>
        this.#give({ do: 'send', id, command, by, commandId }),
      pump: () => this.#pumpAll(),
    }
  }

  /** Tasks given again because nobody had answered for them. */
  get givenAgain(): number {
    return this.#again
  }

  /** Lets every process end in its own time. */
  async end(): Promise<void> {
    this.#ending = true
    await Promise.all(this.#hands.map((hand) => hand.end()))
    await this.#options.troublemaker.over()
  }

  #hire(): Hand {
    return new Hand(this.#options.connection, {
      received: (message) => this.received.set(message, (this.received.get(message) ?? 0) + 1),
      gone: (hand) => {
        const place = this.#hands.indexOf(hand)
        if (!this.#ending && place >= 0) this.#hands[place] = this.#hire()
      },
    })
  }

  /**
   * All processes do what is due at the same time, until nothing is: the jobs of one that is gone are free again when
   * its lease has run out.
   */
  async #pumpAll(): Promise<number> {
    let done = 0
    do {
      const counts = await Promise.all(this.#hands.map(() => this.#give({ do: 'pump' })))
      done += counts.reduce((sum, count) => sum + count, 0)
    } while (await this.#workLeft())
    return done
  }

  async #workLeft(): Promise<boolean> {
    try {
      return (await this.#options.store.dueJobs(this.#now, 1)).length > 0
    } catch (error) {
      if (isMotcuaError(error) && unsure.has(error.code)) return true
      throw error
    }
  }

  async #give(task: Task): Promise<number> {
    for (;;) {
      const number = (this.#given += 1)
      const hand = this.#hands[number % this.#hands.length]
      if (hand === undefined) throw new Error('a crew needs at least one process')
      const answered = hand.give({ number, at: this.#now, task })
      this.#options.troublemaker.perhaps(hand)
      const reply = await answered
      if (reply !== null && 'done' in reply) return reply.done
      if (reply !== null && !unsure.has(reply.code)) throw new Error(reply.why)
      this.#again += 1
    }
  }
}
