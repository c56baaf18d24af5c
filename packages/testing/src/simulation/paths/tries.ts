import type { Move } from './move.js'

/** How often a command was tried in a state, and what refused it. */
export interface Tally {
  tried: number
  done: number
  /** Times each guard, or each field that was not taken, refused it. */
  readonly refusedBy: Map<string, number>
}

/** What was tried in a search. */
export class Tries {
  readonly #tallies = new Map<string, Tally>()

  /** Notes a move from a state. */
  note(state: string, move: Move, refusedBy: readonly string[]): void {
    if (move.act !== 'send' && move.act !== 'cause') return
    const tally = this.of(state, move.command)
    tally.tried += 1
    if (refusedBy.length === 0) tally.done += 1
    for (const why of refusedBy) tally.refusedBy.set(why, (tally.refusedBy.get(why) ?? 0) + 1)
    this.#tallies.set(`${state} ${move.command}`, tally)
  }

  /** What came of a command in a state. */
  of(state: string, command: string): Tally {
    return this.#tallies.get(`${state} ${command}`) ?? { tried: 0, done: 0, refusedBy: new Map() }
  }

  /** How often a command was tried in any state. */
  ofCommand(command: string): number {
    let all = 0
    for (const [name, { tried }] of this.#tallies) if (name.endsWith(` ${command}`)) all += tried
    return all
  }
}
