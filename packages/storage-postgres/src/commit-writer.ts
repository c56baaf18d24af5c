import type { Commit, CommitResult, SealedEntry, StoredCase } from '@motcua/core'
import { invalid } from './bounds.js'
import { draftOf, type Draft } from './commit-draft.js'
import { askedOf, commitStatements, valuesOf, type CommitStatements } from './commit-statements.js'
import { inTransaction, type Database, type Session } from './database.js'
import { isCollision, isOwnFault, valueFault } from './postgres-errors.js'
import { singleStatements, type SingleWrite } from './single-statements.js'

/** How one commit of a group went; `refused` is the commit's own fault and harms nobody else. */
export type Outcome =
  { readonly result: CommitResult; readonly stored?: StoredCase } | { readonly refused: unknown }

interface Told {
  readonly seq: number
  readonly madeSeq: number | null
  readonly body: string | null
  readonly hash: string | null
  readonly claimHolds: boolean
}

interface Taken {
  readonly fit: readonly number[]
  readonly series: readonly string[]
  readonly last: readonly number[]
}

/** What a group came to: drafts that are written, and why a commit has none. */
interface Written {
  readonly drafts: ReadonlyMap<Commit, Draft>
  readonly refused: ReadonlyMap<Commit, unknown>
}

const mostTries = 20

/** Characters of one statement, roughly. */
const mostCharacters = 8 * 1024 * 1024

/** Marks a group whose numbers were taken for a commit that was not written after all. */
class Overtaken extends Error {}

const entryOf = ({ madeSeq, body, hash }: Told): SealedEntry | null =>
  madeSeq === null || body === null || hash === null ? null : { seq: madeSeq, body, hash }

/** The last number given of each series, as a commit is given its own. */
class Counters {
  readonly #last = new Map<string, number>()

  constructor({ series, last }: Taken, commits: readonly Commit[]) {
    series.forEach((name, place) => this.#last.set(name, last[place] ?? 0))
    for (const name of commits.flatMap((commit) => commit.series)) this.#move(name, -1)
  }

  /** The next numbers, given for good only when `use` does not throw. */
  give<T>(series: readonly string[], use: (numbers: readonly number[]) => T): T {
    const numbers = series.map((name) => this.#move(name, 1))
    try {
      return use(numbers)
    } catch (error) {
      for (const name of series) this.#move(name, -1)
      throw error
    }
  }

  /** The series that end before `taken`, with their last number. */
  left({ series, last }: Taken): readonly (readonly [series: string, last: number])[] {
    return series
      .map((name) => [name, this.#last.get(name) ?? 0] as const)
      .filter(([, given], place) => given !== last[place])
  }

  #move(name: string, by: number): number {
    const next = (this.#last.get(name) ?? 0) + by
    this.#last.set(name, next)
    return next
  }
}

/** Writes groups of commits. No group has two commits of one case. */
export class CommitWriter {
  readonly #statements: CommitStatements
  readonly #single: (draft: Draft) => SingleWrite
  readonly #groups = new WeakMap<Session, number>()

  constructor(database: Database) {
    this.#statements = commitStatements(database)
    this.#single = singleStatements(database)
  }

  /**
   * Writes a group and tells how each commit went. Throws when the outcome is not known or the server failed.
   */
  async write(session: Session, commits: readonly Commit[]): Promise<readonly Outcome[]> {
    await this.#planAnew(session)
    const outcomes = new Map<Commit, Outcome>()
    let left = commits
    for (let turn = 0; left.length > 0; turn++) {
      const written = await this.#attempt(session, left)
      for (const [commit, { write, stored }] of written.drafts) {
        outcomes.set(commit, { result: { status: 'committed', write }, stored })
      }
      const losers = left.filter((commit) => !written.drafts.has(commit))
      for (const [commit, outcome] of await this.#explain(session, losers, written.refused)) {
        outcomes.set(commit, outcome)
      }
      left = left.filter((commit) => !outcomes.has(commit))
      // Only a case that row security hides stands where it is expected and yet cannot be written.
      if (turn === mostTries) for (const commit of left) outcomes.set(commit, hidden)
    }
    return commits.map((commit) => outcomes.get(commit) ?? hidden)
  }

  /** Drops the plans of a session at its 1st, 2nd, 4th, 8th … group: a plan made for small tables is bad for large ones. */
  async #planAnew(session: Session): Promise<void> {
    const group = (this.#groups.get(session) ?? 0) + 1
    this.#groups.set(session, group)
    if ((group & (group - 1)) === 0) await session.query('DISCARD PLANS')
  }

  /** Tries until no other transaction is in the way; commits that spoil the group are then tried alone. */
  async #attempt(session: Session, commits: readonly Commit[]): Promise<Written> {
    for (let attempt = 1; ; attempt++) {
      try {
        const numbered = commits.some(({ series }) => series.length > 0)
        return await (numbered ? this.#numbered(session, commits) : this.#plain(session, commits))
      } catch (error) {
        const passing = error instanceof Overtaken || isCollision(error)
        if (passing && attempt < mostTries) continue
        if (!isOwnFault(error)) throw error
        const [only, ...others] = commits
        if (only !== undefined && others.length === 0) {
          return { drafts: new Map(), refused: new Map([[only, valueFault(error)]]) }
        }
        return this.#oneByOne(session, commits)
      }
    }
  }

  async #oneByOne(session: Session, commits: readonly Commit[]): Promise<Written> {
    const drafts = new Map<Commit, Draft>()
    const refused = new Map<Commit, unknown>()
    for (const commit of commits) {
      const alone = await this.#attempt(session, [commit])
      for (const [written, draft] of alone.drafts) drafts.set(written, draft)
      for (const [spoiled, error] of alone.refused) refused.set(spoiled, error)
    }
    return { drafts, refused }
  }

  /** One statement, and so one round trip and one flush. */
  async #plain(session: Session, commits: readonly Commit[]): Promise<Written> {
    const { drafts, refused } = drafted(commits, (commit) => draftOf(commit, []))
    return { drafts: await this.#insert(session, drafts), refused }
  }

  async #numbered(session: Session, commits: readonly Commit[]): Promise<Written> {
    return inTransaction(session, async () => {
      const taken = await this.#take(session, commits)
      const fit = taken.fit.flatMap((ord) => commits[ord - 1] ?? [])
      const counters = new Counters(taken, fit)
      const { drafts, refused } = drafted(fit, (commit) =>
        counters.give(commit.series, (numbers) => draftOf(commit, numbers)),
      )
      const left = counters.left(taken)
      if (left.length > 0) {
        const columns = [left.map(([series]) => series), left.map(([, last]) => last)]
        await session.query(this.#statements.giveBack, columns)
      }
      const written = await this.#insert(session, drafts)
      if (written.size < drafts.length) throw new Overtaken()
      return { drafts: written, refused }
    })
  }

  async #take(session: Session, commits: readonly Commit[]): Promise<Taken> {
    const wanted = commits.flatMap(({ series }, place) =>
      series.map((name) => ({ ord: place + 1, name })),
    )
    const values = [
      ...askedOf(commits),
      wanted.map(({ ord }) => ord),
      wanted.map(({ name }) => name),
    ]
    const [taken] = await session.query<Taken>(this.#statements.takeNumbers, values)
    return taken ?? { fit: [], series: [], last: [] }
  }

  async #insert(session: Session, drafts: readonly Draft[]): Promise<ReadonlyMap<Commit, Draft>> {
    const written = new Map<Commit, Draft>()
    for (const part of partsOf(drafts)) {
      const [first, ...others] = part
      if (first !== undefined && others.length === 0 && first.commit.claim === undefined) {
        const { statement, values } = this.#single(first)
        if ((await session.count(statement, values)) > 0) written.set(first.commit, first)
        continue
      }
      const rows = await session.query<{ ord: number }>(this.#statements.writeGroup, valuesOf(part))
      for (const { ord } of rows) {
        const draft = part[ord - 1]
        if (draft !== undefined) written.set(draft.commit, draft)
      }
    }
    return written
  }

  /** Why commits were not written; those that nothing stands against are left out, to be tried again. */
  async #explain(
    session: Session,
    commits: readonly Commit[],
    refused: ReadonlyMap<Commit, unknown>,
  ): Promise<ReadonlyMap<Commit, Outcome>> {
    const outcomes = new Map<Commit, Outcome>()
    if (commits.length === 0) return outcomes
    const rows = await session.query<Told>(this.#statements.explain, askedOf(commits))
    commits.forEach((commit, place) => {
      const told = rows[place]
      if (told === undefined) return
      const entry = entryOf(told)
      const { seq } = told
      if (entry !== null) outcomes.set(commit, { result: { status: 'repeated', entry } })
      else if (!told.claimHolds) outcomes.set(commit, { result: { status: 'claim-lost' } })
      else if (seq !== commit.expectedSeq)
        outcomes.set(commit, { result: { status: 'conflict', seq } })
      else if (refused.has(commit)) outcomes.set(commit, { refused: refused.get(commit) })
    })
    return outcomes
  }
}

const hidden: Outcome = { refused: invalid('id', 'a case of a unit that is not yours') }

/** Parts that fit into a statement. */
function partsOf(drafts: readonly Draft[]): Draft[][] {
  const parts: Draft[][] = []
  let size = Infinity
  for (const draft of drafts) {
    size += draft.size
    if (size > mostCharacters) {
      parts.push([])
      size = draft.size
    }
    parts.at(-1)?.push(draft)
  }
  return parts
}

function drafted(
  commits: readonly Commit[],
  make: (commit: Commit) => Draft,
): { readonly drafts: readonly Draft[]; readonly refused: ReadonlyMap<Commit, unknown> } {
  const drafts: Draft[] = []
  const refused = new Map<Commit, unknown>()
  for (const commit of commits) {
    try {
      drafts.push(make(commit))
    } catch (error) {
      refused.set(commit, error)
    }
  }
  return { drafts, refused }
}
