import { MotcuaError, type FeedPage } from '@motcua/core'
import { checkLimit } from './check-limit.js'
import { sealed } from './sealed.js'
import type { Statements } from './statements.js'

const readPosition = (position: string): number => {
  if (/^[1-9]\d{0,14}$/.test(position)) return Number(position)
  throw unknown(position)
}

const unknown = (position: string): MotcuaError =>
  new MotcuaError('invalid-input', { field: 'position', got: position })

/**
 * Makes the function that reads the entries of all cases in the order of their commits. The integer key of an entry is
 * its position: one writer gives the keys in the order it commits, and no entry ever goes.
 */
export const createFollowEntries =
  ({ feed, lastPosition }: Statements) =>
  (position: string | null, limit: number): FeedPage => {
    checkLimit(limit)
    const after = position === null ? 0 : readPosition(position)
    const rows = feed.all(after, limit)
    const last = rows.at(-1)
    if (last === undefined && after > (lastPosition.get() ?? 0)) throw unknown(String(position))
    return {
      entries: rows.map((row) => ({ case: row.case, ...sealed(row) })),
      position: last === undefined ? position : String(last.pos),
    }
  }
