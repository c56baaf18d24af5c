import type { CaseId, FeedEntry, FeedPage } from '@motcua/core'
import { checkLimit, invalid } from './bounds.js'
import type { Database } from './database.js'

interface Row {
  readonly epoch: string
  readonly known: boolean
  readonly tx: string | null
  readonly pos: string
  readonly seq: number
  readonly body: string
  readonly hash: string
  readonly id: CaseId
}

const readFeed = `
SELECT m.epoch, $1::xid8 < pg_snapshot_xmin(pg_current_snapshot()) AS known, e.*
FROM {m}.meta m LEFT JOIN LATERAL (
  SELECT e.tx, e.pos, e.seq, e.body, encode(e.hash, 'hex') AS hash, c.id
  FROM {m}.entry e JOIN {m}.cases c ON c.no = e.case_no
  WHERE (e.tx, e.pos) > ($1::xid8, $2::bigint)
    AND e.tx < pg_snapshot_xmin(pg_current_snapshot())
  ORDER BY e.tx, e.pos LIMIT $3
) e ON true
ORDER BY e.tx, e.pos`

interface Place {
  readonly epoch: string | null
  readonly tx: string
  readonly pos: string
}

function placeOf(position: string | null): Place {
  if (position === null) return { epoch: null, tx: '0', pos: '0' }
  const [, epoch, tx, pos] = /^(\d{1,18})\.(\d{1,18})\.(\d{1,18})$/.exec(position) ?? []
  if (epoch === undefined || tx === undefined || pos === undefined) {
    throw invalid('position', position)
  }
  return { epoch, tx, pos }
}

/**
 * Makes the function that reads the feed.
 *
 * Entries are ordered by the id of their transaction, then by their place in it, and an entry is shown only when every
 * transaction with an id up to its own has ended. So nothing is skipped: whatever is written later has a higher id
 * than all that was shown. And causes come first: a transaction gets its id at its first write, and the commits in it
 * are chosen before that, so that an entry committed before one of them was sent has a lower id.
 */
export function createFollowFeed(
  database: Database,
): (position: string | null, limit: number) => Promise<FeedPage> {
  const feed = database.prepare(readFeed)
  return async (position, limit) => {
    checkLimit(limit)
    const { epoch, tx, pos } = placeOf(position)
    const rows = await database.query<Row>(feed, [tx, pos, limit])
    const [first] = rows
    if (first === undefined || (epoch !== null && (first.epoch !== epoch || !first.known))) {
      throw invalid('position', position)
    }
    const found = rows.filter((row) => row.tx !== null)
    const last = found.at(-1)
    const entries = found.map(({ id, seq, body, hash }): FeedEntry => ({
      case: id,
      seq,
      body,
      hash,
    }))
    return {
      entries,
      position: last === undefined ? position : `${last.epoch}.${last.tx}.${last.pos}`,
    }
  }
}
