import type { Commit, CommitResult, MotcuaError } from '@motcua/core'
import type { Outcome } from './commit-group.js'

interface Waiting {
  readonly commit: Commit
  readonly resolve: (result: CommitResult) => void
  readonly reject: (error: unknown) => void
}

/** How a transaction ended: an outcome for each commit in order, or the failure of the store. */
export type GroupResult =
  { readonly outcomes: readonly Outcome[] } | { readonly failure: MotcuaError }

/** Writes the commits in one transaction; returns after COMMIT, and does not throw. */
export type WriteGroup = (commits: readonly Commit[]) => GroupResult

/** The most commits of one transaction: it bounds how long one turn holds the event loop. */
const groupLimit = 256

const answer = ({ resolve, reject }: Waiting, outcome: Outcome | undefined): void => {
  if (outcome && 'result' in outcome) resolve(outcome.result)
  else reject(outcome?.refused)
}

/**
 * Gathers the commits of one event-loop turn into one transaction. Nobody is answered before COMMIT has
 * returned; after a failure nobody is answered anything else until the store is opened again.
 */
export class CommitQueue {
  readonly #write: WriteGroup
  #waiting: Waiting[] = []
  #armed = false
  #failure: MotcuaError | undefined
  #whenIdle: (() => void)[] = []

  constructor(write: WriteGroup) {
    this.#write = write
  }

  /** Why the store refuses writes, once it does. */
  get failure(): MotcuaError | undefined {
    return this.#failure
  }

  push(commit: Commit): Promise<CommitResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ commit, resolve, reject })
      this.#arm()
    })
  }

  /** Resolves when no commit waits. */
  idle(): Promise<void> {
    if (this.#waiting.length === 0) return Promise.resolve()
    return new Promise((resolve) => this.#whenIdle.push(resolve))
  }

  #arm(): void {
    if (this.#armed) return
    this.#armed = true
    setImmediate(() => this.#turn())
  }

  #turn(): void {
    this.#armed = false
    const group = this.#waiting.slice(0, groupLimit)
    this.#waiting = this.#waiting.slice(groupLimit)
    const result = this.#failure
      ? { failure: this.#failure }
      : this.#write(group.map(({ commit }) => commit))
    if ('failure' in result) {
      this.#failure = result.failure
      for (const { reject } of [...group, ...this.#waiting]) reject(result.failure)
      this.#waiting = []
    } else {
      group.forEach((waiting, place) => answer(waiting, result.outcomes[place]))
    }
    if (this.#waiting.length > 0) this.#arm()
    else for (const resolve of this.#whenIdle.splice(0)) resolve()
  }
}
