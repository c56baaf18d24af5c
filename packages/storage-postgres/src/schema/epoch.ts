import { inTransaction, type Session } from '../database.js'

// The server and the database the transaction ids belong to, and whether entries have ids it did not give yet.
const readHome = `
SELECT m.home, here.home AS here,
  coalesce((SELECT max(tx) FROM {m}.entry) >= pg_snapshot_xmax(pg_current_snapshot()), false) AS ahead
FROM {m}.meta m, (
  SELECT s.system_identifier || '/' || d.oid AS home
  FROM pg_control_system() s, pg_database d WHERE d.datname = current_database()
) here`

interface Home {
  readonly home: string
  readonly here: string
  readonly ahead: boolean
}

/**
 * Begins a new epoch of the feed when the store was brought to another server or database, as by restoring a dump:
 * the transaction ids of its entries mean nothing here. They are all set to the lowest; the order of `pos` is then the
 * order of the feed, and it is a right one, for an entry gets its `pos` after every entry its command knew of.
 */
export const settleEpoch = (session: Session): Promise<void> =>
  inTransaction(session, async () => {
    const [row] = await session.query<Home>(readHome)
    if (row === undefined || (row.home === row.here && !row.ahead)) return
    if (row.home !== '') await session.query(`UPDATE {m}.entry SET tx = '3' WHERE tx <> '3'`)
    const next = `epoch = epoch + CASE WHEN home = '' THEN 0 ELSE 1 END`
    await session.query(`UPDATE {m}.meta SET home = $1, ${next}`, [row.here])
  })
