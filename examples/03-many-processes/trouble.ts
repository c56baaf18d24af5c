import type { PostgresServer } from '@motcua/testing/postgres'
import { randomFrom } from '../02-phu-yen/arrivals/random.js'
import type { Hand } from './hand.js'

/** How often something happens to the crew in one play. */
export interface Trouble {
  /** Processes killed. */
  readonly kills: number
  /** Processes that stand still for longer than their lease. */
  readonly freezes: number
  /** Times every connection of the server is cut. */
  readonly cuts: number
  /** Times the server stops at once and starts again. */
  readonly restarts: number
}

/** What has happened. */
export type Happened = { -readonly [K in keyof Trouble]: number }

/** What trouble may reach for. */
export interface Reach {
  readonly trouble: Trouble
  /** Tasks to expect, over which it is spread. */
  readonly tasks: number
  readonly seed: number
  /** The server, for cuts and restarts. */
  readonly server: PostgresServer | null
}

const frozenMs = 1500
/** The database of a server started for the rehearsal. */
export const database = 'postgres'

/** Makes trouble now and then, the same for the same seed as far as processes allow. */
export class Troublemaker {
  readonly happened: Happened = { kills: 0, freezes: 0, cuts: 0, restarts: 0 }
  readonly #reach: Reach
  readonly #chance
  #busy: Promise<void> = Promise.resolve()

  constructor(reach: Reach) {
    this.#reach = reach
    this.#chance = randomFrom(reach.seed)
  }

  /** Called with the process that was just given a task. */
  perhaps(hand: Hand): void {
    // Before the task, in the middle of it, or when it is done and not yet answered for.
    const soon = this.#chance.whole(0, 8)
    if (this.#strikes('kills')) setTimeout(() => hand.kill(), soon)
    if (this.#strikes('freezes')) hand.freeze(frozenMs)
    if (this.#strikes('cuts')) this.#next(async () => this.#reach.server?.cut(database))
    if (this.#strikes('restarts')) this.#next(async () => this.#reach.server?.restart())
  }

  /** Resolves when the server stands again. */
  async over(): Promise<void> {
    await this.#busy
  }

  #strikes(kind: keyof Trouble): boolean {
    const left = this.#reach.trouble[kind] - this.happened[kind]
    if (left <= 0 || this.#chance.whole(1, this.#reach.tasks) > 3 * this.#reach.trouble[kind])
      return false
    this.happened[kind] += 1
    return true
  }

  #next(act: () => Promise<void>): void {
    this.#busy = this.#busy.then(act)
  }
}
