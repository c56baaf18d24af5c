import type { CaseStore, FeedEntry } from '@motcua/core'
import { ExpectationError } from '../expectation.js'
import type { Patience } from '../patience.js'

/** Reads the feed of a store on, page by page, and keeps what came. */
export class Follower {
  /** All that came so far. */
  readonly entries: FeedEntry[] = []
  /** Where it stands. */
  position: string | null = null
  readonly #limit: number
  readonly #patience: Patience

  constructor(patience: Patience, limit = 1000) {
    this.#patience = patience
    this.#limit = limit
  }

  /** Reads one page; returns how many entries it had. */
  async page(store: CaseStore): Promise<number> {
    const { entries, position } = await store.follow(this.position, this.#limit)
    if (entries.length > this.#limit) {
      throw new ExpectationError('A page keeps to its limit', this.#limit, entries.length)
    }
    this.entries.push(...entries)
    this.position = position
    return entries.length
  }

  /** Reads on until as many entries came in all; a store may show an entry a moment after it is committed. */
  async upTo(store: CaseStore, count: number): Promise<readonly FeedEntry[]> {
    await this.#patience.until(`The feed tells ${count} entries`, async () => {
      await this.page(store)
      return this.entries.length >= count
    })
    await this.page(store)
    return this.entries
  }
}
