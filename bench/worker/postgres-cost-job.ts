import { Pool, type Client } from 'pg'
import type { CaseStore } from '@motcua/core'
import { postgresStore } from '@motcua/storage-postgres'
import { drive, type Subject } from './drive.js'
import { freshDatabase, onServer } from './measured-store.js'
import { thadsSubject } from './motcua-thads.js'
import { w2Engine, w2Subject } from './motcua-w2.js'
import { loadWork } from './peer-modules.js'
import type { WorkerOptions } from './read-options.js'

const database = 'motcua_cost'

/** What a command costs the server. */
export interface PostgresCost {
  readonly commands: number
  readonly roundTrips: number
  readonly commits: number
  /** Those of the commits that wrote something. */
  readonly writing: number
}

async function numberOf(client: Client, text: string): Promise<number> {
  const { rows } = await client.query<{ found: number }>(text)
  return rows[0]?.found ?? Number.NaN
}

/** Transactions the database has committed. A session tells of them when it ends, so all must have ended. */
const commitsSoFar = (base: string): Promise<number> =>
  onServer(base, async (client) => {
    const sessions = `SELECT count(*)::float8 AS found FROM pg_stat_activity WHERE datname = '${database}'`
    while ((await numberOf(client, sessions)) > 0);
    return numberOf(
      client,
      `SELECT xact_commit::float8 AS found FROM pg_stat_database WHERE datname = '${database}'`,
    )
  })

/** Transactions of the whole server that were given an id because they wrote. */
const idsSoFar = (base: string): Promise<number> =>
  onServer(base, (client) =>
    numberOf(client, 'SELECT pg_snapshot_xmax(pg_current_snapshot())::text::float8 AS found'),
  )

interface Counter {
  answered: number
}

/** A pool that counts the statements its sessions sent and waited for: one round trip each. */
function countingPool(connectionString: string, counter: Counter): Pool {
  const pool = new Pool({ connectionString })
  pool.on('connect', (client) => {
    // A session of the store sends its next statement when the one before was answered.
    client.on('drain', () => counter.answered++)
  })
  return pool
}

async function driven<C>(subject: Subject<C>, options: WorkerOptions): Promise<number> {
  const unread = { ...subject, check: () => Promise.resolve() }
  const load = { clerks: options.number('clerks'), warm: 0, seconds: options.number('seconds') }
  return (await drive(unread, load)).commands
}

/** Counts the round trips of the client and the commits of the server over some seconds of work. */
export async function postgresCostJob(options: WorkerOptions): Promise<PostgresCost> {
  const base = options.text('server')
  const work = await loadWork(options.text('peers'))
  const connection = await freshDatabase(base, database)
  const counter: Counter = { answered: 0 }
  const opened = async (use: (store: CaseStore) => Promise<number>): Promise<number> => {
    const pool = countingPool(connection, counter)
    const store = await postgresStore({ pool })
    const done = await use(store)
    await store.close()
    await pool.end()
    return done
  }
  const nothing = (): Promise<number> => Promise.resolve(0)
  await opened(nothing)
  const made = await commitsSoFar(base)
  await opened(nothing)
  const idle = (await commitsSoFar(base)) - made
  let roundTrips = 0
  const ids = await idsSoFar(base)
  const commands = await opened(async (store) => {
    const before = counter.answered
    const done = await (options.text('subject') === 'motcua-thads'
      ? driven(thadsSubject(store), options)
      : driven(w2Subject(work, w2Engine(store, true)), options))
    roundTrips = counter.answered - before
    return done
  })
  const commits = (await commitsSoFar(base)) - made - 2 * idle
  const writing = (await idsSoFar(base)) - ids
  return {
    commands,
    roundTrips: roundTrips / commands,
    commits: commits / commands,
    writing: writing / commands,
  }
}
