import type { CaseId, Commit, CommitResult } from '@motcua/core'
import type { CaseCache } from './case-cache.js'
import { CommitWriter, type Outcome } from './commit-writer.js'
import type { Database, Session } from './database.js'
import { storeFailure } from './postgres-errors.js'

interface Waiting {
  readonly commit: Commit
  readonly resolve: (result: CommitResult) => void
  readonly reject: (error: unknown) => void
}

/** The most commits of one group: it bounds how long one of them waits for the others. */
const groupLimit = 256

const isNumbered = ({ commit }: Waiting): boolean => commit.series.length > 0

function answer({ resolve, reject }: Waiting, outcome: Outcome | undefined): void {
  if (outcome !== undefined && 'result' in outcome) resolve(outcome.result)
  else reject(outcome?.refused)
}

/**
 * Gathers the commits of one event-loop turn into groups. A lane is a connection that carries one group at a time;
 * commits of one case follow one another. A group whose connection is lost is answered `store-failed`, for nobody
 * knows how it ended; the next group gets a new connection.
 */
export class CommitQueue {
  readonly #database: Database
  readonly #cache: CaseCache
  readonly #writer: CommitWriter
  readonly #free: (Session | null)[]
  readonly #lanes: number
  readonly #busy = new Set<CaseId>()
  #waiting: Waiting[] = []
  #armed = false
  #whenIdle: (() => void)[] = []

  constructor(database: Database, cache: CaseCache, lanes: number) {
    this.#database = database
    this.#cache = cache
    this.#writer = new CommitWriter(database)
    this.#lanes = lanes
    this.#free = Array.from({ length: lanes }, () => null)
  }

  push(commit: Commit): Promise<CommitResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ commit, resolve, reject })
      if (this.#armed) return
      this.#armed = true
      setImmediate(() => {
        this.#armed = false
        this.#fill()
      })
    })
  }

  /** Resolves when every commit is answered and the connections are given back. */
  async close(): Promise<void> {
    if (this.#waiting.length > 0 || this.#free.length < this.#lanes) {
      await new Promise<void>((resolve) => this.#whenIdle.push(resolve))
    }
    for (const session of this.#free) session?.release('end')
  }

  #fill(): void {
    while (this.#free.length > 0) {
      const group = this.#take()
      if (group.length === 0) break
      void this.#carry(group, this.#free.pop() ?? null)
    }
    if (this.#waiting.length > 0 || this.#free.length < this.#lanes) return
    for (const resolve of this.#whenIdle.splice(0)) resolve()
  }

  /** The first that wait and fit together: of cases nobody writes, all with numbers or all without. */
  #take(): Waiting[] {
    const group: Waiting[] = []
    const left: Waiting[] = []
    const blocked = new Set(this.#busy)
    for (const waiting of this.#waiting) {
      const { id } = waiting.commit
      const [first = waiting] = group
      const fits =
        group.length < groupLimit && !blocked.has(id) && isNumbered(first) === isNumbered(waiting)
      blocked.add(id)
      if (fits) group.push(waiting)
      else left.push(waiting)
    }
    this.#waiting = left
    for (const { commit } of group) this.#busy.add(commit.id)
    return group
  }

  async #carry(group: readonly Waiting[], kept: Session | null): Promise<void> {
    const commits = group.map(({ commit }) => commit)
    let session = kept?.broken === true ? null : kept
    if (session === null) kept?.release('end')
    try {
      session ??= await this.#database.session('writing')
      const outcomes = await this.#writer.write(session, commits)
      commits.forEach((commit, place) => this.#learn(commit, outcomes[place]))
      group.forEach((waiting, place) => answer(waiting, outcomes[place]))
    } catch (error) {
      const failure = storeFailure(error)
      for (const { commit, reject } of group) {
        this.#cache.drop(commit.id)
        reject(failure)
      }
      session?.release('end')
      session = null
    }
    for (const { id } of commits) this.#busy.delete(id)
    this.#free.push(session)
    this.#fill()
  }

  #learn({ id }: Commit, outcome: Outcome | undefined): void {
    if (outcome !== undefined && 'stored' in outcome) this.#cache.put(outcome.stored)
    else this.#cache.drop(id)
  }
}
