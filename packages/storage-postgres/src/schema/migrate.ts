import { Logger, runMigrations } from 'graphile-worker'
import { MotcuaError } from '@motcua/core'
import { inTransaction, type Database, type Session } from '../database.js'
import { settleEpoch } from './epoch.js'
import { v1 } from './v1.js'
import { v2 } from './v2.js'

/** A step of the schema. */
export interface Migration {
  readonly version: number
  /** The oldest code that may go on beside this version. Raised only when no older code is left running. */
  readonly compatibleFrom: number
  readonly sql: string
}

/** Every step, in order. A step that is released is never changed. */
export const migrations: readonly Migration[] = [
  { version: 1, compatibleFrom: 1, sql: v1 },
  { version: 2, compatibleFrom: 1, sql: v2 },
]

interface Meta {
  readonly version: number
  readonly compatible_from: number
}

// A number of ours: it keeps the lock apart from the locks of others.
const lockClass = 1_299_141_699

const metaTable = `
CREATE SCHEMA IF NOT EXISTS {m};
CREATE TABLE IF NOT EXISTS {m}.meta (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  version integer NOT NULL,
  compatible_from integer NOT NULL,
  epoch bigint NOT NULL,
  home text COLLATE "C" NOT NULL
);
INSERT INTO {m}.meta (version, compatible_from, epoch, home) VALUES (0, 0, 1, '')
ON CONFLICT (single) DO NOTHING`

const readMeta = 'SELECT version, compatible_from FROM {m}.meta'

/** A log that says nothing: what goes wrong is thrown. */
export const silentLog = new Logger(() => () => undefined)

const latest = (steps: readonly Migration[]): number => steps.at(-1)?.version ?? 0

function check(meta: Meta | undefined, version: number): void {
  if (meta !== undefined && meta.compatible_from > version) {
    throw new MotcuaError('store-newer', { field: 'schema', got: `version ${meta.version}` })
  }
}

/** Takes the next step, if one is left. Each has its own transaction, so that none holds its locks for long. */
const step = (session: Session, steps: readonly Migration[]): Promise<boolean> =>
  inTransaction(session, async () => {
    const [meta] = await session.query<Meta>(readMeta)
    check(meta, latest(steps))
    const next = steps.find(({ version }) => version > (meta?.version ?? 0))
    if (next === undefined) return false
    await session.query(next.sql)
    await session.query('UPDATE {m}.meta SET version = $1, compatible_from = $2', [
      next.version,
      next.compatibleFrom,
    ])
    return true
  })

/**
 * Checks that the schema is there and admits this code.
 * @throws `store-missing`, `store-newer`
 */
export async function verifySchema(database: Database): Promise<void> {
  const [meta] = await database.query<Meta>(readMeta)
  const version = latest(migrations)
  check(meta, version)
  if (meta === undefined || meta.version < version) {
    throw new MotcuaError('store-missing', {
      field: 'schema',
      got: `version ${meta?.version ?? 0}`,
    })
  }
}

/**
 * Brings the schema to this code's version, and that of the queue engine. Many processes may start at once, one of
 * them does it; code that is running goes on beside it.
 * @throws `store-newer` when the schema admits this code no more
 */
export async function migrate(
  database: Database,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  const { pool, schema } = database
  const session = await database.session()
  try {
    await session.query('SELECT pg_advisory_lock($1, hashtext($2))', [lockClass, schema])
    await session.query(metaTable)
    while (await step(session, steps)) continue
    await runMigrations({ pgPool: pool, schema: `${schema}_jobs`, logger: silentLog })
    await settleEpoch(session)
    await session.query('SELECT pg_advisory_unlock($1, hashtext($2))', [lockClass, schema])
    session.release()
  } catch (error) {
    // Ends the connection, and its lock with it.
    session.release('end')
    throw error
  }
}
