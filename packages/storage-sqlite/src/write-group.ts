import type { Database } from 'better-sqlite3'
import type { CaseId } from '@motcua/core'
import type { CaseCache, KnownCase } from './case-cache.js'
import { CommitGroup } from './commit-group.js'
import { isOwnFault, writeFailure } from './sqlite-errors.js'
import type { Statements } from './statements.js'
import type { GroupResult, Write, WriteGroup } from './write-queue.js'

/** What a transaction works on. */
export interface WriteGroupParts {
  readonly db: Database
  readonly file: string
  readonly statements: Statements
  readonly cache: CaseCache
  readonly readCase: (id: CaseId) => KnownCase | undefined
  /** Told the size of every group after its COMMIT. */
  readonly onGroup?: ((size: number) => void) | undefined
  /** Told after each COMMIT of a group in which a commit set a job. */
  readonly onJobsSet: () => void
}

/** Marks the write whose own values a statement refused. */
class OwnFault extends Error {
  constructor(
    readonly write: Write,
    cause: unknown,
  ) {
    super('a statement refused the values of one write', { cause })
  }
}

const definitionsOf = (statements: Statements): Map<string, number> =>
  new Map(statements.definitions.all().map(({ no, key }) => [key, no]))

const applyOne = (group: CommitGroup, write: Write): (() => void) => {
  try {
    return write.apply(group)
  } catch (error) {
    throw isOwnFault(error) ? new OwnFault(write, error) : error
  }
}

/** Makes the function that carries out a group of writes in one transaction. */
export function createWriteGroup(parts: WriteGroupParts): WriteGroup {
  const { db, file, statements, cache, readCase, onGroup, onJobsSet } = parts
  const definitions = definitionsOf(statements)

  const once = (writes: readonly Write[], faults: ReadonlyMap<Write, unknown>): (() => void)[] => {
    const group = new CommitGroup(statements, readCase, definitions)
    statements.begin.run()
    const answers = writes.map((write) =>
      faults.has(write) ? () => write.reject(faults.get(write)) : applyOne(group, write),
    )
    group.finish()
    statements.commit.run()
    group.settle(cache, definitions)
    onGroup?.(writes.length)
    if (group.setsJobs) onJobsSet()
    return answers
  }

  const undo = (): void => {
    if (db.inTransaction) statements.rollback.run()
  }

  return (writes): GroupResult => {
    const faults = new Map<Write, unknown>()
    for (;;) {
      try {
        return { answers: once(writes, faults) }
      } catch (error) {
        try {
          undo()
          if (error instanceof OwnFault) {
            faults.set(error.write, error.cause)
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
