import type { Database } from 'better-sqlite3'
import type { CaseId, Commit } from '@motcua/core'
import type { CaseCache, KnownCase } from './case-cache.js'
import { CommitGroup, type Outcome } from './commit-group.js'
import type { GroupResult, WriteGroup } from './commit-queue.js'
import { isOwnFault, writeFailure } from './sqlite-errors.js'
import type { Statements } from './statements.js'

/** What a transaction works on. */
export interface WriteGroupParts {
  readonly db: Database
  readonly file: string
  readonly statements: Statements
  readonly cache: CaseCache
  readonly readCase: (id: CaseId) => KnownCase | undefined
  /** Told the size of every group after its COMMIT. */
  readonly onGroup?: ((size: number) => void) | undefined
}

/** Marks the commit whose own values a statement refused. */
class OwnFault extends Error {
  constructor(
    readonly commit: Commit,
    cause: unknown,
  ) {
    super('a statement refused the values of one commit', { cause })
  }
}

const definitionsOf = (statements: Statements): Map<string, number> =>
  new Map(statements.definitions.all().map(({ no, key }) => [key, no]))

/** Makes the function that writes a group of commits in one transaction. */
export function createWriteGroup(parts: WriteGroupParts): WriteGroup {
  const { db, file, statements, cache, readCase, onGroup } = parts
  const definitions = definitionsOf(statements)

  const applyOne = (group: CommitGroup, commit: Commit): Outcome => {
    try {
      return group.apply(commit)
    } catch (error) {
      throw isOwnFault(error) ? new OwnFault(commit, error) : error
    }
  }

  const once = (commits: readonly Commit[], faults: ReadonlyMap<Commit, unknown>): Outcome[] => {
    const group = new CommitGroup(statements, readCase, definitions)
    statements.begin.run()
    const outcomes = commits.map((commit) =>
      faults.has(commit) ? { refused: faults.get(commit) } : applyOne(group, commit),
    )
    group.finish()
    statements.commit.run()
    group.settle(cache, definitions)
    onGroup?.(commits.length)
    return outcomes
  }

  const undo = (): void => {
    if (db.inTransaction) statements.rollback.run()
  }

  return (commits): GroupResult => {
    const faults = new Map<Commit, unknown>()
    for (;;) {
      try {
        return { outcomes: once(commits, faults) }
      } catch (error) {
        try {
          undo()
          if (error instanceof OwnFault) {
            faults.set(error.commit, error.cause)
            continue
          }
        } catch (undoError) {
          return { failure: writeFailure(undoError, file) }
        }
        return { failure: writeFailure(error, file) }
      }
    }
  }
}
