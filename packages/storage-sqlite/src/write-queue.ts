import type { MotcuaError } from '@motcua/core'
import type { CommitGroup } from './commit-group.js'
import type { Outcome } from './outcome.js'

/**
 * Work within the transaction of a group. Throws only when a statement fails; it is called again when the transaction
 * is tried again.
 */
export type Act<T> = (group: CommitGroup) => Outcome<T>

/** A write that waits for its transaction. */
export interface Write {
  /** Carries the write out; the returned function tells the caller, after COMMIT. */
  readonly apply: (group: CommitGroup) => () => void
  readonly reject: (reason: unknown) => void
}

/** How a transaction ended: the answers in order, not yet given, or the failure of the store. */
export type GroupResult =
  { readonly answers: readonly (() => void)[] } | { readonly failure: MotcuaError }

/** Carries out the writes in one transaction; returns after COMMIT, and does not throw. */
export type WriteGroup = (writes: readonly Write[]) => GroupResult

/** The most writes of one transaction: it bounds how long one turn holds the event loop. */
const groupLimit = 256

const answerOf =
  <T>(outcome: Outcome<T>, resolve: (result: T) => void, reject: (reason: unknown) => void) =>
  (): void => {
    if ('result' in outcome) resolve(outcome.result)
    else reject(outcome.refused)
  }

/**
 * Gathers the writes of one event-loop turn into one transaction. Nobody is answered before COMMIT has
 * returned; after a failure nobody is answered anything else until the store is opened again.
 */
export class WriteQueue {
  readonly #write: WriteGroup
  #waiting: Write[] = []
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

  push<T>(act: Act<T>): Promise<T> {
    return new Promise((resolve, reject: (reason: unknown) => void) => {
      this.#waiting.push({ apply: (group) => answerOf(act(group), resolve, reject), reject })
      this.#arm()
    })
  }

  /** Resolves when no write waits. */
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
    const result = this.#failure ? { failure: this.#failure } : this.#write(group)
    if ('failure' in result) {
      this.#failure = result.failure
      for (const { reject } of [...group, ...this.#waiting]) reject(result.failure)
      this.#waiting = []
    } else {
      for (const answer of result.answers) answer()
    }
    if (this.#waiting.length > 0) this.#arm()
    else for (const resolve of this.#whenIdle.splice(0)) resolve()
  }
}
