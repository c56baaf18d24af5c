import type { CaseWrite, CommitResult, SealedEntry } from '@motcua/core'
import { ExpectationError, expectSame } from '../expectation.js'

/** Asks that a commit is committed, and returns what was written. */
export function expectCommitted(result: CommitResult): CaseWrite {
  if (result.status === 'committed') return result.write
  throw new ExpectationError('The store commits', 'committed', result)
}

/** The numbers that a commit of the suite was given, as its entry tells them. */
export function numbersOf({ entry }: CaseWrite): readonly unknown[] {
  const body: unknown = JSON.parse(entry.body)
  const numbers = typeof body === 'object' && body !== null && 'numbers' in body && body.numbers
  if (Array.isArray(numbers)) return numbers
  throw new ExpectationError('The entry is the one write built', 'numbers', entry)
}

/** Asks that a commit is refused because the case stands at another place. */
export function expectConflict(result: CommitResult, seq: number): void {
  expectSame('The store answers conflict with the true seq', result, { status: 'conflict', seq })
}

/** Asks that a commit is answered with the entry its command already made. */
export function expectRepeated(result: CommitResult, entry: SealedEntry): void {
  const expected = { status: 'repeated', entry }
  expectSame('The store answers repeated with the very entry', result, expected)
}

/** How many of the answers have each status. */
export function countAnswers(results: readonly CommitResult[]): Record<string, number> {
  const count: Record<string, number> = {}
  for (const { status } of results) count[status] = (count[status] ?? 0) + 1
  return count
}

/** Asks that every one of the commits is committed. */
export function expectAllCommitted(results: readonly PromiseSettledResult<CommitResult>[]): void {
  for (const result of results) {
    if (result.status === 'fulfilled') expectCommitted(result.value)
    else throw new ExpectationError('The store commits', 'committed', result.reason)
  }
}
